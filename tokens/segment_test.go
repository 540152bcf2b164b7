package tokens_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// testCase is one case of a file in testdata: a name, a text, and what is wanted of it.
type testCase struct{ name, text, want string }

// readCases reads a file of cases: "== name", the text, "--", the wanted lines.
func readCases(t *testing.T, name string) []testCase {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var cases []testCase
	for _, part := range strings.Split("\n"+string(data), "\n== ")[1:] {
		title, rest, _ := strings.Cut(part, "\n")
		text, want, ok := strings.Cut(rest, "\n--\n")
		require.True(t, ok, "case %q has no --", title)
		cases = append(cases, testCase{title, text, strings.TrimSpace(want)})
	}
	return cases
}

// joined writes the tokens of a document with bars between glued tokens and spaces between others, a sentence a line.
func joined(doc *tokens.Document) string {
	var b strings.Builder
	for s := range doc.Sentences() {
		for i := s.First; i < s.Limit; i++ {
			switch {
			case i == s.First:
			case doc.Glued(i):
				b.WriteByte('|')
			default:
				b.WriteByte(' ')
			}
			b.WriteString(doc.Word(i))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func TestTokenization(t *testing.T) {
	for _, c := range readCases(t, "tokens.txt") {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, joined(tokens.New(c.text)))
		})
	}
}

func TestPennConvention(t *testing.T) {
	z := tokens.NewTokenizer(tokens.Options{Convention: tokens.Penn})
	for _, c := range readCases(t, "penn.txt") {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, joined(z.Tokenize(c.text)))
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range readCases(t, "sentences.txt") {
		t.Run(c.name, func(t *testing.T) {
			doc := tokens.New(c.text)
			var got []string
			for s := range doc.Sentences() {
				got = append(got, strings.ReplaceAll(doc.Slice(doc.SpanOf(s)), "\n", " "))
			}
			require.Equal(t, c.want, strings.Join(got, "\n"))
		})
	}
}

func TestBlocks(t *testing.T) {
	for _, c := range readCases(t, "blocks.txt") {
		t.Run(c.name, func(t *testing.T) {
			doc := tokens.New(c.text)
			var got []string
			for b := range doc.Blocks() {
				text := []rune(doc.Slice(doc.SpanOf(b.Range)))
				line := b.Kind.String() + ": " + strings.ReplaceAll(string(text[:min(24, len(text))]), "\n", " ")
				if !b.Dateline.IsEmpty() {
					line += " [" + doc.Slice(doc.SpanOf(b.Dateline)) + "]"
				}
				got = append(got, strings.TrimSpace(line))
			}
			require.Equal(t, c.want, strings.Join(got, "\n"))
		})
	}
}
