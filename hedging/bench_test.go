package hedging_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// article is prose of the usual density of cues.
const article = "The delegations may return to Geneva next week, two officials said on Tuesday. The army seized the airport at dawn and closed the road to the coast. " +
	"Analysts expect the central bank to raise rates, which could push the price of bread above last year's peak. \"We will not leave,\" the governor told reporters. " +
	"Hundreds of families left the city in buses that the Red Cross had hired, according to the mayor's office. It is unclear whether the bridge still stands. "

func prepare(text string) (*tokens.Document, tagging.Tags) {
	doc := tokens.New(text)
	return doc, tagging.Default().Tag(doc)
}

func BenchmarkCues(b *testing.B) {
	doc, tags := prepare(strings.Repeat(article, 8))
	d := hedging.Default()
	want := len(d.Cues(doc, tags))
	var cues []hedging.Cue
	b.ReportAllocs()
	for b.Loop() {
		cues = d.AppendCues(cues[:0], doc, tags)
		require.Len(b, cues, want)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkEvasions(b *testing.B) {
	doc, tags := prepare(strings.Repeat(article+"Asked whether the road was safe, the army declined to comment. \"We'll see,\" the mayor said. ", 8))
	d := hedging.Default()
	b.ReportAllocs()
	for b.Loop() {
		require.Len(b, d.Evasions(doc, tags, nil), 16)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkRead is the way of package analysis: the syntax is read once for all.
func BenchmarkRead(b *testing.B) {
	doc, tags := prepare(strings.Repeat(article, 8))
	d := hedging.Default()
	b.ReportAllocs()
	for b.Loop() {
		d.Read(doc, tags, nil, nil)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkAll(b *testing.B) {
	doc, tags := prepare(strings.Repeat(article, 8))
	d := hedging.Default()
	b.ReportAllocs()
	for b.Loop() {
		cues := d.Cues(doc, tags)
		d.Assess(doc, tags, cues)
		d.Claims(doc, tags, cues, nil, nil)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// hostile texts hold one long sentence each, of what sends rules looking for a partner.
var hostile = []string{"may ", "if ", "\"he said, ", "said that ", "not to say that ", ", ", "the man who the ", "said said, he said ", "(may (", "seems to seem to ", "perhaps, it seems, ", "and the ", "— may — ",
	"declined to ", "we'll see ", "asked whether ", "Q: we will ", "no comment \"", "he did not ", "Q: Why? ", "refer questions about ", "the the request ",
	"an attack was an attack and ", "never before has the raid ", "why did the raid turn ", "in case of an attack "}

func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes time")
	}
	for _, unit := range hostile {
		t.Run(unit, func(t *testing.T) {
			testkit.RequireLinear(t, 25, 2000, func(n int) func() {
				doc, tags := prepare(strings.Repeat(unit, n))
				return func() {
					cues := hedging.Default().Cues(doc, tags)
					hedging.Default().Assess(doc, tags, cues)
					hedging.Default().Claims(doc, tags, cues, nil, nil)
					hedging.Default().Evasions(doc, tags, nil)
				}
			})
		})
	}
}
