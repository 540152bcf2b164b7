package tokens

import (
	"math/bits"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

// Tokenizer divides texts into tokens, sentences and blocks. It is safe for concurrent use.
type Tokenizer struct{ opts Options }

// NewTokenizer returns a tokenizer.
func NewTokenizer(o Options) *Tokenizer { return &Tokenizer{o} }

// New tokenizes a text by the default rules for English. It never fails.
func New(text string) *Document { return NewTokenizer(Options{}).Tokenize(text) }

// Tokenize divides a text. It never fails; it takes time linear in the text. Texts of 4 GiB and over are beyond the
// offsets of a Document: they are cut at the last byte that fits.
func (z *Tokenizer) Tokenize(text string) *Document {
	if limit := uint64(maxTextBytes); uint64(len(text)) > limit {
		text = text[:limit]
	}
	s := scanner{text: text, penn: z.opts.Convention == Penn, words: words()}
	lines := linePool.Get().(*[]line)
	s.lines = (*lines)[:0]
	room := min(len(text)/5, 1<<16) + 16 // grow knows better for long texts
	s.recs = make([]record, 0, room)
	s.keys = make([]uint64, 0, room)
	s.run()
	d := &Document{text: text, recs: s.recs, keys: s.keys}
	s.divide(d)
	*lines = s.lines
	linePool.Put(lines)
	return d
}

// linePool keeps the slices of lines, which live no longer than a call.
var linePool = sync.Pool{New: func() any { return new([]line) }}

// scanner is the state of one call of Tokenize.
type scanner struct {
	text   string
	recs   []record
	keys   []uint64
	lines  []line // the beginnings of lines that hold a token
	words  *wordList
	penn   bool
	noAt   int // no @ stands in the local part of an address before this place
	noHost int // no name of a host begins before this place

	merged   bool        // whether the block at hand seems to have lost its line ends
	lost     *source     // the text for the model of lost line ends, once it is asked
	page     breaks.Page // what that text is like
	careless uint8       // whether sentences often begin in lower case: 1 no, 2 yes, 0 not known yet
}

// line is the beginning of a line of the text.
type line struct {
	token uint32 // its first token
	start uint32 // the byte after the line end before it
	blank bool   // an empty line stands before it
}

// run finds the tokens and the lines. Words of ASCII letters with a certain end are done here; all else by token.
func (s *scanner) run() {
	t := s.text
	recs, keys := s.recs, s.keys
	ends, lineStart := 2, 0
	for i := 0; i < len(t); {
		if len(recs) == cap(recs) {
			recs, keys = grow(recs, keys, i, len(t))
		}
		c := t[i]
		class := byteClass[c]
		if class&isLetterByte != 0 && ends == 0 && i+8 <= len(t) {
			if n, key, f := s.asciiWord(i); n > 0 {
				recs = append(recs, record{uint32(i), uint16(n), KindWord, f})
				keys = append(keys, key)
				i += n
				if i < len(t) && t[i] == ' ' {
					i++
				}
				continue
			}
		}
		if class&isSpaceByte != 0 {
			i++
			continue
		}
		if class&isLineByte != 0 || c >= 0xC2 {
			if size, isLine := lineOrSpace(t, i, class); size > 0 {
				i += size
				if isLine {
					ends, lineStart = ends+1, i
				}
				continue
			}
		}
		if ends > 0 {
			s.lines = append(s.lines, line{uint32(len(recs)), uint32(lineStart), ends > 1})
			ends = 0
			if class&isLetterByte != 0 {
				continue
			}
		}
		if class&isSimpleByte != 0 && (i+1 == len(t) || t[i+1] < 0x80) {
			recs = append(recs, record{uint32(i), 1, byteKind[c&127], 0})
			keys = append(keys, mix(hashSeed^1^uint64(c), hashFinal))
			i++
			continue
		}
		if r, key := frequent(t, i, c, recs); r.size > 0 {
			recs, keys = append(recs, r), append(keys, key)
			i += int(r.size)
			continue
		}
		s.recs, s.keys = recs, keys
		i = s.token(i)
		recs, keys = s.recs, s.keys
	}
	s.recs, s.keys = recs, keys
}

// frequent returns the token at i if it is one of those that make up most of what is neither word nor simple sign: a
// period before a space, a hyphen in a word, a curly quotation mark, a dash, the clitic 's. Its size is 0 otherwise. The
// token is what token would find.
func frequent(t string, i int, c byte, recs []record) (record, uint64) {
	if i+5 > len(t) {
		return record{}, 0
	}
	next := t[i+1]
	switch {
	case c == '.' && byteClass[next]&(isSpaceByte|isLineByte) != 0, c == '-' && byteClass[next]&isLetterByte != 0:
		return record{uint32(i), 1, byteKind[c], 0}, mix(hashSeed^1^uint64(c), hashFinal)
	case c == '\'' && next == 's' && byteClass[t[i+2]]&isEndByte != 0 && followsWord(recs, i):
		return record{uint32(i), 2, KindWord, 0}, cliticKey
	case c != 0xE2 || next != 0x80:
		return record{}, 0
	}
	third, after := t[i+2], t[i+3]
	switch {
	case third == 0x99 && after == 's' && byteClass[t[i+4]]&isEndByte != 0 && followsWord(recs, i):
		return record{uint32(i), 4, KindWord, FlagNonASCII}, cliticKey
	case after >= 0x80:
	case third == 0x93 || third == 0x94:
		return record{uint32(i), 3, KindHyphen, FlagNonASCII}, mix(hashSeed^1^'-', hashFinal)
	case third == 0x9C || third == 0x9D:
		return record{uint32(i), 3, KindQuote, FlagNonASCII}, mix((hashSeed^3)^(0x80E2|uint64(third)<<16), hashFinal)
	}
	return record{}, 0
}

// cliticKey is the key of 's.
var cliticKey = mix((hashSeed^2)^('\''|'s'<<8), hashFinal)

// followsWord says whether the last token is a word or a number that ends at i.
func followsWord(recs []record, i int) bool {
	if len(recs) == 0 {
		return false
	}
	r := recs[len(recs)-1]
	return r.kind <= KindNumber && int(r.start)+int(r.size) == i
}

// grow makes room for the tokens of a text of which i of n bytes are done, as if the rest were like them.
func grow(recs []record, keys []uint64, i, n int) ([]record, []uint64) {
	more := len(recs)/4 + 64 + int(float64(len(recs))/float64(i+1)*float64(n-i)*1.1)
	return append(make([]record, 0, len(recs)+more), recs...), append(make([]uint64, 0, len(keys)+more), keys...)
}

// lineOrSpace returns the size of the line end or of the white space over ASCII at i, 0 if there is none, and whether
// it ends a line.
func lineOrSpace(t string, i int, class uint8) (size int, isLine bool) {
	switch c := t[i]; {
	case class&isLineByte != 0:
		if c == '\r' && i+1 < len(t) && t[i+1] == '\n' {
			return 2, true
		}
		return 1, true
	case c >= 0x80:
		return spaceAt(t, i)
	}
	return 0, false
}

// asciiWord returns the size, key and flags of the word at i, whose first byte is a letter and which eight bytes at
// least are left for. The size is 0 for all that needs the rules.
func (s *scanner) asciiWord(i int) (int, uint64, Flags) {
	x := load64(s.text, i)
	m := lettersOf(x)
	n := bits.TrailingZeros64(^m&highs) >> 3
	if n == 8 {
		return s.longWord(i, x)
	}
	keep := uint64(1)<<(8*n) - 1
	key := mix((hashSeed^uint64(n))^((x|cases)&keep), hashFinal)
	if s.words.isListed(key) || byteClass[byte(x>>(8*n))]&isEndByte == 0 && !s.endsBefore(i+n, n) {
		return 0, 0, 0
	}
	upper := ^x << 2 & highs & keep
	if upper == 0 {
		return n, key, 0
	}
	lower := highs & keep &^ upper
	f := Flags(upper >> 7 & 1)
	if lower == 0 {
		f |= FlagUpper
	} else if upper&^(lower&-lower-1) != 0 {
		f |= FlagMixed
	}
	return n, key, f
}

// endsBefore says whether a word of n letters that the lists do not know ends for certain before the sign at j: a
// period before a space, or the clitic 's.
func (s *scanner) endsBefore(j, n int) bool {
	t := s.text
	switch {
	case j+2 >= len(t) || n < 2:
	case t[j] == '.':
		return byteClass[t[j+1]]&(isSpaceByte|isLineByte) != 0
	case t[j] == '\'':
		return t[j+1] == 's' && byteClass[t[j+2]]&isEndByte != 0
	case t[j] == 0xE2 && t[j+1] == 0x80 && j+4 < len(t):
		return divides(t[j+2]) || t[j+2] == 0x99 && t[j+3] == 's' && byteClass[t[j+4]]&isEndByte != 0
	}
	return false
}

// divides says whether the sign E2 80 c ends a word whatever follows: a dash, a quotation mark that is no apostrophe, a dagger, a
// bullet, an ellipsis. U+2024 and U+2027 join letters, as the format characters from U+202A on do.
func divides(c byte) bool { return c >= 0x93 && c <= 0xA6 && c != 0x98 && c != 0x99 && c != 0xA4 }

// longWord is asciiWord for words of eight letters and more; x is their first eight.
func (s *scanner) longWord(i int, x uint64) (int, uint64, Flags) {
	t := s.text
	if i+16 > len(t) {
		return 0, 0, 0
	}
	y := load64(t, i+8)
	n := bits.TrailingZeros64(^lettersOf(y)&highs) >> 3
	if n == 8 {
		return 0, 0, 0
	}
	keep := uint64(1)<<(8*n) - 1
	key := mix(mix((hashSeed^uint64(8+n))^(x|cases), hashMul)^(y|cases)&keep, hashFinal)
	if s.words.isListed(key) || byteClass[byte(y>>(8*n))]&isEndByte == 0 && !s.endsBefore(i+8+n, 8+n) {
		return 0, 0, 0
	}
	upper, rest := ^x<<2&highs, ^y<<2&highs&keep
	if upper|rest == 0 {
		return 8 + n, key, 0
	}
	return 8 + n, key, longFlags(upper, rest, keep)
}

// longFlags are the flags of a word whose capitals are marked in upper, for its first eight letters, and in rest, for
// those that keep covers.
func longFlags(upper, rest, keep uint64) Flags {
	f := Flags(upper >> 7 & 1)
	lower, restLower := highs&^upper, highs&keep&^rest
	switch {
	case lower|restLower == 0:
		f |= FlagUpper
	case lower != 0 && (upper&^(lower&-lower-1) != 0 || rest != 0), restLower != 0 && rest&^(restLower&-restLower-1) != 0:
		f |= FlagMixed
	}
	return f
}

// add appends the token text[start:end] and returns end.
func (s *scanner) add(start, end int, kind Kind) int {
	word := s.text[start:end]
	k, f, ascii := shape(word)
	if kind != 0 {
		k = kind
	}
	s.recs = append(s.recs, record{uint32(start), uint16(end - start), k, f})
	if ascii {
		s.keys = append(s.keys, hashASCII(word))
	} else {
		s.keys = append(s.keys, Key(word))
	}
	return end
}
