package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// match is a phrase of a gazetteer in the text.
type match struct {
	first, limit int32
	list         uint32 // its readings in the table
	user         bool   // in the user's table
	sort         gazetteer.Sort
	form         gazetteer.Form
	kind         Kind
	weight       uint8
}

// isName says whether the phrase names something, which titles and nouns for those who act do not.
func (m match) isName() bool {
	return m.sort != gazetteer.TitlePhrase && m.sort != gazetteer.AgentPhrase
}

// phrases finds all phrases that begin at each token; a phrase is at most maxPhrase words, so the time is linear.
func (w *work) phrases() {
	for i := range w.doc.Len() {
		w.at[i] = int32(len(w.match))
		if w.class[i]&gazetteer.Starts == 0 || w.facts[i]&isSkipped != 0 {
			continue
		}
		from := len(w.match)
		if w.r.user != nil {
			w.walk(w.r.user, i, true)
		}
		w.walk(w.r.table, i, false)
		longestFirst(w.match[from:])
	}
	w.at[w.doc.Len()] = int32(len(w.match))
}

// maxPhrase is the most words that a phrase may have.
const maxPhrase = 12

func (w *work) walk(t *gazetteer.Table, i int, user bool) {
	var state gazetteer.State
	for j, n := i, 0; j < w.doc.Len() && n < maxPhrase; j++ {
		if n > 0 && gazetteer.Skipped(w.doc, j) {
			continue
		}
		next, list, more := t.Next(state, w.doc.Key(j))
		state, n = next, n+1
		if list != 0 {
			w.accept(t, i, j+1, list, user)
		}
		if !more {
			return
		}
	}
}

// accept keeps a phrase if one of its readings fits the way it is written.
func (w *work) accept(t *gazetteer.Table, first, limit int, list uint32, user bool) {
	for h := range seq(t, list) {
		sort, kind, weight := t.Brief(h.Entry)
		if !w.fits(sort, h.Form, first, limit) {
			continue
		}
		m := match{int32(first), int32(limit), list, user, sort, h.Form, Kind(kind), weight}
		if h.Form == gazetteer.Adjective || h.Form == gazetteer.Demonym {
			m.kind = NORP
		}
		if h.Form == gazetteer.Seat && sort == gazetteer.Country {
			m.kind = Org
		}
		w.match = append(w.match, m)
		return
	}
}

func seq(t *gazetteer.Table, list uint32) func(func(gazetteer.Hit) bool) {
	return func(yield func(gazetteer.Hit) bool) { t.Hits(list, yield) }
}

// fits says whether the capitals of the text allow a reading.
func (w *work) fits(sort gazetteer.Sort, form gazetteer.Form, first, limit int) bool {
	switch {
	case sort == gazetteer.TitlePhrase || sort == gazetteer.AgentPhrase:
		return true
	case form == gazetteer.Postal:
		return w.doc.Flags(first).Has(tokens.FlagUpper) && w.word(first-1) == "," && w.has(first-2, isCap)
	case form == gazetteer.Exact && limit-first == 1:
		return w.doc.Flags(first).Has(tokens.FlagUpper)
	case w.facts[first]&isCap == 0 && w.class[first]&gazetteer.Glue == 0 && form != gazetteer.Exact:
		ok := w.fitsSmall(sort, form, first, limit)
		w.smalls = w.smalls || ok
		return ok
	case limit-first == 1 && len(w.doc.Word(first)) <= 2:
		return false
	}
	return w.facts[limit-1]&isCap != 0 || w.doc.Kind(limit-1) != tokens.KindWord || sort == gazetteer.Institution && w.isPossessive(limit-1) || w.class[limit-1]&gazetteer.Glue != 0
}

// fitsSmall says whether a name that stands in lower case, as writers in a hurry have it, may be read as one: countries,
// cities and states, nationalities and companies of one word, none of it an ordinary word.
func (w *work) fitsSmall(sort gazetteer.Sort, form gazetteer.Form, first, limit int) bool {
	const ordinary = ^(gazetteer.Starts | gazetteer.Given | gazetteer.Surname | gazetteer.LocHead | gazetteer.Direction)
	switch {
	case form != gazetteer.Name && form != gazetteer.Capital && form != gazetteer.Adjective && form != gazetteer.Demonym:
		return false
	case sort != gazetteer.Country && sort != gazetteer.City && sort != gazetteer.Place && sort != gazetteer.Group && sort != gazetteer.Institution:
		return false
	case limit-first > 1 && (sort == gazetteer.Institution || sort == gazetteer.Group):
		return false
	case limit-first == 1 && w.class[first]&ordinary != 0 || len(w.doc.Word(first)) < 3 || !w.isSmall(first):
		return false
	}
	return w.isSmall(limit - 1)
}

// isSmall says whether token i is a word in lower case.
func (w *work) isSmall(i int) bool {
	f := w.doc.Flags(i)
	return w.doc.Kind(i) == tokens.KindWord && !f.Has(tokens.FlagTitle) && !f.Has(tokens.FlagMixed)
}

// longestFirst sorts the few matches at one token, the user's before others of the same length.
func longestFirst(m []match) {
	for i := 1; i < len(m); i++ {
		for j := i; j > 0 && (m[j].limit > m[j-1].limit || m[j].limit == m[j-1].limit && m[j].user && !m[j-1].user); j-- {
			m[j], m[j-1] = m[j-1], m[j]
		}
	}
}

// matches returns the phrases that begin at token i, longest first.
func (w *work) matches(i int) []match {
	if i < 0 || i >= w.doc.Len() {
		return nil
	}
	return w.match[w.at[i]:w.at[i+1]]
}

// name returns the longest phrase at token i that names something and ends at limit at the latest.
func (w *work) name(i, limit int) (match, bool) {
	for _, m := range w.matches(i) {
		if m.isName() && int(m.limit) <= limit {
			return m, true
		}
	}
	return match{}, false
}

// exactName returns the phrase that covers exactly [first, limit).
func (w *work) exactName(first, limit int) (match, bool) {
	for _, m := range w.matches(first) {
		if m.isName() && int(m.limit) == limit {
			return m, true
		}
	}
	return match{}, false
}

// title returns the end of the title that begins at token i, i itself if none does.
func (w *work) title(i int) int {
	end := i
	for _, m := range w.matches(i) {
		if m.sort == gazetteer.TitlePhrase {
			end = max(end, int(m.limit))
		}
	}
	if end == i && w.is(i, gazetteer.Title|gazetteer.Honorific) {
		end = i + 1
	}
	return end
}
