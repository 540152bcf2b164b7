package analysis_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestTextsMayEndAnywhere cuts the articles behind every few of their words: whatever looks ahead must look where the text ends.
func TestTextsMayEndAnywhere(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 5
	}
	a := analysis.Default()
	for _, art := range corpus(t) {
		doc := tokens.New(art.Text)
		for i := 0; i < doc.Len(); i += step {
			from := doc.Span(doc.Sentence(doc.SentenceOf(i)).First).Start // the last sentence alone, and with it all before at times
			if i%(step*20) == 0 {
				from = 0
			}
			text := art.Text[from:doc.Span(i).End]
			require.NotPanics(t, func() {
				_, err := a.Analyze(context.Background(), analysis.Article{Text: text})
				require.NoError(t, err)
			}, "%q", text)
		}
	}
}
