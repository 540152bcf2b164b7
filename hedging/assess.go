package hedging

import (
	"math"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Assessment says how far a document commits itself.
type Assessment struct {
	// Score is the commitment withheld: the mean over the sentences read of 0 for one that is not hedged and 1 − Certainty for one
	// that is. 0 is a text that asserts throughout, 1 one that leaves everything open; news lies mostly below 0.3.
	Score float32
	// Spread is the standard deviation of the same values: low if the hedging is even, high if it sits in few sentences.
	Spread float32
	// Sentences has an element for each sentence of the document; those of furniture are not hedged.
	Sentences []Sentence
}

// Sentence says how firmly one sentence is asserted.
type Sentence struct {
	Hedged    bool    // the commitment to its main assertion is weakened
	Certainty float32 // of the main assertion as the author presents it: 0 open, 1/3 possible, 2/3 likely or reported, 1 asserted
}

// Assess sums up the cues of a document, which must be in text order.
func (d *Detector) Assess(doc *tokens.Document, tags tagging.Tags, cues []Cue) Assessment {
	r, done := d.reader(doc, tags)
	defer done()
	return r.assess(cues)
}

func (r *reader) assess(cues []Cue) Assessment {
	a := Assessment{Sentences: make([]Sentence, r.doc.NumSentences())}
	for i := range a.Sentences {
		a.Sentences[i].Certainty = 1
	}
	var sum, squares float64
	n := 0
	for b := range r.doc.Blocks() {
		if !b.Kind.IsProse() {
			continue
		}
		for i := b.Sentences.First; i < b.Sentences.Limit; i++ {
			a.Sentences[i], cues = r.judge(r.doc.Sentence(i), cues)
			v := withheld(a.Sentences[i])
			sum, squares, n = sum+v, squares+v*v, n+1
		}
	}
	if n > 0 {
		mean := sum / float64(n)
		a.Score = float32(mean)
		a.Spread = float32(math.Sqrt(max(0, squares/float64(n)-mean*mean)))
	}
	return a
}

func withheld(s Sentence) float64 {
	if !s.Hedged {
		return 0
	}
	return 1 - float64(s.Certainty)
}

// judge reads the cues of one sentence and returns the rest.
func (r *reader) judge(s tokens.Range, cues []Cue) (Sentence, []Cue) {
	r.sent = s
	for len(cues) > 0 && cues[0].Range.First < s.First {
		cues = cues[1:]
	}
	out, level := Sentence{}, 3
	n := 0
	for n < len(cues) && cues[n].Range.First < s.Limit {
		c := &cues[n]
		n++
		hedges, l := r.effect(c)
		if (hedges || l < level) && r.onMain(c) {
			out.Hedged = out.Hedged || hedges
			level = min(level, l)
		}
	}
	if r.question() {
		out.Hedged, level = false, 0
	}
	out.Certainty = float32(level) / 3
	return out, cues[n:]
}

// question says whether the sentence ends in a question mark.
func (r *reader) question() bool {
	for i := r.sent.Limit - 1; i >= r.sent.First && i >= r.sent.Limit-3; i-- {
		if r.kind(i) == tokens.KindPunct {
			return r.doc.Word(i) == "?"
		}
	}
	return false
}

// effect says whether a cue on a main assertion hedges the sentence, and how certain it leaves it, 0 to 3.
func (r *reader) effect(c *Cue) (hedges bool, level int) {
	i := c.Range.First
	switch c.Kind {
	case KindModal, KindWeasel:
		return true, 1
	case KindEpistemic:
		return true, r.epistemicLevel(c)
	case KindEvidential:
		if c.Strength == 3 {
			return true, 0
		}
		return true, 1
	case KindAttribution:
		switch w := r.word(i); {
		case w&wordFactive != 0:
			return c.Strength > 1, 3
		case w&wordClaim != 0:
			return true, 1
		}
		return c.Strength > 1, 2
	case KindConditional:
		return c.Strength > 1, 2
	case KindApproximator:
		return c.Strength > 1, 4 - c.Strength
	}
	return false, 3
}

func (r *reader) epistemicLevel(c *Cue) int {
	if c.Strength == 3 {
		return 0
	}
	for i := c.Range.First; i < c.Range.Limit; i++ {
		if r.word(i)&wordFaint != 0 {
			return 1
		}
	}
	return 2
}

// onMain says whether a cue bears on a main assertion: not in a relative or adverbial clause, not inside a noun phrase.
func (r *reader) onMain(c *Cue) bool {
	i := c.Range.First
	switch c.Kind {
	case KindConditional:
		if r.class(i)&clause.Subordinator != 0 {
			return true
		}
	case KindEpistemic, KindEvidential, KindAttribution:
		if c.Kind == KindAttribution && (r.verbHere(i) || !r.noun(i)) {
			break
		}
		if r.insidePhrase(c) {
			return false
		}
	}
	if c.Strength == 3 && c.Kind == KindEpistemic && c.Range.Len() > 2 && r.syn.IsRelative(r.sent.First) || r.key(r.sent.First) == keyWhether && c.Strength == 3 { // Whether it holds remains to be seen
		return true
	}
	p := r.syn.Place(i)
	if c.Kind == KindAttribution && p == clause.Adjunct && (c.Scope.End <= c.Span.Start || c.Scope.Start >= c.Span.End) { // As he said, …
		return true
	}
	return p == clause.Main || p == clause.Complement
}

// insidePhrase says whether a cue qualifies a noun only: an adjective before its noun, a noun that is not what there is.
func (r *reader) insidePhrase(c *Cue) bool {
	first, i := c.Range.First, c.Range.Limit-1
	if g := r.group(first); g != nil {
		if c.Range.Len() > 1 {
			return false
		}
		return g.Form == clause.Gerund
	}
	if r.noun(first) {
		i = first
		if g := r.group(first + 1); g != nil && first+1 < c.Range.Limit && g.Form == clause.Finite { // rumour has it
			return false
		}
	}
	if r.word(first)&wordDoubt != 0 && first > r.sent.First && r.noun(first-1) && r.class(c.Range.Limit)&clause.That != 0 { // a verb, whatever the tag
		return false
	}
	chunk, ok := r.chunk(i)
	if !ok || r.adverb(first) || r.penn(first) == tagging.PennIN || c.Strength == 3 && c.Range.Len() > 1 {
		return false
	}
	b := r.copulaBefore(chunk.First)
	if b >= 0 && r.class(int(r.syn.Groups[b].Head))&clause.Be == 0 {
		b = -1
	}
	if r.attributive(i) && !r.noun(i) {
		return b < 0 && !(r.word(chunk.Limit-1)&wordFinding != 0 && r.class(chunk.Limit)&clause.Clausal != 0)
	}
	return r.noun(i) && b < 0 && r.class(chunk.Limit)&clause.Copula == 0 // but: there is a possibility; the possibility is
}
