package hedging

import (
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Claim is an event or state that the text speaks of, with how certain it is left.
type Claim struct {
	Span tokens.Span // the predicate: a verb, what a form of be joins, or an event noun
	// Certainty is 3 if it certainly happened or is so, 0 if that is open, -3 if it certainly did not: as the author presents it, and
	// inside reported speech as its source does.
	Certainty float32
	Author    float32 // the certainty that is left as the author presents it: of what is only reported, less
	Source    int     // whose claim it is, as the Source of an Attribution; -1: the author's
	Reason    string  // what decided the certainty
	// Subordinate says that the predicate is not what its sentence or what is said comes to: it stands in a relative or an adverbial
	// clause, in an infinitive or a participle, or was named by the caller.
	Subordinate bool
	State       bool // the predicate is an adjective or a noun that a verb such as be joins to its subject
	Nominal     bool // it is a noun for an event
}

// Attribution says whose words a stretch of text is. It is made from what a finder of quotations returns.
type Attribution struct {
	Content []tokens.Span // what is said, in text order
	Source  int           // any number of the caller's, such as the index of an entity
	Cue     tokens.Span   // the word that reports it: what is left of a claim for the author hangs on it; empty if there is none
}

// Claims returns the certainty of every predicate: the main verbs of the prose, adjectives and nouns that be joins to their subject, nouns
// for events, and those given, with exactly their spans. The cues
// are those of the document, in text order. Claims are in the order of their spans.
func (d *Detector) Claims(doc *tokens.Document, tags tagging.Tags, cues []Cue, predicates []tokens.Span, attributions []Attribution) []Claim {
	r, done := d.reader(doc, tags)
	defer done()
	return d.claims(r, cues, predicates, attributions)
}

// claims is Claims over syntax that has been read.
func (d *Detector) claims(from *reader, cues []Cue, predicates []tokens.Span, attributions []Attribution) []Claim {
	sc := d.scratch.Get().(*scratch)
	defer d.scratch.Put(sc)
	r := &claimReader{reader: *from, cues: cues, scratch: sc}
	sc.values = sc.values[:0]
	for range r.syn.Groups {
		sc.values = append(sc.values, value{})
	}
	out := make([]Claim, 0, len(r.syn.Groups)+len(predicates))
	for s := range r.doc.Prose() {
		out = r.read(out, s)
	}
	out = r.given(out, predicates)
	slices.SortStableFunc(out, func(a, b Claim) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.End - b.Span.End
	})
	assign(out, attributions, r.reportOf)
	return out
}

// value is the certainty of a verb group with what decided it.
type value struct {
	certainty float32
	why       cause
}

// claimReader computes the certainty of verb groups from left to right, so that what governs is known before what it governs.
type claimReader struct {
	reader
	*scratch
	cues  []Cue // of the rest of the document
	first int   // first cue that may still be open
}

// read appends the claims of the verbs of a sentence.
func (r *claimReader) read(out []Claim, s tokens.Range) []Claim {
	r.sent = s
	asked := r.question()
	for i := s.First; i < s.Limit; i++ {
		g := r.syn.GroupAt(i)
		if g < 0 || r.syn.Groups[g].Range.First != i {
			continue
		}
		r.values[g] = r.verb(g)
		if asked && (r.inquired(g) || r.syn.Groups[g].Form == clause.Finite && r.syn.Place(i) == clause.Main) {
			r.values[g] = r.inQuestion(g, r.values[g])
		}
		h, j := int(r.syn.Groups[g].Head), r.joins(g)
		if r.syn.Groups[g].Auxiliary && r.syn.Groups[g].Form != clause.Finite && j < 0 || int(r.syn.Groups[g].Modal) == h || r.goingTo(&r.syn.Groups[g]) {
			continue
		}
		if n := len(out); n > 0 && r.inquired(g) && out[n-1].Span == r.doc.Span(int(r.syn.Groups[g-1].Head)) {
			out = out[:n-1] // the auxiliary of "Has the envoy spoken?"
		}
		v := r.values[g]
		if j >= 0 {
			if h = j; !asked {
				v = r.nominal(j)
			}
		}
		c := v.claim(r.doc.Span(h), r.subordinate(g))
		c.State = h != int(r.syn.Groups[g].Head)
		out = append(out, c)
	}
	return r.events(out, s)
}

// subordinate says whether a verb group stands in a relative or adverbial clause, or makes no clause of its own.
func (r *claimReader) subordinate(g int) bool {
	at := &r.syn.Groups[g]
	if before := r.group(at.Range.First - 1); before != nil && r.goingTo(before) {
		at = before
	}
	if at.Form != clause.Finite {
		return true
	}
	p, first := r.syn.Place(at.Range.First), r.syn.SubjectStart(g)
	return p == clause.Modifier || p == clause.Adjunct || r.interrogative(first) || r.interrogative(first-1)
}

// interrogative says whether token i is what, who, why and the like: "what happened is less clear".
func (r *claimReader) interrogative(i int) bool {
	p := r.penn(i)
	return p == tagging.PennWP || p == tagging.PennWDT || p == tagging.PennWRB
}

// given appends the claims of predicates that the caller names, in place of those found for the same spans.
func (r *claimReader) given(out []Claim, predicates []tokens.Span) []Claim {
	if len(predicates) == 0 {
		return out
	}
	have := make(map[tokens.Span]bool, len(out))
	for _, c := range out {
		have[c.Span] = true
	}
	for _, p := range predicates {
		if have[p] {
			continue
		}
		have[p] = true
		if p.Start < 0 || p.End > len(r.doc.Text()) || p.End < p.Start {
			continue
		}
		v := r.at(r.doc.Covering(p))
		out = append(out, v.claim(p, true))
	}
	return out
}

// at returns the value of the predicate in the tokens t: of the first verb in it, else of its last word.
func (r *claimReader) at(t tokens.Range) value {
	if t.IsEmpty() {
		return value{3, causePlain}
	}
	r.seek(t.First)
	for i := t.First; i < t.Limit; i++ {
		if g := r.group(i); g != nil && (int(g.Head) == i || r.penn(i) != tagging.PennRB && !g.Auxiliary && i >= int(g.Head)) {
			return r.values[r.syn.GroupAt(i)]
		}
	}
	if r.sent.IsEmpty() {
		return value{3, causePlain}
	}
	i := min(t.Limit, r.sent.Limit) - 1
	if g := r.group(i); g != nil {
		return r.values[r.syn.GroupAt(i)]
	}
	return r.nominal(i)
}
