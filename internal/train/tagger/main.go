// Command tagger trains the model of package tagging and the vocabulary of internal/wordform.
//
//	go run ./internal/train/tagger -data DIR -out MODEL -forms VOCABULARY
//
// DIR holds dep-gum-open-train.conllu.gz (GUM), pos-masc.tsv (MASC) and word-clusters.tsv. The same data give the same
// files, byte for byte.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/postag"
)

// config is what the flags say.
type config struct {
	data, out, forms, test string
	lines, epochs, gum     int
	drop                   int
	extra, also            string
	rate                   float64
	noMASC                 bool
	errors                 bool
}

func main() {
	var c config
	flag.StringVar(&c.data, "data", "", "folder of the training data")
	flag.StringVar(&c.out, "out", "tagging/data/en.bin", "file to write the model to")
	flag.StringVar(&c.forms, "forms", "internal/wordform/data/en.bin", "file to write the vocabulary to")
	flag.StringVar(&c.test, "test", "", "CoNLL-U file (.gz) to measure on; default the development part of GUM")
	flag.StringVar(&c.extra, "extra", "ner-gmb.tsv", "second file of words with Penn tags in the folder of data; empty for none")
	flag.StringVar(&c.also, "also", "", "a second file to measure on")
	flag.Float64Var(&c.rate, "rate", 0.05, "learning rate of logistic regression; 0 for the perceptron")
	flag.BoolVar(&c.noMASC, "nomasc", false, "GUM alone")
	flag.BoolVar(&c.errors, "errors", false, "print all errors on the test file")
	flag.IntVar(&c.lines, "lines", 40000, "lines of the weight table, 64 bytes each")
	flag.IntVar(&c.epochs, "epochs", 3, "passes over the data")
	flag.IntVar(&c.drop, "drop", 40, "of 256 features of a word, how many are left out while learning")
	flag.IntVar(&c.gum, "gum", 5, "weight of GUM: times a pass")
	flag.Parse()
	if err := run(c); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run(c config) error {
	if c.test == "" {
		c.test = filepath.Join(c.data, "dep-gum-open-dev.conllu.gz")
	}
	t, err := load(c)
	if err != nil {
		return err
	}
	t.adaptAll()
	all := t.mix()
	model := t.dictionary(all)
	l := &postag.Learner{Model: model, Weights: linear.NewTrainer(c.lines * linear.MaxClasses), Drop: uint32(c.drop)}
	weights := t.train(l, all, c.epochs, true)
	t.measure(model)
	if c.also != "" {
		if t.dev, err = readCoNLLU(c.also); err != nil {
			return err
		}
		for _, s := range t.dev {
			s.doc, _ = document(s.words)
		}
		t.measure(model)
	}
	t.confusions(model)
	if err := os.WriteFile(c.forms, t.vocabulary, 0o644); err != nil {
		return err
	}
	return os.WriteFile(c.out, model.Encode(weights), 0o644)
}
