package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// isShip says whether token i is what the names of a navy's ships begin with.
func (w *work) isShip(i int) bool {
	switch w.word(i) {
	case "USS", "USNS", "USCGC", "HMS", "HMAS", "HMCS", "HMNZS", "INS", "PNS", "BNS", "SLNS", "KRI", "BRP", "ROKS", "HNLMS", "HDMS", "HNoMS", "RFS", "MV", "M/V":
		return true
	}
	return false
}

// feast returns the end of the name of a pilgrimage or a religious feast that is the whole run or begins it, first if there is none.
func (w *work) feast(first, limit int) int {
	switch w.word(first) {
	case "Eid":
		if limit-first > 1 && limit-first <= 5 {
			return limit
		}
		return first + 1
	case "Umrah", "Hajj", "Diwali", "Deepavali", "Holi", "Nowruz", "Navruz", "Vesak", "Songkran", "Losar", "Thingyan", "Hanukkah", "Passover", "Purim", "Ashura", "Arbaeen", "Navratri", "Dussehra", "Timkat", "Meskel":
		if limit-first == 1 {
			return limit
		}
	}
	return first
}

// house returns the listed name at token i that is the possessive of its founder, "Sotheby's", unless somebody of that name stands shortly
// before.
func (w *work) house(i, limit int) (match, bool) {
	m, ok := w.name(i, limit)
	if !ok || m.sort != gazetteer.Institution || m.limit-m.first != 2 || !w.isPossessive(i+1) || w.is(i-1, gazetteer.Honorific|gazetteer.Title|gazetteer.Job) {
		return m, false
	}
	for n := len(w.found) - 1; n >= max(len(w.found)-40, 0); n-- {
		if c := w.found[n]; c.kind == Person && w.doc.Key(c.r.Limit-1) == w.doc.Key(i) {
			return m, false
		}
	}
	return m, true
}

// isJoinedGiven says whether a people's name is the first half of a given name: "Christian-Paul".
func (w *work) isJoinedGiven(m match, limit int) bool {
	next := int(m.limit)
	return m.limit-m.first == 1 && w.is(int(m.first), gazetteer.Given) && next+1 < limit && w.doc.Kind(next) == tokens.KindHyphen &&
		w.doc.Glued(next) && w.doc.Glued(next+1) && w.is(next+1, gazetteer.Given)
}

// isSurnamed says whether the noun for a place at token i is the family name behind a given name or a title: "Alexandra Hill".
func (w *work) isSurnamed(first, i int) bool {
	return i == first+1 && w.is(i, gazetteer.Surname) && w.is(first, gazetteer.Given|gazetteer.Title|gazetteer.Honorific|gazetteer.Job) &&
		!w.is(first-1, gazetteer.LocPrep|gazetteer.Stop)
}

// afterCountry returns where a person's name begins behind the country of the office: "the foreign minister of Zorvia | Ana Vilter", first
// if the run is nothing of that kind.
func (w *work) afterCountry(first, limit int) int {
	if word := w.word(first - 1); word != "of" && word != "to" {
		return first
	}
	m, ok := w.name(first, limit)
	cut := int(m.limit)
	if !ok || m.sort != gazetteer.Country || m.kind != GPE || m.form == gazetteer.Adjective || cut >= limit || !w.has(cut, isCap) || !w.titleBefore(first-2) {
		return first
	}
	for i := cut; i < limit; i++ {
		const other = gazetteer.OrgHead | gazetteer.OrgSuffix | gazetteer.FacHead | gazetteer.EventHead | gazetteer.WorkHead | gazetteer.LocTail | gazetteer.Title | gazetteer.Job | gazetteer.Stop | gazetteer.Direction
		if w.is(i, other) && !w.is(i, gazetteer.Given|gazetteer.Surname) || w.at[i] < w.at[i+1] && !w.is(i, gazetteer.Given|gazetteer.Surname) {
			return first
		}
	}
	if limit-cut > 1 || w.isInitialled(cut) {
		return cut
	}
	return first
}

// isInitialled says whether a word is an initial and a name written together: "S.Zorgal".
func (w *work) isInitialled(i int) bool {
	word := w.word(i)
	return len(word) > 3 && word[1] == '.' && word[0] >= 'A' && word[0] <= 'Z' && word[2] >= 'A' && word[2] <= 'Z'
}

// titleBefore says whether a title ends at token i, or before its portfolio: "Minister of Finance", "Ambassador Extraordinary".
func (w *work) titleBefore(i int) bool {
	for n := 0; i >= 0 && n < 12; i, n = i-1, n+1 {
		if w.is(i, gazetteer.Title|gazetteer.Job) {
			return true
		}
		if word := w.word(i); !w.has(i, isCap) && word != "and" && word != "of" && word != "the" && word != "to" && !w.isPossessive(i) {
			return false
		}
	}
	return false
}

// beginsPlace says whether token i is a noun of another language that the names of waters, hills, bays or quarters begin with, and no name of
// people.
func (w *work) beginsPlace(i int) bool {
	switch w.word(i) {
	case "Klong", "Khlong", "Wadi", "Wādī", "Jebel", "Jabal", "Djebel", "Khirbet", "Kafr", "Oued", "Ksar", "Rue", "Avenida", "Boulevard", "Jalan", "Kampung", "Kampong", "Sungai", "Pulau", "Gunung":
		return true
	case "Punta", "Cerro", "Llano", "Quebrada", "Playa", "Isla", "Islas", "Laguna", "Bahía", "Bahia",
		"Volcán", "Arroyo", "Ilha", "Serra", "Lagoa", "Morro", "Bukit", "Tanjung", "Danau", "Nakhon", "Nizhny", "Verkhny", "Novaya", "Stary", "Ust", "Calle", "Plaza", "Barrio",
		"Colonia", "Ulica":
		return !w.is(i, gazetteer.Given|gazetteer.Surname)
	}
	return false
}

// dateline takes the place that a report begins with: "Muscat: The zone", "Lagos - The court".
func (w *work) dateline(b tokens.Block) {
	i := b.Range.First
	if i+2 >= b.Range.Limit || !w.has(i, isCap) || w.has(i, isTaken|isSkipped|isHeadline) || w.is(i, gazetteer.Given) {
		return
	}
	m, ok := w.name(i, b.Range.Limit)
	if !ok || m.user || m.kind != GPE || m.sort != gazetteer.Country && m.sort != gazetteer.City || m.sort == gazetteer.City && m.weight < 24 {
		return
	}
	switch end := int(m.limit); w.word(end) {
	case ":", "–", "—", "--":
		if w.has(end+1, isCap) {
			w.emit(i, end, GPE, byHead, 0.8)
		}
	}
}
