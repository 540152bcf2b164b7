package entities_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// named returns the mentions of a text, as "KIND words", joined by bars.
func named(text string) string {
	doc := tokens.New(text)
	var out []string
	for _, m := range entities.Default().Mentions(doc, tagging.Default().Tag(doc)) {
		out = append(out, m.Kind.String()+" "+doc.Slice(m.Span))
	}
	return strings.Join(out, "|")
}

func TestNamesAreWhole(t *testing.T) {
	for text, want := range map[string]string{
		"President Moon Jae-in answered.":                                    "PERSON Moon Jae-in",
		"The project was announced by bin Salman last year.":                 "PERSON bin Salman",
		"They received Crown Prince Mohammed bin Salman.":                    "PERSON Mohammed bin Salman",
		"Sent by: Michael Hartwell@NORCO on Friday":                          "PERSON Michael Hartwell@NORCO|DATE Friday",
		"He was a Polish Jew.":                                               "NORP Polish Jew",
		"It was won in the February 1974 United Kingdom general election.":   "EVENT February 1974 United Kingdom general election",
		"Some 500 Russian troops left.":                                      "QUANTITY 500|NORP Russian",
		"They spoke for Indigenous Australians at the United Nations.":       "NORP Indigenous Australians|ORG United Nations",
		"Turkey and Ukraine met in Istanbul.":                                "GPE Turkey|GPE Ukraine|GPE Istanbul",
		"The Democratic and the American Republican candidates were absent.": "NORP Democratic|NORP American|NORP Republican",
	} {
		require.Equal(t, want, named(text))
	}
}

func TestNamesWithoutCapitals(t *testing.T) {
	for text, want := range map[string]string{
		"i moved from philadelphia to minneapolis last year": "GPE philadelphia|GPE minneapolis",
		"does anyone go to canada in winter?":                "GPE canada",
		"the turkey was nice and the reading was good":       "",
		"it was a target for independent western sources":    "",
	} {
		require.Equal(t, want, named(text))
	}
}
