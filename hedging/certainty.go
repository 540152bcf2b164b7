package hedging

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// cause is what decided a certainty.
type cause uint8

const (
	causePlain cause = iota
	causeQuestion
	causeModal
	causeFuture
	causeWould
	causeDuty
	causeAbility
	causeNegation
	causeIf
	causeCue
	causePurpose
	causeImperative
	causeAdjective
	causeInherited
	causeGerund
	causeInfinitive
	causeUsed      // ability that was put to use: could see
	causeInference // must have been
	causeContrary  // would have been
	causeCourtesy  // would like to thank
	causeHearsay   // is said to, reportedly: nobody's word
	causeClass     // + predicate
)

var causeNames = [...]string{"asserted", "question", "modal", "future", "would", "duty", "ability", "negated", "condition", "cue", "purpose", "imperative", "adjective", "inherited", "gerund",
	"infinitive", "ability used", "inference", "contrary to fact", "courtesy", "hearsay"}

// String names the cause: a class of governing words is named as in data/predicates.tsv.
func (c cause) String() string {
	if c >= causeClass {
		return governed[c-causeClass]
	}
	return causeNames[c]
}

// governed names the causes of classes of governing words.
var governed = [...]string{"governed", "governed: factive", "governed: implicative", "governed: negative", "governed: prevent", "governed: report", "governed: claim", "governed: believe",
	"governed: expect", "governed: doubt", "governed: volition", "governed: demand", "governed: ability", "governed: persuade", "governed: disbelieve",
	"governed: commit", "governed: try", "governed: refuse", "governed: exclude", "governed: cancel", "governed: deny", "governed: seem"}

// caps are the certainties that a cause leaves at most.
var caps = [...]float32{causePlain: 3, causeQuestion: 0.75, causeModal: 1.1, causeFuture: 2.5, causeWould: 1.75, causeDuty: 1.5, causeAbility: 1.25, causeNegation: 3, causeIf: 0.8, causeCue: 1.75,
	causePurpose: 1.75, causeImperative: 1.5, causeAdjective: 1.5, causeInherited: 3, causeGerund: 2.75, causeInfinitive: 1.75,
	causeUsed: 2.5, causeInference: 2, causeContrary: 1, causeCourtesy: 2.75}

// limit lowers the size of a certainty to a cap.
func (v value) limit(most float32, why cause) value {
	if v.certainty > most {
		return value{most, why}
	}
	if v.certainty < -most {
		return value{-most, why}
	}
	return v
}

// verb returns the certainty of a verb group.
func (r *claimReader) verb(g int) value {
	x := &r.syn.Groups[g]
	v := r.context(g)
	no := r.negated(x) || r.noSubject(g) || r.foremost(g)
	if c := r.modal(x); c != causePlain && !(no && r.deniable(c, x)) {
		v = v.limit(caps[c], c)
		v = r.underCondition(v, g, c)
	}
	switch {
	case no && v.certainty < 0 && (r.nor(x) || r.foremost(g)): // neither read nor write; at no time did
	case no:
		v = value{-0.9 * v.certainty, causeNegation}
	case r.hardly(g):
		v = value{-0.5 * v.certainty, causeNegation}
	case r.almost(x):
		v = value{-0.7 * v.certainty, causeNegation}
	}
	return r.underCues(v, int(x.Head), x)
}

// articleOrOne says whether a, an or one stands at i.
func (r *reader) articleOrOne(i int) bool {
	w := r.key(i)
	return w == keyA || w == keyAn || w == keyOne
}

// deniable says whether the denial of a modal is as firm as that of the bare verb: cannot, could not, would not.
func (r *claimReader) deniable(c cause, x *clause.Group) bool {
	switch c {
	case causeAbility, causeWould, causeUsed, causeCourtesy:
		return true
	case causeModal:
		return r.doc.Key(int(x.Modal)) == keyCould
	}
	return false
}

// noSubject says whether the subject of a group is negative: no one, neither side.
func (r *claimReader) noSubject(g int) bool {
	if r.syn.Groups[g].Form != clause.Finite {
		return false
	}
	first := r.syn.SubjectStart(g)
	for first > r.sent.First && first < r.sent.Limit && r.adjective(first-1) { // nobody serious
		first--
	}
	if first > r.sent.First {
		switch r.doc.Key(first - 1) {
		case keyNeither, keyNobody, keyNone:
			return true
		case keyNot: // not a shot was fired
			if r.articleOrOne(first) {
				return true
			}
		}
	}
	switch r.ofThem(first) {
	case keyNeither, keyNone:
		return true
	}
	switch r.doc.Key(first) {
	case keyNo, keyNobody, keyNone, keyNeither, keyNothing:
		return first < r.syn.Groups[g].Range.First
	}
	return false
}

var (
	keyNo, keyNobody, keyNone, keyNeither, keyNothing = tokens.Key("no"), tokens.Key("nobody"), tokens.Key("none"), tokens.Key("neither"), tokens.Key("nothing")
	keyWill, keyLl, keyShall, keyWo, keyD, keyMust    = tokens.Key("will"), tokens.Key("'ll"), tokens.Key("shall"), tokens.Key("wo"), tokens.Key("'d"), tokens.Key("must")
	keyLittle                                         = tokens.Key("little")
	keyOnly, keyJust, keyMerely, keyUntil             = tokens.Key("only"), tokens.Key("just"), tokens.Key("merely"), tokens.Key("until")
	keyCan, keyCa, keyOught, keyWithout, keyGoing     = tokens.Key("can"), tokens.Key("ca"), tokens.Key("ought"), tokens.Key("without"), tokens.Key("going")
)

// modal returns what the modal of a group makes of it.
func (r *claimReader) modal(x *clause.Group) cause {
	if x.Modal < 0 {
		return causePlain
	}
	switch r.doc.Key(int(x.Modal)) {
	case keyWill, keyLl, keyShall, keyWo:
		return causeFuture
	case keyWould, keyD:
		if x.Perfect {
			return causeContrary
		}
		if r.doc.Key(int(x.Head)) == keyLike {
			return causeCourtesy
		}
		if r.habitual(int(x.Modal)) && !r.hasIf(int(x.Modal)) {
			return causePlain
		}
		return causeWould
	case keyMust:
		if x.Perfect {
			return causeInference
		}
		return causeDuty
	case keyShould, keyOught:
		if r.doc.Key(int(x.Head)) == keyLike {
			return causeCourtesy
		}
		return causeDuty
	case keyCan, keyCa:
		return causeAbility
	case keyCould:
		if !x.Perfect && !r.cueAt(int(x.Modal)) {
			return causeUsed
		}
	}
	return causeModal
}

// cueAt says whether a cue stands at token i: for could, that it is not of ability.
func (r *claimReader) cueAt(i int) bool {
	at := r.doc.Span(i).Start
	for n := r.first; n < len(r.cues) && r.cues[n].Span.Start <= at; n++ {
		if at < r.cues[n].Span.End {
			return true
		}
	}
	return false
}

// context returns the certainty that the clause of a group has from outside.
func (r *claimReader) context(g int) value {
	x := &r.syn.Groups[g]
	first := x.Range.First
	switch {
	case r.inverted(first, keyShould):
		return value{caps[causeIf], causeIf}
	case r.doc.Key(first) == keyDo && x.Negation >= 0 && r.commands(first) && !r.question(): // do not publish it
		return value{caps[causeImperative], causeImperative}
	case r.key(first-1) == keyNever && !x.Past && r.penn(first) != tagging.PennVBZ && r.commands(first) && x.Range.Len() == 1 && !r.question(): // never trust him
		return value{caps[causeImperative], causeImperative}
	case r.inverted(first, keyHad):
		return value{-caps[causeContrary], causeContrary}
	}
	switch x.Form {
	case clause.Infinitive:
		if first > r.sent.First && r.doc.Key(first-1) == keyYet && r.doc.Key(int(x.Head)) != keySeen { // has yet to sign
			return value{-2.5, causeNegation}
		}
		if r.were(first) {
			return value{caps[causeIf], causeIf}
		}
		if r.courteous(x) {
			return value{caps[causeCourtesy], causeCourtesy}
		}
		return r.governed(first, causePurpose, caps[causePurpose])
	case clause.Bare:
		if r.letsMe(x) {
			return value{caps[causeCourtesy], causeCourtesy}
		}
		if h := r.interrupted(g); h >= 0 {
			return r.values[h]
		}
		if r.commands(first) {
			return value{caps[causeImperative], causeImperative}
		}
		return r.coordinate(first, causeInfinitive)
	case clause.Gerund:
		return r.gerund(first)
	case clause.Participle:
		return r.participle(first)
	}
	return r.clauseContext(g)
}

// governed returns the certainty of a complement that begins at i from the word that governs it.
func (r *claimReader) governed(i int, otherwise cause, most float32) value {
	j := i - 1
	for k := 0; k < 2 && (r.adverb(j) && r.v.predicates[r.key(j)] != predicateSeem || r.kind(j) == tokens.KindQuote); k++ {
		j--
	}
	if r.penn(j) == tagging.PennCC && r.group(j-1) != nil {
		return r.coordinate(i, otherwise)
	}
	if t := r.tooMuch(i); t >= 0 {
		return r.under(t, predicateNegative, 0)
	}
	for k := 0; k < 4 && j >= r.sent.First; k++ {
		if g := r.group(j); j == i-1 && g != nil && r.obliges(g) {
			return r.scale(r.values[r.syn.GroupAt(j)], signatures[predicateDemand][0], causeDuty)
		}
		if p := r.particle(j); p != predicateNone {
			return r.under(j-1, p, 0)
		}
		if p := r.v.predicates[r.doc.Key(j)]; p != predicateNone {
			if r.told(j, i, p) {
				p = predicateDemand
			}
			return r.under(j, p, 0)
		}
		if g := r.group(j); g != nil {
			return r.scale(r.values[r.syn.GroupAt(j)], signature{most, 0}, otherwise)
		}
		if c, ok := r.chunk(j); ok {
			j = c.First - 1
			if r.penn(j) == tagging.PennIN {
				j--
			}
			continue
		}
		if r.adjective(j) {
			break
		}
		j--
	}
	return value{most, otherwise}
}

// under returns the certainty of the complement of the predicate p at token j; nominal is 1 if the complement is a noun.
func (r *claimReader) under(j int, p predicate, nominal int) value {
	v := value{3, causePlain}
	if u, ok := r.future(j); ok {
		return u
	}
	if r.neither(j, p) {
		return value{0, causeClass + cause(predicateDeny)}
	}
	if k := r.denier(j, p); k >= 0 {
		return r.under(k, predicateDeny, 0)
	}
	if p == predicateBelieve && nominal == 0 && r.group(j) != nil && r.takesClause(j) && r.subjunctive(j) { // suggested that they meet
		p = predicateDemand
	}
	if g := r.group(j); g != nil {
		v = r.values[r.syn.GroupAt(j)]
	} else if r.farFrom(j-3) && r.doc.Key(j-3) == keyBy || r.farFrom(j-2) && r.doc.Key(j-2) != keyBy {
		v = value{-2.7, causeNegation}
	} else if b := r.copulaBefore(j); b >= 0 && !r.noun(j) {
		v = r.values[b]
	} else if c, ok := r.chunk(j); ok {
		switch r.doc.Key(c.First) {
		case keyNo:
			if v.certainty = -3; r.word(j)&wordTrace != 0 {
				return value{-1, causeNegation}
			}
		case keyLittle:
			v.certainty = -2
			if p == predicateDisbelieve {
				v.certainty = -3
			}
		}
	}
	if v.certainty > 0 && r.wasAble(j, p) {
		p = predicateImplicative
	}
	if p == predicateCancel && v.certainty > 0 && v.certainty < 2 { // to avert a war: it may come or not
		return value{0.5, causeClass + cause(p)}
	}
	if s := signatures[p][0]; p == predicateFactive && nominal == 0 && v.why != causeQuestion {
		if v.certainty < 0 {
			return value{s.negated, causeClass + cause(p)}
		}
		return value{s.holds, causeClass + cause(p)}
	}
	return r.scale(v, signatures[p][nominal], causeClass+cause(p))
}

// scale carries the certainty of what governs over to its complement.
func (r *claimReader) scale(v value, s signature, why cause) value {
	if v.why == causeQuestion && s.holds < 0 {
		return value{0, why}
	}
	if v.certainty < 0 {
		return value{s.negated * -v.certainty / 3, why}
	}
	f := max(v.certainty/3, 0.4)
	return value{s.holds * f, why}
}

// coordinate gives the verb at i the certainty of the verb it is joined to.
func (r *claimReader) coordinate(i int, otherwise cause) value {
	for j := i - 1; j >= max(r.sent.First, i-maxNear); j-- {
		if r.group(j) != nil {
			v := r.values[r.syn.GroupAt(j)]
			return value{v.certainty, causeInherited}
		}
	}
	return value{caps[otherwise], otherwise}
}

func (r *claimReader) gerund(i int) value {
	if v, ok := r.kept(i); ok {
		return v
	}
	j := i - 1
	if r.penn(j) == tagging.PennIN {
		j--
	}
	if p := r.particle(i - 1); p != predicateNone { // did not rule out sending troops
		return r.under(i-2, p, 0)
	}
	if p := r.v.predicates[r.doc.Key(max(j, r.sent.First))]; p != predicateNone && j >= r.sent.First {
		return r.under(j, p, 0)
	}
	if c, ok := r.chunk(max(j, r.sent.First)); ok && j >= r.sent.First && r.penn(i-1) == tagging.PennIN { // accused him of taking
		if p := r.v.predicates[r.doc.Key(max(c.First-1, r.sent.First))]; p == predicateClaim || p == predicatePrevent || p == predicateDeny {
			return r.under(c.First-1, p, 0)
		}
	}
	return value{caps[causeGerund], causeGerund}
}

// participle returns the certainty of a reduced relative or passive: asserted with what it belongs to.
func (r *claimReader) participle(i int) value {
	if r.penn(i-1) == tagging.PennCC {
		for j := i - 2; j >= max(r.sent.First, i-maxNear); j-- {
			if g := r.group(j); g != nil {
				if g.Passive || g.Perfect {
					return value{r.values[r.syn.GroupAt(j)].certainty, causeInherited}
				}
				break
			}
		}
	}
	return value{3, causePlain}
}

// clauseContext returns the certainty of a finite clause from the verb or conjunction it depends on.
func (r *claimReader) clauseContext(g int) value {
	start := r.syn.SubjectStart(g)
	x := &r.syn.Groups[g]
	j := start - 1
	if start == x.Range.First && r.penn(j) == tagging.PennCC {
		return r.joined(g, j)
	}
	for k := 0; k < 2 && (r.penn(j) == tagging.PennRBR || r.penn(j) == tagging.PennRBS); k++ { // that more graves …
		j--
	}
	if j < r.sent.First {
		return value{3, causePlain}
	}
	if r.class(start)&clause.That != 0 && r.penn(start) != tagging.PennWDT && start < x.Range.First-1 && r.group(j) != nil { // cannot be excluded that more graves …
		return r.governed(start, causePlain, 3)
	}
	if r.class(start)&clause.Relative != 0 && r.penn(start) != tagging.PennDT && start < x.Range.First {
		return value{3, causePlain}
	}
	switch {
	case r.class(j)&clause.That != 0 && j > r.sent.First && (r.doc.Key(j-1) == keyProvided || r.doc.Key(j-1) == keyProviding):
		return value{caps[causeIf], causeIf}
	case r.class(j)&clause.That != 0 && j > r.sent.First:
		return r.governed(j, causePlain, 3)
	case r.likened(j):
		return value{caps[causeInference], causeInference}
	case r.provides(j):
		return value{caps[causeIf], causeIf}
	case r.wished(j, x):
		return value{-2, causeContrary}
	case r.doc.Key(j) == keyIf && r.contraryIf(x):
		return value{-2, causeContrary}
	case r.doc.Key(j) == keyIf || r.doc.Key(j) == keyUnless:
		return value{caps[causeIf], causeIf}
	case r.doc.Key(j) == keyUntil:
		return value{caps[causePurpose], causeIf}
	case r.doc.Key(j) == keyWhether:
		return value{0.5, causeQuestion}
	case r.class(j)&clause.Clausal != 0 && r.group(j) != nil:
		if p := r.v.predicates[r.doc.Key(j)]; p != predicateNone {
			return r.under(j, p, 0)
		}
	}
	return value{3, causePlain}
}

var keyUnless, keyWhether = tokens.Key("unless"), tokens.Key("whether")

// joined returns the certainty of a second finite verb of one subject: what its clause has, without the modal of the first.
func (r *claimReader) joined(g, j int) value {
	if r.doc.Key(j) == keyBut && r.doc.Word(max(j-1, 0)) == "," {
		return value{3, causePlain}
	}
	for k := j - 1; k >= max(r.sent.First, j-maxNear); k-- {
		h := r.syn.GroupAt(k)
		if h < 0 || r.syn.Groups[h].Form != clause.Finite {
			continue
		}
		v := r.values[h]
		if v.certainty > 0 && (v.why >= causeClass || v.why == causeIf) {
			return v
		}
		break
	}
	return value{3, causePlain}
}

// nominal returns the certainty of an event noun: from its adjectives, and from the verb or noun it belongs to.
func (r *claimReader) nominal(i int) value {
	v := value{3, causePlain}
	first := i
	if r.elliptic(i) {
		return value{caps[causeIf], causeIf}
	}
	if c, ok := r.chunk(i); ok {
		first = c.First
		switch r.doc.Key(first) {
		case keyNo:
			v = value{-2.5, causeNegation}
		case keyAny:
			v = value{1.5, causeAdjective}
		}
		if first > r.sent.First && r.doc.Key(first-1) == keyWithout {
			return value{-2, causeNegation}
		}
		if strings.HasSuffix(r.doc.Word(i), "ing") {
			if v, ok := r.kept(first); ok {
				return v
			}
		}
		for k := first; k < i; k++ {
			switch p := r.v.predicates[r.doc.Key(k)]; p {
			case predicatePrevent, predicateNegative, predicateCancel, predicateDeny: // the cancelled visit, a failed attempt
				if !r.noun(k) {
					v = value{-1.5, causeAdjective}
				}
			case predicateExpect, predicateDoubt, predicateVolition, predicateClaim:
				if !r.noun(k) {
					v = r.scale(v, signatures[p][1], causeAdjective)
				}
			}
		}
	}
	if v.certainty > 0 && r.takenForGranted(first) {
		return r.underCues(v, i, nil)
	}
	if r.denied(first) {
		return value{-2.5, causeNegation}
	}
	if r.inCaseOf(first) {
		return value{caps[causeIf], causeIf}
	}
	if u, ok := r.subjectUnder(i); ok && v.certainty > 0 {
		if u.certainty < 0 {
			return r.underCues(u, i, nil)
		}
		return r.underCues(value{u.certainty * v.certainty / 3, u.why}, i, nil)
	}
	if u, ok := r.subjectOf(i); ok && v.certainty > 0 && u.certainty < v.certainty {
		v = u
	} else if v.certainty > 0 {
		v = r.nounGovernor(v, first)
	}
	return r.underCues(v, i, nil)
}

// nounGovernor carries over what governs the noun phrase that begins at first.
func (r *claimReader) nounGovernor(v value, first int) value {
	j := first - 1
	direct := true // nothing but adverbs between
	for k := 0; k < 3 && j >= r.sent.First; k++ {
		if p := r.particle(j); p != predicateNone {
			u := r.under(j-1, p, 1)
			return value{u.certainty * v.certainty / 3, u.why}
		}
		if p := r.v.predicates[r.doc.Key(j)]; p != predicateNone && (r.verbHere(j) || r.noun(j)) && r.doc.Key(j) != keyGoing {
			if j < first-1 && (p == predicatePrevent || p == predicateNegative || p == predicateRefuse || p == predicateDeny) { // delayed after an accident
				return v
			}
			if r.word(j)&wordDenies != 0 && p == predicateDeny && direct && r.eventAt(first) { // denied an attack: as that there was one
				return r.under(j, p, 0)
			}
			u := r.under(j, p, 1)
			return value{u.certainty * v.certainty / 3, u.why}
		}
		if g := r.group(j); g != nil {
			u := r.values[r.syn.GroupAt(j)]
			if direct && r.class(int(g.Head))&clause.Copula != 0 {
				return value{u.certainty * v.certainty / 3, u.why}
			}
			if u.certainty < 0 {
				u.certainty = 0.5 * -u.certainty
			}
			return value{min(1, (u.certainty+0.5)/3) * v.certainty, causeInherited}
		}
		if r.penn(j) == tagging.PennIN || r.class(j)&clause.To != 0 || r.adverb(j) {
			direct = direct && r.adverb(j)
			j--
			continue
		}
		direct = false
		if c, ok := r.chunk(j); ok {
			if r.penn(c.Limit) != tagging.PennIN {
				return v
			}
			j = c.First - 1
			continue
		}
		return v
	}
	return v
}
