package analysis_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestDirectQuotesHaveTheirSpans holds what stands between quotation marks in the annotated texts against the contents that are found;
// the bar is 97 of 100.
func TestDirectQuotesHaveTheirSpans(t *testing.T) {
	hedging, err := standoff.Load(testdata.Hedging, "hedging")
	require.NoError(t, err)
	all, right := 0, 0
	for _, a := range append(testkit.Articles(t), hedging...) {
		r, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: a.Text})
		require.NoError(t, err)
		found := map[string]int{}
		for _, q := range r.Quotes {
			for _, c := range q.Content {
				found[strings.Trim(r.Doc.Slice(c), marks)]++
			}
		}
		for _, q := range a.Quotes {
			for _, c := range q.Content {
				if !q.Direct || !marked(a.Text, c) {
					continue // turns of a transcript
				}
				all++
				if text := strings.Trim(a.Text[c.Start:c.End], marks); found[text] > 0 {
					found[text]--
					right++
				} else {
					t.Logf("%s: %q", a.Name, text)
				}
			}
		}
	}
	t.Logf("%d of %d", right, all)
	require.Greater(t, all, 40)
	require.GreaterOrEqual(t, 100*right, 97*all)
}

const marks = "“”\"‘’'«» ,.\n"

// marked says whether a quotation mark stands right before a span.
func marked(text string, s tokens.Span) bool {
	before := text[:s.Start]
	return strings.HasSuffix(before, "“") || strings.HasSuffix(before, `"`) || strings.HasSuffix(before, "«") || strings.HasSuffix(before, "‘")
}
