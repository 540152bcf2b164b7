package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
)

// train learns a model and returns its file: the average of models that learnt from the same samples in other orders, which
// has less of the chance of any one of them.
func train(c config, all []*sample) ([]byte, error) {
	models := make([]*learnt, c.models)
	var wait sync.WaitGroup
	for i := range models {
		wait.Go(func() { models[i] = learn(c, all, uint64(i)) })
	}
	wait.Wait()
	sum := models[0]
	for _, m := range models[1:] {
		sum.add(m)
	}
	return sum.file(c), nil
}

// learnt is what one pass of learning leaves.
type learnt struct {
	weights []float32
	moves   nametagger.Moves
	n       float32
}

// learn learns one model, in the order that seed gives.
func learn(c config, all []*sample, seed uint64) *learnt {
	l := &nametagger.Learner{Weights: linear.NewTrainer(c.lines * linear.WideClasses), Rate: float32(c.rate)}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(1+seed, 2))
	if c.drop > 0 {
		l.Keep = func() bool { return rng.Float64() >= c.drop }
	}
	for e := range c.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, n := 0.0, 0
		l.Lost, l.Skipped = 0, 0
		for _, i := range order {
			s := all[i]
			loss += l.Learn(s.doc, s.tags, s.gaz, s.allowed, s.weight)
			n += s.doc.Len()
		}
		fmt.Fprintf(os.Stderr, "pass %d: loss %.4f a token, %d tokens, %d of names passed over, %d runs skipped\n", e+1, loss/float64(n), n, l.Lost, l.Skipped)
		if e >= c.epochs/2 {
			l.Weights.Keep()
		}
	}
	return &learnt{l.Weights.Kept(1 - c.drop), l.Moves, 1}
}

// add adds another model.
func (m *learnt) add(o *learnt) {
	for i, w := range o.weights {
		m.weights[i] += w
	}
	for a := range m.moves {
		for b, w := range o.moves[a] {
			m.moves[a][b] += w
		}
	}
	m.n += o.n
}

// file returns the file of the average of the models added.
func (m *learnt) file(c config) []byte {
	for i := range m.weights {
		m.weights[i] /= m.n
	}
	for a := range m.moves {
		for b := range m.moves[a] {
			m.moves[a][b] /= m.n
		}
	}
	m.moves.Favour(float32(c.caution))
	weights, scale := linear.Quantise(m.weights, 1)
	return nametagger.Encode(weights, float32(scale), &m.moves)
}
