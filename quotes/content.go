package quotes

import (
	"slices"
	"sort"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// complement finds what follows a verb in one of its frames. rest is where its complement may begin.
func (p *pass) complement(verb, rest int, frames frame, r tokens.Range) []tokens.Range {
	if frames&framePrep != 0 {
		if c := p.behindParticle(verb, rest, r); c != nil || frames == framePrep {
			return c
		}
	}
	i := p.skipModifiers(rest, r)
	if that := max(p.thatAhead(i, r), p.thatBehindAside(i, r)); that > i && frames&(frameSay|frameThat) != 0 {
		return p.after(that, r)
	}
	if frames&(frameSay|frameThat|frameTell) != 0 && p.runsOn(i, r) {
		return p.nextBlock(r.Limit)
	}
	if i >= r.Limit {
		return nil
	}
	if c := p.opened(i, frames, r); c != nil {
		return c
	}
	if c := p.inner(i, r); c != nil {
		return c
	}
	if p.clauseAt(verb, i, frames, r) {
		return p.conjunct(i, p.after(i, r))
	}
	if frames&(frameTell|frameUrge) != 0 {
		if c := p.behindAddressee(i, frames, r); c != nil {
			return c
		}
	}
	if frames&frameAct != 0 && p.key(i, keyAs) && i == verb+1 && p.frame(verb)&frameSay == 0 {
		i++ // what they described as
	}
	if frames&(frameAct|frameCore) != 0 || frames&frameAs != 0 && p.hasAs(i, r) {
		return p.object(i, r)
	}
	return nil
}

// conjunct cuts an infinitive at i where the next finite verb is joined to the verb that reports it: "agreed to meet and did not
// endorse the plan".
func (p *pass) conjunct(i int, content []tokens.Range) []tokens.Range {
	if len(content) == 0 || !p.key(i, keyTo) {
		return content
	}
	c := &content[0]
	for k := i + 2; k < min(c.Limit-1, i+maxClause) && !p.finite(k) && !p.relative(k); k++ {
		if p.is(k, tagging.CCONJ) && p.finite(k+1) && p.inside(k) == nil {
			c.Limit = k
			break
		}
	}
	return content
}

// clauseAt says whether a clause or an infinitive that the verb reports in one of its frames begins at i.
func (p *pass) clauseAt(verb, i int, frames frame, r tokens.Range) bool {
	switch {
	case frames&(frameSay|frameThat|frameTell) != 0 && p.introducesClause(i):
		return true
	case frames&frameSay != 0 && p.clauseFollows(i, r.Limit) && !(frames&frameAct != 0 && p.penn(verb) == tagging.PennVBG && p.mainClauseFollows(i, r.Limit)):
		return true
	case frames&frameSay != 0 && p.extracted(verb, i, r):
		return true
	}
	return frames&frameWill != 0 && (p.key(i, keyTo) || p.key(i, keyNot) && i+1 < r.Limit && p.key(i+1, keyTo))
}

// extracted says whether the verb at i belongs to a clause whose subject stands before the report: "terms that he said were unfair".
func (p *pass) extracted(verb, i int, r tokens.Range) bool {
	if i != verb+1 || !p.finite(i) {
		return false
	}
	np := p.phraseBefore(r.First, p.groupStart(verb, r))
	return !np.IsEmpty() && np.First > r.First && p.key(np.First-1, keyWhich, keyThat, keyWho, keyWhat)
}

// mainClauseFollows says whether a noun phrase at i is the object of a participle before the main clause: "announcing the pick, they said".
func (p *pass) mainClauseFollows(i, limit int) bool {
	np := p.phraseAfter(i, limit)
	return !np.IsEmpty() && np.Limit < limit && p.word(np.Limit) == "," && p.phraseThenVerb(np.Limit+1, limit)
}

// behindParticle is what stands behind the particle of a verb: called for a truce, called on Kyiv to sign, pointed out that.
func (p *pass) behindParticle(verb, i int, r tokens.Range) []tokens.Range {
	for i < r.Limit && (p.is(i, tagging.ADV) && !p.key(i, p.particles[p.keyOf(verb)]...) || weekday(p.keyOf(i)) || dayPart(p.keyOf(i))) {
		i++
	}
	if i+2 < r.Limit && p.is(i, tagging.ADP) && weekday(p.keyOf(i+1)) { // called on Tuesday for
		i += 2
	}
	if i+1 >= r.Limit || !p.key(i, p.particles[p.keyOf(verb)]...) || p.key(i, keyTo) && p.penn(i+1) == tagging.PennVB && p.frame(verb)&frameWill != 0 { // agreed to sign
		return nil
	}
	if i++; p.is(i, tagging.ADP) && !p.key(i, keyThat) { // spoke out against
		i++
	}
	if i < r.Limit && p.frame(verb)&frameThat == 0 {
		if c := p.opened(i, frameSay, r); c != nil {
			return c
		}
	}
	if i < r.Limit && p.introducesClause(i) || p.clauseFollows(i, r.Limit) && p.frame(verb)&frameThat != 0 {
		return p.after(i, r)
	}
	return p.object(i, r)
}

// thatAhead returns the "that" behind a longer passage of times and places, ", in Toledo, Ohio, that it"; -1 if there is none.
func (p *pass) thatAhead(i int, r tokens.Range) int {
	if i >= r.Limit || !p.is(i, tagging.ADP) {
		return -1
	}
	for k := i + 1; k < min(r.Limit, i+maxPhrase/2); k++ {
		switch {
		case p.key(k, keyThat) && p.is(k, tagging.SCONJ) && !p.finite(k+1):
			return k
		case !p.nominal(k) && !p.is(k, tagging.ADP, tagging.PUNCT) || p.kind(k) == tokens.KindQuote:
			return -1
		}
	}
	return -1
}

// thatBehindAside returns the "that" behind a remark between commas, "said, when asked, that"; -1 if there is none.
func (p *pass) thatBehindAside(i int, r tokens.Range) int {
	if i >= r.Limit || p.word(i) != "," && !p.isDash(i) || p.inside(i+1) != nil {
		return -1
	}
	for k := i + 1; k < min(r.Limit-2, i+maxPhrase/2); k++ {
		if p.word(k) == p.word(i) {
			if p.key(k+1, keyThat) && !p.finite(k+2) && p.clauseFollows(k+2, r.Limit) {
				return k + 1
			}
			return -1
		}
	}
	return -1
}

// hasAs says whether "as" comes within a few tokens and before any other clause.
func (p *pass) hasAs(i int, r tokens.Range) bool {
	for k := i + 1; k < min(r.Limit, i+maxPhrase/2); k++ {
		if p.key(k, keyAs) {
			return k+1 < r.Limit && !p.finite(k+1) && !p.is(k+1, tagging.PRON)
		}
		if p.finite(k) || p.is(k, tagging.PUNCT) && p.kind(k) == tokens.KindPunct {
			return false
		}
	}
	return false
}

// runsOn says whether a sentence ends at i or behind the colon there, and a quotation or a block of its own follows.
func (p *pass) runsOn(i int, r tokens.Range) bool {
	if i == r.Limit-1 && p.word(i) == ":" {
		return r.Limit < p.doc.Len()
	}
	return false
}

// nextBlock is what is said in the block that begins at i: the quotation that opens it, or all of it.
func (p *pass) nextBlock(i int) []tokens.Range {
	if q := p.inside(i); q != nil && q.First == i {
		return []tokens.Range{q.Range}
	}
	b := p.doc.Block(p.doc.BlockOf(i))
	if b.Range.First != i || !b.Kind.IsProse() {
		return nil
	}
	return []tokens.Range{b.Range}
}

// skipModifiers passes over adverbs, times and places between a verb and its complement: "said on Tuesday in Geneva that".
func (p *pass) skipModifiers(i int, r tokens.Range) int {
	for limit := min(r.Limit, i+maxPhrase); i < limit; {
		switch {
		case p.key(i, periodKeys[:]...) && i+1 < limit && p.key(i+1, timeKeys[:]...) && !p.finite(i+2) && !p.is(i+2, tagging.AUX): // last month
			i += 2
		case p.is(i, tagging.ADV) && p.penn(i) != tagging.PennWRB || p.penn(i) == tagging.PennRP:
			i++
		case p.is(i, tagging.ADP) && !p.key(i, keyThat):
			if p.key(i, keyOn) && weekday(p.keyOf(i+1)) {
				i += 2
				continue
			}
			np := p.phraseAfter(i+1, r.Limit)
			if np.IsEmpty() || !p.thenComplement(np.Limit, r) {
				return i
			}
			i = np.Limit
		case (p.is(i, tagging.PROPN) && weekday(p.keyOf(i)) || dayPart(p.keyOf(i))) && !(i+1 < r.Limit && p.key(i+1, keyPossessive)):
			i++
		default:
			return i
		}
	}
	return i
}

// thenComplement says whether a complement or a comma comes at i.
func (p *pass) thenComplement(i int, r tokens.Range) bool {
	return i >= r.Limit || p.is(i, tagging.SCONJ, tagging.ADP, tagging.ADV, tagging.PART) || p.key(i, keyThat) || p.penn(i) == tagging.PennPRP || p.kind(i) == tokens.KindQuote || p.word(i) == "," || p.word(i) == ":"
}

var weekdays = [...]uint64{
	tokens.Key("monday"), tokens.Key("tuesday"), tokens.Key("wednesday"), tokens.Key("thursday"),
	tokens.Key("friday"), tokens.Key("saturday"), tokens.Key("sunday"),
}

var dayParts = [...]uint64{
	tokens.Key("morning"), tokens.Key("afternoon"), tokens.Key("evening"), tokens.Key("night"), tokens.Key("yesterday"), tokens.Key("today"),
}

var (
	periodKeys = [...]uint64{tokens.Key("last"), tokens.Key("this"), tokens.Key("next"), tokens.Key("that"), tokens.Key("late"), tokens.Key("early")}
	timeKeys   = [...]uint64{
		tokens.Key("week"), tokens.Key("month"), tokens.Key("year"), tokens.Key("night"), tokens.Key("day"), tokens.Key("morning"),
		tokens.Key("afternoon"), tokens.Key("evening"), tokens.Key("spring"), tokens.Key("summer"), tokens.Key("autumn"), tokens.Key("fall"),
		tokens.Key("winter"), tokens.Key("weekend"), tokens.Key("time"),
		tokens.Key("monday"), tokens.Key("tuesday"), tokens.Key("wednesday"), tokens.Key("thursday"),
		tokens.Key("friday"), tokens.Key("saturday"), tokens.Key("sunday"),
	}
)

func dayPart(key uint64) bool { return slices.Contains(dayParts[:], key) }

func weekday(key uint64) bool { return slices.Contains(weekdays[:], key) }

// opened returns the passage that begins at i, behind a comma or colon at most, with what is inside of it over sentences.
func (p *pass) opened(i int, frames frame, r tokens.Range) []tokens.Range {
	if (p.word(i) == "," || p.word(i) == ":") && i+1 < r.Limit {
		i++
	}
	q := p.inside(i)
	if q == nil || q.First != i || !q.closedOrFirst() {
		if p.word(i-1) == ":" && q == nil && frames&(frameSay|frameTell) != 0 {
			return p.after(i, r)
		}
		return nil
	}
	if q.Limit < r.Limit && (!q.isSpeech(p.doc) || p.is(q.Limit, tagging.CCONJ) && p.key(q.Limit+1, keyThat)) { // and that “…”
		return p.after(i, r)
	}
	return []tokens.Range{q.Range}
}

// inner returns the quotation inside another one that begins at i, behind a comma or colon at most: “He told me ‘never again’”.
func (p *pass) inner(i int, r tokens.Range) []tokens.Range {
	if p.word(i) == "," || p.word(i) == ":" {
		i++
	}
	if i >= r.Limit || p.kind(i) != tokens.KindQuote || p.inside(i) == nil || p.inside(i).First == i {
		return nil
	}
	mark := pairOf(p.word(i))
	for k := i + 1; k < min(r.Limit, i+maxClause); k++ {
		if p.kind(k) == tokens.KindQuote && pairOf(p.word(k)) == mark && p.doc.Glued(k) {
			return []tokens.Range{{First: i, Limit: k + 1}}
		}
	}
	return nil
}

func (q *passage) closedOrFirst() bool { return q.closed || q.words > 0 }

// introducesClause says whether token i opens a reported clause: that, whether, how, what.
func (p *pass) introducesClause(i int) bool {
	if p.key(i, keyThat) {
		return p.is(i, tagging.SCONJ) || p.clauseFollows(i+1, p.doc.Sentence(p.doc.SentenceOf(i)).Limit)
	}
	switch p.penn(i) {
	case tagging.PennWP:
		return true
	case tagging.PennWRB:
		return !p.key(i, keyWhen) || p.penn(i+1) != tagging.PennVBG
	}
	return p.is(i, tagging.SCONJ) && (p.key(i, keyIf) || p.key(i, keyWhether))
}

var (
	keyIf      = tokens.Key("if")
	keyWhether = tokens.Key("whether")
	keyWhat    = tokens.Key("what")
	keyAs      = tokens.Key("as")
	keyWhile   = tokens.Key("while")
	keyWhereas = tokens.Key("whereas")
	keyNot     = tokens.Key("not")
	keyPut     = tokens.Key("put")
	keyIt      = tokens.Key("it")
)

// object is the noun phrase that a speech act is about, with a preposition before it, up to the end of its clause.
func (p *pass) object(i int, r tokens.Range) []tokens.Range {
	start := i
	if i >= r.Limit || p.phraseAfter(start, r.Limit).IsEmpty() && !p.beginsObject(i) {
		return nil
	}
	return p.clipped(p.after(start, r))
}

// clipped cuts a content at the end of its clause.
func (p *pass) clipped(content []tokens.Range) []tokens.Range {
	if len(content) == 0 {
		return nil
	}
	c := &content[0]
	for k := c.First + 1; k < min(c.Limit-1, c.First+maxClause); k++ {
		if p.inside(k) != nil {
			continue
		}
		if p.word(k) == "," || p.word(k) == ";" || p.is(k, tagging.CCONJ) && (p.finite(k+1) || p.is(k+1, tagging.AUX)) || p.subordinate(k, c.Limit) {
			c.Limit = k
			break
		}
	}
	return content
}

// subordinate says whether a clause of time or reason begins at i, which is about the report and no part of it: "after she left".
func (p *pass) subordinate(i, limit int) bool {
	return p.key(i, subordinateKeys[:]...) && p.phraseThenVerb(i+1, limit)
}

var subordinateKeys = [...]uint64{
	tokens.Key("after"), tokens.Key("before"), tokens.Key("because"), tokens.Key("since"),
	tokens.Key("although"), tokens.Key("though"), tokens.Key("until"),
}

// beginsObject says whether something else than a noun phrase begins an object at i: drawing a line, what they want, “thugs”.
func (p *pass) beginsObject(i int) bool {
	switch p.penn(i) {
	case tagging.PennVBG, tagging.PennVBN, tagging.PennWP, tagging.PennJJ:
		return true
	case tagging.PennWRB:
		return !p.key(i, keyWhen)
	}
	return p.kind(i) == tokens.KindQuote
}

// after is the content from i to the end of the sentence, its final stop aside. Passages that it reaches into are taken whole.
func (p *pass) after(i int, r tokens.Range) []tokens.Range {
	limit := r.Limit
	if k := sort.SearchInts(p.accordings, i+3); k < len(p.accordings) && p.accordings[k] < r.Limit {
		limit = p.accordings[k] - 1
	} else if i < p.tail && p.tail < r.Limit {
		limit = p.tail
	}
	if limit == r.Limit && limit > i && p.kind(limit-1) == tokens.KindPunct && (p.inside(limit-1) == nil || p.word(limit-1) == ",") {
		limit--
	}
	limit = p.nextReport(i, p.mainClause(i, limit, r))
	if limit <= i {
		return nil
	}
	if q := p.inside(limit - 1); q != nil && q.First >= i && q.First >= r.First {
		limit = max(limit, q.Limit)
	}
	return []tokens.Range{{First: i, Limit: limit}}
}

// mainClause returns the comma before the main clause of a sentence that begins with a subordinate one which i is in, "After he
// said that it failed, they left", or limit.
func (p *pass) mainClause(i, limit int, r tokens.Range) int {
	first := r.First
	if p.is(first, tagging.CCONJ) {
		first++
	}
	if first >= i || !p.is(first, tagging.SCONJ) && !p.key(first, keyAfter, keyBefore) {
		return limit
	}
	for k := first; k < min(limit-1, i+maxClause); k++ {
		if p.word(k) == "," && p.inside(k) == nil && (k+1 >= i || !p.is(k+1, tagging.CCONJ)) && p.phraseThenVerb(k+1, limit) {
			if k < i {
				return limit
			}
			return k
		}
	}
	return limit
}

// phraseThenVerb says whether a noun phrase with a finite verb right behind it begins at i.
func (p *pass) phraseThenVerb(i, limit int) bool {
	np := p.phraseAfter(i, limit)
	return !np.IsEmpty() && np.Limit < limit && (p.finite(np.Limit) || p.is(np.Limit, tagging.AUX))
}

// maxClause is how far behind the beginning of a content a verb that reports something else is looked for, in tokens.
const maxClause = 60

// nextReport returns where the same speaker is reported to say something else, or limit: "… and warned that", ", citing".
func (p *pass) nextReport(i, limit int) int {
	for k := i + 1; k < min(limit-1, i+maxClause); k++ {
		joins := p.is(k, tagging.CCONJ)
		if !joins && p.word(k) != "," || p.inside(k) != nil {
			continue
		}
		if p.word(k) == "," && p.turns(k+1, limit) {
			return k
		}
		v := k + 1
		again := joins && p.penn(v) == tagging.PennPRP // ", and he warned"
		if again {
			v++
		}
		for v < limit-1 && (p.is(v, tagging.ADV) || again && p.is(v, tagging.AUX)) {
			v++
		}
		if v >= limit {
			continue
		}
		if p.frame(v) == 0 || !p.is(v, tagging.VERB) {
			continue
		}
		if joins && (p.finite(v) || p.penn(v) == tagging.PennVBN) || !joins && p.penn(v) == tagging.PennVBG {
			if joins && p.word(k-1) == "," {
				k--
			}
			return k
		}
	}
	return limit
}

// turns says whether a conjunction at i opens a clause in which somebody else is reported to say something: ", while Kyiv says".
func (p *pass) turns(i, limit int) bool {
	if !p.is(i, tagging.CCONJ) && !p.key(i, keyWhile, keyWhereas) {
		return false
	}
	np := p.phraseAfter(i+1, limit)
	if np.IsEmpty() || p.key(np.First, keyI, keyWe) {
		return false
	}
	v := np.Limit
	for v < limit && p.is(v, tagging.AUX, tagging.ADV, tagging.PART) {
		v++
	}
	return v < limit-1 && p.is(v, tagging.VERB) && p.frame(v)&(frameSay|frameTell|frameUrge|frameAct|frameWill) != 0 && p.frame(v)&frameMind == 0
}

// before is the content from the beginning of the sentence to the comma before i, or without one to i.
func (p *pass) before(i int, r tokens.Range) []tokens.Range {
	limit := i
	if p.word(limit-1) == "," {
		limit--
	}
	first := p.behindDateline(r.First)
	if q := p.inside(limit - 1); q != nil && q.First < r.First {
		first = q.First
	}
	if limit <= first {
		return nil
	}
	return []tokens.Range{{First: first, Limit: limit}}
}

// behindDateline is the first token of a sentence behind the dateline of its block: "KYIV (Reuters) —".
func (p *pass) behindDateline(first int) int {
	if d := p.doc.Block(p.doc.BlockOf(first)).Dateline; d.First <= first && first < d.Limit {
		return d.Limit
	}
	return first
}

// leftContent is what stands before a verb and its subject: a passage, or a clause with a comma: "The talks failed, he said."
func (p *pass) leftContent(verb int, source tokens.Range, frames frame, r tokens.Range) []tokens.Range {
	edge := verb
	if !source.IsEmpty() && source.First < verb {
		edge = source.First
	}
	if edge <= r.First {
		return p.previous(edge, r)
	}
	if q := p.inside(edge - 1); q != nil && q.Limit == edge {
		if q.First <= r.First || q.isSpeech(p.doc) {
			return []tokens.Range{{First: min(q.First, r.First), Limit: edge}}
		}
	}
	if p.word(edge-1) != "," || frames&(frameSay|frameTell) == 0 || !p.ends(verb, source, r) {
		return nil
	}
	return p.before(edge, r)
}

// around is what stands before an attribution with what goes on behind it: "The plan, he said, is dead", "“No,” he said, “never.”".
func (p *pass) around(left []tokens.Range, f finding, rest int, r tokens.Range) []tokens.Range {
	if len(f.content) > 0 {
		return append(left, f.content...)
	}
	i := p.skipModifiers(rest, r)
	if p.word(i) != "," || i+2 >= r.Limit || p.kind(left[len(left)-1].Limit-1) == tokens.KindQuote || p.aside(i+1) {
		return left
	}
	if f.source.First > f.cue.First && !p.goesOn(i+1, r.Limit) {
		return left // said Lavrov, the foreign minister
	}
	return append(left, p.after(i+1, r)...)
}

// goesOn says whether a clause goes on at i that an attribution between commas interrupts: its verb, or its subject and verb.
func (p *pass) goesOn(i, limit int) bool {
	return p.finite(i) || p.is(i, tagging.AUX) || p.phraseThenVerb(i, limit)
}

// aside says whether what begins at i is about who speaks, or how, and no part of what is said: ", who had left", ", adding that".
func (p *pass) aside(i int) bool {
	switch p.penn(i) {
	case tagging.PennVBD:
		return !p.is(i, tagging.AUX)
	case tagging.PennVBG, tagging.PennVBN, tagging.PennWP, tagging.PennWDT, tagging.PennWPS:
		return true
	}
	return p.key(i, asideKeys[:]...)
}

// asideKeys begin what is said about a report: ", he said, as he left the hall".
var asideKeys = [...]uint64{
	tokens.Key("as"), tokens.Key("when"), tokens.Key("while"), tokens.Key("after"), tokens.Key("before"), tokens.Key("according"), tokens.Key("where"),
	tokens.Key("and"), tokens.Key("but"), tokens.Key("though"), tokens.Key("although"), tokens.Key("despite"), tokens.Key("even"),
}

// previous is the passage that ends right before the sentence, on the same level: "“…?” he asked."
func (p *pass) previous(edge int, r tokens.Range) []tokens.Range {
	if edge == 0 || edge != r.First {
		return nil
	}
	if q := p.inside(edge - 1); q != nil && q.Limit == edge && !q.used && p.doc.BlockOf(edge-1) == p.doc.BlockOf(edge) {
		if w := p.word(q.Limit - 2); w == "?" || w == "!" || w == "," || w == "…" {
			return []tokens.Range{q.Range}
		}
	}
	return nil
}

// ends says whether little follows the verb and its subject, so that what was said stood before.
func (p *pass) ends(verb int, source tokens.Range, r tokens.Range) bool {
	i := max(verb+1, source.Limit)
	if p.frame(verb)&frameTell != 0 {
		i = max(i, p.phraseAfter(i, r.Limit).Limit) // "told reporters"
	}
	i = p.skipModifiers(i, r)
	if p.word(i) == "," && p.speechAt(i+1) {
		return false
	}
	return i >= r.Limit || p.is(i, tagging.PUNCT) || p.is(i, tagging.SCONJ, tagging.ADP, tagging.CCONJ)
}

// speechAt says whether a passage that is a sentence of its own begins at i.
func (p *pass) speechAt(i int) bool {
	q := p.inside(i)
	return q != nil && q.First == i && q.isSpeech(p.doc) && p.doc.Flags(i+1).Has(tokens.FlagTitle)
}
