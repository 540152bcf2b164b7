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
// hedges, evasions and the certainty of claims, quotes, sentiment, each in text order. The decisions are those of Analyze with the same options.
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
		if !r.explainEvasions(yield) {
			return
		}
		for _, c := range r.Claims {
			what := fmt.Sprintf("certainty %+.2f, %s", c.Certainty, r.claimant(c))
			if !yield(Step{Hedging, c.Span, what, c.Reason}) {
				return
			}
		}
	}
}

// claimant says in words whose claim it is.
func (r *Result) claimant(c Claim) string {
	switch {
	case c.Source < 0:
		return "the author's"
	case c.Entity >= 0:
		return "of " + r.Entities[c.Entity].ID
	}
	return fmt.Sprintf("of %q", r.Doc.Slice(r.Quotes[c.Source].Source))
}

func (r *Result) explainEvasions(yield func(Step) bool) bool {
	for _, e := range r.Evasions {
		what := fmt.Sprintf("evasion, %v: %s", e.Kind, e.Kind.Describe())
		if !e.Topic.IsEmpty() {
			what += fmt.Sprintf("; asked about %q", r.Doc.Slice(e.Topic))
		}
		if !yield(Step{Hedging, e.Span, what, e.Reason}) {
			return false
		}
	}
	return true
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

// explainSentiment gives the words that count, then each sentence, each target and the document.
func (a *Analyzer) explainSentiment(r *Result) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		sums := map[int]float64{}
		for s := range a.scorer.Explain(r.Doc) {
			reason := fmt.Sprintf("the lexicon has %+.1f", s.Base)
			if rule := s.Rule.String(); rule != "" {
				reason += ": " + rule
			}
			sums[r.Doc.SentenceOf(s.Range.First)] += s.Weight
			if !yield(Step{Sentiment, s.Span, fmt.Sprintf("%+.2f", s.Weight), reason}) {
				return
			}
		}
		for _, explain := range [...]func(*Result, func(Step) bool) bool{
			func(r *Result, yield func(Step) bool) bool { return explainTones(r, sums, yield) }, a.explainTargets, explainDocument,
		} {
			if !explain(r, yield) {
				return
			}
		}
	}
}

// explainTones gives the sentences in which words count.
func explainTones(r *Result, sums map[int]float64, yield func(Step) bool) bool {
	for i, tone := range r.SentenceTones {
		sum, ok := sums[i]
		if !ok {
			continue
		}
		at := r.Doc.Sentence(i)
		reason := fmt.Sprintf("the sentence: its words sum to %+.2f, over the root of %d tokens", sum, at.Len())
		if !yield(Step{Sentiment, r.Doc.SpanOf(at), fmt.Sprintf("%+.2f %v", tone.Value, tone.Label), reason}) {
			return false
		}
	}
	return true
}

// shownReasons is how many grounds are given for the tone towards a target.
const shownReasons = 4

// explainTargets gives the strongest grounds for the tone towards each target.
func (a *Analyzer) explainTargets(r *Result, yield func(Step) bool) bool {
	for _, t := range r.Targets {
		var grounds []string
		for _, g := range a.scorer.ExplainToward(r.Doc, r.Tags, t.Span) {
			if len(grounds) == shownReasons {
				break
			}
			ground := g.Rule
			if !g.Span.IsEmpty() {
				ground += fmt.Sprintf(" %q", r.Doc.Slice(g.Span))
			}
			grounds = append(grounds, fmt.Sprintf("%s %+.2f", ground, g.Weight))
		}
		reason := "towards it: " + strings.Join(grounds, ", ")
		if !yield(Step{Sentiment, t.Span, fmt.Sprintf("%+.2f %v", t.Score, t.Label), reason}) {
			return false
		}
	}
	return true
}

// explainDocument gives the tone of the whole.
func explainDocument(r *Result, yield func(Step) bool) bool {
	if len(r.SentenceTones) == 0 {
		return true
	}
	reason := fmt.Sprintf("the text: mean over sentences by the root of their length; %d positive, %d neutral, %d negative",
		r.Spread.Positive, r.Spread.Neutral, r.Spread.Negative)
	if len(r.Quotes) > 0 {
		reason += fmt.Sprintf("; the author %+.2f, those quoted %+.2f", r.Voices.Author.Value, r.Voices.Speakers.Value)
	}
	all := r.Doc.SpanOf(tokens.Range{Limit: r.Doc.Len()})
	return yield(Step{Sentiment, all, fmt.Sprintf("%+.2f %v", r.Sentiment.Value, r.Sentiment.Label), reason})
}
