package entities

import (
	"math"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// reading is an entry with the form that named it.
type reading struct {
	gazetteer.Entry
	form gazetteer.Form
}

// choose finds the likeliest reading of the words of a mention.
func (s *resolver) choose(i int, r tokens.Range) (reading, bool) {
	return s.chooseAs(s.mentions[i].Kind, r)
}

func (s *resolver) chooseAs(k Kind, r tokens.Range) (reading, bool) {
	var best reading
	top, found := math.Inf(-1), false
	s.readings(r, func(t *gazetteer.Table, h gazetteer.Hit) bool {
		e := t.Entry(h.Entry)
		if !compatible(k, e, h.Form) || e.Sort == gazetteer.Institution && s.isElsewhere(r, e) || s.isNamesake(r, e) {
			return true
		}
		if v := s.likelihood(k, r, e, h.Form); v > top {
			best, top, found = reading{e, h.Form}, v, true
		}
		return true
	})
	return best, found
}

// isElsewhere says whether a name of common words, "the National Assembly", belongs to another country than the entry:
// the document speaks of that one and never of the entry's.
func (s *resolver) isElsewhere(r tokens.Range, e gazetteer.Entry) bool {
	spoken := max(s.votes[e.Country], s.local[e.Country])
	if isNational[e.Role] {
		spoken *= 3 // one American company makes no American article
	}
	if e.Country == "" || spoken > 0 && (!isNational[e.Role] || spoken > s.votes[s.first]) || s.votes[s.first] < 2 {
		return false
	}
	return s.isCommon(r)
}

// isNamesake says whether a small city, or a region called by a direction, is of a country that the document never speaks of, while it speaks
// of another again and again.
func (s *resolver) isNamesake(r tokens.Range, e gazetteer.Entry) bool {
	if e.Sort != gazetteer.City && e.Sort != gazetteer.Place || e.Country == "" || s.sense[s.rangeKey(r)] == e.Country {
		return false
	}
	if e.Sort == gazetteer.City { // whose own mention is a vote for its country
		return e.Weight < smallCity && s.votes[e.Country] <= 1 && s.votes[s.first] >= max(4, s.spoken/2)
	}
	if s.votes[e.Country] > 0 {
		return false
	}
	for i := r.First; i < r.Limit; i++ {
		if !s.is(i, gazetteer.Direction) && s.doc.Kind(i) == tokens.KindWord {
			return false
		}
	}
	return true
}

// maxLocal is the most that what else is said of a country speaks for a town in it.
const maxLocal = 4

// smallCity, largeCity and greatCity are the prominence of a city of 200,000 people, of half a million, and of three million.
const smallCity, largeCity, greatCity = 30, 36, 46

// share says how much of what the document tells of places is of a country: 1 from one half on.
func (s *resolver) share(country string) float64 {
	if s.places == 0 {
		return 1
	}
	return min(1, 2*s.local[country]/s.places)
}

// isCommon says whether all words of a name are common ones: every country may have its National Assembly.
func (s *resolver) isCommon(r tokens.Range) bool {
	for i := r.First; i < r.Limit; i++ {
		if !s.is(i, gazetteer.OrgHead|gazetteer.Generic|gazetteer.Agent|gazetteer.Stop|gazetteer.LocTail) && !isOfAnyState(s.word(i)) {
			return false
		}
	}
	return true
}

// compatible says whether a mention of a kind may be read as an entry.
func compatible(k Kind, e gazetteer.Entry, f gazetteer.Form) bool {
	switch e.Sort {
	case gazetteer.User:
		return true
	case gazetteer.TitlePhrase, gazetteer.AgentPhrase:
		return false
	case gazetteer.Person:
		return k == Person
	case gazetteer.Country:
		if f == gazetteer.Adjective || f == gazetteer.Demonym {
			return k == NORP || k == Misc || k == GPE
		}
		return k.isPlace() || k == Org && (f == gazetteer.Seat || f == gazetteer.Capital || f == gazetteer.Name || f == gazetteer.Exact) || k == NORP || k == Misc
	case gazetteer.Group:
		return k == NORP || k == Misc || k == Org
	case gazetteer.Institution:
		return k == Org || k == NORP || k == Facility || k == Misc || k == GPE || k == Location
	}
	return k.isPlace()
}

// likelihood weighs a reading: how prominent the entry is, and how it fits what else the document speaks of.
func (s *resolver) likelihood(k Kind, r tokens.Range, e gazetteer.Entry, f gazetteer.Form) float64 {
	v := float64(e.Weight) / 20
	switch e.Sort {
	case gazetteer.Person:
		v += math.Log2(1+s.votes[e.Country]) / 2
		if !s.date.IsZero() && inOffice(e.Offices, s.date) {
			v += 2
		}
	case gazetteer.Country:
		if f == gazetteer.Capital {
			v = 4.8
		}
		v += math.Log2(1+s.votes[e.Country]) / 2
	case gazetteer.City, gazetteer.Place:
		near := 1.5*math.Log2(1+s.local[e.Country])*s.share(e.Country) + 0.7*math.Log2(1+s.votes[e.Country])
		if e.Weight < largeCity {
			near = min(near, maxLocal)
		}
		v += near
		if e.Sort == gazetteer.Place && e.Country == "" {
			v += 4 // a continent, a sea
		}
		if k == Location && Kind(e.Kind) == GPE {
			v -= 3 // the Red Sea, not the province on its coast
		}
	}
	if s.votes[e.Country] == 0 && s.local[e.Country] == 0 {
		if e.Sort == gazetteer.City && e.Weight >= greatCity {
			v++
		} else if s.local[s.home] >= 3 {
			v -= 1.5 // nothing else in the document is of that country
		}
	}
	if c := s.sense[s.rangeKey(r)]; c != "" {
		if c == e.Country && e.Sort != gazetteer.Country {
			v += 6
		} else if c != e.Country {
			v -= 3
		}
	}
	if k == Org && e.Sort == gazetteer.Institution {
		v += 2
	}
	return v
}

// isOfAnyState says whether a word is one that bodies of many states have in their names.
func isOfAnyState(word string) bool {
	switch word {
	case "Transitional", "Presidential", "Provisional", "Interim", "Supreme", "Leadership", "Sovereign", "Sovereignty", "Revolutionary", "Ruling", "Constitutional", "Electoral", "Election", "Accord", "Unity", "Salvation":
		return true
	}
	return false
}
