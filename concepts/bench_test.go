package concepts_test

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const dull = "The old baker put nine loaves on the wooden shelf by the window, and her small cat slept beside the warm oven until noon. "

const busy = "Envoys from Seoul and Beijing held a Track 1.5 dialogue in Geneva, but refused to lift the remaining sanctions. "

// articles is the project's articles as one text, dense with concepts: what diplomatic news costs.
func articles(b *testing.B) string {
	names, err := fs.Glob(testdata.Articles, "articles/*.txt")
	require.NoError(b, err)
	var all strings.Builder
	for _, name := range names {
		text, err := fs.ReadFile(testdata.Articles, name)
		require.NoError(b, err)
		all.Write(text)
		all.WriteString("\n\n")
	}
	return all.String()
}

func BenchmarkMatches(b *testing.B) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"nothing", strings.Repeat(dull, 40), 0},
		{"few", strings.Repeat(strings.Repeat(dull, 4)+busy, 8), 32},
		{"articles", articles(b), 300},
	} {
		b.Run(c.name, func(b *testing.B) {
			doc := tokens.New(c.text)
			o := concepts.Default()
			var buf []concepts.Match
			b.ReportAllocs()
			for b.Loop() {
				if buf = o.AppendMatches(buf[:0], doc); len(buf) < c.want {
					b.Fatalf("%d matches", len(buf))
				}
			}
			b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
		})
	}
}

// BenchmarkGrowth has ontologies of more and more entries, each with forms of words that the articles use and a word of its own.
func BenchmarkGrowth(b *testing.B) {
	doc := tokens.New(articles(b))
	var words []string
	for i := range doc.Len() {
		if doc.Kind(i) == tokens.KindWord && doc.Span(i).Len() > 5 {
			words = append(words, doc.Word(i))
		}
	}
	for _, entries := range []int{1_000, 10_000, 100_000} {
		var table strings.Builder
		table.WriteString("id\tcategory\tforms\n")
		for i := range entries {
			first, second := words[i*7%len(words)], words[i*13%len(words)]
			fmt.Fprintf(&table, "c%d\tx\tname%d %s|%s *3 name%d|(name%d|%s) *2 name%d\n", i, i, first, second, i, i, first, i+1)
		}
		o, err := concepts.Parse(strings.NewReader(table.String()), "x")
		require.NoError(b, err)
		b.Run(strconv.Itoa(entries), func(b *testing.B) {
			var buf []concepts.Match
			for b.Loop() {
				buf = o.AppendMatches(buf[:0], doc)
			}
			b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	data, err := concepts.Compile(strings.NewReader("id\tcategory\tforms\nx\tsanctions\tice cream"), "x")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := concepts.Open(string(data)); err != nil {
			b.Fatal(err)
		}
	}
}
