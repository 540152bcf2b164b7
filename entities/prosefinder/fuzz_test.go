package prosefinder_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities/prosefinder"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func FuzzFindEntities(f *testing.F) {
	f.Add("We met Vladimir Putin")
	f.Add("İmamoğlu's \xffKyiv—and Moscow—agreed…then")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 500 {
			text = text[:500]
		}
		doc := tokens.New(text)
		mentions, err := prosefinder.Default().FindEntities(context.Background(), doc)
		require.NoError(t, err)
		end := 0
		for _, m := range mentions {
			require.GreaterOrEqual(t, m.Span.Start, end)
			require.LessOrEqual(t, m.Span.End, len(text))
			require.Equal(t, doc.SpanOf(m.Range), m.Span)
			end = m.Span.End
		}
	})
}
