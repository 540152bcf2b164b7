package sentiment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestMatrixTellsWhoSpeaksOfWhom(t *testing.T) {
	at := func(start int, score float64) sentiment.Target {
		label := sentiment.Positive
		if score < 0 {
			label = sentiment.Negative
		}
		return sentiment.Target{Span: tokens.Span{Start: start, End: start + 5}, Score: score, Label: label}
	}
	targets := []sentiment.Target{at(70, -0.8), at(0, 0.2), at(20, -0.6), at(35, 0.4), at(50, 0.9)}
	entity := []int{1, 1, 2, 1, -1}
	quotes := []sentiment.Quote{
		{Content: []tokens.Span{{Start: 15, End: 60}}, Speaker: 7},
		{Content: []tokens.Span{{Start: 30, End: 45}}, Speaker: 8},
		{Content: []tokens.Span{{Start: 68, End: 90}}, Speaker: -1},
	}
	require.Equal(t, []sentiment.Attitude{
		{Source: sentiment.Anonymous, Target: 1, Score: -0.4, Mentions: 1, Negative: 1},
		{Source: sentiment.Author, Target: 1, Score: 0.1, Mentions: 1, Positive: 1},
		{Source: 7, Target: 2, Score: -0.3, Mentions: 1, Negative: 1},
		{Source: 8, Target: 1, Score: 0.2, Mentions: 1, Positive: 1},
	}, sentiment.Matrix(targets, entity, quotes))
	require.InDeltaSlice(t, []float64{0, -0.05, -0.3}, sentiment.ByEntity(targets, entity, 3), 1e-9)
}

func TestVoicesAreKeptApart(t *testing.T) {
	text := `The summit was a great success, the host said. "This was a shameful betrayal," the envoy replied.`
	doc := tokens.New(text)
	quotes := []sentiment.Quote{{Content: find(text, "This was a shameful betrayal,")}}
	got := sentiment.Default().Voices(doc, quotes)
	require.Positive(t, got.Author.Value)
	require.Len(t, got.Quoted, 1)
	require.Negative(t, got.Quoted[0].Value)
	none := sentiment.Default().Voices(doc, nil)
	require.Equal(t, sentiment.Default().Score(doc).Label, none.Author.Label)
}
