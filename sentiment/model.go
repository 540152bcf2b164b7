package sentiment

import (
	_ "embed"
	"fmt"
	"math"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// targetModel is the trained model of targets: see data/target.md.
//
//go:embed data/target.bin
var targetModel string

// ModelRows is the number of rows of a model of targets: features are below it.
const ModelRows = 1 << 17

const (
	modelFormat = "SNM1"
	secWeights  = 1
	secScale    = 2
	modelStride = 4 // bytes a row: one weight for each class, then one unused
	numClasses  = 3 // negative, neutral, positive
)

// model is a multinomial logistic regression over hashed features, read in place.
type model struct {
	weights string
	scale   float32
}

func openModel(data string) (*model, error) {
	f, err := codec.Open(data, modelFormat)
	if err != nil {
		return nil, err
	}
	m := &model{weights: f.Section(secWeights)}
	scale := codec.F32s(f.Section(secScale))
	if len(m.weights) != ModelRows*modelStride || scale.Len() != 1 {
		return nil, fmt.Errorf("sentiment: %w: model of targets", lexicon.ErrFormat)
	}
	m.scale = scale.At(0)
	return m, nil
}

// EncodeModel packs trained weights into what Options.Model takes: weights[3*row+class], classes negative, neutral, positive. Weights
// are rounded to 255 steps of equal size. It panics if the number of weights is wrong.
func EncodeModel(weights []float32) []byte {
	if len(weights) != ModelRows*numClasses {
		panic(fmt.Sprintf("sentiment: %d weights, want %d", len(weights), ModelRows*numClasses))
	}
	top := float32(1e-9)
	for _, w := range weights {
		top = max(top, max(w, -w))
	}
	packed := make([]int8, ModelRows*modelStride)
	for i, w := range weights {
		packed[i/numClasses*modelStride+i%numClasses] = int8(math.Round(float64(w / top * 127)))
	}
	w := codec.NewWriter(modelFormat)
	w.PutSlice(secWeights, packed)
	w.PutSlice(secScale, []float32{top / 127})
	return w.Bytes()
}

// row returns the weights of a row.
func (m *model) row(row uint32) string { return m.weights[row*modelStride:][:modelStride] }

// add adds what a feature speaks for each class.
func (m *model) add(sum *[numClasses]float64, row uint32, value float64) {
	w := m.row(row)
	sum[0] += float64(float64(int8(w[0])) * value) // the conversion keeps processors from fusing the two, which rounds otherwise
	sum[1] += float64(float64(int8(w[1])) * value)
	sum[2] += float64(float64(int8(w[2])) * value)
}

// probabilities turns sums over features into the probabilities of the classes.
func (m *model) probabilities(sum *[numClasses]float64) (p [numClasses]float64) {
	top := max(sum[0], sum[1], sum[2])
	total := 0.0
	for c := range p {
		p[c] = math.Exp((sum[c] - top) * float64(m.scale))
		total += p[c]
	}
	for c := range p {
		p[c] /= total
	}
	return p
}
