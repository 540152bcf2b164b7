package tokens_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// newsText is invented prose in the manner of news, with the signs that news has.
const newsText = `KYIV (Example Wire) — Negotiators from 14 countries met behind closed doors on Tuesday, March 3, to discuss what one
senior official described as a "realistic path" to a cease-fire. The U.S. delegation, led by Gen. Maria Holt (ret.),
didn’t comment on the €2.5bn package that was announced last week; a spokeswoman said only that talks "remain fluid."

"We came here to listen," the foreign minister, Andrei Petrescu, told reporters. "We won't be rushed." Off-ramps are
being explored, he added, although the battlefield — frozen since mid-November — offers few incentives. According to
people familiar with the matter, the draft runs to 28 points, of which No. 7 and No. 12 are the most contested.

Critics, however, weren't convinced: the proposal's authors can't guarantee compliance, and Côte d’Ivoire's envoy called
the timetable "unworkable". Would anyone sign? Perhaps. But not at any price, and not before the elections in May 2026.
`

func BenchmarkTokenize(b *testing.B) {
	b.Run("lines", func(b *testing.B) { benchmark(b, strings.Repeat(newsText, 4)) })
	b.Run("one-line", func(b *testing.B) { benchmark(b, strings.ReplaceAll(strings.Repeat(newsText, 4), "\n", " ")) })
}

func benchmark(b *testing.B, text string) {
	want := tokens.New(text).Len()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if doc := tokens.New(text); doc.Len() != want {
			b.Fatal("wrong number of tokens")
		}
	}
	b.ReportMetric(float64(want)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtoken/s")
}

func BenchmarkKey(b *testing.B) {
	for _, word := range []string{"the", "sanctions", "İmamoğlu’s"} {
		b.Run(word, func(b *testing.B) {
			for b.Loop() {
				tokens.Key(word)
			}
		})
	}
}

// TestAllocations holds the number of allocations of a document down: they do not grow with its tokens.
func TestAllocations(t *testing.T) {
	for _, n := range []int{1, 16} {
		text := strings.Repeat(newsText, n)
		tokens.New(text)
		require.LessOrEqual(t, testing.AllocsPerRun(20, func() { tokens.New(text) }), 16.0, "%d bytes", len(text))
	}
}
