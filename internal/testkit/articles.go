package testkit

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Articles returns the annotated articles of testdata/articles, in the order of their names.
func Articles(tb testing.TB) []*standoff.Article {
	tb.Helper()
	all, err := standoff.Load(testdata.Articles, "articles")
	require.NoError(tb, err)
	return all
}

// Article returns one of them by name.
func Article(tb testing.TB, name string) *standoff.Article {
	tb.Helper()
	for _, a := range Articles(tb) {
		if a.Name == name {
			return a
		}
	}
	require.Fail(tb, "no such article", name)
	return nil
}

// Document makes a document of the tokens and sentences that an article is annotated with, so that a test depends on no tokenizer.
// The article must have tokens.
func Document(tb testing.TB, a *standoff.Article) *tokens.Document {
	tb.Helper()
	require.NotEmpty(tb, a.Tokens, "%s has no tokens", a.Name)
	ends := make(map[int]bool, len(a.Sentences))
	for _, s := range a.Sentences {
		ends[s.Span.End] = true
	}
	segments := make([]tokens.Segment, len(a.Tokens))
	for i, t := range a.Tokens {
		segments[i] = tokens.Segment{Span: t.Span, EndSentence: ends[t.Span.End]}
	}
	doc, err := tokens.FromSegments(a.Text, segments)
	require.NoError(tb, err)
	return doc
}
