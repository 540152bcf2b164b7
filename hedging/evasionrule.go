package hedging

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// evades says whether the context of the tokens m meets the rules of a form.
func (r *evasionReader) evades(f *evasionForm, m tokens.Range) bool {
	if f.reported && !r.actual(m) || r.compound(m.Limit) {
		return false
	}
	for rules := f.rule; rules != 0; rules &= rules - 1 {
		if !r.meets(rules&-rules, m) {
			return false
		}
	}
	return true
}

// compound says whether the word before token i goes on in a compound: issue-laden.
func (r *evasionReader) compound(i int) bool {
	return i+1 < r.sent.Limit && r.doc.Word(i) == "-" && r.doc.Glued(i) && r.doc.Glued(i+1)
}

// actual says whether a reported form is told as something that happened: not negated, not a possibility or a right.
func (r *evasionReader) actual(m tokens.Range) bool {
	g := r.group(m.First)
	if g == nil {
		return true
	}
	if j := int(g.Negation); j >= 0 && !within(m, j) {
		return false
	}
	if j := int(g.Modal); j >= 0 && !within(m, j) && !r.is(j, evasiveWill) {
		return false
	}
	if c, ok := r.chunk(r.subjectHead(m)); ok && r.is(c.Limit-1, evasiveDocument) {
		return false // a report that does not say evades nothing
	}
	return g.Form != clause.Infinitive || within(m, g.Range.First) || g.Range.First == r.sent.First || !r.noun(g.Range.First-1) && !r.adjective(g.Range.First-1)
}

// meets says whether one rule holds.
func (r *evasionReader) meets(rule evasionRule, m tokens.Range) bool {
	next := m.Limit
	switch rule {
	case evasionSay:
		return !r.is(next, evasiveGreeting)
	case evasionThird:
		return !r.is(r.subjectHead(m), evasiveSelf) && !r.excuses(m)
	case evasionVerb:
		return r.verbHere(m.First)
	case evasionEnds:
		return r.ended(next) || r.is(next, evasiveOn|evasiveWhether)
	case evasionVoiced:
		return r.voiced(m.First)
	case evasionSpoken:
		return r.voiced(m.First) || r.saidBefore(m.First)
	case evasionAlone:
		return r.begun(m.First) && (r.ended(next) || r.is(next, evasiveOn))
	case evasionSubject:
		return r.personSubject(m.First)
	case evasionGerund:
		return r.penn(r.over(next)) == tagging.PennVBG
	case evasionSee:
		return r.ended(next) || r.is(next, evasiveWhether) || r.is(next, evasiveOn)
	}
	return r.meetsMore(rule, m)
}

// excuses says whether a form tells why somebody is not named: because he was not authorized to discuss it.
func (r *evasionReader) excuses(m tokens.Range) bool {
	if r.hasKey(keyAnonymity, keyAnonymous, keyAnonymously) {
		return true
	}
	g := r.syn.GroupAt(m.First)
	if g < 0 {
		return false
	}
	k := r.key(r.syn.SubjectStart(g) - 1)
	return k == keyBecause || k == keySince || k == keyAs
}

var (
	keyAnonymity, keyAnonymous, keyAnonymously = tokens.Key("anonymity"), tokens.Key("anonymous"), tokens.Key("anonymously")
	keyBecause, keySince                       = tokens.Key("because"), tokens.Key("since")
)

// meetsMore is meets for the rules of a few forms each.
func (r *evasionReader) meetsMore(rule evasionRule, m tokens.Range) bool {
	switch rule {
	case evasionEarly:
		return r.is(m.Limit, evasiveJudge) && (r.voiced(m.First) || r.saidBefore(m.First))
	case evasionFuture:
		return r.ended(m.Limit) && r.has(tokens.Range{First: max(r.sent.First, m.First-maxNear), Limit: m.First}, evasiveWill) || r.opensSpeech(m.First)
	case evasionStart:
		return r.starts(m.First)
	case evasionLeave:
		return r.leaves(m)
	case evasionAsk:
		return !r.is(m.First+1, evasiveAsk)
	case evasionBadq:
		return !r.has(m, evasiveFair) || r.has(m, evasiveNot)
	case evasionTurn:
		return r.voiced(m.First) && r.opensSpeech(m.First)
	case evasionAlready:
		return r.has(m, evasiveAlready)
	case evasionInquiry:
		return r.inquires(m)
	case evasionAsked:
		return !r.is(m.Limit, evasiveAnd) && !r.askedIn(r.sent, m).IsEmpty() // not: laughed and said
	}
	return true // nobody and from say who evades
}

// leaves says whether a form with let or leave hands the answer on: let them speak, leave that to them.
func (r *evasionReader) leaves(m tokens.Range) bool {
	last := m.Limit - 1
	for i := m.First; i < m.Limit; i++ {
		switch {
		case r.is(i, evasiveLeave):
			return r.is(i+1, evasiveThat) && r.class(last)&clause.To != 0
		case r.is(i, evasiveLet):
			return r.verbHere(last) || r.verbHere(last-1)
		}
	}
	return false
}

// inquires says whether what a form ends with, a request or a call, asks for words and not for deeds.
func (r *evasionReader) inquires(m tokens.Range) bool {
	if m.Limit >= r.sent.Limit || r.doc.Key(m.Limit) != keyFor {
		return !r.is(m.Limit-1, evasiveRequest)
	}
	return r.has(tokens.Range{First: m.Limit, Limit: m.Limit + 5}, evasiveComment)
}

// saidBefore says whether a verb of saying stands near before token i.
func (r *evasionReader) saidBefore(i int) bool {
	for j := i - 1; j >= max(r.sent.First, i-maxNear); j-- {
		if r.class(j)&clause.Report != 0 {
			return true
		}
	}
	return false
}

// ended says whether a clause ends before token i.
func (r *evasionReader) ended(i int) bool {
	return i >= r.sent.Limit || r.edge(i) || r.kind(i) == tokens.KindBracket || r.is(i, evasiveAnd)
}

// begun says whether token i begins a clause or follows a verb or a conjunction.
func (r *evasionReader) begun(i int) bool {
	return r.starts(i) || r.verbHere(i-1) || r.is(i-1, evasiveAnd) || r.group(i) != nil
}

// starts says whether token i begins a clause.
func (r *evasionReader) starts(i int) bool {
	return i == r.sent.First || r.edge(i-1) || r.opensSpeech(i)
}

// is says whether token i is one of a class of words.
func (r *evasionReader) is(i int, class evasiveWord) bool {
	if i < r.sent.First || i >= r.sent.Limit {
		return false
	}
	return r.forms.words[r.doc.Key(i)]&class != 0
}

// has says whether one of the tokens is of a class of words.
func (r *evasionReader) has(m tokens.Range, class evasiveWord) bool {
	for i := m.First; i < m.Limit; i++ {
		if r.is(i, class) {
			return true
		}
	}
	return false
}

// quoted keeps up with the quotation marks of a block, up to token i.
func (r *evasionReader) quoted(i int) bool {
	for ; r.read0 < i; r.read0++ {
		if r.doc.Kind(r.read0) != tokens.KindQuote {
			continue
		}
		switch c, _ := utf8.DecodeRuneInString(r.doc.Word(r.read0)); {
		case strings.ContainsRune("“‘«„", c):
			r.open = true
		case strings.ContainsRune("”’»", c):
			r.open = false
		default:
			r.open = !r.open
		}
	}
	return r.open
}

// evasiveWord is a set of properties of a word that rules of evasion ask for.
type evasiveWord uint32

const (
	evasiveGreeting evasiveWord = 1 << iota
	evasiveSelf
	evasiveOn
	evasiveWhether
	evasiveJudge
	evasiveWill
	evasiveAsk
	evasiveFair
	evasiveNot
	evasiveAlready
	evasiveLeave
	evasiveLet
	evasiveThat
	evasiveAnd
	evasiveAsked
	evasiveAbout
	evasiveTurn
	evasiveNeither
	evasiveTitle
	evasiveDocument
	evasiveRequest
	evasiveComment
)

var evasiveWords = [...]struct {
	class evasiveWord
	words string
}{
	{evasiveGreeting, "goodbye good sorry thank thanks farewell hello yes grace prayers mass amen so"},
	{evasiveSelf, "i we you"},
	{evasiveOn, "on about at regarding concerning over beyond further when after publicly today now yet because for as but"},
	{evasiveWhether, "whether if how when what who where why which"},
	{evasiveJudge, "say tell judge know speculate predict comment draw assess discuss talk speak determine conclude call gauge measure declare pronounce answer " +
		"decide announce pass confirm estimate evaluate give make put be"},
	{evasiveWill, "will 'll shall would wo"},
	{evasiveAsk, "ask"},
	{evasiveFair, "serious fair right real relevant legitimate"},
	{evasiveNot, "not n't hardly"},
	{evasiveAlready, "already just have 've asked"},
	{evasiveLeave, "leave"},
	{evasiveLet, "let"},
	{evasiveThat, "that it this those"},
	{evasiveAnd, "and or but"},
	{evasiveAsked, "asked pressed questioned quizzed challenged grilled queried"},
	{evasiveAbout, "about on over regarding concerning of to for into"},
	{evasiveTurn, "q a question answer reporter interviewer journalist moderator host press"},
	{evasiveNeither, "neither"},
	{evasiveDocument, "report reports article study paper book survey resolution law bill data document documents map blast"},
	{evasiveRequest, "request requests invitation letter letters"},
	{evasiveComment, "comment comments information interview interviews clarification explanation answer answers details reaction response statement"},
	{evasiveTitle, "mr. mrs. ms. dr. mr mrs ms dr"},
}

func evasiveWordList() map[uint64]evasiveWord {
	m := map[uint64]evasiveWord{}
	for _, l := range evasiveWords {
		for w := range strings.FieldsSeq(l.words) {
			m[tokens.Key(w)] |= l.class
		}
	}
	return m
}
