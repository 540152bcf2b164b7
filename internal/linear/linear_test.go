package linear_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/linear"
)

func TestSumAddsWhatWeightHolds(t *testing.T) {
	const size = 64 * 100
	trainer := linear.NewTrainer(size)
	var features []uint32
	for v := range uint64(90) {
		f := linear.WideFeature(v*0x9e3779b97f4a7c15, size)
		features = append(features, f)
		for c := range uint32(40) {
			trainer.Update(f, c, float32(int(v*7+uint64(c)*13)%21-10))
		}
	}
	data, _ := linear.Quantise(trainer.Average(), 1)
	table, err := linear.Open(data)
	require.NoError(t, err)
	sums := table.Sum(features, 5)
	unpacked := make([]int32, 40)
	sums.Unpack(unpacked, len(features))
	classes, scores := make([]uint8, 40), make([]int32, 40)
	for c := range classes {
		classes[c] = uint8(c)
	}
	for _, f := range features {
		table.Add(scores, classes, f)
	}
	for c := range 40 {
		want := int32(0)
		for _, f := range features {
			want += table.Weight(f, uint32(c))
		}
		require.Equal(t, want, sums.Score(c, len(features)))
		require.Equal(t, want, unpacked[c])
		require.Equal(t, want, scores[c])
	}
}

func TestTrainerSeparatesClasses(t *testing.T) {
	trainer := linear.NewTrainer(64 * 16)
	a, b := linear.Feature(1, trainer.Size()), linear.Feature(2, trainer.Size())
	trainer.Update(a, 0, 1)
	trainer.Update(b, 1, 1)
	trainer.Step()
	require.Positive(t, trainer.Average()[a])
	require.Positive(t, trainer.Average()[b^1])
}

func TestDescendKeepsWeightsInBounds(t *testing.T) {
	trainer := linear.NewTrainer(64)
	for range 10000 {
		trainer.Descend(8, 3, 1, 0.5)
	}
	require.LessOrEqual(t, trainer.Weight(8, 3), float32(linear.Limit))
}

func TestOpenRefusesOddSizes(t *testing.T) {
	_, err := linear.Open("abc")
	require.Error(t, err)
}
