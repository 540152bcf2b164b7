// Command domain trains the classifier that tells sentences about world affairs from others: internal/domain.
//
//	go run ./internal/train/domain -data ../shared/train
//
// It writes concepts/data/domain.tsv and prints figures of cross-validation. Words of forms are left out, so that the built-in ontology is part of
// the data; equal data give equal bytes.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/internal/domain"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func main() {
	data := flag.String("data", "../shared/train", "folder with ner-gmb.tsv")
	gold := flag.String("gold", "testdata/concepts", "folder of annotated sentences")
	out := flag.String("out", "concepts/data/domain.tsv", "the table to write")
	flag.Parse()
	if err := run(*data, *gold, *out); err != nil {
		log.Fatal(err)
	}
}

func run(data, gold, out string) error {
	examples, err := readGold(gold)
	if err != nil {
		return err
	}
	news, err := readNews(filepath.Join(data, "ner-gmb.tsv"))
	if err != nil {
		return err
	}
	balance(examples)
	report(os.Stdout, examples, news)
	return os.WriteFile(out, table(train(append(slices.Clone(examples), news...))), 0o644)
}

// example is a sentence.
type example struct {
	features []string
	other    bool // than world affairs
	weight   float64
	fold     int // by the concept, of which there are many sentences
}

const folds = 5

// newsWeight is what a sentence of the news counts against an annotated one: nobody has read it.
const newsWeight = 0.3

// readGold reads the annotated sentences whose half is "read".
func readGold(folder string) (list []example, err error) {
	add := func(text, half, subject string, other bool) {
		if half == "read" {
			list = append(list, example{features: features(text), other: other, fold: foldOf(subject)})
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	for i := 0; i < len(files) && err == nil; i++ {
		err = readLines(files[i], add)
	}
	if err == nil {
		err = readWordings(filepath.Join(folder, "wordings.tsv"), add)
	}
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("no sentence to learn from in %s: want *.jsonl with \"half\": \"read\"", folder)
	}
	return list, err
}

// foldOf is the fold of the sentences of a subject.
func foldOf(subject string) int {
	h := fnv.New32a()
	h.Write([]byte(subject))
	return int(h.Sum32() % folds)
}

func readLines(file string, add func(text, half, subject string, other bool)) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for d := json.NewDecoder(bytes.NewReader(data)); d.More(); {
		var line struct {
			Text, Half string
			Negatives  []json.RawMessage
		}
		if err := d.Decode(&line); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		add(line.Text, line.Half, line.Text, len(line.Negatives) > 0)
	}
	return nil
}

// readWordings reads a table of sentences in which the words that say a concept stand between [[ and ]].
func readWordings(file string, add func(text, half, subject string, other bool)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	t, err := lexicon.ReadTable(f, file, "concept", "kind", "half", "sentence")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		text := strings.NewReplacer("[[", "", "]]", "").Replace(row.Field("sentence"))
		add(text, row.Field("half"), row.Field("concept"), row.Field("kind") == "other")
	}
	return nil
}

// readNews reads sentences of news of the world, one token a line: all of them are taken to be about world affairs.
func readNews(file string) (list []example, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var words []string
	s := bufio.NewScanner(f)
	for s.Scan() {
		word, _, found := strings.Cut(s.Text(), "\t")
		if found {
			words = append(words, word)
			continue
		}
		if len(words) >= 8 && len(words) <= 50 {
			list = append(list, example{features: features(strings.Join(words, " ")), weight: newsWeight})
		}
		words = words[:0]
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	rand.New(rand.NewPCG(3, 0)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list[:min(len(list), 20_000)], nil
}

// features are the words of a sentence that belong to no form of a concept.
func features(text string) []string {
	list := []string{domain.Bias}
	doc := tokens.New(text)
	inForm := make([]bool, doc.Len())
	for s := range concepts.Default().Explain(doc) {
		for i := s.Match.Range.First; i < s.Match.Range.Limit; i++ {
			inForm[i] = true
		}
	}
	for i := range doc.Len() {
		if doc.Kind(i) == tokens.KindWord && !inForm[i] {
			list = append(list, domain.Feature(doc.Word(i)))
		}
	}
	return list
}

// balance makes both kinds of annotated sentences count alike.
func balance(list []example) {
	other := 0
	for _, e := range list {
		if e.other {
			other++
		}
	}
	for i := range list {
		of := len(list) - other
		if list[i].other {
			of = other
		}
		list[i].weight = float64(len(list)) / 2 / float64(max(of, 1))
	}
}

// Settings of the training, chosen by cross-validation.
const (
	passes    = 12
	rate      = 0.3
	slowing   = 20_000 // examples after which the rate is halved
	decay     = 0.002
	leastSeen = 2   // times that a feature is seen
	leastSize = 0.1 // of a weight that is kept
)

// train is stochastic gradient descent on the logistic loss.
func train(list []example) map[string]float64 {
	seen := map[string]int{}
	for _, e := range list {
		for _, f := range e.features {
			seen[f]++
		}
	}
	weights := map[string]float64{}
	r := rand.New(rand.NewPCG(1, 0))
	for t, pass := 0, 0; pass < passes; pass++ {
		for _, i := range r.Perm(len(list)) {
			e := &list[i]
			step := rate / (1 + float64(t)/slowing)
			t++
			wrong := 1 / (1 + math.Exp(-score(weights, e)))
			if e.other {
				wrong--
			}
			for _, f := range e.features {
				if seen[f] >= leastSeen {
					weights[f] -= step * (wrong*e.weight + decay*weights[f])
				}
			}
		}
	}
	return weights
}

func score(weights map[string]float64, e *example) (z float64) {
	for _, f := range e.features {
		z += weights[f]
	}
	return z
}

// report prints which part of the annotated sentences of either kind lies over some log-odds, in cross-validation.
func report(w io.Writer, list, news []example) {
	type scored struct {
		other bool
		z     float64
	}
	var all []scored
	for fold := range folds {
		var rest []example
		for _, e := range list {
			if e.fold != fold {
				rest = append(rest, e)
			}
		}
		weights := train(append(rest, news...))
		for _, e := range list {
			if e.fold == fold {
				all = append(all, scored{e.other, score(weights, &e)})
			}
		}
	}
	fmt.Fprintf(w, "%d sentences annotated, %d of news\n", len(list), len(news))
	for _, at := range []float64{0, 0.5, 1, 1.5, 2, 3} {
		var over, of [2]int
		for _, s := range all {
			kind := 0
			if s.other {
				kind = 1
			}
			of[kind]++
			if s.z > at {
				over[kind]++
			}
		}
		fmt.Fprintf(w, "over %.1f: %.2f %% of world affairs, %.1f %% of others\n", at, percent(over[0], of[0]), percent(over[1], of[1]))
	}
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// table writes the weights that are large enough to matter, the largest first.
func table(weights map[string]float64) []byte {
	var names []string
	for f, w := range weights {
		if math.Abs(w) >= leastSize || f == domain.Bias {
			names = append(names, f)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(weights[b], weights[a]), cmp.Compare(a, b)) })
	var b bytes.Buffer
	b.WriteString("# source: trained by internal/train/domain from invented sentences (testdata/concepts) and news of Voice of America (GMB); log-odds for anything other than world affairs\n")
	b.WriteString("# licence: Apache-2.0\n# retrieved: 2026-11\nfeature\tweight\n")
	for _, f := range names {
		fmt.Fprintf(&b, "%s\t%.2f\n", f, weights[f])
	}
	return b.Bytes()
}
