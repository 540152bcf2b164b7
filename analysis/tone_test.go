package analysis_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
)

const toneText = `The summit in Doha was a great success. "This was a shameful betrayal by Russia," Volodymyr Zelensky told reporters. The envoys left on Tuesday.`

// TestJSONKeepsVoicesApart reads the author's tone, that of the quote and the spread over sentences from the JSON form.
func TestJSONKeepsVoicesApart(t *testing.T) {
	r, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: toneText})
	require.NoError(t, err)
	var out analysis.Output
	require.NoError(t, json.Unmarshal(r.AppendJSON(nil, analysis.OutputOptions{}), &out))
	require.NotNil(t, out.Sentiment.Author)
	require.Positive(t, float64(out.Sentiment.Author.Score))
	require.Equal(t, "negative", out.Sentiment.Quoted.Label)
	require.Less(t, float64(out.Sentiment.Quoted.Score), -0.1)
	require.Equal(t, len(out.Sentences), out.Sentiment.Spread.Positive+out.Sentiment.Spread.Neutral+out.Sentiment.Spread.Negative)
	require.NotEmpty(t, out.Sentiment.Matrix)

	plain, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: "The summit was a great success."})
	require.NoError(t, err)
	require.NotContains(t, string(plain.AppendJSON(nil, analysis.OutputOptions{})), `"author":`)
}

// TestEveryToneIsExplained finds a reason for the words, the sentences, the targets and the text.
func TestEveryToneIsExplained(t *testing.T) {
	r, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: toneText})
	require.NoError(t, err)
	var words, sentences, targets, texts int
	for s := range analysis.Default().Explain(r) {
		switch {
		case s.Layer != analysis.Sentiment:
		case strings.HasPrefix(s.Reason, "the lexicon has"):
			words++
		case strings.HasPrefix(s.Reason, "the sentence:"):
			sentences++
		case strings.HasPrefix(s.Reason, "towards it:"):
			targets++
		case strings.HasPrefix(s.Reason, "the text:"):
			texts++
		}
	}
	require.NotZero(t, words)
	require.Equal(t, len(r.SentenceTones), sentences)
	require.Equal(t, len(r.Targets), targets)
	require.Equal(t, 1, texts)
}
