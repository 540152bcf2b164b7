package sentiment

import (
	"iter"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

var ruleNames = [...]string{"negated", "relieved", "spoiled", "intensified", "diminished", "before but", "after but", "conceded", "unreal",
	"question", "phrase", "background"}

// String names the rules, divided by commas.
func (r Rule) String() string {
	var out []string
	for i, name := range ruleNames {
		if r&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}

// Step is one word or phrase that counts for the score of its sentence.
type Step struct {
	Span   tokens.Span
	Range  tokens.Range
	Base   float64 // as the lexicon has it, -4 to 4
	Weight float64 // after the rules; the sum over a sentence, divided by the root of its length, gives its score
	Rule   Rule    // why Weight is not Base
}

// Explain iterates over the words that count in the prose of a document, in text order.
func (s *Scorer) Explain(doc *tokens.Document) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		m := s.scratch()
		defer s.pool.Put(m)
		for r := range doc.Prose() {
			for _, h := range slices.Clone(s.hits(m, doc, r)) {
				at := tokens.Range{First: int(h.first), Limit: int(h.limit)}
				if !yield(Step{doc.SpanOf(at), at, float64(h.base), float64(h.weight), h.rule}) {
					return
				}
			}
		}
	}
}

// Reason is one ground for the label of a target.
type Reason struct {
	Span   tokens.Span // the word; empty if the ground lies in the sentence as a whole
	Rule   string      // what was looked at: word, verb, valence …
	Weight float64     // how much it speaks for positive rather than negative
}

// reasonNames groups the kinds of features.
var reasonNames = [...]string{
	fBias: "prior", fWord: "word", fWordNear: "word", fCluster: "word", fClusterNear: "word", fAt: "neighbour", fAtCluster: "neighbour",
	fAtTag: "neighbour", fPair: "neighbour", fAround: "neighbour", fBigram: "word", fSum: "valence", fDecay: "valence",
	fScore: "valence", fVerb: "verb", fVerbCluster: "verb", fVerbHit: "verb", fShape: "position", fSignNear: "charged word",
	fClauseSum: "valence", fHitWord: "charged word", fTrigram: "neighbour", fOwned: "charged word", fGovernor: "governor",
}

// ExplainToward lists the grounds for the label of one target, the strongest first. Their weights add up to the logarithm of the
// odds of positive against negative.
func (s *Scorer) ExplainToward(doc *tokens.Document, tags tagging.Tags, span tokens.Span) []Reason {
	m := s.scratch()
	defer s.pool.Put(m)
	v := &m.view
	v.begin(s.model)
	v.trace, v.notes = true, v.notes[:0]
	defer func() { v.trace = false; v.forget() }()
	if !s.see(m, doc, tags, span) {
		return nil
	}
	m.feats = v.features(m.feats[:0])
	type ground struct {
		at   int
		rule string
	}
	sums, order := map[ground]float64{}, []ground(nil)
	for i, f := range m.feats {
		g := ground{v.notes[i].at, reasonNames[v.notes[i].kind]}
		if _, ok := sums[g]; !ok {
			order = append(order, g)
		}
		sums[g] += s.model.balance(f)
	}
	out := make([]Reason, 0, len(order))
	for _, g := range order {
		r := Reason{Rule: g.rule, Weight: sums[g]}
		if g.at >= 0 && g.at < len(v.toks) {
			r.Span = doc.Span(v.r.First + g.at)
		}
		out = append(out, r)
	}
	slices.SortStableFunc(out, func(a, b Reason) int { return cmpAbs(b.Weight, a.Weight) })
	return out
}

func cmpAbs(a, b float64) int {
	a, b = max(a, -a), max(b, -b)
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// balance is how much a feature speaks for positive rather than negative.
func (m *model) balance(f feature) float64 {
	row := m.row(f.row)
	return float64(int(int8(row[2]))-int(int8(row[0]))) * float64(f.value) * float64(m.scale)
}
