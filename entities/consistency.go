package entities

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// rangeKey is the hash of the words of a range; hyphens count for nothing.
func (w *work) rangeKey(r tokens.Range) uint64 {
	h := uint64(0)
	for i := r.First; i < r.Limit; i++ {
		if !gazetteer.Skipped(w.doc, i) {
			h = (h ^ w.doc.Key(i)) * 0x9e3779b97f4a7c15
			h ^= h >> 29
		}
	}
	return h
}

// acronyms gives "(X)" after a name the kind of the name, if X may be its initials.
func (w *work) acronyms() {
	w.owner = grow(w.owner, w.doc.Len()+1)
	clear(w.owner)
	for i, c := range w.found {
		w.owner[c.r.First] = int32(i + 1)
	}
	for i := range w.found {
		c := &w.found[i]
		if at := c.r.First; c.weak && c.r.Len() == 1 && w.word(at-1) == "(" && w.doc.Flags(at).Has(tokens.FlagUpper) && w.common(at) {
			w.strong[w.rangeKey(c.r)] = vote{kind: noName}
			continue
		}
		if at := c.r.First; c.r.Len() == 1 && c.kind == Org && w.word(at-1) == "(" && w.word(at+1) == ")" && w.spelt(at) {
			w.strong[w.rangeKey(c.r)] = vote{kind: noName}
			continue
		}
		at := c.r.Limit + 1
		if at+1 >= w.doc.Len() || w.word(at-1) != "(" || w.word(at+1) != ")" || !w.abbreviates(at, c.r) {
			continue
		}
		if c.weak || c.kind == Person {
			c.kind, c.weak, c.rule, c.score = Org, false, byAcronym, 0.8
		}
		if o := w.owner[at]; o > 0 {
			w.found[o-1] = candidate{r: tokens.Range{First: at, Limit: at + 1}, kind: c.kind, rule: byAcronym, score: 0.85}
		} else {
			w.emit(at, at+1, c.kind, byAcronym, 0.85)
		}
	}
	for i := range w.found {
		if c := &w.found[i]; c.r.Len() == 1 && w.strong[w.rangeKey(c.r)].kind == noName {
			c.weak = true
		}
	}
}

// common finds abbreviations of common words, "artificial intelligence (AI)": they name nothing here.
func (w *work) common(at int) bool {
	n := 0
	for i := at - 2; i >= 0 && n < 4 && w.doc.Kind(i) == tokens.KindWord && !w.has(i, isCap); i-- {
		if n++; n >= 2 && len(w.word(at)) <= 6 && len(w.word(i)) > 0 && w.word(i)[0]|0x20 == w.word(at)[0]|0x20 {
			return true
		}
	}
	return false
}

// spelt says whether the words in lower case before the bracket at token at-1 spell the acronym at token at: "closed-circuit television (CCTV)".
func (w *work) spelt(at int) bool {
	word := strings.ToLower(w.word(at))
	n := 0
	for i := at - 2; i >= 0 && n < 5 && !w.has(i, isCap) && (w.doc.Kind(i) == tokens.KindWord || w.doc.Kind(i) == tokens.KindHyphen); i-- {
		if w.doc.Kind(i) == tokens.KindHyphen {
			continue
		}
		n++
		initials := ""
		for j := i; j < at-1; j++ {
			if w.doc.Kind(j) == tokens.KindWord {
				initials += w.word(j)[:1]
			}
		}
		if n >= 3 && strings.HasPrefix(word, strings.ToLower(initials)) {
			return true
		}
	}
	return false
}

// abbreviates says whether token i may be made of the initials of the words in r.
func (w *work) abbreviates(i int, r tokens.Range) bool {
	word := w.word(i)
	if r.Len() < 2 || len(word) < 2 || len(word) > 10 || !w.has(i, isCap) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(word)
	initials, shared := 0, false
	for j := r.First; j < r.Limit; j++ {
		c, _ := utf8.DecodeRuneInString(w.word(j))
		if unicode.IsUpper(c) {
			initials++
			shared = shared || c == first
		}
	}
	upper := 0
	for _, c := range word {
		if unicode.IsUpper(c) {
			upper++
		}
	}
	return shared && upper >= 2 && upper <= initials+3
}

// byDocument decides what stayed open: by the same words elsewhere, by the full name of a person, by all evidence for
// the name together.
func (w *work) byDocument() {
	for i := range w.found {
		if w.found[i].rule != byChance {
			w.learn(&w.found[i])
		}
	}
	for i := range w.found {
		if c := &w.found[i]; c.weak {
			w.decide(c)
		}
	}
}

// learn adds a candidate to what the document knows.
func (w *work) learn(c *candidate) {
	if c.kind == Date || c.kind == Money || c.kind == Quantity {
		return
	}
	key := w.rangeKey(c.r)
	v := w.strong[key]
	if v.kind == noName {
		return
	}
	v.count++
	v.votes.add(c.votes)
	if !c.weak && (v.kind == 0 || c.rule == byGazetteer) {
		v.kind = c.kind
	}
	w.strong[key] = v
	if c.kind == Person && c.r.Len() > 1 && (!c.weak || c.votes.per >= 0.8) {
		w.persons[w.doc.Key(c.r.Limit-1)]++
		w.persons[w.doc.Key(c.r.First)]++
	}
}

// noName marks words in the document's memory that name nothing.
const noName Kind = 99

// decide settles a weak candidate or leaves it out.
func (w *work) decide(c *candidate) {
	v := w.strong[w.rangeKey(c.r)]
	single := c.r.Len() == 1
	if c.rule == byChance && v.kind != Person && w.persons[w.doc.Key(c.r.First)] == 0 {
		return
	}
	switch {
	case v.kind == noName:
		return
	case v.kind != 0:
		c.kind, c.rule, c.score = v.kind, byDocument, 0.7
	case single && w.persons[w.doc.Key(c.r.First)] > 0:
		c.kind, c.rule, c.score = Person, byDocument, 0.8
	default:
		kind, top, lead := v.votes.best()
		n := float32(max(v.count, 1))
		c.kind, c.score = kind, score(top/n, lead/n)
		if top/n < 0.8 {
			c.kind = Misc
			if single {
				return
			}
		}
	}
	c.weak = false
}

// headlineRun finds what the gazetteer knows for certain in a line where capitals say nothing.
func (w *work) headlineRun(first, limit int) {
	for i := first; i < limit; {
		if end := w.headlinePerson(i, limit); end > i {
			w.emitPerson(i, end, byContext, 0.5)
			i = end
			continue
		}
		m, ok := w.name(i, limit)
		if !ok || !w.certainInHeadline(m) {
			i++
			continue
		}
		w.emitMatch(m, int(m.limit))
		i = int(m.limit)
	}
}

// headlinePerson returns the end of a given name and a surname that are surely no common words, i if none begin at
// token i.
func (w *work) headlinePerson(i, limit int) int {
	sure := func(j int, c gazetteer.Class) bool {
		return j < limit && w.is(j, c) && !w.is(j, ^(gazetteer.Given|gazetteer.Surname|gazetteer.Starts)) && !w.lower.has(w.doc.Key(j)) && len(w.doc.Word(j)) > 2
	}
	if m, ok := w.name(i, limit); ok && m.sort != gazetteer.City && m.sort != gazetteer.Person || !sure(i, gazetteer.Given) || !sure(i+1, gazetteer.Surname) {
		return i
	}
	if w.at[i+1] < w.at[i+2] && !w.is(i+1, gazetteer.Given) {
		return i
	}
	return i + 2
}

func (w *work) certainInHeadline(m match) bool {
	i := int(m.first)
	if m.limit-m.first > 1 || m.user {
		return true
	}
	if w.is(i, gazetteer.Stop|gazetteer.Given|gazetteer.Surname|gazetteer.Generic) || w.lower.has(w.doc.Key(i)) {
		return false
	}
	return m.sort == gazetteer.Country || m.kind == NORP || m.sort == gazetteer.City && m.weight >= 36 || m.sort != gazetteer.City
}

// headlines finds in lines of headline case the names that the prose has made known.
func (w *work) headlines() {
	for i := 0; i < w.doc.Len(); i++ {
		if !w.has(i, isHeadline) || w.has(i, isTaken) || !w.has(i, isCap) {
			continue
		}
		i = max(i, w.known(i)-1)
	}
}

// known records the longest name at token i that stands in the prose and returns its end.
func (w *work) known(i int) int {
	for n := 5; n > 0; n-- {
		r := tokens.Range{First: i, Limit: i + n}
		if r.Limit > w.doc.Len() || !w.free(r) {
			continue
		}
		if v, ok := w.strong[w.rangeKey(r)]; ok && v.kind != 0 && !w.is(i, gazetteer.Stop) && v.kind != Misc && v.kind != noName {
			w.emit(r.First, r.Limit, v.kind, byDocument, 0.6)
			return r.Limit
		}
	}
	if w.persons[w.doc.Key(i)] > 0 && !w.lower.has(w.doc.Key(i)) && !w.is(i, gazetteer.Stop) {
		w.emit(i, i+1, Person, byDocument, 0.5)
	}
	return i + 1
}

func (w *work) free(r tokens.Range) bool {
	for i := r.First; i < r.Limit; i++ {
		if w.has(i, isTaken) || !w.has(i, isHeadline) {
			return false
		}
	}
	return w.has(r.Limit-1, isCap)
}
