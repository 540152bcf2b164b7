package concepts

import (
	"fmt"
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// openMatcher reads the sections of a matcher, and checks that nothing points outside its table.
func openMatcher(file codec.File) (*matcher, error) {
	words, err := lexicon.OpenVocabulary(file.Section(secWords))
	if err != nil {
		return nil, err
	}
	m := &matcher{words: words, dense: codec.U16s(file.Section(secDense)), inMask: readBits(file.Section(secInMask))}
	m.readMasks(codec.U64s(file.Section(secMasks)))
	for _, section := range []struct {
		id   uint32
		what string
		read func([]uint32) bool
	}{
		{secNumSymbols, "symbols", m.readSymbols},
		{secTrees, "phrases", m.readTrees},
		{secSegments, "segments", m.readSegments},
		{secVariants, "variants", m.readVariants},
		{secFormPivots, "forms", func(list []uint32) bool { return m.readPivots(&m.forms, list) }},
		{secCuePivots, "contexts", func(list []uint32) bool { return m.readPivots(&m.cues, list) }},
	} {
		numbers, err := file.Varints(section.id)
		if err != nil {
			return nil, err
		}
		if !section.read(numbers) {
			return nil, fmt.Errorf("%w: %s", ErrFormat, section.what)
		}
	}
	return m, nil
}

// readBits reads a list of bits.
func readBits(data string) []bool {
	list := make([]bool, 8*len(data))
	for i := range list {
		list[i] = data[i>>3]>>(i&7)&1 != 0
	}
	return list
}

func (m *matcher) readMasks(list codec.U64s) {
	m.masks = make([]mask, list.Len()/len(mask{}))
	for i := range m.masks {
		for k := range m.masks[i] {
			m.masks[i][k] = list.At(i*len(mask{}) + k)
		}
	}
}

// readSymbols reads how many symbols there are.
func (m *matcher) readSymbols(list []uint32) bool {
	if len(list) != 1 || list[0] > maxSymbols || int(list[0]) > len(m.inMask) {
		return false
	}
	m.numSymbols = int(list[0])
	for i := range m.dense.Len() {
		if int(m.dense.At(i)) > m.numSymbols {
			return false
		}
	}
	return true
}

// maxSymbols is below what a step has room for.
const maxSymbols = 1 << 26

// readTrees reads the nodes of the trees, see putNode, each behind those that it leads to, so that a walk ends.
func (m *matcher) readTrees(list []uint32) bool {
	m.targets = make([]uint32, 0, len(list)/2)
	if m.numSymbols <= math.MaxUint16 {
		m.labels = make([]uint16, 0, len(list)/2)
	}
	for len(list) > 0 {
		if len(list) < 2 || list[0] > math.MaxUint16 || list[1] > maxPhraseWords || (len(list)-2)/2 < int(list[0]) {
			return false
		}
		count := int(list[0])
		m.nodes = append(m.nodes, phraseNode{first: uint32(len(m.targets)), count: uint16(count), end: uint16(list[1])})
		if !m.readEdges(list[2 : 2+2*count]) {
			return false
		}
		list = list[2+2*count:]
	}
	return true
}

// readEdges reads the edges of the last node.
func (m *matcher) readEdges(list []uint32) bool {
	id, symbol := uint32(len(m.nodes)-1), uint64(0)
	for i := 0; i < len(list); i += 2 {
		symbol += uint64(list[i])
		target := list[i+1]
		if target&edgeEnds == 0 {
			back := target >> 1
			if back == 0 || back > id {
				return false
			}
			target = (id - back) << 1
		}
		if symbol >= uint64(m.numSymbols) || i > 0 && list[i] == 0 {
			return false
		}
		m.targets = append(m.targets, target)
		if m.numSymbols <= math.MaxUint16 {
			m.labels = append(m.labels, uint16(symbol))
		} else {
			m.longLabels = append(m.longLabels, uint32(symbol))
		}
	}
	return true
}

// readSegments reads the roots of the segments and finds what their phrases begin with and how long they are.
func (m *matcher) readSegments(roots []uint32) bool {
	for _, root := range roots {
		if uint64(root) >= uint64(len(m.nodes)) {
			return false
		}
	}
	words, ok := m.checkTrees(roots)
	if !ok {
		return false
	}
	m.segments = make([]segmentTree, 0, len(roots))
	for _, root := range roots {
		s := segmentTree{root: root, words: uint32(words[root])}
		for e := range uint32(m.nodes[root].count) {
			s.heads |= hashOf(m.label(m.nodes[root].first + e))
		}
		m.segments = append(m.segments, s)
	}
	return true
}

// checkTrees checks that no phrase is too long, and that the place of a trigger lies within the words walked over, on the shortest way to
// it. It returns the words of the longest phrase below each node.
func (m *matcher) checkTrees(roots []uint32) (words []uint8, ok bool) {
	words = make([]uint8, len(m.nodes))
	for i, n := range m.nodes {
		for _, target := range m.targets[n.first:][:n.count] {
			below := uint8(1)
			if target&edgeEnds == 0 {
				below += words[target>>1]
			}
			words[i] = max(words[i], below)
		}
		if words[i] > maxPhraseWords {
			return nil, false
		}
	}
	least := make([]uint8, len(m.nodes)) // words before the node, + 1, on its shortest way; 0 not reached
	for _, root := range roots {
		least[root] = 1
	}
	for i := len(m.nodes) - 1; i >= 0; i-- {
		if least[i] > 0 && !m.checkNode(m.nodes[i], least[i], least) {
			return nil, false
		}
	}
	return words, true
}

func (m *matcher) checkNode(n phraseNode, words uint8, least []uint8) bool {
	if n.end > 0 && n.end >= uint16(words) {
		return false
	}
	for _, target := range m.targets[n.first:][:n.count] {
		if target&edgeEnds != 0 {
			if target>>1 >= uint32(words) {
				return false
			}
			continue
		}
		if to := &least[target>>1]; *to == 0 || *to > words+1 {
			*to = words + 1
		}
	}
	return true
}

// readVariants checks the variants.
func (m *matcher) readVariants(list []uint32) bool {
	m.variants = slices.Clone(list)
	for len(list) > 0 {
		steps := int(list[0]&(maxSteps-1)) + 1
		if steps >= len(list) || !m.checkSteps(list[1:steps+1]) {
			return false
		}
		list = list[steps+1:]
	}
	return len(m.variants) < maxVariantRoom
}

// maxVariantRoom bounds what a pivot has room for.
const maxVariantRoom = pivotLeft

func (m *matcher) checkSteps(steps []uint32) bool {
	for _, v := range steps {
		limit := len(m.segments)
		s := step(v)
		if s.isWord() {
			limit = m.numSymbols
		}
		if int(s.number()) >= limit || s.gap() > maxGap {
			return false
		}
	}
	return true
}

// numbers lists pivots: of each symbol their number, and of each its distance from the neighbour of that before, its variant with the marks
// below, the rest of it and its mask.
func (p *pivots) numbers() (list []uint32) {
	for symbol := range len(p.heads) - 1 {
		of, _ := p.of(uint32(symbol))
		list = append(list, uint32(len(of)))
		last := uint32(0)
		for _, v := range of {
			list = append(list, v.neighbour-last, v.variant<<2|v.variant>>30, v.rest&(1<<maskShift-1), v.rest>>maskShift)
			last = v.neighbour
		}
	}
	return list
}

// readPivots reads what pivots.numbers lists.
func (m *matcher) readPivots(p *pivots, list []uint32) bool {
	p.list = make([]packedPivot, 0, len(list)/4)
	for len(list) > 0 {
		count := int(min(list[0], math.MaxInt32/4))
		if list = list[1:]; 4*count > len(list) {
			return false
		}
		h, neighbour := head{from: uint32(len(p.list))}, uint32(0)
		for of := list[:4*count]; len(of) > 0; of = of[4:] {
			neighbour += of[0]
			v := packedPivot{neighbour, of[1]>>2 | of[1]<<30, of[2]&(1<<maskShift-1) | of[3]<<maskShift}
			if !m.checkPivot(&v) {
				return false
			}
			if neighbour != 0 {
				h.neighbours |= hashOf(neighbour>>1 - 1)
			}
			kind, _ := m.variant(v.variant &^ pivotMarks)
			p.kinds = max(p.kinds, kind+1)
			p.list = append(p.list, v)
		}
		p.heads, list = append(p.heads, h), list[4*count:]
	}
	p.heads = append(p.heads, head{from: uint32(len(p.list))})
	return len(p.heads) <= m.numSymbols+1
}

// checkPivot checks where a pivot points. It need not be the beginning of a variant, but must look like it.
func (m *matcher) checkPivot(packed *packedPivot) bool {
	p := packed.unpack()
	if int(p.mask) > maskBits+len(m.masks) || uint64(p.variant) >= uint64(len(m.variants)) {
		return false
	}
	steps := int(m.variants[p.variant]&(maxSteps-1)) + 1
	return int(p.step) < steps && steps < len(m.variants)-int(p.variant) && m.checkSteps(m.variants[p.variant+1:][:steps])
}
