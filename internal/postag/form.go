package postag

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// The shapes of words, which are also the first classes: a word without a class of its own has the class of its shape.
const (
	ShapeNone     = iota // reserved: no class
	ShapeWord            // letters only
	ShapeNumber          // digits, with separators
	ShapeOrdinal         // 1st, 22nd
	ShapeMixed           // letters and digits: F16, 20mn
	ShapeAddress         // web and mail addresses, handles
	ShapePunct           // punctuation, symbols, anything else
	ShapePeriod          // letters and periods: U.S., Gen.
	ShapeIng             // letters ending in -ing
	ShapeEd              // -ed
	ShapeS               // -s but not -ss
	ShapeLy              // -ly
	ShapeNonLatin        // letters with bytes over 0x7F
	numShapes
)

// NumShapes is the number of classes that are shapes.
const NumShapes = numShapes

// shapeOf finds the shape of token i.
func shapeOf(word string, kind tokens.Kind, flags tokens.Flags) int {
	switch kind {
	case tokens.KindWord:
		return wordShape(word, flags)
	case tokens.KindNumber:
		return ShapeNumber
	case tokens.KindURL, tokens.KindEmail, tokens.KindHandle:
		return ShapeAddress
	}
	return ShapePunct
}

func wordShape(word string, flags tokens.Flags) int {
	switch {
	case flags.Has(tokens.FlagDigit):
		return digitShape(word)
	case flags.Has(tokens.FlagPeriod):
		if isAddress(word) {
			return ShapeAddress
		}
		return ShapePeriod
	case flags.Has(tokens.FlagNonASCII):
		return ShapeNonLatin
	case len(word) > 4:
		return suffixShape(word)
	}
	return ShapeWord
}

func digitShape(word string) int {
	if c := word[0]; '0' <= c && c <= '9' && len(word) > 2 {
		switch tail(word) & 0xFFFF {
		case 's' | 't'<<8, 'n' | 'd'<<8, 'r' | 'd'<<8, 't' | 'h'<<8:
			return ShapeOrdinal
		}
	}
	if isAddress(word) {
		return ShapeAddress
	}
	return ShapeMixed
}

// isAddress looks at no more than 80 bytes of a word.
func isAddress(word string) bool {
	head := word[:min(len(word), 80)]
	return len(word) > 4 && (strings.HasPrefix(head, "www.") || strings.Contains(head, "@") || strings.Contains(head, "://"))
}

func suffixShape(word string) int {
	t := tail(word)
	switch {
	case t>>8 == 'i'|'n'<<8|'g'<<16:
		return ShapeIng
	case t>>16 == 'e'|'d'<<8:
		return ShapeEd
	case t>>16 == 'l'|'y'<<8:
		return ShapeLy
	case t>>24 == 's' && t>>16&255 != 's':
		return ShapeS
	}
	return ShapeWord
}

// tail packs the last four bytes of a word in lower case, the last in the highest byte. A shorter word is filled up in
// the low bytes.
func tail(word string) uint32 {
	if n := len(word); n >= 4 {
		w := word[n-4:]
		return (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24) | 0x20202020
	}
	var t uint32
	for i := range len(word) {
		t = t>>8 | uint32(word[i]|0x20)<<24
	}
	return t
}

// numberKey stands for all numbers of one pattern: digits count as 0, and runs of more than four are cut.
func numberKey(word string) uint64 {
	h := uint64(0x6e756d62)
	run := 0
	for i := 0; i < len(word) && i < 24; i++ {
		c := word[i]
		if '0' <= c && c <= '9' {
			if run++; run > 4 {
				continue
			}
			c = '0'
		} else {
			run = 0
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h * 0x9e3779b97f4a7c15
}

// Shape is the class of token i by its shape alone.
func Shape(doc *tokens.Document, i int) int { return shapeOf(doc.Word(i), doc.Kind(i), doc.Flags(i)) }

// squeeze shortens a run of one mark, such as "!!!" or "-----", to one of it, two of a hyphen, three of a period; other
// words stay.
func squeeze(text string) string {
	for i := 1; i < len(text); i++ {
		if text[i] != text[0] {
			return text
		}
	}
	switch c := text[0]; {
	case c == '-':
		return text[:2]
	case c == '.':
		return "..."
	case '!' <= c && c <= '/' || ':' <= c && c <= '@' || c == '_' || c == '~':
		return text[:1]
	}
	return text
}
