package main

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// settle gives the words of a corpus that GUM hardly has the tags of English Universal Dependencies: addresses are proper
// nouns, angle brackets are brackets unless they compare numbers, rows of stars are superfluous punctuation.
func (t *trainer) settle(all []*sentence) {
	address, stars := t.maskOf("PROPN/NNP"), t.maskOf("PUNCT/NFP")
	left, right := t.maskOf("PUNCT/-LRB-"), t.maskOf("PUNCT/-RRB-")
	for _, s := range all {
		for i, w := range s.words {
			kind := s.doc.Kind(i)
			switch {
			case kind == tokens.KindURL || kind == tokens.KindEmail:
				s.codes[i] = address
			case w == "<" && !s.besideNumber(i):
				s.codes[i] = left
			case w == ">" && !s.besideNumber(i):
				s.codes[i] = right
			case strings.Trim(w, "*") == "":
				s.codes[i] = stars
			}
		}
	}
}

func (s *sentence) besideNumber(i int) bool {
	return i > 0 && s.doc.Kind(i-1) == tokens.KindNumber || i+1 < len(s.words) && s.doc.Kind(i+1) == tokens.KindNumber
}
