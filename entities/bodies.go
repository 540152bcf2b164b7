package entities

import (
	"cmp"
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// isLocal holds the roles of bodies that are of the country an article is about, if they do not say otherwise.
var isLocal = map[string]bool{"COP": true, "JUD": true, "MED": true, "GOV": true, "LEG": true, "EDU": true, "MIL": true}

// isNational holds the roles of people who serve one country: that of the article, if it does not say otherwise.
var isNational = map[string]bool{"GOV": true, "LEG": true, "MIL": true, "COP": true, "JUD": true, "OPP": true}

// isOfBody says whether an organisation of no known country stands so near person i that the office may be one of it, or whether the office
// is held abroad: ambassadors are seldom of the country that an article is about.
func (s *resolver) isOfBody(i int, r tokens.Range) bool {
	for n := r.First - 1; n >= max(r.First-3, 0); n-- {
		switch strings.ToLower(s.word(n)) {
		case "ambassador", "envoy", "consul", "diplomat", "charge", "attache", "attaché":
			return true
		}
	}
	near := func(m Mention, gap int) bool {
		if m.Kind != Org || gap < 0 || gap > 6 || m.Entity >= 0 && s.entities[m.Entity].Country != "" {
			return false
		}
		_, known := s.chooseAs(Org, s.core(m.Range))
		return known || !isLocal[s.headRole(s.core(m.Range))] // "spokesman of the Ministry of Health"
	}
	return i > 0 && near(s.mentions[i-1], r.First-s.mentions[i-1].Range.Limit) && s.word(s.mentions[i-1].Range.Limit) != "," ||
		i+1 < len(s.mentions) && near(s.mentions[i+1], s.mentions[i+1].Range.First-r.Limit) && s.word(r.Limit) == ","
}

// homeland returns the country whose bodies and offices the document may name without saying so ("the Ministry of Health"): the one that
// nearly all of its places lie in, or that nearly all it says of countries is about.
func (s *resolver) homeland(role string) string {
	c := s.about(role)
	if d := s.desk(); d != "" && d != c {
		return "" // written in Cairo, about the Emirates
	}
	return c
}

// desk returns the country of the place that the first dateline names, "" if there is none.
func (s *resolver) desk() string {
	for _, m := range s.mentions[:min(len(s.mentions), 4)] {
		b := s.doc.Block(s.doc.BlockOf(m.Range.First))
		if m.Kind.isPlace() && b.Dateline.First <= m.Range.First && m.Range.First < b.Dateline.Limit {
			e, _ := s.chooseAs(m.Kind, s.core(m.Range))
			return e.Country
		}
	}
	return ""
}

// about is homeland without regard to where the article was written.
func (s *resolver) about(role string) string {
	all := s.spoken
	if c := s.setting(""); c != "" && (s.votes[c] >= 0.7*all || !isNational[role] || role == "COP") {
		return c
	}
	if n := s.votes[s.first]; n >= 2 && n >= 0.8*all {
		return s.first
	}
	if s.ruled != "" && (all == 0 || s.ruled == s.first && s.votes[s.first] >= 0.5*all) {
		return s.ruled
	}
	return ""
}

// setting returns the country that a place nobody knows lies in, as far as the document tells: nearly all places in
// it that are known lie in one country. A county is American unless the document is about a country that has them.
func (s *resolver) setting(last string) string {
	top, all := s.home, s.places
	switch {
	case last == "County" || last == "Parish":
		if hasCounties[top] || all == 0 && hasCounties[s.first] {
			return cmp.Or(top, s.first)
		}
		return "USA"
	case all >= 2 && s.local[top] >= 0.8*all:
		return top
	}
	return ""
}

// hasCounties are the countries whose divisions news in English calls counties.
var hasCounties = map[string]bool{"KEN": true, "LBR": true, "TWN": true, "CHN": true, "HRV": true, "ROU": true, "EST": true, "NOR": true,
	"SWE": true, "HUN": true, "GBR": true, "IRL": true, "KOR": true, "SSD": true, "IRN": true, "JAM": true, "USA": true}

// shortForm gives mention i, an acronym, the entity that the document itself has explained it by, whatever else the gazetteers know by it.
func (s *resolver) shortForm(i int, r tokens.Range) bool {
	if r.Len() != 1 || s.mentions[i].Kind == Person {
		return false
	}
	key := s.doc.Key(r.First)
	if _, ok := s.given[key]; !ok {
		if at, ok := s.longForm(i, r); ok && !s.isSpeltOut(i, r, at) {
			s.given[key] = at
		}
	}
	at, ok := s.given[key]
	if !ok {
		at, ok = s.byInitials(i, r)
	}
	if ok {
		s.attach(i, at)
	}
	return ok
}

// byInitials finds the name that an acronym is made of, if the document has one and nobody else is likelier to be meant.
func (s *resolver) byInitials(i int, r tokens.Range) (int, bool) {
	word := s.word(r.First)
	at, ok := s.initials[word]
	if !ok || at < 0 {
		return 0, false
	}
	e, known := s.chooseAs(s.mentions[i].Kind, r)
	return at, !known || e.Role != "IGO" && e.Country != s.first || e.ID == s.entities[at].ID
}

// learnInitials notes a name of three words or more by its initials: "ZNA" for "Zorvia News Agency".
func (s *resolver) learnInitials(at int, r tokens.Range) {
	var b [12]byte
	n := 0
	for i := r.First; i < r.Limit; i++ {
		if word := s.word(i); s.has(i, isCap) && n < len(b) && word[0] >= 'A' && word[0] <= 'Z' {
			b[n] = word[0]
			n++
		}
	}
	if n < 3 {
		return
	}
	if prior, ok := s.initials[string(b[:n])]; ok && prior != at {
		at = -1
	}
	s.initials[string(b[:n])] = at
}

// longForm finds the name that an acronym in brackets stands behind.
func (s *resolver) longForm(i int, r tokens.Range) (int, bool) {
	if i == 0 {
		return 0, false
	}
	m := s.mentions[i-1]
	if m.Entity < 0 || m.Kind == Person || m.Range.Limit != r.First-1 || s.word(r.First-1) != "(" || !s.abbreviates(r.First, s.core(m.Range)) {
		return 0, false
	}
	return m.Entity, true
}

// isSpeltOut says whether the gazetteers know the acronym of mention i by a name that shares words with the long form, an entity nobody
// else knows: the long form then names what the acronym is known by, and takes its entity.
func (s *resolver) isSpeltOut(i int, r tokens.Range, at int) bool {
	e, ok := s.chooseAs(Org, r)
	long := &s.entities[at]
	if !ok || e.ID == long.ID || sharedWords(e.Label, long.Name) < 2 {
		return false
	}
	if _, known := s.byID[e.ID]; !known && long.ID == s.newID(s.mentions[i-1].Kind, s.core(s.mentions[i-1].Range)) {
		delete(s.byID, long.ID)
		t := s.entryTarget(i, r, e)
		long.ID, long.Name, long.Country, long.Role, long.Kind = t.id, t.name, t.country, t.role, t.kind
		s.byID[t.id] = at
		for _, m := range long.Mentions {
			s.mentions[m].ID = t.id
		}
	}
	return true
}

// sharedWords counts the words with capitals that two names have in common.
func sharedWords(a, b string) int {
	n := 0
	for word := range strings.FieldsSeq(a) {
		if len(word) > 2 && word[0] >= 'A' && word[0] <= 'Z' && strings.Contains(" "+b+" ", " "+word+" ") {
			n++
		}
	}
	return n
}

// learnHead notes an organisation by its name without the country, "Liberal Party" of "Liberal Party of Zorvia", without the word for its
// legal form, and by its first word if that is no ordinary one.
func (s *resolver) learnHead(at int, r tokens.Range) {
	if s.entities[at].Kind != Org || r.Len() < 2 {
		return
	}
	if s.isCoined(r.First) && s.isFree(r) {
		s.setHead(tokens.Range{First: r.First, Limit: r.First + 1}, at)
	}
	if r.Len() > 2 && s.is(r.Limit-1, gazetteer.OrgSuffix) {
		s.setHead(tokens.Range{First: r.First, Limit: r.Limit - 1}, at)
	}
	for i := r.First + 2; i < r.Limit-1; i++ {
		if s.word(i) != "of" {
			continue
		}
		next := i + 1
		if s.word(next) == "the" {
			next++
		}
		m, ok := s.exactName(next, r.Limit)
		if !ok || m.sort != gazetteer.Country || m.kind == NORP {
			return
		}
		s.setHead(tokens.Range{First: r.First, Limit: i}, at)
		return
	}
}

// setHead notes a short name of an organisation, -1 if it is one of several.
func (s *resolver) setHead(r tokens.Range, at int) {
	key := s.rangeKey(r)
	if prior, ok := s.heads[key]; ok && prior != at {
		at = -1
	}
	s.heads[key] = at
}

// headOnly gives mention i the organisation whose name it begins.
func (s *resolver) headOnly(i int, r tokens.Range) bool {
	if s.mentions[i].Kind != Org {
		return false
	}
	at, ok := s.heads[s.rangeKey(r)]
	if !ok || at < 0 {
		return false
	}
	s.attach(i, at)
	return true
}

// titleAfter reads ", the Russian foreign minister," and ", foreign minister of Russia," and ", president of the chess union," behind
// mention m.
func (s *resolver) titleAfter(m int, r tokens.Range) (country, role string) {
	if s.word(r.Limit) != "," {
		return "", ""
	}
	end := min(r.Limit+9, s.doc.Len())
	for i := r.Limit + 1; i < end; i++ {
		if k := s.doc.Kind(i); k == tokens.KindPunct || k == tokens.KindBracket || k == tokens.KindQuote && !s.isPossessive(i) {
			break
		}
		if c, _ := s.countryEndingAt(i); c != "" && country == "" && (role == "" || s.word(i-1) == "of" || s.word(i-1) == "to" || s.word(i-2) == "of") {
			country = c
		}
		if limit := s.titleAt(i); role == "" && limit > i {
			if m+1 < len(s.mentions) && s.mentions[m+1].Kind == Person && s.mentions[m+1].Range.First == limit {
				return "", "" // it is the next person's
			}
			role = s.titleRole(i, limit)
			if s.isGeneralTitle(i, limit) {
				if b, ok := s.bodyBehind(m, limit); ok {
					return cmp.Or(country, b.country), cmp.Or(b.role, role)
				}
				if s.word(limit) == "of" && (s.word(limit+1) == "a" || s.word(limit+1) == "an") {
					role = s.bareBody(limit+2, end) // "president of a Swiss trading group"
				}
			}
			i = limit - 1
		}
		if role == "" && s.tagsVerb(i) {
			return "", ""
		}
	}
	if role == "" {
		return "", ""
	}
	return country, role
}

// bareBody returns the role of the first noun for a body in [i, limit), BUS if there is none.
func (s *resolver) bareBody(i, limit int) string {
	for ; i < limit && s.doc.Kind(i) == tokens.KindWord; i++ {
		if s.is(i, gazetteer.OrgHead|gazetteer.Agent) && s.role[i] != 0 && !s.has(i, isCap) {
			return s.role[i].String()
		}
	}
	return "BUS"
}

// isGeneralTitle says whether people of any body have a title: a director, a secretary-general.
func (s *resolver) isGeneralTitle(first, limit int) bool {
	last := tokens.Fold(s.word(limit - 1))
	if last == "general" && limit-first > 1 {
		last = tokens.Fold(s.word(first))
		return last == "director" || last == "secretary"
	}
	return generalTitles[last]
}

// titleAt returns the end of the title with a role that begins at token i, i if none does.
func (s *resolver) titleAt(i int) int {
	for _, m := range s.matches(i) {
		if m.sort == gazetteer.TitlePhrase && s.titleRole(i, int(m.limit)) != "" {
			return int(m.limit)
		}
	}
	if s.is(i, gazetteer.Title|gazetteer.Job) && s.role[i] != 0 {
		return i + 1
	}
	return i
}

// bodyBehind returns what is known of the organisation that a title ending before token i belongs to: "of the Zorvian Chess Union". It is
// named after mention m.
func (s *resolver) bodyBehind(m, i int) (target, bool) {
	switch s.word(i) {
	case "of", "at", "for", "with", "in":
	default:
		return target{}, false
	}
	for n := m + 1; n < min(m+4, len(s.mentions)); n++ {
		b := s.mentions[n]
		r := s.core(b.Range)
		if b.Kind != Org || r.First != i+1 && (r.First != i+2 || s.word(i+1) != "the") {
			continue
		}
		if e, ok := s.chooseAs(Org, r); ok {
			if e.Role == "BUS" {
				e.Country = "" // who works for a firm may be of any country
			}
			return target{country: e.Country, role: e.Role}, true
		}
		return target{country: s.countryInside(r), role: s.headRole(r)}, true
	}
	return target{}, false
}

// roleOfHead returns the role of the head noun at token i of a name: a chamber is one of parliament only by its name, a central bank is the
// state's.
func (s *resolver) roleOfHead(i int, r tokens.Range) string {
	before := s.word(i - 1)
	if i == r.First {
		before = ""
	}
	switch s.word(i) {
	case "Chamber", "Chambers":
		switch next := s.word(i + 2); {
		case i+2 < r.Limit && (next == "Deputies" || next == "Representatives" || next == "Senators" || next == "Peoples" || next == "Nations"):
			return "LEG"
		case before == "Upper" || before == "Lower" || before == "Parliamentary" || before == "" && i+1 == r.Limit:
			return "LEG"
		case before == "Appeals" || before == "Criminal" || before == "Constitutional" || before == "Trial":
			return "JUD"
		}
		return "BUS"
	case "Bank":
		if before == "Central" || before == "Reserve" {
			return "GOV"
		}
	}
	return s.role[i].String()
}

// placesName says whether a place inside a name tells the country of what is named: a city does if it is a great one, or if the document speaks
// of its country. Many a town has a namesake.
func (s *resolver) placesName(e reading) bool {
	switch {
	case s.votes[e.Country] > 0 || s.local[e.Country] > 0:
		return true
	case e.Sort == gazetteer.City:
		return e.Weight >= 40
	case e.form == gazetteer.Capital:
		return s.spoken == 0
	}
	return true
}
