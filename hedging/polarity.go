package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// negated says whether a group is negated: by a word in it, around it, or by an object that is nothing.
func (r *claimReader) negated(x *clause.Group) bool {
	if n := int(x.Negation); n >= 0 {
		k := r.doc.Key(min(n+1, r.sent.Limit-1))
		return k != keyOnly && k != keyJust && k != keyMerely
	}
	if i := x.Range.First - 1; i >= r.sent.First && r.class(i)&clause.Not != 0 {
		return true
	}
	if r.noLonger(x) || r.farFrom(x.Range.Limit) {
		return true
	}
	return r.nothingAt(x.Range.Limit)
}

// nothingAt says whether nothing, nobody or no thing begins at j, as an object: took no side, but: took no more than half.
func (r *claimReader) nothingAt(j int) bool {
	if j >= r.sent.Limit {
		return false
	}
	switch r.doc.Key(j) {
	case keyNothing, keyNobody:
	case keyNo:
		for k := j + 2; k < min(r.sent.Limit, j+6); k++ {
			if r.doc.Key(k) == keyThan {
				return false
			}
		}
	default:
		return false
	}
	return !(j+1 < r.sent.Limit && r.class(j+1)&clause.Be != 0)
}

// noLonger says whether "no longer" stands in a group or beside it.
func (r *claimReader) noLonger(x *clause.Group) bool {
	for j := max(r.sent.First, x.Range.First-2); j <= min(x.Range.Limit, r.sent.Limit-2); j++ {
		if r.doc.Key(j) == keyNo && r.doc.Key(j+1) == keyLonger {
			return true
		}
	}
	return false
}

// farFrom says whether a denial of what follows stands at j: by no means, anything but, far from clear.
func (r *claimReader) farFrom(j int) bool {
	if j+2 >= r.sent.Limit {
		return false
	}
	switch r.doc.Key(j) {
	case keyBy:
		return r.doc.Key(j+1) == keyNo && r.doc.Key(j+2) == keyMeans
	case keyAnything:
		return r.doc.Key(j+1) == keyBut
	case keyFar:
		return r.doc.Key(j+1) == keyFrom && (r.adjective(j+2) || r.penn(j+2) == tagging.PennVBG || r.penn(j+2) == tagging.PennVBN)
	}
	return false
}

// hardly says whether a group or its subject is next to negated: hardly anyone came, few came, he hardly slept.
func (r *claimReader) hardly(g int) bool {
	x := &r.syn.Groups[g]
	for j := max(r.sent.First, x.Range.First-1); j <= min(x.Range.Limit, r.sent.Limit-1); j++ {
		if k := r.doc.Key(j); k == keyHardly || k == keyScarcely {
			return true
		}
	}
	if x.Form != clause.Finite {
		return false
	}
	first := r.syn.SubjectStart(g)
	if first >= x.Range.First {
		return false
	}
	switch r.doc.Key(first) {
	case keyFew:
		return true
	case keyHardly, keyScarcely:
		return r.doc.Key(first+1) == keyAny || r.doc.Key(first+1) == keyAnyone || r.doc.Key(first+1) == keyAnybody
	}
	return first > r.sent.First && r.doc.Key(first-1) == keyHardly
}

// ruledOut says whether the token at j is the out of "rule out".
func (r *claimReader) ruledOut(j int) bool {
	if j <= r.sent.First || r.doc.Key(j) != keyOut {
		return false
	}
	k := r.doc.Key(j - 1)
	return k == keyRule || k == keyRules || k == keyRuled || k == keyRuling
}

var (
	keyLonger, keyMeans, keyAnything        = tokens.Key("longer"), tokens.Key("means"), tokens.Key("anything")
	keyFar, keyFrom, keyHardly, keyScarcely = tokens.Key("far"), tokens.Key("from"), tokens.Key("hardly"), tokens.Key("scarcely")
	keyFew, keyAnyone, keyAnybody, keyOut   = tokens.Key("few"), tokens.Key("anyone"), tokens.Key("anybody"), tokens.Key("out")
	keyRule, keyRules, keyRuled, keyRuling  = tokens.Key("rule"), tokens.Key("rules"), tokens.Key("ruled"), tokens.Key("ruling")
)
