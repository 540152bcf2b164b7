package concepts

import (
	"sort"

	"github.com/dragoman-nlp/dragoman/lexicon"
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

// inDocument reads the whole document for context words the first time it is asked.
func (f *finder) inDocument(c *candidate, set int32) bool {
	if f.document == nil {
		f.document = make([][]bool, len(f.o.layers))
	}
	seen := &f.document[c.layer]
	if *seen == nil {
		*seen = f.readDocument(int(c.layer))
	}
	return (*seen)[set]
}

func (f *finder) readDocument(layer int) []bool {
	l := f.o.layers[layer]
	seen := make([]bool, l.numSets)
	var buf []lexicon.Match
	for s := range f.doc.Prose() {
		buf = l.matcher.appendCues(buf[:0], f.doc, s, f.scratch.reading(layer))
		for _, m := range buf {
			if m.ID < len(seen) {
				seen[m.ID] = true
			}
		}
	}
	return seen
}
