package hedging

import (
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Evasion is an answer that does not commit who gives it: one that the text reports, "declined to say whether", or one that is given
// in a quote or a transcript, "we'll see".
type Evasion struct {
	Span     tokens.Span  // the words that evade
	Range    tokens.Range // their tokens
	Kind     EvasionKind
	Reported bool        // the text says that someone evades; false: the words are those of who evades
	Evader   tokens.Span // of a reported one: the noun phrase of who evades; empty if none was found
	Speaker  int         // the Source of the narrowest Attribution that the words stand in; -1: none
	Topic    tokens.Span // what was asked about, as far as the text has it: a clause, a noun phrase, a question; else empty
	Sentence int         // index of the sentence
	Reason   string      // the rules and the pattern that found it
}

// Evasions returns the answers of a document that do not commit, in text order; no two overlap. Furniture of the page is not read.
// Attributions may be nil; then every Speaker is -1. The time is linear in the text.
func (d *Detector) Evasions(doc *tokens.Document, tags tagging.Tags, attributions []Attribution) []Evasion {
	r, done := d.reader(doc, tags)
	defer done()
	return d.evasions(r, attributions)
}

// evasions is Evasions over syntax that has been read.
func (d *Detector) evasions(from *reader, attributions []Attribution) []Evasion {
	sc := d.scratch.Get().(*scratch)
	defer d.scratch.Put(sc)
	r := evasionReader{reader: *from, forms: d.evasive, block: -1}
	var out []Evasion
	for s := range r.doc.Prose() {
		r.enter(s)
		sc.matches = r.matches(sc.matches[:0])
		out = r.read(out, sc.matches)
	}
	return speakers(out, attributions)
}

// speakers gives evasions the narrowest attribution around them.
func speakers(list []Evasion, attributions []Attribution) []Evasion {
	if len(list) == 0 || len(attributions) == 0 {
		return list
	}
	claims := make([]Claim, len(list))
	for i, e := range list {
		claims[i] = Claim{Span: e.Span, Source: -1}
	}
	assign(claims, attributions, func(tokens.Span) report { return report{} })
	for i := range list {
		list[i].Speaker = claims[i].Source
	}
	return list
}

// read appends the evasions among the matches of a sentence: at each place the longest whose rules hold.
func (r *evasionReader) read(dst []Evasion, all []lexicon.Match) []Evasion {
	taken := 0
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Range.First == all[0].Range.First {
			n++
		}
		for k := n - 1; k >= 0 && all[0].Range.First >= taken; k-- {
			if r.evades(&r.forms.forms[all[k].ID], all[k].Range) {
				dst = append(dst, r.evasion(all[k]))
				taken = all[k].Range.Limit
			}
		}
		all = all[n:]
	}
	return dst
}

// evasion makes the evasion of a match.
func (r *evasionReader) evasion(m lexicon.Match) Evasion {
	f := &r.forms.forms[m.ID]
	e := Evasion{
		Span: r.doc.SpanOf(m.Range), Range: m.Range, Kind: f.kind, Reported: f.reported, Speaker: -1,
		Sentence: r.doc.SentenceOf(m.Range.First), Reason: f.reason,
	}
	if f.reported {
		if who := r.evader(f, m.Range); !who.IsEmpty() {
			e.Evader = r.doc.SpanOf(who)
		}
	}
	if topic := r.topic(f, m.Range); !topic.IsEmpty() {
		e.Topic = r.doc.SpanOf(topic)
	}
	return e
}
