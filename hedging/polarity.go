package hedging

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// negated says whether a group is negated: by a word in it, around it, or by an object that is nothing.
func (r *claimReader) negated(x *clause.Group) bool {
	if n := int(x.Negation); n >= 0 && !r.passesOn(x) {
		k := r.doc.Key(min(n+1, r.sent.Limit-1))
		return k != keyOnly && k != keyJust && k != keyMerely && !(r.doc.Key(n) == keyNever && r.unequalled(x.Range.Limit))
	}
	if i := x.Range.First - 1; i >= r.sent.First && r.class(i)&clause.Not != 0 {
		if g := r.group(i); g == nil || r.class(int(g.Head))&clause.Be == 0 {
			return true
		}
	}
	if r.nor(x) || r.noLonger(x) || r.farFrom(x.Range.Limit) || r.notBehind(x) {
		return true
	}
	return r.nothingAt(x.Range.Limit)
}

// passesOn says whether the not behind a main verb belongs to what follows: asked not to be named.
func (r *claimReader) passesOn(x *clause.Group) bool {
	n := int(x.Negation)
	return n == x.Range.Limit-1 && n > int(x.Head) && !x.Auxiliary && x.Modal != x.Head && r.group(n+1) != nil
}

// unequalled says whether a comparison stands at j that makes never an assertion: it has never been so quiet.
func (r *claimReader) unequalled(j int) bool {
	switch r.doc.Key(min(j, r.sent.Limit-1)) {
	case keySo, keyMore, keyBetter:
		return j < r.sent.Limit
	}
	return false
}

// nothingAt says whether nothing, nobody or no thing begins at j, as an object: took no side, but: took no more than half.
func (r *claimReader) nothingAt(j int) bool {
	if j >= r.sent.Limit || r.class(j-1)&clause.Clausal != 0 && r.syn.IsClause(j, r.sent.Limit) { // said no one was hurt
		return false
	}
	switch r.doc.Key(j) {
	case keyNothing, keyNobody:
	case keyNo:
		if r.kind(j+1) == tokens.KindPunct { // said no.
			return false
		}
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

// notBehind says whether a form of be has its negation behind an adverb: they are certainly not helpless.
func (r *claimReader) notBehind(x *clause.Group) bool {
	if r.class(int(x.Head))&clause.Be == 0 {
		return false
	}
	for j := x.Range.Limit; j < min(r.sent.Limit, x.Range.Limit+3) && r.adverb(j); j++ {
		if r.class(j)&clause.Not != 0 {
			return j+1 < r.sent.Limit && r.doc.Key(j+1) != keyOnly && r.doc.Key(j+1) != keyJust && r.doc.Key(j+1) != keyMerely && r.class(j+1)&clause.To == 0
		}
	}
	return false
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
	if j < r.sent.First || j+2 >= r.sent.Limit {
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
			return !r.justBefore(x.Range.Limit)
		}
	}
	if x.Form != clause.Finite {
		return false
	}
	first := r.syn.SubjectStart(g)
	if first >= x.Range.First {
		return false
	}
	if r.ofThem(first) == keyFew {
		return true
	}
	switch r.doc.Key(first) {
	case keyFew:
		return true
	case keyHardly, keyScarcely:
		return r.doc.Key(first+1) == keyAny || r.doc.Key(first+1) == keyAnyone || r.doc.Key(first+1) == keyAnybody
	}
	return first > r.sent.First && r.doc.Key(first-1) == keyHardly
}

// justBefore says whether a clause with when or before follows soon: it had hardly begun when …
func (r *claimReader) justBefore(i int) bool {
	for j := i; j < min(r.sent.Limit, i+8); j++ {
		if r.doc.Key(j) == keyWhen || r.doc.Key(j) == keyBefore {
			return true
		}
	}
	return false
}

// particle returns the class of the verb whose particle stands at j: rule out, call off. It is predicateNone for others.
func (r *claimReader) particle(j int) predicate {
	if j <= r.sent.First || j >= r.sent.Limit {
		return predicateNone
	}
	switch r.doc.Key(j) {
	case keyOut:
		switch r.doc.Key(j - 1) {
		case keyRule, keyRules, keyRuled, keyRuling:
			return predicateExclude
		}
	case keyOff:
		switch r.doc.Key(j - 1) {
		case keyCall, keyCalls, keyCalled, keyCalling:
			return predicateCancel
		}
	}
	return predicateNone
}

// inverted says whether the verb at i has its auxiliary before its subject at the start of a clause that is no question: should anyone
// object, had they known.
func (r *claimReader) inverted(i int, auxiliary uint64) bool {
	c, ok := r.chunk(max(i-1, r.sent.First))
	if !ok || c.First <= r.sent.First || r.doc.Key(c.First-1) != auxiliary || r.question() || strings.HasSuffix(r.doc.Word(c.Limit-1), "self") {
		return false
	}
	return r.edge(c.First - 2)
}

// inquired says whether the subject of a group stands between its auxiliary and its main verb: has anything changed.
func (r *claimReader) inquired(g int) bool {
	x := &r.syn.Groups[g]
	if x.Form == clause.Infinitive || g == 0 {
		return false
	}
	a := &r.syn.Groups[g-1]
	if a.Form != clause.Finite || a.Range.First < r.sent.First || a.Modal < 0 && !a.Auxiliary || a.Range.Len() > 2 {
		return false
	}
	if _, ok := r.chunk(a.Range.Limit); !ok {
		return false
	}
	for j := a.Range.Limit; j < x.Range.First; j++ {
		if r.kind(j) == tokens.KindPunct {
			return false
		}
	}
	return r.opens(a.Range.First)
}

// opens says whether a question begins at i or one word before.
func (r *claimReader) opens(i int) bool {
	switch r.penn(i - 1) {
	case tagging.PennCC, tagging.PennWRB, tagging.PennWP, tagging.PennWDT:
		return true
	}
	return i == r.sent.First || r.edge(i-1) || r.doc.Key(i-1) == keySo || r.foreNegation(i)
}

// inQuestion returns what a question leaves of the certainty of its main verb: why and when take it for granted.
func (r *claimReader) inQuestion(g int, v value) value {
	x := &r.syn.Groups[g]
	for j := x.Range.First - 1; j >= max(r.sent.First, x.Range.First-maxNear/2) && x.Modal < 0; j-- {
		switch k := r.doc.Key(j); {
		case r.kind(j) == tokens.KindPunct:
			return value{0.5, causeQuestion}
		case k == keyWhy || (k == keyWhen || k == keyWhere || k == keyHow && (r.group(j+1) != nil || r.key(j+1) == keyMany)) && j == r.sent.First:
			if g > 0 && r.syn.Groups[g-1].Range.First > j && r.syn.Groups[g-1].Modal >= 0 {
				return value{0.5, causeQuestion}
			}
			return v
		}
	}
	if v.certainty < 0 {
		return value{0, causeQuestion}
	}
	return value{min(0.5, v.certainty), causeQuestion}
}

// interrupted returns the modal group whose verb stands at i behind a parenthesis, or -1: it could, if need be, invite them.
func (r *claimReader) interrupted(g int) int {
	i := r.syn.Groups[g].Range.First
	if g == 0 || r.kind(i-1) != tokens.KindPunct {
		return -1
	}
	for h := g - 1; h >= max(0, g-2); h-- {
		a := &r.syn.Groups[h]
		if a.Range.First < r.sent.First || i-a.Range.First > maxNear {
			break
		}
		if a.Modal >= 0 && a.Modal == a.Head && r.kind(a.Range.Limit) == tokens.KindPunct {
			return h
		}
	}
	return -1
}

// commands says whether an imperative may begin at i.
func (r *claimReader) commands(i int) bool {
	if i > r.sent.First && (r.doc.Key(i-1) == keyPlease || r.doc.Key(i-1) == keyNever) {
		i--
	}
	return i == r.sent.First || r.kind(i-1) == tokens.KindQuote || r.doc.Word(i-1) == ":"
}

// takenForGranted says whether the noun phrase that begins at first is the definite subject of a question: was the arrest legal?
func (r *claimReader) takenForGranted(first int) bool {
	a := r.group(first - 1)
	if a == nil || a.Form != clause.Finite || !r.opens(a.Range.First) || !r.question() {
		return false
	}
	switch p := r.penn(first); p {
	case tagging.PennPRPS, tagging.PennNNP:
		return true
	case tagging.PennDT:
		return r.doc.Key(first) == keyThe || r.doc.Key(first) == keyThis
	}
	return false
}

// letsMe says whether a group is what somebody asks leave to say: let me thank, allow me first to thank.
func (r *claimReader) letsMe(x *clause.Group) bool {
	i := r.sent.First
	if r.kind(i) == tokens.KindQuote {
		i++
	}
	return x.Range.First-i <= 4 && i+1 < r.sent.Limit && (r.doc.Key(i) == keyLet || r.doc.Key(i) == keyAllow) && (r.doc.Key(i+1) == keyMe || r.doc.Key(i+1) == keyUs) &&
		x.Range.First > i && r.word(int(x.Head))&wordPolite != 0
}

// obliges says whether a group with an infinitive behind it is a duty not yet done: they have to go, but not: they had to go.
func (r *claimReader) obliges(g *clause.Group) bool {
	return r.class(int(g.Head))&clause.Have != 0 && g.Form == clause.Finite && !g.Past && !g.Perfect && g.Negation < 0
}

// courteous says whether a group is what somebody would like to say, and says by that.
func (r *claimReader) courteous(x *clause.Group) bool {
	g := r.group(x.Range.First - 1)
	if g == nil || g.Modal < 0 || r.doc.Key(int(g.Head)) != keyLike {
		return r.letsMe(x)
	}
	return r.word(int(x.Head))&wordPolite != 0 && r.doc.Key(int(x.Head)) != keyHope
}

// likened says whether the if, though or like at j tells what something looks like: it looks as if, it sounds like.
func (r *claimReader) likened(j int) bool {
	switch r.doc.Key(j) {
	case keyIf, keyThough:
		if j--; j < r.sent.First || r.doc.Key(j) != keyAs {
			return false
		}
	case keyLike:
	default:
		return false
	}
	g := r.group(j - 1)
	return g != nil && int(g.Head) == j-1 && r.class(j-1)&clause.Copula != 0 && r.class(j-1)&clause.Be == 0
}

// elliptic says whether an adjective at i stands in a condition without verb: if necessary, where appropriate.
func (r *claimReader) elliptic(i int) bool {
	switch r.doc.Key(max(i-1, r.sent.First)) {
	case keyIf, keyWhere, keyWhen:
		return i > r.sent.First && r.adjective(i) && (i+1 == r.sent.Limit || r.kind(i+1) == tokens.KindPunct)
	}
	return false
}

// verbOf returns where the verb begins whose subject a noun at i may be: behind what belongs to the noun, and a remark between commas.
func (r *claimReader) verbOf(i int) int {
	j := r.over(max(i+1, r.syn.PhraseEnd(i)))
	if r.kind(j) != tokens.KindPunct || r.doc.Word(j) != "," {
		return j
	}
	c, ok := r.chunk(i)
	if g := r.syn.NextFinite(j, min(r.sent.Limit, j+maxNear/2)); ok && g >= 0 && r.syn.SubjectStart(g) == c.First {
		return r.syn.Groups[g].Range.First
	}
	return j
}

// subjectOf carries over to an event noun at i what its verb says of its happening: a vote could be held, the talks may resume. It is
// false if the verb says nothing of that.
func (r *claimReader) subjectOf(i int) (value, bool) {
	j := r.verbOf(i)
	if j >= r.sent.Limit || r.syn.GroupAt(j) < 0 {
		return value{}, false
	}
	g := r.syn.GroupAt(j)
	x := &r.syn.Groups[g]
	if x.Form != clause.Finite || x.Range.First != j || r.word(int(x.Head))&wordHappen == 0 {
		return value{}, false
	}
	if r.word(int(x.Head))&wordTake != 0 && r.doc.Key(min(x.Range.Limit, r.sent.Limit-1)) != keyPlace {
		return value{}, false
	}
	return r.values[g], true
}

// subjectUnder carries over to an event noun at i what its passive verb or its predicate says of its happening: the visit was
// cancelled, an attack is expected, a deal is unlikely.
func (r *claimReader) subjectUnder(i int) (value, bool) {
	j := r.verbOf(i)
	g := r.group(j)
	if g == nil || g.Form != clause.Finite || g.Range.First != j {
		return value{}, false
	}
	head := int(g.Head)
	if !g.Passive {
		head = r.over(g.Range.Limit)
		if r.class(int(g.Head))&clause.Be == 0 || head >= r.sent.Limit || r.v.predicates[r.doc.Key(head)] != predicateExclude {
			return value{}, false
		}
	}
	p := r.particle(head + 1)
	if p == predicateNone {
		p = r.v.predicates[r.doc.Key(head)]
	}
	switch p {
	case predicateExpect, predicateVolition:
		if g.Past || g.Perfect || r.class(head+1)&clause.To != 0 {
			return value{}, false
		}
	case predicateCancel, predicateExclude:
	default:
		return value{}, false
	}
	return r.under(head, p, 1), true
}

// denied says whether a noun phrase that begins at first is denied by itself: a matter of law and not a concession.
func (r *claimReader) denied(first int) bool {
	i := first - 1
	return i >= r.sent.First && r.class(i)&clause.Not != 0 && r.doc.Key(i) != keyNever && r.group(i) == nil && r.doc.Key(first) != keyOnly
}

var (
	keySeen                                     = tokens.Key("seen")
	keyCase, keyEvent                           = tokens.Key("case"), tokens.Key("event")
	keyThose, keyEvery                          = tokens.Key("those"), tokens.Key("every")
	keyA, keyAn, keyOne                         = tokens.Key("a"), tokens.Key("an"), tokens.Key("one")
	keyToo, keyAble, keyInstead, keyRather      = tokens.Key("too"), tokens.Key("able"), tokens.Key("instead"), tokens.Key("rather")
	keyMe, keyUs                                = tokens.Key("me"), tokens.Key("us")
	keyOff, keyYet                              = tokens.Key("off"), tokens.Key("yet")
	keyCall, keyCalls, keyCalled, keyCalling    = tokens.Key("call"), tokens.Key("calls"), tokens.Key("called"), tokens.Key("calling")
	keyProvided, keyProviding, keyLet, keyAllow = tokens.Key("provided"), tokens.Key("providing"), tokens.Key("let"), tokens.Key("allow")
	keyPlace                                    = tokens.Key("place")
	keyBefore                                   = tokens.Key("before")
	keyNever, keyMore, keyBetter                = tokens.Key("never"), tokens.Key("more"), tokens.Key("better")
	keyDo                                       = tokens.Key("do")
	keyPlease, keyThe, keyThis                  = tokens.Key("please"), tokens.Key("the"), tokens.Key("this")
	keyWhy, keyWhere                            = tokens.Key("why"), tokens.Key("where")
	keyHad, keyHope                             = tokens.Key("had"), tokens.Key("hope")
	keyLonger, keyMeans, keyAnything            = tokens.Key("longer"), tokens.Key("means"), tokens.Key("anything")
	keyFar, keyFrom, keyHardly, keyScarcely     = tokens.Key("far"), tokens.Key("from"), tokens.Key("hardly"), tokens.Key("scarcely")
	keyFew, keyAnyone, keyAnybody, keyOut       = tokens.Key("few"), tokens.Key("anyone"), tokens.Key("anybody"), tokens.Key("out")
	keyRule, keyRules, keyRuled, keyRuling      = tokens.Key("rule"), tokens.Key("rules"), tokens.Key("ruled"), tokens.Key("ruling")
)
