package sentiment_test

import (
	"testing"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// FuzzScore checks bounds, order and determinism on any bytes and any target.
func FuzzScore(f *testing.F) {
	f.Add("Lavrov did not condemn the attack.", 0, 6)
	f.Add("“So-called peace” but… \xff why?", 3, 40)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		doc := tokens.New(text)
		s := sentiment.Default()
		if a, b := s.Score(doc), s.Score(doc); a != b || a.Value < -1 || a.Value > 1 {
			t.Fatalf("score %+v, then %+v", a, b)
		}
		last := 0
		for step := range s.Explain(doc) {
			if step.Span.Start < last || step.Span.End > len(text) || step.Span.IsEmpty() {
				t.Fatalf("step %+v behind %d", step, last)
			}
			last = step.Span.End
		}
		span := tokens.Span{Start: min(max(start, 0), len(text)), End: min(max(end, 0), len(text))}
		tags := tagging.Default().Tag(doc)
		got := s.Toward(doc, tags, []tokens.Span{span, span})
		if got[0] != got[1] || got[0].Positive < 0 || got[0].Negative < 0 || got[0].Positive+got[0].Negative > 1.000001 {
			t.Fatalf("targets %+v", got)
		}
		s.ExplainToward(doc, tags, span)
		s.Voices(doc, []sentiment.Quote{{Content: []tokens.Span{span, {Start: 0, End: len(text) / 2}}}, {Content: []tokens.Span{span}}})
	})
}
