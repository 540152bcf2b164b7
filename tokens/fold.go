package tokens

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/ucd"
)

// Fold returns the form in which words are compared: lower case, Latin letters without diacritics ("Erdoğan" and
// "Erdogan" are one), any apostrophe as ', any hyphen or dash as -, invisible and combining characters left out.
// A form is not a stem and not a lemma. It returns s itself if nothing changes.
func Fold(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return string(AppendFold(make([]byte, 0, len(s)+4), s))
		}
	}
	return s
}

// AppendFold appends the folded form of s to dst: see Fold.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			dst = append(dst, c)
		} else {
			dst = appendFoldRune(dst, r)
		}
		i += size
	}
	return dst
}

func appendFoldRune(dst []byte, r rune) []byte {
	switch {
	case 0xC0 <= r && r < 0x250:
		return append(dst, ucd.LatinFold[r-0xC0]...)
	case 0x1E00 <= r && r < 0x1F00:
		return append(dst, ucd.LatinFoldAdditional[r-0x1E00]...)
	case r == 0x2018 || r == 0x2019 || r == 0x201B || r == 0x2BC || r == 0x2BB || r == 0x60 || r == 0xB4:
		return append(dst, '\'')
	case 0x2010 <= r && r <= 0x2015 || r == 0x2212:
		return append(dst, '-')
	case r == 0xAD || 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || r == 0x2060 || r == 0xFEFF:
		return dst
	case 0x300 <= r && r < 0x370:
		return dst
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// Key is the 64-bit hash of the folded form of a word. The tokenizer computes it once a token; every look-up of
// words in the module is made by it. Compiled data hold keys, so the function is part of their formats: it changes
// only with their versions.
func Key(word string) uint64 {
	var buf [64]byte
	return hash(AppendFold(buf[:0], word))
}

const (
	hashSeed  = 0x51ed270b7a4c3f2d
	hashMul   = 0x9e3779b97f4a7c15
	hashFinal = 0xd6e8feb86659fd93
)

// hash mixes eight bytes a step by a folded 64×64-bit product.
func hash(b []byte) uint64 {
	h := hashSeed ^ uint64(len(b))
	for len(b) >= 8 {
		h = mix(h^load64Bytes(b), hashMul)
		b = b[8:]
	}
	var tail uint64
	for i, c := range b {
		tail |= uint64(c) << (8 * i)
	}
	return mix(h^tail, hashFinal)
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

func load64Bytes(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
