package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// postposed returns the comma before an attribution that ends the sentence, ", two diplomats said on Monday.", or its limit.
func (p *pass) postposed(r tokens.Range) int {
	for i := r.Limit - 1; i > max(r.First, r.Limit-maxTail); i-- {
		if !p.is(i, tagging.VERB) || p.frame(i)&frameSay == 0 || p.inside(i) != nil {
			continue
		}
		np := p.phraseBefore(r.First, p.groupStart(i, r))
		if !np.IsEmpty() && np.First > r.First && p.word(np.First-1) == "," && p.ends(i, np, r) {
			return np.First - 1
		}
	}
	return r.Limit
}

// maxTail is how many tokens from the end of a sentence the verb of an attribution that ends it is looked for.
const maxTail = 15

// according reports "according to X, …" and "…, according to X", and the like: n tokens before X, the first of them at i.
func (p *pass) according(i, n int, r tokens.Range) {
	source := p.phraseAfter(i+n, r.Limit)
	if n == 2 && source.IsEmpty() && p.is(i+2, tagging.VERB) && i+3 < r.Limit { // a noun read as a verb: according to show insiders
		source = tokens.Range{First: i + 2, Limit: p.phraseAfter(i+3, r.Limit).Limit}
	}
	if source.Len() == 0 {
		return
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + n}, source: source}
	switch {
	case i > r.First+1 && p.word(i-1) == "," && p.key(i-2, keyThat) && p.is(i-2, tagging.SCONJ): // reported that, according to X, …
		if p.word(source.Limit) == "," && source.Limit < r.Limit {
			f.content = p.after(source.Limit+1, r)
		}
	case i > r.First:
		f.content = p.before(i, r)
		if k := source.Limit; len(f.content) > 0 && p.word(k) == "," && k+2 < r.Limit && p.goesOn(k+1, r.Limit) && !p.aside(k+1) {
			f.content = append(f.content, p.after(k+1, r)...)
		}
	case p.word(source.Limit) == "," && source.Limit < r.Limit:
		f.content = p.after(source.Limit+1, r)
	default:
		f.content = p.behindSource(source.Limit, r)
	}
	if len(f.content) > 0 {
		p.keep(f)
	}
}

// noun reports "Moscow's claim that …". Its source is the possessor, if the text names one.
func (p *pass) noun(i int, r tokens.Range) {
	content, that := p.nounContent(i, p.nouns[p.keyOf(i)], r)
	if len(content) == 0 {
		return
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}, content: content}
	k := i
	for k > r.First && p.is(k-1, tagging.ADJ, tagging.NOUN) {
		k--
	}
	switch {
	case k > r.First && p.genitive(k-1):
		f.source = tokens.Range{First: p.phraseStart(r.First, k-1), Limit: k - 1}
	case k > r.First && p.is(k-1, tagging.PRON) && p.possessive(k-1):
		f.source = tokens.Range{First: k - 1, Limit: k}
	default:
		if v := p.lightVerb(k-1, r); v >= 0 {
			if p.key(v, haveForms[:]...) && p.key(i+1, keyOf) && p.key(v+1, keyThe) {
				return // has the support of
			}
			f.source = p.subject(v, r)
		} else if !that || p.nested(i) {
			return
		}
	}
	p.keep(f)
}

// behindSource is what stands behind the comma that ends "according to an official who spoke on Monday,".
func (p *pass) behindSource(k int, r tokens.Range) []tokens.Range {
	for limit := min(r.Limit, k+maxPhrase); k < limit; k++ {
		if p.word(k) == "," && (p.goesOn(k+1, r.Limit) || p.clauseFollows(k+1, r.Limit)) && !p.relative(k+1) {
			return p.after(k+1, r)
		}
	}
	return nil
}

// nounContent is what stands behind a noun that reports something, if need be an infinitive, and whether it is a clause.
func (p *pass) nounContent(i int, to bool, r tokens.Range) (content []tokens.Range, that bool) {
	switch {
	case i+1 >= r.Limit:
	case p.key(i+1, keyThat) && p.is(i+1, tagging.SCONJ):
		return p.upToVerb(i, p.after(i+1, r), r), true
	case p.nested(i):
	case to && p.key(i+1, keyTo) && i+2 < r.Limit && p.penn(i+2) == tagging.PennVB:
		return p.infinitive(i, r), false
	case p.is(i+1, tagging.ADP, tagging.SCONJ) && (p.key(i+1, nounParticles[:]...) || p.key(i+1, p.nounParticles[p.keyOf(i)]...)):
		return p.object(i+2, r), false
	}
	return nil, false
}

// upToVerb cuts the clause behind the noun at i at the verb whose subject the noun is: "the claim that it fell was false".
func (p *pass) upToVerb(i int, content []tokens.Range, r tokens.Range) []tokens.Range {
	if len(content) == 0 || !p.noVerbBefore(i, r) {
		return content
	}
	c, verbs, depth := &content[0], 0, 1
	for k := c.First + 1; k < min(c.Limit, c.First+maxClause); k++ {
		switch {
		case p.is(k, tagging.SCONJ, tagging.CCONJ) || p.relative(k) || p.kind(k) == tokens.KindQuote || p.frame(k) != 0 && p.finite(k):
			depth++
		case p.finite(k):
			if verbs++; verbs > depth {
				c.Limit = k
				return content
			}
		}
	}
	return content
}

// infinitive is the infinitive behind the noun at i, up to the verb whose subject the noun is: "his refusal to sign angered them".
func (p *pass) infinitive(i int, r tokens.Range) []tokens.Range {
	content := p.clipped(p.after(i+1, r))
	if len(content) == 0 || !p.noVerbBefore(i, r) {
		return content
	}
	c := &content[0]
	for k := c.First + 2; k < c.Limit; k++ {
		switch {
		case p.finite(k):
			c.Limit = k
			return content
		case p.is(k, tagging.SCONJ, tagging.CCONJ) || p.penn(k) == tagging.PennPRP:
			return content
		}
	}
	return content
}

// lightVerb returns the verb that makes a report of the noun phrase behind it, "raised questions about", from its last token on; else -1.
func (p *pass) lightVerb(k int, r tokens.Range) int {
	for k > r.First && p.is(k, tagging.DET, tagging.ADJ, tagging.ADV) {
		k--
	}
	if k >= r.First && p.is(k, tagging.VERB) && p.light[p.keyOf(k)] {
		return k
	}
	return -1
}

// nounParticles are the prepositions behind which a noun takes what somebody says or thinks: Moscow's claims about, Kyiv's call for.
var nounParticles = [...]uint64{tokens.Key("about"), tokens.Key("for"), tokens.Key("of"), tokens.Key("on"), tokens.Key("over"), tokens.Key("against")}

// putIt reports "as one official put it, “…”".
func (p *pass) putIt(i int, r tokens.Range) {
	source := p.subject(i, r)
	k := i + 2
	for k < r.Limit && p.is(k, tagging.ADV) {
		k++
	}
	if source.IsEmpty() || k >= r.Limit {
		return
	}
	content := p.opened(k, frameSay, r)
	if content == nil {
		content = p.leftContent(i, source, frameSay, r)
	}
	if content == nil {
		content = p.asSaid(source, k, r)
	}
	if content != nil {
		p.keep(finding{cue: tokens.Range{First: i, Limit: k}, source: source, content: content})
	}
}

// asSaid is what stands before or behind a remark that somebody says so, up to k at least: "As he put it in a letter, …", "…, as he said".
func (p *pass) asSaid(source tokens.Range, k int, r tokens.Range) []tokens.Range {
	as := source.First - 1
	switch {
	case source.IsEmpty() || as < r.First || !p.key(as, keyAs):
		return nil
	case as == r.First || p.is(as-1, tagging.CCONJ):
		return p.behindComma(k, r)
	case as > r.First+1 && (p.word(as-1) == "," || p.afterMark(as, r)):
		content := p.before(as, r)
		if p.word(k) == "," && k+2 < r.Limit && p.goesOn(k+1, r.Limit) && len(content) > 0 {
			content = append(content, p.after(k+1, r)...)
		}
		return content
	}
	return nil
}

// behindComma is what stands behind the first comma from k on: "As he put it in a letter to the mayor, the plan is dead".
func (p *pass) behindComma(k int, r tokens.Range) []tokens.Range {
	for limit := min(r.Limit, k+maxPhrase); k < limit; k++ {
		switch {
		case p.word(k) == ",":
			return p.after(k+1, r)
		case p.finite(k):
			return nil
		}
	}
	return nil
}

// verb reports what a reporting verb reports, if its surroundings fit one of its frames.
func (p *pass) verb(i int, frames frame, r tokens.Range) {
	if p.passive(i, frames, r) || p.elicited(i, frames, r) || p.addressed(i, frames, r) || !p.asserted(i, r) {
		return
	}
	source := p.subject(i, r)
	inverted := tokens.Range{}
	if source.IsEmpty() || p.saidHe(i, r) && source.Limit != p.groupStart(i, r) && (frames&(frameTell|frameUrge) == 0 || p.afterMark(i, r)) {
		inverted = p.invertedSubject(i, r)
	}
	if !inverted.IsEmpty() && !p.afterMark(i, r) { // The group, known as “…”, claimed the blast
		if left := p.leftContent(i, inverted, frames, r); len(left) > 0 && !p.hasVerb(left[0]) {
			inverted = tokens.Range{}
		}
	}
	if inverted.IsEmpty() && p.speakerOwn(i, source, r) {
		return
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}, source: source}
	rest := i + 1
	if !inverted.IsEmpty() {
		f.source, rest = inverted, p.behindApposition(inverted.Limit, r)
	}
	if frames&frameShow != 0 && !f.source.IsEmpty() && p.documents[p.keyOf(p.head(f.source))] {
		frames |= frameSay | frameAct
	}
	if p.nested(i) { // what the quoted speaker does by speaking is his
		if frames == framePrep || frames&frameMind != 0 {
			return
		}
		frames &^= frameAct | frameWill | framePrep | frameUrge | frameCore | frameThat
	}
	f.content = p.complement(i, rest, frames, r)
	if left := p.leftContent(i, f.source, frames, r); len(left) > 0 && frames != framePrep && (len(f.content) == 0 || p.startsWithMark(f.content[0]) && p.sayable(left[0])) {
		f.content = p.around(left, f, rest, r)
	}
	if len(f.content) == 0 && frames&(frameSay|frameTell|frameThat) != 0 && p.ends(i, f.source, r) {
		f.content = p.asSaid(f.source, rest, r)
	}
	if len(f.content) > 0 {
		p.keep(f)
	}
}

// sayable says whether what stands before an attribution with a quotation behind it is said, too: not "Asked about the raid,".
func (p *pass) sayable(left tokens.Range) bool {
	if p.startsWithMark(left) {
		return true
	}
	if p.is(left.First, tagging.ADP, tagging.SCONJ) || p.penn(left.First) == tagging.PennVBN || p.penn(left.First) == tagging.PennVBG {
		return false
	}
	return p.hasVerb(left)
}

// hasVerb says whether a finite verb stands in a stretch of text, or all of it in quotation marks.
func (p *pass) hasVerb(left tokens.Range) bool {
	if p.startsWithMark(left) {
		return true
	}
	for i := max(left.First, left.Limit-maxClause); i < left.Limit; i++ {
		if p.finite(i) || p.is(i, tagging.AUX) {
			return true
		}
	}
	return false
}

// speakerOwn says whether the verb at i is what a quoted speaker says of himself, "I have to say", or an order, "do not blame".
func (p *pass) speakerOwn(i int, source tokens.Range, r tokens.Range) bool {
	if source.Len() == 1 && p.key(source.First, keyI, keyWe) && (p.answering || p.inside(i) != nil) {
		return true
	}
	return source.IsEmpty() && p.penn(i) == tagging.PennVB && p.groupStart(i, r) == r.First
}

// asserted says whether a verb reports something here: it is finite, or a participle that is not passive. Infinitives and what
// the speaker says of himself (I think, you know) report nothing.
func (p *pass) asserted(i int, r tokens.Range) bool {
	k := i
	for k > r.First && p.is(k-1, tagging.ADV, tagging.PART) && !p.key(k-1, keyTo) {
		k--
	}
	before := tagging.X
	if k > r.First {
		before = p.tag(k - 1)
	}
	switch p.penn(i) {
	case tagging.PennNN, tagging.PennNNS:
		return true // see misread
	case tagging.PennVBD, tagging.PennVBZ, tagging.PennVBP, tagging.PennVBG:
		if before == tagging.SCONJ && p.key(k-1, keyOf, keyFrom, keyWithout, keyAbout) {
			return false
		}
		if before == tagging.DET && p.penn(i) == tagging.PennVBG && p.is(i+1, tagging.NOUN) || p.penn(i) == tagging.PennVBD && before == tagging.AUX && p.key(k-1, beForms[:]...) {
			return false // a cheering crowd; was dubbed
		}
		return (before != tagging.ADP || p.key(k-1, keyBy, keyIn, keyAfter, keyBefore)) && !p.selfReport(i, k, r)
	case tagging.PennVBN:
		if before != tagging.AUX {
			return p.barePast(i, k, r)
		}
		return p.key(k-1, haveForms[:]...) && !p.selfReport(i, k-1, r)
	case tagging.PennVB: // "might accept" reports nothing yet, "would say" and "will not accept" do
		if k > r.First+1 && p.key(k-1, keyTo) {
			return p.raised(k-1, r) >= 0 || !p.nested(i) && p.frame(i)&^(frameMind|frameThat) != 0 && !p.driver(k-1, r).IsEmpty()
		}
		if before == tagging.NOUN || before == tagging.PROPN || before == tagging.PRON || before == tagging.PUNCT {
			return p.barePast(i, k, r) && !p.selfReport(i, k, r) // a present read as an infinitive
		}
		return before == tagging.AUX && (p.frame(i)&(frameSay|frameTell) != 0 || !p.key(k-1, openModals[:]...)) && !p.selfReport(i, k-1, r)
	}
	return false
}

// barePast says whether the form at i, read as a participle, is rather the past of a main verb whose group begins at k: a noun
// phrase that opens a clause stands before it, or a conjunction, and no agent behind it.
func (p *pass) barePast(i, k int, r tokens.Range) bool {
	if k == r.First || i+1 >= r.Limit || p.key(i+1, keyBy) || p.kind(i-1) == tokens.KindHyphen {
		return false
	}
	if p.is(k-1, tagging.CCONJ) {
		return true
	}
	if p.is(i+1, tagging.ADP) && !p.key(i+1, keyAs) && p.frame(i)&frameSay == 0 && !p.key(i+1, p.particles[p.keyOf(i)]...) {
		return false // compared with, found in
	}
	np := p.phraseBefore(r.First, k)
	return !np.IsEmpty() && !p.key(np.Limit-1, articleKeys[:]...) && !p.isObject(np, r) && p.noVerbBefore(np.First, r) && !p.verbSoon(i+1, r)
}

// groupKeys stand in a verb group whatever they were read as: neither confirmed nor denied, further wrote.
var groupKeys = [...]uint64{tokens.Key("further"), tokens.Key("neither"), tokens.Key("nor"), tokens.Key("both"), tokens.Key("either")}

var articleKeys = [...]uint64{tokens.Key("a"), tokens.Key("an"), tokens.Key("the")}

// misread says whether the noun at i is rather a verb: a poll shows the …, Trump claims he …
func (p *pass) misread(i int, r tokens.Range) bool {
	if p.frame(i)&(frameSay|frameShow|frameAct|framePrep|frameThat) == 0 || i == r.First || i+1 >= r.Limit || !p.is(i-1, tagging.NOUN, tagging.PROPN) {
		return false
	}
	return p.opensComplement(i, r) && p.noVerbBefore(i, r) || p.closesQuotation(i, r)
}

// closesQuotation says whether a quotation, a noun phrase and the word at i end a sentence: “…,” the report states. Without the marks
// the word must look like a verb: …, his doctor maintains.
func (p *pass) closesQuotation(i int, r tokens.Range) bool {
	if p.frame(i)&(frameSay|frameThat|frameTell) == 0 || p.is(i+1, tagging.NOUN, tagging.PROPN, tagging.VERB, tagging.AUX, tagging.PART) {
		return false
	}
	np := p.phraseBefore(r.First, i)
	if np.IsEmpty() || np.First <= r.First {
		return false
	}
	if q := p.inside(np.First - 1); q != nil {
		return q.Limit == np.First && q.isSpeech(p.doc)
	}
	return p.word(np.First-1) == "," && p.penn(i) == tagging.PennNNS && i+2 >= r.Limit && !p.noVerbBefore(np.First-1, r)
}

// opensComplement says whether what begins behind a verb that was read as the noun at i can only stand behind a verb.
func (p *pass) opensComplement(i int, r tokens.Range) bool {
	switch {
	case p.is(i+1, tagging.DET, tagging.PRON) && p.penn(i+1) != tagging.PennWPS && p.penn(i+1) != tagging.PennWDT && p.penn(i+1) != tagging.PennWP:
		return p.frame(i)&(frameSay|frameShow|frameAct) != 0
	case p.is(i+1, tagging.PROPN):
		return p.frame(i)&frameShow != 0
	case p.penn(i) != tagging.PennNNS || p.verbSoon(i+1, r):
		return false
	}
	return p.key(i+1, p.particles[p.keyOf(i)]...) || p.frame(i)&frameSay != 0 && p.penn(i+1) == tagging.PennWRB
}

// noVerbBefore says whether no finite verb stands between the beginning of the clause and k.
func (p *pass) noVerbBefore(k int, r tokens.Range) bool {
	first := max(r.First, k-maxPhrase)
	for k--; k >= first; k-- {
		switch {
		case p.finite(k), p.is(k, tagging.AUX):
			return false
		case p.word(k) == ",", p.is(k, tagging.SCONJ, tagging.CCONJ), p.kind(k) == tokens.KindQuote:
			return true
		}
	}
	return true
}

// verbSoon says whether a finite verb of the same clause follows, so that what stands before i is the rest of its subject.
func (p *pass) verbSoon(i int, r tokens.Range) bool {
	for limit := min(r.Limit, i+maxPhrase/2); i < limit; i++ {
		switch {
		case p.finite(i):
			return true
		case p.kind(i) == tokens.KindHyphen && !p.isDash(i):
		case p.is(i, tagging.PUNCT, tagging.CCONJ, tagging.SCONJ, tagging.PRON):
			return false
		}
	}
	return false
}

// nested says whether the verb at i stands inside what somebody is reported to say.
func (p *pass) nested(i int) bool {
	return p.answering || i < p.covered || i < p.tail && p.tail < p.tailLimit || p.inside(i) != nil
}

// selfReport says whether the subject before k is I or we inside a passage, or you or one anywhere: "you might ask".
func (p *pass) selfReport(i, k int, r tokens.Range) bool {
	for k > r.First && p.is(k-1, tagging.AUX, tagging.ADV) {
		k--
	}
	return k > r.First && (p.key(k-1, keyYou, keyOne) || (p.answering || p.inside(i) != nil) && p.key(k-1, keyI, keyWe))
}

// openModals leave open whether somebody will say or judge anything.
var openModals = [...]uint64{tokens.Key("may"), tokens.Key("might"), tokens.Key("could"), tokens.Key("should"), tokens.Key("must")}

// haveForms are the forms of have that make a perfect.
var haveForms = [...]uint64{tokens.Key("has"), tokens.Key("have"), tokens.Key("had"), tokens.Key("having"), tokens.Key("'ve"), tokens.Key("'d"), tokens.Key("'s")}

var (
	keyBy      = tokens.Key("by")
	keyIn      = tokens.Key("in")
	keyFrom    = tokens.Key("from")
	keyWithout = tokens.Key("without")
	keyAbout   = tokens.Key("about")
	keyAfter   = tokens.Key("after")
	keyBefore  = tokens.Key("before")

	keyI   = tokens.Key("i")
	keyWe  = tokens.Key("we")
	keyYou = tokens.Key("you")
	keyOne = tokens.Key("one")
	keyThe = tokens.Key("the")
)

// startsWithMark says whether a range begins with a quotation mark.
func (p *pass) startsWithMark(r tokens.Range) bool {
	return p.kind(r.First) == tokens.KindQuote
}

// saidHe says whether a passage or comma stands right before the verb, so that its subject may come after it.
func (p *pass) saidHe(i int, r tokens.Range) bool {
	return i == r.First || p.word(i-1) == "," || p.kind(i-1) == tokens.KindQuote
}

// afterMark says whether a quotation mark stands right before the verb.
func (p *pass) afterMark(i int, r tokens.Range) bool {
	return i > r.First && p.kind(i-1) == tokens.KindQuote
}

// invertedSubject is the noun phrase right behind a verb: said Lavrov.
func (p *pass) invertedSubject(i int, r tokens.Range) tokens.Range {
	if !p.saidHe(i, r) || !p.finite(i) {
		return tokens.Range{}
	}
	np := p.phraseAfter(i+1, r.Limit)
	if np.IsEmpty() || np.Limit < r.Limit && (p.finite(np.Limit) || p.is(np.Limit, tagging.AUX)) {
		return tokens.Range{}
	}
	return np
}

// behindApposition skips ", the foreign minister," behind an inverted subject.
func (p *pass) behindApposition(i int, r tokens.Range) int {
	if i >= r.Limit || p.word(i) != "," {
		return i
	}
	for k := i + 1; k < min(r.Limit, i+maxPhrase); k++ {
		switch {
		case p.word(k) == ",":
			return k
		case p.kind(k) == tokens.KindQuote:
			return i
		}
	}
	return i
}

// frame is the frame of the verb at i.
func (p *pass) frame(i int) frame { return p.verbs[p.keyOf(i)] }

// clauseVerb says whether the token is a reporting verb, which may stand right before a clause.
func (p *pass) clauseVerb(i int) bool {
	return p.frame(i)&(frameSay|frameTell) != 0
}
