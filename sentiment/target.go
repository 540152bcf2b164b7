package sentiment

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Target says how a sentence speaks of one mention in it.
type Target struct {
	Span     tokens.Span
	Score    float64 // -1 to 1: Positive less Negative
	Positive float64 // probability that the mention is spoken of well
	Negative float64 // probability that it is spoken of badly
	Label    Label   // the likeliest of the three
}

// Toward finds how the text speaks of each span, a mention of a person, group or country. The result has one element for each span,
// in their order; a span that covers no token is neutral. Spans are byte offsets and may overlap. A mention is judged by its own
// sentence. Tags must be those of doc.
func (s *Scorer) Toward(doc *tokens.Document, tags tagging.Tags, spans []tokens.Span) []Target {
	return s.AppendToward(make([]Target, 0, len(spans)), doc, tags, spans)
}

// AppendToward appends what Toward returns to dst.
func (s *Scorer) AppendToward(dst []Target, doc *tokens.Document, tags tagging.Tags, spans []tokens.Span) []Target {
	m := s.scratch()
	defer s.pool.Put(m)
	return s.appendToward(m, dst, doc, tags, spans)
}

func (s *Scorer) appendToward(m *scratch, dst []Target, doc *tokens.Document, tags tagging.Tags, spans []tokens.Span) []Target {
	m.view.begin(s.model)
	for _, span := range spans {
		t := Target{Span: span, Label: Neutral}
		if s.see(m, doc, tags, span) {
			t.fill(s.model.probabilities(m.view.weigh()))
		}
		dst = append(dst, t)
	}
	m.view.forget()
	return dst
}

func (t *Target) fill(p [numClasses]float64) {
	t.Negative, t.Positive, t.Score = p[0], p[2], p[2]-p[0]
	switch {
	case p[0] > p[1] && p[0] >= p[2]:
		t.Label = Negative
	case p[2] > p[1]:
		t.Label = Positive
	}
}

// see prepares the view of the sentence that a span begins in. It is false if the span covers no token.
func (s *Scorer) see(m *scratch, doc *tokens.Document, tags tagging.Tags, span tokens.Span) bool {
	r := doc.Covering(span)
	if span.IsEmpty() || r.IsEmpty() || r.First >= doc.Len() {
		return false
	}
	at := doc.SentenceOf(r.First)
	sentence := doc.Sentence(at)
	r.Limit = min(r.Limit, sentence.Limit, r.First+maxView/2) // a name of a hundred words is none
	if m.view.sentence != at || !m.view.r.Contains(r) {
		part := clip(sentence, r)
		m.view.read(doc, tags, at, part, s.hitsAgain(m, doc, at, part))
	}
	m.view.target = r
	return true
}

// maxView is the longest part of a sentence that a view holds, in tokens.
const maxView = 256

// clip cuts a very long sentence to the surroundings of a target.
func clip(sentence, target tokens.Range) tokens.Range {
	if sentence.Len() <= maxView {
		return sentence
	}
	first := max(sentence.First, target.First-maxView/2)
	return tokens.Range{First: first, Limit: min(sentence.Limit, max(first+maxView, target.First+1))}
}

// Feature is one feature of a target: a row of the model and a value.
type Feature struct {
	Row   uint32
	Value float32
}

// AppendFeatures appends the features of a target to dst: what the trainer of models learns from. Rows are below ModelRows and may
// repeat. It appends nothing if the span covers no token.
func (s *Scorer) AppendFeatures(dst []Feature, doc *tokens.Document, tags tagging.Tags, span tokens.Span) []Feature {
	m := s.scratch()
	defer s.pool.Put(m)
	m.view.begin(s.model)
	if !s.see(m, doc, tags, span) {
		return dst
	}
	m.feats = m.view.features(m.feats[:0])
	for _, f := range m.feats {
		dst = append(dst, Feature{f.row, f.value})
	}
	m.view.forget()
	return dst
}

// thresholds of Criticises.
const (
	criticalSentence = -0.3
	criticalTarget   = -0.2
)

// Criticises says whether a sentence finds fault with someone or something: it is clearly negative, or it speaks rather badly of one of
// the targets in it.
func Criticises(sentence Score, targets []Target) bool {
	for _, t := range targets {
		if t.Score < criticalTarget {
			return true
		}
	}
	return sentence.Value < criticalSentence
}
