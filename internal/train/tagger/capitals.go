package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capitalised makes copies of some sentences as headlines write them: one in 12 with capital initials, one in 24 all in
// capitals. The tags stay.
func (t *trainer) capitalised(all []*sentence) []*sentence {
	var out []*sentence
	for i, s := range all {
		var change func(string) string
		switch {
		case i%12 == 5:
			change = titleCase
		case i%24 == 11:
			change = strings.ToUpper
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
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[size:]
}
