package entities

import (
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// gender is what a pronoun, title or given name says of a person. The zero value is not known.
type gender int8

const (
	male   gender = 1
	female gender = -1
)

// or takes the first that is known.
func (g gender) or(o gender) gender {
	if g != 0 {
		return g
	}
	return o
}

// fits says whether two may be of one person.
func (g gender) fits(o gender) bool { return g == 0 || o == 0 || g == o }

// use is how a pronoun stands in its sentence. The zero value is no pronoun.
type use int8

const (
	asSubject use = iota + 1
	asOwner
	asObject
)

var (
	keyHe, keyShe  = tokens.Key("he"), tokens.Key("she")
	keyHis, keyHer = tokens.Key("his"), tokens.Key("her")
	keyHim         = tokens.Key("him")
)

func pronounAt(key uint64) (gender, use) {
	switch key {
	case keyHe:
		return male, asSubject
	case keyShe:
		return female, asSubject
	case keyHis:
		return male, asOwner
	case keyHer:
		return female, asOwner
	case keyHim:
		return male, asObject
	}
	return 0, 0
}

// pronoun records whom the pronoun at token i stands for, if that is clear.
func (t *tracker) pronoun(i int, g gender, u use, s tokens.Range) {
	if t.word(i+1) == "or" || t.word(i-1) == "or" {
		return // "his or her": anyone
	}
	if t.quoted {
		t.cur.others = true // whom the speaker speaks of
		return
	}
	if u == asOwner && g == female && t.tags.Penn(i) == tagging.PennPRP {
		u = asObject
	}
	e := t.antecedent(g, u, i <= s.First+1)
	if e < 0 {
		t.cur.others = true
		return
	}
	t.last[e].gender = g
	t.refer(tokens.Range{First: i, Limit: i + 1}, Pronoun, e)
}

// antecedent returns the person whom a pronoun stands for, -1 if two may be meant: the only one of this sentence, or
// the only one of the sentence before if the subject there or who spoke last, or, where the pronoun opens the sentence,
// the subject of the one before.
func (t *tracker) antecedent(g gender, u use, opens bool) int {
	here, n := t.only(&t.cur, g)
	if t.cur.others || n > 1 || n == 1 && u == asObject || u == asObject && t.cur.n > 0 {
		return -1
	}
	if n == 1 {
		return here
	}
	if !t.prev.subject && (!t.prev.speaker || u == asOwner) {
		return -1
	}
	if there, n := t.only(&t.prev, g); n == 1 && !t.prev.others {
		return there
	}
	if first := t.prev.people[0]; opens && u == asSubject && t.prev.subject && t.last[first].gender.fits(g) {
		return first
	}
	return -1
}

// only returns a person of a sentence who may be of a gender, and how many may.
func (t *tracker) only(f *focus, g gender) (e, n int) {
	if f.n > len(f.people) {
		return -1, f.n
	}
	e = -1
	for _, p := range f.people[:f.n] {
		if t.last[p].gender.fits(g) {
			e, n = p, n+1
		}
	}
	return e, n
}

// genderOf returns the gender that a title or a given name tells.
func genderOf(key uint64) gender { return genders()[key] }

var genders = sync.OnceValue(func() map[uint64]gender {
	all, err := readGenders(gendersTSV)
	if err != nil {
		panic("entities: embedded data: " + err.Error())
	}
	return all
})

// readGenders reads a table of words and genders.
func readGenders(text string) (map[uint64]gender, error) {
	t, err := lexicon.ReadTable(strings.NewReader(text), "genders.tsv", "word", "gender")
	if err != nil {
		return nil, err
	}
	all := make(map[uint64]gender, len(t.Rows))
	for _, r := range t.Rows {
		switch r.Field("gender") {
		case "male":
			all[tokens.Key(r.Field("word"))] = male
		case "female":
			all[tokens.Key(r.Field("word"))] = female
		default:
			return nil, r.Errorf("want male or female, have %q", r.Field("gender"))
		}
	}
	return all, nil
}
