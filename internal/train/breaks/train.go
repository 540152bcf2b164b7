package main

import (
	"math"
	"math/rand/v2"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// example is a gap that the rules leave open, and whether a sentence ends there.
type example struct {
	places breaks.Places
	deep   breaks.Deep
	sort   breaks.Sort
	ends   bool
}

// maxLine is the length in bytes of the lines on which examples stand; in longer ones the tokenizer asks the model.
const maxLine = 4000

// reader makes examples of texts; of the model it needs the classes of words only.
type reader struct {
	classes *breaks.Model
	rng     *rand.Rand // blurs words to learn from, if there is one
	blur    float64
}

// examples appends the gaps of a document, its sentences side by side on lines as long as rules alone divide.
func (r reader) examples(dst []example, t text) []example {
	for len(t) > 0 {
		var b strings.Builder
		b.WriteString(first)
		starts := map[int]bool{}
		for len(t) > 0 && (len(starts) == 0 || b.Len()+len(t[0]) < maxLine) {
			starts[b.Len()] = true
			b.WriteString(strings.ReplaceAll(t[0], "\n", " "))
			b.WriteByte(' ')
			t = t[1:]
		}
		dst = r.line(dst, tokens.New(b.String()), starts)
	}
	return dst
}

// line appends the gaps of a line. The sentences that end in it are known: gaps start anew behind them.
func (r reader) line(dst []example, doc *tokens.Document, starts map[int]bool) []example {
	s := source{doc}
	page := breaks.Survey(s)
	for i := 1; i < doc.NumSentences(); i++ {
		sentence := doc.Sentence(i)
		r.classes.Gaps(s, sentence.First-1, sentence.Limit-1, page, func(g *breaks.Gap, k int) bool {
			e := example{ends: starts[doc.Span(k+1).Start], sort: g.Sort}
			if r.rng != nil {
				for d := range breaks.Window {
					if r.rng.Float64() < r.blur {
						g.Blur(d)
					}
				}
			}
			g.Read(&e.places)
			g.ReadDeep(&e.deep)
			dst = append(dst, e)
			return e.ends
		})
	}
	return dst
}

// source is a document without its first token, which stands for the line before the text.
type source struct{ doc *tokens.Document }

func (s source) Len() int { return s.doc.Len() - 1 }

func (s source) Word(k int) breaks.Word {
	t := s.doc.Token(k + 1)
	return breaks.Word{Text: t.Text(), Key: t.Key(), Kind: uint8(t.Kind()), Flags: uint8(t.Flags()), Glued: k > 0 && s.doc.Glued(k+1)}
}

func (s source) Brief(k int) (kind, letter byte) {
	w := s.Word(k)
	if len(w.Text) == 1 {
		letter = w.Text[0]
	}
	return w.Kind, letter
}

// Greeting knows none, so that the model learns them.
func (s source) Greeting(int) int { return 0 }

// weights fits a logistic regression by AdaGrad and returns its weights as bytes, means over the last half of the passes,
// and their scale.
func weights(examples []example, h hyper) (string, float64) {
	t := linear.NewTrainer(breaks.Size)
	rng := rand.New(rand.NewPCG(3, 4))
	for epoch := range h.epochs {
		rng.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for i := range examples {
			step(t, &examples[i], rng, h)
		}
		if epoch >= h.epochs/2 {
			t.Keep()
		}
	}
	return linear.Quantise(t.Kept(1), 1)
}

// step learns from one example, some features left out.
func step(t *linear.Trainer, e *example, rng *rand.Rand, h hyper) {
	var kept [breaks.Features]uint32
	n := 0
	for _, p := range e.places {
		if rng.Float64() >= h.drop {
			kept[n] = uint32(p)
			n++
		}
	}
	up := 1 / float32(1-h.drop)
	sum := float32(0)
	for _, p := range kept[:n] {
		sum += t.Weight(p, 0) * up
	}
	by := -1 / (1 + float32(math.Exp(-float64(sum))))
	if e.ends {
		by++
	}
	for _, p := range kept[:n] {
		t.Descend(p, 0, by*up, float32(h.rate))
	}
}

// counts are the gaps of a set of examples by what they are and what a model says.
type counts struct{ Right, Wrong, Missed int }

func (c *counts) add(found, ends bool) {
	switch {
	case found && ends:
		c.Right++
	case found:
		c.Wrong++
	case ends:
		c.Missed++
	}
}

func (c counts) plus(d counts) counts {
	return counts{c.Right + d.Right, c.Wrong + d.Wrong, c.Missed + d.Missed}
}
