package sentiment

import (
	"math"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Score is how positive or negative a piece of language is. Value ranks texts; it is no probability.
type Score struct {
	Value    float64 // -1 to 1
	Positive float64 // 0 to 1: how much speaks for it
	Negative float64 // 0 to 1: how much speaks against it; both may be high
	Label    Label
}

// Label is the sign of a score.
type Label uint8

// The labels. The zero value is unset.
const (
	Negative Label = iota + 1
	Neutral
	Positive
)

var labelNames = [...]string{"unset", "negative", "neutral", "positive"}

// String returns the lower-case name of the label.
func (l Label) String() string {
	if int(l) < len(labelNames) {
		return labelNames[l]
	}
	return labelNames[0]
}

// MarshalText returns the name of the label.
func (l Label) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// neutralZone is the absolute value under which a score is called neutral.
const neutralZone = 0.08

func labelOf(value float64) Label {
	switch {
	case value > neutralZone:
		return Positive
	case value < -neutralZone:
		return Negative
	}
	return Neutral
}

// Score scores a document: the mean of its sentences in prose, weighted by the root of their length, drawn towards 0 where there are
// few and stretched somewhat where there are many. So a long balanced article comes out near 0 however many charged words it holds,
// and a document of one sentence has that sentence's value less the shrinkage. A document without prose, such as a headline that looks
// like a byline, is scored by all it has.
func (s *Scorer) Score(doc *tokens.Document) Score {
	return s.ScoreOf(doc, s.Sentences(doc))
}

// ScoreOf is Score for a caller that has what Sentences returned for doc.
func (s *Scorer) ScoreOf(doc *tokens.Document, sentences []Score) Score {
	var prose, all tally
	for b := range doc.Blocks() {
		for i := b.Sentences.First; i < b.Sentences.Limit; i++ {
			n := doc.Sentence(i).Len()
			all.add(sentences[i], n)
			if b.Kind.IsProse() {
				prose.add(sentences[i], n)
			}
		}
	}
	if prose.weight == 0 {
		return all.score()
	}
	return prose.score()
}

// ScoreRange scores the sentences of a range as one; sentences that the range cuts are read as far as it goes.
func (s *Scorer) ScoreRange(doc *tokens.Document, r tokens.Range) Score {
	m := s.scratch()
	defer s.pool.Put(m)
	r = tokens.Range{First: max(r.First, 0), Limit: min(r.Limit, doc.Len())}
	var t tally
	s.addRange(m, &t, doc, r)
	return t.score()
}

// addRange adds the sentences within r to a tally.
func (s *Scorer) addRange(m *scratch, t *tally, doc *tokens.Document, r tokens.Range) {
	if r.IsEmpty() {
		return
	}
	for i := doc.SentenceOf(r.First); i < doc.NumSentences(); i++ {
		part := doc.Sentence(i)
		part = tokens.Range{First: max(part.First, r.First), Limit: min(part.Limit, r.Limit)}
		if part.IsEmpty() {
			return
		}
		t.add(s.sentence(m, doc, part), part.Len())
	}
}

// Sentences scores every sentence of a document, furniture too, in text order: element i belongs to sentence i.
func (s *Scorer) Sentences(doc *tokens.Document) []Score {
	return s.AppendSentences(make([]Score, 0, doc.NumSentences()), doc)
}

// AppendSentences appends the scores that Sentences returns to dst.
func (s *Scorer) AppendSentences(dst []Score, doc *tokens.Document) []Score {
	m := s.scratch()
	defer s.pool.Put(m)
	for r := range doc.Sentences() {
		dst = append(dst, s.sentence(m, doc, r))
	}
	return dst
}

// sentence scores one sentence, without shrinkage.
func (s *Scorer) sentence(m *scratch, doc *tokens.Document, r tokens.Range) Score {
	return scoreOf(s.hits(m, doc, r), r)
}

// scoreOf scores the sentence r by its hits.
func scoreOf(hits []hit, r tokens.Range) Score {
	var plus, minus float64
	for i := range hits {
		h := &hits[i]
		if h.weight > 0 {
			plus += float64(h.weight)
		} else {
			minus -= float64(h.weight)
		}
	}
	scale := 1 / math.Sqrt(float64(max(r.Len(), 4)))
	v := squash((plus - minus) * scale)
	return Score{Value: v, Positive: squash(plus * scale), Negative: squash(minus * scale), Label: labelOf(v)}
}

// tally is a weighted mean of scores.
type tally struct{ value, plus, minus, weight, sentences float64 }

// shrinkage is the weight, in the unit of add, of the neutral sentence that every text is mixed with.
const shrinkage = 1

// maxStretch is by how much the mean over very many sentences is stretched: means of many lie close together, and a mean of 0.2 over
// thirty sentences says more than over one.
const (
	maxStretch  = 1.7
	halfStretch = 5 // sentences behind the first after which half of it is reached
)

func (t *tally) add(s Score, length int) {
	w := math.Sqrt(float64(length))
	t.value += w * s.Value
	t.plus += w * s.Positive
	t.minus += w * s.Negative
	t.weight += w
	t.sentences++
}

func (t *tally) score() Score {
	w := t.weight + shrinkage
	more := max(t.sentences-1, 0)
	by := 1 + (maxStretch-1)*more/(more+halfStretch)
	s := Score{Value: max(-1, min(1, by*t.value/w)), Positive: min(1, by*t.plus/w), Negative: min(1, by*t.minus/w)}
	s.Label = labelOf(s.Value)
	return s
}
