package ucd_test

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/ucd"
)

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		r     rune
		class ucd.Class
		upper bool
	}{
		{'a', ucd.Letter, false}, {'Ж', ucd.Letter, true}, {'ǅ', ucd.Letter, true}, {'ª', ucd.Letter, false},
		{'北', ucd.Ideograph, false}, {'か', ucd.Ideograph, false}, {'ไ', ucd.Ideograph, false}, {'カ', ucd.Katakana, false}, {'ー', ucd.Katakana, false},
		{'٣', ucd.Digit, false}, {'½', ucd.Number, false}, {0x301, ucd.Extend, false}, {0xAD, ucd.Extend, false}, {0x200D, ucd.Joiner, false},
		{'_', ucd.Connector, false}, {0xA0, ucd.Space, false}, {0x2028, ucd.Space, false}, {'…', ucd.Punct, false}, {'“', ucd.Quote, false},
		{'—', ucd.Hyphen, false}, {'(', ucd.Bracket, false}, {'€', ucd.Symbol, false}, {'👍', ucd.Pictograph, false}, {'🇺', ucd.Region, false},
		{0, ucd.Other, false}, {-1, ucd.Other, false}, {0x110000, ucd.Other, false},
	} {
		class, upper := ucd.Of(c.r)
		require.Equal(t, c.class, class, "%U", c.r)
		require.Equal(t, c.upper, upper, "%U", c.r)
	}
}

// TestAgreesWithUnicode compares the table with package unicode, over all code points.
func TestAgreesWithUnicode(t *testing.T) {
	for r := range rune(0x110000) {
		c, upper := ucd.Of(r)
		if c == ucd.Space && !unicode.IsSpace(r) || upper && !unicode.IsUpper(r) && !unicode.IsTitle(r) || c == ucd.Digit && !unicode.IsDigit(r) {
			t.Fatalf("%U has class %d", r, c)
		}
	}
}
