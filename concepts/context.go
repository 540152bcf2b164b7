package concepts

import (
	"sort"
)

// nearTokens is how far from a match a word of a near: context may stand.
const nearTokens = 8

// sentenceTokens bounds a sentence on both sides of a match, so that time stays linear in texts without stops.
const sentenceTokens = 80

// context decides a form. A weak one needs a needed word and no excluded one; any other is given up only where an excluded word stands
// and no needed one.
func (f *finder) context(c *candidate) Reason {
	rule := &f.o.layers[c.layer].rules[c.concept]
	weak := c.flags&formWeak != 0
	if !weak && len(rule.excluded) == 0 {
		return ReasonForm
	}
	excluded := f.anyStands(c, rule.excluded)
	switch {
	case !weak && (!excluded || f.anyStands(c, rule.needed)):
		return ReasonForm
	case excluded:
		return ReasonExcluded
	case len(rule.needed) == 0 || f.anyStands(c, rule.needed):
		return ReasonContext
	}
	return ReasonNoContext
}

func (f *finder) anyStands(c *candidate, refs []contextRef) bool {
	for _, ref := range refs {
		if f.stands(c, ref) {
			return true
		}
	}
	return false
}

// stands says whether a word of the set stands within the scope, outside the match.
func (f *finder) stands(c *candidate, ref contextRef) bool {
	if ref.scope == scopeDocument {
		return f.inDocument(c, ref.set)
	}
	f.readCues(int(c.layer))
	width := sentenceTokens
	if ref.scope == scopeNear {
		width = nearTokens
	}
	cues := f.scratch.cues
	from := sort.Search(len(cues), func(i int) bool { return cues[i].Range.First >= c.rng.First-width })
	for _, m := range cues[from:] {
		if m.Range.Limit > c.rng.Limit+width {
			break
		}
		if m.ID == int(ref.set) && !m.Range.Overlaps(c.rng) {
			return true
		}
	}
	return false
}

// readCues finds the context words of the sentence, once a layer.
func (f *finder) readCues(layer int) {
	if f.cueLayer == layer {
		return
	}
	f.cueLayer = layer
	f.scratch.cues = f.o.layers[layer].matcher.appendCues(f.scratch.cues[:0], f.doc, f.sentence, f.scratch.reading(layer))
}

// survey is what is known of the context words of a document: the sets seen so far, and the sentence from which on none was read.
type survey struct {
	seen []bool
	next int
}

// begin makes a survey ready for another document.
func (s *survey) begin(numSets int) {
	s.next = 0
	if len(s.seen) != numSets {
		s.seen = make([]bool, numSets)
	}
	clear(s.seen)
}

// inDocument says whether a word of a set stands anywhere in the prose of the document. It reads on only until it has one.
func (f *finder) inDocument(c *candidate, set int32) bool {
	s := &f.scratch.surveys[c.layer]
	for !s.seen[set] && s.next < f.doc.NumSentences() {
		f.surveySentence(s, int(c.layer))
	}
	return s.seen[set]
}

// surveySentence notes the sets of the next sentence, if it is prose.
func (f *finder) surveySentence(s *survey, layer int) {
	sentence := f.doc.Sentence(s.next)
	s.next++
	if !f.doc.Block(f.doc.BlockOf(sentence.First)).Kind.IsProse() {
		return
	}
	found := f.o.layers[layer].matcher.appendCues(f.scratch.found[:0], f.doc, sentence, f.scratch.reading(layer))
	for _, m := range found {
		if m.ID < len(s.seen) {
			s.seen[m.ID] = true
		}
	}
	f.scratch.found = found[:0]
}
