package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// A denial is the claim of who denies that the thing is not so. "Denied that it had sold arms" and "rejected claims that it had sold arms"
// say it of the selling alike; "neither confirmed nor denied" says nothing.

// denier returns the verb or noun of denial whose object is the noun of speech at j, which has the class p: rejected claims that, dismissed as
// baseless the report that. It is -1 if there is none.
func (r *claimReader) denier(j int, p predicate) int {
	switch p {
	case predicateClaim, predicateReport, predicateBelieve, predicateDoubt, predicateExpect:
	default:
		return -1
	}
	c, ok := r.chunk(j)
	if !ok || !r.noun(j) {
		return -1
	}
	k := c.First - 1
	for n := 0; n < 2 && k > r.sent.First && r.group(k) == nil; n++ { // as baseless
		if r.doc.Key(k) == keyAs || r.doc.Key(k-1) == keyAs {
			k--
		}
	}
	if k > r.sent.First && r.doc.Key(k) == keyOf && r.noun(k-1) && r.v.predicates[r.doc.Key(k-1)] == predicateDeny { // the rejection of claims that
		return k - 1
	}
	if g := r.group(k); g != nil && int(g.Head) == k && !g.Passive && r.v.predicates[r.doc.Key(k)] == predicateDeny {
		return k
	}
	return -1
}

// neither says whether the word at j, of the class p, denies what is neither confirmed nor denied in one breath.
func (r *claimReader) neither(j int, p predicate) bool {
	if p != predicateDeny || j < r.sent.First+2 {
		return false
	}
	if k := r.doc.Key(j - 1); k != keyOr && k != keyNor {
		return false
	}
	switch r.v.predicates[r.doc.Key(j-2)] {
	case predicateReport, predicateFactive:
		return true
	}
	return false
}

// future returns the certainty of what somebody is going to do, if the word at j is that going.
func (r *claimReader) future(j int) (value, bool) {
	g := r.group(j)
	if g == nil || !r.goingTo(g) {
		return value{}, false
	}
	return r.values[r.syn.GroupAt(j)].limit(caps[causeFuture], causeFuture), true
}

// goingTo says whether a group is the going of a future, which is no claim of its own: are going to leave.
func (r *claimReader) goingTo(x *clause.Group) bool {
	if x.Form != clause.Finite || r.doc.Key(int(x.Head)) != keyGoing {
		return false
	}
	next := r.group(x.Range.Limit)
	return next != nil && next.Form == clause.Infinitive && next.Range.First == x.Range.Limit
}

// nor says whether a group is joined to a denied one by nor: neither confirmed nor denied.
func (r *claimReader) nor(x *clause.Group) bool {
	i := x.Range.First - 1
	return i > r.sent.First && r.doc.Key(i) == keyNor
}

var keyOr, keyNor = tokens.Key("or"), tokens.Key("nor")
