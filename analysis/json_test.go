package analysis_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestJSONFormIsStable compares a whole output with a golden file: the form is a public contract.
func TestJSONFormIsStable(t *testing.T) {
	res, err := analysis.Default().Analyze(t.Context(), analysis.Article{ID: "golden", Text: article, Date: time.Date(2026, 5, 6, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	var all analysis.Stage
	require.NoError(t, all.UnmarshalText([]byte("all")))
	got := append(res.AppendIndentedJSON(nil, analysis.OutputOptions{Layers: all, Echo: true}), '\n')
	const golden = "testdata/golden.json"
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	before, after := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(before), len(after)) {
		require.Equal(t, before[i], after[i], "line %d of %s; if that is meant: go test ./analysis -update", i+1, golden)
	}
	require.Len(t, after, len(before))
}

// TestJSONKeysAreThoseOfTheContract names every key, so that none comes or goes unseen.
func TestJSONKeysAreThoseOfTheContract(t *testing.T) {
	var keys []string
	typ := reflect.TypeFor[analysis.Output]()
	for i := range typ.NumField() {
		name, _, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		keys = append(keys, name)
	}
	require.Equal(t, []string{"schema", "id", "text", "tokens", "sentences", "mentions", "entities", "references", "concepts", "hedging", "evasions", "sentiment",
		"quotes", "events", "dates", "quantities"}, keys)
	require.Equal(t, 1, analysis.Schema)
}

func TestListsAreNeverNull(t *testing.T) {
	for _, text := range []string{"", "Hm", article} {
		r := analyze(t, analysis.Default(), text)
		require.NotContains(t, string(r.AppendJSON(nil, analysis.OutputOptions{})), "null", text)
	}
}

func TestEchoRepeatsTheText(t *testing.T) {
	var out analysis.Output
	r := analyze(t, analysis.Default(), article)
	require.NoError(t, json.Unmarshal(r.AppendJSON(nil, analysis.OutputOptions{Echo: true}), &out))
	require.Equal(t, article, *out.Text)
}

func TestOffsetsCountInTheUnitAskedFor(t *testing.T) {
	text := strings.Repeat("é😀 ", 50) + "Angela Merkel met Emmanuel Macron in Côte d’Ivoire."
	r := analyze(t, analysis.Default(), text)
	slice := map[analysis.Offsets]func(a, b int) string{
		analysis.Bytes: func(a, b int) string { return text[a:b] },
		analysis.Runes: func(a, b int) string { return string([]rune(text)[a:b]) },
		analysis.UTF16: func(a, b int) string { return string(utf16.Decode(utf16.Encode([]rune(text))[a:b])) },
	}
	require.NotEmpty(t, r.Mentions)
	for unit, cut := range slice {
		out := r.Output(analysis.OutputOptions{Offsets: unit})
		for i, m := range out.Mentions {
			require.Equal(t, r.Doc.Slice(r.Mentions[i].Span), cut(m.Span[0], m.Span[1]), unit.String())
		}
	}
}

func TestStagesAndUnitsAreReadByName(t *testing.T) {
	var s analysis.Stage
	require.NoError(t, s.UnmarshalText([]byte("tokens,hedging")))
	require.Equal(t, analysis.Tokens|analysis.Hedging, s)
	require.Equal(t, "tokens,hedging", s.String())
	require.ErrorContains(t, s.UnmarshalText([]byte("tokens,verbs")), `no layer is called "verbs"`)
	var o analysis.Offsets
	require.NoError(t, o.UnmarshalText([]byte("utf16")))
	require.Equal(t, analysis.UTF16, o)
	require.ErrorContains(t, o.UnmarshalText([]byte("char")), `"char"`)
}

func stream(t *testing.T, in string, o analysis.StreamOptions) ([]string, analysis.StreamStats) {
	t.Helper()
	var out bytes.Buffer
	stats, err := analysis.Default().Stream(t.Context(), strings.NewReader(in), &out, o)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if out.Len() == 0 {
		lines = nil
	}
	return lines, stats
}

func TestStreamAnswersEveryLineInOrder(t *testing.T) {
	in := `{"id":"1","text":"Moscow agreed."}
not json

{"id":"3","text":7}
{"id":"4","text":""}
{"id":"5","text":"` + strings.Repeat("x", 500) + `"}
{"id":"6","text":"Paris refused."}`
	for _, workers := range []int{1, 2} {
		lines, stats := stream(t, in, analysis.StreamOptions{Workers: workers, MaxLine: 400})
		require.Equal(t, analysis.StreamStats{Lines: 6, Failed: 3}, stats)
		require.Len(t, lines, 6)
		require.Contains(t, lines[0], `"id":"1"`)
		require.Contains(t, lines[1], `{"line":2,"error":"not JSON: `)
		require.Equal(t, `{"line":4,"id":"3","error":"field \"text\": want a string, have number"}`, lines[2])
		require.Contains(t, lines[3], `"id":"4"`)
		require.Equal(t, `{"line":6,"error":"line is longer than 400 bytes"}`, lines[4])
		require.Contains(t, lines[5], `"id":"6"`)
	}
}

func TestStreamOfNothingIsNothing(t *testing.T) {
	lines, stats := stream(t, "\n\n", analysis.StreamOptions{})
	require.Empty(t, lines)
	require.Zero(t, stats)
}

// brokenPipe fails after some writes, as a reader that went away does.
type brokenPipe struct{ left int }

func (w *brokenPipe) Write(p []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(p), nil
}

func TestStreamStopsWhenItsReaderGoesAway(t *testing.T) {
	in := strings.Repeat(`{"text":"Moscow agreed."}`+"\n", 100)
	_, err := analysis.Default().Stream(t.Context(), strings.NewReader(in), &brokenPipe{left: 3}, analysis.StreamOptions{Workers: 2})
	require.ErrorIs(t, err, io.ErrClosedPipe)
}
