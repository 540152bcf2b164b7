package concepts

import (
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// A form, with the parts that it may lack decided, is a variant: steps, each a segment and the number of tokens that may stand before
// it. A segment is a set of phrases. The step whose phrases are rarest in news is the variant's pivot, and the rarest word of a phrase
// is its trigger. Only where a trigger stands is anything done: the pivots that hang on it are looked at, and most are given up at once,
// because the word beside the trigger is another, or because no word of the variant's second rarest step is near. What remains is
// followed in full, to the right and to the left.

// matcher is the compiled form of the variants of a layer, read in place.
type matcher struct {
	words      *lexicon.Vocabulary
	dense      codec.U16s // numbers of the vocabulary's symbols here, + 1; 0 is none, an empty list numbers them as they are
	numSymbols int
	forms      pivots     // of forms
	cues       pivots     // of words of contexts; the kinds of their variants are sets
	masks      codec.U64s // maskWords each: the triggers of a step, one bit each
	inMask     codec.U8s  // whether a symbol has a bit in any mask, one bit each
	variants   codec.U32s // first step, form; one more at the end
	steps      codec.U32s // segment<<8 | gap
	segments   codec.U32s // root node, words of the longest phrase, hash of the first words in two halves
	nodes      codec.U32s // first edge, number of edges | end<<16
	edges      codec.U32s // symbol, target
}

// pivots lists the pivots of every symbol.
type pivots struct {
	from codec.U32s // those of symbol s are from[s] to from[s+1]
	list codec.U32s // pivotWords each
}

// of returns the pivots of a symbol.
func (p *pivots) of(symbol uint32) codec.U32s {
	return p.list[int(p.from.At(int(symbol)))*4*pivotWords : int(p.from.At(int(symbol)+1))*4*pivotWords]
}

const (
	pivotWords   = 3
	maskWords    = 4
	variantWords = 2
	segmentWords = 4
	nodeWords    = 2
	edgeWords    = 2
)

// pivot is one of the phrases of a variant's pivot.
type pivot struct {
	variant   uint32
	step      uint8  // of the variant
	trigger   uint8  // words of the phrase before its trigger
	reach     uint8  // words beside the trigger among which one of the mask must be
	left      bool   // they stand before it
	before    bool   // the neighbour stands before the trigger
	neighbour uint32 // the symbol of the word beside the trigger in the phrase, + 1; 0 there is none
	mask      uint32 // number of the mask + 1; 0 there is none
	whole     bool   // the phrase is one word, and the variant nothing else
}

// Marks of a neighbour that stands before the trigger, and, beside the number of a variant, of left and whole.
const (
	pivotBefore = 1 << 31
	pivotLeft   = 1 << 30
	pivotWhole  = 1 << 31
	pivotMarks  = pivotLeft | pivotWhole
)

// The third number of a pivot holds, from its low bits on, step, trigger, reach and mask.
const (
	triggerShift = 4
	reachShift   = 9
	maskShift    = 15
	maxSteps     = 1 << triggerShift
	maxMasks     = 1<<(32-maskShift) - 1
)

// pack returns the pivot as it is stored. Those of one symbol are ordered by the first number, their neighbour.
func (p *pivot) pack() [pivotWords]uint32 {
	neighbour, variant := p.neighbour, p.variant
	if p.before {
		neighbour |= pivotBefore
	}
	if p.left {
		variant |= pivotLeft
	}
	if p.whole {
		variant |= pivotWhole
	}
	return [pivotWords]uint32{neighbour, variant, uint32(p.step) | uint32(p.trigger)<<triggerShift | uint32(p.reach)<<reachShift | p.mask<<maskShift}
}

// unpack reads a pivot.
func unpack(p codec.U32s) pivot {
	variant, rest := p.At(1), p.At(2)
	return pivot{
		variant: variant &^ pivotMarks, left: variant&pivotLeft != 0, whole: variant&pivotWhole != 0,
		step: uint8(rest & (maxSteps - 1)), trigger: uint8(rest >> triggerShift & 31), reach: uint8(rest >> reachShift & 63), mask: rest >> maskShift,
	}
}

// An edge leads to a node, target = node<<1, or to the end of a phrase that nothing goes on with, target = place<<1 | 1. A node where a
// phrase ends has end = place + 1. The place is the number of words of the phrase before its trigger.
const edgeEnds = 1

// maskBit is the bit of a symbol in a mask.
func maskBit(symbol uint32) uint8 { return uint8(symbol * 0x9e3779b1 >> 24) }

// mask is a set of symbols, which may hold others that share their bits.
type mask [maskWords]uint64

func (m *mask) add(bit uint8) { m[bit>>6] |= 1 << (bit & 63) }

// meets says whether mask number n has a bit in common with m.
func (m *mask) meets(masks codec.U64s, n int) bool {
	words := masks[n*8*maskWords:][:8*maskWords]
	return m[0]&words.At(0)|m[1]&words.At(1)|m[2]&words.At(2)|m[3]&words.At(3) != 0
}

// hash is the bit of a symbol in the hash of a word or of the first words of a segment.
func hash(symbol uint32) uint64 { return 1 << (symbol * 0x85ebca6b >> 26) }

// appendForms appends the forms in a sentence, ordered by first token; the ids of the matches number kinds of form.
func (m *matcher) appendForms(dst []lexicon.Match, doc *tokens.Document, sentence tokens.Range, s *reading) []lexicon.Match {
	s.read(m, doc, sentence)
	from := len(dst)
	dst = s.appendAll(dst, triggersForm, &m.forms)
	return dst[:from+arrange(dst[from:])]
}

// appendCues appends the words and phrases of contexts in a sentence, ordered by first token; the ids of the matches are sets. One may
// be there twice.
func (m *matcher) appendCues(dst []lexicon.Match, doc *tokens.Document, sentence tokens.Range, s *reading) []lexicon.Match {
	s.read(m, doc, sentence)
	from := len(dst)
	dst = s.appendAll(dst, triggersCue, &m.cues)
	if list := dst[from:]; !slices.IsSortedFunc(list, byFirst) {
		slices.SortFunc(list, byFirst)
	}
	return dst
}

// appendAll appends what the pivots of a kind find in the sentence.
func (s *reading) appendAll(dst []lexicon.Match, kind triggers, p *pivots) []lexicon.Match {
	if s.any&kind == 0 {
		return dst
	}
	s.found = dst
	for i := s.sentence.First; i < s.sentence.Limit; i++ {
		if w := s.word(i); w.triggers&kind != 0 {
			s.sight(i, w, p)
		}
	}
	dst, s.found = s.found, nil
	return dst
}

// sight looks at the pivots of the token's symbols.
func (s *reading) sight(i int, w *word, p *pivots) {
	for _, symbol := range w.symbols[:w.n] {
		list := p.of(symbol)
		for len(list) > 0 && list.At(0) == 0 {
			s.consider(i, list)
			list = list[4*pivotWords:]
		}
		if len(list) > 0 {
			s.beside(i, list, s.next(i), 1)
			s.beside(i, list, s.previous(i), 1|pivotBefore)
		}
	}
}

// beside considers the pivots of a list whose neighbour is the word at k; more makes the key of a neighbour of its symbol.
func (s *reading) beside(i int, list codec.U32s, k int, more uint32) {
	if k < s.sentence.First || k >= s.sentence.Limit {
		return
	}
	w := s.word(k)
	for _, symbol := range w.symbols[:w.n] {
		key := symbol + more
		for at := firstOf(list, key); at < len(list) && list[at:].At(0) == key; at += 4 * pivotWords {
			s.consider(i, list[at:])
		}
	}
}

// firstOf is where in a list of pivots the first neighbour is that is not below a key.
func firstOf(list codec.U32s, key uint32) int {
	low, high := 0, list.Len()/pivotWords
	for low < high {
		if mid := (low + high) / 2; list.At(pivotWords*mid) < key {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low * 4 * pivotWords
}

// consider follows a pivot, whose trigger is token i, unless the variant's second rarest step cannot be near.
func (s *reading) consider(i int, list codec.U32s) {
	if mask := list.At(2) >> maskShift; mask != 0 && !s.all.meets(s.matcher.masks, int(mask-1)) {
		return // most end here
	}
	p := unpack(list)
	switch {
	case p.whole:
		kind := int(s.matcher.variants.At(variantWords*int(p.variant) + 1))
		s.found = append(s.found, lexicon.Match{Range: tokens.Range{First: i, Limit: i + 1}, ID: kind})
	case p.mask == 0 || s.near(i, &p):
		s.follow(p.variant, int(p.step), int(p.trigger), i)
	}
}

// near says whether a word of its mask may be within the reach of a pivot whose trigger is token i.
func (s *reading) near(i int, p *pivot) bool {
	mask := s.matcher.masks[int(p.mask-1)*8*maskWords:][:8*maskWords]
	for range p.reach {
		if p.left {
			i = s.previous(i)
		} else {
			i = s.next(i)
		}
		if i < s.sentence.First || i >= s.sentence.Limit {
			return false
		}
		w := s.word(i)
		for _, bit := range w.bits[:w.numBits] {
			if mask[bit>>3]>>(bit&7)&1 != 0 {
				return true
			}
		}
	}
	return false
}

// follow finds all the ways in which a variant stands where the trigger of one of the phrases of a step is token i, trigger words into
// the phrase.
func (s *reading) follow(variant uint32, step, trigger, i int) {
	m := s.matcher
	first := i
	for range trigger {
		if first = s.previous(first); first < s.sentence.First {
			return
		}
	}
	s.steps = m.steps[4*m.variants.At(variantWords*int(variant)) : 4*m.variants.At(variantWords*int(variant)+variantWords)]
	s.form = int(m.variants.At(variantWords*int(variant) + 1))
	s.budget = maxWays
	ends := len(s.ends)
	s.walk(step, first, s.sentence.Limit)
	for k := ends; k < len(s.ends); k++ {
		if e := s.ends[k]; int(e.trigger) == i {
			s.rightwards(step, step+1, tokens.Range{First: first, Limit: int(e.limit)})
		}
	}
	s.ends = s.ends[:ends]
}

// maxWays bounds the ways that are tried to fit a variant to one place, so that time stays linear in texts made to have many.
const maxWays = 2048

// rightwards finds the steps from next on behind r, then those before step.
func (s *reading) rightwards(step, next int, r tokens.Range) {
	if next*4 == len(s.steps) {
		s.leftwards(step, r)
		return
	}
	gap := int(s.steps.At(next) & 0xFF)
	free := s.clear(r.Limit)
	for q := r.Limit; q <= free+gap && q < s.sentence.Limit; q++ {
		if q > free && divides(s.doc, q-1) {
			return
		}
		ends := len(s.ends)
		s.walk(next, q, s.sentence.Limit)
		for k := ends; k < len(s.ends); k++ {
			s.rightwards(step, next+1, tokens.Range{First: r.First, Limit: int(s.ends[k].limit)})
		}
		s.ends = s.ends[:ends]
	}
}

// leftwards finds the steps before step, whose segment begins at r.First.
func (s *reading) leftwards(step int, r tokens.Range) {
	if step == 0 {
		s.found = append(s.found, lexicon.Match{Range: r, ID: s.form})
		return
	}
	gap := int(s.steps.At(step) & 0xFF)
	longest := int(s.matcher.segments.At(segmentWords*int(s.steps.At(step-1)>>8) + 1))
	last := max(s.sentence.First, r.First-gap-maxTransparent-longest*(1+maxTransparent))
	for q := r.First - 1; q >= last; q-- {
		ends := len(s.ends)
		s.walk(step-1, q, r.First)
		for k := ends; k < len(s.ends); k++ {
			if limit := int(s.ends[k].limit); s.joins(limit, r.First, gap) {
				s.leftwards(step-1, tokens.Range{First: q, Limit: r.Limit})
			}
		}
		s.ends = s.ends[:ends]
	}
}

// joins says whether what ends at limit may be followed by what begins at first over a gap.
func (s *reading) joins(limit, first, gap int) bool {
	free := s.clear(limit)
	return first-free <= gap && inClause(s.doc, free, first)
}

// walk appends to s.ends the ends of the phrases of a step that begin at token i and end by limit.
func (s *reading) walk(step, i, limit int) {
	s.budget--
	if i >= limit || s.budget < 0 {
		return
	}
	segment := s.matcher.segments[4*segmentWords*int(s.steps.At(step)>>8):][:4*segmentWords]
	if s.word(i).hash&codec.U64s(segment).At(1) != 0 {
		s.descend(segment.At(0), i, limit, 0)
	}
}

// descend goes on from a node of a segment with token i, the word at a depth of its phrase.
func (s *reading) descend(node uint32, i, limit, depth int) {
	m := s.matcher
	first, count := m.nodes.At(nodeWords*int(node)), m.nodes.At(nodeWords*int(node)+1)&0xFFFF
	edges := m.edges[int(first)*4*edgeWords:][:int(count)*4*edgeWords]
	s.path[depth] = int32(i)
	w := s.word(i)
	for _, symbol := range w.symbols[:w.n] {
		target, ok := find(edges, symbol)
		switch {
		case !ok:
			continue
		case target&edgeEnds != 0:
			s.end(i+1, target>>1)
			continue
		}
		if end := m.nodes.At(nodeWords*int(target>>1)+1) >> 16; end != 0 {
			s.end(i+1, end-1)
		}
		if k := s.next(i); k < limit && depth+1 < len(s.path) {
			s.descend(target>>1, k, limit, depth+1)
		}
	}
}

// end notes the end of a phrase whose trigger is its word at a place.
func (s *reading) end(limit int, place uint32) {
	s.ends = append(s.ends, phraseEnd{int32(limit), s.path[place]})
}

// find searches edges, ordered by symbol.
func find(edges codec.U32s, symbol uint32) (target uint32, ok bool) {
	low, high := 0, edges.Len()/edgeWords
	for low < high {
		mid := (low + high) / 2
		switch at := edges.At(edgeWords * mid); {
		case at == symbol:
			return edges.At(edgeWords*mid + 1), true
		case at < symbol:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}
