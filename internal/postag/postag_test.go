package postag_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// small makes a model of two codes for all shapes.
func small(t testing.TB) *postag.Model {
	forms, err := wordform.Open(string(wordform.Build(nil)))
	require.NoError(t, err)
	m := &postag.Model{Forms: forms}
	m.SetPairs([]postag.Pair{{Tag: 1, Penn: 1}, {Tag: 2, Penn: 2}})
	for range postag.NumShapes {
		m.Classes = append(m.Classes, postag.Masks{Lower: 3, Upper: 3})
	}
	m.Classes[postag.ShapeNumber] = postag.Masks{Lower: 2, Upper: 2}
	return m
}

func TestLearnerLearnsAWord(t *testing.T) {
	m := small(t)
	l := &postag.Learner{Model: m, Weights: linear.NewTrainer(64 * 64), Rate: 0.1}
	doc := tokens.New("red cat 7")
	for range 20 {
		l.Learn(doc, []uint64{1, 2, 2}, postag.Guide{})
	}
	weights, _ := linear.Quantise(l.Weights.Weights(), 1)
	opened, err := postag.Open(string(m.Encode(weights)), m.Forms)
	require.NoError(t, err)
	var s postag.Scratch
	require.Equal(t, []uint8{0, 1, 1}, opened.Decode(nil, &s, doc, doc.Sentence(0)))
}

func TestOpenRefusesOtherData(t *testing.T) {
	m := small(t)
	data := m.Encode(string(make([]byte, 64)))
	for cut := range data {
		_, err := postag.Open(string(data[:cut]), m.Forms)
		require.ErrorIs(t, err, postag.ErrFormat)
	}
	_, err := postag.Open(string(m.Encode("")), m.Forms)
	require.ErrorIs(t, err, postag.ErrFormat, "a model without weights")
	other, err := wordform.Open(string(wordform.Build([]wordform.Entry{{Key: 5, Form: 9}})))
	require.NoError(t, err)
	_, err = postag.Open(string(data), other)
	require.ErrorIs(t, err, postag.ErrFormat)
}

func FuzzOpen(f *testing.F) {
	m := small(f)
	f.Add(m.Encode(string(make([]byte, 64))))
	doc := tokens.New("A few words: 12 of them, U.S. and 3rd.")
	f.Fuzz(func(t *testing.T, data []byte) {
		opened, err := postag.Open(string(data), m.Forms)
		if err != nil {
			return
		}
		if opened.Weights.Size() == 0 {
			t.Fatal("no weights")
		}
		var s postag.Scratch
		opened.Decode(nil, &s, doc, doc.Sentence(0))
	})
}
