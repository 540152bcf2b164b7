package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// What turns a claim round without a "not" beside its verb.

// key returns the key of token i, 0 outside the sentence.
func (r *reader) key(i int) uint64 {
	if i < r.sent.First || i >= r.sent.Limit {
		return 0
	}
	return r.doc.Key(i)
}

// foreNegation says whether a negation that pulls the auxiliary forward ends before token i: never before has …, at no time did …, nor will …
func (r *reader) foreNegation(i int) bool {
	for j := i - 1; j >= max(r.sent.First, i-4); j-- {
		switch k := r.key(j); {
		case k == keyNor, k == keyNever, k == keyNeither:
			return true
		case r.noun(j) && j > r.sent.First && r.key(j-1) == keyNo && r.penn(j-2) == tagging.PennIN:
			return true
		case k == keyOnce && j > r.sent.First && r.class(j-1)&clause.Not != 0:
			return true
		case r.penn(j) == tagging.PennRB || r.penn(j) == tagging.PennIN:
		default:
			return false
		}
	}
	return false
}

// foremost says whether a group is denied by a word before its auxiliary: never before has the court sat at night.
func (r *claimReader) foremost(g int) bool {
	return r.inquired(g) && r.foreNegation(r.syn.Groups[g-1].Range.First)
}

// almost says whether a group tells what came near to happening and did not: it almost missed the train. Of amounts, it almost doubled,
// it says no such thing.
func (r *claimReader) almost(x *clause.Group) bool {
	h := int(x.Head)
	if x.Auxiliary || x.Passive || r.word(h)&wordGrow != 0 || r.class(h)&clause.Copula != 0 || !x.Past && !x.Perfect {
		return false
	}
	i := h - 1
	if i < r.sent.First || r.word(i)&wordNearly == 0 {
		return false
	}
	return i-1 < r.sent.First || r.class(i-1)&clause.Not == 0
}

// tooMuch returns the adjective of which there is too much for the infinitive at i, or -1: too tired to speak, too weak for us to win.
func (r *claimReader) tooMuch(i int) int {
	j := i - 1
	if c, ok := r.chunk(max(j, r.sent.First)); ok && j > r.sent.First && r.key(c.First-1) == keyFor {
		j = c.First - 2
	}
	if j > r.sent.First && (r.adjective(j) || r.adverb(j)) && r.key(j-1) == keyToo {
		return j
	}
	return -1
}

// told says whether the reporting verb at j of the class p commands what the infinitive at i says: told his men to leave, was told to go.
func (r *claimReader) told(j, i int, p predicate) bool {
	if p != predicateReport || r.class(i)&clause.To == 0 || r.word(j)&wordTell == 0 {
		return false
	}
	g := r.group(j)
	return g != nil && (!g.Passive && g.Form != clause.Participle || r.key(j) == keyTold)
}

// wasAble says whether the ability at j was put to use: was able to leave.
func (r *claimReader) wasAble(j int, p predicate) bool {
	if p != predicateAbility || r.key(j) != keyAble {
		return false
	}
	b := r.copulaBefore(j)
	return b >= 0 && r.syn.Groups[b].Past && r.syn.Groups[b].Modal < 0
}

// whatIsSo says whether a cue of ignorance is about who, what or why, which takes the rest for granted if that is over: unclear who ordered
// the raid.
func (r *claimReader) whatIsSo(c *Cue, x *clause.Group) bool {
	if x == nil || x.Modal >= 0 {
		return false
	}
	for i := c.Range.First; i <= c.Range.Limit; i++ {
		switch r.penn(i) {
		case tagging.PennWP, tagging.PennWRB, tagging.PennWDT, tagging.PennWPS:
			return r.class(i)&clause.That == 0 && r.key(i) != keyWhether && r.key(i) != keyWhen
		}
	}
	return false
}

// inVain says whether "instead of" or "rather than" stands before token i, and its verb tells what was not done.
func (r *claimReader) inVain(i int) bool {
	if i-2 < r.sent.First {
		return false
	}
	switch r.key(i - 2) {
	case keyInstead:
		return r.key(i-1) == keyOf
	case keyRather:
		return r.key(i-1) == keyThan
	}
	return false
}

// kept returns what a preposition before the gerund at i makes of it: without paying, instead of paying, kept them from paying, voted
// against paying, came close to paying.
func (r *claimReader) kept(i int) (value, bool) {
	switch k := r.key(i - 1); {
	case k == keyWithout || r.inVain(i):
		return value{-2.5, causeNegation}, true
	case k == keyAgainst:
		return value{-1.5, causeNegation}, true
	case k == keyOf && r.key(i-2) == keyShort: // stopped short of calling it that
		return value{-2, causeNegation}, true
	case r.class(i-1)&clause.To != 0 && r.key(i-2) == keyClose && r.v.predicates[r.key(i-3)] == predicateImplicative:
		return value{-2, causeNegation}, true
	case k == keyFrom:
		if c, ok := r.chunk(max(i-2, r.sent.First)); ok && r.word(c.First-1)&wordKeep != 0 {
			return r.under(c.First-1, predicatePrevent, 0), true
		}
	}
	return value{}, false
}

// provides says whether the word at j opens a condition without that: provided the weather holds.
func (r *claimReader) provides(j int) bool {
	k := r.key(j)
	return (k == keyProvided || k == keyProviding) && (j == r.sent.First || r.edge(j-1))
}

// wished says whether the verb at j wishes that something in the past had been otherwise, group x: I wish the war had ended.
func (r *claimReader) wished(j int, x *clause.Group) bool {
	k := r.key(j)
	return (k == keyWish || k == keyWishes || k == keyWished) && r.group(j) != nil && x.Past && x.Perfect
}

// were says whether the infinitive at i makes a condition with the "were" that opens the sentence: were the pact to fail.
func (r *claimReader) were(i int) bool {
	c, ok := r.chunk(max(i-1, r.sent.First))
	return ok && r.key(r.sent.First) == keyWere && c.First == r.sent.First+1 && !r.question()
}

var (
	keyMany                       = tokens.Key("many")
	keyShort, keyHow              = tokens.Key("short"), tokens.Key("how")
	keyAgainst, keyClose, keyWere = tokens.Key("against"), tokens.Key("close"), tokens.Key("were")
	keyWish, keyWishes, keyWished = tokens.Key("wish"), tokens.Key("wishes"), tokens.Key("wished")
)

// ofThem returns the word before "of" and the noun phrase at first: none of the guards, few of the promises; 0 if there is none.
func (r *claimReader) ofThem(first int) uint64 {
	if r.key(first-1) != keyOf {
		return 0
	}
	return r.key(first - 2)
}

// contraryIf says whether the condition that a group stands in is contrary to fact: if they had known, he would have left.
func (r *claimReader) contraryIf(x *clause.Group) bool {
	return x.Past && x.Perfect && r.hasKey(keyWould, keyCould, keyMight)
}

// underCondition returns what a condition in the same sentence leaves of the main verb of group g, whose modal is of the kind c.
func (r *claimReader) underCondition(v value, g int, c cause) value {
	switch c {
	case causeContrary:
		if v.certainty > 0 && (r.fronted(g) || r.conditionAt(r.syn.Groups[g].Range.First)) {
			return value{-v.certainty, c}
		}
	case causeFuture:
		if r.fronted(g) || r.conditionAt(r.syn.Groups[g].Range.First) {
			return v.limit(1.75, causeIf)
		}
	}
	return v
}

// fronted says whether the auxiliary of a conditional clause opens the sentence of a group in its main clause: should he come, we will go.
func (r *claimReader) fronted(g int) bool {
	if r.key(r.sent.First) == keyBut && r.key(r.sent.First+1) == keyFor { // but for the storm
		return true
	}
	first := r.syn.GroupAt(r.sent.First)
	if first < 0 || first+1 >= g || r.question() {
		return false
	}
	k := r.key(r.sent.First)
	return (k == keyShould || k == keyHad) && r.syn.Groups[first].Range.Len() == 1
}

// conditionAt says whether a conditional clause of the sentence leaves token i outside.
func (r *claimReader) conditionAt(i int) bool {
	at := r.doc.Span(i).Start
	for n := r.first; n < len(r.cues) && n < r.first+maxOpen && r.cues[n].Range.First < r.sent.Limit; n++ {
		c := &r.cues[n]
		if c.Kind == KindConditional && r.class(c.Range.Limit-1)&clause.Subordinator != 0 && r.key(c.Range.First) != keyUnless && c.Range.First >= r.sent.First && (at < c.Scope.Start || at >= c.Scope.End) {
			return true
		}
	}
	return false
}

// inCaseOf says whether a noun phrase that begins at first is what is provided for: in case of an attack.
func (r *claimReader) inCaseOf(first int) bool {
	k := r.key(first - 2)
	return r.key(first-1) == keyOf && (k == keyCase || k == keyEvent)
}

// hasKey says whether one of the words stands in the sentence, within reach.
func (r *reader) hasKey(keys ...uint64) bool {
	for i := r.sent.First; i < min(r.sent.Limit, r.sent.First+200); i++ {
		for _, k := range keys {
			if r.key(i) == k {
				return true
			}
		}
	}
	return false
}
