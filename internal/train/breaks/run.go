package main

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

// run trains twice: without the pages held out, to choose the thresholds on them, then with all.
func run(data, corpus, out string, h hyper) error {
	words, err := readLexicon(data, h)
	if err != nil {
		return err
	}
	t := &trainer{hyper: h, classes: words.table(h.common)}
	if t.reader.classes, err = breaks.Open(strings.Repeat("\x00", breaks.Size) + string(t.classTable()) + strings.Repeat("\x00", breaks.Bytes-breaks.Size-4*breaks.Slots)); err != nil {
		return err
	}
	s, err := readSources(data, corpus)
	if err != nil {
		return err
	}
	learn, test := heldOut(s.web)
	all, held, err := s.examples(t.reader, learn, test, h)
	if err != nil {
		return err
	}
	least := [breaks.Sorts]float64{h.least, h.least, h.low}
	if h.least == 0 {
		least = t.choose(t.learn(all), held)
	}
	if all, _, err = s.examples(t.reader, s.web, nil, h); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "en.bin"), t.file(t.learn(all), least), 0o644); err != nil {
		return err
	}
	text, err := card(all, held, least, s, h)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "en.md"), text, 0o644)
}

// trainer makes models.
type trainer struct {
	hyper
	classes *breaks.Classes
	reader  reader
}

// learnt is a model before it is a file.
type learnt struct {
	weights string // of the regression
	scale   float64
	net     *network
}

func (t *trainer) learn(all []example) *learnt {
	w, scale := weights(all, t.hyper)
	return &learnt{w, scale, fit(all, t.hyper)}
}

func (t *trainer) classTable() (b []byte) {
	for _, c := range t.classes {
		b = binary.LittleEndian.AppendUint32(b, c)
	}
	return b
}

// file is the file of a model with the given least means of the logarithms of odds.
func (t *trainer) file(m *learnt, least [breaks.Sorts]float64) []byte {
	b := append([]byte(m.weights), t.classTable()...)
	rows, settings := m.net.quantise(m.scale * breaks.Scale)
	b = append(b, rows...)
	settings.Skip = int32(math.Round(t.skip * m.scale))
	for i, l := range least {
		settings.Least[i] = int32(math.Round(2 * l * m.scale * breaks.Scale))
	}
	settings.Alone = int32(math.Round(2 * t.alone * m.scale * breaks.Scale))
	numbers := append(settings.Bias[:], settings.Last[:]...)
	numbers = append(append(numbers, settings.Out, settings.Skip), append(settings.Least[:], settings.Alone)...)
	for _, n := range numbers {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	return b
}

// choose takes the least score of a break, for each sort of gap: half way between those that make the fewest errors on
// pages held out, which are by the hands of those that are learnt, and on a treebank. Of words in lower case both hold too
// few, so that their score is a setting.
func (t *trainer) choose(m *learnt, held *held) (least [breaks.Sorts]float64) {
	gum, pages := m.scores(held.gum), m.scores(held.pages)
	for s := range breaks.Sorts {
		least[s] = (best(held.gum, gum, s) + best(held.pages, pages, s)) / 2
	}
	least[breaks.SortLow] = t.low
	for s := range breaks.Sorts {
		held.gumCounts = held.gumCounts.plus(measure(held.gum, gum, s, least[s]))
		held.pagesCounts = held.pagesCounts.plus(measure(held.pages, pages, s, least[s]))
	}
	return least
}

// best is the least score that makes the fewest errors, not far from even odds.
func best(examples []example, scores []float64, s breaks.Sort) (least float64) {
	fewest := math.MaxInt
	for l := -1.2; l <= .61; l += .1 {
		c := measure(examples, scores, s, l)
		if n := c.Wrong + c.Missed; n <= fewest {
			fewest, least = n, l
		}
	}
	return least
}

// scores are the means of the logarithms of odds that regression and network give.
func (m *learnt) scores(set []example) []float64 {
	out := make([]float64, len(set))
	for i := range set {
		sum := 0
		for _, p := range set[i].places {
			sum += int(int8(m.weights[p]))
		}
		out[i] = (float64(sum)/m.scale + m.net.logit(&set[i])) / 2
	}
	return out
}

func measure(examples []example, scores []float64, s breaks.Sort, least float64) (c counts) {
	for i := range examples {
		if e := &examples[i]; e.sort == s {
			c.add(scores[i] >= least, e.ends)
		}
	}
	return c
}

// news is the number of runs of sentences of GMB that are learnt.
const news = 120

// sources are the texts that examples are made of.
type sources struct {
	gum, masc, gmb, own, dev []text
	web                      []page
}

func readSources(data, corpus string) (s sources, err error) {
	if s.gum, err = readCoNLLU(filepath.Join(data, "dep-gum-open-train.conllu.gz")); err != nil {
		return s, err
	}
	if s.dev, err = readCoNLLU(filepath.Join(data, "dep-gum-open-dev.conllu.gz")); err != nil {
		return s, err
	}
	if s.masc, err = readWords(filepath.Join(data, "pos-masc.tsv")); err != nil {
		return s, err
	}
	if s.gmb, err = readWords(filepath.Join(data, "ner-gmb.tsv")); err != nil {
		return s, err
	}
	s.gmb = s.gmb[:min(len(s.gmb), news)]
	if s.own, err = readCorpus(corpus); err != nil {
		return s, err
	}
	s.web, err = readWeb()
	return s, err
}

// examples makes the examples to learn from and, by set, those to measure on.
func (s sources) examples(r reader, learn, test []page, h hyper) ([]example, *held, error) {
	c, err := newComposer(rand.New(rand.NewPCG(1, 2)), s.gum, h)
	if err != nil {
		return nil, nil, err
	}
	if err := c.names(h.names); err != nil {
		return nil, nil, err
	}
	c.learnTitles(learn)
	sets := [][]text{s.gum, s.own, s.gmb, c.texts(s.gmb[:len(s.gmb)/2])}
	for range h.times {
		sets = append(sets, c.texts(s.gum), c.texts(s.masc), c.texts(s.own))
	}
	for range h.web {
		sets = append(sets, c.written(learn))
	}
	var all []example
	r.rng, r.blur = rand.New(rand.NewPCG(5, 6)), h.blur
	for _, docs := range sets {
		for _, d := range docs {
			all = r.examples(all, d)
		}
	}
	r.rng = nil
	out := &held{}
	for _, d := range s.dev {
		out.gum = r.examples(out.gum, d)
	}
	for _, d := range c.written(test) {
		out.pages = r.examples(out.pages, d)
	}
	return all, out, nil
}

// held are the examples to measure on, and what the model that has not learnt them says.
type held struct {
	gum, pages             []example
	gumCounts, pagesCounts counts
}
