package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// rule is a condition that the context of a phrase must meet for it to be a cue.
type rule uint8

const (
	ruleNone rule = iota
	ruleMay
	ruleModal
	ruleCould
	ruleMust
	ruleVerb
	ruleAppear
	ruleLookLike
	ruleBelieve
	ruleThat
	ruleForecast
	ruleFear
	ruleIndicate
	ruleClausalFinite
	ruleSignal
	rulePassiveTo
	ruleExpected
	ruleWonder
	ruleInquiry
	ruleAdverb
	ruleLikely
	rulePossible
	ruleAttributive
	rulePredicative
	ruleClear
	ruleNounClause
	ruleSetTo
	ruleQuantity
	rulePredicate
	ruleKindOf
	ruleIf
	ruleWould
	ruleWeaselSay
	ruleAgentless
	ruleNegation
	ruleLookSet
	rulePreliminary
	ruleAside
	ruleNounOf
	ruleHowever
	ruleReport // the rest are of reports.tsv
	ruleQuote
	ruleTell
	ruleAccuse
	ruleAccording
)

// ruleNames are the names of the rules in data/cues.tsv.
var ruleNames = [...]string{"-", "may", "modal", "could", "must", "verb", "appear", "look-like", "believe", "that", "forecast", "fear", "indicate", "clausal-finite", "signal",
	"passive-to", "expected", "wonder", "inquiry", "adverb", "likely", "possible", "attributive", "predicative", "clear", "noun-clause", "set-to", "quantity", "predicate",
	"kind-of", "if", "would", "weasel-say", "agentless", "neg", "look-set", "preliminary", "aside", "noun-of", "however"}

// reader is the state of one reading of a document.
type reader struct {
	v    *vocabulary
	doc  *tokens.Document
	tags tagging.Tags
	syn  *clause.Syntax
	sent tokens.Range
}

func (r *reader) word(i int) word {
	if i < r.sent.First || i >= r.sent.Limit {
		return 0
	}
	return r.v.words[r.doc.Key(i)]
}

func (r *reader) penn(i int) tagging.Penn {
	if i < r.sent.First || i >= r.sent.Limit {
		return 0
	}
	return r.syn.Penn(i)
}

func (r *reader) class(i int) clause.Class {
	if i < r.sent.First || i >= r.sent.Limit {
		return 0
	}
	return r.syn.Class(i)
}

func (r *reader) kind(i int) tokens.Kind {
	if i < r.sent.First || i >= r.sent.Limit {
		return 0
	}
	return r.doc.Kind(i)
}

// verbHere says whether token i is tagged as a verb.
func (r *reader) verbHere(i int) bool {
	return r.penn(i) >= tagging.PennVB && r.penn(i) <= tagging.PennVBZ
}

func (r *reader) adverb(i int) bool {
	p := r.penn(i)
	return p == tagging.PennRB || p == tagging.PennRBR || p == tagging.PennRBS
}

func (r *reader) adjective(i int) bool {
	p := r.penn(i)
	return p == tagging.PennJJ || p == tagging.PennJJR || p == tagging.PennJJS
}

func (r *reader) noun(i int) bool {
	return r.penn(i) >= tagging.PennNN && r.penn(i) <= tagging.PennNNPS
}

// group returns the verb group of token i, or nil.
func (r *reader) group(i int) *clause.Group {
	if i < r.sent.First || i >= r.sent.Limit {
		return nil
	}
	if g := r.syn.GroupAt(i); g >= 0 {
		return &r.syn.Groups[g]
	}
	return nil
}

// over skips adverbs and quotation marks from token i on.
func (r *reader) over(i int) int {
	for k := 0; k < 4 && i < r.sent.Limit && (r.adverb(i) || r.kind(i) == tokens.KindQuote); k++ {
		i++
	}
	return i
}

// comma says whether token i is a comma, a dash or a quotation mark: the edge of a parenthesis.
func (r *reader) edge(i int) bool {
	switch r.kind(i) {
	case tokens.KindQuote:
		return true
	case tokens.KindPunct:
		return true
	case tokens.KindHyphen:
		return !r.doc.Glued(i) || r.doc.Word(i) != "-"
	case 0:
		return true
	}
	return false
}

// inName says whether the token at i is part of a name: a capital where none is due.
func (r *reader) inName(i int) bool {
	if !r.doc.Flags(i).Has(tokens.FlagTitle) || i == r.sent.First || r.kind(i-1) == tokens.KindQuote {
		return false
	}
	p := r.penn(i)
	return p == tagging.PennNNP || p == tagging.PennNNPS
}

// holds says whether the context of the tokens m meets a rule.
func (r *reader) holds(x rule, m tokens.Range) bool {
	if x == ruleNone {
		return true
	}
	if r.inName(m.First) {
		return false
	}
	switch {
	case x <= ruleMust:
		return r.holdsModal(x, m.First)
	case x <= ruleWonder:
		return r.holdsVerb(x, m)
	case x >= ruleReport:
		return r.holdsReport(x, m)
	}
	return r.holdsWord(x, m)
}

func (r *reader) holdsModal(x rule, i int) bool {
	g := r.group(i)
	if r.penn(i) != tagging.PennMD || g == nil || int(g.Modal) != i || r.power(i) {
		return false
	}
	switch x {
	case ruleMay:
		if _, inverted := r.chunk(i + 1); inverted { // may they rest in peace
			return false
		}
		return !r.concedes(g) && !r.permits(i, g)
	case ruleCould:
		return r.possibility(i, g)
	case ruleMust:
		return g.Perfect
	}
	return true
}

// concedes says whether may is concessive: "may be old, but he still …".
func (r *reader) concedes(g *clause.Group) bool {
	if r.penn(g.Range.First-1) == tagging.PennEX {
		return false
	}
	state := r.word(int(g.Head))&wordState != 0
	for i := g.Range.Limit; i < min(r.sent.Limit-2, g.Range.Limit+maxNear); i++ {
		if r.kind(i) == tokens.KindPunct && r.doc.Key(i+1) == keyBut {
			return state || r.stillBehind(i+2)
		}
	}
	return false
}

// stillBehind says whether a word that insists stands at i or shortly behind: but it still guards the strait.
func (r *reader) stillBehind(i int) bool {
	for j := i; j < i+6; j++ {
		if r.word(j)&wordStill != 0 {
			return true
		}
	}
	return false
}

const maxNear = 25 // how far rules look for a partner of a word, in tokens

// possibility says whether could is of possibility, not of past ability.
func (r *reader) possibility(i int, g *clause.Group) bool {
	if g.Perfect {
		return g.Negation < 0 // could not have been: an inference without doubt
	}
	if g.Negation >= 0 || r.word(int(g.Head))&wordSense != 0 || r.word(i+1)&wordSense != 0 || r.perceived(g) {
		return false
	}
	first := r.syn.SubjectStart(r.syn.GroupAt(i))
	if before := r.doc; first > r.sent.First+1 && before.Key(first-1) == keyThat && before.Key(first-2) == keySo {
		return false
	}
	if r.doc.Key(r.sent.First) == keyWhen || r.doc.Key(r.sent.First) == keyOnce || r.inYouth() {
		return false
	}
	return first == r.sent.First || r.doc.Key(first-1) != keySo
}

func (r *reader) holdsVerb(x rule, m tokens.Range) bool {
	i := m.First
	if x == ruleWonder {
		return r.penn(i-1) != tagging.PennDT
	}
	if x == ruleFear && i > r.sent.First && r.noun(i-1) && r.mistagged(m, r.group(i)) { // the minister doubts that
		return true
	}
	if !r.verbHere(i) && !(x == rulePassiveTo || x == ruleExpected) || r.kind(i-1) == tokens.KindHyphen && r.doc.Glued(i) { // much-anticipated
		return false
	}
	if r.group(i) == nil && r.word(i)&wordLeave != 0 && r.attributive(i) { // the suspected bomber
		return false
	}
	switch x {
	case ruleAppear:
		return r.appears(i)
	case ruleLookLike:
		return m.Limit < r.sent.Limit && !r.edge(m.Limit) && r.penn(m.Limit) != tagging.PennVBG && r.penn(m.Limit) != tagging.PennIN && (r.takesClause(m.Limit-1) || !r.personSubject(i))
	case ruleBelieve:
		return r.takesClause(i) || r.parenthetical(i) || r.opines(i)
	case ruleThat:
		return r.class(m.Limit)&clause.That != 0 && r.takesClause(i)
	case ruleForecast:
		if g := r.group(i); g != nil && g.Passive && r.passiveTo(i) {
			return false // the rule of that
		}
		return r.takesClause(i) || r.parenthetical(i) || r.takesInfinitive(i) || r.forecasts(i)
	case ruleFear:
		return r.takesClause(i) && !r.undoubted(i)
	case ruleIndicate:
		return r.indicates(i)
	case ruleClausalFinite:
		return r.group(i) != nil && r.takesClause(i) && !r.subjunctive(i)
	case ruleSignal:
		return m.Len() > 1 || r.takesClause(i)
	case rulePassiveTo:
		return r.passiveTo(i)
	case ruleExpected:
		return r.attributive(i) && r.kind(i-1) != tokens.KindHyphen // long-expected
	}
	return true
}

func (r *reader) appears(i int) bool {
	j := r.over(i + 1)
	if j >= r.sent.Limit {
		return false
	}
	switch p := r.penn(j); {
	case r.class(j)&clause.To != 0, r.adjective(j), p == tagging.PennVBN:
		return true
	case r.class(j)&clause.That != 0:
		return p == tagging.PennIN
	case r.doc.Key(j) == keyAs:
		next := r.doc.Key(min(j+1, r.sent.Limit-1))
		return next == keyIf || next == keyThough
	}
	return i > r.sent.First && r.doc.Key(i-1) == keyIt && (r.takesClause(i) || r.edge(j))
}

// takesClause says whether a clause follows the verb at i: "that …", or a subject with its verb.
func (r *reader) takesClause(i int) bool {
	j := i + 1
	if g := r.group(i); g != nil {
		j = max(j, g.Range.Limit)
	}
	for k := 0; k < 2; k++ {
		j = r.over(j)
		if j >= r.sent.Limit {
			return false
		}
		if r.class(j)&clause.That != 0 && (r.penn(j) == tagging.PennIN || r.penn(j) == tagging.PennWDT) {
			return true
		}
		if r.syn.IsClause(j, r.sent.Limit) {
			return true
		}
		if r.edge(j) || r.penn(j) != tagging.PennIN && k == 0 || r.class(j)&clause.Subordinator != 0 {
			return false
		}
		c, ok := r.syn.Chunk(min(j+1, r.sent.Limit-1)) // said on Monday that
		if !ok || r.class(c.Limit-1)&clause.TimeNoun == 0 {
			return false
		}
		j = c.Limit
	}
	return false
}

// takesInfinitive says whether the verb at i governs "(somebody) to do": expect the bank to act.
func (r *reader) takesInfinitive(i int) bool {
	j := i + 1
	if c, ok := r.chunk(j); ok {
		if r.demands(i, c) {
			return false
		}
		j = c.Limit
	}
	g := r.group(j)
	return g != nil && g.Form == clause.Infinitive && g.Range.First == j
}

// opines says whether the verb at i is one of opinion whose clause is hard to see: I think what he did was right; they believe with
// some confidence that …
func (r *reader) opines(i int) bool {
	g := r.group(i)
	if g == nil || g.Form != clause.Finite || int(g.Head) != i {
		return false
	}
	j := g.Range.Limit
	if r.penn(j) == tagging.PennIN && r.doc.Key(j) == keyWith {
		return r.thatAfter(j)
	}
	return r.firstPerson(g.Range.First-1) && r.penn(j) != tagging.PennIN && r.class(j)&clause.To == 0 && r.syn.NextFinite(j, min(r.sent.Limit, j+maxNear/2)) >= 0 &&
		(r.syn.IsRelative(min(j, r.sent.Limit-1)) || r.adverb(j))
}

// forecasts says whether the verb at i tells what its object will be: predicts a rise; of analysts also: expect a rise.
func (r *reader) forecasts(i int) bool {
	if _, ok := r.chunk(r.over(i + 1)); !ok {
		return false
	}
	if r.word(i)&wordExpect == 0 {
		return true
	}
	g := r.group(i)
	return g != nil && r.word(g.Range.First-1)&wordAnalyst != 0
}

// demands says whether the verb at i expects something of the people or body in the object c, as a demand.
func (r *reader) demands(i int, c tokens.Range) bool {
	g := r.syn.GroupAt(i)
	if g < 0 || !r.personSubject(i) && r.penn(r.syn.Groups[g].Range.First-1) != tagging.PennPRP {
		return false
	}
	if r.word(r.syn.Groups[g].Range.First-1)&wordAnalyst != 0 {
		return false
	}
	p := r.penn(c.Limit - 1)
	return p == tagging.PennNNP || p == tagging.PennPRP || r.word(c.Limit-1)&wordPerson != 0 || p == tagging.PennNNS && r.penn(c.First) == tagging.PennPRPS
}

func (r *reader) chunk(i int) (tokens.Range, bool) {
	if i >= r.sent.Limit {
		return tokens.Range{}, false
	}
	return r.syn.Chunk(i)
}

// parenthetical says whether the verb at i stands with its subject between commas: ", I think,".
func (r *reader) parenthetical(i int) bool {
	g := r.group(i)
	if g == nil || g.Form != clause.Finite || g.Range.Limit < r.sent.Limit && !r.edge(g.Range.Limit) {
		return false
	}
	first := r.syn.SubjectStart(r.syn.GroupAt(i))
	return first > r.sent.First && first < g.Range.First && r.edge(first-1)
}

// subjunctive says whether the clause behind the verb at i has its verb in the base form: suggested that he go.
func (r *reader) subjunctive(i int) bool {
	for j := i + 1; j < min(r.sent.Limit, i+maxNear); j++ {
		g := r.group(j)
		if g == nil || g.Range.First != j {
			continue
		}
		if m := g.Modal; m >= 0 {
			return r.doc.Key(int(m)) == keyShould
		}
		return g.Form == clause.Bare || r.recommends(i, g)
	}
	return false
}

// recommends says whether people at i suggested in the past what is told in the present, g: suggested that the parties meet.
func (r *reader) recommends(i int, g *clause.Group) bool {
	verb := r.group(i)
	return verb != nil && verb.Past && g.Form == clause.Finite && g.Range.Len() == 1 && r.penn(int(g.Head)) == tagging.PennVBP &&
		r.class(int(g.Head))&(clause.Be|clause.Have|clause.Do|clause.Clausal|clause.Copula) == 0 && r.personSubject(i)
}

// undoubted says whether doubt at i is denied: nobody doubts that, we do not doubt.
func (r *reader) undoubted(i int) bool {
	g := r.group(i)
	if g == nil || r.word(i)&wordDoubt == 0 {
		return false
	}
	switch r.doc.Key(r.syn.SubjectStart(r.syn.GroupAt(i))) {
	case keyNobody, keyNo, keyNone, keyFew:
		return true
	}
	return g.Negation >= 0
}

// indicates says whether suggest and its like mean evidence, not advice.
func (r *reader) indicates(i int) bool {
	j := r.over(i + 1)
	if g := r.group(j); g != nil && g.Form == clause.Gerund {
		return false
	}
	if r.takesClause(i) {
		return !r.subjunctive(i)
	}
	if _, ok := r.chunk(j); !ok {
		return false
	}
	return !r.personSubject(i)
}

// personSubject says whether the subject of the verb at i is a person or a body.
func (r *reader) personSubject(i int) bool {
	g := r.syn.GroupAt(i)
	if g < 0 {
		return false
	}
	first, limit := r.syn.SubjectStart(g), r.syn.Groups[g].Range.First
	if first >= limit {
		return r.syn.Groups[g].Form == clause.Finite || r.syn.Groups[g].Form == clause.Infinitive
	}
	head := first
	if c, ok := r.chunk(first); ok {
		head = c.Limit - 1
	}
	if p := r.penn(head); p == tagging.PennNNP || p == tagging.PennNNPS {
		return true
	}
	return r.word(head)&wordPerson != 0
}

// passiveTo says whether the participle at i is passive and governs an infinitive: expected to fall.
func (r *reader) passiveTo(i int) bool {
	j := r.over(i + 1)
	if r.penn(j) == tagging.PennIN { // expected on Monday to
		if c, ok := r.chunk(j + 1); ok && r.class(c.Limit-1)&clause.TimeNoun != 0 {
			j = c.Limit
		}
	}
	if r.penn(i) == tagging.PennNN || j >= r.sent.Limit {
		return false
	}
	g := r.group(i)
	if g != nil && g.Passive && r.word(i)&wordExpect != 0 && r.doc.Key(j) != keyBy && r.doc.Key(j) != keyOf { // a ruling is expected
		return true
	}
	if r.class(j)&clause.To == 0 {
		return false
	}
	if g == nil {
		return r.penn(i) == tagging.PennVBN || r.adjective(i)
	}
	return g.Passive || g.Form == clause.Participle
}

// attributive says whether the word at i stands before a noun in its base noun phrase.
func (r *reader) attributive(i int) bool {
	c, ok := r.chunk(i)
	return ok && i+1 < c.Limit && !r.inName(i)
}

var (
	keyBut, keyThat, keySo, keyWhen, keyOnce, keyAs, keyIt = tokens.Key("but"), tokens.Key("that"), tokens.Key("so"), tokens.Key("when"), tokens.Key("once"), tokens.Key("as"), tokens.Key("it")
	keyWith                                                = tokens.Key("with")
	keyShould, keyTo, keyBy, keyOf, keyThan, keyWould      = tokens.Key("should"), tokens.Key("to"), tokens.Key("by"), tokens.Key("of"), tokens.Key("than"), tokens.Key("would")
	keyIf, keyNot, keyFor, keyAny, keyUnknown, keyThough   = tokens.Key("if"), tokens.Key("not"), tokens.Key("for"), tokens.Key("any"), tokens.Key("unknown"), tokens.Key("though")
	keyPotential, keyCould, keyMight, keyMay               = tokens.Key("potential"), tokens.Key("could"), tokens.Key("might"), tokens.Key("may")
)
