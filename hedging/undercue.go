package hedging

import "github.com/dragoman-nlp/dragoman/internal/clause"

// underCues lowers a certainty by the adverbs, adjectives and vague sources whose scope the word at i stands in.
func (r *claimReader) underCues(v value, i int, x *clause.Group) value {
	at := r.doc.Span(i).Start
	for r.first < len(r.cues) && r.cues[r.first].Range.First < r.sent.First {
		r.first++
	}
	for n := r.first; n < len(r.cues) && n < r.first+maxOpen && r.cues[n].Range.First < r.sent.Limit; n++ {
		c := &r.cues[n]
		if at < c.Scope.Start || at >= c.Scope.End || c.Range.First <= i && i < c.Range.Limit {
			continue
		}
		if most, ok := r.capOf(c, x); ok && v.why != causeContrary {
			v = v.limit(most, r.causeOf(c))
		}
	}
	return v
}

// causeOf says what kind of cue lowers a certainty.
func (r *claimReader) causeOf(c *Cue) cause {
	if c.Kind == KindWeasel || c.Kind == KindEvidential && r.word(c.Range.First)&wordHearsay != 0 {
		return causeHearsay
	}
	return causeCue
}

const maxOpen = 32 // cues of a sentence that are looked at for one word

// capOf returns the most that a cue leaves of the certainty of a word in its scope; false if a governing verb says it already.
func (r *claimReader) capOf(c *Cue, x *clause.Group) (float32, bool) {
	i := c.Range.First
	switch c.Kind {
	case KindEpistemic, KindEvidential:
		if r.group(i) != nil && c.Strength < 3 {
			return 0, false
		}
		if c.Strength == 3 && r.whatIsSo(c, x) {
			return 2.25, true
		}
		return [...]float32{0, 2.25, 1.75, 1}[c.Strength], true
	case KindWeasel:
		return 2, true
	case KindConditional:
		if r.class(i)&clause.Subordinator != 0 {
			return caps[causeIf], true
		}
	}
	return 0, false
}
