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
	"dateline": "A (", "titles": "The ", "greetings": "Ann, I go. ", "bullets": "- a\n", "tabs": "\t", "ampersands": "a&", "zero width": "\u200b",
}

func tokenizeTime(text string) time.Duration {
	start := time.Now()
	tokens.New(text)
	return time.Since(start)
}

// TestLinear holds that ten times the text takes no more than eleven times the time: a text must not take longer than
// its ten parts one by one, and a tenth more for what a cache and other work on the machine add.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const size = 100_000
	for name, unit := range hostile {
		part := strings.Repeat(unit, size/len(unit))
		text := strings.Repeat(part, 10)
		ratio := math.Inf(1)
		for try := 0; try < 60 && ratio > 1.1; try++ {
			var parts time.Duration
			for i := range 10 {
				parts += tokenizeTime(text[i*len(part) : (i+1)*len(part)])
			}
			ratio = min(ratio, float64(tokenizeTime(text))/float64(parts))
		}
		require.LessOrEqual(t, ratio, 1.1, name)
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
