// Command breaks trains the model of package internal/breaks: where sentences without a stop end in a text that has lost
// its line ends.
//
//	go run ./internal/train/breaks -data DIR
//
// DIR holds dep-gum-open-train.conllu.gz and pos-masc.tsv. Their sentences, and those of internal/train/corpus, are put
// on one line with what stands in a page and has no stop — headings, greetings, signatures, heads of mail, captions —
// composed from data/parts.tsv. The command is deterministic: the same data give the same bytes. It writes
// internal/breaks/data/en.bin and the model card en.md.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

func main() {
	data := flag.String("data", "", "folder of the training data")
	corpus := flag.String("corpus", "internal/train/corpus", "folder of the project's own texts")
	out := flag.String("out", "internal/breaks/data", "folder of the model and its card")
	h := defaults
	flag.Float64Var(&h.rate, "rate", h.rate, "learning rate")
	flag.IntVar(&h.epochs, "epochs", h.epochs, "passes over the data")
	flag.Float64Var(&h.drop, "drop", h.drop, "share of features left out of each step")
	flag.Float64Var(&h.least, "least", h.least, "least probability of a break")
	flag.Float64Var(&h.compose, "compose", h.compose, "share of passages that get a heading, a greeting, a signature")
	flag.Float64Var(&h.strip, "strip", h.strip, "share of sentences that lose their stop")
	flag.Parse()
	if err := run(*data, *corpus, *out, h); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// hyper are the settings of the training.
type hyper struct {
	rate, drop     float64
	epochs         int
	least          float64
	compose, strip float64
}

var defaults = hyper{rate: 0.05, drop: 0.3, epochs: 5, least: 0.4, compose: 0.7, strip: 0.1}

func run(data, corpus, out string, h hyper) error {
	all, err := examples(data, corpus, h)
	if err != nil {
		return err
	}
	model := train(all, h)
	if err := os.WriteFile(filepath.Join(out, "en.bin"), model, 0o644); err != nil {
		return err
	}
	return describe(filepath.Join(data, "dep-gum-open-dev.conllu.gz"), filepath.Join(out, "en.md"), all, model, h)
}

// examples reads the training data: the texts as they are, then composed anew, twice.
func examples(data, corpus string, h hyper) ([]example, error) {
	gum, err := readCoNLLU(filepath.Join(data, "dep-gum-open-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	masc, err := readMASC(filepath.Join(data, "pos-masc.tsv"))
	if err != nil {
		return nil, err
	}
	own, err := readCorpus(corpus)
	if err != nil {
		return nil, err
	}
	c, err := newComposer(rand.New(rand.NewPCG(1, 2)), gum, h)
	if err != nil {
		return nil, err
	}
	var all []example
	for _, docs := range [][]text{gum, own, c.texts(gum), c.texts(masc), c.texts(own), c.texts(gum), c.texts(masc), c.texts(own)} {
		for _, d := range docs {
			all = appendExamples(all, d)
		}
	}
	return all, nil
}

// describe writes the model card, with what the model finds in a treebank that it was not trained on.
func describe(treebank, out string, learned []example, model []byte, h hyper) error {
	dev, err := readCoNLLU(treebank)
	if err != nil {
		return err
	}
	var test []example
	for _, d := range dev {
		test = appendExamples(test, d)
	}
	m, err := breaks.Open(string(model))
	if err != nil {
		return err
	}
	text, err := card(learned, test, m, h)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}
