package prosefinder_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/entities/prosefinder"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func find(t *testing.T, text string) []string {
	t.Helper()
	doc := tokens.New(text)
	mentions, err := prosefinder.Default().FindEntities(context.Background(), doc)
	require.NoError(t, err)
	var out []string
	for _, m := range mentions {
		require.Equal(t, doc.SpanOf(m.Range), m.Span)
		out = append(out, m.Kind.String()+":"+doc.Slice(m.Span))
	}
	return out
}

func TestFaultsOfProseAreWorkedAround(t *testing.T) {
	require.Equal(t, []string{"PERSON:Vladimir Putin"}, find(t, "We met Vladimir Putin"), "a name at the end without a period")
	for _, name := range find(t, "The talks between Kyiv—and Moscow—agreed then.") {
		require.NotContains(t, name, "—")
	}
	require.NotPanics(t, func() { find(t, "ȺȺȺȺ's \xff\xfe İmamoğlu's visit to London.") })
}

func TestContextEndsTheSearch(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := prosefinder.Default().FindEntities(ctx, tokens.New("We met Vladimir Putin."))
	require.ErrorIs(t, err, context.Canceled)
}

func TestConcurrent(t *testing.T) {
	want := find(t, "Angela Merkel visited London. She met Boris Johnson.")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			doc := tokens.New("Angela Merkel visited London. She met Boris Johnson.")
			got, err := prosefinder.Default().FindEntities(context.Background(), doc)
			require.NoError(t, err)
			require.Len(t, got, len(want))
		})
	}
	wg.Wait()
}

func TestEmptyDocument(t *testing.T) { require.Empty(t, find(t, "")) }

var _ interface {
	FindEntities(context.Context, *tokens.Document) ([]entities.Mention, error)
} = (*prosefinder.Finder)(nil)
