// Package domain tells sentences about world affairs from sentences about anything else: sport, business, home life, the arts. Words of
// diplomacy stand there in other senses, and no list of words that exclude them is ever complete.
//
// The classifier is linear, a logistic regression over the beginnings of words; it is trained by internal/train/domain.
package domain

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Scale is what one unit of log-odds counts in a Model's weights.
const Scale = 16

// featureBytes is the length in bytes of the beginning of a word that stands for the word: inflections share it.
const featureBytes = 7

// Feature returns what the classifier sees of a word: its beginning, folded.
func Feature(word string) string {
	folded := tokens.Fold(word)
	return folded[:min(len(folded), featureBytes)]
}

// Bias is the feature that every sentence has once.
const Bias = "*"

// Model is a classifier. It is safe for concurrent use.
type Model struct {
	weights map[string]int8
	bias    int
}

// New returns a classifier with the weights of features, log-odds for anything other than world affairs. Weights are rounded to steps of
// 1/Scale and cut at ±127/Scale; the bias is not cut.
func New(weights map[string]float64) *Model {
	m := &Model{weights: make(map[string]int8, len(weights))}
	for feature, w := range weights {
		scaled := math.Round(w * Scale)
		if feature == Bias {
			m.bias = int(scaled)
			continue
		}
		m.weights[feature] = int8(max(-127, min(127, scaled)))
	}
	return m
}

// Read reads a table with the columns feature and weight.
func Read(r io.Reader, file string) (*Model, error) {
	t, err := lexicon.ReadTable(r, file, "feature", "weight")
	if err != nil {
		return nil, err
	}
	weights := make(map[string]float64, len(t.Rows))
	for _, row := range t.Rows {
		w, err := strconv.ParseFloat(row.Field("weight"), 64)
		if err != nil || math.IsNaN(w) || math.Abs(w) > 100 {
			return nil, fmt.Errorf("domain: %s: feature %q: weight %q: want a number from -100 to 100", file, row.Field("feature"), row.Field("weight"))
		}
		weights[row.Field("feature")] = w
	}
	return New(weights), nil
}

// Weight is what a word adds to the log-odds of its sentence, in 1/Scale.
func (m *Model) Weight(word string) int8 { return m.weights[Feature(word)] }

// Bias is the log-odds of a sentence without words, in 1/Scale.
func (m *Model) Bias() int { return m.bias }
