package nametagger

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// seen is what a document says of one word, all its occurrences together.
type seen struct {
	key   uint64
	lower uint16 // occurrences in lower case
	upper uint16 // occurrences with a capital where that tells something
	what  uint32 // what stands around them, and what the rules take them for
}

// what bits.
const (
	afterTitle = 1 << (16 + iota)
	afterGiven
	afterPlacePreposition
	beforeSurname
	beforeSpeech
	beforePossessive
	beforeOrgHead
	beforePlaceHead
)

// survey collects, for each word that is active somewhere, what the document says of it.
func (s *Scratch) survey(doc *tokens.Document) {
	n := 16
	for n < 2*doc.Len() {
		n *= 2
	}
	if len(s.table) < n {
		s.table = make([]seen, n)
	}
	s.table = s.table[:n]
	clear(s.table)
	for i := padding; i < len(s.words)-padding; i++ {
		if w := &s.words[i]; w.active && doc.Kind(i-padding) == tokens.KindWord {
			w.seen = s.slot(w.key)
		}
	}
	for i := padding; i < len(s.words)-padding; i++ {
		w := &s.words[i]
		if w.seen < 0 {
			if doc.Kind(i-padding) == tokens.KindWord {
				if at := s.find(w.key); at >= 0 {
					s.table[at].lower++
				}
			}
			continue
		}
		s.note(i, &s.table[w.seen])
	}
}

// note adds one occurrence to what is known of a word.
func (s *Scratch) note(i int, e *seen) {
	w, prev, next := &s.words[i], &s.words[i-1], &s.words[i+1]
	if k := w.gaz >> 24 & 15; k != 0 {
		e.what |= 1 << k
	}
	if !w.first && w.mode == 0 {
		e.upper++
	}
	if prev.gaz&(1<<2|1<<3) != 0 {
		e.what |= afterTitle
	}
	if prev.gaz&1 != 0 && prev.active {
		e.what |= afterGiven
	}
	if prev.penn == tagging.PennIN && (prev.key == keyIn || prev.key == keyNear || prev.key == keyFrom) {
		e.what |= afterPlacePreposition
	}
	if next.gaz&2 != 0 && next.active {
		e.what |= beforeSurname
	}
	if next.key == keySaid || next.key == keySays || next.key == keyTold {
		e.what |= beforeSpeech
	}
	if next.penn == tagging.PennPOS {
		e.what |= beforePossessive
	}
	if next.gaz&(1<<4) != 0 && next.active {
		e.what |= beforeOrgHead
	}
	if next.gaz&(3<<5) != 0 && next.active {
		e.what |= beforePlaceHead
	}
}

var keyIn, keyNear, keyFrom = tokens.Key("in"), tokens.Key("near"), tokens.Key("from")
var keySaid, keySays, keyTold = tokens.Key("said"), tokens.Key("says"), tokens.Key("told")

// slot finds or makes the entry of a key.
func (s *Scratch) slot(key uint64) int32 {
	mask := uint64(len(s.table) - 1)
	for at := key >> 20 & mask; ; at = (at + 1) & mask {
		if e := &s.table[at]; e.key == key || e.key == 0 {
			e.key = key
			return int32(at)
		}
	}
}

// find finds the entry of a key; -1 if there is none.
func (s *Scratch) find(key uint64) int32 {
	mask := uint64(len(s.table) - 1)
	for at := key >> 20 & mask; ; at = (at + 1) & mask {
		if e := &s.table[at]; e.key == key {
			return int32(at)
		} else if e.key == 0 {
			return -1
		}
	}
}
