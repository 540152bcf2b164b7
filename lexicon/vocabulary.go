package lexicon

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Symbol numbers one way in which patterns compare a word: as folded, with a capital, as written, or by its stem.
type Symbol uint32

// maxSymbols is how many symbols one token may have: one of each namespace.
const maxSymbols = 4

// Symbols are those of one token.
type Symbols struct {
	list  [maxSymbols]uint32
	n     uint8
	exact bool // they hang on how the word is written
}

// Len is the number of symbols, 4 at most.
func (s *Symbols) Len() int { return int(s.n) }

// At returns symbol i, counted from 0.
func (s *Symbols) At(i int) Symbol { return Symbol(s.list[i]) }

// Exact says whether the symbols hang on how the word is written; if not, they are the same for all words of one key, kind and
// tokens.FlagTitle that are not longer than 48 bytes.
func (s *Symbols) Exact() bool { return s.exact }

func (s *Symbols) add(value uint32, ns namespace) {
	s.list[s.n] = value<<2 | uint32(ns)
	s.n++
}

// Vocabulary numbers the words of a set of patterns. Packages that match patterns in a way of their own read tokens with it once and
// compare numbers from then on. It is read in place and safe for concurrent use.
type Vocabulary struct {
	words table
	exact table
	stems table
	memo  *memo // nil if no pattern has a stem
}

// OpenVocabulary reads what VocabularyBuilder.Bytes made, in place: data must not change.
func OpenVocabulary(data string) (*Vocabulary, error) {
	f, err := codec.Open(data, vocabularyFormat)
	if err != nil {
		return nil, err
	}
	v, err := openVocabulary(f)
	return &v, err
}

// openVocabulary reads the sections of the words of a container.
func openVocabulary(f codec.File) (v Vocabulary, err error) {
	for _, t := range []struct {
		table *table
		id    uint32
	}{{&v.words, secWordKeys}, {&v.exact, secExactKeys}, {&v.stems, secStemKeys}} {
		if *t.table, err = openTable(f, t.id); err != nil {
			return v, err
		}
	}
	if v.stems.filled() > 0 {
		v.memo = stemMemo()
	}
	return v, nil
}

func openTable(f codec.File, id uint32) (table, error) {
	t := table{keys: codec.U64s(f.Section(id)), values: codec.U32s(f.Section(id + 1))}
	t.mask = t.values.Len() - 1
	if !powerOfTwo(t.values.Len()) || t.keys.Len() != t.values.Len() || t.filled() == t.values.Len() { // a search ends at a free slot
		return t, fmt.Errorf("lexicon: %w: table %d", ErrFormat, id)
	}
	return t, nil
}

func powerOfTwo(n int) bool { return n > 0 && n&(n-1) == 0 }

// Read returns the symbols of token i.
func (v *Vocabulary) Read(doc *tokens.Document, i int) (s Symbols) {
	key := doc.Key(i)
	if w, ok := v.words.find(key); ok {
		if w&hasFold != 0 {
			s.add(w>>symbolShift, nsFold)
		}
		if w&hasCap != 0 && doc.Flags(i)&tokens.FlagTitle != 0 {
			s.add(w>>symbolShift, nsCap)
		}
		if w&hasExact != 0 {
			s.exact = true
			if e, ok := v.exact.find(exactKey(doc.Word(i))); ok {
				s.add(e, nsExact)
			}
		}
	}
	if v.memo != nil && doc.Kind(i) == tokens.KindWord && len(doc.Word(i)) <= maxStemBytes {
		if e, ok := v.stems.find(v.memo.stem(key, doc.Word(i))); ok {
			s.add(e, nsStem)
		}
	}
	return s
}

// VocabularyBuilder numbers the words of phrases for a Vocabulary. It is not safe for concurrent use.
type VocabularyBuilder struct {
	words map[uint64]*wordSymbols // by folded key
	exact map[uint64]uint32
	stems map[uint64]uint32
}

type wordSymbols struct{ index, flags uint32 }

// Flags of a word symbol, in the low bits of its value in the compiled table.
const (
	hasFold = 1 << iota
	hasCap
	hasExact
	symbolShift = 3
)

// NewVocabularyBuilder returns an empty builder.
func NewVocabularyBuilder() *VocabularyBuilder {
	return &VocabularyBuilder{words: map[uint64]*wordSymbols{}, exact: map[uint64]uint32{}, stems: map[uint64]uint32{}}
}

// Phrase returns the symbols of the words of one phrase: a pattern without gaps and alternatives. An error says what is wrong and in
// which column.
func (b *VocabularyBuilder) Phrase(pattern string) ([]Symbol, error) {
	seqs, err := expand(pattern)
	if err != nil {
		return nil, err
	}
	if len(seqs) != 1 {
		return nil, &patternError{pattern, 1, "want one phrase"}
	}
	out := make([]Symbol, 0, len(seqs[0]))
	for _, e := range seqs[0] {
		if e.ns == nsGap {
			return nil, &patternError{pattern, 1, "want a phrase without gaps"}
		}
		out = append(out, Symbol(b.symbol(e)))
	}
	return out, nil
}

// symbol numbers what an element compares: the namespace in the low two bits.
func (b *VocabularyBuilder) symbol(e element) uint32 {
	switch e.ns {
	case nsStem:
		return number(b.stems, e.key)<<2 | uint32(nsStem)
	case nsExact:
		b.word(e.fold).flags |= hasExact
		return number(b.exact, e.key)<<2 | uint32(nsExact)
	}
	w := b.word(e.key)
	w.flags |= hasFold << e.ns
	return w.index<<2 | uint32(e.ns)
}

func (b *VocabularyBuilder) word(key uint64) *wordSymbols {
	w := b.words[key]
	if w == nil {
		w = &wordSymbols{index: uint32(len(b.words))}
		b.words[key] = w
	}
	return w
}

func number(m map[uint64]uint32, key uint64) uint32 {
	n, ok := m[key]
	if !ok {
		n = uint32(len(m))
		m[key] = n
	}
	return n
}

// Limit is above the number of every symbol given out so far.
func (b *VocabularyBuilder) Limit() Symbol {
	return Symbol(max(len(b.words), len(b.exact), len(b.stems))) << 2
}

const vocabularyFormat = "LXV1"

// Bytes returns the compiled form of the words numbered so far, for OpenVocabulary. Equal phrases in equal order give equal bytes.
func (b *VocabularyBuilder) Bytes() []byte {
	w := codec.NewWriter(vocabularyFormat)
	b.put(w)
	return w.Bytes()
}

// put writes the sections of the words.
func (b *VocabularyBuilder) put(w *codec.Writer) {
	words := make(map[uint64]uint32, len(b.words))
	for k, s := range b.words {
		words[k] = s.index<<symbolShift | s.flags
	}
	putTable(w, secWordKeys, words)
	putTable(w, secExactKeys, b.exact)
	putTable(w, secStemKeys, b.stems)
}
