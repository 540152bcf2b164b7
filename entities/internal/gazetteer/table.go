package gazetteer

import (
	"fmt"
	"math/bits"

	"github.com/dragoman-nlp/dragoman/internal/codec"
)

// format names the compiled form in its container; the last letter is its version.
const format = "GAZ1"

// The sections of the container.
const (
	secWords = iota + 1
	secPhrases
	secHits
	secEntries
	secBlob
)

const (
	wordSize   = 16
	phraseSize = 12
	entrySize  = 40
)

// Table is an opened gazetteer. It is immutable and safe for concurrent use.
type Table struct {
	words, phrases, hits, entries, blob string
	wordMask, phraseMask                uint64
}

// Open reads compiled data in place. It takes time linear in the number of entries, for the check of their offsets.
// Its errors wrap codec.ErrFormat.
func Open(data string) (*Table, error) {
	f, err := codec.Open(data, format)
	if err != nil {
		return nil, err
	}
	t := &Table{
		words: f.Section(secWords), phrases: f.Section(secPhrases), hits: f.Section(secHits),
		entries: f.Section(secEntries), blob: f.Section(secBlob),
	}
	if !t.shape() || !t.check() {
		return nil, fmt.Errorf("gazetteer: %w: offsets", codec.ErrFormat)
	}
	return t, nil
}

// shape checks the sizes of the sections and sets the masks.
func (t *Table) shape() bool {
	w, p := len(t.words)/wordSize, len(t.phrases)/phraseSize
	if len(t.words)%wordSize != 0 || len(t.phrases)%phraseSize != 0 || len(t.hits)%4 != 0 || len(t.entries)%entrySize != 0 {
		return false
	}
	if w == 0 || p == 0 || w&(w-1) != 0 || p&(p-1) != 0 || !t.hasGaps() {
		return false
	}
	t.wordMask, t.phraseMask = uint64(w-1), uint64(p-1)
	return true
}

// hasGaps says whether both hash tables have an empty slot, without which a look-up would not end.
func (t *Table) hasGaps() bool {
	gap := func(table string, width int) bool {
		for at := 0; at < len(table); at += width {
			if load64(table, at) == 0 {
				return true
			}
		}
		return false
	}
	return gap(t.words, wordSize) && gap(t.phrases, phraseSize)
}

// check makes sure that no look-up can leave the data.
func (t *Table) check() bool {
	n := uint32(len(t.entries) / entrySize)
	for i := 0; i < len(t.phrases); i += phraseSize {
		v := load32(t.phrases, i+8)
		if first := v >> 1; first != 0 && first > uint32(len(t.hits)/4) {
			return false
		}
	}
	for i := 0; i < len(t.hits); i += 4 {
		if load32(t.hits, i)>>4&0x7FFFFFF >= n {
			return false
		}
	}
	for i := 0; i < len(t.entries); i += entrySize {
		for _, f := range [...]int{0, 8, 16, 24} {
			if uint64(load32(t.entries, i+f))+uint64(load32(t.entries, i+f+4)) > uint64(len(t.blob)) {
				return false
			}
		}
	}
	return true
}

// Len is the number of entries.
func (t *Table) Len() int { return len(t.entries) / entrySize }

// Word returns the classes and the role of a word by its key, and 0 and "" if the table does not know it. A third of
// the slots is empty, so that an unknown word costs about as much as a known one.
func (t *Table) Word(key uint64) (Class, Role) {
	for i := key & t.wordMask; ; i = (i + 1) & t.wordMask {
		at := int(i) * wordSize
		switch load64(t.words, at) {
		case key:
			return Class(load32(t.words, at+8)), Role(load32(t.words, at+12))
		case 0:
			return 0, 0
		}
	}
}

// State is a place inside phrases: the words passed so far.
type State uint64

// Next passes a word. More says whether a phrase goes on after it; hits is the list of what ends here, 0 for nothing:
// see Hits. Begin with the zero State.
func (t *Table) Next(s State, key uint64) (next State, hits uint32, more bool) {
	h := uint64(chain(s, key))
	low := h >> 32
	for i := low & t.phraseMask; ; i = (i + 1) & t.phraseMask {
		at := int(i) * phraseSize
		v := load32(t.phrases, at+8)
		if load64(t.phrases, at) == h {
			return State(h), v >> 1, v&1 != 0
		}
		if load64(t.phrases, at) == 0 {
			return 0, 0, false
		}
	}
}

// chain adds a word to a state; it never gives the empty mark 0.
func chain(s State, key uint64) State {
	hi, lo := bits.Mul64(uint64(s)^key^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	if h := hi ^ lo; h != 0 {
		return State(h)
	}
	return 1
}

// Hits calls yield for each reading in a list that Next returned, the most prominent entry first.
func (t *Table) Hits(list uint32, yield func(Hit) bool) {
	for at := int(list-1) * 4; list != 0 && at < len(t.hits); at += 4 {
		v := load32(t.hits, at)
		if !yield(Hit{v >> 4 & 0x7FFFFFF, Form(v & 15)}) || v>>31 == 0 {
			return
		}
	}
}

// Hit returns the n-th reading in a list, counted from 0, and whether there is one.
func (t *Table) Hit(list uint32, n int) (Hit, bool) {
	at := int(list-1) * 4
	for ; list != 0 && at < len(t.hits); at, n = at+4, n-1 {
		v := load32(t.hits, at)
		if n == 0 {
			return Hit{v >> 4 & 0x7FFFFFF, Form(v & 15)}, true
		}
		if v>>31 == 0 {
			break
		}
	}
	return Hit{}, false
}

// Entry returns an entry by its index.
func (t *Table) Entry(i uint32) Entry {
	at := int(i) * entrySize
	e := t.entries[at : at+entrySize]
	v := load32(e, 32)
	return Entry{
		ID: t.str(e, 0), Label: t.str(e, 8), Note: t.str(e, 16), Offices: t.str(e, 24),
		Kind: uint8(v), Sort: Sort(v >> 8), Weight: uint8(v >> 16), Role: Role(v >> 24).String(),
		Country: country(e[36:40]),
	}
}

// Brief returns the facts of an entry that take no strings: its sort, kind and weight.
func (t *Table) Brief(i uint32) (Sort, uint8, uint8) {
	v := load32(t.entries, int(i)*entrySize+32)
	return Sort(v >> 8), uint8(v), uint8(v >> 16)
}

func (t *Table) str(e string, field int) string {
	start, n := load32(e, field), load32(e, field+4)
	return t.blob[start : start+n]
}

func country(s string) string {
	if s[0] == 0 {
		return ""
	}
	return s[:3]
}

func load32(s string, i int) uint32 {
	b := s[i : i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func load64(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
