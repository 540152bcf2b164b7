package main

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/tagging"
)

//go:embed data/spellings.tsv
var spellingTable string

//go:embed data/forms.tsv
var formTable string

// readTable reads a table of two columns.
func readTable(table string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(table) {
		if first, second, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && !strings.HasPrefix(line, "# ") {
			m[first] = strings.Fields(second)
		}
	}
	return m
}

// variants makes copies of some sentences as people write on the web: one in 12 each with web spellings, cut down to a
// few words, without the stop at the end, and run together with the next.
func (t *trainer) variants(all []*sentence) []*sentence {
	spellings := readTable(spellingTable)
	var out []*sentence
	for i, s := range all {
		n, chance := len(s.words), uint32(i)*2654435761
		var c *sentence
		switch {
		case i%12 == 1 && n > 4:
			from := int(chance>>8) % (n - 3)
			c = s.cut(from, min(n, from+1+int(chance>>20)%6), int(chance>>4)%3)
		case i%12 == 4:
			c = s.respelt(spellings, chance)
		case i%12 == 5 && n > 3 && s.words[n-1] == ".":
			c = s.cut(0, n-1, 0)
		case i%12 == 9 && i > 0 && n < 40 && all[i-1].stops():
			c = all[i-1].cut(0, len(all[i-1].words)-1, 2).join(s)
		}
		if c == nil {
			continue
		}
		var err error
		if c.doc, err = document(c.words); err == nil {
			out = append(out, c)
		}
	}
	return out
}

// cut copies the words from from to to; the first gets a capital if capitals is 0, each if it is 1.
func (s *sentence) cut(from, to, capitals int) *sentence {
	c := &sentence{tags: s.tags[from:to], penn: s.penn[from:to], codes: s.codes[from:to], recased: true}
	for i, w := range s.words[from:to] {
		if capitals == 1 || capitals == 0 && i == 0 {
			w = initial(w)
		}
		c.words = append(c.words, w)
	}
	return c
}

// stops says whether a short sentence ends in a stop.
func (s *sentence) stops() bool {
	n := len(s.words)
	return n > 1 && n < 40 && s.words[n-1] == "."
}

// join adds the words of another sentence.
func (s *sentence) join(o *sentence) *sentence {
	s.words, s.tags = slices.Concat(s.words, o.words), slices.Concat(s.tags, o.tags)
	s.penn, s.codes = slices.Concat(s.penn, o.penn), slices.Concat(s.codes, o.codes)
	return s
}

// respelt copies a sentence with two in three of the words that have them in web spellings, in half of the copies without
// capitals; nil if no word changed its spelling.
func (s *sentence) respelt(spellings map[string][]string, chance uint32) *sentence {
	c := &sentence{tags: s.tags, penn: s.penn, codes: s.codes, recased: true}
	changed := false
	for i, w := range s.words {
		low := strings.ReplaceAll(strings.ToLower(w), "’", "'")
		as := spellings[low]
		if low == "'s" && s.tags[i] == tagging.PART && i%2 == 0 {
			as = nil
		}
		if k := int(chance>>7) + i*31; len(as) > 0 && k%3 != 0 {
			w, changed = as[k%len(as)], true
		}
		if chance>>5&1 == 0 {
			w = strings.ToLower(w)
		}
		c.words = append(c.words, w)
	}
	if !changed {
		return nil
	}
	return c
}
