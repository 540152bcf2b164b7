package concepts

import (
	"sort"

	"github.com/dragoman-nlp/dragoman/tokens"
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
	width := sentenceTokens
	if ref.scope == scopeNear {
		width = nearTokens
	}
	near := tokens.Range{First: max(f.sentence.First, c.rng.First-width), Limit: min(f.sentence.Limit, c.rng.Limit+width)}
	r := f.scratch.reading(int(c.layer))
	return r.cue(ref.set, tokens.Range{First: near.First, Limit: c.rng.First}) ||
		r.cue(ref.set, tokens.Range{First: c.rng.Limit, Limit: near.Limit}) ||
		f.phraseStands(c, ref.set, near)
}

// phraseStands says whether a context of several words stands within a range, outside the match.
func (f *finder) phraseStands(c *candidate, set int32, near tokens.Range) bool {
	f.readCues(int(c.layer))
	if f.cueSets&cueBit(set) == 0 {
		return false
	}
	cues := f.scratch.cues
	from := sort.Search(len(cues), func(i int) bool { return cues[i].Range.First >= near.First })
	for _, m := range cues[from:] {
		if m.Range.First >= near.Limit {
			break
		}
		if m.ID == int(set) && near.Contains(m.Range) && !m.Range.Overlaps(c.rng) {
			return true
		}
	}
	return false
}

// readCues finds the contexts of several words of the sentence, once a layer.
func (f *finder) readCues(layer int) {
	if f.cueLayer == layer {
		return
	}
	f.cueLayer = layer
	f.scratch.cues = f.scratch.reading(layer).appendCues(f.scratch.cues[:0])
	f.cueSets = 0
	for _, m := range f.scratch.cues {
		f.cueSets |= cueBit(int32(m.ID))
	}
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
	if s.seen[set] || s.next == f.doc.NumSentences() {
		return s.seen[set]
	}
	for !s.seen[set] && s.next < f.doc.NumSentences() {
		f.surveySentence(s, int(c.layer))
	}
	f.scratch.reading(int(c.layer)).turn(f.sentence)
	return s.seen[set]
}

// surveySentence notes the sets of the next sentence, if it is prose.
func (f *finder) surveySentence(s *survey, layer int) {
	sentence := f.doc.Sentence(s.next)
	s.next++
	if !f.doc.Block(f.doc.BlockOf(sentence.First)).Kind.IsProse() {
		return
	}
	r := f.scratch.reading(layer)
	r.turn(sentence)
	r.markSets(s.seen)
	found := r.appendCues(f.scratch.found[:0])
	for _, m := range found {
		s.seen[m.ID] = true
	}
	f.scratch.found = found[:0]
}
