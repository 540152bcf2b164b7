package main

import (
	"cmp"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// seen is what the corpora say of a word form.
type seen struct {
	all, opens, ends int // times
	capital, inner   int // times with a capital at the beginning of a sentence, and inside one
	tags             [16]int
	group            int
	rank             int // of its cluster's list, by frequency; 0 for none
}

// lexicon collects word forms by key.
type lexicon map[uint64]*seen

func (l lexicon) of(word string) *seen {
	k := tokens.Key(word)
	s := l[k]
	if s == nil {
		s = &seen{}
		l[k] = s
	}
	return s
}

// tagged is a word with its Penn tag, which may be empty.
type tagged struct{ word, tag string }

// sentence counts the words of a sentence.
func (l lexicon) sentence(words []tagged) {
	last := len(words) - 1
	for last > 0 && !isLetter(words[last].word) {
		last--
	}
	began := false
	for i, w := range words {
		if !isLetter(w.word) {
			continue
		}
		s := l.of(w.word)
		s.all++
		title := w.word[0] < 'a'
		switch {
		case !began:
			s.opens++
			if title {
				s.capital++
			}
		case title:
			s.inner++
		}
		began = true
		if i == last {
			s.ends++
		}
		if c := coarse(w.tag); c > 0 {
			s.tags[c]++
		}
	}
}

func isLetter(w string) bool { return w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z' || w[0] >= 0x80 }

// coarse numbers the parts of speech; package breaks names those that it looks for.
func coarse(tag string) int {
	switch tag {
	case "VBZ", "VBP", "VBD", "MD":
		return breaks.TagFinite
	case "VB":
		return 2
	case "VBN", "VBG":
		return 3
	case "NNP", "NNPS":
		return 4
	case "NN":
		return 5
	case "NNS":
		return 6
	case "PRP":
		return 7
	case "DT", "PDT":
		return 8
	case "PRP$":
		return 9
	case "IN", "RP":
		return 10
	case "TO", "CC":
		return 11
	case "JJ", "JJR", "JJS":
		return 12
	case "RB", "RBR", "RBS":
		return 13
	case "WDT", "WP", "WRB", "WP$", "EX":
		return 14
	case "UH", "CD", "FW":
		return 15
	}
	return 0
}

// read counts the sentences of a file of words with tags, a line each, in the given columns. In CoNLL-U, lines of contractions
// and of empty words are left out.
func (l lexicon) read(path string, word, tag int, conllu bool) error {
	var s []tagged
	err := readLines(path, func(line string) {
		if line == "" {
			if len(s) > 0 {
				l.sentence(s)
			}
			s = s[:0]
			return
		}
		f := strings.Split(line, "\t")
		if line[0] == '#' && len(f) < 2 || len(f) <= max(word, tag) || f[word] == "" || conllu && strings.ContainsAny(f[0], "-.") {
			return
		}
		s = append(s, tagged{f[word], f[tag]})
	})
	if len(s) > 0 {
		l.sentence(s)
	}
	return err
}

// clusters reads the groups of words, commonest first.
func (l lexicon) clusters(path string, most int) error {
	n := 0
	return readLines(path, func(line string) {
		f := strings.Split(line, "\t")
		if n++; n > most || len(f) < 2 || !isLetter(f[0]) {
			return
		}
		if g, err := strconv.Atoi(f[1]); err == nil {
			s := l.of(f[0])
			s.group, s.rank = g+1, n
		}
	})
}

// readLexicon reads all corpora.
func readLexicon(data string, h hyper) (lexicon, error) {
	l := lexicon{}
	if err := l.read(filepath.Join(data, "pos-masc.tsv"), 0, 1, false); err != nil {
		return nil, err
	}
	if err := l.read(filepath.Join(data, "dep-gum-open-train.conllu.gz"), 1, 4, true); err != nil {
		return nil, err
	}
	if err := l.read(filepath.Join(data, "ner-gmb.tsv"), 0, 1, false); err != nil {
		return nil, err
	}
	return l, l.clusters(filepath.Join(data, "word-clusters.tsv"), h.words)
}

// table is the table of classes: the commonest words first, as long as they find room.
func (l lexicon) table(common int) *breaks.Classes {
	keys := make([]uint64, 0, len(l))
	for k, s := range l {
		if s.all >= 3 || s.rank > 0 {
			keys = append(keys, k)
		}
	}
	weight := func(k uint64) int {
		s := l[k]
		w := 8 * s.all
		if s.rank > 0 {
			w += 400000 / (s.rank + 1000)
		}
		return w
	}
	slices.SortFunc(keys, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(a, b))
	})
	t := &breaks.Classes{}
	for _, k := range keys {
		t.Add(k, l[k].class(common))
	}
	return t
}

func (s *seen) class(common int) breaks.Class {
	first, second := 0, 0
	sum := 0
	for i, n := range s.tags {
		sum += n
		if n > s.tags[first] {
			first = i
		}
	}
	for i, n := range s.tags {
		if i != first && n*6 >= sum && n > 0 && (second == 0 || n > s.tags[second]) {
			second = i
		}
	}
	capital := 0
	if s.capital+s.inner >= 2 {
		capital = odds(s.capital, s.inner)
	}
	opens, ends := 0, 0
	if s.all >= 5 {
		opens, ends = odds(8*s.opens, s.all-s.opens), odds(8*s.ends, s.all-s.ends)
	}
	return breaks.MakeClass(first, second, min(s.group, 127), capital, opens, ends, s.all >= common)
}

// odds are seven degrees of how often one thing is the case rather than another.
func odds(yes, no int) int {
	x := math.Log2((float64(yes) + .5) / (float64(no) + .5))
	return max(1, min(7, 4+int(math.Round(x/1.5))))
}
