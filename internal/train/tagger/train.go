package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// trainer holds the corpora and the tables made of them.
type trainer struct {
	config
	gumTrain, masc, dev []*sentence
	clusters            map[uint64]wordform.Form
	order               []uint64 // keys of the clusters' words, commonest first
	pairs               []postag.Pair
	codeOf              map[postag.Pair]uint8
	vocabulary          []byte
	seen                map[wordTag]uint64
	common              map[tagging.Penn]uint64
}

func load(c config) (*trainer, error) {
	t := &trainer{config: c}
	var err error
	if t.gumTrain, err = readCoNLLU(filepath.Join(c.data, "dep-gum-open-train.conllu.gz")); err != nil {
		return nil, err
	}
	if t.dev, err = readCoNLLU(c.test); err != nil {
		return nil, err
	}
	if t.masc, err = readMASC(filepath.Join(c.data, "pos-masc.tsv")); err != nil {
		return nil, err
	}
	if c.extra != "" {
		more, err := readMASC(c.extra)
		if err != nil {
			return nil, err
		}
		t.masc = append(t.masc, more...)
	}
	if err := t.readClusters(filepath.Join(c.data, "word-clusters.tsv")); err != nil {
		return nil, err
	}
	t.inventory()
	for _, part := range [][]*sentence{t.gumTrain, t.masc, t.dev} {
		for _, s := range part {
			if s.doc, err = document(s.words); err != nil {
				return nil, fmt.Errorf("%q: %w", s.words, err)
			}
		}
	}
	t.setCodes(t.gumTrain)
	return t, nil
}

// mix is the training material of one pass.
func (t *trainer) mix() []*sentence {
	var all []*sentence
	for range t.gum {
		all = append(all, t.gumTrain...)
	}
	all = append(all, t.masc...)
	return append(all, t.capitalised(all)...)
}

// train learns a model from sentences with codes. It sets the vocabulary's classes from the same sentences.
func (t *trainer) train(all []*sentence, epochs int, report bool) (*postag.Model, string) {
	model := t.dictionary(all)
	l := &postag.Learner{Model: model, Weights: linear.NewTrainer(t.lines * linear.MaxClasses)}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, n := 0, 0
		for _, i := range order {
			wrong += l.Learn(all[i].doc, all[i].codes)
			n += len(all[i].codes)
		}
		if report {
			fmt.Fprintf(os.Stderr, "pass %d: %.2f %% wrong\n", e+1, 100*float64(wrong)/float64(n))
		}
	}
	weights, _ := linear.Quantise(l.Weights.Average(), 0.9995)
	model.Weights, _ = linear.Open(weights)
	return model, weights
}

// resolveMASC finds the universal tags of MASC: a model of GUM alone picks among the codes that fit the Penn tag, then a
// model of both picks again.
func (t *trainer) resolveMASC() {
	for _, s := range t.masc {
		s.codes = t.fitting(s)
	}
	fit := make([][]uint64, len(t.masc))
	for i, s := range t.masc {
		fit[i] = s.codes
	}
	model, _ := t.train(t.gumTrain, 6, false)
	for round := range 2 {
		var scratch postag.Scratch
		for i, s := range t.masc {
			codes := model.Constrain(nil, &scratch, s.doc, fit[i])
			s.codes = make([]uint64, len(codes))
			for j, c := range codes {
				s.codes[j] = 1 << c
			}
		}
		if round == 0 {
			model, _ = t.train(t.mix(), 4, false)
		}
	}
}

// measure prints the accuracy on the development part.
func (t *trainer) measure(m *postag.Model) {
	var scratch postag.Scratch
	var tag, penn, n int
	for _, s := range t.dev {
		for i, c := range m.Decode(nil, &scratch, s.doc, tokens.Range{First: 0, Limit: s.doc.Len()}) {
			n++
			if tagging.Tag(m.Pairs[c].Tag) == s.tags[i] {
				tag++
			}
			if tagging.Penn(m.Pairs[c].Penn) == s.penn[i] {
				penn++
			}
		}
	}
	fmt.Printf("UPOS %.2f  Penn %.2f  of %d tokens\n", 100*float64(tag)/float64(n), 100*float64(penn)/float64(n), n)
}
