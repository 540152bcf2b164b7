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

// probabilities applies the model to features.
func (m *model) probabilities(feats []feature) (p [numClasses]float64) {
	var sum [numClasses]float32
	for _, f := range feats {
		row := m.weights[f.row*modelStride:][:modelStride]
		sum[0] += float32(int8(row[0])) * f.value
		sum[1] += float32(int8(row[1])) * f.value
		sum[2] += float32(int8(row[2])) * f.value
	}
	top := max(sum[0], sum[1], sum[2])
	total := 0.0
	for c := range p {
		p[c] = math.Exp(float64((sum[c] - top) * m.scale))
		total += p[c]
	}
	for c := range p {
		p[c] /= total
	}
	return p
}
