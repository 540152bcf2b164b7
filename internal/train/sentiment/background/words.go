package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
)

const dimensions = 100

// vector is the direction of a word's vector, of length 1.
type vector [dimensions]float64

// readVectors reads the vectors of the words that are wanted.
func readVectors(file string, want func(string) bool) (map[string]*vector, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := json.NewDecoder(f)
	for depth := 0; ; { // up to the object "vectors"
		t, err := in.Token()
		if err != nil {
			return nil, fmt.Errorf("%s: no vectors: %w", file, err)
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		case "vectors":
			if depth == 1 {
				return readObject(in, want)
			}
		}
	}
}

func readObject(in *json.Decoder, want func(string) bool) (map[string]*vector, error) {
	if _, err := in.Token(); err != nil {
		return nil, err
	}
	out := map[string]*vector{}
	for in.More() {
		word, err := in.Token()
		if err != nil {
			return nil, err
		}
		var values []float64
		if err := in.Decode(&values); err != nil {
			return nil, err
		}
		if name, _ := word.(string); len(values) >= dimensions && want(name) {
			out[name] = unit(values)
		}
	}
	return out, nil
}

func unit(values []float64) *vector {
	v, sum := &vector{}, 1e-12
	for i := range v {
		sum += values[i] * values[i]
	}
	for i := range v {
		v[i] = values[i] / math.Sqrt(sum)
	}
	return v
}

// fourier maps vectors to random Fourier features and a constant.
type fourier struct {
	waves  []vector
	phases []float64
}

func newFourier(n int, gamma float64) *fourier {
	rng := rand.New(rand.NewPCG(3, 4))
	f := &fourier{make([]vector, n), make([]float64, n)}
	for i := range f.waves {
		for k := range f.waves[i] {
			f.waves[i][k] = rng.NormFloat64() * math.Sqrt(2*gamma)
		}
		f.phases[i] = rng.Float64() * 2 * math.Pi
	}
	return f
}

func (f *fourier) of(v *vector) []float64 {
	out := make([]float64, len(f.waves)+1)
	scale := math.Sqrt(2 / float64(len(f.waves)))
	for i := range f.waves {
		dot := f.phases[i]
		for k := range v {
			dot += f.waves[i][k] * v[k]
		}
		out[i] = scale * math.Cos(dot)
	}
	out[len(f.waves)] = 1
	return out
}

// fromWords estimates the valence of every listed word from those of the lexicon, without its own.
func fromWords(known, listed *column, vectors map[string]*vector, s settings) map[string]float64 {
	f := newFourier(s.features, s.gamma)
	var rows [][]float64
	var y []float64
	for _, word := range known.words {
		if v := vectors[word]; v != nil {
			rows, y = append(rows, f.of(v)), append(y, known.value[word])
		}
	}
	fit := newRidge(rows, y, s.ridge)
	out := map[string]float64{}
	var error, total float64
	for _, word := range listed.words {
		v := vectors[word]
		if v == nil {
			continue
		}
		x := f.of(v)
		out[word] = dot(fit.weights, x)
		if known.has(word) { // take out what the word says of itself
			own := fit.leverage(x)
			out[word] = (out[word] - own*known.value[word]) / (1 - own)
			error += (out[word] - known.value[word]) * (out[word] - known.value[word])
			total += known.value[word] * known.value[word]
		}
	}
	fmt.Printf("words of the lexicon: %.3f of the squares explained by the others\n", 1-error/total)
	return out
}
