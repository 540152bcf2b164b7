package quotes_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// FuzzQuotes: quotes come in order, spans lie on tokens, the whole covers its parts, speakers are in range, a second run agrees.
func FuzzQuotes(f *testing.F) {
	f.Add("“We will not sign,” said Lavrov, “until\n\n“they leave.", 20, 26)
	f.Add("\"a 'b «c said he according to put it:", 0, 1)
	f.Add("Officials said that the talks failed, and he", 0, 9)
	f.Add("Q: who? A: \xff said", 0, 3)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		var speakers []tokens.Span
		if 0 <= start && start < end && end <= len(text) {
			speakers = []tokens.Span{{Start: start, End: end}}
		}
		found := quotes.Default().Quotes(doc, tags, speakers)
		require.Equal(t, found, quotes.Default().Quotes(doc, tags, speakers))
		for _, q := range found {
			require.NotEmpty(t, q.Content)
			require.True(t, q.Speaker >= -1 && q.Speaker < len(speakers))
			require.True(t, q.Parent >= -1 && q.Parent < len(found))
			for _, c := range q.Content {
				require.False(t, !q.Source.IsEmpty() && q.Source.Start < c.End && c.Start < q.Source.End, "a source inside what it says")
			}
			require.True(t, q.Within >= -1 && q.Within < len(speakers))
			for _, s := range append([]tokens.Span{q.Cue, q.Source}, q.Content...) {
				if s.IsEmpty() {
					continue
				}
				require.True(t, q.Span.Contains(s) || s == q.Source && q.Cue.IsEmpty())
				_, ok := doc.RangeOf(s)
				require.True(t, ok, "%v cuts a token", s)
			}
		}
	})
}
