package main

import (
	"bytes"
	"fmt"
	"unicode"
)

// The classes, in the order of the constants of package ucd.
const (
	other byte = iota
	letter
	ideograph
	katakana
	digit
	number
	extend
	joiner
	connector
	space
	punct
	quote
	hyphen
	bracket
	symbol
	pictograph
	region
)

// upper is set beside the class of a letter with a lower-case form.
const upper = 0x80

// pictographs are the ranges of the property Extended_Pictographic over U+00FF.
var pictographs = [][2]rune{
	{0x203C, 0x203C}, {0x2049, 0x2049}, {0x2122, 0x2122}, {0x2139, 0x2139}, {0x2194, 0x2199}, {0x21A9, 0x21AA},
	{0x231A, 0x231B}, {0x2328, 0x2328}, {0x2388, 0x2388}, {0x23CF, 0x23CF}, {0x23E9, 0x23F3}, {0x23F8, 0x23FA},
	{0x24C2, 0x24C2}, {0x25AA, 0x25AB}, {0x25B6, 0x25B6}, {0x25C0, 0x25C0}, {0x25FB, 0x25FE}, {0x2600, 0x2605},
	{0x2607, 0x2612}, {0x2614, 0x2685}, {0x2690, 0x2705}, {0x2708, 0x2712}, {0x2714, 0x2714}, {0x2716, 0x2716},
	{0x271D, 0x271D}, {0x2721, 0x2721}, {0x2728, 0x2728}, {0x2733, 0x2734}, {0x2744, 0x2744}, {0x2747, 0x2747},
	{0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2763, 0x2767}, {0x2795, 0x2797},
	{0x27A1, 0x27A1}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2934, 0x2935}, {0x2B05, 0x2B07}, {0x2B1B, 0x2B1C},
	{0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x3297, 0x3297}, {0x3299, 0x3299},
	{0x1F000, 0x1F0FF}, {0x1F10D, 0x1F10F}, {0x1F12F, 0x1F12F}, {0x1F16C, 0x1F171}, {0x1F17E, 0x1F17F},
	{0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1AD, 0x1F1E5}, {0x1F201, 0x1F20F}, {0x1F21A, 0x1F21A},
	{0x1F22F, 0x1F22F}, {0x1F232, 0x1F23A}, {0x1F23C, 0x1F23F}, {0x1F249, 0x1F3FA}, {0x1F400, 0x1F53D},
	{0x1F546, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F774, 0x1F77F}, {0x1F7D5, 0x1F7FF}, {0x1F80C, 0x1F80F},
	{0x1F848, 0x1F84F}, {0x1F85A, 0x1F85F}, {0x1F888, 0x1F88F}, {0x1F8AE, 0x1F8FF}, {0x1F90C, 0x1F93A},
	{0x1F93C, 0x1F945}, {0x1F947, 0x1FAFF}, {0x1FC00, 0x1FFFD},
}

// single are the scripts whose letters stand alone: UAX #29 leaves their words to dictionaries.
var single = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tai_Le,
	unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Ahom,
}

func isPictograph(r rune) bool {
	for _, p := range pictographs {
		if p[0] <= r && r <= p[1] {
			return true
		}
	}
	return false
}

// class is the class of one code point.
func class(r rune) byte {
	switch {
	case r == 0x200D:
		return joiner
	case r == 0x200B:
		return other
	case unicode.IsSpace(r):
		return space
	case 0x1F1E6 <= r && r <= 0x1F1FF:
		return region
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc, unicode.Cf) || 0x1F3FB <= r && r <= 0x1F3FF || r == 0xFF9E || r == 0xFF9F:
		return extend
	case isPictograph(r) && r != 0x24C2: // a circled letter first
		return pictograph
	case unicode.Is(unicode.Katakana, r) || r == 0x30FC || r == 0xFF70 || 0x3031 <= r && r <= 0x3035 || r == 0x309B || r == 0x309C:
		return katakana
	case unicode.In(r, single...) && (unicode.IsLetter(r) || unicode.Is(unicode.Nl, r)):
		return ideograph
	case unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || 0x24B6 <= r && r <= 0x24E9:
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			return letter | upper
		}
		return letter
	}
	return sign(r)
}

// sign is the class of a code point that is no letter, mark or space.
func sign(r rune) byte {
	switch {
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.Is(unicode.No, r):
		return number
	case r == 0x60 || r == 0xB4 || r == '"' || r == '\'' || unicode.In(r, unicode.Pi, unicode.Pf) || 0x201A <= r && r <= 0x201F || 0x300C <= r && r <= 0x300F:
		return quote
	case unicode.Is(unicode.Pd, r) || r == 0x2212 || r == 0x2043:
		return hyphen
	case unicode.In(r, unicode.Ps, unicode.Pe):
		return bracket
	case unicode.Is(unicode.Pc, r):
		return connector
	case unicode.IsPunct(r):
		return punct
	case unicode.IsSymbol(r):
		return symbol
	}
	return other
}

// classes writes the two-stage table of classes.
func classes(b *bytes.Buffer) {
	blocks := map[string]int{}
	var index, data []byte
	for hi := range 0x110000 >> 7 {
		block := make([]byte, 128)
		for lo := range block {
			block[lo] = class(rune(hi<<7 | lo))
		}
		n, ok := blocks[string(block)]
		if !ok {
			n = len(blocks)
			blocks[string(block)] = n
			data = append(data, block...)
		}
		index = append(index, byte(n), byte(n>>8))
	}
	literal(b, "classIndex", "the number of the block of 128 classes of a code point over 7, two bytes each, low byte first", index)
	literal(b, "classData", "the blocks of classes", data)
}

func literal(b *bytes.Buffer, name, doc string, data []byte) {
	fmt.Fprintf(b, "// %s holds %s.\nconst %s = \"\"", name, doc, name)
	for len(data) > 0 {
		n := min(32, len(data))
		fmt.Fprint(b, " +\n\"")
		for _, c := range data[:n] {
			fmt.Fprintf(b, "\\x%02x", c)
		}
		fmt.Fprint(b, "\"")
		data = data[n:]
	}
	fmt.Fprint(b, "\n\n")
}
