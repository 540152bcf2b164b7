package concepts

import (
	"math/bits"
	"slices"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// appendForms appends the forms in the sentence at hand, ordered by first token; the ids of the matches number kinds of form.
func (s *reading) appendForms(dst []lexicon.Match) []lexicon.Match {
	from := len(dst)
	s.found = dst
	for _, i := range s.triggers {
		s.sight(int(i), s.word(int(i)), &s.matcher.forms)
	}
	dst, s.found = s.found, nil
	return dst[:from+arrange(dst[from:])]
}

// appendCues appends the contexts of several words in the sentence at hand, ordered by first token; the ids of the matches are sets. One
// may be there twice.
func (s *reading) appendCues(dst []lexicon.Match) []lexicon.Match {
	if !s.anyCue {
		return dst
	}
	from := len(dst)
	s.found = dst
	for i := s.sentence.First; i < s.sentence.Limit; i++ {
		if w := s.word(i); w.triggers&triggersCue != 0 {
			s.sight(i, w, &s.matcher.cues)
		}
	}
	dst, s.found = s.found, nil
	if list := dst[from:]; !slices.IsSortedFunc(list, byFirst) {
		slices.SortFunc(list, byFirst)
	}
	return dst
}

// sight looks at the pivots of the token's symbols.
func (s *reading) sight(i int, w *word, p *pivots) {
	for _, symbol := range w.symbols[:w.n] {
		list, neighbours := p.of(symbol)
		k := 0
		for k < len(list) && list[k].neighbour == 0 {
			s.consider(i, &list[k])
			k++
		}
		if list = list[k:]; len(list) > 0 {
			s.beside(i, list, neighbours)
		}
	}
}

// beside considers the pivots of a list, all of which have a neighbour, that stands beside token i.
func (s *reading) beside(i int, list []packedPivot, neighbours hash) {
	next, previous := i+1, i-1
	if s.between > 0 {
		next, previous = s.next(i), s.previous(i)
	}
	if next < s.sentence.Limit && s.word(next).hash&neighbours != 0 {
		s.besideWord(i, list, s.word(next), 0)
	}
	if previous >= s.sentence.First && s.word(previous).hash&neighbours != 0 {
		s.besideWord(i, list, s.word(previous), pivotBefore)
	}
}

// besideWord considers the pivots of a list whose neighbour is a word; mark is pivotBefore if it stands before the trigger.
func (s *reading) besideWord(i int, list []packedPivot, w *word, mark uint32) {
	for _, symbol := range w.symbols[:w.n] {
		key := neighbourOf(symbol, mark)
		for at := firstOf(list, key); at < len(list) && list[at].neighbour == key; at++ {
			s.consider(i, &list[at])
		}
	}
}

// firstOf is where in a list of pivots the first neighbour is that is not below a key.
func firstOf(list []packedPivot, key uint32) int {
	low, high := 0, len(list)
	for low < high {
		if mid := int(uint(low+high) / 2); list[mid].neighbour < key {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// consider follows a pivot, whose trigger is token i, unless the variant's second rarest step cannot be near.
func (s *reading) consider(i int, p *packedPivot) {
	if mask := p.rest >> maskShift; mask != 0 && !s.near(mask, s.window(i-s.sentence.First, p)) {
		return // most end here
	}
	s.follow(i, p.unpack())
}

// window is the places of the sentence within the reach of a pivot whose trigger is its word i.
func (s *reading) window(i int, p *packedPivot) uint64 {
	reach := int(p.rest>>reachShift&maxReach) + s.between
	first, behind := i+1, i+1+reach
	if p.variant&pivotLeft != 0 {
		first, behind = max(i-reach, 0), i
	}
	if s.scale > 0 {
		first, behind = first>>s.scale, behind>>s.scale+1
	}
	return 1<<behind - 1<<first
}

// near says whether a word of the mask of a pivot may stand at one of the places.
func (s *reading) near(of uint32, places uint64) bool {
	if of <= maskBits {
		return s.places[of-1]&places != 0
	}
	for k, word := range &s.matcher.masks[of-maskBits-1] {
		for both := s.all[k] & word; both != 0; both &= both - 1 {
			if s.places[(k<<6+bits.TrailingZeros64(both))&(maskBits-1)]&places != 0 {
				return true
			}
		}
	}
	return false
}

// follow finds all the ways in which the variant of a pivot stands where its trigger is token i.
func (s *reading) follow(i int, p pivot) {
	s.kind, s.steps = s.matcher.variant(p.variant)
	s.budget = maxWays
	at := int(p.step)
	if p.single {
		s.rightwards(at, at+1, tokens.Range{First: i, Limit: i + 1})
		return
	}
	first := i
	for range p.trigger {
		if first = s.previous(first); first < s.sentence.First {
			return
		}
	}
	ends := len(s.ends)
	s.walk(s.step(at), first, s.sentence.Limit)
	for k := ends; k < len(s.ends); k++ {
		if e := s.ends[k]; int(e.trigger) == i {
			s.rightwards(at, at+1, tokens.Range{First: first, Limit: int(e.limit)})
		}
	}
	s.ends = s.ends[:ends]
}

// maxWays bounds the ways that are tried to fit a variant to one place, so that time stays linear in texts made to have many.
const maxWays = 2048

// step returns step i of the variant at hand.
func (s *reading) step(i int) step { return step(s.steps[i]) }

// rightwards finds the steps from next on behind r, then those before pivot.
func (s *reading) rightwards(pivot, next int, r tokens.Range) {
	if next == len(s.steps) {
		s.leftwards(pivot, r)
		return
	}
	step := s.step(next)
	heads := s.matcher.heads(step)
	free := s.clear(r.Limit)
	for q := r.Limit; q <= free+step.gap() && q < s.sentence.Limit; q++ {
		if q > free && divides(s.doc, q-1) {
			return
		}
		if s.word(q).hash&heads == 0 {
			continue
		}
		ends := len(s.ends)
		s.walk(step, q, s.sentence.Limit)
		for k := ends; k < len(s.ends); k++ {
			s.rightwards(pivot, next+1, tokens.Range{First: r.First, Limit: int(s.ends[k].limit)})
		}
		s.ends = s.ends[:ends]
	}
}

// leftwards finds the steps before one of which a phrase begins at r.First.
func (s *reading) leftwards(before int, r tokens.Range) {
	if before == 0 {
		s.found = append(s.found, lexicon.Match{Range: r, ID: s.kind})
		return
	}
	gap, step := s.step(before).gap(), s.step(before-1)
	heads := s.matcher.heads(step)
	for q := r.First - 1; q >= s.farthest(r.First-gap, step); q-- {
		if s.word(q).hash&heads == 0 {
			continue
		}
		ends := len(s.ends)
		s.walk(step, q, r.First)
		for k := ends; k < len(s.ends); k++ {
			if limit := int(s.ends[k].limit); s.joins(limit, r.First, gap) {
				s.leftwards(before-1, tokens.Range{First: q, Limit: r.Limit})
			}
		}
		s.ends = s.ends[:ends]
	}
}

// farthest is the first token at which a phrase of a step can begin that ends before a limit.
func (s *reading) farthest(limit int, step step) int {
	words := s.matcher.longest(step)
	if s.between > 0 {
		words += maxTransparent * (words + 1)
	}
	return max(s.sentence.First, limit-words)
}

// joins says whether what ends at limit may be followed by what begins at first over a gap.
func (s *reading) joins(limit, first, gap int) bool {
	free := s.clear(limit)
	return first-free <= gap && inClause(s.doc, free, first)
}

// walk appends to s.ends the ends of the phrases of a step that begin at token i and end by limit.
func (s *reading) walk(step step, i, limit int) {
	s.budget--
	switch {
	case i >= limit || s.budget < 0:
	case !step.isWord():
		s.descend(s.matcher.segments[step.number()].root, i, limit, 0)
	case s.word(i).has(step.number()):
		s.ends = append(s.ends, phraseEnd{int32(i + 1), int32(i)})
	}
}

// descend goes on from a node of a segment with token i, the word at a depth of its phrase.
func (s *reading) descend(at uint32, i, limit, depth int) {
	if s.budget--; s.budget < 0 {
		return // a damaged tree may have ways without number
	}
	m := s.matcher
	n := m.nodes[at]
	s.path[depth] = int32(i)
	w := s.word(i)
	for _, symbol := range w.symbols[:w.n] {
		target, ok := m.find(n, symbol)
		switch {
		case !ok:
			continue
		case target&edgeEnds != 0:
			s.end(i+1, target>>1)
			continue
		}
		if end := m.nodes[target>>1].end; end != 0 {
			s.end(i+1, uint32(end-1))
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
