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
)

// config is what the flags say.
type config struct {
	data, out, forms, test string
	lines, epochs, gum     int
	extra                  string
}

func main() {
	var c config
	flag.StringVar(&c.data, "data", "", "folder of the training data")
	flag.StringVar(&c.out, "out", "tagging/data/en.bin", "file to write the model to")
	flag.StringVar(&c.forms, "forms", "internal/wordform/data/en.bin", "file to write the vocabulary to")
	flag.StringVar(&c.test, "test", "", "CoNLL-U file (.gz) to measure on; default the development part of GUM")
	flag.StringVar(&c.extra, "extra", "", "file of words with Penn tags to train on besides, in the form of MASC")
	flag.IntVar(&c.lines, "lines", 1<<15, "lines of the weight table, 64 bytes each")
	flag.IntVar(&c.epochs, "epochs", 8, "passes over the data")
	flag.IntVar(&c.gum, "gum", 3, "weight of GUM: times a pass")
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
	t.resolveMASC()
	model, weights := t.train(t.mix(), c.epochs, true)
	t.measure(model)
	if err := os.WriteFile(c.forms, t.vocabulary, 0o644); err != nil {
		return err
	}
	return os.WriteFile(c.out, model.Encode(weights), 0o644)
}
