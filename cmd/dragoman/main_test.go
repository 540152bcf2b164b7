package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
)

// result is what a run of the command left behind.
type result struct {
	status         int
	stdout, stderr string
}

func (r result) lines() []string {
	if r.stdout == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(r.stdout, "\n"), "\n")
}

// dragoman runs the command in a world of pipes; change adapts it.
func dragoman(t *testing.T, stdin string, change func(*system), args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	sys := &system{
		ctx: t.Context(), stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr, width: 80,
		env: func(string) string { return "" },
	}
	if change != nil {
		change(sys)
	}
	status := run(sys, args)
	return result{status, stdout.String(), stderr.String()}
}

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
	return path
}

func TestWithoutArgumentsItPrintsHelpWithAnExample(t *testing.T) {
	r := dragoman(t, "", nil)
	require.Zero(t, r.status)
	require.Contains(t, r.stdout, "dragoman analyze article.txt")
	require.Contains(t, r.stdout, "concepts")
}

func TestWrongUsageIsSaidOnStandardError(t *testing.T) {
	for _, args := range [][]string{
		{"analyse"}, {"analyze", "--format", "xml"}, {"analyze", "--layers", "verbs"}, {"analyze", "--offsets", "char"},
		{"analyze", "--workers", "-1"}, {"analyze", "--date", "yesterday"}, {"analyze", "--concepts", "/none.tsv"}, {"analyze", "--actors", "/none.tsv"},
		{"concepts", "show", "no-such-concept"}, {"concepts", "list", "--category", "none"},
	} {
		r := dragoman(t, "text", nil, args...)
		require.Equal(t, exitUsage, r.status, "%v: %s", args, r.stderr)
		require.Empty(t, r.stdout, "%v", args)
		require.Contains(t, r.stderr, "dragoman: ", "%v", args)
	}
}

func TestInputMayBeTextJSONLinesHTMLOrGzip(t *testing.T) {
	const sentence = "The Kremlin rejected the proposal, Sergey Lavrov said on Tuesday."
	page := "<!DOCTYPE html><html><head><title>A page</title></head><body><nav>Home</nav><article>" +
		strings.Repeat("<p>"+sentence+" "+sentence+"</p>", 8) + "</article></body></html>"
	line := `{"id":"j","text":"` + sentence + `"}`
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	fmt.Fprintln(z, line)
	require.NoError(t, z.Close())
	for name, content := range map[string]string{
		"a.txt": sentence, "b": sentence, "c.jsonl": line, "d": line, "e.html": page, "f": page, "g.jsonl.gz": zipped.String(),
	} {
		r := dragoman(t, "", nil, "analyze", file(t, name, content))
		require.Zero(t, r.status, "%s: %s", name, r.stderr)
		require.Len(t, r.lines(), 1, name)
		require.Contains(t, r.stdout, "person:sergey-lavrov", name)
		piped := dragoman(t, content, nil, "analyze")
		require.Zero(t, piped.status, name)
		require.Contains(t, piped.stdout, "person:sergey-lavrov", "%s through a pipe", name)
	}
}

func TestBadFilesGiveErrorLinesAndStatusOne(t *testing.T) {
	good := file(t, "good.txt", "Paris agreed.")
	for name, c := range map[string]struct{ path, want string }{
		"empty":     {file(t, "empty.txt", " \n"), "the file is empty"},
		"missing":   {filepath.Join(t.TempDir(), "none.txt"), "no such file"},
		"directory": {t.TempDir(), "is a directory"},
		"binary":    {file(t, "x.bin", "\x7fELF\x00\x01\x02"), "holds binary data"},
		"bad page":  {file(t, "x.html", "<html><body></body></html>"), "no article found"},
		"bad gzip":  {file(t, "x.gz", "\x1f\x8bnot gzip"), "gzip"},
	} {
		r := dragoman(t, "", nil, "analyze", c.path, good)
		require.Equal(t, exitFailed, r.status, name)
		require.Len(t, r.lines(), 2, "%s: the good file must not be lost", name)
		var line analysis.ErrorLine
		require.NoError(t, json.Unmarshal([]byte(r.lines()[0]), &line), name)
		require.Contains(t, line.Error, c.want, name)
		require.Equal(t, c.path, line.ID)
		require.Equal(t, "dragoman: 1 of 2 inputs failed\n", r.stderr, name)
		human := dragoman(t, "", nil, "analyze", "--format", "human", c.path)
		require.Equal(t, exitFailed, human.status, name)
		require.Contains(t, human.stderr, c.path+":1: ", name)
	}
}

func TestBadLinesGiveErrorLinesAndNothingIsLost(t *testing.T) {
	in := "{\"id\":\"a\",\"text\":\"Paris agreed.\"}\nnot json\n{\"id\":\"c\",\"text\":[1]}\n{\"id\":\"d\",\"text\":\"Rome \xc3\"}\n"
	r := dragoman(t, in, nil, "analyze", "--input", "jsonl")
	require.Equal(t, exitFailed, r.status)
	require.Len(t, r.lines(), 4)
	require.Contains(t, r.lines()[1], `"line":2`)
	require.Contains(t, r.lines()[2], `{"line":3,"id":"c","error":`)
	require.Contains(t, r.lines()[3], `"id":"d"`)
	require.Equal(t, "dragoman: 2 of 4 inputs failed\n", r.stderr)
}

func TestTheOutputDoesNotDependOnTheWorkers(t *testing.T) {
	var in strings.Builder
	for i := range 40 {
		fmt.Fprintf(&in, "{\"id\":\"%d\",\"text\":%q}\n", i, strings.Repeat("Ankara might agree, Erdogan said. ", i%7))
	}
	one := dragoman(t, in.String(), nil, "analyze", "--workers", "1")
	require.Zero(t, one.status, one.stderr)
	require.Len(t, one.lines(), 40)
	for _, n := range []string{"2", "5"} {
		require.Equal(t, one.stdout, dragoman(t, in.String(), nil, "analyze", "--workers", n).stdout, n)
	}
}

func TestALineOf50MegabytesIsAnswered(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	in := `{"id":"long","text":"` + strings.Repeat("Moscow said it might not agree to talks with Kyiv. ", 1_000_000) + `"}` + "\n" + `{"id":"next","text":"x"}`
	r := dragoman(t, in, nil, "analyze", "--layers", "sentiment")
	require.Zero(t, r.status, r.stderr)
	require.Len(t, r.lines(), 2)
	require.Contains(t, r.lines()[1], `"id":"next"`)
}

func TestOnATerminalWithoutInputItShowsTheSample(t *testing.T) {
	terminal := func(s *system) { s.stdinTerminal, s.stdoutTerminal, s.width = true, true, 100 }
	r := dragoman(t, "", terminal, "analyze")
	require.Zero(t, r.status)
	require.Contains(t, r.stderr, "sample article")
	require.Contains(t, r.stdout, "Helen Marchetti")
	require.Contains(t, r.stdout, "\x1b[", "colour on a terminal")

	plain := dragoman(t, "", func(s *system) {
		terminal(s)
		s.env = func(name string) string { return map[string]string{"NO_COLOR": "1"}[name] }
	}, "analyze")
	require.NotContains(t, plain.stdout, "\x1b[")
}

func TestTheBriefKeepsToTheWidth(t *testing.T) {
	for _, width := range []int{40, 72, 100} {
		r := dragoman(t, "", func(s *system) { s.width = width }, "analyze", "--sample", "--format", "human")
		for _, line := range r.lines() {
			require.LessOrEqual(t, len([]rune(line)), width, line)
		}
	}
}

func TestAnInterruptedRunLeavesWholeLines(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	out := &stopAfter{cancel: cancel, left: 5}
	in := strings.Repeat("{\"text\":\"Paris agreed.\"}\n", 1000)
	r := dragoman(t, in, func(s *system) { s.ctx, s.stdout = ctx, out }, "analyze", "--workers", "2")
	require.Equal(t, exitInterrupted, r.status)
	require.Contains(t, r.stderr, "interrupted")
	require.True(t, strings.HasSuffix(out.String(), "}\n"))
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		require.True(t, json.Valid([]byte(line)))
	}
}

// stopAfter is an output that cancels the run after some lines.
type stopAfter struct {
	bytes.Buffer
	cancel func()
	left   int
}

func (w *stopAfter) Write(p []byte) (int, error) {
	if w.left--; w.left == 0 {
		w.cancel()
	}
	return w.Buffer.Write(p)
}

var _ io.Writer = (*stopAfter)(nil)

func TestThePageMarksAndEscapesTheText(t *testing.T) {
	r := dragoman(t, "Moscow <script>alert(1)</script> might agree, Sergey Lavrov said.", nil, "analyze", "--format", "html")
	require.Zero(t, r.status, r.stderr)
	require.True(t, strings.HasPrefix(r.stdout, "<!DOCTYPE html>") && strings.HasSuffix(r.stdout, "</html>\n"))
	require.NotContains(t, r.stdout, "<script>")
	require.Contains(t, r.stdout, `class="mention person"`)
	require.Contains(t, r.stdout, `class="cue"`)
}

func TestTokensPrintsOneALine(t *testing.T) {
	r := dragoman(t, "Kyiv didn't agree.", nil, "tokens")
	require.Zero(t, r.status, r.stderr)
	require.Contains(t, r.stdout, "\n8\t11\tword\t")
	require.Contains(t, r.stdout, "\tn't\n")
}

func TestExplainSaysWhy(t *testing.T) {
	path := file(t, "a.txt", "Moscow might accept a Track 1.5 dialogue.")
	r := dragoman(t, "", nil, "explain", path, "--at", "0")
	require.Zero(t, r.status, r.stderr)
	require.Contains(t, r.stdout, `"Moscow"`)
	require.NotContains(t, r.stdout, "track-1-5")
	require.Contains(t, dragoman(t, "", nil, "explain", path).stdout, "track-1-5")
	require.Equal(t, exitUsage, dragoman(t, "", nil, "explain", path, "--at", "999").status)
}

func TestConceptsAreListedShownAndChecked(t *testing.T) {
	require.Contains(t, dragoman(t, "", nil, "concepts", "list", "--category", "tracks").stdout, "track-1-5")
	require.Contains(t, dragoman(t, "", nil, "concepts", "show", "track-1-5").stdout, "Track 1.5")
	bad := file(t, "own.tsv", "id\tcategory\tforms\nx\ttracks\t(a|b\n")
	r := dragoman(t, "", nil, "concepts", "lint", bad)
	require.Equal(t, exitFailed, r.status)
	require.Contains(t, r.stdout, bad+":2: ")
	r = dragoman(t, "text", nil, "analyze", "--concepts", bad)
	require.Equal(t, exitUsage, r.status)
	require.Contains(t, r.stderr, bad+":2: ")
}

func TestOwnActorsAndConceptsAreFound(t *testing.T) {
	actors := file(t, "actors.tsv", "name\tid\tkind\tcountry\trole\taliases\nBlue Harbour Forum\torg:blue-harbour\tORG\tFJI\tNGO\tBHF\n")
	own := file(t, "own.tsv", "id\tcategory\tlabel\tdefinition\tforms\nkava-circle\ttracks\tKava circle\tAn informal meeting.\tkava circle~\n")
	r := dragoman(t, "The Blue Harbour Forum held a kava circle.", nil, "analyze", "--actors", actors, "--concepts", own)
	require.Zero(t, r.status, r.stderr)
	require.Contains(t, r.stdout, `"id":"org:blue-harbour"`)
	require.Contains(t, r.stdout, `"id":"kava-circle"`)
}

func TestVersionNamesTheProgram(t *testing.T) {
	require.Contains(t, dragoman(t, "", nil, "version").stdout, "dragoman ")
}
