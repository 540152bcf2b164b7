// Command sentiment trains the model of targets of package sentiment: how a sentence speaks of one mention in it.
//
//	go run ./internal/train/sentiment -data DIR
//
// DIR holds targets-newsmtsc-train.jsonl. The command is deterministic: the same data give the same bytes. It writes
// sentiment/data/target.bin and the model card sentiment/data/target.md; with -cv it prints cross-validated scores instead.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dragoman-nlp/dragoman/sentiment"
)

func main() {
	data := flag.String("data", "", "folder of the training data")
	out := flag.String("out", "sentiment/data", "folder of the model and its card")
	cv := flag.Bool("cv", false, "cross-validate, write nothing")
	h := defaults
	flag.Float64Var(&h.rate, "rate", h.rate, "learning rate")
	flag.Float64Var(&h.decay, "decay", h.decay, "L2 penalty")
	flag.IntVar(&h.epochs, "epochs", h.epochs, "passes over the data")
	flag.Float64Var(&h.neutral, "neutral", h.neutral, "weight of neutral examples")
	flag.Float64Var(&h.positive, "positive", h.positive, "weight of positive examples")
	flag.Float64Var(&h.drop, "drop", h.drop, "share of features left out of each step")
	flag.Parse()
	if err := run(*data, *out, *cv, h); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// defaults were chosen by cross-validation on the training data.
var defaults = hyper{rate: 0.01, decay: 1e-4, epochs: 10, neutral: 1.1, positive: 1.2, drop: 0.3}

func run(data, out string, cv bool, h hyper) error {
	file := filepath.Join(data, "targets-newsmtsc-train.jsonl")
	examples, err := readExamples(file)
	if err != nil {
		return err
	}
	if cv {
		for _, line := range crossValidate(examples, h) {
			fmt.Println(line)
		}
		return nil
	}
	model := sentiment.EncodeModel(train(examples, h))
	if err := os.WriteFile(filepath.Join(out, "target.bin"), model, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "target.md"), []byte(card(examples, h)), 0o644)
}
