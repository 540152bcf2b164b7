package concepts

import (
	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// A form, with the parts that it may lack decided, is a variant: steps, each a single word or a segment, which is a set of phrases, and the
// number of tokens that may stand before it. The step whose phrases are rarest in news is the variant's pivot, and the rarest word of a
// phrase is its trigger. Only where a trigger stands is anything done: the pivots that hang on it are looked at, and most are given up at
// once, because the word beside the trigger is another, or because no word of the variant's second rarest step, whose mask they hold, stands
// near. What remains is followed in full, to the right and to the left: see follow.go.

// matcher is the compiled form of the variants of a layer. Its tables are held as numbers, which is faster than to read them in place.
type matcher struct {
	words      *lexicon.Vocabulary
	dense      codec.U16s // numbers of the vocabulary's symbols here, + 1; 0 is none, an empty list numbers them as they are
	numSymbols int
	forms      pivots   // of forms
	cues       pivots   // of words of contexts; the kinds of their variants are sets
	masks      []mask   // the triggers of steps
	inMask     []bool   // whether a symbol is in any mask
	variants   []uint32 // of each kind<<4 | number of steps - 1, and its steps
	segments   []segmentTree
	nodes      []phraseNode
	labels     []uint16 // symbols of the edges, if all of them fit there
	longLabels []uint32 // else
	targets    []uint32 // of the edges
}

// segmentTree is a segment of more than one word.
type segmentTree struct {
	heads hash   // of the first words
	root  uint32 // node
	words uint32 // of the longest phrase
}

// phraseNode is a node of a tree of phrases: its edges, and the place of the trigger + 1 if a phrase ends here. An edge leads to a node, target =
// node<<1, or to the end of a phrase that nothing goes on with, target = place<<1 | 1. The place is the number of words of the phrase
// before its trigger.
type phraseNode struct {
	first uint32
	count uint16
	end   uint16
}

const edgeEnds = 1

// step is one of the steps of a variant: a segment, or a single word, and the number of tokens that may stand before it.
type step uint32

const (
	stepGap   = 1<<stepWord - 1
	stepWord  = 4 // the bit of a step of a single word, whose number is a symbol; of others it is a segment
	stepShift = stepWord + 1
)

func newStep(number uint32, word bool, gap uint8) step {
	s := step(number)<<stepShift | step(gap)
	if word {
		s |= 1 << stepWord
	}
	return s
}

func (s step) number() uint32 { return uint32(s >> stepShift) }
func (s step) isWord() bool   { return s>>stepWord&1 != 0 }
func (s step) gap() int       { return int(s & stepGap) }

// variant returns the kind and the steps of a variant.
func (m *matcher) variant(at uint32) (kind int, steps []uint32) {
	head := m.variants[at]
	return int(head >> stepsShift), m.variants[at+1:][:head&(maxSteps-1)+1]
}

const stepsShift = 4 // of the kind of a variant, over the number of its steps - 1

// longest is the number of words of the longest phrase of a step.
func (m *matcher) longest(s step) int {
	if s.isWord() {
		return 1
	}
	return int(m.segments[s.number()].words)
}

// heads is the hash of the words with which a step may begin.
func (m *matcher) heads(s step) hash {
	if s.isWord() {
		return hashOf(s.number())
	}
	return m.segments[s.number()].heads
}

// find searches the edges of a node, ordered by symbol, and returns the target of that of a symbol.
func (m *matcher) find(n phraseNode, symbol uint32) (target uint32, ok bool) {
	at := 0
	if len(m.longLabels) == 0 {
		at = search(m.labels[n.first:][:n.count], uint16(symbol))
	} else {
		at = search(m.longLabels[n.first:][:n.count], symbol)
	}
	if at < 0 {
		return 0, false
	}
	return m.targets[int(n.first)+at], true
}

// search returns where in an ordered list a number stands, -1 if it does not.
func search[T uint16 | uint32](list []T, number T) int {
	from := 0
	for len(list) > from+8 {
		if mid := (from + len(list)) / 2; list[mid] <= number {
			from = mid
		} else {
			list = list[:mid]
		}
	}
	for i := from; i < len(list); i++ {
		if list[i] == number {
			return i
		}
	}
	return -1
}

// pivots lists the pivots of the symbols that have any: they have the lowest numbers.
type pivots struct {
	heads []head // one more at the end
	list  []packedPivot
	kinds int // above those of all their variants
}

// head says where the pivots of a symbol begin, and what words stand beside it in them.
type head struct {
	neighbours hash
	from       uint32
}

// of returns the pivots of a symbol, and the hash of their neighbours.
func (p *pivots) of(symbol uint32) (list []packedPivot, neighbours hash) {
	if int(symbol)+1 >= len(p.heads) {
		return nil, 0
	}
	h := &p.heads[symbol]
	return p.list[h.from:p.heads[symbol+1].from], h.neighbours
}

// pivot is one of the phrases of a variant's pivot.
type pivot struct {
	variant   uint32
	step      uint8  // of the variant
	trigger   uint8  // words of the phrase before its trigger
	reach     uint8  // words beside the trigger among which one of the mask must be
	left      bool   // they stand before it
	neighbour uint32 // the word beside the trigger in the phrase: see neighbourOf; 0 there is none
	mask      uint32 // of the symbols of which one must be there: its bit + 1 if they have one, or number of the mask + maskBits + 1; 0 there is none
	single    bool   // the phrase is one word
}

// neighbourOf returns the number of a neighbour; mark is pivotBefore if it stands before the trigger.
func neighbourOf(symbol, mark uint32) uint32 { return (symbol+1)<<1 | mark }

const pivotBefore = 1

// Marks beside the number of a variant: left and single.
const (
	pivotLeft   = 1 << 30
	pivotSingle = 1 << 31
	pivotMarks  = pivotLeft | pivotSingle
)

// The third number of a pivot holds, from its low bits on, step, trigger, reach and mask.
const (
	triggerShift = 4
	reachShift   = 9
	maskShift    = 15
	maxSteps     = 1 << triggerShift
	maxReach     = 1<<(maskShift-reachShift) - 1
	maskBits     = 256
	maxMasks     = 1<<(32-maskShift) - 1 - maskBits
)

// packedPivot is a pivot as it is held. Those of one symbol are ordered by their neighbour.
type packedPivot struct{ neighbour, variant, rest uint32 }

func (p *pivot) pack() packedPivot {
	variant := p.variant
	if p.left {
		variant |= pivotLeft
	}
	if p.single {
		variant |= pivotSingle
	}
	return packedPivot{p.neighbour, variant, uint32(p.step) | uint32(p.trigger)<<triggerShift | uint32(p.reach)<<reachShift | p.mask<<maskShift}
}

// unpack reads a pivot, but for its neighbour.
func (p *packedPivot) unpack() pivot {
	return pivot{
		variant: p.variant &^ pivotMarks, left: p.variant&pivotLeft != 0, single: p.variant&pivotSingle != 0,
		step: uint8(p.rest & (maxSteps - 1)), trigger: uint8(p.rest >> triggerShift & 31), reach: uint8(p.rest >> reachShift & maxReach), mask: p.rest >> maskShift,
	}
}

// maskBit is the bit of a symbol in a mask.
func maskBit(symbol uint32) uint8 { return uint8(symbol * 0x9e3779b1 >> 24) }

// mask is a set of symbols, which may hold others that share their bits.
type mask [maskBits / 64]uint64

func (m *mask) add(bit uint8) { m[bit>>6] |= 1 << (bit & 63) }

// hash is a smaller one.
type hash uint64

// hashOf is the bit of a symbol in a hash.
func hashOf(symbol uint32) hash { return 1 << (symbol * 0x85ebca6b >> 26) }
