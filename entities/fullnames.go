package entities

import (
	"unicode"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// learnName lets later mentions find a full name by its first or last word, and by those between if they can mean nobody else.
func (s *resolver) learnName(at int, r tokens.Range) {
	if r.Len() < 2 || s.isDouble(r) {
		return
	}
	last := s.surname(r)
	for _, i := range [...]int{last, r.First} {
		key := s.doc.Key(i)
		if len(s.short[key]) < 8 {
			s.short[key] = append(s.short[key], at)
		}
	}
	for i := r.First + 1; i < last; i++ {
		if s.has(i, isCap) && len(s.word(i)) > 2 {
			s.learnInner(s.doc.Key(i), at)
		}
	}
}

// learnInner notes whose name a word stands inside of, -1 if it is more than one person's.
func (s *resolver) learnInner(key uint64, at int) {
	if prior, ok := s.inner[key]; ok && prior != at {
		at = -1
	}
	s.inner[key] = at
}

// isDouble says whether a name is one word made of several by hyphens: "Llorente-Pardo".
func (s *resolver) isDouble(r tokens.Range) bool {
	for i := r.First + 1; i < r.Limit; i++ {
		if !s.doc.Glued(i) {
			return false
		}
	}
	return r.Len() > 1
}

// partOfName finds the person whose full name has the words of a range inside it ("Luna" of "Osvaldo Luna Prieto") or at its beginning
// ("Abdel Karim" of "Abdel Karim Yusuf Idris").
func (s *resolver) partOfName(r tokens.Range) (int, bool) {
	if r.Len() == 1 {
		at, ok := s.inner[s.doc.Key(r.First)]
		return at, ok && at >= 0
	}
	if s.isDouble(r) {
		return -1, false
	}
	found := -1
	for _, e := range s.short[s.doc.Key(r.First)] {
		if s.sameName(s.entities[e].Name, r) {
			if found >= 0 && found != e {
				return -1, false
			}
			found = e
		}
	}
	return found, found >= 0
}

// isNameGap says whether a letter parts the words of a name.
func isNameGap(c rune) bool { return c == '-' || c == '‑' || unicode.IsSpace(c) }

// knownByEnds finds the known person whose name is the first and the last part of a longer one: "Nana Ansah Osei Akoto" for "Nana Akoto".
// The document has to speak of the person's country.
func (s *resolver) knownByEnds(r tokens.Range) (reading, bool) {
	tail := s.surname(r)
	for tail-2 > r.First && s.doc.Kind(tail-1) == tokens.KindHyphen {
		tail -= 2
	}
	if tail <= r.First+1 || s.doc.Kind(r.First+1) == tokens.KindHyphen {
		return reading{}, false
	}
	state, list, more := s.r.table.Next(0, s.doc.Key(r.First))
	for i := tail; i < r.Limit && more; i++ {
		if !gazetteer.Skipped(s.doc, i) {
			state, list, more = s.r.table.Next(state, s.doc.Key(i))
		} else {
			continue
		}
		if !more && i+1 < r.Limit {
			return reading{}, false
		}
	}
	if list == 0 {
		return reading{}, false
	}
	for h := range seq(s.r.table, list) {
		if e := s.r.table.Entry(h.Entry); e.Sort == gazetteer.Person && e.Country != "" && s.votes[e.Country] > 0 {
			return reading{e, h.Form}, true
		}
	}
	return reading{}, false
}

// crowned resolves the name of a monarch or pope by the title before it, without which it would be anyone's: "King | Salman".
func (s *resolver) crowned(i int, r tokens.Range) bool {
	if !s.isCrown(r.First - 1) {
		return false
	}
	full := tokens.Range{First: r.First - 1, Limit: r.Limit}
	e, ok := s.chooseAs(Person, full)
	if !ok || e.Sort != gazetteer.Person {
		return false
	}
	s.learnName(s.bind(i, s.entryTarget(i, r, e)), full)
	return true
}
