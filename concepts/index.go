package concepts

import (
	"cmp"
	"slices"
)

// index finds the pivots of variants when a matcher is compiled.
type index struct {
	m      *matcher
	usage  []uint32          // how many edges have each symbol
	maskOf map[uint32]uint32 // masks of segments, as in a pivot
	forms  []placedPivot
	cues   []placedPivot
}

// placedPivot is a pivot with the symbol of its trigger.
type placedPivot struct {
	symbol uint32
	packedPivot
}

// phrase is one of the phrases of a step.
type phrase struct {
	symbols []uint32
	trigger int
}

// variantHead is what the index needs of a variant.
type variantHead struct {
	at            uint32 // in matcher.variants
	cue           bool   // of a context, not a form
	pivot, second int    // steps; the second is -1 if there is none
}

// index lists the pivots of all variants.
func (m *matcher) index(heads []variantHead) {
	x := &index{m: m, maskOf: map[uint32]uint32{}, usage: make([]uint32, m.numSymbols)}
	for edge := range m.targets {
		x.usage[m.label(uint32(edge))]++
	}
	m.inMask = make([]bool, m.numSymbols)
	for _, h := range heads {
		x.variant(h)
	}
	m.forms, m.cues = m.group(x.forms), m.group(x.cues)
}

// group orders pivots by symbol and neighbour.
func (m *matcher) group(list []placedPivot) (p pivots) {
	slices.SortFunc(list, func(a, b placedPivot) int {
		return cmp.Or(cmp.Compare(a.symbol, b.symbol), cmp.Compare(a.neighbour, b.neighbour), cmp.Compare(a.variant, b.variant), cmp.Compare(a.rest, b.rest))
	})
	for _, of := range slices.Compact(list) {
		for len(p.heads) <= int(of.symbol) {
			p.heads = append(p.heads, head{from: uint32(len(p.list))})
		}
		p.list = append(p.list, of.packedPivot)
	}
	p.heads = append(p.heads, head{from: uint32(len(p.list))})
	return p
}

// variant adds the pivots of a variant.
func (x *index) variant(h variantHead) {
	_, steps := x.m.variant(h.at)
	mask, left := uint32(0), h.second < h.pivot
	if h.second >= 0 {
		mask = x.mask(step(steps[h.second]))
	}
	x.m.phrases(step(steps[h.pivot]), func(ph phrase) {
		p := pivot{variant: h.at, step: uint8(h.pivot), trigger: uint8(ph.trigger), single: len(ph.symbols) == 1}
		p.neighbour = x.beside(ph)
		if reach := x.m.reach(steps, h.pivot, h.second, ph); mask != 0 && reach <= maxReach {
			p.mask, p.left, p.reach = mask, left, uint8(reach)
		}
		list := &x.forms
		if h.cue {
			list = &x.cues
		}
		*list = append(*list, placedPivot{ph.symbols[ph.trigger], p.pack()})
	})
}

// beside returns the neighbour of the trigger of a phrase: the word on either side that fewer phrases have.
func (x *index) beside(ph phrase) uint32 {
	before, after := ph.trigger-1, ph.trigger+1
	switch {
	case len(ph.symbols) == 1:
		return 0
	case after == len(ph.symbols) || before >= 0 && x.usage[ph.symbols[before]] < x.usage[ph.symbols[after]]:
		return neighbourOf(ph.symbols[before], pivotBefore)
	}
	return neighbourOf(ph.symbols[after], 0)
}

// reach bounds the words from the trigger of a phrase of one step to the farthest word of another.
func (m *matcher) reach(steps []uint32, from, to int, ph phrase) int {
	if to < from {
		words := ph.trigger
		for k := from; k > max(to, 0); k-- {
			words += step(steps[k]).gap() + m.longest(step(steps[k-1]))
		}
		return words
	}
	words := len(ph.symbols) - 1 - ph.trigger
	for k := from + 1; k <= to; k++ {
		words += step(steps[k]).gap() + m.longest(step(steps[k]))
	}
	return words
}

// mask returns the mask of a step as in a pivot: the triggers of its phrases, by the only bit that they have or by a number; 0 if there
// are too many masks.
func (x *index) mask(s step) uint32 {
	key := uint32(s >> stepWord)
	if n := x.maskOf[key]; n != 0 {
		return n
	}
	if len(x.m.masks) == maxMasks {
		return 0
	}
	var m mask
	var bit uint8
	phrases := 0
	x.m.phrases(s, func(ph phrase) {
		symbol := ph.symbols[ph.trigger]
		bit = maskBit(symbol)
		m.add(bit)
		x.m.inMask[symbol] = true
		phrases++
	})
	number := uint32(bit) + 1
	if phrases > 1 {
		x.m.masks = append(x.m.masks, m)
		number = maskBits + uint32(len(x.m.masks))
	}
	x.maskOf[key] = number
	return number
}

// phrases calls yield for each phrase of a step, which is valid until yield returns.
func (m *matcher) phrases(s step, yield func(phrase)) {
	var path [maxPhraseWords + 1]uint32
	if s.isWord() {
		path[0] = s.number()
		yield(phrase{path[:1], 0})
		return
	}
	m.below(m.segments[s.number()].root, path[:0], yield)
}

// below calls yield for each phrase that goes on from a node, path being the words before it.
func (m *matcher) below(at uint32, path []uint32, yield func(phrase)) {
	n := m.nodes[at]
	for e := n.first; e < n.first+uint32(n.count); e++ {
		path := append(path, m.label(e))
		target := m.targets[e]
		if target&edgeEnds != 0 {
			yield(phrase{path, int(target >> 1)})
			continue
		}
		if end := m.nodes[target>>1].end; end != 0 {
			yield(phrase{path, int(end - 1)})
		}
		m.below(target>>1, path, yield)
	}
}

// label is the symbol of an edge.
func (m *matcher) label(edge uint32) uint32 {
	if len(m.longLabels) > 0 {
		return m.longLabels[edge]
	}
	return uint32(m.labels[edge])
}
