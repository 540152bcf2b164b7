package quotes

import (
	"slices"
	"sort"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Quotes finds the quotes of a document. Speakers are the spans of names that can speak, in text order and disjoint; Quote.Speaker
// is an index into them. The tags must be those of doc.
func (x *Extractor) Quotes(doc *tokens.Document, tags tagging.Tags, speakers []tokens.Span) []Quote {
	return x.AppendQuotes(nil, doc, tags, speakers)
}

// AppendQuotes appends the quotes of a document to dst: see Quotes.
func (x *Extractor) AppendQuotes(dst []Quote, doc *tokens.Document, tags tagging.Tags, speakers []tokens.Span) []Quote {
	p := &pass{
		reader:   reader{doc, tags},
		verbs:    x.verbs,
		nouns:    x.nouns,
		speakers: speakers,
		passages: appendPassages(nil, doc),
		speaker:  -1,
		within:   -1,
	}
	for b := range doc.Blocks() {
		if b.Kind.IsProse() {
			p.block(b)
		}
	}
	for _, f := range p.found {
		if q := p.quote(f); !x.opts.DirectOnly || q.Direct || p.anyMark(f) {
			dst = append(dst, q)
		}
	}
	return dst
}

// pass is the work on one document.
type pass struct {
	reader
	verbs    map[uint64]frame
	nouns    map[uint64]bool
	speakers []tokens.Span
	passages []passage
	found    []finding

	speaker, within int          // the last speaker
	accordings      []int        // where ", according" stands in the sentence being read
	tail            int          // the comma before an attribution that ends the sentence
	marked          tokens.Range // tokens whose passages are marked as used
}

// finding is a quote in tokens.
type finding struct {
	cue     tokens.Range
	source  tokens.Range
	content []tokens.Range
	speaker int
	within  int
}

// block finds the quotes of one block: those with a cue first, sentence by sentence, then the passages that no cue reports.
func (p *pass) block(b tokens.Block) {
	from := len(p.found)
	if f, ok := p.transcript(b); ok {
		p.keep(f)
	} else {
		for s := b.Sentences.First; s < b.Sentences.Limit; s++ {
			p.sentence(p.doc.Sentence(s))
		}
	}
	p.uncued(b.Range)
	slices.SortStableFunc(p.found[from:], func(a, b finding) int { return a.first() - b.first() })
}

func (f *finding) first() int {
	first := f.content[0].First
	if !f.cue.IsEmpty() {
		first = min(first, f.cue.First)
	}
	return first
}

// keep records a finding, resolves its speaker and marks the passages it uses.
func (p *pass) keep(f finding) {
	f.speaker, f.within = p.resolve(f.source)
	p.speaker, p.within = f.speaker, f.within
	for _, c := range f.content {
		p.use(c)
	}
	p.found = append(p.found, f)
}

// use marks the passages within r as used. Contents of one sentence lie in one another; what is marked is not gone over again.
func (p *pass) use(r tokens.Range) {
	from := r.First
	if p.marked.First <= from && from <= p.marked.Limit {
		from = max(from, p.marked.Limit)
		r.First = p.marked.First
	}
	for i := p.passageAt(from); i < len(p.passages) && p.passages[i].First < r.Limit; i++ {
		p.passages[i].used = true
	}
	p.marked = tokens.Range{First: r.First, Limit: max(r.Limit, from)}
}

// passageAt returns the first passage that ends behind token i.
func (p *pass) passageAt(i int) int {
	return sort.Search(len(p.passages), func(k int) bool { return p.passages[k].Limit > i })
}

// inside returns the passage that token i is in, marks included.
func (p *pass) inside(i int) *passage {
	k := p.passageAt(i)
	if k < len(p.passages) && p.passages[k].First <= i {
		return &p.passages[k]
	}
	return nil
}

// sentence finds the cues of one sentence and what they report.
func (p *pass) sentence(r tokens.Range) {
	p.accordings = p.accordings[:0]
	for i := r.First + 1; i < r.Limit; i++ {
		if p.key(i, keyAccording) && p.word(i-1) == "," {
			p.accordings = append(p.accordings, i)
		}
	}
	p.tail = p.postposed(r)
	for i := r.First; i < r.Limit; i++ {
		switch p.tags.At(i) {
		case tagging.VERB:
			if f, ok := p.verbs[p.doc.Key(i)]; ok {
				p.verb(i, f, p.bounds(i, r))
			} else if p.followed(i, keyPut, keyIt, r) {
				p.putIt(i, p.bounds(i, r))
			} else if p.followed(i, keyAccording, keyTo, r) {
				p.according(i, p.bounds(i, r))
			}
		case tagging.NOUN:
			if i+1 < r.Limit && p.key(i+1, keyThat) && p.is(i+1, tagging.SCONJ) && p.nouns[p.doc.Key(i)] {
				p.noun(i, p.bounds(i, r))
			}
		case tagging.ADP, tagging.ADV:
			if p.followed(i, keyAccording, keyTo, r) {
				p.according(i, p.bounds(i, r))
			}
		}
	}
}

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

// followed says whether tokens i and i+1 are these two words.
func (p *pass) followed(i int, first, second uint64, r tokens.Range) bool {
	return p.key(i, first) && i+1 < r.Limit && p.key(i+1, second)
}

// bounds are the tokens that belong to the same level of speech as token i: its sentence, or the passage it is quoted in.
func (p *pass) bounds(i int, sentence tokens.Range) tokens.Range {
	if q := p.inside(i); q != nil {
		return tokens.Range{First: max(sentence.First, q.First+1), Limit: min(sentence.Limit, q.Limit)}
	}
	return sentence
}

// according reports "according to X, …" and "…, according to X".
func (p *pass) according(i int, r tokens.Range) {
	source := p.phraseAfter(i+2, r.Limit)
	if source.IsEmpty() {
		return
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 2}, source: source}
	if i > r.First {
		f.content = p.before(i, r)
	} else if source.Limit < r.Limit && p.word(source.Limit) == "," {
		f.content = p.after(source.Limit+1, r)
	}
	if len(f.content) > 0 {
		p.keep(f)
	}
}

// noun reports "Moscow's claim that …". Its source is the possessor, if the text names one.
func (p *pass) noun(i int, r tokens.Range) {
	content := p.after(i+1, r)
	if len(content) == 0 {
		return
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}, content: content}
	k := i
	for k > r.First && p.is(k-1, tagging.ADJ, tagging.NOUN) {
		k--
	}
	switch {
	case k > r.First && p.key(k-1, keyPossessive):
		f.source = tokens.Range{First: p.phraseStart(r.First, k-1), Limit: k - 1}
	case k > r.First && p.is(k-1, tagging.PRON) && p.possessive(k-1):
		f.source = tokens.Range{First: k - 1, Limit: k}
	}
	p.keep(f)
}

// putIt reports "as one official put it, “…”".
func (p *pass) putIt(i int, r tokens.Range) {
	source := p.subject(i, r)
	k := i + 2
	if source.IsEmpty() || k >= r.Limit {
		return
	}
	if content := p.opened(k, r); content != nil {
		p.keep(finding{cue: tokens.Range{First: i, Limit: k}, source: source, content: content})
	} else if content := p.leftContent(i, source, r); content != nil {
		p.keep(finding{cue: tokens.Range{First: i, Limit: k}, source: source, content: content})
	}
}

// verb reports what a reporting verb reports, if its surroundings fit one of its frames.
func (p *pass) verb(i int, frames frame, r tokens.Range) {
	if !p.asserted(i, r) {
		return
	}
	source := p.subject(i, r)
	inverted := tokens.Range{}
	if source.IsEmpty() || p.saidHe(i, r) && (frames&(frameTell|frameUrge) == 0 || p.afterMark(i, r)) {
		inverted = p.invertedSubject(i, r)
	}
	f := finding{cue: tokens.Range{First: i, Limit: i + 1}, source: source}
	rest := i + 1
	if !inverted.IsEmpty() {
		f.source, rest = inverted, p.behindApposition(inverted.Limit, r)
	}
	if p.inside(i) != nil {
		frames &^= frameAct | frameWill // what the quoted speaker does by speaking is his
	}
	f.content = p.complement(i, rest, frames, r)
	if left := p.leftContent(i, f.source, r); len(left) > 0 && (len(f.content) == 0 || p.startsWithMark(f.content[0])) {
		f.content = append(left, f.content...)
	}
	if len(f.content) > 0 {
		p.keep(f)
	}
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
		before = p.tags.At(k - 1)
	}
	switch p.tags.Penn(i) {
	case tagging.PennVBD, tagging.PennVBZ, tagging.PennVBP, tagging.PennVBG:
		return before != tagging.ADP && !p.selfReport(i, k, r)
	case tagging.PennVBN:
		return before == tagging.AUX && p.key(k-1, haveForms[:]...) && !p.selfReport(i, k-1, r)
	case tagging.PennVB: // "might accept" reports nothing yet, "would say" does
		return before == tagging.AUX && p.frame(i)&(frameSay|frameTell) != 0 && !p.selfReport(i, k-1, r)
	}
	return false
}

// selfReport says whether the subject before k is I, we or you, inside a passage.
func (p *pass) selfReport(i, k int, r tokens.Range) bool {
	return k > r.First && p.inside(i) != nil && p.key(k-1, keyI, keyWe, keyYou)
}

// haveForms are the forms of have that make a perfect.
var haveForms = [...]uint64{tokens.Key("has"), tokens.Key("have"), tokens.Key("had"), tokens.Key("having"), tokens.Key("'ve"), tokens.Key("'d"), tokens.Key("'s")}

var (
	keyI   = tokens.Key("i")
	keyWe  = tokens.Key("we")
	keyYou = tokens.Key("you")
)

// startsWithMark says whether a range begins with a quotation mark.
func (p *pass) startsWithMark(r tokens.Range) bool {
	return p.doc.Kind(r.First) == tokens.KindQuote
}

// saidHe says whether a passage or comma stands right before the verb, so that its subject may come after it.
func (p *pass) saidHe(i int, r tokens.Range) bool {
	return i == r.First || p.word(i-1) == "," || p.doc.Kind(i-1) == tokens.KindQuote
}

// afterMark says whether a quotation mark stands right before the verb.
func (p *pass) afterMark(i int, r tokens.Range) bool {
	return i > r.First && p.doc.Kind(i-1) == tokens.KindQuote
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
		case p.doc.Kind(k) == tokens.KindQuote:
			return i
		}
	}
	return i
}

// subject finds the noun phrase that is the subject of the verb at i, to its left.
func (p *pass) subject(i int, r tokens.Range) tokens.Range {
	k := p.groupStart(i, r)
	switch {
	case p.tags.Penn(i) == tagging.PennVBG && !p.is(max(k, i-1), tagging.AUX):
		if np := p.participleSubject(k, r); !np.IsEmpty() {
			return np
		}
	case k > r.First && p.key(k-1, keyWho, keyWhich):
		return tokens.Range{First: k - 1, Limit: k}
	case k > r.First && p.is(k-1, tagging.CCONJ):
		return p.clauseSubject(k-1, r)
	}
	if np := p.phraseBefore(r.First, k); !np.IsEmpty() && !p.isObject(np, r) {
		return np
	}
	if k == r.First || p.finite(i) && p.word(k-1) == "," && p.inside(i) == nil && k-1 > r.First && p.doc.Kind(k-2) == tokens.KindQuote {
		return tokens.Range{}
	}
	return p.clauseSubject(k, r)
}

// participleSubject finds the subject that a participle shares with the main verb of its sentence: "He left, saying …",
// "Lamenting this, she said …".
func (p *pass) participleSubject(k int, r tokens.Range) tokens.Range {
	for v := r.First; v < min(r.Limit, r.First+2*maxPhrase); v++ {
		if !p.finite(v) || p.inside(v) != p.inside(k) {
			continue
		}
		first := p.groupStart(v, r)
		if np := p.phraseBefore(r.First, first); !np.IsEmpty() {
			return np
		}
	}
	return tokens.Range{}
}

// groupStart is the first token of the verb group that ends with the verb at v.
func (p *pass) groupStart(v int, r tokens.Range) int {
	for v > r.First && p.is(v-1, tagging.AUX, tagging.ADV, tagging.PART) && !p.key(v-1, keyPossessive) {
		v--
	}
	return v
}

// isObject says whether a verb or preposition stands before a noun phrase, so that it is no subject.
func (p *pass) isObject(np tokens.Range, r tokens.Range) bool {
	return np.First > r.First && p.is(np.First-1, tagging.VERB) && !p.clauseVerb(np.First-1)
}

// frame is the frame of the verb at i.
func (p *pass) frame(i int) frame { return p.verbs[p.doc.Key(i)] }

// clauseVerb says whether the token is a reporting verb, which may stand right before a clause.
func (p *pass) clauseVerb(i int) bool {
	return p.frame(i)&(frameSay|frameTell) != 0
}

// clauseSubject finds the subject of a verb that shares it with an earlier one: "He left, saying …", "She rose and said …".
func (p *pass) clauseSubject(k int, r tokens.Range) tokens.Range {
	for v := k - 1; v > max(r.First, k-maxPhrase); v-- {
		if p.finite(v) && p.inside(v) == p.inside(k) {
			if np := p.phraseBefore(r.First, p.groupStart(v, r)); !np.IsEmpty() {
				return np
			}
		}
	}
	return tokens.Range{}
}

// complement finds what follows a verb in one of its frames. rest is where its complement may begin.
func (p *pass) complement(verb, rest int, frames frame, r tokens.Range) []tokens.Range {
	i := p.skipModifiers(rest, r)
	if i >= r.Limit {
		return nil
	}
	if c := p.opened(i, r); c != nil {
		return c
	}
	if p.introducesClause(i) {
		return p.after(i, r)
	}
	if frames&(frameSay) != 0 && p.clauseFollows(i, r.Limit) {
		return p.after(i, r)
	}
	if frames&frameWill != 0 && p.key(i, keyTo) {
		return p.after(i, r)
	}
	if frames&(frameTell|frameUrge) != 0 {
		if c := p.behindAddressee(i, frames, r); c != nil {
			return c
		}
	}
	if frames&frameAct != 0 {
		return p.object(i, r)
	}
	return nil
}

// skipModifiers passes over adverbs, times and places between a verb and its complement: "said on Tuesday in Geneva that".
func (p *pass) skipModifiers(i int, r tokens.Range) int {
	for limit := min(r.Limit, i+maxPhrase); i < limit; {
		switch {
		case p.is(i, tagging.ADV) || p.tags.Penn(i) == tagging.PennRP:
			i++
		case p.is(i, tagging.ADP) && !p.key(i, keyThat, keyOf):
			np := p.phraseAfter(i+1, r.Limit)
			if np.IsEmpty() || !p.thenComplement(np.Limit, r) {
				return i
			}
			i = np.Limit
		case p.is(i, tagging.PROPN) && weekday(p.doc.Key(i)) || dayPart(p.doc.Key(i)):
			i++
		default:
			return i
		}
	}
	return i
}

// thenComplement says whether a complement or a comma comes at i.
func (p *pass) thenComplement(i int, r tokens.Range) bool {
	return i >= r.Limit || p.is(i, tagging.SCONJ, tagging.ADP, tagging.ADV) || p.doc.Kind(i) == tokens.KindQuote || p.word(i) == "," || p.word(i) == ":"
}

var weekdays = [...]uint64{
	tokens.Key("monday"), tokens.Key("tuesday"), tokens.Key("wednesday"), tokens.Key("thursday"),
	tokens.Key("friday"), tokens.Key("saturday"), tokens.Key("sunday"),
}

var dayParts = [...]uint64{
	tokens.Key("morning"), tokens.Key("afternoon"), tokens.Key("evening"), tokens.Key("night"), tokens.Key("yesterday"), tokens.Key("today"),
}

func dayPart(key uint64) bool { return slices.Contains(dayParts[:], key) }

func weekday(key uint64) bool { return slices.Contains(weekdays[:], key) }

// opened returns the passage that begins at i, behind a comma or colon at most, with what is inside of it over sentences.
func (p *pass) opened(i int, r tokens.Range) []tokens.Range {
	if (p.word(i) == "," || p.word(i) == ":") && i+1 < r.Limit {
		i++
	}
	q := p.inside(i)
	if q == nil || q.First != i || !q.closedOrFirst() {
		if p.word(i-1) == ":" && q == nil {
			return p.after(i, r)
		}
		return nil
	}
	if q.Limit < r.Limit && !q.isSpeech(p.doc) {
		return p.after(i, r)
	}
	return []tokens.Range{q.Range}
}

func (q *passage) closedOrFirst() bool { return q.closed || q.words > 0 }

// introducesClause says whether token i opens a reported clause: that, whether, how, what.
func (p *pass) introducesClause(i int) bool {
	if p.key(i, keyThat) {
		return p.is(i, tagging.SCONJ)
	}
	switch p.tags.Penn(i) {
	case tagging.PennWP, tagging.PennWRB:
		return true
	}
	return p.is(i, tagging.SCONJ) && (p.key(i, keyIf) || p.key(i, keyWhether))
}

var (
	keyIf      = tokens.Key("if")
	keyWhether = tokens.Key("whether")
	keyPut     = tokens.Key("put")
	keyIt      = tokens.Key("it")
)

// behindAddressee finds the clause or infinitive behind "told reporters", "urged Israel".
func (p *pass) behindAddressee(i int, frames frame, r tokens.Range) []tokens.Range {
	np := p.phraseAfter(i, r.Limit)
	if np.IsEmpty() {
		return nil
	}
	k := p.skipModifiers(np.Limit, r)
	if k >= r.Limit {
		return nil
	}
	if c := p.opened(k, r); c != nil {
		return c
	}
	if p.introducesClause(k) || p.key(k, keyTo) {
		return p.after(k, r)
	}
	if frames&frameTell != 0 && p.clauseFollows(k, r.Limit) {
		return p.after(k, r)
	}
	return nil
}

// object is the noun phrase that a speech act is about, with a preposition before it, up to the end of its clause.
func (p *pass) object(i int, r tokens.Range) []tokens.Range {
	start := i
	if p.is(i, tagging.ADP) {
		start++
	}
	if p.phraseAfter(start, r.Limit).IsEmpty() {
		return nil
	}
	content := p.after(start, r)
	if len(content) == 0 {
		return nil
	}
	c := &content[0]
	for k := start + 1; k < min(c.Limit-1, start+maxClause); k++ {
		if p.inside(k) != nil {
			continue
		}
		if p.word(k) == "," || p.word(k) == ";" || p.is(k, tagging.CCONJ) && (p.finite(k+1) || p.is(k+1, tagging.AUX)) {
			c.Limit = k
			break
		}
	}
	return content
}

// after is the content from i to the end of the sentence, its final stop aside. Passages that it reaches into are taken whole.
func (p *pass) after(i int, r tokens.Range) []tokens.Range {
	limit := r.Limit
	if k := sort.SearchInts(p.accordings, i+2); k < len(p.accordings) && p.accordings[k] < r.Limit {
		limit = p.accordings[k] - 1
	} else if i < p.tail && p.tail < r.Limit {
		limit = p.tail
	}
	if limit == r.Limit && limit > i && p.doc.Kind(limit-1) == tokens.KindPunct && p.inside(limit-1) == nil {
		limit--
	}
	limit = p.nextReport(i, limit)
	if limit <= i {
		return nil
	}
	if q := p.inside(limit - 1); q != nil && q.First >= i && q.First >= r.First {
		limit = max(limit, q.Limit)
	}
	return []tokens.Range{{First: i, Limit: limit}}
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
		v := k + 1
		for v < limit-1 && p.is(v, tagging.ADV) {
			v++
		}
		if p.frame(v) == 0 || !p.is(v, tagging.VERB) {
			continue
		}
		if joins && p.finite(v) || !joins && p.tags.Penn(v) == tagging.PennVBG {
			if joins && p.word(k-1) == "," {
				k--
			}
			return k
		}
	}
	return limit
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
func (p *pass) leftContent(verb int, source tokens.Range, r tokens.Range) []tokens.Range {
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
	if p.word(edge-1) != "," || p.frame(verb)&(frameSay|frameTell) == 0 || !p.ends(verb, source, r) {
		return nil
	}
	return p.before(edge, r)
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
	return i >= r.Limit || p.is(i, tagging.PUNCT) || p.is(i, tagging.SCONJ, tagging.ADP, tagging.CCONJ)
}

// transcript recognises "LAVROV: …" and "Q: …" at the beginning of a block.
func (p *pass) transcript(b tokens.Block) (finding, bool) {
	r := b.Range
	for i := r.First; i < min(r.Limit-1, r.First+8); i++ {
		if p.word(i) == ":" && i > r.First {
			if !p.speaks(tokens.Range{First: r.First, Limit: i}) {
				return finding{}, false
			}
			return finding{
				cue:     tokens.Range{First: i, Limit: i + 1},
				source:  tokens.Range{First: r.First, Limit: i},
				content: []tokens.Range{{First: i + 1, Limit: r.Limit}},
			}, true
		}
		if !p.nominal(i) && !p.is(i, tagging.ADP, tagging.PUNCT) {
			break
		}
	}
	return finding{}, false
}

// speaks says whether the words before a colon name a speaker: all capitals, or one of the speakers passed in.
func (p *pass) speaks(r tokens.Range) bool {
	s, _ := p.resolve(r)
	capitals := true
	for i := r.First; i < r.Limit; i++ {
		if p.doc.Kind(i) == tokens.KindWord && !p.doc.Flags(i).Has(tokens.FlagUpper) {
			capitals = false
		}
	}
	return capitals || s >= 0 && r.Len() <= 4
}

// uncued keeps the passages that no cue reports: speech that goes on. They take the last speaker of the block before or of this one.
func (p *pass) uncued(r tokens.Range) {
	for k := p.passageAt(r.First); k < len(p.passages) && p.passages[k].First < r.Limit; k++ {
		if q := &p.passages[k]; !q.used && q.standsAlone(p.doc) {
			q.used = true
			p.found = append(p.found, finding{content: []tokens.Range{q.Range}, speaker: p.speaker, within: p.within})
		}
	}
}

// resolve finds a source among the speakers: the one at its head, before any comma or preposition, and one that stands elsewhere in it.
func (p *pass) resolve(source tokens.Range) (speaker, within int) {
	if source.IsEmpty() {
		return -1, -1
	}
	if source.Len() == 1 && p.is(source.First, tagging.PRON) && !p.isSpeaker(source) {
		return p.speaker, p.within
	}
	head := p.head(source)
	speaker, within = -1, -1
	span := p.doc.SpanOf(source)
	for k := p.speakerAt(span.Start); k < len(p.speakers) && p.speakers[k].Start < span.End; k++ {
		if p.speakers[k].Overlaps(p.doc.Span(head)) {
			speaker = k
		} else if within < 0 {
			within = k
		}
	}
	return speaker, within
}

func (p *pass) isSpeaker(r tokens.Range) bool {
	span := p.doc.SpanOf(r)
	k := p.speakerAt(span.Start)
	return k < len(p.speakers) && p.speakers[k].Overlaps(span)
}

// speakerAt returns the first speaker that ends behind the offset.
func (p *pass) speakerAt(offset int) int {
	return sort.Search(len(p.speakers), func(k int) bool { return p.speakers[k].End > offset })
}

// head is the last noun of a phrase before its first comma, bracket or preposition.
func (p *pass) head(r tokens.Range) int {
	head := r.First
	for i := r.First; i < r.Limit; i++ {
		if i > r.First && (p.is(i, tagging.ADP, tagging.PUNCT) && p.doc.Kind(i) != tokens.KindHyphen) {
			break
		}
		if p.is(i, tagging.NOUN, tagging.PROPN, tagging.PRON) {
			head = i
		}
	}
	return head
}

// anyMark says whether some of a quote's content stands between quotation marks.
func (p *pass) anyMark(f finding) bool {
	for _, c := range f.content {
		if k := p.passageAt(c.First); k < len(p.passages) && p.passages[k].First < c.Limit {
			return true
		}
	}
	return false
}

// quote turns a finding into spans.
func (p *pass) quote(f finding) Quote {
	q := Quote{Speaker: f.speaker, Within: f.within, Direct: true}
	for _, c := range f.content {
		q.Content = append(q.Content, p.doc.SpanOf(c))
		in := p.inside(c.First)
		q.Direct = q.Direct && in != nil && in.Contains(c)
	}
	q.Span = q.Content[0]
	for _, s := range q.Content[1:] {
		q.Span = cover(q.Span, s)
	}
	if !f.cue.IsEmpty() {
		q.Cue = p.doc.SpanOf(f.cue)
		q.Span = cover(q.Span, q.Cue)
	}
	if !f.source.IsEmpty() {
		q.Source = p.doc.SpanOf(f.source)
		q.Span = cover(q.Span, q.Source)
	}
	return q
}

func cover(a, b tokens.Span) tokens.Span {
	return tokens.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}
