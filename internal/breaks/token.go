package breaks

import "math/bits"

// Word is a token as package tokens has it.
type Word struct {
	Text        string
	Key         uint64 // of the folded form
	Kind, Flags uint8  // numbered as in package tokens
	Glued       bool   // no white space before it
}

// Source is a text as its tokens.
type Source interface {
	Len() int
	Word(k int) Word
	Brief(k int) (kind, letter byte) // the kind of token k and, if it is one byte, that byte
	Greeting(k int) int              // the token after the greeting of a letter that begins with token k, 0 if none does
}

// The kinds of token and the shape flags, numbered as in package tokens, which checks them.
const (
	KindWord    = 1
	KindNumber  = 2
	KindPunct   = 3
	KindQuote   = 4
	KindHyphen  = 5
	KindBracket = 6
	KindSymbol  = 7
	KindURL     = 8
	KindEmail   = 9

	FlagTitle    = 1
	FlagUpper    = 2
	FlagNonASCII = 8
	FlagPeriod   = 16
)

// token is what the model sees of a word.
type token struct {
	key   uint64 // of the word, or of its class if the word is rare
	tail  uint32 // the last three bytes, in lower case
	class Class
	shape shape
	bits  bits8
	first byte
	size  uint16
}

// shape sums up the letters or the sign of a token: its kind, and three bits.
type shape uint8

const (
	shapeTitle shape = 1 << 4
	shapeUpper shape = 1 << 5
	shapeRun   shape = 1 << 6 // a sign repeated, a word of one letter
)

type bits8 uint8

const (
	isLow    bits8 = 1 << iota // a word that does not begin with a capital
	isGlued                    // to the token before it
	isPeriod                   // a word with a period
	isWide                     // not ASCII
	isStop                     // ends with . ? !
)

// see makes a token of a word.
func (m *Model) see(t *token, w *Word) {
	n := len(w.Text)
	*t = token{key: w.Key, shape: shape(w.Kind), size: uint16(min(n, 1<<16-1)), first: w.Text[0]}
	switch {
	case n > 2:
		t.tail = uint32(w.Text[n-3])<<16 | uint32(w.Text[n-2])<<8 | uint32(w.Text[n-1]) | 0x202020
	case n == 2:
		t.tail = uint32(w.Text[0])<<8 | uint32(w.Text[1]) | 0x2020
	default:
		t.tail = uint32(w.Text[0] | 0x20)
	}
	if w.Glued {
		t.bits = isGlued
	}
	if w.Flags&FlagTitle != 0 {
		t.shape |= shapeTitle
	}
	if w.Kind != KindWord {
		t.sign(w)
		return
	}
	if t.class = m.class(w.Key); t.class&isCommon == 0 {
		t.key = t.class.key()
	}
	switch {
	case n == 1:
		t.shape |= shapeRun
	case w.Flags&FlagUpper != 0:
		t.shape |= shapeUpper
	}
	if w.Flags&FlagTitle == 0 {
		t.bits |= isLow
	}
	if w.Flags&FlagPeriod != 0 {
		t.bits |= isPeriod
	}
}

// sign fills what tokens that are no words have.
func (t *token) sign(w *Word) {
	n := len(w.Text)
	if w.Kind != KindPunct && n > 2 {
		t.key = uint64(w.Kind)
	}
	if w.Kind > KindNumber && n > 1 {
		t.shape |= shapeRun
	}
	if w.Flags&FlagUpper != 0 && n > 1 {
		t.shape |= shapeUpper
	}
	if w.Flags&FlagNonASCII != 0 {
		t.bits |= isWide
	}
	switch w.Text[n-1] {
	case '.', '?', '!':
		t.bits |= isStop
	}
}

func (t *token) has(b bits8) bool { return t.bits&b != 0 }

func (t *token) kind() uint8 { return uint8(t.shape & 15) }

// Class is what large texts say of a word form, in 25 bits. The zero value is a form not seen.
type Class uint32

// MakeClass packs a class: the two commonest parts of speech of the form, as numbers below 16; its group, below 128; how
// often, of 7 degrees, its capital begins a sentence, it begins one at all, it ends one; whether it is common.
func MakeClass(tag, tag2, group, capital, opens, ends int, common bool) Class {
	c := Class(tag | tag2<<4 | group<<8 | capital<<15 | opens<<18 | ends<<21)
	if common {
		c |= isCommon
	}
	return c
}

const isCommon Class = 1 << 24

// key stands for the form of a rare word: its parts of speech and its group.
func (c Class) key() uint64 { return uint64(c & 0x7FFF) }

func (c Class) tags() uint64    { return uint64(c & 0xFF) }
func (c Class) tag() uint64     { return uint64(c & 0xF) }
func (c Class) group() uint64   { return uint64(c >> 8 & 0x7F) }
func (c Class) capital() uint64 { return uint64(c >> 15 & 7) }
func (c Class) opens() uint64   { return uint64(c >> 18 & 7) }
func (c Class) ends() uint64    { return uint64(c >> 21 & 7) }

// The parts of speech that features name.
const (
	TagFinite = 1 // verbs and auxiliaries in the present or the past

	tagName        = 4
	tagArticle     = 8
	tagPossessive  = 9
	tagPreposition = 10
	tagConjunction = 11
	tagAdjective   = 12
)

// names says whether a form is a name, or one not seen.
func (c Class) names() bool { return c == 0 || c.tag() == tagName }

// binds says whether a form is an article, a possessive, a preposition or a conjunction that hardly ever ends a sentence.
func (c Class) binds() bool {
	return c.tag() >= tagArticle && c.tag() <= tagConjunction && c.ends() <= 1
}

// verb says whether a form is a finite verb: 2 mostly, 1 at times, 0 never.
func (c Class) verb() uint8 {
	switch {
	case c&0xF == TagFinite:
		return 2
	case c>>4&0xF == TagFinite:
		return 1
	}
	return 0
}

const (
	checkShift = 25
	classMask  = 1<<checkShift - 1
)

// spot is the place of a key among the slots, and its check.
func spot(key uint64) (slot, check uint32) {
	hi, lo := bits.Mul64(key^0x8EBC6AF09C88C6E3, 0x589965CC75374CC3)
	v := hi ^ lo
	return uint32(v >> 49), uint32(v) & 0x7F
}

// class is the class of a word form.
func (m *Model) class(key uint64) Class {
	slot, check := spot(key)
	v := m.classes[slot]
	if v>>checkShift != check || v == 0 {
		if v = m.classes[slot^1]; v>>checkShift != check {
			return 0
		}
	}
	return Class(v & classMask)
}

// Classes is the table of classes of words that a model holds. Of words that share a place, those added first stay.
type Classes [Slots]uint32

// Add adds a word by its key and says whether it found room.
func (t *Classes) Add(key uint64, c Class) bool {
	slot, check := spot(key)
	for _, s := range [...]uint32{slot, slot ^ 1} {
		if t[s] == 0 {
			t[s] = uint32(c) | check<<checkShift
			return true
		}
	}
	return false
}
