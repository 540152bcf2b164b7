package hedging

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Detector finds hedges and the certainty of claims. It is safe for concurrent use; the slices it returns belong to the caller.
type Detector struct {
	v       *vocabulary
	evasive *evasionForms
	scratch sync.Pool
}

var english = sync.OnceValue(func() *Detector {
	d, err := New(Options{})
	if err != nil {
		panic("hedging: embedded data: " + err.Error()) // a broken build: the tests open the same data
	}
	return d
})

// Default returns the detector for English, made on first use.
func Default() *Detector { return english() }

// New makes a detector. Mistakes in the cues of the options are *lexicon.SyntaxError.
func New(o Options) (*Detector, error) {
	v, err := builtin()
	if o.Cues != nil {
		v, err = load(o.Cues, o.CuesFile)
	}
	if err != nil {
		return nil, err
	}
	evasive, err := evasions()
	if err != nil {
		return nil, err
	}
	d := &Detector{v: v, evasive: evasive}
	d.scratch.New = func() any { return new(scratch) }
	return d, nil
}

// scratch is storage that one call uses and the next one uses again.
type scratch struct {
	matches []lexicon.Match
	values  []value
}

// Cues returns the hedge cues of a document in text order; no two overlap. Negation is not among them: see Negations. Furniture of
// the page is not read. The tags must be of the same document.
func (d *Detector) Cues(doc *tokens.Document, tags tagging.Tags) []Cue {
	return d.AppendCues(nil, doc, tags)
}

// AppendCues appends the cues of a document to dst.
func (d *Detector) AppendCues(dst []Cue, doc *tokens.Document, tags tagging.Tags) []Cue {
	return d.appendCues(dst, doc, tags, d.v.cues)
}

// Negations returns the negation words of a document with their scopes, in text order.
func (d *Detector) Negations(doc *tokens.Document, tags tagging.Tags) []Cue {
	return d.appendCues(nil, doc, tags, d.v.negations)
}

func (d *Detector) appendCues(dst []Cue, doc *tokens.Document, tags tagging.Tags, a *lexicon.Automaton) []Cue {
	r, done := d.reader(doc, tags)
	defer done()
	return d.read(dst, r, a)
}

// Reading is all that the detector says of one document.
type Reading struct {
	Cues       []Cue
	Claims     []Claim
	Assessment Assessment
	Evasions   []Evasion
}

// Read returns what Cues, Claims, Assess and Evasions return, and reads the syntax of the document only once for all.
func (d *Detector) Read(doc *tokens.Document, tags tagging.Tags, predicates []tokens.Span, attributions []Attribution) Reading {
	r, done := d.reader(doc, tags)
	defer done()
	cues := d.read(nil, r, d.v.cues)
	return Reading{cues, d.claims(r, cues, predicates, attributions), r.assess(cues), d.evasions(r, attributions)}
}

// reader analyses the syntax of a document. The function returned gives the memory back.
func (d *Detector) reader(doc *tokens.Document, tags tagging.Tags) (*reader, func()) {
	syn := clause.Get()
	syn.Analyze(doc, tags)
	return &reader{v: d.v, doc: doc, tags: tags, syn: syn}, syn.Put
}

// read appends the cues that an automaton finds.
func (d *Detector) read(dst []Cue, r *reader, a *lexicon.Automaton) []Cue {
	sc := d.scratch.Get().(*scratch)
	defer d.scratch.Put(sc)
	for s := range r.doc.Prose() {
		r.sent = s
		sc.matches = a.AppendAll(sc.matches[:0], r.doc, s)
		dst = r.appendCues(dst, sc.matches)
	}
	return dst
}

// appendCues chooses among the matches of a sentence: at each place the longest whose rule holds.
func (r *reader) appendCues(dst []Cue, all []lexicon.Match) []Cue {
	taken := 0 // cues may not begin before this token
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Range.First == all[0].Range.First {
			n++
		}
		if all[0].Range.First >= taken {
			if m, ok := r.choose(all[:n]); ok {
				dst = append(dst, r.cue(m))
				taken = dst[len(dst)-1].Range.Limit
			}
		}
		all = all[n:]
	}
	return dst
}

// choose returns the longest match whose rule holds; among matches of one length the first in the table.
func (r *reader) choose(same []lexicon.Match) (lexicon.Match, bool) {
	for limit := len(same); limit > 0; {
		from := limit - 1
		for from > 0 && same[from-1].Range == same[from].Range {
			from--
		}
		for _, m := range same[from:limit] {
			if r.holds(r.v.entries[m.ID].rule, m.Range) {
				return m, true
			}
		}
		limit = from
	}
	return lexicon.Match{}, false
}

// cue makes the cue of a match.
func (r *reader) cue(m lexicon.Match) Cue {
	e := &r.v.entries[m.ID]
	if e.rule == ruleHowever {
		m.Range.Limit++
	}
	c := Cue{Span: r.doc.SpanOf(m.Range), Range: m.Range, Kind: e.kind, Strength: int(e.strength), Reason: e.reason}
	r.weigh(&c, e)
	s := r.scope(e, m.Range)
	if s.IsEmpty() {
		s = m.Range
	}
	for s.Len() > 1 && r.doc.Word(s.Limit-1) == "," {
		s.Limit--
	}
	c.Scope = r.doc.SpanOf(s)
	return c
}

// weigh fits kind and strength to the context.
func (r *reader) weigh(c *Cue, e *entry) {
	i := c.Range.First
	switch e.rule {
	case ruleBelieve, ruleForecast:
		if g := r.group(i); g != nil && r.firstPerson(g.Range.First-1) {
			c.Strength = 1
		}
	case ruleIndicate:
		if r.word(i)&wordIndicate != 0 && r.speaks(i) {
			c.Kind, c.Strength = KindAttribution, 1
		}
	case ruleIf:
		if !r.tentative(i) {
			c.Strength = 1
		}
	case ruleWould:
		if g := r.group(i); g != nil && g.Perfect || !r.hasIf(i) {
			c.Strength = 1
		}
	case ruleAccording:
		if r.unnamedPhrase(c.Range.Limit) {
			c.Kind, c.Strength = KindEvidential, 2
		}
	case ruleReport, ruleTell, ruleQuote:
		if e.strength == 1 && r.unnamedSubject(c.Range) {
			c.Strength = 2
		}
	}
}

// firstPerson says whether I or we stands at i, or before adverbs there.
func (r *reader) firstPerson(i int) bool {
	for i > r.sent.First && r.adverb(i) {
		i--
	}
	return r.word(i)&wordFirst != 0
}

// speaks says whether the subject of the verb at i is someone who states things, or a statement.
func (r *reader) speaks(i int) bool {
	g := r.syn.GroupAt(i)
	if g < 0 {
		return false
	}
	if r.personSubject(i) {
		return true
	}
	c, ok := r.chunk(r.syn.SubjectStart(g))
	return ok && r.doc.Key(c.Limit-1) == keyStatement
}

// tentative says whether the sentence around a condition speaks of what would, could or might be.
func (r *reader) tentative(i int) bool {
	for j := max(r.sent.First, i-2*maxNear); j < min(r.sent.Limit, i+2*maxNear); j++ {
		switch r.doc.Key(j) {
		case keyWould, keyCould, keyMight, keyMay:
			if r.penn(j) == tagging.PennMD {
				return true
			}
		}
	}
	return false
}

func (r *reader) hasIf(i int) bool {
	for j := max(r.sent.First, i-2*maxNear); j < min(r.sent.Limit, i+2*maxNear); j++ {
		if r.doc.Key(j) == keyIf {
			return true
		}
	}
	return false
}

// unnamedSubject says whether the subject of the reporting verb m is a source without a name.
func (r *reader) unnamedSubject(m tokens.Range) bool {
	g := r.syn.GroupAt(m.First)
	if g < 0 {
		return false
	}
	first := r.syn.SubjectStart(g)
	if first < r.syn.Groups[g].Range.First {
		return r.unnamedPhrase(first)
	}
	return r.unnamedPhrase(m.Limit)
}

// unnamedPhrase says whether the noun phrase at i is a source without a name: one official, sources, a person close to the talks.
func (r *reader) unnamedPhrase(i int) bool {
	c, ok := r.chunk(i)
	if !ok {
		return false
	}
	head := c.Limit - 1
	if r.word(head)&wordVoice != 0 && (c.Len() == 1 || r.adjective(c.First)) {
		return true
	}
	if r.word(head)&wordSource == 0 {
		return r.doc.Key(head) == keySources
	}
	return r.doc.Key(head) == keySources || r.word(c.First)&wordVague != 0 || r.doc.Key(head) == keyPeople && r.adjective(c.Limit)
}

var keySources, keyPeople, keyStatement = tokens.Key("sources"), tokens.Key("people"), tokens.Key("statement")
