package concepts

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/domain"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// reading is the working memory of a matcher: what is known of words met before, the tokens of the document at hand that were read so
// far, and its sentence at hand.
type reading struct {
	matcher *matcher
	domain  *domain.Model // nil if sentences have none
	slots   []uint64      // a table of the words read, in or behind the slot of their key: see look
	filled  int           // how many slots hold a word
	known   []word
	sets    []int32 // of context words: see word

	weighed   int // mean log-odds of the sentences: see mean
	isWeighed bool

	doc     *tokens.Document
	at      []uint32 // of each token read, its word in known, and whether it may stand between two words
	marked  []uint32 // of each word known, the number of the last document in which its sets were marked: see markSets
	numDocs uint32

	view

	steps  []uint32 // of the variant at hand
	kind   int      // of the variant
	budget int
	path   [maxPhraseWords]int32
	ends   []phraseEnd
	found  []lexicon.Match
}

// view is the sentence at hand, and what is known of its words together.
type view struct {
	sentence tokens.Range
	triggers []int32 // tokens that are triggers of forms
	anyCue   bool    // one is a trigger of a context of several words
	cues     uint64
	all      mask
	places   [maskBits]uint64 // of each bit of all, where its words stand: token i of the sentence at bit i>>scale
	scale    uint8
	between  int // how many tokens may stand between two words
}

// phraseEnd is a phrase found: the token behind it, and the token that is its trigger.
type phraseEnd struct{ limit, trigger int32 }

// maxPhraseWords is the longest phrase in words.
const maxPhraseWords = 32

// word is what the matcher knows of a word form.
type word struct {
	symbols  [4]uint32
	hash     hash
	cues     uint64 // the bits of the sets of which the word is a context word by itself: see cueBit
	sets     uint32 // where in reading.sets they are listed
	numSets  uint32
	bits     [4]uint8 // in masks
	n        uint8    // of symbols
	domain   int8     // see domain.Model.Weight
	numBits  uint8
	triggers triggers
}

// has says whether a symbol is one of the word's.
func (w *word) has(symbol uint32) bool {
	for _, s := range w.symbols[:w.n] {
		if s == symbol {
			return true
		}
	}
	return false
}

// triggers says what a word may be the trigger of.
type triggers uint8

const (
	triggersForm triggers = 1 << iota
	triggersCue           // of a context of several words
)

// cueBit is the bit of a set in word.cues, which others share.
func cueBit(set int32) uint64 { return 1 << (uint32(set) & 63) }

const (
	minSlots  = 1 << 12
	maxSlots  = 1 << 18
	maxProbes = 32
	slotShift = 17
	indexMask = 1<<slotShift - 1 // the bits of a slot that hold an index
	isFilled  = 1 << slotShift
)

// begin makes the reading ready for a document.
func (s *reading) begin(m *matcher, model *domain.Model, doc *tokens.Document) {
	if s.matcher != m || s.domain != model || len(s.known) > indexMask || s.filled > maxSlots/2 {
		*s = reading{matcher: m, domain: model, slots: make([]uint64, minSlots), known: make([]word, 1)}
	}
	s.doc, s.at, s.isWeighed = doc, s.at[:0], false
	s.numDocs++
}

// read resolves the tokens of the document up to a limit, those that were not yet.
func (s *reading) read(limit int) {
	for i := len(s.at); i < limit; i++ {
		k := s.look(i)
		if kind := s.doc.Kind(i); (kind == tokens.KindQuote || kind == tokens.KindHyphen) && lexicon.PassedOver(s.doc, i) {
			k |= isBetween
		}
		s.at = append(s.at, k)
	}
}

// turn makes a sentence the one at hand.
func (s *reading) turn(sentence tokens.Range) {
	s.read(sentence.Limit)
	s.clearPlaces()
	s.sentence, s.triggers, s.anyCue, s.cues, s.between, s.scale = sentence, s.triggers[:0], false, 0, 0, 0
	for (sentence.Len()-1)>>s.scale >= 64 {
		s.scale++
	}
	for i, k := range s.at[sentence.First:sentence.Limit] {
		if k&isBetween != 0 {
			s.between++
		}
		if k &^= isBetween; k == 0 {
			continue
		}
		w := &s.known[k]
		s.cues |= w.cues
		if w.triggers&triggersForm != 0 {
			s.triggers = append(s.triggers, int32(sentence.First+i))
		}
		s.anyCue = s.anyCue || w.triggers&triggersCue != 0
		if w.numBits > 0 {
			s.place(w, i>>s.scale)
		}
	}
}

// place notes the bits of a word at a place.
func (s *reading) place(w *word, at int) {
	for _, bit := range w.bits[:w.numBits&7] {
		s.all.add(bit)
		s.places[bit] |= 1 << (at & 63)
	}
}

// clearPlaces forgets where the words of the last sentence stood.
func (s *reading) clearPlaces() {
	for k, all := range s.all {
		for ; all != 0; all &= all - 1 {
			s.places[k<<6+bits.TrailingZeros64(all)] = 0
		}
		s.all[k] = 0
	}
}

// cue says whether one of the tokens of a range is by itself a context word of a set.
func (s *reading) cue(set int32, r tokens.Range) bool {
	bit := cueBit(set)
	if s.cues&bit == 0 {
		return false
	}
	for _, k := range s.at[r.First:max(r.First, r.Limit)] {
		if w := &s.known[k&^isBetween]; w.cues&bit != 0 && slices.Contains(s.setsOf(w), set) {
			return true
		}
	}
	return false
}

// markSets marks the sets of which the sentence has context words of one word, each word once a document.
func (s *reading) markSets(seen []bool) {
	if s.cues == 0 {
		return
	}
	for _, k := range s.at[s.sentence.First:s.sentence.Limit] {
		k &^= isBetween
		if w := &s.known[k]; w.numSets > 0 && s.firstMark(k) {
			for _, set := range s.setsOf(w) {
				seen[set] = true
			}
		}
	}
}

// firstMark notes that the sets of a word were marked, and says whether they were not in this document before.
func (s *reading) firstMark(k uint32) bool {
	if int(k) >= len(s.marked) {
		s.marked = append(s.marked, make([]uint32, len(s.known)-len(s.marked))...)
	}
	first := s.marked[k] != s.numDocs
	s.marked[k] = s.numDocs
	return first
}

// setsOf lists the sets of which a word is a context word by itself.
func (s *reading) setsOf(w *word) []int32 { return s.sets[w.sets:][:w.numSets] }

// isBetween marks a token that may stand between two words of a phrase.
const isBetween = 1 << 31

// look returns the index in known of the word of token i, 0 if nothing is to be known of it. A slot holds the key of a word, but for its low bits,
// which hold the index, and the one above them, which says that it is filled.
func (s *reading) look(i int) uint32 {
	key, flags := s.doc.Key(i), s.doc.Flags(i)
	if flags&tokens.FlagTitle != 0 {
		key ^= 1 << 63
	}
	if flags&tokens.FlagUpper != 0 {
		key ^= 1 << 62
	}
	if s.doc.Kind(i) == tokens.KindWord {
		key ^= 1 << 61
	}
	key |= isFilled
	if s.doc.Span(i).Len() > maxKnownBytes {
		w, _ := s.learn(i)
		return s.add(w)
	}
	if slot := s.slots[int(key>>(slotShift+1))&(len(s.slots)-1)]; (slot^key)&^indexMask == 0 {
		return uint32(slot & indexMask)
	}
	at := s.slotOf(key)
	if slot := s.slots[at]; (slot^key)&^indexMask == 0 {
		return uint32(slot & indexMask)
	}
	return s.keep(i, key, at)
}

// slotOf returns the slot of a key, a free one if it has none, or the first that it might have if all are taken.
func (s *reading) slotOf(key uint64) int {
	mask := len(s.slots) - 1
	first := int(key>>(slotShift+1)) & mask
	for k := range maxProbes {
		at := (first + k) & mask
		if slot := s.slots[at]; slot == 0 || (slot^key)&^indexMask == 0 {
			return at
		}
	}
	return first
}

// keep learns the word of token i, puts it in the slot of its key if all words of the key are alike, and returns its index.
func (s *reading) keep(i int, key uint64, at int) uint32 {
	w, lasting := s.learn(i)
	index := s.add(w)
	if !lasting || index > indexMask {
		return index
	}
	s.slots[at] = key&^indexMask | uint64(index)
	if s.filled++; s.filled > len(s.slots)/2 && len(s.slots) < maxSlots {
		s.grow()
	}
	return index
}

// add returns the index of a new word.
func (s *reading) add(w word) uint32 {
	if w.n == 0 && w.domain == 0 {
		return 0
	}
	s.known = append(s.known, w)
	return uint32(len(s.known) - 1)
}

// grow doubles the table.
func (s *reading) grow() {
	old := s.slots
	s.slots = make([]uint64, 2*len(old))
	for _, slot := range old {
		if slot != 0 {
			s.slots[s.slotOf(slot)] = slot
		}
	}
}

// maxKnownBytes is the longest word whose symbols hang on its key alone: see lexicon.Symbols.
const maxKnownBytes = 48

// learn resolves token i; lasting says whether all words of its key, kind and capitals are resolved so, if they are not too long.
func (s *reading) learn(i int) (w word, lasting bool) {
	m := s.matcher
	found := m.words.Read(s.doc, i)
	w.sets = uint32(len(s.sets))
	if s.domain != nil && s.doc.Kind(i) == tokens.KindWord {
		w.domain = s.domain.Weight(s.doc.Word(i))
	}
	for k := range found.Len() {
		symbol, ok := m.symbol(found.At(k))
		if !ok {
			continue
		}
		w.symbols[w.n] = symbol
		w.n++
		w.hash |= hashOf(symbol)
		if forms, _ := m.forms.of(symbol); len(forms) > 0 {
			w.triggers |= triggersForm
		}
		cues, _ := m.cues.of(symbol)
		s.learnCues(&w, cues)
		if m.inMask[symbol] {
			w.bits[w.numBits] = maskBit(symbol)
			w.numBits++
		}
	}
	return w, !found.Exact() || spelled(s.doc.Flags(i))
}

// spelled says whether the key of a word and its being all in capitals tell how it is written: US, not Us or GitHub.
func spelled(f tokens.Flags) bool {
	return f&(tokens.FlagMixed|tokens.FlagNonASCII) == 0 && (f&tokens.FlagUpper != 0 || f&tokens.FlagTitle == 0)
}

// learnCues notes the sets of which a word is a context word, by itself or with others.
func (s *reading) learnCues(w *word, list []packedPivot) {
	for i := range list {
		p := list[i].unpack()
		set, steps := s.matcher.variant(p.variant)
		if !p.single || len(steps) > 1 {
			w.triggers |= triggersCue
			continue
		}
		s.sets = append(s.sets, int32(set))
		w.numSets++
		w.cues |= cueBit(int32(set))
	}
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
func (s *reading) word(i int) *word { return &s.known[s.at[i]&^isBetween] }

// next is the token of the word behind that of token i: hyphens and quotation marks, two at most, are passed over.
func (s *reading) next(i int) int { return s.clear(i + 1) }

// clear is the first token from i on that is not passed over.
func (s *reading) clear(i int) int {
	at := s.at[i:s.sentence.Limit]
	n := 0
	for n < maxTransparent && n < len(at) && at[n]&isBetween != 0 {
		n++
	}
	return i + n
}

// previous is the token of the word before that of token i, as next passes over signs.
func (s *reading) previous(i int) int {
	at := s.at[s.sentence.First:i]
	n := 1
	for n <= maxTransparent && n <= len(at) && at[len(at)-n]&isBetween != 0 {
		n++
	}
	return i - n
}

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
