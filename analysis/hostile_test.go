package analysis_test

import (
	"strings"
	"testing"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
)

// hostile are texts made to be slow: each unit is repeated thousands of times.
var hostile = map[string]string{
	"no space": "x", "straight quotes": `"`, "curly quotes": "“‘", "nested quotes": "“he said ‘", "stops": ".", "brackets": "([{",
	"combining marks": "e\u0301\u0302\u0303", "bidi": "\u202e\u2066a", "emoji": "👩‍👩‍👧", "NUL": "\x00", "invalid": "\xff\xc3", "newlines": "\n",
	"hyphens": "a-b-", "capitals": "Xx ", "names": "John Smith ", "countries": "Russia ", "cues": "might ", "reports": "said ", "clauses": "he said that ",
	"titles": "President of the ", "tracks": "Track 1.5 ", "sanctions": "lift the ", "commas": "he, said, ", "conditionals": "if it may ", "bad words": "terrible, ",
	"numbers": "1,000 ", "acronyms": "(NATO) ", "possessives": "Russia's ", "and": "Iran and ", "not": "not ",
	"evasions": "he declined to comment ", "answers": "Q: We'll see? ", "no comment": "\"No comment,\" he said. ", "asked": "asked whether he ",
}

// TestTimeIsLinear gives every hostile text at one and at ten times its length.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			testkit.RequireLinear(t, 25, 30_000/len(unit), func(n int) func() {
				text := strings.Repeat(unit, n)
				checkReferences(t, analyze(t, analysis.Default(), text))
				return func() {
					r := analyze(t, analysis.Default(), text)
					r.ClaimSources()
					r.MostHedged(len(text))
					r.MostAssertive(len(text))
				}
			})
		})
	}
}
