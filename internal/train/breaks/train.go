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
	ends   bool
}

// maxLine is the length in bytes of the lines on which examples stand; in longer ones the tokenizer asks the model.
const maxLine = 4000

// appendExamples appends the gaps of a document, its sentences side by side on lines as long as rules alone divide.
func appendExamples(dst []example, t text) []example {
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
		doc := tokens.New(b.String())
		for i := 1; i < doc.NumSentences(); i++ {
			r := doc.Sentence(i)
			dst = appendGaps(dst, doc, r.First, r.Limit, starts)
		}
	}
	return dst
}

// appendGaps appends the gaps of a sentence of the rules. The sentences that end in it are known: they are taken out of
// its length.
func appendGaps(dst []example, doc *tokens.Document, start, limit int, starts map[int]bool) []example {
	g := breaks.Gap{Titled: true}
	see := func(k int) breaks.Token {
		if k < start || k >= doc.Len() {
			return breaks.Token{}
		}
		t := doc.Token(k)
		return breaks.Of(t.Text(), t.Key(), uint8(t.Kind()), uint8(t.Flags()))
	}
	for k := start + 1; k < limit; k++ {
		g.Length++
		if before := doc.Token(k - 1); isLow(before) && before.Span().Len() > 3 {
			g.Titled = false
		}
		if !mayOpen(doc, k) {
			continue
		}
		g.Before2, g.Before, g.After, g.After2, g.After3 = see(k-2), see(k-1), see(k), see(k+1), see(k+2)
		e := example{ends: starts[doc.Span(k).Start]}
		g.Read(&e.places)
		dst = append(dst, e)
		if e.ends {
			g.Length, g.Titled = 0, true
		}
	}
	return dst
}

// mayOpen is the method of the same name of the tokenizer.
func mayOpen(doc *tokens.Document, k int) bool {
	t, before := doc.Token(k), doc.Token(k-1)
	switch {
	case t.Kind() == tokens.KindPunct || t.Kind() == tokens.KindURL || t.Kind() == tokens.KindEmail || isLow(t) || doc.Glued(k):
		return false
	case before.Kind() == tokens.KindNumber && before.Span().Len() < 4, before.Flags().Has(tokens.FlagPeriod),
		before.Kind() == tokens.KindHyphen && before.Flags().Has(tokens.FlagNonASCII):
		return false
	case t.Kind() == tokens.KindWord:
		return true
	case t.Kind() == tokens.KindNumber:
		return strings.ContainsAny(t.Text(), "/:") && !(k+1 < doc.Len() && strings.ContainsAny(doc.Word(k+1), ".?!"))
	case t.Kind() == tokens.KindQuote || t.Kind() == tokens.KindBracket:
		return !isLow(before)
	}
	return t.Span().Len() > 2 || k+1 == doc.Len() || !isLow(doc.Token(k+1))
}

// isLow says whether a token is a word that does not begin with a capital.
func isLow(t tokens.Token) bool {
	return t.Kind() == tokens.KindWord && !t.Flags().Has(tokens.FlagTitle)
}

// train fits a logistic regression by AdaGrad and returns the bytes of a model: the means of its weights over the last
// half of the passes, and the threshold.
func train(examples []example, h hyper) []byte {
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
	weights, scale := linear.Quantise(t.Kept(1), 1)
	least := int32(math.Round(math.Log(h.least/(1-h.least)) * scale))
	return append([]byte(weights), byte(least), byte(least>>8), byte(least>>16), byte(least>>24))
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

func measure(m *breaks.Model, examples []example) (c counts) {
	for i := range examples {
		e := &examples[i]
		switch found := m.Ends(&e.places); {
		case found && e.ends:
			c.Right++
		case found:
			c.Wrong++
		case e.ends:
			c.Missed++
		}
	}
	return c
}
