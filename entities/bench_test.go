package entities_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const passage = `Ukrainian Foreign Minister Ivan Zorvenko met officials of the World Bank in Warsaw on Tuesday to discuss $3.5 billion in aid, the ministry said. ` +
	`Zorvenko told reporters that Kyiv expected a decision before March 2023. A senior U.S. official denied that Washington had delayed the talks. ` +
	`Residents of the town of Borivka, near the border with Poland, said they had seen 200 soldiers of the National Guard. `

func BenchmarkMentions(b *testing.B) {
	doc := tokens.New(strings.Repeat(passage, 8))
	tags := tagging.Default().Tag(doc)
	r := entities.Default()
	var dst []entities.Mention
	b.SetBytes(int64(len(doc.Text())))
	b.ReportAllocs()
	for b.Loop() {
		dst = r.AppendMentions(dst[:0], doc, tags)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	require.Greater(b, len(dst), 60)
}

func BenchmarkResolve(b *testing.B) {
	doc := tokens.New(strings.Repeat(passage, 8))
	tags := tagging.Default().Tag(doc)
	r := entities.Default()
	mentions := r.Mentions(doc, tags)
	b.ReportAllocs()
	for b.Loop() {
		r.Resolve(doc, tags, mentions, time.Time{})
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
