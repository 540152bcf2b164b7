package lexicon

import (
	"fmt"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// ErrFormat is returned, wrapped, by Open for data that this package did not compile, or compiled in another version.
var ErrFormat = codec.ErrFormat

// Match is one phrase found in a document.
type Match struct {
	Range tokens.Range // the tokens from the phrase's first word to its last
	ID    int          // the id given to the builder
}

// Automaton finds phrases in tokenized text. It is read in place from its compiled form and safe for concurrent use.
type Automaton struct {
	words   Vocabulary
	edges   codec.U32s
	slots   uint32 // of edges
	nodes   codec.U32s
	entries codec.U32s
	scratch *sync.Pool
}

// table is an open-addressing hash table: key → value.
type table struct {
	keys   codec.U64s
	values codec.U32s
	mask   int
}

// slotShift chooses the bits of a key that name its slot.
const slotShift = 17

func (t *table) find(key uint64) (uint32, bool) {
	for i := int(key>>slotShift) & t.mask; ; i = (i + 1) & t.mask {
		v := t.values.At(i)
		if v == 0 {
			return 0, false
		}
		if t.keys.At(i) == key {
			return v - 1, true
		}
	}
}

// edgeSlot is the slot of n at which the search for an edge begins.
func edgeSlot(node, symbol, n uint32) uint32 {
	h := (uint64(node)<<32 | uint64(symbol)) * 0x9e3779b97f4a7c15
	return uint32(h >> 32 * uint64(n) >> 32)
}

// Open reads the compiled form that Builder.Bytes made, in place: data must not change. It checks every bound once.
func Open(data string) (*Automaton, error) {
	f, err := codec.Open(data, format)
	if err != nil {
		return nil, err
	}
	a := &Automaton{
		edges:   codec.U32s(f.Section(secEdges)),
		nodes:   codec.U32s(f.Section(secNodes)),
		entries: codec.U32s(f.Section(secEntries)),
	}
	if a.words, err = openVocabulary(f); err != nil {
		return nil, err
	}
	if err := a.check(); err != nil {
		return nil, err
	}
	a.slots = uint32(a.edges.Len() / 3)
	a.scratch = &sync.Pool{New: func() any { return &reading{known: make([]uint64, knownWords), kept: make([]symbols, knownWords)} }}
	return a, nil
}

// filled counts the slots in use.
func (t *table) filled() int {
	n := 0
	for i := range t.values.Len() {
		if t.values.At(i) != 0 {
			n++
		}
	}
	return n
}

// check makes sure that nothing points outside its table and that the nodes form a tree, so that a walk ends.
func (a *Automaton) check() error {
	bad := func(what string) error { return fmt.Errorf("lexicon: %w: %s", ErrFormat, what) }
	slots, count, free := a.edges.Len()/3, a.nodes.Len()/4, false
	if a.edges.Len() != 3*slots || a.nodes.Len() != 4*count || count == 0 {
		return bad("sizes of edges and nodes")
	}
	reached := make([]bool, count)
	reach := func(from, to int) bool {
		ok := 0 <= from && from < to && to < count && !reached[to] // an int may have no room for a number, which is negative then
		if ok {
			reached[to] = true
		}
		return ok
	}
	for i := range slots {
		target := int(a.edges.At(3*i + 2))
		free = free || target == 0
		if target == 0 {
			continue
		}
		from := int(a.edges.At(3 * i))
		if !reach(from, target-1) || a.nodes.At(4*from+3)&childBit(a.edges.At(3*i+1)) == 0 {
			return bad("edge")
		}
	}
	for n := range count {
		entries, gap := uint64(a.nodes.At(4*n))+uint64(a.nodes.At(4*n+1)), int(a.nodes.At(4*n+2))
		if entries > uint64(a.entries.Len()) || gap != 0 && !reach(n, gap) || a.nodes.At(4*n+3)&gapBits > maxGap {
			return bad("node")
		}
	}
	if !free {
		return bad("edge table is full")
	}
	return nil
}

// childBit is the bit of a node's mask that says that an edge with a symbol may leave it.
func childBit(symbol uint32) uint32 { return 1 << (symbol*0x9e3779b1>>28 + maskShift) }

// A node's fourth number holds the width of its gap, and from maskShift on the mask of its children.
const (
	maskShift = 16
	gapBits   = 1<<maskShift - 1
)

// next follows an edge of the trie; 0 is no edge, as none leads to the root.
func (a *Automaton) next(node, symbol uint32) uint32 {
	if a.nodes.At(int(4*node+3))&childBit(symbol) == 0 {
		return 0
	}
	edges := string(a.edges)
	want := uint64(node) | uint64(symbol)<<32
	for i := edgeSlot(node, symbol, a.slots); ; i++ {
		if i == a.slots {
			i = 0
		}
		edge := edges[12*i:][:12]
		target := codec.U32s(edge[8:]).At(0)
		if target == 0 {
			return 0
		}
		if codec.U64s(edge).At(0) == want {
			return target - 1
		}
	}
}

// symbols are those of one token, with the nodes to which they lead from the root.
type symbols struct {
	Symbols
	first [maxSymbols]uint32 // 0 none
	start bool               // a phrase may begin with one of them
}

// symbolsOf resolves token i.
func (a *Automaton) symbolsOf(s *symbols, doc *tokens.Document, i int) {
	s.Symbols = a.words.Read(doc, i)
	for k, symbol := range s.list[:s.n] {
		s.first[k] = a.next(0, symbol)
		s.start = s.start || s.first[k] != 0
	}
}

// MaxID is the largest id of any phrase, -1 if there is none: whoever keeps a table of what ids mean checks it once by this.
func (a *Automaton) MaxID() int {
	largest := -1
	for i := range a.entries.Len() {
		largest = max(largest, int(a.entries.At(i)))
	}
	return largest
}
