package sentiment_test

import (
	"strings"
	"testing"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const benchText = "The foreign minister said on Tuesday that the talks in Geneva had been frank and constructive, but warned that the " +
	"continued attacks on civilians could undermine the fragile ceasefire. Moscow rejected the accusations as baseless. Diplomats from " +
	"three countries met behind closed doors for six hours and agreed to return in March with proposals on grain exports. "

func BenchmarkScore(b *testing.B) {
	doc := tokens.New(strings.Repeat(benchText, 12))
	s := sentiment.Default()
	if s.Score(doc).Label == 0 {
		b.Fatal("no score")
	}
	b.SetBytes(int64(len(doc.Text())))
	b.ReportAllocs()
	for b.Loop() {
		s.Score(doc)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}

func BenchmarkToward(b *testing.B) {
	doc := tokens.New(benchText)
	tags := tagging.Default().Tag(doc)
	spans := find(benchText, "minister", "Moscow", "Diplomats")
	s := sentiment.Default()
	var buf []sentiment.Target
	b.ReportAllocs()
	for b.Loop() {
		if buf = s.AppendToward(buf[:0], doc, tags, spans); len(buf) != 3 {
			b.Fatal("want 3 targets")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(3*b.N), "ns/target")
}
