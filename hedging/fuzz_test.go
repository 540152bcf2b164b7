package hedging_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func FuzzCues(f *testing.F) {
	for _, s := range []string{"", "may", "A second attack is expected", "He said, \"It may rain,\" and left.", "if if if if", "\"\"\"\"(((", "said said, he said; \xff may", "Some say — perhaps — that, it seems, ..."} {
		f.Add(s)
	}
	d := hedging.Default()
	f.Fuzz(func(t *testing.T, text string) {
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		cues := d.Cues(doc, tags)
		require.Equal(t, cues, d.Cues(doc, tags))
		end := 0
		for _, c := range cues {
			require.GreaterOrEqual(t, c.Span.Start, end)
			require.Less(t, c.Span.Start, c.Span.End)
			end = c.Span.End
			requireInside(t, text, c.Span)
			requireInside(t, text, c.Scope)
			require.False(t, c.Scope.IsEmpty())
			require.Contains(t, []int{1, 2, 3}, c.Strength)
		}
		predicates := []tokens.Span{{Start: 0, End: len(text) / 2}}
		for i := range doc.Len() {
			predicates = append(predicates, doc.Span(i))
		}
		reports := []hedging.Attribution{
			{Content: []tokens.Span{{Start: 0, End: len(text)}}, Source: 1, Cue: tokens.Span{Start: len(text) / 3, End: len(text) / 2}},
			{Content: []tokens.Span{{Start: len(text) / 2, End: len(text)}}, Source: 2, Cue: tokens.Span{End: len(text) / 4}},
		}
		for _, c := range d.Claims(doc, tags, cues, predicates, reports) {
			require.True(t, c.Span.Start >= 0 && c.Span.End <= len(text))
			require.True(t, c.Certainty >= -3 && c.Certainty <= 3)
			require.True(t, c.Author >= -3 && c.Author <= 3)
		}
		requireEvasions(t, doc, tags)
		a := d.Assess(doc, tags, cues)
		require.Len(t, a.Sentences, doc.NumSentences())
		require.True(t, a.Score >= 0 && a.Score <= 1)
	})
}

// requireEvasions checks that evasions are in order, within the text and the same at every reading.
func requireEvasions(t *testing.T, doc *tokens.Document, tags tagging.Tags) {
	t.Helper()
	half := []hedging.Attribution{{Content: []tokens.Span{{Start: 0, End: len(doc.Text()) / 2}}, Source: 5}}
	list, end := hedging.Default().Evasions(doc, tags, half), 0
	for _, e := range list {
		require.True(t, e.Span.Start >= end && e.Span.Start < e.Span.End)
		end = e.Span.End
		require.Equal(t, doc.SpanOf(e.Range), e.Span)
		require.Equal(t, e.Sentence, doc.SentenceOf(e.Range.First))
		for _, s := range []tokens.Span{e.Span, e.Evader, e.Topic} {
			requireInside(t, doc.Text(), s)
		}
		require.Contains(t, []int{-1, 5}, e.Speaker)
		require.NotZero(t, e.Kind)
	}
	require.Equal(t, list, hedging.Default().Evasions(doc, tags, half))
}

func requireInside(t *testing.T, text string, s tokens.Span) {
	t.Helper()
	require.True(t, s.Start >= 0 && s.Start <= s.End && s.End <= len(text), "%v", s)
	if utf8.ValidString(text) {
		require.True(t, utf8.ValidString(text[s.Start:s.End]))
	}
}
