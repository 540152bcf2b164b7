// Package breaks finds ends of sentences that lack a stop, where a text has lost its line ends: a heading before its text,
// the greeting and the signature of a letter, the item of a list.
//
// The model is a logistic regression over features of the gap between two words and, where that does not rule a break out,
// a small network beside it, whose score is added. Both see the three words before the gap and the four
// after it, by form, shape and class; the sentence so far, its length and whether it has a verb; the text, whether its
// writer is careless and whether a sentence has ended in it. A class sums up what large texts say of a word: its parts of
// speech, its cluster, how often it begins and ends sentences. Package tokens asks the model, internal/train/breaks makes
// it; model card: data/en.md.
package breaks

import (
	_ "embed" // the weights
	"errors"
	"math"
	"sync"
)

// Parts of the file of a model, in this order: weights of the regression, a byte each; classes of words, see Classes, four
// bytes each; rows of the network, a byte a weight; and the numbers of Settings, four bytes each, least byte first.
const (
	Size  = 1 << 16 // weights of the regression
	Slots = 1 << 15 // places for classes of words
	Bytes = Size + 4*Slots + Rows*Hidden + 4*numbers

	rowsAt    = Size + 4*Slots
	numbersAt = rowsAt + Rows*Hidden
	numbers   = 2*Hidden + 2 + int(Sorts) + 1
)

// Settings are the numbers of a model beside its tables.
type Settings struct {
	Bias, Last [Hidden]int32 // of the network's units
	Out        int32         // added to its output
	Skip       int32         // the least score of the regression for which the network is asked
	Least      [Sorts]int32  // the least score of a break for each sort of gap
	Alone      int32         // added to it where the text is one sentence to the rules
}

// Model scores gaps. It is safe for concurrent use.
type Model struct {
	weights  *[Size]int8
	classes  *[Slots]uint32
	rows     *[Rows][Hidden]int8
	settings Settings
}

//go:embed data/en.bin
var english string

// Default is the model for English.
var Default = sync.OnceValue(func() *Model {
	m, err := Open(english)
	if err != nil {
		panic(err) // the data belong to the program
	}
	return m
})

var errSize = errors.New("breaks: not a model: wrong number of bytes")

// Open reads a model.
func Open(data string) (*Model, error) {
	if len(data) != Bytes {
		return nil, errSize
	}
	m := &Model{weights: new([Size]int8), classes: new([Slots]uint32), rows: new([Rows][Hidden]int8)}
	for i := range m.weights {
		m.weights[i] = int8(data[i])
	}
	for i := range m.classes {
		m.classes[i] = number(data[Size+4*i:])
	}
	for i := range m.rows {
		for j := range m.rows[i] {
			m.rows[i][j] = int8(data[rowsAt+i*Hidden+j])
		}
	}
	m.settings.read(data[numbersAt:])
	return m, nil
}

// read reads the numbers in the order of the fields.
func (s *Settings) read(data string) {
	next := func() int32 {
		n := number(data)
		data = data[4:]
		return int32(n)
	}
	for i := range s.Bias {
		s.Bias[i] = next()
	}
	for i := range s.Last {
		s.Last[i] = next()
	}
	s.Out, s.Skip = next(), next()
	for i := range s.Least {
		s.Least[i] = next()
	}
	s.Alone = next()
}

// number reads four bytes.
func number(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Regress is the score of a gap by the regression alone.
func (m *Model) Regress(at *Places) int32 {
	sum := int32(0)
	for _, p := range at {
		sum += int32(m.weights[p])
	}
	return sum
}

// Scale is what a score of the regression counts in the sum of both.
const Scale = 256

// Score is the sum of the scores of regression and network, the least there is if the regression is sure that no sentence
// ends.
func (m *Model) Score(g *Gap, at *Places, in *Deep) int32 {
	g.Read(at)
	sum := m.Regress(at)
	if sum < m.settings.Skip {
		return math.MinInt32
	}
	g.ReadDeep(in)
	return sum*Scale + m.network(in)
}

// network is the weighted sum of the units of the network.
func (m *Model) network(in *Deep) int32 {
	h := m.settings.Bias
	for _, r := range in {
		for i, x := range &m.rows[r] {
			h[i] += int32(x)
		}
	}
	sum := m.settings.Out
	for i, x := range h {
		sum += max(x, 0) * m.settings.Last[i]
	}
	return sum
}

// Divide calls end with each token, of those after first and before limit, before which a sentence ends without a stop.
// The tokens are a sentence to the rules.
func (m *Model) Divide(text Source, first, limit int, page Page, end func(k int)) {
	more := int32(0)
	if limit-first == text.Len() {
		more = m.settings.Alone
	}
	w := walker{model: m, text: text, gap: Gap{page: page}}
	w.begin(first, limit)
	var at Places
	var in Deep
	for w.next() {
		if w.beforeTitle() || w.bound() {
			continue
		}
		if m.Score(&w.gap, &at, &in) >= m.settings.Least[w.gap.Sort]+more {
			end(w.at)
			w.gap.restart()
			if e := text.Greeting(w.at); e > 0 && e < limit {
				w.skip(e)
				end(e)
				w.gap.restart()
			}
		}
	}
}

// Gaps calls each with every gap of a sentence of the rules that the model may be asked about and the token after it. It
// answers whether a sentence ends there.
func (m *Model) Gaps(text Source, first, limit int, page Page, each func(g *Gap, k int) bool) {
	w := walker{model: m, text: text, gap: Gap{page: page}}
	w.begin(first, limit)
	for w.next() {
		if each(&w.gap, w.at) {
			w.gap.restart()
		}
	}
}
