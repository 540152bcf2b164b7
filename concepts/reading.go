package concepts

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// reading is the working memory of a matcher: the sentence at hand, and what is known of words met before.
type reading struct {
	matcher  *matcher
	doc      *tokens.Document
	sentence tokens.Range
	at       []uint32 // of each token of the sentence, its word in known, and whether it may stand between two words
	all      mask     // of the words of the sentence
	any      triggers // of the words of the sentence
	slots    []uint64 // see look
	known    []word

	steps  codec.U32s // of the variant at hand
	form   int
	budget int
	path   [maxPhraseWords]int32
	ends   []phraseEnd
	found  []lexicon.Match
}

// phraseEnd is a phrase found: the token behind it, and the token that is its trigger.
type phraseEnd struct{ limit, trigger int32 }

// maxPhraseWords is the longest phrase in words.
const maxPhraseWords = 32

// word is what the matcher knows of a word form.
type word struct {
	symbols  [4]uint32
	hash     uint64
	bits     [4]uint8 // in masks
	n        uint8    // of symbols
	numBits  uint8
	triggers triggers
}

// triggers says what a word may be the trigger of.
type triggers uint8

const (
	triggersForm triggers = 1 << iota
	triggersCue
)

const (
	slotBits  = 16
	slotShift = 17
	indexMask = 1<<slotShift - 1 // the bits of a slot that hold an index
	maxKnown  = 1 << 16
)

// read resolves the tokens of a sentence, if it is not the one at hand.
func (s *reading) read(m *matcher, doc *tokens.Document, sentence tokens.Range) {
	if s.matcher == m && s.doc == doc && s.sentence == sentence {
		return
	}
	if s.matcher != m || len(s.known) > maxKnown {
		s.matcher = m
		s.slots = make([]uint64, 1<<slotBits)
		s.known = append(s.known[:0], word{})
	}
	s.doc, s.sentence = doc, sentence
	s.at, s.all, s.any = s.at[:0], mask{}, 0
	for i := sentence.First; i < sentence.Limit; i++ {
		k := s.look(i)
		if k != 0 {
			s.gather(&s.known[k])
		}
		if lexicon.PassedOver(doc, i) {
			k |= isBetween
		}
		s.at = append(s.at, k)
	}
}

// gather adds a word to what is known of all words of the sentence.
func (s *reading) gather(w *word) {
	s.any |= w.triggers
	for _, bit := range w.bits[:w.numBits] {
		s.all.add(bit)
	}
}

// isBetween marks a token that may stand between two words of a phrase.
const isBetween = 1 << 31

// look returns the index in known of the word of token i, 0 if it has no symbols. A slot holds the key of a word, but for its low bits,
// which hold the index; a word may be in either of two slots, the older one is given up.
func (s *reading) look(i int) uint32 {
	key := s.doc.Key(i)
	if s.doc.Flags(i)&tokens.FlagTitle != 0 {
		key ^= 1 << 63
	}
	if s.doc.Kind(i) == tokens.KindWord {
		key ^= 1 << 62
	}
	at := key >> slotShift & (1<<slotBits - 1)
	first, second := &s.slots[at], &s.slots[at^1]
	if short := s.doc.Span(i).Len() <= maxKnownBytes; short && (*first^key)&^indexMask == 0 {
		return uint32(*first & indexMask)
	} else if short && (*second^key)&^indexMask == 0 {
		return uint32(*second & indexMask)
	}
	w, lasting := s.matcher.word(s.doc, i)
	index := uint64(0)
	if w.n > 0 {
		index = uint64(len(s.known))
		s.known = append(s.known, w)
	}
	if lasting && index <= indexMask {
		*first, *second = key&^indexMask|index, *first
	}
	return uint32(index)
}

// maxKnownBytes is the longest word whose symbols hang on its key alone: see lexicon.Symbols.
const maxKnownBytes = 48

// word resolves token i; lasting says whether all words of its key, kind and capital are resolved so.
func (m *matcher) word(doc *tokens.Document, i int) (w word, lasting bool) {
	found := m.words.Read(doc, i)
	for k := range found.Len() {
		symbol, ok := m.symbol(found.At(k))
		if !ok {
			continue
		}
		w.symbols[w.n] = symbol
		w.n++
		w.hash |= hash(symbol)
		if len(m.forms.of(symbol)) > 0 {
			w.triggers |= triggersForm
		}
		if len(m.cues.of(symbol)) > 0 {
			w.triggers |= triggersCue
		}
		if m.inMask.At(int(symbol>>3))>>(symbol&7)&1 != 0 {
			w.bits[w.numBits] = maskBit(symbol)
			w.numBits++
		}
	}
	return w, !found.Exact() && doc.Span(i).Len() <= maxKnownBytes
}

// symbol is the number that a symbol of the vocabulary has here; false if no phrase has it.
func (m *matcher) symbol(of lexicon.Symbol) (symbol uint32, ok bool) {
	if m.dense.Len() == 0 {
		return uint32(of), int64(of) < int64(m.numSymbols)
	}
	if int64(of) >= int64(m.dense.Len()) {
		return 0, false
	}
	n := m.dense.At(int(of))
	return uint32(n) - 1, n != 0
}

// word returns what is known of token i of the sentence.
func (s *reading) word(i int) *word { return &s.known[s.at[i-s.sentence.First]&^isBetween] }

// next is the token of the word behind that of token i: hyphens and quotation marks, two at most, are passed over.
func (s *reading) next(i int) int { return s.clear(i + 1) }

// clear is the first token from i on that is not passed over.
func (s *reading) clear(i int) int {
	at := s.at[i-s.sentence.First:]
	n := 0
	for n < maxTransparent && n < len(at) && at[n]&isBetween != 0 {
		n++
	}
	return i + n
}

// previous is the token of the word before that of token i, as next passes over signs.
func (s *reading) previous(i int) int {
	at := s.at[:i-s.sentence.First]
	n := 1
	for n <= maxTransparent && n <= len(at) && at[len(at)-n]&isBetween != 0 {
		n++
	}
	return i - n
}

// maxReach is the greatest reach of a pivot that a mask is asked about.
const maxReach = 40

// arrange sorts forms by first token, then by limit and kind, drops those that were found twice and returns how many are left.
func arrange(list []lexicon.Match) int {
	if !slices.IsSortedFunc(list, before) {
		slices.SortFunc(list, before)
	}
	return len(slices.Compact(list))
}

func byFirst(a, b lexicon.Match) int { return cmp.Compare(a.Range.First, b.Range.First) }

func before(a, b lexicon.Match) int {
	return cmp.Or(cmp.Compare(a.Range.First, b.Range.First), cmp.Compare(a.Range.Limit, b.Range.Limit), cmp.Compare(a.ID, b.ID))
}

// maxTransparent is how many hyphens and quotation marks may stand between two words of a phrase.
const maxTransparent = 2

// divides says whether token i is a sign that divides clauses: a comma, a semicolon, a colon or a bracket. Joining hyphens and quotation
// marks, which may stand round one word, are none.
func divides(doc *tokens.Document, i int) bool {
	switch doc.Kind(i) {
	case tokens.KindBracket:
		return true
	case tokens.KindPunct:
		switch doc.Word(i) {
		case ",", ";", ":":
			return true
		}
	}
	return false
}

// inClause says whether a gap from i to limit goes over no sign that divides clauses.
func inClause(doc *tokens.Document, i, limit int) bool {
	for ; i < limit; i++ {
		if divides(doc, i) {
			return false
		}
	}
	return true
}
