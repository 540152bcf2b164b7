package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// holdsReport says whether the words m report what someone says: a clause or a quotation belongs to them.
func (r *reader) holdsReport(x rule, m tokens.Range) bool {
	if x == ruleAccording {
		c, ok := r.chunk(m.Limit)
		return !ok || r.word(c.Limit-1)&wordManner == 0
	}
	g := r.group(m.First)
	if x == ruleReport && r.mistagged(m, g) {
		return true
	}
	if g == nil || !r.verbHere(m.First) || g.Form == clause.Participle && x != ruleAccuse || r.performative(g) || g.Negation >= 0 && x != ruleTell {
		return false
	}
	if x == ruleQuote && r.class(m.Limit)&clause.To != 0 {
		return false
	}
	if x == ruleAccuse {
		return r.accuses(m.Limit)
	}
	if m.Len() > 2 { // quoted … as saying
		return true
	}
	if g.Passive && r.class(r.over(m.Limit))&clause.To != 0 {
		return false
	}
	return r.reportsForward(x, m, g) || r.reportsBackward(m, g)
}

// mistagged says whether a reporting verb before "that" is tagged as a plural noun or a participle, in a sentence that has had no
// verb: the report states that; the envoy noted with concern that.
func (r *reader) mistagged(m tokens.Range, g *clause.Group) bool {
	if g == nil && r.penn(m.First) != tagging.PennNNS || g != nil && g.Form != clause.Participle {
		return false
	}
	if _, ok := r.chunk(max(m.First-1, r.sent.First)); !ok || r.syn.NextFinite(r.sent.First, m.First) >= 0 {
		return false
	}
	return r.class(m.Limit)&clause.That != 0 || g != nil && r.thatAfter(m.Limit)
}

// performative says whether the group is what its speaker does by saying it: we reaffirm that, I would say.
func (r *reader) performative(g *clause.Group) bool {
	i := g.Range.First
	for i > r.sent.First && r.adverb(i-1) {
		i--
	}
	if g.Form == clause.Infinitive { // we wish to stress; it is fair to say
		if r.adjective(i - 1) {
			return true
		}
		h := r.group(i - 1)
		if h == nil || h.Form == clause.Infinitive {
			return false
		}
		return !h.Past && r.firstParty(h.Range.First-1)
	}
	return r.firstParty(i-1) && !g.Past && !g.Perfect
}

// firstParty says whether the subject that ends at token i is the speaker: I, we, my delegation.
func (r *reader) firstParty(i int) bool {
	if r.firstPerson(i) {
		return true
	}
	c, ok := r.chunk(max(i, r.sent.First))
	return ok && i >= r.sent.First && r.doc.Key(c.Limit-1) == keyDelegation
}

var keyDelegation = tokens.Key("delegation")

func (r *reader) accuses(i int) bool {
	for j := i; j < min(r.sent.Limit, i+maxNear); j++ {
		if r.doc.Key(j) == keyOf {
			if h := r.group(j + 1); h != nil || r.noun(j+1) || r.adjective(j+1) || r.penn(j+1) == tagging.PennDT {
				return j == i || !r.noun(j-1) || h != nil || r.penn(j-1) == tagging.PennNNP || r.penn(j-1) == tagging.PennNNPS
			}
		}
	}
	return false
}

// reportsForward says whether what is reported follows: that …, a clause, a colon, a quotation.
func (r *reader) reportsForward(x rule, m tokens.Range, g *clause.Group) bool {
	j := m.Limit
	if x == ruleTell {
		if c, ok := r.chunk(r.over(j)); ok {
			j = r.overPhrases(c.Limit)
		}
		if h := r.group(j); h != nil && h.Form == clause.Infinitive {
			return false
		}
	}
	if x != ruleQuote && (r.word(m.First)&wordStrong != 0 || x == ruleTell || !r.objectAfter(j)) && r.clauseAfter(j) {
		return true
	}
	if x != ruleQuote && r.penn(j) == tagging.PennIN && r.thatAfter(j) || r.word(m.First)&wordSay != 0 && r.longSubject(j) {
		return true
	}
	if h := r.group(r.over(j)); h != nil && h.Form == clause.Finite && r.word(m.First)&wordStrong != 0 { // which he said was empty
		return true
	}
	return r.quoteAfter(j) || r.denies(m.First, j) || r.claimsTo(m.First, j)
}

// thatAfter says whether "that" follows the verb behind phrases only: charged on Sunday in a speech that …
func (r *reader) thatAfter(j int) bool {
	for k := 0; k < 20 && j < r.sent.Limit; k++ {
		if r.class(j)&clause.That != 0 && (r.penn(j) == tagging.PennIN || r.penn(j) == tagging.PennWDT) {
			return true
		}
		if r.edge(j) && r.kind(j) != tokens.KindQuote || r.group(j) != nil {
			return false
		}
		j++
	}
	return false
}

// longSubject says whether a noun phrase at j is the subject of a verb further on: said the programme, run by the state, was sound.
func (r *reader) longSubject(j int) bool {
	c, ok := r.chunk(j)
	if !ok || c.Limit >= r.sent.Limit {
		return false
	}
	switch {
	case r.penn(c.Limit) == tagging.PennIN, r.penn(c.Limit) == tagging.PennCC, r.group(c.Limit) != nil, r.syn.IsRelative(c.Limit):
	case r.kind(c.Limit) == tokens.KindHyphen, r.kind(c.Limit) == tokens.KindPunct && r.doc.Word(c.Limit) == ",":
	default:
		return false
	}
	return r.syn.NextFinite(c.Limit, min(r.sent.Limit, c.Limit+maxNear)) >= 0
}

// objectAfter says whether a noun phrase that is the object of a verb begins at j: answered the door at home.
func (r *reader) objectAfter(j int) bool {
	c, ok := r.chunk(j)
	if !ok {
		return false
	}
	p := r.penn(c.Limit)
	return p == tagging.PennIN && r.class(c.Limit)&clause.That == 0
}

// overPhrases goes on over prepositional phrases: told reporters in the capital on Monday.
func (r *reader) overPhrases(j int) int {
	for k := 0; k < 3 && j+1 < r.sent.Limit; k++ {
		i := j
		if r.penn(i) == tagging.PennIN && r.class(i)&(clause.That|clause.Subordinator) == 0 {
			i++
		}
		c, ok := r.chunk(i)
		if !ok || r.syn.IsClause(i, r.sent.Limit) {
			return j
		}
		j = c.Limit
	}
	return j
}

// clauseAfter says whether a reported clause begins at j, perhaps behind a phrase of time or place.
func (r *reader) clauseAfter(j int) bool {
	j = r.over(j)
	for k := 0; k < 3 && j < r.sent.Limit; k++ {
		if r.class(j)&clause.That != 0 && (r.penn(j) == tagging.PennIN || r.penn(j) == tagging.PennWDT || r.penn(j) == tagging.PennDT) {
			return true
		}
		if r.syn.IsClause(j, r.sent.Limit) || r.existential(j) {
			return true
		}
		i := j
		if r.penn(i) == tagging.PennIN {
			i++
		}
		c, ok := r.chunk(i)
		if !ok || i == j && r.class(c.Limit-1)&clause.TimeNoun == 0 {
			return i > j && ok || k == 0 && r.subordinateClause(j)
		}
		j = r.over(c.Limit)
		if r.kind(j) == tokens.KindPunct && r.doc.Word(j) == "," && k < 2 {
			j++
		}
	}
	return false
}

// subordinateClause says whether a clause opens at j by an adverbial one: said if the talks fail …, said when asked.
func (r *reader) subordinateClause(j int) bool {
	return r.class(j)&clause.Subordinator != 0 && r.penn(j) == tagging.PennIN && r.doc.Key(j) == keyIf
}

func (r *reader) existential(j int) bool { return r.penn(j) == tagging.PennEX }

// quoteAfter says whether a quotation follows at j: at once, or behind a colon or comma that comes after a short phrase.
func (r *reader) quoteAfter(j int) bool {
	if r.kind(j) == tokens.KindQuote {
		return true
	}
	for k := 0; k < 10 && j < r.sent.Limit; k++ {
		if r.kind(j) == tokens.KindPunct {
			w := r.doc.Word(j)
			return w == ":" && (k == 0 || r.kind(j+1) == tokens.KindQuote) || w == "," && r.kind(j+1) == tokens.KindQuote
		}
		if g := r.group(j); g != nil && g.Form == clause.Finite || r.kind(j) == tokens.KindQuote {
			return false
		}
		j++
	}
	return false
}

// reportsBackward says whether what is reported stands before: "…," he said; …, said the minister.
func (r *reader) reportsBackward(m tokens.Range, g *clause.Group) bool {
	if g.Form != clause.Finite || g.Modal >= 0 || !r.contentBefore(g.Range.First) && !r.parenthetical(m.First) {
		return false
	}
	first := g.Range.First
	if first > r.sent.First && r.edgeBefore(first) { // inverted
		if _, ok := r.chunk(r.over(m.Limit)); ok || r.kind(first-1) == tokens.KindQuote {
			return true
		}
	}
	start := r.syn.SubjectStart(r.syn.GroupAt(m.First))
	if start >= first || !r.edgeBefore(start) && !(start > r.sent.First && r.doc.Key(start-1) == keyAs) {
		return start < first && (start == r.sent.First && r.closesAlone(m.Limit) || r.afterQuote(start) && r.ends(m.Limit))
	}
	return r.ends(m.Limit)
}

// edgeBefore says whether a comma or a quotation mark stands before token i, and something before that.
func (r *reader) edgeBefore(i int) bool {
	if i <= r.sent.First {
		return false
	}
	switch r.kind(i - 1) {
	case tokens.KindQuote:
		return true
	case tokens.KindPunct:
		return i-1 > r.sent.First
	}
	return false
}

// afterQuote says whether a comma stands before token i and a closing quotation mark shortly before that: "…," his aunt, Ana, said.
func (r *reader) afterQuote(i int) bool {
	for j := i - 1; j > max(r.sent.First, i-12); j-- {
		if r.kind(j) == tokens.KindQuote && r.kind(j-1) == tokens.KindPunct {
			return true
		}
	}
	return false
}

// contentBefore says whether something that can be said stands before token i: a verb or a quotation. At the start of a sentence it
// may stand in the one before.
func (r *reader) contentBefore(i int) bool {
	for j := i - 1; j >= max(r.sent.First, i-2*maxNear); j-- {
		if r.kind(j) == tokens.KindQuote || r.group(j) != nil {
			return true
		}
	}
	return r.closesAlone(i + 1)
}

// closesAlone says whether the sentence is no more than "he said", as it stands behind a quotation that ended a sentence.
func (r *reader) closesAlone(i int) bool {
	return r.kind(i) == tokens.KindPunct && i+1 == r.sent.Limit && i-r.sent.First <= 8
}

// ends says whether nothing but adjuncts follows the reporting verb that ends before i.
func (r *reader) ends(i int) bool {
	if i >= r.sent.Limit || r.edge(i) {
		return true
	}
	j := r.over(i)
	if j >= r.sent.Limit || r.edge(j) || r.penn(j) == tagging.PennIN || r.class(j)&clause.Subordinator != 0 {
		return true
	}
	if c, ok := r.chunk(j); ok {
		return r.class(c.Limit-1)&clause.TimeNoun != 0 || r.doc.Key(i-1) == keyTold || r.noun(c.Limit-1) && r.class(i-1)&clause.Report != 0 && r.doc.Key(i-1) == keyTold
	}
	h := r.group(j)
	return h != nil && h.Form != clause.Finite
}

var keyTold = tokens.Key("told")
