package lexicon_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// BenchmarkLongest shows that the time of a look-up does not grow with the number of phrases.
func BenchmarkLongest(b *testing.B) {
	text := strings.Repeat("The ministers met in Geneva to discuss the lifting of the remaining sanctions, and word 17 of phrase 3 stood there. ", 200)
	doc := tokens.New(text)
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			builder := lexicon.NewBuilder()
			require.NoError(b, builder.Add("remaining sanction~", n))
			for i := range n {
				builder.AddName(fmt.Sprintf("word%d of phrase%d", i, i/3), i)
			}
			a := builder.Build()
			var buf []lexicon.Match
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			b.ResetTimer()
			for range b.N {
				buf = a.AppendLongest(buf[:0], doc, tokens.Range{Limit: doc.Len()})
				if len(buf) != 200 {
					b.Fatalf("found %d phrases, want 200", len(buf))
				}
			}
			b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
		})
	}
}
