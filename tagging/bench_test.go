package tagging_test

import (
	"strings"
	"testing"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const article = `The Foreign Ministry said on Tuesday that talks between the two governments would resume next month in Geneva, after a
pause of almost a year. Officials close to the negotiations, who asked not to be named because the discussions are private,
described the latest proposal as serious but incomplete. "We have not seen the final text," one senior diplomat said. The
plan calls for the withdrawal of 20,000 troops, the exchange of prisoners and the reopening of three border crossings that
were closed in 2022. Critics warned that the deal may not survive a change of government. Opposition leader Maria Kovacs
told reporters she would not be bound by a document negotiated without parliament. `

func BenchmarkTag(b *testing.B) {
	doc := tokens.New(strings.Repeat(article, 20))
	t := tagging.Default()
	tags := t.Tag(doc)
	b.ReportAllocs()
	b.SetBytes(int64(len(doc.Text())))
	b.ResetTimer()
	for range b.N {
		tags = t.TagInto(tags, doc)
	}
	b.ReportMetric(float64(b.N*doc.Len())/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}

func BenchmarkLemma(b *testing.B) {
	doc := tokens.New(strings.Repeat(article, 20))
	tags := tagging.Default().Tag(doc)
	b.ReportAllocs()
	for range b.N {
		for i := range tags.Len() {
			_ = tags.Lemma(i)
		}
	}
	b.ReportMetric(float64(b.N*doc.Len())/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
