package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// repeat takes names where the learned tagger saw none that it, or a rule, saw elsewhere in the document, and the family names of people:
// lists and headlines say little by themselves.
func (w *work) repeat() {
	clear(w.strong)
	for _, c := range w.found {
		if c.kind == Date || c.kind == Money || c.kind == Quantity {
			continue
		}
		w.note(c.r, c.kind)
		if c.kind == Person && c.r.Len() > 1 {
			w.note(tokens.Range{First: c.r.Limit - 1, Limit: c.r.Limit}, Person)
		}
	}
	w.shortNames()
	for i := 0; i < w.doc.Len(); i++ {
		if w.has(i, isCap) && !w.has(i, isTaken|isSkipped) {
			i = max(i, w.again(i)-1)
		}
	}
}

// shortNames lets the first word of an organisation's name, if it is no ordinary one, stand for it: "Vertilex" of "Vertilex Semiconductor
// Inc". So does the name without the word for its legal form.
func (w *work) shortNames() {
	short := 0
	for _, c := range w.found {
		if c.kind != Org || c.r.Len() < 2 {
			continue
		}
		if w.isCoined(c.r.First) && w.isFree(c.r) {
			w.noteShort(tokens.Range{First: c.r.First, Limit: c.r.First + 1})
			short++
		}
		if c.r.Len() > 2 && w.is(c.r.Limit-1, gazetteer.OrgSuffix) {
			w.noteShort(tokens.Range{First: c.r.First, Limit: c.r.Limit - 1})
		}
	}
	for i := 0; short > 0 && i < len(w.found); i++ {
		if c := &w.found[i]; c.kind == Person && c.r.Len() == 1 && c.rule == byModel && w.isCoined(c.r.First) && w.strong[w.rangeKey(c.r)].kind == Org {
			c.kind = Org
		}
	}
}

// isFree says whether an organisation is one that news calls by its first word: a company, a medium, a charity, and not the police or the
// university of a place.
func (w *work) isFree(r tokens.Range) bool {
	if w.doc.Glued(r.First + 1) {
		return false
	}
	for i := r.First; i < r.Limit; i++ {
		switch w.role[i].String() {
		case "", "BUS", "NGO", "JRN":
		default:
			return false
		}
	}
	return !w.is(r.Limit-1, gazetteer.FacHead|gazetteer.LocTail|gazetteer.EventHead|gazetteer.WorkHead)
}

// noteShort makes a short name one of an organisation, unless it is a name of another kind elsewhere: of a place, or of a person whose full
// name it is a part of.
func (w *work) noteShort(r tokens.Range) {
	key := w.rangeKey(r)
	if v, ok := w.strong[key]; ok && v.kind != Org && (v.kind != Person || w.persons[w.doc.Key(r.First)] > 0) {
		return
	}
	w.strong[key] = vote{kind: Org, count: 1}
}

// isCoined says whether a word is in no list at all, and a proper noun to the tagger.
func (w *work) isCoined(i int) bool {
	return w.tags.At(i) == tagging.PROPN && len(w.doc.Word(i)) > 3 && w.has(i, isCap) && w.class[i]&^gazetteer.Starts == 0 && w.at[i] == w.at[i+1] && !w.lower.has(w.doc.Key(i))
}

// note counts a name of a kind.
func (w *work) note(r tokens.Range, k Kind) {
	key := w.rangeKey(r)
	v := w.strong[key]
	if v.count == 0 {
		v.kind = k
	} else if v.kind != k {
		v.kind = noName
	}
	v.count++
	w.strong[key] = v
}

// again records the longest name at token i that was seen elsewhere and returns its end.
func (w *work) again(i int) int {
	for n := 4; n > 0; n-- {
		r := tokens.Range{First: i, Limit: i + n}
		if r.Limit > w.doc.Len() || !w.open(r.First, r.Limit) || !w.has(r.Limit-1, isCap) {
			continue
		}
		v, ok := w.strong[w.rangeKey(r)]
		if !ok || !w.isRepeated(v, r) || w.isLonger(r) {
			continue
		}
		w.found = append(w.found, candidate{r: r, kind: v.kind, rule: byDocument, score: 0.6})
		w.mark(r, isTaken)
		return r.Limit
	}
	return i + 1
}

// isRepeated says whether what was seen of a name elsewhere is enough to take it.
func (w *work) isRepeated(v vote, r tokens.Range) bool {
	if r.Len() == 1 && !w.isRepeatable(r.First) {
		return false
	}
	switch v.kind {
	case Person:
		return v.count > 1 && !w.joined(r.First-1)
	case Org, GPE, Location, Facility:
		return true
	}
	return false
}

// isRepeatable says whether a single word is no ordinary one.
func (w *work) isRepeatable(i int) bool {
	const ordinary = gazetteer.Stop | gazetteer.Generic | gazetteer.Title | gazetteer.Job | gazetteer.Honorific | gazetteer.Agent | gazetteer.OrgHead | gazetteer.FacHead | gazetteer.Month | gazetteer.Weekday | gazetteer.Direction | gazetteer.Number
	if t := w.tags.At(i); t != tagging.PROPN && t != tagging.X && !w.doc.Flags(i).Has(tokens.FlagUpper) && !w.doc.Flags(i).Has(tokens.FlagMixed) {
		return false
	}
	return len(w.doc.Word(i)) > 2 && !w.lower.has(w.doc.Key(i)) && !w.is(i, ordinary)
}

// isLonger says whether a range goes on in a longer run of capitals that no name was seen in.
func (w *work) isLonger(r tokens.Range) bool {
	open := func(i int) bool {
		return w.has(i, isCap) && !w.has(i, isTaken|isHeadline) && !w.is(i, gazetteer.Stop)
	}
	return open(r.First-1) && !w.is(r.First-1, gazetteer.Title|gazetteer.Honorific|gazetteer.Job) || open(r.Limit)
}
