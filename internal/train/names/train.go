package main

import (
	"fmt"
	"math/rand/v2"
	"os"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
)

// train learns a model and returns its file.
func train(c config, all []*sample) ([]byte, error) {
	l := &nametagger.Learner{Weights: linear.NewTrainer(c.lines * linear.WideClasses), Rate: float32(c.rate)}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(1, 2))
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
	l.Favour(float32(c.caution))
	weights, scale := linear.Quantise(l.Weights.Kept(1-c.drop), 1)
	return nametagger.Encode(weights, float32(scale), &l.Moves), nil
}
