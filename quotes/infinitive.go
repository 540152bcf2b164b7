package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// raised returns the verb that the infinitive behind the "to" at k hangs on, if that leaves its report standing: "went on to say". Else -1.
func (p *pass) raised(k int, r tokens.Range) int {
	v := k - 1
	for v > r.First && (p.is(v, tagging.ADV, tagging.ADP)) {
		v--
	}
	if p.key(v, keyAble) || p.is(v, tagging.VERB) && p.raising[p.keyOf(v)]&raiseSelf != 0 {
		return v
	}
	return -1
}

// toBefore returns the "to" of the infinitive at i whose group begins at k, or -1.
func (p *pass) toBefore(i, k int) int {
	for ; i >= k; i-- {
		if p.key(i, keyTo) && p.is(i, tagging.PART) {
			return i
		}
	}
	return -1
}

// driver returns who reports something in the infinitive behind the "to" at k: the object of a verb that makes him do so, "forced the
// bank to admit", or the subject of one that says how he does it, "took to the stage to denounce". It is empty if nobody is said to.
func (p *pass) driver(k int, r tokens.Range) tokens.Range {
	for v := k - 1; v >= max(r.First, k-maxPhrase/2); v-- {
		if p.is(v, tagging.VERB) {
			return p.drivenBy(v, k, r)
		}
		if !p.nominal(v) && !p.is(v, tagging.ADP, tagging.ADV) {
			break
		}
	}
	return tokens.Range{}
}

// drivenBy is who reports something in the infinitive behind the "to" at k that hangs on the verb at v.
func (p *pass) drivenBy(v, k int, r tokens.Range) tokens.Range {
	how := p.raising[p.keyOf(v)]
	switch {
	case !p.finite(v) && p.penn(v) != tagging.PennVBN:
	case how&raiseCause != 0:
		if np := p.phraseAfter(v+1, k); np.Limit == k || !np.IsEmpty() && p.is(np.Limit, tagging.ADP) {
			return np
		}
	case how&raisePurpose != 0 && v+1 < k:
		return p.subject(v, tokens.Range{First: r.First, Limit: k})
	}
	return tokens.Range{}
}

var keyAble = tokens.Key("able")
