package tokens

// Byte classes: bits, so that one test asks for several.
const (
	isLetterByte uint8 = 1 << iota // A-Z a-z
	isDigitByte                    // 0-9
	isSpaceByte                    // white space but line ends
	isLineByte                     // \n \v \f \r
	isSimpleByte                   // a token by itself, whatever stands around it
	isEndByte                      // after letters: the word ends here for certain
	isWordByte                     // starts a word: letter, digit, _ @ #
)

const inWord = isLetterByte | isWordByte

// byteClass gives the class bits of each byte.
var byteClass = [256]uint8{
	0: isEndByte, '\t': isSpaceByte | isEndByte, ' ': isSpaceByte | isEndByte,
	'\n': isLineByte | isEndByte, '\v': isLineByte | isEndByte, '\f': isLineByte | isEndByte, '\r': isLineByte | isEndByte,
	',': isSimpleByte | isEndByte, ';': isEndByte, '"': isSimpleByte | isEndByte,
	')': isSimpleByte | isEndByte, ']': isSimpleByte | isEndByte, '}': isSimpleByte | isEndByte,
	'!': isEndByte, '?': isEndByte, '>': isEndByte, '|': isSimpleByte | isEndByte, '%': isSimpleByte,
	'\\': isSimpleByte, '{': isSimpleByte, '(': isSimpleByte,

	'_': isWordByte, '@': isWordByte, '#': isWordByte,
	'0': isDigitByte | isWordByte, '1': isDigitByte | isWordByte, '2': isDigitByte | isWordByte, '3': isDigitByte | isWordByte,
	'4': isDigitByte | isWordByte, '5': isDigitByte | isWordByte, '6': isDigitByte | isWordByte, '7': isDigitByte | isWordByte,
	'8': isDigitByte | isWordByte, '9': isDigitByte | isWordByte,

	'A': inWord, 'B': inWord, 'C': inWord, 'D': inWord, 'E': inWord, 'F': inWord, 'G': inWord, 'H': inWord, 'I': inWord, 'J': inWord, 'K': inWord, 'L': inWord, 'M': inWord,
	'N': inWord, 'O': inWord, 'P': inWord, 'Q': inWord, 'R': inWord, 'S': inWord, 'T': inWord, 'U': inWord, 'V': inWord, 'W': inWord, 'X': inWord, 'Y': inWord, 'Z': inWord,
	'a': inWord, 'b': inWord, 'c': inWord, 'd': inWord, 'e': inWord, 'f': inWord, 'g': inWord, 'h': inWord, 'i': inWord, 'j': inWord, 'k': inWord, 'l': inWord, 'm': inWord,
	'n': inWord, 'o': inWord, 'p': inWord, 'q': inWord, 'r': inWord, 's': inWord, 't': inWord, 'u': inWord, 'v': inWord, 'w': inWord, 'x': inWord, 'y': inWord, 'z': inWord,
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	cases = 0x2020202020202020
)

// load64 reads eight bytes of s from i, little-endian. The compiler makes one load of it.
func load64(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// loadTail reads the last n < 8 bytes of s.
func loadTail(s string, n int) uint64 {
	var x uint64
	for i := range n {
		x |= uint64(s[len(s)-n+i]) << (8 * i)
	}
	return x
}

// lettersOf sets the high bit of each byte of x that is an ASCII letter.
func lettersOf(x uint64) uint64 {
	low := (x | cases) &^ highs
	return (low + 0x1f*ones) &^ (low + 0x05*ones) &^ x & highs
}

// lowerASCII turns the upper-case ASCII letters of x to lower case.
func lowerASCII(x uint64) uint64 {
	upper := (x&^uint64(highs) + 0x3f*ones) &^ (x&^uint64(highs) + 0x25*ones) &^ x & highs
	return x | upper>>2
}

// hashASCII is Key for a string of ASCII bytes.
func hashASCII(s string) uint64 {
	h := hashSeed ^ uint64(len(s))
	for ; len(s) >= 8; s = s[8:] {
		h = mix(h^lowerASCII(load64(s, 0)), hashMul)
	}
	return mix(h^lowerASCII(loadTail(s, len(s))), hashFinal)
}
