package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// sentence is the words of a training sentence and how it speaks of its target.
type sentence struct {
	words    []string
	polarity float64
}

func readSentences(file string) ([]sentence, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []sentence
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		var in struct {
			Text     string
			Polarity float64
		}
		if err := json.Unmarshal(scan.Bytes(), &in); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		s := sentence{polarity: in.Polarity}
		for t := range tokens.New(in.Text).Tokens() {
			s.words = append(s.words, t.Norm())
		}
		out = append(out, s)
	}
	return out, scan.Err()
}

// settings of the regression of sentences.
const (
	passes        = 20
	rate          = 0.02
	wordPenalty   = 0.01
	vectorPenalty = 0.001
)

// fromSentences finds what sentences say of words beyond a first estimate: a regression of polarity on the estimate, on the mean
// vector and on the words themselves, by gradient descent.
func fromSentences(sentences []sentence, first map[string]float64, vectors map[string]*vector) map[string]float64 {
	own, direction, share, constant := map[string]float64{}, vector{}, 0.1, 0.0
	for range passes {
		for _, s := range sentences {
			mean, sum, n := vector{}, 0.0, 0.0
			for _, w := range s.words {
				v := vectors[w]
				if _, listed := first[w]; v == nil || !listed {
					continue
				}
				n++
				sum += own[w] + share*first[w]
				for k := range mean {
					mean[k] += v[k]
				}
			}
			if n == 0 {
				continue
			}
			scale := 1 / math.Sqrt(n)
			guess := constant + scale*sum
			for k := range mean {
				guess += scale * mean[k] * direction[k]
			}
			step, words := rate*(s.polarity-guess), 0.0
			constant += step
			for _, w := range s.words {
				if estimate, listed := first[w]; listed && vectors[w] != nil {
					words += estimate
					own[w] += step*scale - rate*wordPenalty*own[w]
				}
			}
			share += 0.01 * step * scale * words
			for k := range direction {
				direction[k] += step*scale*mean[k] - rate*vectorPenalty*direction[k]
			}
		}
	}
	out := map[string]float64{}
	for w := range first {
		out[w] = own[w]
		for k := range direction {
			out[w] += direction[k] * vectors[w][k]
		}
	}
	fmt.Printf("share of the first estimate %.3f\n", share)
	return out
}
