package quotes_test

import (
	"strings"
	"testing"

	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func BenchmarkQuotes(b *testing.B) {
	text := strings.Repeat("“We will not sign,” said Sergey Lavrov, the foreign minister. Kyiv answered on Tuesday that it expected nothing else from talks "+
		"held under fire. The ministers met for two hours in the old palace by the river, and then left by separate doors. ", 30)
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var found []quotes.Quote
	for b.Loop() {
		found = quotes.Default().AppendQuotes(found[:0], doc, tags, nil)
		if len(found) != 60 {
			b.Fatalf("found %d quotes, want 60", len(found))
		}
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
