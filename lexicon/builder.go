package lexicon

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Builder collects phrases for an Automaton. It is not safe for concurrent use.
type Builder struct {
	words *VocabularyBuilder
	nodes []buildNode
}

type buildNode struct {
	edges   map[uint32]uint32
	gap     uint32 // node behind the gap, 0 none
	gapMax  uint8
	entries []uint32
}

// NewBuilder returns an empty builder.
func NewBuilder() *Builder {
	return &Builder{NewVocabularyBuilder(), make([]buildNode, 1)}
}

// Add adds a pattern in the syntax of the package's documentation; its matches carry the id, at least 0. The same phrase may be
// added with several ids. An error says what is wrong and in which column of the pattern.
func (b *Builder) Add(pattern string, id int) error {
	seqs, err := expand(pattern)
	if err != nil {
		return err
	}
	for _, s := range seqs {
		b.insert(s, uint32(id))
	}
	return nil
}

// AddName adds a name as it is written: it is divided as the tokenizer does it, words with a capital match only words with a capital,
// short all-capital words ("US", "WHO") only themselves, other words in any case.
func (b *Builder) AddName(name string, id int) {
	doc := tokens.New(name)
	var s []element
	for i := range doc.Len() {
		if transparent(doc.Kind(i)) {
			continue
		}
		s = append(s, b.nameElement(doc, i))
	}
	if len(s) > 0 && len(s) <= maxElements {
		b.insert(s, uint32(id))
	}
}

// shortAcronym is the length in bytes up to which an all-capital word of a name must be written just so.
const shortAcronym = 5

func (b *Builder) nameElement(doc *tokens.Document, i int) element {
	word, flags := doc.Word(i), doc.Flags(i)
	switch {
	case flags.Has(tokens.FlagUpper) && len(word) > 1 && len(word) <= shortAcronym:
		return newElement(nsExact, word)
	case flags.Has(tokens.FlagTitle):
		return newElement(nsCap, word)
	}
	return element{ns: nsFold, key: doc.Key(i)}
}

func (b *Builder) insert(s []element, id uint32) {
	node := uint32(0)
	for _, e := range s {
		if e.ns == nsGap {
			node = b.gap(node, e.max)
			continue
		}
		node = b.edge(node, b.words.symbol(e))
	}
	if n := &b.nodes[node]; !slices.Contains(n.entries, id) {
		n.entries = append(n.entries, id)
	}
}

func (b *Builder) gap(node uint32, width uint8) uint32 {
	if b.nodes[node].gap == 0 {
		b.nodes = append(b.nodes, buildNode{})
		b.nodes[node].gap = uint32(len(b.nodes) - 1)
	}
	n := &b.nodes[node]
	n.gapMax = max(n.gapMax, width)
	return n.gap
}

func (b *Builder) edge(node, symbol uint32) uint32 {
	if next, ok := b.nodes[node].edges[symbol]; ok {
		return next
	}
	next := uint32(len(b.nodes))
	b.nodes = append(b.nodes, buildNode{})
	n := &b.nodes[node]
	if n.edges == nil {
		n.edges = map[uint32]uint32{}
	}
	n.edges[symbol] = next
	return next
}

// Build compiles the phrases added so far.
func (b *Builder) Build() *Automaton {
	a, err := Open(string(b.Bytes()))
	if err != nil {
		panic("lexicon: " + err.Error()) // Bytes and Open disagree: a defect of this package
	}
	return a
}

// Sections of the compiled form: see FORMAT.md.
const (
	secWordKeys = iota + 1
	secWordValues
	secExactKeys
	secExactValues
	secStemKeys
	secStemValues
	secEdges
	secNodes
	secEntries
)

const format = "LXA3"

// Bytes returns the compiled form of the phrases added so far, for Open. Equal additions in equal order give equal bytes.
func (b *Builder) Bytes() []byte {
	w := codec.NewWriter(format)
	b.words.put(w)
	w.PutSlice(secEdges, b.edgeTable())
	nodes, entries := b.nodeTable()
	w.PutSlice(secNodes, nodes)
	w.PutSlice(secEntries, entries)
	return w.Bytes()
}

// tableSize is the number of slots for n entries: the least power of two that leaves a third free.
func tableSize(n int) int {
	size := 4
	for size*2 < n*3 {
		size *= 2
	}
	return size
}

// putTable writes an open-addressing table: keys in section id, values + 1 in section id+1 (0 = free slot).
func putTable(w *codec.Writer, id uint32, m map[uint64]uint32) {
	size := tableSize(len(m))
	keys, values := make([]uint64, size), make([]uint32, size)
	order := make([]uint64, 0, len(m))
	for k := range m {
		order = append(order, k)
	}
	slices.Sort(order)
	for _, k := range order {
		i := int(k>>slotShift) & (size - 1)
		for values[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		keys[i], values[i] = k, m[k]+1
	}
	w.PutSlice(id, keys)
	w.PutSlice(id+1, values)
}

// edgeTable writes the edges of the trie: node, symbol, target + 1 (0 = free slot).
func (b *Builder) edgeTable() []uint32 {
	total := 0
	for i := range b.nodes {
		total += len(b.nodes[i].edges)
	}
	size := total + total/2 + 1
	table := make([]uint32, 3*size)
	for n := range b.nodes {
		symbols := make([]uint32, 0, len(b.nodes[n].edges))
		for s := range b.nodes[n].edges {
			symbols = append(symbols, s)
		}
		slices.Sort(symbols)
		for _, s := range symbols {
			i := int(edgeSlot(uint32(n), s, uint32(size)))
			for table[3*i+2] != 0 {
				i = (i + 1) % size
			}
			copy(table[3*i:], []uint32{uint32(n), s, b.nodes[n].edges[s] + 1})
		}
	}
	return table
}

// nodeTable writes per node: first entry, number of entries, gap target, gap width and mask of children.
func (b *Builder) nodeTable() (nodes, entries []uint32) {
	for _, n := range b.nodes {
		slices.SortFunc(n.entries, cmp.Compare)
		last := uint32(n.gapMax)
		for symbol := range n.edges {
			last |= childBit(symbol)
		}
		nodes = append(nodes, uint32(len(entries)), uint32(len(n.entries)), n.gap, last)
		entries = append(entries, n.entries...)
	}
	return nodes, entries
}
