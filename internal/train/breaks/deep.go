package main

import (
	"math"
	"math/rand/v2"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

const hidden = breaks.Hidden

// network is the network of package breaks while it learns.
type network struct {
	first      [][hidden]float32
	bias, last [hidden]float32
	out        float32
	pull       [][hidden]float32 // sums of squared gradients
	pullBias   [hidden]float32
	pullLast   [hidden]float32
	pullOut    float32
}

func newNetwork(rng *rand.Rand) *network {
	n := &network{first: make([][hidden]float32, breaks.Rows), pull: make([][hidden]float32, breaks.Rows)}
	for i := range n.first {
		for j := range hidden {
			n.first[i][j] = float32(rng.NormFloat64() * .1)
		}
	}
	for j := range hidden {
		n.last[j] = float32(rng.NormFloat64() * .5)
	}
	return n
}

// forward is the output for the inputs, and the hidden units.
func (n *network) forward(in []uint16, up float32, h *[hidden]float32) float32 {
	*h = [hidden]float32{}
	for _, r := range in {
		w := &n.first[r]
		for j := range h {
			h[j] += w[j]
		}
	}
	sum := n.out
	for j := range h {
		h[j] = max(0, h[j]*up+n.bias[j])
		sum += h[j] * n.last[j]
	}
	return sum
}

func descend(w, pull *float32, by, rate float32) {
	*pull += by * by
	*w += rate * by / float32(math.Sqrt(float64(*pull)+1e-4))
}

// learn takes a step of AdaGrad with some inputs left out.
func (n *network) learn(e *example, rng *rand.Rand, drop, rate, decay float32) {
	var kept [breaks.Inputs]uint16
	k := 0
	for _, r := range e.deep {
		if rng.Float32() >= drop {
			kept[k] = r
			k++
		}
	}
	up := 1 / (1 - drop)
	var h [hidden]float32
	by := -1 / (1 + float32(math.Exp(-float64(n.forward(kept[:k], up, &h)))))
	if e.ends {
		by++
	}
	descend(&n.out, &n.pullOut, by, rate)
	var back [hidden]float32
	for j := range h {
		if h[j] > 0 {
			back[j] = by * n.last[j]
			descend(&n.bias[j], &n.pullBias[j], back[j], rate)
			descend(&n.last[j], &n.pullLast[j], by*h[j]-decay*n.last[j], rate)
		}
		back[j] *= up
	}
	for _, r := range kept[:k] {
		w, p := &n.first[r], &n.pull[r]
		for j := range back {
			if back[j] != 0 {
				descend(&w[j], &p[j], back[j]-decay*w[j], rate)
			}
		}
	}
}

// fit trains a network.
func fit(examples []example, h hyper) *network {
	rng := rand.New(rand.NewPCG(7, 8))
	n := newNetwork(rng)
	for epoch := range h.deepEpochs {
		rate := float32(h.deepRate) * (1 - float32(epoch)/float32(h.deepEpochs))
		rng.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		for i := range examples {
			n.learn(&examples[i], rng, float32(h.deepDrop), rate, float32(h.decay))
		}
	}
	return n
}

func (n *network) logit(e *example) float64 {
	var h [hidden]float32
	return float64(n.forward(e.deep[:], 1, &h))
}

// quantise is the network in whole numbers: its rows, and the numbers that make its output a logarithm of odds times
// scale.
func (n *network) quantise(scale float64) ([]byte, breaks.Settings) {
	most := 0.
	for i := range n.first {
		for _, w := range n.first[i] {
			most = max(most, math.Abs(float64(w)))
		}
	}
	unit := 127 / min(most, 2)
	rows := make([]byte, 0, breaks.Rows*hidden)
	for i := range n.first {
		for _, w := range n.first[i] {
			rows = append(rows, byte(int8(math.Round(max(-127, min(127, float64(w)*unit))))))
		}
	}
	s := breaks.Settings{Out: int32(math.Round(float64(n.out) * scale))}
	for j := range hidden {
		s.Bias[j] = int32(math.Round(float64(n.bias[j]) * unit))
		s.Last[j] = int32(math.Round(float64(n.last[j]) * scale / unit))
	}
	return rows, s
}
