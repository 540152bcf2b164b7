package hedging

import (
	"iter"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Step is one phrase of the tables found in the text, and what became of it.
type Step struct {
	Span   tokens.Span
	Kind   Kind
	Reason string // rule and pattern
	Cue    bool   // Cues returns it; false if its rule does not hold here or another phrase covers it
}

// Explain iterates over the phrases of the tables in a document, whether they are cues here or not, by their first token, longest
// first. Those with Cue set are what Cues returns.
func (d *Detector) Explain(doc *tokens.Document, tags tagging.Tags) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		syn := clause.Get()
		defer syn.Put()
		syn.Analyze(doc, tags)
		r := reader{v: d.v, doc: doc, tags: tags, syn: syn}
		var all []lexicon.Match
		for s := range doc.Prose() {
			r.sent = s
			all = d.v.cues.AppendAll(all[:0], doc, s)
			if !r.explain(all, yield) {
				return
			}
		}
	}
}

// explain goes the way of appendCues and yields every match.
func (r *reader) explain(all []lexicon.Match, yield func(Step) bool) bool {
	taken := 0
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Range.First == all[0].Range.First {
			n++
		}
		chosen, ok := lexicon.Match{}, false
		if all[0].Range.First >= taken {
			if chosen, ok = r.choose(all[:n]); ok {
				taken = r.cue(chosen).Range.Limit
			}
		}
		for i := n - 1; i >= 0; i-- {
			e := &r.v.entries[all[i].ID]
			step := Step{r.doc.SpanOf(all[i].Range), e.kind, e.reason, ok && all[i] == chosen}
			if step.Cue {
				c := r.cue(chosen)
				step.Span, step.Kind = c.Span, c.Kind
			}
			if !yield(step) {
				return false
			}
		}
		all = all[n:]
	}
	return true
}
