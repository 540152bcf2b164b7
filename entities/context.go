package entities

import (
	"cmp"
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// person resolves the name of a person whom the gazetteer does not know: a short name to a full one, any other to
// itself, with the country and role that its title gives.
func (s *resolver) person(i int, r tokens.Range) {
	if !s.r.opts.NoCoreference {
		if at, ok := s.fullName(i, r); ok {
			s.attach(i, at)
			s.fill(at, i, r)
			return
		}
	}
	if e, ok := s.knownByEnds(r); ok {
		s.learnName(s.bind(i, s.entryTarget(i, r, e)), r)
		return
	}
	country, role := s.context(i, r)
	if country == "" && isNational[role] && !s.isOfBody(i, r) {
		country = s.homeland(role)
	}
	at := s.bind(i, target{id: s.newID(Person, r), name: s.text(r), kind: Person, country: country, role: role})
	s.learnName(at, r)
}

// surname returns the token that news uses for the person afterwards: the last, but for Jr.
func (s *resolver) surname(r tokens.Range) int {
	last := r.Limit - 1
	for last > r.First {
		switch s.word(last) {
		case "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", ".", ",":
			last--
			continue
		}
		break
	}
	return last
}

// fullName finds the person that a short name stands for: the one last named before among those with that first or
// last name. A name of several words must agree in all of them.
func (s *resolver) fullName(i int, r tokens.Range) (int, bool) {
	best, at := -1, -1
	for _, e := range s.short[s.doc.Key(s.surname(r))] {
		if r.Len() > 1 && !s.sameName(s.entities[e].Name, r) {
			continue
		}
		n := -1
		for _, m := range s.entities[e].Mentions {
			if m < i {
				n = m
			}
		}
		if at < 0 || n > best {
			best, at = n, e
		}
	}
	if at < 0 {
		return s.partOfName(r)
	}
	return at, at >= 0
}

// sameName says whether the words of a range are among the words of a full name, initials included, and the last
// word is the same.
func (s *resolver) sameName(full string, r tokens.Range) bool {
	words := strings.FieldsFunc(tokens.Fold(full), isNameGap)
	for i := r.First; i < r.Limit; i++ {
		w := tokens.Fold(s.word(i))
		ok := s.doc.Kind(i) != tokens.KindWord
		for _, f := range words {
			if f == w || strings.HasSuffix(w, ".") && strings.HasPrefix(f, w[:len(w)-1]) || strings.HasSuffix(f, ".") && strings.HasPrefix(w, f[:len(f)-1]) {
				ok = true
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// fill adds what a later title says.
func (s *resolver) fill(at, i int, r tokens.Range) {
	e := &s.entities[at]
	if e.Country != "" && e.Role != "" {
		return
	}
	country, role := s.context(i, r)
	if e.Country == "" {
		e.Country = country
	}
	if e.Role == "" {
		e.Role = role
	}
}

// context reads the title before a name and the apposition after it.
func (s *resolver) context(i int, r tokens.Range) (country, role string) {
	country, role = s.titleBefore(i, r)
	if role == "" {
		c, ro := s.titleAfter(i, r)
		role = ro
		if country == "" {
			country = c
		}
	}
	return country, role
}

// titleBefore reads "Russian Foreign Minister", "Ukraine's President", "former US Secretary of State" backwards.
func (s *resolver) titleBefore(m int, r tokens.Range) (country, role string) {
	i, honorary, loose := r.First-1, false, false
	if s.word(i) == "E" && s.word(i-1) == "H" {
		i -= 2 // His Excellency
	}
	last := tokens.Fold(s.word(i))
	for n := 0; i >= 0 && n < 7; n++ {
		if e := s.bodyEndingAt(m, i); e != nil && (role != "" || s.isPossessive(i)) {
			if e.Role != "" && generalTitles[last] || role == "" {
				role = e.Role
			}
			return e.Country, role
		}
		if t := s.titleEndingAt(i); t >= 0 {
			if role == "" || honorary {
				role = cmp.Or(s.titleRole(t, i+1), role)
				honorary = s.is(i, gazetteer.Honorific)
			}
			i = t - 1
			continue
		}
		if s.word(i) == "and" && m > 0 && s.mentions[m-1].Range.Limit == i {
			if s.mentions[m-1].Kind != Person {
				break // "the president of the Zorvian Chess Union and Pavel Orlik"
			}
			m--
			i = s.mentions[m].Range.First - 1 // "the ministers Ana Vilter and Pavel Orlik"
			continue
		}
		if c, cr := s.countryEndingAt(i); c != "" {
			if loose && !s.isAdjectival(cr) {
				break // "the Zorvia expert Ana Vilter"
			}
			if s.word(cr.First-1) == "to" {
				i = cr.First - 2 // "the ambassador of Zorvia to Norway Pavel Orlik"
				continue
			}
			return c, cmp.Or(role, s.officeOf(cr.First-1))
		}
		if !s.isPossessive(i) && !s.isModifier(i) {
			if !s.isTrade(i) {
				break
			}
			loose = true
		} else if loose && s.has(i, isCap) {
			break // "the Zorvia Premier League side"
		}
		i--
	}
	return country, role
}

// isTrade says whether token i may be what somebody does: a noun, or "and" between two.
func (s *resolver) isTrade(i int) bool {
	return i >= 0 && !s.has(i, isCap) && (s.tags.At(i) == tagging.NOUN || s.word(i) == "and")
}

// isAdjectival says whether the words of a range say of what country somebody is, and are not what somebody knows about.
func (s *resolver) isAdjectival(r tokens.Range) bool {
	switch s.word(r.Limit - 1) {
	case "US", "U.S.", "UK", "U.K.", "British":
		return true
	}
	m, ok := s.exactName(r.First, r.Limit)
	return ok && m.kind == NORP
}

// officeOf returns the role of the office before "of" at token i: "the finance minister of Zorvia Ana Vilter".
func (s *resolver) officeOf(i int) string {
	if s.word(i) == "the" {
		i--
	}
	if s.word(i) != "of" {
		return ""
	}
	for n := i - 1; n >= max(i-6, 0); n-- {
		if t := s.titleEndingAt(n); t >= 0 {
			if role := s.titleRole(t, n+1); role != "" {
				return role
			}
		}
		if !s.has(n, isCap) && s.word(n) != "and" && s.word(n) != "of" {
			return ""
		}
	}
	return ""
}

// generalTitles are titles that people of any body have: the body says what they are.
var generalTitles = map[string]bool{"leader": true, "chief": true, "head": true, "chairman": true, "chairwoman": true, "chair": true,
	"spokesman": true, "spokeswoman": true, "spokesperson": true, "commander": true, "member": true, "founder": true, "official": true,
	"director": true, "representative": true, "lawmaker": true, "candidate": true, "activist": true, "boss": true, "secretary": true, "president": true,
	"researcher": true, "analyst": true, "expert": true, "manager": true, "executive": true, "coordinator": true, "officer": true, "ceo": true}

// bodyEndingAt returns the organisation or group named just before mention m, if its name ends with token i.
func (s *resolver) bodyEndingAt(m, i int) *Entity {
	if s.isPossessive(i) {
		i--
	}
	if m == 0 || s.mentions[m-1].Range.Limit != i+1 || s.mentions[m-1].Entity < 0 {
		return nil
	}
	e := &s.entities[s.mentions[m-1].Entity]
	if e.Kind != Org && (e.Kind != NORP || e.Role == "") {
		return nil
	}
	return e
}

// isModifier says whether a word may stand inside a title: "deputy", "then", "acting", "of", "for", a capitalised word.
func (s *resolver) isModifier(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "deputy", "then", "acting", "former", "interim", "vice", "chief", "senior", "top", "-", "current", "new", "late", "of", "for", "state", "affairs", "and", "ex", "outgoing", "first", "second", "opposition", "party", "government", "defence", "defense", "foreign", "interior", "finance", "security":
		return true
	}
	return s.is(i, gazetteer.Job|gazetteer.Title|gazetteer.OrgHead) || s.has(i, isCap) && !s.is(i, gazetteer.Stop)
}

// titleEndingAt returns the first token of the title that ends with token i, -1 if there is none.
func (s *resolver) titleEndingAt(i int) int {
	for f := max(i-5, 0); f < i; f++ {
		for _, m := range s.matches(f) {
			if !m.isName() && int(m.limit) == i+1 {
				return f
			}
		}
	}
	if s.is(i, gazetteer.Title|gazetteer.Job) && s.role[i] != 0 {
		return i
	}
	return -1
}

// titleRole returns the role of the title in [first, limit).
func (s *resolver) titleRole(first, limit int) string {
	for _, m := range s.matches(first) {
		if !m.isName() && int(m.limit) == limit {
			if h, ok := s.r.table.Hit(m.list, 0); ok {
				return s.r.table.Entry(h.Entry).Role
			}
		}
	}
	return s.role[limit-1].String()
}

// countryEndingAt returns the country of the name or nationality that ends with token i, a possessive aside.
func (s *resolver) countryEndingAt(i int) (string, tokens.Range) {
	if s.isPossessive(i) {
		i--
	}
	for f := max(i-5, 0); f <= i; f++ {
		r := tokens.Range{First: f, Limit: i + 1}
		c, top := "", 0.0
		s.readings(r, func(t *gazetteer.Table, h gazetteer.Hit) bool {
			e := t.Entry(h.Entry)
			switch e.Sort {
			case gazetteer.Country, gazetteer.Group, gazetteer.Institution, gazetteer.Place:
				if v := s.likelihood(GPE, r, e, h.Form); e.Country != "" && (c == "" || v > top) {
					c, top = e.Country, v
				}
			}
			return true
		})
		if c != "" {
			return c, r
		}
	}
	return "", tokens.Range{}
}

// organisation resolves a name that the gazetteer does not know, by the country in it and its head noun.
func (s *resolver) organisation(i int, r tokens.Range) {
	t := target{id: s.newID(Org, r), name: s.text(r), kind: Org}
	t.role = s.headRole(r)
	t.country = s.countryInside(r)
	if i > 0 && t.country == "" && s.isPossessive(r.First-1) && s.mentions[i-1].Range.Limit == r.First-1 && s.mentions[i-1].Entity >= 0 {
		t.country = s.entities[s.mentions[i-1].Entity].Country
	}
	if t.country == "" && t.role != "" && t.role != "BUS" && t.role != "JRN" {
		t.country, _ = s.countryEndingAt(r.First - 1)
	}
	if t.country == "" && isLocal[t.role] {
		t.country = s.homeland(t.role)
	}
	s.bind(i, t)
}

// headRole returns the role of the head noun: the last word before "of", or the last word.
func (s *resolver) headRole(r tokens.Range) string {
	last := r.Limit - 1
	for i := r.First + 1; i < r.Limit; i++ {
		if t := s.word(i); t == "of" || t == "for" {
			last = i - 1
			break
		}
	}
	for i := last; i >= r.First; i-- {
		if s.is(i, gazetteer.OrgHead|gazetteer.Agent) && s.role[i] != 0 {
			return s.roleOfHead(i, r)
		}
	}
	if e, ok := s.chooseAs(NORP, tokens.Range{First: r.Limit - 1, Limit: r.Limit}); ok {
		return e.Role
	}
	return ""
}

// countryInside returns the country of the first nationality, country or known place in a name.
func (s *resolver) countryInside(r tokens.Range) string {
	for i := r.First; i < r.Limit; i++ {
		m, ok := s.name(i, r.Limit)
		if !ok || m.sort == gazetteer.Person || m.sort == gazetteer.Institution || m.sort == gazetteer.City && m.limit-m.first == 1 && s.is(i, gazetteer.OrgHead|gazetteer.Generic|gazetteer.LocTail|gazetteer.FacHead) {
			continue
		}
		inner := tokens.Range{First: i, Limit: int(m.limit)}
		if s.word(int(m.limit)) == "County" && int(m.limit) < r.Limit {
			return s.setting("County")
		}
		if m.sort == gazetteer.Country && m.kind != NORP && i == r.First && s.isTopic(r) {
			return ""
		}
		if e, ok := s.chooseAs(m.kind, inner); ok && e.Country != "" && s.placesName(e) {
			return e.Country
		}
	}
	for i := r.First + 1; i < r.Limit; i++ {
		if s.word(i) == "County" {
			return s.setting("County")
		}
	}
	return ""
}

// isTopic says whether a country at the beginning of a name is what the organisation works on, not where it belongs:
// the Russia Program, the Syria Campaign.
func (s *resolver) isTopic(r tokens.Range) bool {
	switch s.word(r.Limit - 1) {
	case "Program", "Programme", "Project", "Initiative", "Campaign", "Group", "Forum", "Network", "Team", "Desk", "Committee", "Coalition", "Conference":
		return true
	}
	return false
}

// place resolves a place that the gazetteer does not know, by a country in its name or behind a comma.
func (s *resolver) place(i int, r tokens.Range) {
	t := target{id: s.newID(s.mentions[i].Kind, r), name: s.text(r), kind: s.mentions[i].Kind}
	if t.country = s.sense[s.rangeKey(r)]; t.country == "" {
		t.country = s.countryInside(r)
	}
	if t.country == "" {
		t.country = s.setting(s.word(r.Limit - 1))
	}
	if t.country == "" {
		t.country = s.homeland("")
	}
	s.bind(i, t)
}
