package tokens

import (
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/ucd"
)

// byteKind gives the kind of a token that begins with an ASCII byte.
var byteKind = [128]Kind{
	'!': KindPunct, '"': KindQuote, '#': KindSymbol, '$': KindSymbol, '%': KindSymbol, '&': KindSymbol, '\'': KindQuote,
	'(': KindBracket, ')': KindBracket, '*': KindSymbol, '+': KindSymbol, ',': KindPunct, '-': KindHyphen, '.': KindPunct,
	'/': KindPunct, ':': KindPunct, ';': KindPunct, '<': KindSymbol, '=': KindSymbol, '>': KindSymbol, '?': KindPunct,
	'@': KindSymbol, '[': KindBracket, '\\': KindSymbol, ']': KindBracket, '^': KindSymbol, '_': KindSymbol, '`': KindQuote,
	'{': KindBracket, '|': KindSymbol, '}': KindBracket, '~': KindSymbol,
}

// classKind gives the kind of a token that begins with a code point of the class.
var classKind = [...]Kind{
	ucd.Other: KindOther, ucd.Letter: KindWord, ucd.Ideograph: KindWord, ucd.Katakana: KindWord, ucd.Digit: KindNumber,
	ucd.Number: KindNumber, ucd.Extend: KindOther, ucd.Joiner: KindOther, ucd.Connector: KindSymbol, ucd.Space: KindOther,
	ucd.Punct: KindPunct, ucd.Quote: KindQuote, ucd.Hyphen: KindHyphen, ucd.Bracket: KindBracket, ucd.Symbol: KindSymbol,
	ucd.Pictograph: KindSymbol, ucd.Region: KindSymbol,
}

// classify finds the kind and the shape flags of a token.
func classify(word string) (Kind, Flags) {
	k, f, _ := shape(word)
	return k, f
}

// shape finds the kind and the shape flags of a token, and whether it is ASCII.
func shape(word string) (kind Kind, f Flags, ascii bool) {
	letters, lowers := false, false
	for i := 0; i < len(word); {
		r, size := rune(word[i]), 1
		class, upper := ucd.Letter, false
		if r < utf8.RuneSelf {
			switch b := byteClass[r]; {
			case b&isLetterByte != 0:
				upper = r&0x20 == 0
			case b&isDigitByte != 0:
				class = ucd.Digit
			default:
				class = ucd.Punct
				if r == '.' && len(word) > 1 {
					f |= FlagPeriod
				}
			}
		} else {
			f |= FlagNonASCII
			r, size = utf8.DecodeRuneInString(word[i:])
			class, upper = ucd.Of(r)
		}
		switch {
		case class == ucd.Digit || class == ucd.Number:
			f |= FlagDigit
		case class > ucd.Katakana || class == ucd.Other:
		case upper && !letters:
			f |= FlagTitle
			letters = true
		case upper && lowers:
			f |= FlagMixed
		case !upper:
			letters, lowers = true, true
		}
		i += size
	}
	switch {
	case letters:
		kind = KindWord
		if !lowers {
			f |= FlagUpper
		}
	case f.Has(FlagDigit):
		kind = KindNumber
	default:
		kind = kindOf(word)
	}
	if kind != KindWord {
		f &^= FlagPeriod
	}
	return kind, f, f&FlagNonASCII == 0
}

// kindOf is the kind of a token without letters and digits.
func kindOf(word string) Kind {
	if word == "" {
		return KindOther
	}
	if c := word[0]; c < utf8.RuneSelf {
		if byteKind[c] == 0 {
			return KindOther
		}
		return byteKind[c]
	}
	r, size := utf8.DecodeRuneInString(word)
	if r == utf8.RuneError && size == 1 {
		return KindOther
	}
	return classKind[ucd.ClassOf(r)]
}

// spaceAt returns the size of the white space over ASCII at i, 0 if there is none, and whether it ends a line.
func spaceAt(t string, i int) (size int, isLine bool) {
	switch t[i] {
	case 0xC2:
		if i+1 < len(t) && (t[i+1] == 0xA0 || t[i+1] == 0x85) {
			return 2, t[i+1] == 0x85
		}
	case 0xE1, 0xE2, 0xE3:
		if r, n := utf8.DecodeRuneInString(t[i:]); ucd.ClassOf(r) == ucd.Space {
			return n, r == 0x2028 || r == 0x2029
		}
	}
	return 0, false
}
