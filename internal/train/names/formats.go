package main

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/entities"
	. "github.com/dragoman-nlp/dragoman/internal/nametagger" //lint:ignore ST1001 the kinds are named on every line
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// format says how a file is to be read.
type format struct {
	column, penn int               // of the label; of a Penn tag, 0 for none
	group        int               // sentences that make up a document where the file has no marks
	kinds        map[string][]Kind // what a label may mean; of a label that is not listed nothing is learnt
	outside      map[string]bool   // labels that are no names
	proper       map[string]bool   // labels that count only if the words at both ends are proper nouns
	nominal      bool              // the file marks common nouns and leading words too
	open         []Kind            // kinds that the file does not mark: a capitalised word outside may be of these
	fix          func(n *name)
}

// name is a marked name of a document.
type name struct {
	doc          *tokens.Document
	tags         tagging.Tags
	gaz          []uint32
	penn         string
	label        string
	first, limit int
	kinds        []Kind
	small        bool // the text has no capitals
}

var place = []Kind{GPE, Location, Facility}

var formats = map[string]*format{
	"gmb": {
		column: 2, penn: 1, group: 12,
		kinds:   map[string][]Kind{"per": {Person}, "org": {Org}, "geo": {GPE, Location, Facility}, "gpe": {NORP}},
		outside: map[string]bool{"tim": true}, open: []Kind{Event, Product, Misc}, fix: fixGMB,
	},
	"gum": {
		column: 3, penn: 2, group: 1 << 30,
		kinds: map[string][]Kind{"person": {Person}, "organization": {Org}, "place": place, "event": {Event}, "abstract": {Misc},
			"object": {Misc, Product}},
		open: []Kind{Misc, Product}, proper: map[string]bool{"abstract": true, "object": true, "event": true},
	},
	"wikigold": {
		column: 1, group: 6,
		kinds: map[string][]Kind{"PER": {Person}, "ORG": {Org}, "LOC": place, "MISC": {Misc, NORP}},
	},
	"re3d": {
		column: 1, group: 6, nominal: true,
		kinds: map[string][]Kind{"Person": {Person}, "Organisation": {Org}, "Location": place, "Nationality": {NORP},
			"MilitaryPlatform": {Product}, "Weapon": {Product}},
		outside: map[string]bool{"Temporal": true, "Quantity": true, "Money": true}, open: []Kind{Misc, Event, NORP},
	},
	"politics": {
		column: 1, group: 1,
		kinds: map[string][]Kind{"politician": {Person}, "person": {Person}, "organisation": {Org}, "politicalparty": {Org},
			"election": {Event}, "event": {Event}, "country": {GPE}, "location": place, "misc": {Misc, NORP}},
	},
	"inline": {}, // running text with [KIND name] marks: see inline.go
	"conll": {
		column: 1, group: 15,
		kinds: map[string][]Kind{"PER": {Person}, "ORG": {Org}, "LOC": place, "MISC": {Misc, NORP}},
	},
}

// sample makes a document of sentences and reads its labels.
func (f *format) sample(sentences [][]row, as writing) (*sample, error) {
	doc, owner, err := build(sentences)
	if err != nil {
		return nil, err
	}
	s := &sample{doc: doc, allowed: make([]uint64, doc.Len()), small: as == small}
	s.know()
	for i := 0; i < doc.Len(); {
		r := sentences[owner[i][0]][owner[i][1]]
		first := i
		i++
		if !strings.HasPrefix(r.label, "B-") && !strings.HasPrefix(r.label, "I-") {
			s.allowed[first] = f.outsideSet(s, first)
			continue
		}
		for i < doc.Len() && owner[i][0] == owner[first][0] && f.goesOn(sentences, owner, first, i) {
			i++
		}
		n := &name{doc: doc, tags: s.tags, gaz: s.gaz, penn: r.penn, label: r.label[2:], first: first, limit: i, small: s.small}
		f.mark(s, n)
	}
	return s, nil
}

// goesOn says whether token i is part of the name that begins at first.
func (f *format) goesOn(sentences [][]row, owner [][2]int, first, i int) bool {
	if owner[i] == owner[i-1] {
		return true
	}
	a, b := sentences[owner[first][0]][owner[first][1]].label, sentences[owner[i][0]][owner[i][1]].label
	return b == "I-"+a[2:] || f.fix != nil && a == "B-per" && b == "B-per"
}

// mark writes the labels of a name.
func (f *format) mark(s *sample, n *name) {
	for i := n.first; i < n.limit; i++ {
		s.allowed[i] = f.outsideSet(s, i)
	}
	kinds, known := f.kinds[n.label]
	if !known {
		if !f.outside[n.label] {
			for i := n.first; i < n.limit; i++ {
				s.allowed[i] |= anyOf(Misc, Product, Event)
			}
		}
		return
	}
	n.kinds = kinds
	if f.nominal {
		n.trim(false)
	}
	if f.fix != nil {
		f.fix(n)
	}
	n.trimThe()
	if n.kinds[0] == Person {
		n.trimTitles()
	}
	if n.first >= n.limit || !n.small && !n.hasCapital() {
		return
	}
	if f.proper[n.label] && (n.tags.At(n.first) != tagging.PROPN || n.tags.At(n.limit-1) != tagging.PROPN) {
		return
	}
	n.settle()
	for i := n.first; i < n.limit; i++ {
		s.allowed[i] = labelsOf(i-n.first, n.limit-n.first, n.kinds)
	}
}

// outsideSet is the set of labels of a token that the file marks as no name: outside, but nationalities that it does not
// mark are names, and capitalised words may be of the kinds that it does not mark.
func (f *format) outsideSet(s *sample, i int) uint64 {
	upper := s.small || s.doc.Flags(i).Has(tokens.FlagTitle)
	if upper && entities.Hint(s.gaz[i])&(entities.HintNationality|entities.HintLong) == entities.HintNationality && s.tags.At(i) != tagging.X {
		return 1 << MakeLabel(NORP, Unit)
	}
	set := uint64(1)
	if upper && !s.small && s.tags.At(i) == tagging.PROPN {
		set |= anyOf(f.open...)
	}
	return set
}

// anyOf is the set of all labels of kinds.
func anyOf(kinds ...Kind) (set uint64) {
	for _, k := range kinds {
		for p := Begin; p <= Unit; p++ {
			set |= 1 << MakeLabel(k, p)
		}
	}
	return set
}

func (n *name) hint(i int) entities.Hint { return entities.Hint(n.gaz[i] & 0xFFFFFF) }

func (n *name) hasCapital() bool {
	for i := n.first; i < n.limit; i++ {
		if f := n.doc.Flags(i); f.Has(tokens.FlagTitle) || f.Has(tokens.FlagMixed) {
			return true
		}
	}
	return false
}

// trimThe takes a leading article and a final possessive off.
func (n *name) trimThe() {
	for n.first < n.limit && (n.doc.Key(n.first) == tokens.Key("the") || n.doc.Key(n.first) == tokens.Key("a")) {
		n.first++
	}
	for n.limit > n.first && (n.tags.Penn(n.limit-1) == tagging.PennPOS || n.doc.Key(n.limit-1) == tokens.Key("'s")) {
		n.limit--
	}
}

// trim takes lower-case words off both ends.
func (n *name) trim(_ bool) {
	small := func(i int) bool {
		f := n.doc.Flags(i)
		return n.doc.Kind(i) == tokens.KindWord && !f.Has(tokens.FlagTitle) && !f.Has(tokens.FlagMixed)
	}
	for n.first < n.limit && small(n.first) {
		n.first++
	}
	for n.limit > n.first && small(n.limit-1) {
		n.limit--
	}
}

// settle narrows the kinds down by what the gazetteers know of a whole name.
func (n *name) settle() {
	const placeHints = entities.HintCountry | entities.HintCapital | entities.HintCity | entities.HintTown
	one := n.limit-n.first == 1
	h := n.hint(n.first)
	switch {
	case has(n.kinds, NORP) && h&entities.HintNationality != 0 && (one || h&entities.HintLong != 0):
		n.kinds = []Kind{NORP}
	case has(n.kinds, Misc) && n.hint(n.limit-1)&entities.HintEventHead != 0:
		n.kinds = []Kind{Event}
	case has(n.kinds, NORP) && len(n.kinds) > 1:
		n.kinds = without(n.kinds, NORP)
	case has(n.kinds, GPE) && len(n.kinds) > 1 && h&placeHints != 0 && (one || h&entities.HintLong != 0):
		n.kinds = []Kind{GPE}
	case has(n.kinds, Facility) && n.hint(n.limit-1)&entities.HintFacilityHead != 0 && !one:
		n.kinds = []Kind{Facility}
	case has(n.kinds, Location) && (n.hint(n.limit-1)|h)&entities.HintPlaceHead != 0 && !one:
		n.kinds = []Kind{Location, GPE}
	case has(n.kinds, Facility):
		n.kinds = []Kind{GPE, Location}
	}
}

func has(kinds []Kind, k Kind) bool {
	for _, x := range kinds {
		if x == k {
			return true
		}
	}
	return false
}

func without(kinds []Kind, k Kind) (out []Kind) {
	for _, x := range kinds {
		if x != k {
			out = append(out, x)
		}
	}
	return out
}

// fixGMB mends what GMB marks wrongly throughout.
func fixGMB(n *name) {
	n.trim(true)
	if n.first >= n.limit {
		return
	}
	h := n.hint(n.first)
	one := n.limit-n.first == 1
	word := n.doc.Key(n.first)
	switch {
	case one && (word == tokens.Key("U.N.") || word == tokens.Key("UN")):
		n.kinds = []Kind{Org}
	case h&entities.HintNationality != 0 && (one || h&entities.HintLong != 0) && h&entities.HintCountry == 0:
		n.kinds = []Kind{NORP}
	case h&entities.HintCountry != 0 && (one || h&entities.HintLong != 0):
		n.kinds = []Kind{GPE}
	case n.label == "gpe" && (n.penn == "NNP") && h&entities.HintNationality == 0:
		n.kinds = []Kind{GPE}
	}
}

// trimTitles takes titles off the beginning of a person's name.
func (n *name) trimTitles() {
	for n.limit-n.first > 1 && IsTitle(n.gaz[n.first]) {
		n.first++
	}
}
