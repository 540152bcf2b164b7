package linear_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/linear"
)

// trained makes a table of a trainer's weights, features as the given function makes them.
func trained(t *testing.T, size int, feature func(uint64, uint32) uint32, classes uint32) (data string, features []uint32) {
	t.Helper()
	trainer := linear.NewTrainer(size)
	for v := range uint64(90) {
		f := feature(v*0x9e3779b97f4a7c15, uint32(size))
		features = append(features, f)
		for c := range classes {
			trainer.Update(f, c, float32(int(v*7+uint64(c)*13)%21-10))
		}
	}
	data, _ = linear.Quantise(trainer.Average(), 1)
	return data, features
}

func TestScoresAddWhatWeightHolds(t *testing.T) {
	data, features := trained(t, 64*100, linear.Feature, 40)
	table, err := linear.Open(data)
	require.NoError(t, err)
	for n := range 9 {
		classes, scores := make([]uint8, n), make([]int32, n)
		for i := range classes {
			classes[i] = uint8(5*i + n)
		}
		table.Scores(scores, classes, features)
		for i, c := range classes {
			want := int32(0)
			for _, f := range features {
				want += table.Weight(f, uint32(c))
			}
			require.Equal(t, want, scores[i])
		}
	}
}

func TestWideScoresAddAllBytes(t *testing.T) {
	data, features := trained(t, 32*100, linear.WideFeature, 32)
	table, err := linear.OpenWide(data)
	require.NoError(t, err)
	require.EqualValues(t, len(data), table.Size())
	var scores [linear.WideClasses]int32
	table.Scores(&scores, features)
	for c := range scores {
		want := int32(0)
		for _, f := range features {
			want += int32(int8(data[int(f)+c]))
		}
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
	_, err = linear.OpenWide("abc")
	require.Error(t, err)
}
