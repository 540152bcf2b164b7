package concepts

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// Numbers of an entry in the sections of the compiled form.
const (
	headNumbers    = 3
	pivotNumbers   = 3
	segmentNumbers = 4
	nodeNumbers    = 2
)

// openMatcher reads the sections of a matcher and checks once that nothing points outside its table. Numbers are compared without a sign,
// as an int may have no room for them.
func openMatcher(file codec.File) (*matcher, error) {
	words, err := lexicon.OpenVocabulary(file.Section(secWords))
	if err != nil {
		return nil, err
	}
	m := &matcher{
		words: words, dense: codec.U16s(file.Section(secDense)), inMask: codec.U8s(file.Section(secInMask)),
		forms: readPivots(file, secFormsHeads), cues: readPivots(file, secCuesHeads),
		variants: numbers(file, secVariants), targets: numbers(file, secTargets), longLabels: numbers(file, secLongLabels),
	}
	m.numSymbols = m.inMask.Len() * 8
	m.readMasks(codec.U64s(file.Section(secMasks)))
	m.readSegments(numbers(file, secSegments))
	m.readNodes(numbers(file, secNodes))
	m.readLabels(codec.U16s(file.Section(secLabels)))
	for _, check := range []struct {
		what string
		ok   func() bool
	}{
		{"symbols", m.checkSymbols}, {"pivots", m.checkPivots}, {"segments", m.checkSegments},
	} {
		if !check.ok() {
			return nil, fmt.Errorf("%w: %s", ErrFormat, check.what)
		}
	}
	return m, nil
}

// numbers reads a section of numbers.
func numbers(file codec.File, section uint32) []uint32 {
	from := codec.U32s(file.Section(section))
	list := make([]uint32, from.Len())
	for i := range list {
		list[i] = from.At(i)
	}
	return list
}

// readPivots reads the heads of a list of pivots, and the pivots in the section behind them.
func readPivots(file codec.File, section uint32) (p pivots) {
	heads, list := numbers(file, section), numbers(file, section+1)
	for ; len(heads) >= headNumbers; heads = heads[headNumbers:] {
		p.heads = append(p.heads, head{from: heads[0], neighbours: hash(heads[1]) | hash(heads[2])<<32})
	}
	for _, end := range heads {
		p.heads = append(p.heads, head{from: end})
	}
	p.list = make([]packedPivot, len(list)/pivotNumbers)
	for i := range p.list {
		from := list[pivotNumbers*i:]
		p.list[i] = packedPivot{from[0], from[1], from[2]}
	}
	return p
}

func (m *matcher) readMasks(list codec.U64s) {
	m.masks = make([]mask, list.Len()/len(mask{}))
	for i := range m.masks {
		for k := range m.masks[i] {
			m.masks[i][k] = list.At(i*len(mask{}) + k)
		}
	}
}

func (m *matcher) readSegments(list []uint32) {
	m.segments = make([]segmentTree, len(list)/segmentNumbers)
	for i := range m.segments {
		from := list[segmentNumbers*i:]
		m.segments[i] = segmentTree{root: from[0], words: from[1], heads: hash(from[2]) | hash(from[3])<<32}
	}
}

func (m *matcher) readNodes(list []uint32) {
	m.nodes = make([]phraseNode, len(list)/nodeNumbers)
	for i := range m.nodes {
		from := list[nodeNumbers*i:]
		m.nodes[i] = phraseNode{first: from[0], count: uint16(from[1]), end: uint16(from[1] >> 16)}
	}
}

func (m *matcher) readLabels(list codec.U16s) {
	m.labels = make([]uint16, list.Len())
	for i := range m.labels {
		m.labels[i] = list.At(i)
	}
}

// checkSymbols checks the numbers of the symbols, and the lists of their pivots.
func (m *matcher) checkSymbols() bool {
	for i := range m.dense.Len() {
		if int(m.dense.At(i)) > m.numSymbols {
			return false
		}
	}
	return m.forms.ordered() && m.cues.ordered()
}

// ordered says whether the lists lie one behind the other.
func (p *pivots) ordered() bool {
	last := uint32(0)
	for _, h := range p.heads {
		if h.from < last || uint64(h.from) > uint64(len(p.list)) {
			return false
		}
		last = h.from
	}
	return true
}

// checkPivots checks where the pivots point.
func (m *matcher) checkPivots() bool { return m.checkList(m.forms.list) && m.checkList(m.cues.list) }

func (m *matcher) checkList(list []packedPivot) bool {
	for i := range list {
		if p := list[i].unpack(); int(p.mask) > maskBits+len(m.masks) || !m.checkVariant(&p) {
			return false
		}
	}
	return true
}

// checkVariant checks the variant of a pivot, and that the pivot's step is one of its.
func (m *matcher) checkVariant(p *pivot) bool {
	if uint64(p.variant) >= uint64(len(m.variants)) {
		return false
	}
	if rest := m.variants[p.variant+1:]; int(m.variants[p.variant]&(maxSteps-1)) >= len(rest) {
		return false
	}
	_, steps := m.variant(p.variant)
	for _, v := range steps {
		if s := step(v); !s.isWord() && int(s.number()) >= len(m.segments) || s.gap() > maxGap {
			return false
		}
	}
	return int(p.step) < len(steps)
}

// checkSegments checks the trees of phrases: nodes lie behind those that they lead to, so that a walk ends, and the places of triggers
// lie within the words walked over, on the shortest way to them.
func (m *matcher) checkSegments() bool {
	if max(len(m.labels), len(m.longLabels)) != len(m.targets) || len(m.labels) > 0 && len(m.longLabels) > 0 {
		return false
	}
	least, most := make([]uint8, len(m.nodes)), make([]uint8, len(m.nodes)) // words before the node, + 1, on its shortest and its longest way; 0 not reached
	for _, s := range m.segments {
		if uint64(s.root) >= uint64(len(m.nodes)) || s.words > maxPhraseWords {
			return false
		}
		least[s.root], most[s.root] = 1, max(most[s.root], 1)
	}
	for n := len(m.nodes) - 1; n >= 0; n-- {
		if !m.checkNode(n, least, most) {
			return false
		}
	}
	return true
}

func (m *matcher) checkNode(n int, least, most []uint8) bool {
	at := m.nodes[n]
	if uint64(at.first)+uint64(at.count) > uint64(len(m.targets)) || int(at.end) >= int(max(least[n], 1)) {
		return false
	}
	for _, target := range m.targets[at.first:][:at.count] {
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

func (m *matcher) below(list []packedPivot, n int) bool {
	for _, p := range list {
		if kind, _ := m.variant(p.variant &^ pivotMarks); kind >= n {
			return false
		}
	}
	return true
}
