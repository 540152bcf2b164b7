package testkit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestArticlesAreReadByName(t *testing.T) {
	require.NotEmpty(t, Articles(t))
	a := Article(t, "sudan-naivasha-talks")
	require.Equal(t, "2003-10-09", a.Date)
}

func TestDocumentHasTheAnnotatedTokens(t *testing.T) {
	for _, a := range Articles(t) {
		if len(a.Tokens) == 0 {
			continue
		}
		doc := Document(t, a)
		require.Equal(t, len(a.Tokens), doc.Len(), a.Name)
		require.Equal(t, len(a.Sentences), doc.NumSentences(), a.Name)
	}
}

func TestInlineMarkup(t *testing.T) {
	for _, c := range []struct {
		in, text string
		marks    []Mark
	}{
		{"plain", "plain", nil},
		{"[GPE:IRN Iran] may resume talks", "Iran may resume talks", []Mark{{"GPE", "IRN", tokens.Span{Start: 0, End: 4}}}},
		{"it [cue may] end", "it may end", []Mark{{"cue", "", tokens.Span{Start: 3, End: 6}}}},
		{"[ORG Bank of [GPE:KEN Kenya]]", "Bank of Kenya", []Mark{{"ORG", "", tokens.Span{Start: 0, End: 13}}, {"GPE", "KEN", tokens.Span{Start: 8, End: 13}}}},
		{`\[sic\] C:\\ \n`, `[sic] C:\ \n`, nil},
		{"[PERSON:person:a-b Ana]’s", "Ana’s", []Mark{{"PERSON", "person:a-b", tokens.Span{Start: 0, End: 3}}}},
	} {
		text, marks, err := ParseInline(c.in)
		require.NoError(t, err, c.in)
		require.Equal(t, c.text, text)
		require.Equal(t, c.marks, marks)
	}
}

func TestInlineMarkupThatIsWrong(t *testing.T) {
	for in, want := range map[string]string{
		"[Iran]":          "at 0: want [LABEL text]",
		"a [ b":           "at 2: want [LABEL text]",
		"a ] b":           "at 2: nothing to close",
		"[GPE Iran":       "1 marks are not closed",
		"[GPE: Iran]":     "at 0: want",
		"[GPE:IRN Iran]]": "at 14: nothing to close",
	} {
		_, _, err := ParseInline(in)
		require.ErrorContains(t, err, want, in)
	}
}

func FuzzInline(f *testing.F) {
	for _, s := range []string{"[GPE:IRN Iran] may", "[a [b ]x]", "[a ][b ]", `\[\\`, "[a b][c d]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, marks, err := ParseInline(s)
		if err != nil {
			return
		}
		last := 0
		for _, m := range marks {
			require.True(t, last <= m.Span.Start && m.Span.Start <= m.Span.End && m.Span.End <= len(text))
			last = m.Span.Start
		}
		again, same, err := ParseInline(FormatInline(text, marks))
		require.NoError(t, err)
		require.Equal(t, text, again)
		require.Equal(t, marks, same)
	})
}

const caseFile = "A comment.\n\n== first\nIn\n\nput\n--\nout\n== second\n--\n== third\nx\n--\n--\n"

func TestCasesAreReadAndWritten(t *testing.T) {
	comment, cases, err := parseCases("f", caseFile)
	require.NoError(t, err)
	require.Equal(t, "A comment.\n", comment)
	require.Equal(t, []Case{
		{Number: 1, Line: 3, Name: "first", Input: "In\n\nput", Want: "out"}, {Number: 2, Line: 9, Name: "second"},
		{Number: 3, Line: 11, Name: "third", Input: "x", Want: "--"},
	}, cases)
	require.Equal(t, caseFile, formatCases(comment, cases))
}

func TestCasesThatAreWrong(t *testing.T) {
	_, _, err := parseCases("f.txt", "== a\nx\n== b\n--\n")
	require.EqualError(t, err, "f.txt:3: the case before has no line --")
	_, _, err = parseCases("f.txt", "== a\nx\n")
	require.ErrorContains(t, err, "the last case has no line --")
	_, _, err = ReadCases("missing.txt")
	require.Error(t, err)
}

func TestCasesAreUpdated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.txt")
	require.NoError(t, os.WriteFile(path, []byte("== a\nx\n--\nold\n"), 0o600))
	upper := func(_ *testing.T, c Case) string { return strings.ToUpper(c.Input) + "\n" }
	Cases(t, path, true, upper)
	Cases(t, path, false, upper)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "== a\nx\n--\nX\n", string(data))
}

// failure records whether a test would have failed.
type failure struct {
	testing.TB
	failed bool
}

func (f *failure) Helper()               {}
func (f *failure) Errorf(string, ...any) { f.failed = true }
func (f *failure) FailNow()              { f.failed = true }

// TestRequireLinearTellsQuadraticWork runs work of both kinds.
func TestRequireLinearTellsQuadraticWork(t *testing.T) {
	sum := 0
	for power, want := range map[int]bool{1: false, 2: true} {
		f := &failure{TB: t}
		RequireLinear(f, 11, 600, func(n int) func() {
			steps := n * 100
			if power == 2 {
				steps = n * n
			}
			return func() {
				for i := range steps {
					sum += i ^ sum
				}
			}
		})
		require.Equal(t, want, f.failed, "power %d", power)
	}
	require.NotZero(t, sum)
}
