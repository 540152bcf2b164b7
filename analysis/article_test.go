package analysis_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestInputLinesAreReadInFull(t *testing.T) {
	got, err := analysis.ParseArticle([]byte(`{"id": "a1", "text": "Kyiv said no.", "title": "T", "date": "2025-11-26", "source": "S", "url": "U",
		"targets": [[0,4]], "predicates": [[5,9]], "unknown": {"x": 1}}`))
	require.NoError(t, err)
	require.Equal(t, analysis.Article{
		ID: "a1", Text: "Kyiv said no.", Title: "T", Source: "S", URL: "U", Date: time.Date(2025, 11, 26, 0, 0, 0, 0, time.UTC),
		Targets: []tokens.Span{{Start: 0, End: 4}}, Predicates: []tokens.Span{{Start: 5, End: 9}},
	}, got)
}

func TestBadInputLinesSayWhatIsWrong(t *testing.T) {
	for line, want := range map[string]string{
		`not json`:                               "not JSON: invalid character 'o' in literal null",
		`{"id": "x", "text": `:                   "not JSON: unexpected end of JSON input at byte",
		`[1, 2]`:                                 "want a JSON object, have array",
		`"text"`:                                 "want a JSON object, have string",
		`{"id": "x"}`:                            `want a field "text"`,
		`{"id": "x", "text": null}`:              `want a field "text"`,
		`{"text": 5}`:                            `field "text": want a string, have number`,
		`{"text": "", "date": "26 Nov"}`:         `want RFC 3339 or YYYY-MM-DD, have "26 Nov"`,
		`{"text": "ab", "targets": [[0,3]]}`:     `field "targets": element 0: want [start, end] within the 2 bytes of text, have [0 3]`,
		`{"text": "ab", "targets": [[1,0]]}`:     `element 0`,
		`{"text": "ab", "predicates": [[0]]}`:    `field "predicates": element 0`,
		`{"text": "ab", "targets": [["0","1"]]}`: `field "targets`,
		`{"text": "ab", "targets": 7}`:           `field "targets": want a list of [start, end], have number`,
	} {
		_, err := analysis.ParseArticle([]byte(line))
		require.ErrorContains(t, err, want, line)
	}
}

func TestBadInputLinesKeepTheirID(t *testing.T) {
	for line, want := range map[string]string{
		`{"id": "x", "text": 5}`: "x",
		`{"text": 5, "id": 12}`:  "12",
		`{"id": 12}`:             "12",
	} {
		got, err := analysis.ParseArticle([]byte(line))
		require.Error(t, err)
		require.Equal(t, want, got.ID, line)
	}
}
