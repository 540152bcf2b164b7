package tokens_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// hostile are texts that invite look-ahead without end: each is repeated to the size wanted.
var hostile = map[string]string{
	"letters": "x", "capitals": "X", "digits": "7", "periods": ".", "spaced periods": ". ", "quotes": `"`, "single quotes": "'",
	"opening quotes": "“", "brackets": "(", "closing brackets": ")", "pairs": "()", "hyphens": "-", "marks": "\u0301", "joiners": "\u200d",
	"pictures": "👍\u200d", "flags": "🇺", "line ends": "\n", "lines": "a\n", "short lines": "ab c\nde f\n", "spaces": " ", "invalid": "\xff",
	"half runes": "\xe2\x80", "initials": "A.", "letters and hyphens": "a-", "letters and periods": "a.b", "at signs": "@", "almost addresses": "a@",
	"local parts": "a.b-c_d+e", "schemes": "http://", "closed schemes": "http://)", "colons": ":", "slashes": "a/", "commas": "1,", "thousands": "111,",
	"digit groups": "1-", "hosts": "www.a", "abbreviations": "No. ", "questions": "? ", "clitics": "n't", "stars": "a*", "underscores": "_",
	"ideographs": "北", "thai": "ไ", "notes": "x. [1] ", "notes glued": ".1", "dashes": " — we", "captions": "Figure 1 The\n", "hashes": "#a", "nul": "\x00",
	"dateline": "A (", "bullets": "- a\n", "tabs": "\t", "ampersands": "a&", "zero width": "\u200b",
}

func tokenizeTime(text string) time.Duration {
	start := time.Now()
	tokens.New(text)
	return time.Since(start)
}

// TestLinear holds that ten times the text takes no more than eleven times the time. It compares the best times of a
// number of runs, because other work on the machine lengthens the long runs more than the short ones.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const size = 150_000
	for name, unit := range hostile {
		small := strings.Repeat(unit, size/len(unit))
		large := strings.Repeat(unit, 10*size/len(unit))
		first, ratio := time.Duration(math.MaxInt64), math.Inf(1)
		for range 3 {
			first = min(first, tokenizeTime(small))
		}
		for try := 0; try < 20 && ratio > 11; try++ {
			ratio = min(ratio, float64(tokenizeTime(large))/float64(first))
		}
		require.LessOrEqual(t, ratio, 11.0, name)
	}
}

func TestHostileTexts(t *testing.T) {
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, 70_000/len(unit))
			checkDocument(t, text, tokens.New(text))
		})
	}
}

// TestNoSpaces reads 100 MB without a space.
func TestNoSpaces(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	doc := tokens.New(strings.Repeat("abcdefghij", 10<<20))
	require.Equal(t, 1601, doc.Len())
	require.Equal(t, 65535, doc.Span(0).Len())
	require.Equal(t, 1, doc.NumSentences())
}
