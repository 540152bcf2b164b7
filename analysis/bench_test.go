package analysis_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/testdata"
)

// corpus returns the project's articles.
func corpus(t testing.TB) []analysis.Article {
	t.Helper()
	names, err := fs.Glob(testdata.Articles, "articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	out := make([]analysis.Article, len(names))
	for i, n := range names {
		text, err := fs.ReadFile(testdata.Articles, n)
		require.NoError(t, err)
		out[i] = analysis.Article{ID: n, Text: string(text)}
	}
	return out
}

// BenchmarkAnalyze reads the project's articles with all layers, with each layer alone, and with the writing of JSON.
func BenchmarkAnalyze(b *testing.B) {
	articles := corpus(b)
	var all analysis.Stage
	require.NoError(b, all.UnmarshalText([]byte("all")))
	for _, name := range strings.Split("all tokens mentions concepts hedging sentiment quotes", " ") {
		var keep analysis.Stage
		require.NoError(b, keep.UnmarshalText([]byte(name)))
		a, err := analysis.New(analysis.Options{Skip: all &^ keep})
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) { benchmark(b, articles, a, false) })
	}
	b.Run("all and JSON", func(b *testing.B) { benchmark(b, articles, analysis.Default(), true) })
}

func benchmark(b *testing.B, articles []analysis.Article, a *analysis.Analyzer, write bool) {
	tokens, bytes := 0, 0
	var line []byte
	b.ReportAllocs()
	for b.Loop() {
		tokens, bytes = 0, 0
		for _, art := range articles {
			r, err := a.Analyze(context.Background(), art)
			if err != nil {
				b.Fatal(err)
			}
			tokens += r.Doc.Len()
			bytes += len(art.Text)
			if write {
				line = r.AppendJSON(line[:0], analysis.OutputOptions{})
			}
		}
	}
	b.SetBytes(int64(bytes))
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
	b.ReportMetric(float64(len(articles)), "articles/op")
}
