package tokens_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// seeds are texts that reach the corners of the rules.
var seeds = []string{
	"", " ", "\n\n", "a", "Don't. He’s—“well”, U.S.-led... (e.g. 1,000.5%)", "http://a.b/c(d).", "a.b-c@d.ef x...@y.z",
	"KYIV (Reuters) — It is.\n- 0 Comments\nBy John Smith\n", "n't 'em '90s n’t ’s", "\xff\xfe\x80a\xc3", "e\u0301\u200d👨‍👩‍👧🇺🇦🇷",
	"1. x\r\n2. y\u2028z\u0085w", "th- this", "a-a-a-a-a 1-1-1-1-1 1/2/3/4", "www.x www.x. .com a.com/ a.com:", "\u00ad\u200b\ufeff",
	"Figure 1.4 The", "$$$ US$ A$5 €20m 5pm 01-Feb-02", "bl**dy **** __a__ @_ #x # @", "北京カタカナかな ไทย क्षि", "cannot gonna dont CANNOT",
	":) :-( ;D =) a:) (a:)", "`x' ``y'' ´s", "a\x00b", "[...] [1] x.[2] x.3 Y", strings.Repeat("é", 70),
}

// checkDocument asserts what holds of every document.
func checkDocument(t *testing.T, text string, doc *tokens.Document) {
	t.Helper()
	require.Equal(t, text, doc.Text())
	valid := utf8.ValidString(text)
	end := 0
	for i := range doc.Len() {
		s := doc.Span(i)
		if fault := tokenFault(text, doc, i, end, valid); fault != "" {
			require.Fail(t, fault, "token %d %q at %d of %q", i, text[s.Start:s.End], s.Start, text[:min(200, len(text))])
		}
		end = s.End
	}
	require.Equal(t, "", strings.TrimFunc(text[end:], unicode.IsSpace), "gap after the last token")
	checkPartition(t, doc)
}

// tokenFault names what is wrong with token i, where the one before it ends at end; it is empty if nothing is.
func tokenFault(text string, doc *tokens.Document, i, end int, valid bool) string {
	s := doc.Span(i)
	r, size := utf8.DecodeRuneInString(text[s.Start:])
	switch {
	case s.End <= s.Start || s.Start < end || s.End > len(text):
		return "empty, out of order or out of bounds"
	case strings.TrimFunc(text[end:s.Start], unicode.IsSpace) != "":
		return "a gap before it that is not white space"
	case valid && !utf8.ValidString(text[s.Start:s.End]):
		return "cuts a rune"
	case doc.Key(i) != tokens.Key(doc.Word(i)):
		return "its key is not the key of its text"
	case doc.Kind(i) == 0:
		return "no kind"
	case r == utf8.RuneError && size == 1 && (s.Len() != 1 || doc.Kind(i) != tokens.KindOther):
		return "an invalid byte that is not a token of its own"
	}
	return ""
}

// checkPartition asserts that sentences divide the tokens and blocks the sentences.
func checkPartition(t *testing.T, doc *tokens.Document) {
	t.Helper()
	next := 0
	for s := range doc.Sentences() {
		if s.First != next || s.IsEmpty() {
			require.Fail(t, "sentences do not divide the tokens")
		}
		next = s.Limit
	}
	require.Equal(t, doc.Len(), next)
	sentence, token := 0, 0
	for b := range doc.Blocks() {
		if b.Sentences.IsEmpty() || sentence != b.Sentences.First || token != b.Range.First || b.Kind == 0 ||
			b.Range.First != doc.Sentence(b.Sentences.First).First || b.Range.Limit != doc.Sentence(b.Sentences.Limit-1).Limit ||
			!b.Range.Contains(b.Dateline) && !b.Dateline.IsEmpty() {
			require.Fail(t, "blocks do not divide the sentences")
		}
		sentence, token = b.Sentences.Limit, b.Range.Limit
	}
	require.Equal(t, doc.NumSentences(), sentence)
	require.Equal(t, doc.Len(), token)
}

func FuzzTokenize(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, text string, penn bool) {
		var o tokens.Options
		if penn {
			o.Convention = tokens.Penn
		}
		z := tokens.NewTokenizer(o)
		doc := z.Tokenize(text)
		checkDocument(t, text, doc)
		again := z.Tokenize(strings.Clone(text))
		require.Equal(t, doc.Len(), again.Len())
		for i := range doc.Len() {
			require.Equal(t, doc.Token(i).Span(), again.Token(i).Span())
			require.Equal(t, doc.Flags(i), again.Flags(i))
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := tokens.Fold(s)
		require.Equal(t, folded, string(tokens.AppendFold(nil, s)))
		if utf8.ValidString(s) {
			require.Equal(t, tokens.Key(s), tokens.Key(folded), "folding changes a key")
		}
	})
}
