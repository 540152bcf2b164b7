package analysis

import (
	"fmt"
	"iter"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Step is one decision of the analysis and the reason for it, for people who ask why.
type Step struct {
	Layer  Stage
	Span   tokens.Span
	What   string // what was decided: "ORG org:nato (NATO)"
	Reason string // the rule, the entry of a lexicon, the evidence
}

// Explain repeats the analysis of an article layer by layer and yields each decision about it with its reason: names, concepts,
// sentiment, hedges, quotes, each layer in text order. The decisions are those of Analyze with the same options.
func (a *Analyzer) Explain(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, explain := range [...]func(*Result) iter.Seq[Step]{
			a.explainMentions, a.explainConcepts, a.explainHedging, a.explainQuotes, a.explainSentiment,
		} {
			for s := range explain(r) {
				if !yield(s) {
					return
				}
			}
		}
	}
}

func (a *Analyzer) explainMentions(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		why := map[tokens.Span]string{}
		if a.finder == nil {
			for s := range a.recognizer.Explain(r.Doc, r.Tags) {
				why[s.Span] = "rule: " + s.Rule
				if len(s.Readings) > 0 {
					why[s.Span] += "; the gazetteer has " + strings.Join(s.Readings, ", ")
				}
			}
		}
		for _, m := range r.Mentions {
			what := m.Kind.String()
			if m.Entity >= 0 {
				e := r.Entities[m.Entity]
				what = strings.TrimSpace(fmt.Sprintf("%s %s (%s) %s %s", what, e.ID, e.Name, e.Country, e.Role))
			}
			reason, ok := why[m.Span]
			if !ok {
				reason = "found by the EntityFinder"
			}
			if !yield(Step{Mentions, m.Span, what, reason}) {
				return
			}
		}
	}
}

func (a *Analyzer) explainConcepts(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for s := range a.ontology.Explain(r.Doc) {
			what := s.Match.ID
			if !s.Chosen {
				what += " (not taken)"
			}
			if !yield(Step{Concepts, s.Match.Span, what, s.Reason.String()}) {
				return
			}
		}
	}
}

func (a *Analyzer) explainHedging(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, c := range r.Cues {
			what := fmt.Sprintf("%v, strength %d, covers %q", c.Kind, c.Strength, r.Doc.Slice(c.Scope))
			if !yield(Step{Hedging, c.Span, what, c.Reason}) {
				return
			}
		}
	}
}

func (a *Analyzer) explainQuotes(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, q := range r.Quotes {
			what := "indirect speech"
			if q.Direct {
				what = "direct speech"
			}
			reason := "speech goes on; no reporting word stands by it"
			if !q.Cue.IsEmpty() {
				reason = fmt.Sprintf("reported by %q, said by %q", r.Doc.Slice(q.Cue), r.Doc.Slice(q.Source))
			}
			if !yield(Step{Quotes, q.Span, what, reason}) {
				return
			}
		}
	}
}

func (a *Analyzer) explainSentiment(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for s := range a.scorer.Explain(r.Doc) {
			reason := fmt.Sprintf("the lexicon has %+.1f", s.Base)
			if rule := s.Rule.String(); rule != "" {
				reason += ": " + rule
			}
			if !yield(Step{Sentiment, s.Span, fmt.Sprintf("%+.2f", s.Weight), reason}) {
				return
			}
		}
	}
}
