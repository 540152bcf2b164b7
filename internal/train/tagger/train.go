package main

import (
	"cmp"
	"fmt"
	"maps"
	"math/bits"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// trainer holds the corpora and the tables made of them.
type trainer struct {
	config
	gumTrain, masc, more, dev []*sentence
	clusters                  map[uint64]wordform.Form
	order                     []uint64 // keys of the clusters' words, commonest first
	pairs                     []postag.Pair
	codeOf                    map[postag.Pair]uint8
	vocabulary                []byte
	cases                     map[uint64]bool // words that stand in lower case somewhere
	seen                      map[wordTag]uint64
	common                    map[tagging.Penn]uint64
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
		more, err := readMASC(filepath.Join(c.data, c.extra))
		if err != nil {
			return nil, err
		}
		t.more = more
	}
	if err := t.readClusters(filepath.Join(c.data, "word-clusters.tsv")); err != nil {
		return nil, err
	}
	t.inventory()
	for _, part := range [][]*sentence{t.gumTrain, t.masc, t.more, t.dev} {
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
	if !t.noMASC {
		all = slices.Concat(all, t.masc, t.more)
	}
	return slices.Concat(all, t.capitalised(all), t.variants(all))
}

// helperLines is the size of the weight tables of taggers that only prepare corpora.
const helperLines = 400000

// helper learns a model that prepares corpora from sentences with codes.
func (t *trainer) helper(all []*sentence, epochs int) *postag.Model {
	l := &postag.Learner{Model: t.dictionary(all), Weights: linear.NewTrainer(helperLines * linear.MaxClasses)}
	t.train(l, all, epochs, false)
	return l.Model
}

// train learns the weights of a model and returns their file.
func (t *trainer) train(l *postag.Learner, all []*sentence, epochs int, report bool) string {
	l.Rate = float32(t.rate)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong, n := 0, 0
		for _, i := range order {
			wrong += l.Learn(all[i].doc, all[i].codes, all[i].guide)
			n += len(all[i].codes)
		}
		if e >= epochs/2 {
			l.Weights.Keep()
		}
		if report {
			fmt.Fprintf(os.Stderr, "pass %d: %.2f %% wrong\n", e+1, 100*float64(wrong)/float64(n))
		}
	}
	final := l.Weights.Kept(1)
	if t.rate == 0 {
		final = l.Weights.Average()
	}
	weights, _ := linear.Quantise(final, 1)
	l.Model.Weights, _ = linear.Open(weights)
	return weights
}

// resolve finds the universal tags of a corpus that has Penn tags alone: a model of GUM picks among the codes that fit
// the Penn tag, then a model of both picks again.
func (t *trainer) resolve(corpus []*sentence) {
	fit := make([][]uint64, len(corpus))
	for i, s := range corpus {
		fit[i] = t.fitting(s)
		s.codes = fit[i]
	}
	model := t.helper(t.gumTrain, 4)
	for round := range 2 {
		var scratch postag.Scratch
		for i, s := range corpus {
			s.setCodes(model.Constrain(nil, &scratch, s.doc, fit[i]))
		}
		if round == 0 {
			model = t.helper(slices.Concat(t.gumTrain, t.gumTrain, corpus), 3)
		}
	}
}

func (s *sentence) setCodes(codes []uint8) {
	s.codes = make([]uint64, len(codes))
	for i, c := range codes {
		s.codes[i] = 1 << c
	}
}

// adaptAll brings the corpora that have Penn tags alone to the conventions of GUM (Jiang, Huang and Liu 2009): a tagger
// of each tags GUM and the other; a further tagger learns GUM's tags with those as guide; then it tags each corpus with the
// corpus's own tags and the other's guesses as guide.
func (t *trainer) adaptAll() {
	for _, corpus := range [][]*sentence{t.masc, t.more} {
		t.resolve(corpus)
	}
	masc, more := t.helper(t.masc, 3), t.helper(t.more, 3)
	for i, corpus := range [][]*sentence{t.masc, t.more} {
		own, other := masc, more
		if i == 1 {
			own, other = more, masc
		}
		guess(t.gumTrain, own, other)
		guess(corpus, own, other)
		for _, s := range corpus {
			s.guide.First = s.codeList()
		}
	}
	t.correct(t.masc, masc, more)
	t.correct(t.more, more, masc)
	for _, s := range slices.Concat(t.gumTrain, t.masc, t.more) {
		s.guide = postag.Guide{}
	}
	t.settle(t.masc)
	t.settle(t.more)
}

// guess tags sentences with two models as their guides.
func guess(all []*sentence, first, second *postag.Model) {
	var scratch postag.Scratch
	for _, s := range all {
		r := tokens.Range{First: 0, Limit: s.doc.Len()}
		s.guide = postag.Guide{First: first.Decode(nil, &scratch, s.doc, r), Second: second.Decode(nil, &scratch, s.doc, r)}
	}
}

// correct tags a corpus, whose sentences have guides, anew.
func (t *trainer) correct(corpus []*sentence, own, other *postag.Model) {
	guess(t.gumTrain, own, other)
	second := t.dictionary(slices.Concat(t.gumTrain, corpus))
	l := &postag.Learner{Model: second, Weights: linear.NewTrainer(helperLines * linear.MaxClasses)}
	t.train(l, t.gumTrain, 4, false)
	changed, n := 0, 0
	var scratch postag.Scratch
	t.cases = caseCounts(slices.Concat(t.gumTrain, corpus))
	for _, s := range corpus {
		codes := t.properOnly(s, second.DecodeGuided(nil, &scratch, s.doc, s.guide))
		for i, c := range codes {
			if n++; c != s.guide.First[i] {
				changed++
			}
		}
		s.setCodes(codes)
	}
	fmt.Fprintf(os.Stderr, "adapted %d of %d tokens\n", changed, n)
}

// codeList is the codes of a sentence that has one for each word.
func (s *sentence) codeList() []uint8 {
	out := make([]uint8, len(s.codes))
	for i, c := range s.codes {
		out[i] = uint8(bits.TrailingZeros64(c))
	}
	return out
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
			if s.penn[i] == 0 || tagging.Penn(m.Pairs[c].Penn) == s.penn[i] {
				penn++
			}
		}
	}
	fmt.Printf("UPOS %.2f  Penn %.2f  of %d tokens\n", 100*float64(tag)/float64(n), 100*float64(penn)/float64(n), n)
}

// confusions prints the commonest errors on the development part, and how often the gold code was not considered.
func (t *trainer) confusions(m *postag.Model) {
	var scratch postag.Scratch
	counts, lost := map[string]int{}, 0
	for _, s := range t.dev {
		for i, c := range m.Decode(nil, &scratch, s.doc, tokens.Range{First: 0, Limit: s.doc.Len()}) {
			got, want := m.Pairs[c], pairOf(s.tags[i], s.penn[i])
			if got.Tag == want.Tag {
				continue
			}
			mark := ""
			if scratch.Mask(i)&t.tagMask(s.tags[i]) == 0 {
				lost++
				mark = "  (not considered)"
			}
			counts[fmt.Sprintf("%s/%s as %s/%s%s", s.tags[i], s.penn[i], tagging.Tag(got.Tag), tagging.Penn(got.Penn), mark)]++
			if t.errors {
				fmt.Printf("%s/%s as %s/%s%s: %s\n", s.tags[i], s.penn[i], tagging.Tag(got.Tag), tagging.Penn(got.Penn), mark,
					strings.Join(slices.Concat(s.words[max(0, i-4):i], []string{"[" + s.words[i] + "]"}, s.words[i+1:min(i+4, len(s.words))]), " "))
			}
		}
	}
	lines := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for _, l := range lines[:min(25, len(lines))] {
		fmt.Printf("%5d %s\n", counts[l], l)
	}
	fmt.Printf("%5d not considered\n", lost)
}
