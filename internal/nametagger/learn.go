package nametagger

import (
	"math"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Learner trains a model by gradient descent on the likelihood of sets of labels.
type Learner struct {
	Weights *linear.Trainer
	Rate    float32
	Keep    func() bool // says whether to use a feature of a token this time; nil for always
	Moves   Moves
	pull    [numStates][numStates]float64
	s       Scratch
	feats   [][]uint32
	allowed []uint32             // right states
	local   [][numStates]float64 // exp of the scores
	free    lattice
	gold    lattice
	Lost    int // tokens of names that were not active
	Skipped int // runs whose gold labels form no whole names
}

// Moves holds the weight of each state after each.
type Moves [numStates][numStates]float32

// Favour raises the score of outside by so much, in natural units, after training: names are fewer then, and surer.
func (m *Moves) Favour(by float32) {
	for a := range m {
		m[a][0] += by
	}
}

// lattice holds forward and backward sums, scaled at each word.
type lattice struct {
	forward, backward [][numStates]float64
	scale             []float64
}

// Learn takes a step for each run of a document. allowed holds the set of right labels of each token, one bit a label;
// weight scales the step. It returns the negative log likelihood.
func (l *Learner) Learn(doc *tokens.Document, tags tagging.Tags, gaz []uint32, allowed []uint64, weight float64) float64 {
	l.s.Load(doc, tags, gaz)
	loss := 0.0
	done := 0
	l.s.Runs(doc, func(first, limit int) {
		for i := done; i < first; i++ {
			if allowed[i]&1 == 0 {
				l.Lost++
			}
		}
		done = limit
		loss += l.run(first, allowed[first:limit], weight)
	})
	return loss
}

func (l *Learner) run(first int, labels []uint64, weight float64) float64 {
	l.allowed = l.allowed[:0]
	for _, set := range labels {
		l.allowed = append(l.allowed, states(set))
	}
	allowed := l.allowed
	n := len(allowed)
	l.score(first, n)
	zFree, ok := l.sum(&l.free, nil, n)
	if !ok {
		return 0
	}
	zGold, ok := l.sum(&l.gold, allowed, n)
	if !ok {
		l.Skipped++
		return 0 // the gold labels form no whole names
	}
	l.update(n, weight)
	l.updateMoves(n, allowed, weight)
	return zFree - zGold
}

// score computes the features and the exponentials of the label scores.
func (l *Learner) score(first, n int) {
	for len(l.feats) < n {
		l.feats = append(l.feats, make([]uint32, 0, maxFeatures))
		l.local = append(l.local, [numStates]float64{})
	}
	var scores [numStates]float32
	for i := range n {
		l.s.features(first+i+padding, l.Weights.Size())
		l.feats[i] = l.feats[i][:0]
		for _, f := range l.s.feats {
			if l.Keep == nil || l.Keep() {
				l.feats[i] = append(l.feats[i], f)
			}
		}
		clear(scores[:])
		for _, f := range l.feats[i] {
			l.Weights.Add(scores[:], allStates[:], f)
		}
		top := scores[0]
		for _, v := range scores {
			top = max(top, v)
		}
		for k, v := range scores {
			l.local[i][k] = math.Exp(float64(v-top)) + 1e-30
		}
	}
}

var allStates = func() (out [numStates]uint8) {
	for i := range out {
		out[i] = uint8(i)
	}
	return out
}()

// moveList are the moves that are possible.
var moveList = func() (out [][2]state) {
	for a := range state(numStates) {
		for b := range state(numStates) {
			if leads(a, b) {
				out = append(out, [2]state{a, b})
			}
		}
	}
	return out
}()

// sum fills a lattice and returns the logarithm of the sum over all paths through the allowed labels.
func (l *Learner) sum(t *lattice, allowed []uint32, n int) (float64, bool) {
	for len(t.forward) < n {
		t.forward = append(t.forward, [numStates]float64{})
		t.backward = append(t.backward, [numStates]float64{})
		t.scale = append(t.scale, 0)
	}
	var move [numStates][numStates]float64
	for _, m := range moveList {
		move[m[0]][m[1]] = math.Exp(float64(l.Moves[m[0]][m[1]]))
	}
	ok := func(i int, k state) bool { return allowed == nil || allowed[i]>>k&1 == 1 }
	log := 0.0
	for i := range n {
		f := &t.forward[i]
		clear(f[:])
		if i == 0 {
			for k := range state(numStates) {
				if !k.continues() && ok(0, k) {
					f[k] = move[0][k] * l.local[0][k]
				}
			}
		} else {
			p := &t.forward[i-1]
			for _, m := range moveList {
				f[m[1]] += p[m[0]] * move[m[0]][m[1]]
			}
			for k := range state(numStates) {
				if ok(i, k) {
					f[k] *= l.local[i][k]
				} else {
					f[k] = 0
				}
			}
		}
		if i == n-1 {
			for k := range state(numStates) {
				if k.open() {
					f[k] = 0
				}
			}
		}
		z := 0.0
		for _, v := range f {
			z += v
		}
		if z < 1e-280 {
			return 0, false
		}
		t.scale[i] = z
		log += math.Log(z)
		for k := range f {
			f[k] /= z
		}
	}
	l.backwards(t, &move, ok, n)
	return log, true
}

func (l *Learner) backwards(t *lattice, move *[numStates][numStates]float64, ok func(int, state) bool, n int) {
	b := &t.backward[n-1]
	for k := range b {
		b[k] = 1
	}
	for i := n - 2; i >= 0; i-- {
		b, next := &t.backward[i], &t.backward[i+1]
		clear(b[:])
		for _, m := range moveList {
			if ok(i+1, m[1]) && (i+1 < n-1 || !m[1].open()) {
				b[m[0]] += move[m[0]][m[1]] * l.local[i+1][m[1]] * next[m[1]] / t.scale[i+1]
			}
		}
	}
}

// update moves the weights of features towards the gold labels.
func (l *Learner) update(n int, weight float64) {
	for i := range n {
		for k := range numStates {
			g := l.gold.forward[i][k]*l.gold.backward[i][k] - l.free.forward[i][k]*l.free.backward[i][k]
			if g > -0.002 && g < 0.002 {
				continue
			}
			for _, f := range l.feats[i] {
				l.Weights.Descend(f, uint32(k), float32(g*weight), l.Rate)
			}
		}
	}
}

// updateMoves does the same for moves.
func (l *Learner) updateMoves(n int, allowed []uint32, weight float64) {
	for i := 1; i < n; i++ {
		for _, m := range moveList {
			w := math.Exp(float64(l.Moves[m[0]][m[1]])) * l.local[i][m[1]]
			g := -l.free.forward[i-1][m[0]] * w * l.free.backward[i][m[1]] / l.free.scale[i]
			if i == n-1 && m[1].open() {
				g = 0
			}
			if allowed[i]>>m[1]&1 == 1 && !(i == n-1 && m[1].open()) {
				g += l.gold.forward[i-1][m[0]] * w * l.gold.backward[i][m[1]] / l.gold.scale[i]
			}
			if g > -0.001 && g < 0.001 {
				continue
			}
			g *= weight
			p := &l.pull[m[0]][m[1]]
			*p += g * g
			l.Moves[m[0]][m[1]] += l.Rate * float32(g/math.Sqrt(*p+1e-6))
		}
	}
}
