package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// behindAddressee finds the clause or infinitive behind "told reporters", "urged Israel".
func (p *pass) behindAddressee(i int, frames frame, r tokens.Range) []tokens.Range {
	np := p.phraseAfter(i, r.Limit)
	if np.IsEmpty() {
		return nil
	}
	k := p.skipModifiers(np.Limit, r)
	if k >= r.Limit {
		return nil
	}
	if c := p.opened(k, frames, r); c != nil {
		return c
	}
	if c := p.inner(k, r); c != nil {
		return c
	}
	if p.introducesClause(k) || p.key(k, keyTo) {
		return p.after(k, r)
	}
	if frames&frameTell != 0 && p.clauseFollows(k, r.Limit) {
		return p.after(k, r)
	}
	if k = p.secondPhrase(np); k > 0 && frames&frameTell != 0 && p.clauseFollows(k, r.Limit) {
		return p.after(k, r)
	}
	return nil
}

// secondPhrase returns where the subject of a clause begins that follows an addressee without that, "told Reuters the base would close",
// "told him the money was gone"; 0 if there is none.
func (p *pass) secondPhrase(np tokens.Range) int {
	for k := np.First + 1; k < np.Limit; k++ {
		if (p.opensPhrase(k) || p.possessive(k)) && (p.is(k-1, tagging.PROPN, tagging.PRON) || p.penn(k-1) == tagging.PennNNS) {
			return k
		}
	}
	return 0
}
