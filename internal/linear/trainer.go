package linear

import "math"

// Trainer learns a table by averaged updates.
type Trainer struct {
	weights []float32
	pull    []float64 // sum of updates, each times its step
	step    float64
	kept    []float32
	times   float64
}

// NewTrainer returns a trainer for a table of size weights, a multiple of MaxClasses.
func NewTrainer(size int) *Trainer {
	return &Trainer{weights: make([]float32, size), pull: make([]float64, size), step: 1}
}

// Size is the number of weights.
func (t *Trainer) Size() uint32 { return uint32(len(t.weights)) }

// Step tells the trainer that one example has passed: averages are taken over steps.
func (t *Trainer) Step() { t.step++ }

// Weight is the present, not averaged, weight of a feature for a class.
func (t *Trainer) Weight(feature, class uint32) float32 { return t.weights[feature^class] }

// Add adds the present weights of a feature for the given classes to scores.
func (t *Trainer) Add(scores []float32, classes []uint8, feature uint32) {
	for i, c := range classes {
		scores[i] += t.weights[feature^uint32(c)]
	}
}

// Update adds by to the weight of a feature for a class.
func (t *Trainer) Update(feature, class uint32, by float32) {
	i := feature ^ class
	t.weights[i] += by
	t.pull[i] += t.step * float64(by)
}

// Descend takes one step of gradient descent with the step sizes of AdaGrad: by is the gradient's negative.
func (t *Trainer) Descend(feature, class uint32, by, rate float32) {
	i := feature ^ class
	t.pull[i] += float64(by) * float64(by)
	w := t.weights[i] + rate*by/float32(math.Sqrt(t.pull[i]+1e-6))
	t.weights[i] = max(-Limit, min(Limit, w))
}

// Limit is the greatest absolute value of a weight that Descend makes, so that bytes can hold all weights to 1 part in
// 127 of it.
const Limit = 1.5

// Keep adds the present weights to those that Kept averages.
func (t *Trainer) Keep() {
	if t.kept == nil {
		t.kept = make([]float32, len(t.weights))
	}
	t.times++
	for i, w := range t.weights {
		t.kept[i] += w
	}
}

// Kept is the average of the weights at the calls of Keep, times by. It must be called once, after Keep.
func (t *Trainer) Kept(by float64) []float32 {
	for i := range t.kept {
		t.kept[i] *= float32(by / t.times)
	}
	return t.kept
}

// Weights returns the present weights.
func (t *Trainer) Weights() []float32 { return t.weights }

// Average returns the averages of all weights over the steps so far.
func (t *Trainer) Average() []float32 {
	avg := make([]float32, len(t.weights))
	for i, w := range t.weights {
		avg[i] = float32(float64(w) - t.pull[i]/t.step)
	}
	return avg
}

// Quantise rounds weights to bytes. The scale is chosen so that the given share of non-zero weights, for example 0.999,
// is not cut off. It returns the bytes of a Table and the scale.
func Quantise(weights []float32, keep float64) (string, float64) {
	scale := 127 / magnitude(weights, keep)
	data := make([]byte, len(weights))
	for i, w := range weights {
		q := math.Round(float64(w) * scale)
		data[i] = byte(int8(max(-127, min(127, q))))
	}
	return string(data), scale
}

// magnitude finds the absolute value that the given share of the non-zero weights stays under, to 1 part in 1,000.
func magnitude(weights []float32, share float64) float64 {
	top, n := 0.0, 0
	for _, w := range weights {
		top = max(top, math.Abs(float64(w)))
		if w != 0 {
			n++
		}
	}
	if n == 0 {
		return 1
	}
	var bins [1001]int
	for _, w := range weights {
		if w != 0 {
			bins[int(math.Abs(float64(w))/top*1000)]++
		}
	}
	seen := 0
	for i, b := range bins {
		if seen += b; float64(seen) >= share*float64(n) {
			return top * float64(i+1) / 1000
		}
	}
	return top
}
