package concepts

import (
	"iter"
	"slices"
	"sync"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Ontology is a set of concepts, compiled for look-up. It is safe for concurrent use.
type Ontology struct {
	layers []*layer
	nodes  []node
	byID   map[string]int32 // index of node
	local  [][]int32        // local[layer][concept] is its node, -1 if a later layer replaces it
	pool   sync.Pool        // of *scratch
}

// node is a concept of any layer.
type node struct {
	record    *record
	layer     int32
	parents   []int32
	ancestors []string // nearest first
	above     []int32  // nodes of ancestors
}

// assemble makes an ontology of layers, later ones over earlier ones.
func assemble(layers []*layer) *Ontology {
	o := &Ontology{layers: layers, byID: map[string]int32{}}
	for li, l := range layers {
		local := make([]int32, len(l.records))
		for i := range l.records {
			r := &l.records[i]
			n, replaced := o.byID[r.field[colID]]
			if !replaced {
				n = int32(len(o.nodes))
				o.byID[r.field[colID]] = n
				o.nodes = append(o.nodes, node{})
			}
			o.nodes[n] = node{record: r, layer: int32(li)}
			local[i] = n
		}
		for _, earlier := range o.local {
			for i, n := range earlier {
				if n >= 0 && o.nodes[n].layer == int32(li) {
					earlier[i] = -1
				}
			}
		}
		o.local = append(o.local, local)
	}
	o.link()
	o.pool.New = func() any { return new(scratch) }
	return o
}

// link resolves parents and ancestors. Parents that are not in the ontology are left out; circles end where they close.
func (o *Ontology) link() {
	for i := range o.nodes {
		n := &o.nodes[i]
		if n.record.field[colParent] == "" {
			continue
		}
		for _, p := range n.record.list(colParent) {
			if at, ok := o.byID[p]; ok {
				n.parents = append(n.parents, at)
			}
		}
	}
	for i := range o.nodes {
		n := &o.nodes[i]
		n.above = slices.Clone(n.parents)
		for k := 0; k < len(n.above); k++ {
			for _, p := range o.nodes[n.above[k]].parents {
				if p != int32(i) && !slices.Contains(n.above, p) {
					n.above = append(n.above, p)
				}
			}
		}
		for _, a := range n.above {
			n.ancestors = append(n.ancestors, o.nodes[a].record.field[colID])
		}
	}
}

// Len is the number of concepts.
func (o *Ontology) Len() int { return len(o.nodes) }

// Concept returns the concept of an id; false if there is none.
func (o *Ontology) Concept(id string) (Concept, bool) {
	n, ok := o.byID[id]
	if !ok {
		return Concept{}, false
	}
	return o.nodes[n].record.concept(), true
}

// Concepts iterates over all concepts, in the order of the files they come from.
func (o *Ontology) Concepts() iter.Seq[Concept] {
	return func(yield func(Concept) bool) {
		for i := range o.nodes {
			if !yield(o.nodes[i].record.concept()) {
				return
			}
		}
	}
}

// IsA says whether a concept is, or is a kind of, another. It is false for unknown ids.
func (o *Ontology) IsA(id, ancestor string) bool {
	n, ok := o.byID[id]
	if !ok {
		return false
	}
	return id == ancestor || slices.Contains(o.nodes[n].ancestors, ancestor)
}

// Ancestors returns the ids of which a concept is a kind, the nearest first; none for an unknown id. The slice is shared and must not
// be changed.
func (o *Ontology) Ancestors(id string) []string {
	n, ok := o.byID[id]
	if !ok {
		return nil
	}
	return slices.Clip(o.nodes[n].ancestors)
}

// Match is one occurrence of a concept in a document.
type Match struct {
	Span     tokens.Span
	Range    tokens.Range
	ID       string // of the concept
	Category string
	Negated  bool // what is said is that it is not so, or is refused: "refuses to lift sanctions"
}
