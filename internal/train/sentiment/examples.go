package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// example is one mention with the features that the model sees and its class: 0 negative, 1 neutral, 2 positive.
type example struct {
	feats []sentiment.Feature
	class int
	fold  int // by the text, so that all mentions of one sentence are in one fold
}

const folds = 5

func readExamples(file string) ([]example, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	empty := sentiment.EncodeModel(make([]float32, 3*sentiment.ModelRows))
	scorer, err := sentiment.New(sentiment.Options{Model: string(empty)})
	if err != nil {
		return nil, err
	}
	var out []example
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		e, err := parse(scan.Bytes(), scorer)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		out = append(out, e)
	}
	return out, scan.Err()
}

func parse(line []byte, scorer *sentiment.Scorer) (example, error) {
	var in struct {
		Text     string
		Target   [2]int
		Polarity int
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return example{}, err
	}
	if in.Polarity < -1 || in.Polarity > 1 {
		return example{}, fmt.Errorf("want a polarity of -1, 0 or 1, have %d", in.Polarity)
	}
	doc := tokens.New(in.Text)
	span := tokens.Span{Start: in.Target[0], End: in.Target[1]}
	h := fnv.New32a()
	h.Write([]byte(in.Text))
	return example{
		feats: scorer.AppendFeatures(nil, doc, tagging.Default().Tag(doc), span),
		class: in.Polarity + 1,
		fold:  int(h.Sum32() % folds),
	}, nil
}
