package concepts

import (
	"fmt"
	"math"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// openMatcher reads the sections of a matcher in place and checks once that nothing points outside its table. Numbers are compared without
// a sign, as an int may have no room for them.
func openMatcher(file codec.File) (*matcher, error) {
	words, err := lexicon.OpenVocabulary(file.Section(secWords))
	if err != nil {
		return nil, err
	}
	numbers := func(id uint32) codec.U32s { return codec.U32s(file.Section(id)) }
	m := &matcher{
		words: words, dense: codec.U16s(file.Section(secDense)), forms: pivots{numbers(secFormsFrom), numbers(secFormsPivots)}, cues: pivots{numbers(secCuesFrom), numbers(secCuesPivots)},
		masks: codec.U64s(file.Section(secMasks)), inMask: codec.U8s(file.Section(secInMask)),
		variants: numbers(secVariants), steps: numbers(secSteps), segments: numbers(secSegments), nodes: numbers(secNodes), edges: numbers(secEdges),
	}
	m.numSymbols = m.forms.from.Len() - 1
	for _, check := range []struct {
		what string
		ok   func() bool
	}{
		{"symbols", m.checkSymbols}, {"variants", m.checkVariants}, {"pivots", m.checkPivots}, {"segments", m.checkSegments},
	} {
		if !check.ok() {
			return nil, fmt.Errorf("%w: %s", ErrFormat, check.what)
		}
	}
	return m, nil
}

// checkSymbols checks the lists of pivots of the symbols, and that each has its bit.
func (m *matcher) checkSymbols() bool {
	for i := range m.dense.Len() {
		if int(m.dense.At(i)) > m.numSymbols {
			return false
		}
	}
	return m.numSymbols >= 0 && m.cues.from.Len() == m.numSymbols+1 && m.inMask.Len()*8 >= m.numSymbols && m.forms.ordered() && m.cues.ordered()
}

// ordered says whether the lists lie one behind the other.
func (p *pivots) ordered() bool {
	n := p.list.Len() / pivotWords
	return p.list.Len() == n*pivotWords && rising(p.from, 1, n)
}

// rising says whether every stride-th number does not fall and is at most a limit.
func rising(list codec.U32s, stride, limit int) bool {
	last := uint32(0)
	for i := 0; i < list.Len(); i += stride {
		v := list.At(i)
		if v < last || uint64(v) > uint64(limit) {
			return false
		}
		last = v
	}
	return true
}

// checkVariants checks the steps of the variants: each has one at least.
func (m *matcher) checkVariants() bool {
	n := m.variants.Len() / variantWords
	if m.variants.Len() != n*variantWords || n == 0 || !rising(m.variants, variantWords, m.steps.Len()) {
		return false
	}
	for i := range n - 1 {
		if m.numSteps(i) < 1 {
			return false
		}
	}
	for i := range m.steps.Len() {
		if s := m.steps.At(i); int(s>>8) >= m.segments.Len()/segmentWords || s&0xFF > maxGap {
			return false
		}
	}
	return m.segments.Len()%segmentWords == 0
}

func (m *matcher) numSteps(variant int) int {
	return int(m.variants.At(variantWords*(variant+1))) - int(m.variants.At(variantWords*variant))
}

// checkPivots checks where the pivots point.
func (m *matcher) checkPivots() bool { return m.checkList(m.forms.list) && m.checkList(m.cues.list) }

func (m *matcher) checkList(list codec.U32s) bool {
	variants, masks := uint32(m.variants.Len()/variantWords-1), m.masks.Len()/maskWords
	for i := range list.Len() / pivotWords {
		p := unpack(list[4*pivotWords*i:])
		if p.variant >= variants || int(p.step) >= m.numSteps(int(p.variant)) || p.reach > maxReach || int(p.mask) > masks {
			return false
		}
	}
	return true
}

// checkSegments checks the trees of phrases: nodes lie behind those that they lead to, so that a walk ends, and the places of triggers
// lie within the words walked over, on the shortest way to them.
func (m *matcher) checkSegments() bool {
	nodes := m.nodes.Len() / nodeWords
	least, most := make([]uint8, nodes), make([]uint8, nodes) // words before the node, + 1, on its shortest and its longest way; 0 not reached
	for i := 0; i < m.segments.Len(); i += segmentWords {
		root := m.segments.At(i)
		if uint64(root) >= uint64(nodes) || m.segments.At(i+1) > maxPhraseWords {
			return false
		}
		least[root], most[root] = 1, max(most[root], 1)
	}
	for n := nodes - 1; n >= 0; n-- {
		if !m.checkNode(n, least, most) {
			return false
		}
	}
	return true
}

func (m *matcher) checkNode(n int, least, most []uint8) bool {
	packed := m.nodes.At(nodeWords*n + 1)
	count, end := int(packed&0xFFFF), int(packed>>16)
	first := int(min(m.nodes.At(nodeWords*n), math.MaxInt32-uint32(count)))
	if first+count > m.edges.Len()/edgeWords || end >= int(max(least[n], 1)) {
		return false
	}
	for e := first; e < first+count; e++ {
		target := m.edges.At(edgeWords*e + 1)
		if target&edgeEnds != 0 {
			if target>>1 >= uint32(least[n]) {
				return false
			}
			continue
		}
		to := int(target >> 1) // at most 1<<31 - 1
		if to >= n || least[n] == 0 || most[n] > maxPhraseWords {
			return false
		}
		if least[to] == 0 || least[to] > least[n]+1 {
			least[to] = least[n] + 1
		}
		most[to] = max(most[to], most[n]+1)
	}
	return true
}

// kindsBelow says whether all variants that pivots lead to have one of so many kinds of form, or of sets.
func (m *matcher) kindsBelow(forms, sets int) bool {
	return m.below(m.forms.list, forms) && m.below(m.cues.list, sets)
}

func (m *matcher) below(list codec.U32s, n int) bool {
	for i := 1; i < list.Len(); i += pivotWords {
		if uint64(m.variants.At(variantWords*int(list.At(i)&^pivotMarks)+1)) >= uint64(n) {
			return false
		}
	}
	return true
}
