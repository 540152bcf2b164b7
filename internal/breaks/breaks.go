// Package breaks scores gaps between words as ends of sentences that lack a stop, where a text has lost its line ends: a
// heading before its text, the greeting and the signature of a letter, the item of a list.
//
// The model is a logistic regression over features of the two words before the gap, the three after it and the length of
// the sentence so far. Package tokens asks it, internal/train/breaks makes it; model card: data/en.md.
package breaks

import (
	_ "embed" // the weights
	"errors"
	"math/bits"
	"sync"
)

// Size is the number of weights of a model: a byte each.
const Size = 1 << 16

// Features is the number of features of a gap.
const Features = 22

// Token is what the model sees of a token.
type Token struct {
	Key   uint64 // of the folded form
	Tail  uint32 // the last three bytes, in lower case
	Shape Shape
}

// Shape sums up the letters or the sign of a token.
type Shape uint8

// The kinds of token and the shape flags, numbered as in package tokens, which checks them.
const (
	KindWord    = 1
	KindNumber  = 2
	KindPunct   = 3
	KindQuote   = 4
	KindHyphen  = 5
	KindBracket = 6
	KindSymbol  = 7

	FlagTitle = 1
	FlagUpper = 2
)

const (
	shapeTitle Shape = 1 << 4
	shapeUpper Shape = 1 << 5
	shapeRun   Shape = 1 << 6 // a sign repeated, a word of one letter
)

// Of makes the Token of a word with its key, kind and flags, numbered as in package tokens.
func Of(word string, key uint64, kind, flags uint8) Token {
	t := Token{Key: key, Shape: Shape(kind)}
	for i := max(0, len(word)-3); i < len(word); i++ {
		t.Tail = t.Tail<<8 | uint32(word[i]|0x20)
	}
	if flags&FlagTitle != 0 {
		t.Shape |= shapeTitle
	}
	if flags&FlagUpper != 0 && len(word) > 1 {
		t.Shape |= shapeUpper
	}
	if kind == KindWord && len(word) == 1 || kind > KindNumber && len(word) > 1 {
		t.Shape |= shapeRun
	}
	return t
}

// Gap is the place between two tokens.
type Gap struct {
	Before2, Before, After, After2, After3 Token // zero beyond the text
	Length                                 int   // tokens of the sentence before the gap
	Titled                                 bool  // no word before the gap is in lower case and longer than three bytes
}

// sizes of the sentence before a gap, by their logarithm: 1, 2, 3, 4, 8, 16, 32, 64 and over.
func (g *Gap) size() uint64 {
	if g.Length < 4 {
		return uint64(g.Length)
	}
	return uint64(min(bits.Len(uint(g.Length)), 7)) + 1
}

// Places are the places of the weights of a gap's features.
type Places [Features]uint16

// Read writes the places of the gap's features to dst.
func (g *Gap) Read(dst *Places) {
	pp, p, n, nn := &g.Before2, &g.Before, &g.After, &g.After2
	ps, ns := uint64(p.Shape), uint64(n.Shape)
	around := ps<<8 | ns
	size := g.size()
	title := uint64(0)
	if g.Titled {
		title = 1
	}
	wide := uint64(pp.Shape)<<32 | ps<<16 | ns<<8 | uint64(nn.Shape)
	for i, f := range [Features]uint64{
		n.Key,
		p.Key,
		p.Key*3 + n.Key,
		wide,
		n.Key*3 + nn.Key,
		nn.Key + ns,
		pp.Key + around,
		n.Key + size,
		n.Key + ps,
		p.Key + ns,
		uint64(p.Tail)<<16 | around,
		title<<20 | size<<16 | around,
		n.Key + ps<<8 + uint64(nn.Shape),
		title<<32 | around<<8 | uint64(nn.Shape),
		uint64(p.Tail&0xFFFF)<<24 | around<<8 | uint64(nn.Shape),
		pp.Key*3 + p.Key + ns,
		size<<16 | around,
		n.Key + title<<8 + size<<10,
		wide<<8 | uint64(g.After3.Shape),
		nn.Key + uint64(g.After3.Shape)<<8 + ns,
		nn.Key + uint64(g.After3.Shape)<<8 + ns + size<<16 + title<<20,
		nn.Key*3 + g.After3.Key + ns,
	} {
		dst[i] = place(f + uint64(i)*0x9E3779B97F4A7C15)
	}
}

// place spreads a value over the places of weights.
func place(v uint64) uint16 {
	hi, lo := bits.Mul64(v^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return uint16((hi ^ lo) >> 48)
}

// Model scores gaps. It is safe for concurrent use.
type Model struct {
	weights *[Size]int8
	least   int32
}

//go:embed data/en.bin
var english string

// Default is the model for English.
var Default = sync.OnceValue(func() *Model {
	m, err := Open(english)
	if err != nil {
		panic(err) // the data belong to the program
	}
	return m
})

var errSize = errors.New("breaks: a model is 65,536 bytes of weights and 4 of threshold")

// Open reads a model: its weights, then the least score of a break as four bytes, least first.
func Open(data string) (*Model, error) {
	if len(data) != Size+4 {
		return nil, errSize
	}
	m := &Model{weights: new([Size]int8)}
	for i := range m.weights {
		m.weights[i] = int8(data[i])
	}
	for i := range 4 {
		m.least |= int32(data[Size+i]) << (8 * i)
	}
	return m, nil
}

// Ends says whether a sentence ends at a gap, by the places of its features.
func (m *Model) Ends(at *Places) bool {
	sum := int32(0)
	for _, p := range at {
		sum += int32(m.weights[p])
	}
	return sum >= m.least
}
