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
		reader:    reader{doc, tags},
		Extractor: x,
		speakers:  speakers,
		passages:  appendPassages(nil, doc),
		speaker:   -1,
		within:    -1,
	}
	for b := range doc.Blocks() {
		if b.Kind.IsProse() {
			p.block(b)
		}
	}
	p.titled()
	from := len(dst)
	for _, f := range p.found {
		if q := p.quote(f); !x.opts.DirectOnly || q.Direct || p.anyMark(f) {
			dst = append(dst, q)
		}
	}
	chain(dst, from)
	return dst
}

// pass is the work on one document.
type pass struct {
	reader
	*Extractor
	speakers []tokens.Span
	passages []passage
	found    []finding

	speaker, within int          // the last speaker
	source          tokens.Range // the words for the last speaker
	accordings      []int        // where ", according" stands in the sentence being read
	tailLimit       int          // where the sentence being read ends
	covered         int          // where the contents kept so far end
	title           finding      // what a word before the colon of a title may say, if it is a speaker; no content if there is none
	tail            int          // the comma before an attribution that ends the sentence
	answering       bool         // the block being read is what somebody says in a transcript
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
	first := b.Range.First
	f, ok := p.transcript(b)
	if ok {
		p.keep(f)
		first = f.content[0].First
	}
	p.answering = ok
	for s := b.Sentences.First; s < b.Sentences.Limit; s++ {
		r := p.doc.Sentence(s)
		if r.First = max(r.First, first); r.First < r.Limit {
			p.sentence(r)
		}
	}
	p.answering = false
	p.uncued(b.Range)
	slices.SortStableFunc(p.found[from:], func(a, b finding) int { return a.first() - b.first() })
}

func (f *finding) first() int {
	first := f.content[0].First
	if !f.cue.IsEmpty() {
		first = min(first, f.cue.First)
	}
	if !f.source.IsEmpty() && !f.cue.IsEmpty() {
		first = min(first, f.source.First)
	}
	return first
}

// keep records a finding, resolves its speaker and marks the passages it uses.
func (p *pass) keep(f finding) {
	for _, c := range f.content {
		if f.source.Overlaps(c) {
			f.source = tokens.Range{} // nobody speaks from inside what is said
		}
	}
	f.speaker, f.within = p.resolve(f.source)
	p.speaker, p.within, p.source = f.speaker, f.within, f.source
	for _, c := range f.content {
		p.use(c)
		p.covered = max(p.covered, c.Limit)
	}
	p.found = append(p.found, f)
}

// use marks the passages within r as used. Contents of one sentence lie in one another; what is marked is not gone over again.
func (p *pass) use(r tokens.Range) {
	from, content := r.First, r
	if p.marked.First <= from && from <= p.marked.Limit {
		from = max(from, p.marked.Limit)
		r.First = p.marked.First
	}
	for i := p.passageAt(from); i < len(p.passages) && p.passages[i].First < r.Limit; i++ {
		p.passages[i].used = true
		p.passages[i].told = p.passages[i].told || content.First <= p.passages[i].First && p.passages[i].Limit <= content.Limit
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
	p.tail, p.tailLimit = p.postposed(r), r.Limit
	p.covered = min(p.covered, r.First)
	for i := r.First; i < r.Limit; i++ {
		p.token(i, r)
	}
}

// token finds what token i reports in the sentence r.
func (p *pass) token(i int, r tokens.Range) {
	tag := p.tag(i)
	switch tag {
	case tagging.ADP, tagging.ADV:
		if p.followed(i, keyAccording, keyTo, r) {
			p.according(i, 2, p.bounds(i, r))
		} else if n := p.inViewOf(i, r); n > 0 {
			p.according(i, n, p.bounds(i, r))
		} else if p.key(i, keyBy, keyIn) {
			p.account(i, r)
		}
		return
	case tagging.VERB, tagging.ADJ, tagging.NOUN:
	default:
		return
	}
	reports := p.reporters[p.keyOf(i)]
	switch {
	case tag == tagging.NOUN:
		if reports&asVerb != 0 && p.misread(i, r) {
			p.verb(i, p.frame(i), p.bounds(i, r))
		} else if reports&asNoun != 0 && i+1 < r.Limit {
			p.noun(i, p.bounds(i, r))
		} else if reports&asAgent != 0 && p.key(i+1, p.agents[p.keyOf(i)]...) {
			p.agent(i, p.bounds(i, r))
		}
		return
	case tag == tagging.ADJ:
	case p.followed(i, keyPut, keyIt, r):
		p.putIt(i, p.bounds(i, r))
	case reports&asVerb != 0:
		p.verb(i, p.frame(i), p.bounds(i, r))
	case p.followed(i, keyAccording, keyTo, r):
		p.according(i, 2, p.bounds(i, r))
	}
	if reports&asAdjective != 0 {
		p.adjective(i, p.bounds(i, r))
	}
}

// followed says whether tokens i and i+1 are these two words.
func (p *pass) followed(i int, first, second uint64, r tokens.Range) bool {
	return p.key(i, first) && i+1 < r.Limit && p.key(i+1, second)
}

// bounds are the tokens that belong to the same level of speech as token i: its sentence, or the passage it is quoted in.
func (p *pass) bounds(i int, sentence tokens.Range) tokens.Range {
	if q := p.inside(i); q != nil {
		limit := q.Limit
		if q.closed && i < limit-1 {
			limit--
		}
		return tokens.Range{First: max(sentence.First, q.First+1), Limit: min(sentence.Limit, limit)}
	}
	return sentence
}

// uncued keeps the passages that no cue reports: speech that goes on. They take the last speaker of the block before or of this one.
func (p *pass) uncued(r tokens.Range) {
	for k := p.passageAt(r.First); k < len(p.passages) && p.passages[k].First < r.Limit; k++ {
		if q := &p.passages[k]; !q.told && q.standsAlone(p.doc) && !p.signed(q, r.Limit) && !q.used {
			q.used = true
			f := finding{content: []tokens.Range{q.Range}, source: p.source, speaker: p.speaker, within: p.within}
			if f.source.Overlaps(q.Range) {
				f.source = tokens.Range{}
			}
			p.found = append(p.found, f)
		}
	}
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
	q := Quote{Speaker: f.speaker, Within: f.within, Direct: true, Anonymous: p.anonymous(f)}
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
		if !f.cue.IsEmpty() { // else it stands with another quote
			q.Span = cover(q.Span, q.Source)
		}
	}
	return q
}

func cover(a, b tokens.Span) tokens.Span {
	return tokens.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}
