package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// passive reports "The plan was rejected by Kyiv": the agent behind by is the source, the subject is what is said or judged.
func (p *pass) passive(i int, frames frame, r tokens.Range) bool {
	if frames&(frameAct|frameSay|frameThat) == 0 || p.penn(i) != tagging.PennVBN || i+2 >= r.Limit || !p.key(i+1, keyBy) || p.nested(i) {
		return false
	}
	by := i + 2
	for by < r.Limit && p.is(by, tagging.ADV) {
		by++
	}
	agent := p.phraseAfter(by, r.Limit)
	k := p.groupStart(i, r)
	if agent.IsEmpty() || !p.passiveGroup(k, i) && (k < i || frames&frameAct == 0) {
		return false
	}
	subject := p.phraseBefore(r.First, k)
	if whole := p.withParticiple(subject, r); !subject.IsEmpty() && !whole.IsEmpty() {
		subject = whole
	}
	if subject.IsEmpty() || p.isObject(subject, r) {
		return false
	}
	p.keep(finding{cue: tokens.Range{First: i, Limit: i + 1}, source: agent, content: []tokens.Range{subject}})
	return true
}

// elicited reports the question in "Asked about the talks, he declined to comment." and "when pressed by reporters on whether …".
func (p *pass) elicited(i int, frames frame, r tokens.Range) bool {
	if !p.key(i, askedKeys[:]...) || p.nested(i) || p.is(i-1, tagging.AUX) {
		return false
	}
	if i > r.First && p.word(i-1) != "," && !p.is(i-1, tagging.SCONJ, tagging.CCONJ) && !p.key(i-1, keyWhen) {
		return false
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}}
	rest := i + 1
	if p.key(rest, keyBy) {
		f.source = p.asker(p.phraseAfter(rest+1, r.Limit))
		rest = max(rest, f.source.Limit)
	}
	switch k := p.skipModifiers(rest, r); {
	case rest >= r.Limit:
	case p.key(rest, keyAbout) || p.key(rest, keyOn) && !weekday(p.keyOf(rest+1)):
		if f.content = p.object(rest+1, r); len(f.content) == 0 {
			f.content = p.clipped(p.after(rest+1, r))
		}
	case k < r.Limit && (p.introducesClause(k) || p.key(k, keyTo)):
		f.content = p.clipped(p.after(k, r))
	}
	if len(f.content) == 0 {
		return false
	}
	speaker, within, last := p.speaker, p.within, p.source
	p.keep(f)
	p.speaker, p.within, p.source = speaker, within, last // the answer is his who was asked
	return true
}

// asker cuts what somebody asks about from the noun phrase that begins with him: "reporters on the truce".
func (p *pass) asker(np tokens.Range) tokens.Range {
	for k := np.First + 1; k < np.Limit; k++ {
		if p.key(k, keyAbout, keyOn) {
			np.Limit = k
		}
	}
	return np
}

// addressed reports "He was told by the envoy that …", "they were urged to leave": the agent is the source, if there is one.
func (p *pass) addressed(i int, frames frame, r tokens.Range) bool {
	if frames&(frameTell|frameUrge) == 0 || p.penn(i) != tagging.PennVBN || p.nested(i) || !p.passiveGroup(p.groupStart(i, r), i) {
		return false
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}}
	rest := i + 1
	if p.key(rest, keyBy) {
		f.source = p.phraseAfter(rest+1, r.Limit)
		rest = max(rest, f.source.Limit)
	}
	if rest = p.skipModifiers(rest, r); rest >= r.Limit || !p.introducesClause(rest) && !p.key(rest, keyTo) {
		return false
	}
	f.content = p.after(rest, r)
	if len(f.content) > 0 {
		p.keep(f)
	}
	return len(f.content) > 0
}

// askedKeys are the participles that make a question of what follows.
var askedKeys = [...]uint64{tokens.Key("asked"), tokens.Key("pressed"), tokens.Key("questioned"), tokens.Key("quizzed"), tokens.Key("challenged")}

var (
	keyWhen = tokens.Key("when")
	keyOn   = tokens.Key("on")
)

// passiveGroup says whether a form of be stands in the verb group from k to i.
func (p *pass) passiveGroup(k, i int) bool {
	for ; k < i; k++ {
		if p.key(k, beForms[:]...) {
			return true
		}
	}
	return false
}

// beForms are the forms of be that make a passive.
var beForms = [...]uint64{
	tokens.Key("is"), tokens.Key("are"), tokens.Key("was"), tokens.Key("were"), tokens.Key("be"), tokens.Key("been"), tokens.Key("being"),
	tokens.Key("'s"), tokens.Key("'re"), tokens.Key("am"), tokens.Key("'m"),
}

// agent reports "She is a supporter of the plan".
func (p *pass) agent(i int, r tokens.Range) {
	k := i
	for k > r.First && p.is(k-1, tagging.ADJ, tagging.NOUN, tagging.DET, tagging.CCONJ, tagging.NUM, tagging.ADP) {
		k--
	}
	start := p.groupStart(k, r)
	if p.nested(i) || !p.passiveGroup(start, k) || i+2 >= r.Limit {
		return
	}
	source, content := p.subjectBefore(start, r), p.object(i+2, r)
	if len(content) > 0 && !source.IsEmpty() {
		p.keep(finding{cue: tokens.Range{First: i, Limit: i + 1}, source: source, content: content})
	}
}

// subjectBefore is the noun phrase, or the relative pronoun, that ends at k and is the subject of what stands there.
func (p *pass) subjectBefore(k int, r tokens.Range) tokens.Range {
	if k > r.First && p.key(k-1, keyWho, keyWhich) {
		return tokens.Range{First: k - 1, Limit: k}
	}
	if np := p.phraseBefore(r.First, k); !p.isObject(np, r) {
		return np
	}
	return tokens.Range{}
}

// adjective reports "Kyiv is confident that …", "officials were worried about …": an attitude that a form of be ascribes.
func (p *pass) adjective(i int, r tokens.Range) {
	k := p.groupStart(i, r)
	if v := i - 1; p.key(i, keyClear) && v > r.First { // made it clear that
		if p.key(v, keyIt) {
			v--
		}
		if p.key(v, makeForms[:]...) {
			p.madeClear(v, i, r)
			return
		}
	}
	if p.nested(i) || !p.passiveGroup(k, i) || i+2 >= r.Limit {
		return
	}
	var content []tokens.Range
	switch {
	case p.introducesClause(i + 1), p.is(i+1, tagging.PRON) && p.clauseFollows(i+1, r.Limit), p.key(i+1, keyTo) && p.penn(i+2) == tagging.PennVB:
		content = p.after(i+1, r)
	case p.is(i+1, tagging.ADP):
		content = p.object(i+2, r)
	}
	source := p.phraseBefore(r.First, k)
	if len(content) == 0 || source.IsEmpty() || p.isObject(source, r) || p.key(source.First, keyI, keyWe, keyYou, keyOne) && p.inside(i) != nil {
		return
	}
	p.keep(finding{cue: tokens.Range{First: i, Limit: i + 1}, source: source, content: content})
}

// madeClear reports "She made it clear that …": the verb at v, the adjective at i.
func (p *pass) madeClear(v, i int, r tokens.Range) {
	source := p.subject(v, r)
	if source.IsEmpty() || i+1 >= r.Limit || !p.introducesClause(i+1) && !p.clauseFollows(i+1, r.Limit) {
		return
	}
	if content := p.after(i+1, r); len(content) > 0 {
		p.keep(finding{cue: tokens.Range{First: v, Limit: i + 1}, source: source, content: content})
	}
}

var (
	keyClear  = tokens.Key("clear")
	makeForms = [...]uint64{tokens.Key("make"), tokens.Key("makes"), tokens.Key("made"), tokens.Key("making")}
)

// signed reports a passage with its author behind a dash: “…” — Jane Doe.
func (p *pass) signed(q *passage, limit int) bool {
	k := q.Limit
	if k+1 >= limit || p.kind(k) != tokens.KindHyphen || !p.is(k+1, tagging.PROPN) {
		return false
	}
	np := p.phraseAfter(k+1, limit)
	if np.IsEmpty() || np.Limit < limit && !p.is(np.Limit, tagging.PUNCT) && p.kind(np.Limit) != tokens.KindQuote {
		return false
	}
	p.keep(finding{cue: tokens.Range{First: k, Limit: k + 1}, source: np, content: []tokens.Range{q.Range}})
	return true
}
