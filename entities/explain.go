package entities

import (
	"iter"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Step says why a mention is found and what the gazetteer knows of its words.
type Step struct {
	Span     tokens.Span
	Kind     Kind
	Rule     string   // gazetteer, title, head-noun, context, document, acronym, calendar, amount, model
	Readings []string // IDs of all entries that the gazetteer has for these words, the most prominent first
	Person   float32  // evidence for a person that the context rules found; 0 for other rules
	Org      float32  // evidence for an organisation
	Place    float32  // evidence for a place
	Score    float32
}

// Explain iterates over the mentions that Mentions finds, in the same order, with the rule behind each.
func (r *Recognizer) Explain(doc *tokens.Document, tags tagging.Tags) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		x := r.Read(doc, tags)
		defer x.Close()
		w := x.w
		w.recognize()
		for _, c := range w.found {
			if !yield(w.step(c)) {
				return
			}
		}
	}
}

func (w *work) step(c candidate) Step {
	s := Step{Span: w.doc.SpanOf(c.r), Kind: c.kind, Rule: ruleNames[c.rule], Score: c.score, Person: c.votes.per, Org: c.votes.org, Place: c.votes.loc}
	for _, m := range w.matches(c.r.First) {
		if int(m.limit) != c.r.Limit {
			continue
		}
		table := w.r.table
		if m.user {
			table = w.r.user
		}
		for h := range seq(table, m.list) {
			if e := table.Entry(h.Entry); e.Sort != gazetteer.TitlePhrase {
				s.Readings = append(s.Readings, e.ID)
			}
		}
	}
	return s
}
