package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/dragoman-nlp/dragoman/sentiment"
)

// hyper are the settings of the training.
type hyper struct {
	rate, decay       float64
	epochs            int
	neutral, positive float64
	drop              float64 // share of features left out of each step
}

const classes = 3

// train fits a multinomial logistic regression by AdaGrad and returns the mean of its weights over the last half of the passes.
func train(examples []example, h hyper) []float32 {
	n := classes * sentiment.ModelRows
	w, g, mean := make([]float64, n), make([]float64, n), make([]float64, n)
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(1, 2))
	share := [classes]float64{1, h.neutral, h.positive}
	taken := 0.0
	var kept []sentiment.Feature
	for epoch := range h.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			kept = thin(kept[:0], examples[i].feats, rng, h.drop)
			step(w, g, kept, examples[i].class, share[examples[i].class], h)
		}
		if epoch < h.epochs/2 {
			continue
		}
		taken++
		for i := range w {
			mean[i] += w[i]
		}
	}
	out := make([]float32, n)
	for i := range mean {
		out[i] = float32(mean[i] / taken)
	}
	return out
}

// thin appends the features that are kept to dst, scaled up for those that are not.
func thin(dst, feats []sentiment.Feature, rng *rand.Rand, drop float64) []sentiment.Feature {
	up := float32(1 / (1 - drop))
	for _, f := range feats {
		if rng.Float64() >= drop {
			dst = append(dst, sentiment.Feature{Row: f.Row, Value: f.Value * up})
		}
	}
	return dst
}

// step learns from one example.
func step(w, g []float64, feats []sentiment.Feature, class int, share float64, h hyper) {
	p := predict(w, feats)
	p[class]--
	for _, f := range feats {
		for c := range classes {
			i := classes*int(f.Row) + c
			d := share*p[c]*float64(f.Value) + h.decay*w[i]
			g[i] += d * d
			w[i] -= h.rate * d / math.Sqrt(g[i]+1e-2)
		}
	}
}

func predict(w []float64, feats []sentiment.Feature) (p [classes]float64) {
	for _, f := range feats {
		for c := range classes {
			p[c] += w[classes*int(f.Row)+c] * float64(f.Value)
		}
	}
	top := max(p[0], p[1], p[2])
	sum := 0.0
	for c := range p {
		p[c] = math.Exp(p[c] - top)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// crossValidate trains on all folds but one, in turn, and scores the one left out.
func crossValidate(examples []example, h hyper) []string {
	var out []string
	var all confusion
	for fold := range folds {
		var learn, test []example
		for _, e := range examples {
			if e.fold != fold || e.own {
				learn = append(learn, e)
			} else {
				test = append(test, e)
			}
		}
		w := train(learn, h)
		wide := make([]float64, len(w))
		for i := range w {
			wide[i] = float64(w[i])
		}
		var c confusion
		for _, e := range test {
			c.add(e.class, predict(wide, e.feats))
		}
		all.merge(c)
		out = append(out, fmt.Sprintf("fold %d %s", fold, c))
	}
	return append(out, fmt.Sprintf("all    %s", all))
}

// confusion counts gold by guess.
type confusion [classes][classes]int

func (c *confusion) add(gold int, p [classes]float64) {
	guess := 0
	for k := range p {
		if p[k] > p[guess] {
			guess = k
		}
	}
	c[gold][guess]++
}

func (c *confusion) merge(o confusion) {
	for i := range c {
		for j := range c[i] {
			c[i][j] += o[i][j]
		}
	}
}

// f1 is the F1 of each class.
func (c confusion) f1() (f [classes]float64) {
	for k := range f {
		gold, guess := 0, 0
		for j := range classes {
			gold += c[k][j]
			guess += c[j][k]
		}
		f[k] = 2 * float64(c[k][k]) / math.Max(float64(gold+guess), 1)
	}
	return f
}

// String gives macro-F1, accuracy and the F1 of each class in percent.
func (c confusion) String() string {
	f := c.f1()
	right, total := 0, 0
	for i := range c {
		right += c[i][i]
		for j := range c[i] {
			total += c[i][j]
		}
	}
	return fmt.Sprintf("macro-F1 %.2f accuracy %.2f (negative %.1f neutral %.1f positive %.1f)",
		100*(f[0]+f[1]+f[2])/3, 100*float64(right)/float64(max(total, 1)), 100*f[0], 100*f[1], 100*f[2])
}
