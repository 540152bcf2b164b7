package sentiment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestReadFindsWhatItsPartsFind compares one reading of each annotated article with what Score, Sentences, Toward and Voices give.
func TestReadFindsWhatItsPartsFind(t *testing.T) {
	s := sentiment.Default()
	for _, a := range testkit.Articles(t) {
		doc := tokens.New(a.Text)
		tags := tagging.Default().Tag(doc)
		var spans []tokens.Span
		for _, m := range a.Mentions {
			spans = append(spans, m.Span)
		}
		var quotes []sentiment.Quote
		for i, q := range a.Quotes {
			quotes = append(quotes, sentiment.Quote{Content: q.Content, Speaker: i})
		}
		got := s.Read(doc, tags, spans, quotes)
		sentences := s.Sentences(doc)
		require.Equal(t, sentiment.Reading{
			Document: s.Score(doc), Sentences: sentences, Distribution: sentiment.Distribute(doc, sentences),
			Targets: s.Toward(doc, tags, spans), Voices: s.Voices(doc, quotes),
		}, got, a.Name)
		prose := 0
		for range doc.Prose() {
			prose++
		}
		require.Equal(t, prose, got.Distribution.Positive+got.Distribution.Neutral+got.Distribution.Negative, a.Name)
	}
}

func TestDistributionCountsSentencesByLabel(t *testing.T) {
	doc := tokens.New("The attack killed three people. The ministers signed a peace deal. The envoy arrived in Doha on Tuesday. The two sides welcomed the deal.")
	got := sentiment.Distribute(doc, sentiment.Default().Sentences(doc))
	require.Equal(t, sentiment.Distribution{Positive: 2, Neutral: 1, Negative: 1}, got)
	require.Zero(t, sentiment.Distribute(tokens.New(""), nil))
}
