// Command breaks trains the model of package internal/breaks: where sentences without a stop end in a text that has lost
// its line ends.
//
//	go run ./internal/train/breaks -data DIR
//
// DIR holds dep-gum-open-train.conllu.gz, dep-gum-open-dev.conllu.gz, pos-masc.tsv, ner-gmb.tsv and word-clusters.tsv. The
// sentences of the first and the third, and those of internal/train/corpus, are put on one line with what stands in a page
// and has no stop — headings, greetings, signatures, heads of mail, captions — composed from data/parts.tsv; pages with
// their line ends stand in data/web. All files give the classes of words; entities/data/names.tsv gives names of persons.
// The command is deterministic: the same data give the same bytes. It writes internal/breaks/data/en.bin and the model card
// en.md, in a minute or two.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "", "folder of the training data")
	corpus := flag.String("corpus", "internal/train/corpus", "folder of the project's own texts")
	out := flag.String("out", "internal/breaks/data", "folder of the model and its card")
	h := defaults
	flag.Float64Var(&h.rate, "rate", h.rate, "learning rate")
	flag.IntVar(&h.epochs, "epochs", h.epochs, "passes over the data")
	flag.Float64Var(&h.drop, "drop", h.drop, "share of features left out of each step")
	flag.Float64Var(&h.least, "least", h.least, "least logarithm of odds of a break; 0 to choose it on texts held out")
	flag.Float64Var(&h.compose, "compose", h.compose, "share of passages that get a heading, a greeting, a signature")
	flag.Float64Var(&h.strip, "strip", h.strip, "share of sentences that lose their stop")
	flag.Float64Var(&h.careless, "careless", h.careless, "share of composed texts of careless writers")
	flag.IntVar(&h.web, "web", h.web, "times that the pages of data/web are learnt")
	flag.IntVar(&h.words, "words", h.words, "words that get a group")
	flag.IntVar(&h.common, "common", h.common, "times that a word stands in the corpora to count by itself, not by its class")
	flag.Float64Var(&h.blur, "blur", h.blur, "share of words of which only the class is learnt")
	flag.IntVar(&h.times, "times", h.times, "times that the texts are composed")
	flag.StringVar(&h.names, "names", h.names, "file of names of persons")
	flag.Float64Var(&h.deepRate, "deeprate", h.deepRate, "learning rate of the network")
	flag.Float64Var(&h.deepDrop, "deepdrop", h.deepDrop, "share of the network's inputs left out of each step")
	flag.Float64Var(&h.decay, "decay", h.decay, "decay of the network's weights")
	flag.IntVar(&h.deepEpochs, "deepepochs", h.deepEpochs, "passes over the data for the network")
	flag.Float64Var(&h.skip, "skip", h.skip, "least logarithm of odds of the regression for which the network is asked")
	flag.Float64Var(&h.alone, "alone", h.alone, "added to the least score where a text is one sentence to the rules")
	flag.Float64Var(&h.whole, "whole", h.whole, "share of signature blocks that are one sentence")
	flag.Float64Var(&h.low, "low", h.low, "least logarithm of odds of a break before a word in lower case")
	flag.Parse()
	if err := run(*data, *corpus, *out, h); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// hyper are the settings of the training.
type hyper struct {
	rate, drop, blur          float64
	epochs, times             int
	least, low                float64
	compose, strip, careless  float64
	web, words, common        int
	names                     string
	deepRate, deepDrop, decay float64
	deepEpochs                int
	skip, alone, whole        float64
}

var defaults = hyper{
	rate: 0.05, drop: 0.3, epochs: 5, compose: 0.8, strip: 0.1, careless: 0.1, web: 24, words: 40000, common: 200, blur: 0.1, times: 2,
	deepRate: 0.05, deepDrop: 0.2, decay: 1e-5, deepEpochs: 6, skip: -4, alone: 3, whole: 0.8, low: 0.4,
	names: "entities/data/names.tsv",
}
