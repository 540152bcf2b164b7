package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// holdsWord deals with the rules about adverbs, adjectives, nouns, conditions and vague sources.
func (r *reader) holdsWord(x rule, m tokens.Range) bool {
	i := m.First
	switch x {
	case ruleInquiry:
		return !r.noun(i) || m.Len() > 1
	case ruleAdverb:
		return r.word(i-1)&wordDegree == 0 || m.Len() > 1
	case ruleLikely:
		return (r.adjective(i) || r.adverb(i)) && !r.firstName(i)
	case rulePossible:
		return r.possible(i)
	case ruleAttributive:
		return r.attributive(i)
	case ruleHowever: // however fragile
		return (r.adjective(m.Limit) || r.adverb(m.Limit)) && r.edge(m.Limit+1)
	case ruleNounOf:
		return r.chanceOf(m)
	case rulePredicative:
		return r.adjective(i) && !r.attributive(i)
	case ruleClear:
		return r.adjective(i) && !(r.doc.Key(i) == keyUnknown && r.attributive(i))
	case ruleNounClause:
		return r.noun(i) || m.Len() > 1
	case ruleSetTo:
		return r.setTo(i)
	case ruleNegation:
		return true
	case ruleAside: // in a way, but not: in a way that
		return r.class(m.Limit)&clause.That == 0 && r.class(m.Limit)&clause.To == 0
	case rulePreliminary:
		c, ok := r.chunk(i)
		if !ok || i+1 >= c.Limit {
			return r.adjective(i) && r.copulaBefore(i) >= 0 && r.doc.Key(i) != keyEarly
		}
		return r.word(c.Limit-1)&wordFinding != 0
	case ruleLookSet:
		return r.verbHere(i)
	}
	return r.holdsAmount(x, m)
}

// firstName says whether the word at i is a name before another: Likely Mwangi said. In a title of capitals it is not.
func (r *reader) firstName(i int) bool {
	if i+1 >= r.sent.Limit || !r.doc.Flags(i).Has(tokens.FlagTitle) || !r.doc.Flags(i+1).Has(tokens.FlagTitle) {
		return false
	}
	if i > r.sent.First {
		before := i - 1
		if before > r.sent.First && r.doc.Word(before) == "," {
			before--
		}
		return r.kind(before) == tokens.KindWord && !r.doc.Flags(before).Has(tokens.FlagTitle)
	}
	g := r.group(i + 2)
	return g != nil && g.Form == clause.Finite && g.Range.First == i+2
}

func (r *reader) holdsAmount(x rule, m tokens.Range) bool {
	switch x {
	case ruleQuantity:
		return r.quantity(m)
	case rulePredicate:
		return r.predicate(m)
	case ruleKindOf:
		p := r.penn(m.First - 1)
		return r.word(m.First-1)&wordArticle == 0 && p != tagging.PennJJ && p != tagging.PennDT && p != tagging.PennPRPS
	case ruleIf:
		return r.condition(m)
	case ruleWould:
		return r.would(m.First)
	case ruleWeaselSay:
		p := r.penn(m.First - 1)
		return p != tagging.PennDT && p != tagging.PennJJ && p != tagging.PennIN && !r.noun(m.First-1) && r.takesClause(m.Limit-1)
	case ruleAgentless:
		return r.agentless(m.First)
	}
	return false
}

// possible says whether possible and its like doubt something: not "as soon as possible", "made possible", "possible to reach".
func (r *reader) possible(i int) bool {
	if r.doc.Key(i) == keyPotential && !r.attributive(i) {
		return false
	}
	if !r.adjective(i) || r.word(i-1)&(wordSuperlative|wordMake) != 0 {
		return false
	}
	if r.attributive(i) {
		return r.word(i-1)&wordSuperlative == 0
	}
	if r.class(i+1)&clause.To != 0 || r.class(i-1)&clause.Not != 0 && r.class(i+1)&clause.That == 0 {
		return false
	}
	return !(r.doc.Key(max(i-2, r.sent.First)) == keyAs) && r.word(i-2)&wordMake == 0
}

// chanceOf says whether the noun phrase m is followed by what it is a chance of.
func (r *reader) chanceOf(m tokens.Range) bool {
	j := m.Limit
	return r.class(j)&clause.That != 0 || r.doc.Key(min(j, r.sent.Limit-1)) == keyOf || r.syn.IsClause(min(j, r.sent.Limit-1), r.sent.Limit)
}

// setTo says whether "set to" at i has a subject that is about to do something.
func (r *reader) setTo(i int) bool {
	g := r.group(i)
	return g == nil || g.Passive || g.Form == clause.Participle
}

// quantity says whether an amount follows the words m, or stands before "or so".
func (r *reader) quantity(m tokens.Range) bool {
	if r.doc.Key(m.Limit-1) == keySo {
		return r.penn(m.First-1) == tagging.PennCD || r.noun(m.First-1) && r.penn(m.First-2) == tagging.PennCD
	}
	j := m.Limit
	for k := 0; k < 3 && j < r.sent.Limit; k++ {
		switch {
		case r.penn(j) == tagging.PennCD:
			return r.penn(m.First) != tagging.PennRP
		case r.word(j)&wordQuantity != 0 && !(m.Len() == 1 && r.doc.Key(m.First) == keyAbout):
			return !r.articleOnly(j)
		case r.word(j)&wordQuantity != 0 && (r.noun(j) || r.doc.Key(j) == keyHalf), r.articleNumber(j):
			return true
		case r.kind(j) == tokens.KindSymbol || r.word(j)&wordDegree != 0 || r.adjective(j) && k == 0 && m.Len() > 1:
			j++
		default:
			return false
		}
	}
	return false
}

var keyAbout, keyEarly, keyHalf = tokens.Key("about"), tokens.Key("early"), tokens.Key("half")

// articleOnly says whether token j is an article without a number behind it.
func (r *reader) articleOnly(j int) bool {
	return r.penn(j) == tagging.PennDT && r.doc.Word(j) == "a" && !r.articleNumber(j)
}

// articleNumber says whether "a dozen", "a third" or the like stands at j.
func (r *reader) articleNumber(j int) bool {
	w := r.doc.Word(j)
	return (w == "a" || w == "an") && r.word(j+1)&(wordQuantity|wordUnit) != 0
}

// predicate says whether an adjective, participle or verb follows the adverb m.
func (r *reader) predicate(m tokens.Range) bool {
	j := m.Limit
	if j >= r.sent.Limit || r.doc.Key(j) == keyThan || !r.adverb(m.First) && m.Len() == 1 && !r.adjective(m.First) {
		return false
	}
	return r.adjective(j) || r.adverb(j) || r.verbHere(j)
}

// condition says whether the words m open a condition, not an indirect question or a set phrase.
func (r *reader) condition(m tokens.Range) bool {
	i := m.First
	if m.Len() > 1 {
		if r.measured(m) || r.gives(i) {
			return false
		}
		return r.doc.Key(i-min(1, i)) != keyFor && r.penn(m.Limit) != tagging.PennCD
	}
	if r.doc.Key(i) != keyIf {
		return r.penn(i) == tagging.PennIN
	}
	if i > r.sent.First && (r.doc.Key(i-1) == keyAs || r.penn(i) == tagging.PennNN) {
		return false
	}
	if r.whetherBefore(i) || r.doc.Key(min(i+1, r.sent.Limit-1)) == keyAny || r.doc.Key(min(i+1, r.sent.Limit-1)) == keyNot {
		return false
	}
	return true
}

// whetherBefore says whether a word of asking or knowing stands right before the if at i, perhaps with a pronoun between.
func (r *reader) whetherBefore(i int) bool {
	if r.word(i-1)&wordWhether != 0 {
		return true
	}
	c, ok := r.chunk(max(i-1, r.sent.First))
	return ok && c.Len() == 1 && r.word(c.First-1)&wordWhether != 0 && r.verbHere(c.First-1)
}

// would says whether the would at i is hypothetical: not courtesy, not the future seen from the past.
func (r *reader) would(i int) bool {
	g := r.group(i)
	if g == nil || r.penn(i) != tagging.PennMD || r.kind(i+1) == tokens.KindHyphen {
		return false
	}
	if r.word(i-1)&wordFirst != 0 && r.word(int(g.Head))&wordPolite != 0 || r.doc.Key(int(g.Head)) == keyLike {
		return false
	}
	if g.Negation >= 0 && r.word(int(g.Head))&wordWithhold != 0 && !r.hasIf(i) {
		return false
	}
	return !r.backshifted(i) && !r.foreshadows(i) && (r.hasIf(i) || !r.habitual(i))
}

var keyLike = tokens.Key("like")

// foreshadows says whether the would at i tells what came later, or stands in an indirect question.
func (r *reader) foreshadows(i int) bool {
	switch r.doc.Key(min(i+1, r.sent.Limit-1)) {
	case keyLater, keyEventually, keySoon, keySubsequently:
		return true
	}
	first := r.syn.SubjectStart(r.syn.GroupAt(i))
	if p := r.penn(first - 1); (p == tagging.PennWP || p == tagging.PennWDT) && r.group(first-2) != nil { // has not said what it would be
		return true
	}
	return first > r.sent.First && (r.doc.Key(first-1) == keyWhether || r.penn(first-1) == tagging.PennWRB && (r.doc.Key(first-1) != keyWhen || r.group(first-2) != nil))
}

var keyLater, keyEventually, keySoon, keySubsequently = tokens.Key("later"), tokens.Key("eventually"), tokens.Key("soon"), tokens.Key("subsequently")

// backshifted says whether the would at i stands in reported speech of the past.
func (r *reader) backshifted(i int) bool {
	if r.inQuotes(i) {
		return false
	}
	report := false
	for j := max(r.sent.First, i-maxNear); j < min(r.sent.Limit, i+2*maxNear); j++ {
		if r.doc.Key(j) == keyIf {
			return false
		}
		if g := r.group(j); g != nil && g.Past && int(g.Head) == j && r.class(j)&clause.Clausal != 0 {
			report = report || j < i || r.class(j)&clause.Report != 0
		}
	}
	return report
}

// inQuotes says whether an odd number of quotation marks stands before token i in its sentence, within reach.
func (r *reader) inQuotes(i int) bool {
	odd := false
	for j := max(r.sent.First, i-200); j < i; j++ {
		if r.doc.Kind(j) == tokens.KindQuote {
			odd = !odd
		}
	}
	return odd
}

// distant says whether a word of distance stands in the tokens from i to j: as far as, as early as.
func (r *reader) distant(i, j int) bool {
	for ; i <= j; i++ {
		if r.word(i)&wordFar != 0 {
			return true
		}
	}
	return false
}

// agentless says whether the participle at i is a passive of opinion without anyone who holds it: is said to, is seen as.
func (r *reader) agentless(i int) bool {
	g := r.group(i)
	if g == nil || int(g.Head) != i || !g.Passive && g.Form != clause.Participle {
		return false
	}
	j := r.over(g.Range.Limit)
	if j >= r.sent.Limit {
		return false
	}
	next := r.doc.Key(j)
	if next == keyBy || next != keyTo && next != keyAs || next == keyAs && r.distant(g.Range.Limit, j+1) {
		return false
	}
	return next != keyTo || r.class(j)&clause.To != 0
}
