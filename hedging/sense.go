package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Which sense a word has where it stands.

// power says whether might at i is strength: the army's might.
func (r *reader) power(i int) bool {
	p := r.penn(i - 1)
	return p == tagging.PennPOS || p == tagging.PennPRPS || r.key(i-1) == keyThe || p == tagging.PennJJ && r.penn(i-2) == tagging.PennDT
}

// permits says whether may gives or refuses leave: visitors may not smoke, either Party may withdraw.
func (r *reader) permits(i int, g *clause.Group) bool {
	c, ok := r.chunk(max(g.Range.First-1, r.sent.First))
	if !ok || c.Limit != g.Range.First || g.Perfect || g.Passive || r.word(int(g.Head))&(wordMental|wordState) != 0 {
		return false
	}
	head := c.Limit - 1
	if r.word(head)&wordContract != 0 && head > r.sent.First && r.doc.Flags(head).Has(tokens.FlagTitle) {
		return true
	}
	return g.Negation >= 0 && r.word(head)&wordRuled != 0 && (c.Len() == 1 || r.key(c.First) == keyNo)
}

// perceived says whether a group is a passive of the senses: could be seen from the shore, but not: could be seen as a threat.
func (r *reader) perceived(g *clause.Group) bool {
	if !g.Passive || r.word(int(g.Head))&wordPerceived == 0 {
		return false
	}
	return r.key(g.Range.Limit) != keyAs && r.class(g.Range.Limit)&clause.To == 0
}

// inYouth says whether a sentence begins with a time of life that is past: As a young envoy …
func (r *reader) inYouth() bool {
	f := r.sent.First
	if r.key(f) != keyAs || !r.articleOrOne(f+1) {
		return false
	}
	for i := f + 2; i < f+5; i++ {
		if r.word(i)&wordYouth != 0 {
			return true
		}
	}
	return false
}

// habitual says whether would tells what was done again and again: in those days he would walk there every morning.
func (r *reader) habitual(i int) bool {
	for j := max(r.sent.First, i-maxNear); j < min(r.sent.Limit-1, i+maxNear); j++ {
		if r.class(j+1)&clause.TimeNoun == 0 {
			continue
		}
		switch k := r.key(j); {
		case k == keyThose && r.penn(j-1) == tagging.PennIN:
			return true
		case k == keyEvery && j > i && r.past():
			return true
		}
	}
	return false
}

// past says whether a finite verb of the sentence is in the past tense, or a past time opens it.
func (r *reader) past() bool {
	for i := r.sent.First; i < min(r.sent.Limit, r.sent.First+2*maxNear); i++ {
		if g := r.group(i); g != nil && g.Past && g.Modal < 0 {
			return true
		}
	}
	return false
}

// measured says whether "as long as" compares: the pier is as long as the old one.
func (r *reader) measured(m tokens.Range) bool {
	if k := r.key(m.First); m.Len() != 3 || k != keyAs && k != keySo {
		return false
	}
	return r.copulaBefore(m.First) >= 0
}

// gives says whether the verb at i of "provided that" has a subject of its own: he provided that the house go to her.
func (r *reader) gives(i int) bool {
	g := r.group(i)
	return g != nil && g.Form == clause.Finite && g.Range.First == i && r.key(r.syn.SubjectStart(r.syn.GroupAt(i))) != r.key(i) && !r.edge(i-1)
}

// claimsTo says whether the reporting verb at i leaves to the speaker what an infinitive at j says: claims not to have known.
func (r *reader) claimsTo(i, j int) bool {
	if r.class(j)&clause.Not != 0 {
		j++
	}
	g := r.group(j)
	return r.word(i)&wordClaim != 0 && g != nil && g.Form == clause.Infinitive && (g.Perfect || g.Auxiliary)
}

// denies says whether the reporting verb at i takes what is done as its object: denies seeking a bomb.
func (r *reader) denies(i, j int) bool {
	return r.word(i)&wordDenies != 0 && r.penn(j) == tagging.PennVBG && r.group(j) != nil
}
