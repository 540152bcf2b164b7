package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// part recognises the name at the beginning of a run and returns where the rest begins.
func (w *work) part(first, limit int, sent tokens.Range) int {
	if m, ok := w.exactName(first, limit); ok && w.certain(m) {
		w.emitMatch(m, limit)
		return limit
	}
	if w.isShip(first) && limit-first > 1 {
		w.emit(first, limit, Product, byHead, 0.8)
		return limit
	}
	if end := w.feast(first, limit); end > first {
		w.emit(first, end, Event, byHead, 0.8)
		return end
	}
	if cut := w.afterCountry(first, limit); cut > first {
		w.emit(first, cut, GPE, byTitle, 0.9)
		w.emitPerson(cut, limit, byTitle, 0.85)
		return limit
	}
	if end, ok := w.headed(first, limit); ok {
		return end
	}
	if end := w.title(first); end > first {
		return w.afterTitle(first, min(end, limit), limit, sent)
	}
	for i := first + 1; i < limit; i++ {
		if end := w.title(i); end > i && !w.inName(first, i, limit) && !w.titleIsName(first, i, end, limit) {
			return w.part(first, i, sent)
		}
	}
	if m, ok := w.name(first, limit); ok && w.standsAlone(m, limit) {
		w.emitMatch(m, int(m.limit))
		return int(m.limit)
	}
	w.plain(first, limit, sent)
	return limit
}

// titleIsName says whether the title [i, end) is a part of a name here: "Hun Sen", "Amir-Abdollahian".
func (w *work) titleIsName(first, i, end, limit int) bool {
	if end-i > 1 || !w.is(i, gazetteer.Given|gazetteer.Surname) {
		return false
	}
	return end == limit || w.doc.Kind(end) == tokens.KindHyphen || w.doc.Kind(i-1) == tokens.KindHyphen || i == first+1 && w.is(first, gazetteer.Given)
}

// inName says whether token i, a title by itself, is inside a phrase that began before it.
func (w *work) inName(first, i, limit int) bool {
	for f := first; f < i; f++ {
		if m, ok := w.name(f, limit); ok && int(m.limit) > i {
			return true
		}
	}
	return false
}

// certain says whether a phrase that fills the whole run names its entry whatever stands around it.
func (w *work) certain(m match) bool {
	switch i := int(m.first); {
	case m.user || m.limit-m.first > 1:
		return true
	case m.sort == gazetteer.City || m.sort == gazetteer.Place:
		if w.is(i, gazetteer.Stop|gazetteer.Generic|gazetteer.Month|gazetteer.Weekday|gazetteer.Number|gazetteer.OrgHead|gazetteer.Direction) {
			return false
		}
		if w.has(i, isInitial) && w.tags.At(i) != tagging.PROPN && (w.lower.has(w.doc.Key(i)) || m.weight < 30) {
			return false
		}
		return m.sort == gazetteer.Place || !w.is(i, gazetteer.Given|gazetteer.Surname) && (m.weight >= 24 || w.is(i-1, gazetteer.LocPrep))
	case m.sort == gazetteer.Person:
		return true
	}
	return true
}

// standsAlone says whether a phrase at the beginning of a longer run is a name of its own there: nationalities and
// countries are, known names of several words are, a city is not ("Manchester United").
func (w *work) standsAlone(m match, limit int) bool {
	next := int(m.limit)
	switch {
	case m.kind.isPlace() && w.placeFollows(next, limit):
		return true
	case m.sort == gazetteer.Group && w.isFamilyName(m, limit):
		return false
	case m.kind == NORP && w.isJoinedGiven(m, limit):
		return false
	case m.kind == NORP || m.user:
		return true
	case next+1 < limit && w.is(next, gazetteer.Given) && m.kind.isPlace() && !w.is(int(m.first), gazetteer.Given):
		return true
	case m.sort == gazetteer.Country:
		if next < limit && w.has(next, isCap) && w.at[next] == w.at[next+1] && !w.is(next, gazetteer.Given|gazetteer.Surname) {
			return false // "China Molybdenum", "Bangladesh Railway"
		}
		return m.form != gazetteer.Capital && !w.is(int(m.first), gazetteer.Given|gazetteer.Surname)
	case m.sort == gazetteer.Institution || m.sort == gazetteer.Person:
		return m.limit-m.first > 1 || m.form == gazetteer.Exact || m.sort == gazetteer.Institution
	case m.limit-m.first > 1:
		return true
	}
	if next+1 < limit && w.doc.Kind(next) == tokens.KindHyphen {
		after, ok := w.name(next+1, limit)
		return ok && after.kind.isPlace()
	}
	return false
}

// placeFollows says whether another place, or a code with figures, begins at token i: "Invercargill New Zealand",
// "London E17".
func (w *work) placeFollows(i, limit int) bool {
	if i >= limit {
		return false
	}
	m, ok := w.name(i, limit)
	return w.doc.Flags(i).Has(tokens.FlagDigit) || ok && m.sort != gazetteer.City && m.kind.isPlace() && int(m.limit) == limit
}

// isFamilyName says whether a nationality is a family name here: "Han Duck-soo".
func (w *work) isFamilyName(m match, limit int) bool {
	next := int(m.limit)
	return m.limit-m.first == 1 && w.is(int(m.first), gazetteer.Given|gazetteer.Surname) && next < limit && w.has(next, isCap) && !w.is(next, gazetteer.OrgHead)
}

// emitMatch records a phrase of the gazetteer.
func (w *work) emitMatch(m match, limit int) {
	if m.kind == 0 {
		return
	}
	score := float32(0.9)
	if m.sort == gazetteer.City && m.weight < 30 {
		score = 0.7
	}
	w.emit(int(m.first), limit, m.kind, byGazetteer, score)
}

// afterTitle reads what follows a title that stands in [first, end): a person, or nothing.
func (w *work) afterTitle(first, end, limit int, sent tokens.Range) int {
	for end < limit {
		next := w.title(end)
		if next == end || next >= limit && w.is(end, gazetteer.Given|gazetteer.Surname) {
			break
		}
		end = min(next, limit)
	}
	if end >= limit {
		return limit
	}
	if m, ok := w.name(end, limit); ok && !w.isFamilyName(m, limit) && (m.sort == gazetteer.Country || m.kind == NORP || m.sort == gazetteer.Institution) && !w.is(first, gazetteer.Honorific) {
		return end
	}
	if !w.has(end, isCap) && !w.is(end, gazetteer.Glue) {
		return end
	}
	stop := w.personEnd(end, limit)
	w.emitPerson(end, stop, byTitle, 0.9)
	return stop
}

// personEnd cuts a person's name before what cannot belong to it.
func (w *work) personEnd(first, limit int) int {
	for i := first + 1; i < limit; i++ {
		if t := w.word(i); t == "of" || t == "and" || t == "for" || t == "on" || t == "&" || w.isPossessive(i) {
			return i
		}
	}
	return limit
}

func (w *work) emitPerson(first, limit int, why rule, score float32) {
	if limit-first == 1 && len(w.doc.Word(first)) == 1 {
		return // "the DSP A", "Model X"
	}
	if limit-first > 2 && w.word(first) == "H" && w.word(first+1) == "E" {
		first += 2 // His Excellency
	}
	w.emit(first, limit, Person, why, score)
	w.mark(tokens.Range{First: first, Limit: limit}, isPerson)
}

// headed looks for the noun that makes a run the name of an organisation, a place, a building, an event or a law, and
// records the run up to it.
func (w *work) headed(first, limit int) (int, bool) {
	if w.is(first, gazetteer.Honorific) && limit-first == 2 || w.is(first, gazetteer.Honorific) && !w.is(limit-1, gazetteer.FacHead|gazetteer.OrgHead) {
		return 0, false
	}
	of := w.ofAt(first, limit)
	limit = w.beforePerson(of, limit)
	last := limit - 1
	if of > first {
		last = of - 1
	}
	if last == first && of < 0 && w.is(last, gazetteer.OrgHead|gazetteer.Generic|gazetteer.FacHead|gazetteer.EventHead|gazetteer.WorkHead|gazetteer.LocTail) {
		return w.bareHead(first)
	}
	if cut := w.afterHead(first, limit, of); cut > 0 {
		if cut-first > 1 {
			w.emit(first, cut, Org, byHead, 0.7)
		}
		return cut, true
	}
	if of < 0 && last > first+1 && isRoman(w.word(last)) && w.is(last-1, gazetteer.EventHead) {
		last--
	}
	kind := w.headKind(first, last, of > 0)
	if kind == 0 || w.splitsBefore(first, last) > first {
		return 0, false
	}
	start := w.skipLead(first, last, kind)
	if start >= last && of < 0 {
		return 0, false
	}
	w.emit(start, limit, kind, byHead, 0.8)
	return limit, true
}

// isRoman says whether a word is a Roman numeral as wars and kings have it.
func isRoman(word string) bool {
	switch word {
	case "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII":
		return true
	}
	return false
}

// afterHead returns where an organisation ends that a person's name follows at once: "National Assembly Kim Jin-pyo".
// It is 0 if there is none.
func (w *work) afterHead(first, limit, of int) int {
	if w.is(first, gazetteer.Generic|gazetteer.OrgHead) && limit-first > 2 && w.is(first+1, gazetteer.Given) && w.word(first-1) == "the" {
		return first + 1
	}
	if of >= 0 || w.is(limit-1, gazetteer.OrgHead|gazetteer.OrgSuffix|gazetteer.FacHead|gazetteer.EventHead) {
		return 0
	}
	for i := limit - 2; i > first; i-- {
		if w.inTitle(first, i) {
			return 0
		}
		if w.is(i, gazetteer.OrgHead|gazetteer.Generic) && w.has(i, isCap) && !w.is(i, gazetteer.Title|gazetteer.Job|gazetteer.Surname) {
			if w.is(i+1, gazetteer.Given) && limit-i > 2 && !w.is(first, gazetteer.Given) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// beforePerson returns where a name with "of" ends before the name of a person: "Liberal Party of Canada | Frank
// Oliver".
func (w *work) beforePerson(of, limit int) int {
	for i := of + 1; of > 0 && i < limit-1; i++ {
		if m, ok := w.name(i, limit); ok && m.kind.isPlace() && int(m.limit) < limit {
			if next := int(m.limit); w.is(next, gazetteer.Given) || w.title(next) > next {
				return next
			}
		}
	}
	return limit
}

// inTitle says whether token i is inside a title that begins at token first or after.
func (w *work) inTitle(first, i int) bool {
	for f := max(first, i-5); f <= i; f++ {
		if w.title(f) > i {
			return true
		}
	}
	return false
}

// ofAt returns the first "of" or "for" in a run, -1 if there is none.
func (w *work) ofAt(first, limit int) int {
	for i := first + 1; i < limit-1; i++ {
		if t := w.word(i); (t == "of" || t == "for") && w.takesOf(i-1) {
			return i
		}
	}
	return -1
}

// bareHead handles a head noun alone: chambers of parliament are names, "the Ministry" is none.
func (w *work) bareHead(i int) (int, bool) {
	switch w.word(i) {
	case "Congress", "Parliament", "Senate", "Knesset", "Bundestag", "Duma", "Rada", "Cabinet":
		w.emit(i, i+1, Org, byHead, 0.6)
		return i + 1, true
	}
	if w.at[i] == w.at[i+1] {
		w.chance(i)
		return i + 1, true
	}
	return 0, false
}

// headKind returns the kind that the head noun at token i gives a name.
func (w *work) headKind(first, i int, of bool) Kind {
	c := w.class[i]
	if !w.has(i, isCap) {
		return 0
	}
	switch {
	case c&gazetteer.OrgSuffix != 0 && i > first:
		return Org
	case of && c&gazetteer.LocOf != 0:
		return w.placeKind(i)
	case c&gazetteer.EventHead != 0 && (i > first || of):
		return Event
	case c&gazetteer.OrgHead != 0 && (i > first || of):
		return Org
	case c&gazetteer.FacHead != 0 && (i > first || of):
		return Facility
	case c&gazetteer.LocTail != 0 && i > first && !w.isSurnamed(first, i):
		return w.placeKind(i)
	case c&gazetteer.WorkHead != 0 && (i > first || of) && !w.is(i, gazetteer.Given|gazetteer.Surname):
		return Misc
	case c&gazetteer.LocHead != 0 && i == first && of:
		return Location
	}
	return 0
}

// placeKind tells units with a government from the rest of geography.
func (w *work) placeKind(i int) Kind {
	switch w.word(i) {
	case "River", "Lake", "Island", "Islands", "Mountain", "Mountains", "Valley", "Sea", "Ocean", "Gulf", "Bay", "Desert", "Peninsula", "Strait", "Straits", "Canal":
		return Location
	}
	return GPE
}

// splitsBefore returns the last title inside a run that a person's name follows, first if there is none.
func (w *work) splitsBefore(first, last int) int {
	at := first
	for i := first; i < last; i++ {
		if end := w.title(i); end > i && end <= last && w.is(end, gazetteer.Given) && !w.is(last, gazetteer.OrgHead|gazetteer.FacHead|gazetteer.OrgSuffix) {
			at = end
		}
	}
	return at
}

// skipLead leaves out words before a headed name that are no part of it.
func (w *work) skipLead(first, last int, kind Kind) int {
	if kind == Facility || kind == Event {
		return first
	}
	if w.has(first, isInitial) && w.tags.At(first) == tagging.VERB {
		return first + 1
	}
	return first
}
