package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// capitalised makes copies of some sentences with other capitals: in 24, four with capital initials as in headlines, one
// all in capitals, four with some words in capitals, and two without any as people write on the web. The tags stay.
func (t *trainer) capitalised(all []*sentence) []*sentence {
	var out []*sentence
	for i, s := range all {
		var change func(string) string
		switch {
		case i%12 == 5, i%12 == 3:
			change = titleCase
		case i%24 == 11:
			change = strings.ToUpper
		case i%12 == 8, i%12 == 6:
			change = someNouns()
		case i%12 == 2:
			change = strings.ToLower
		default:
			continue
		}
		c := &sentence{tags: s.tags, penn: s.penn, codes: s.codes, recased: true}
		for _, w := range s.words {
			c.words = append(c.words, change(w))
		}
		var err error
		if c.doc, err = document(c.words); err == nil {
			out = append(out, c)
		}
	}
	return out
}

// titleCase writes words of four letters and more, and the lesser ones that are not function words, with a capital.
func titleCase(w string) string {
	if strings.Contains(" a an and as at but by for from in of on or the to with 's n't ", " "+w+" ") {
		return w
	}
	return initial(w)
}

// initial writes a word with a capital.
func initial(w string) string {
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}

// someNouns writes every ninth longer word with a capital, as people do for emphasis.
func someNouns() func(string) string {
	n := 0
	return func(w string) string {
		if len(w) < 4 {
			return w
		}
		if n++; n%9 != 4 {
			return w
		}
		return titleCase(w)
	}
}

// caseCounts finds the words that stand in lower case somewhere.
func caseCounts(all []*sentence) map[uint64]bool {
	lower := map[uint64]bool{}
	for _, s := range all {
		for i := range s.words {
			if s.doc.Kind(i) == tokens.KindWord && !s.doc.Flags(i).Has(tokens.FlagTitle) {
				lower[s.doc.Key(i)] = true
			}
		}
	}
	return lower
}

// properOnly makes proper nouns of the nouns that never stand in lower case.
func (t *trainer) properOnly(s *sentence, codes []uint8) []uint8 {
	proper := map[uint8]uint8{
		t.codeOf[pairOf(tagging.NOUN, tagging.PennNN)]:  t.codeOf[pairOf(tagging.PROPN, tagging.PennNNP)],
		t.codeOf[pairOf(tagging.NOUN, tagging.PennNNS)]: t.codeOf[pairOf(tagging.PROPN, tagging.PennNNPS)],
	}
	for i, c := range codes {
		if to, ok := proper[c]; ok && s.doc.Flags(i).Has(tokens.FlagTitle) && s.doc.Kind(i) == tokens.KindWord && !t.cases[s.doc.Key(i)] {
			codes[i] = to
		}
	}
	return codes
}
