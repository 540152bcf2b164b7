package entities

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Resolve says what each mention stands for: it returns the entities of the document in the order of their first
// mention and sets Entity and ID of the mentions. The mentions may come from Mentions or from elsewhere; dates and
// amounts stand for no entity. The date is that of the article and chooses between office-holders; the zero time
// means not known. Beside what mentions name there are actors such as "Russian troops" among the entities: their ID
// begins with "actor:", and they list the mention that says whose they are.
func (r *Recognizer) Resolve(doc *tokens.Document, tags tagging.Tags, mentions []Mention, date time.Time) []Entity {
	x := r.Read(doc, tags)
	defer x.Close()
	return x.Resolve(mentions, date)
}

func (w *work) resolve(mentions []Mention, date time.Time) []Entity {
	s := resolver{work: w, mentions: mentions, date: date}
	s.index.clear()
	for i := range mentions {
		mentions[i].Entity = -1
	}
	s.evidence()
	if s.mixed {
		s.ruled = ""
	}
	s.senses()
	for i := range mentions {
		if !s.isShort(mentions[i]) {
			s.resolve(i)
		}
	}
	for i := range mentions {
		if s.isShort(mentions[i]) {
			s.resolve(i)
		}
	}
	s.dropCivilians()
	s.addActors()
	return s.inOrder()
}

// dropCivilians takes the role of civilians from people: it is what groups of them have, and says nothing of one who is named.
func (s *resolver) dropCivilians() {
	for i := range s.entities {
		if e := &s.entities[i]; e.Kind == Person && e.Role == "CVL" {
			e.Role = ""
		}
	}
}

// isShort says whether a mention is one word for a person, or for an organisation that no list has: its full name may come after it, in the
// text below the headline, so that full names are resolved first.
func (s *resolver) isShort(m Mention) bool {
	return m.Kind == Person && (m.Range.Len() == 1 || s.isDouble(m.Range)) || m.Kind == Org && m.Range.Len() == 1 && s.isCoined(m.Range.First) && s.word(m.Range.First-1) != "("
}

// first is the first mention of an entity; one without mentions comes last.
func (e *Entity) first() int {
	if len(e.Mentions) == 0 {
		return math.MaxInt
	}
	return e.Mentions[0]
}

// inOrder sorts the entities by their first mention and lets the mentions follow.
func (s *resolver) inOrder() []Entity {
	order := make([]int, len(s.entities))
	for i := range s.entities {
		order[i] = i
		slices.Sort(s.entities[i].Mentions)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.entities[a].first(), s.entities[b].first()) })
	out, place := make([]Entity, len(order)), make([]int, len(order))
	for to, from := range order {
		out[to], place[from] = s.entities[from], to
	}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.Entity >= 0 {
			m.Entity = place[m.Entity]
		}
	}
	return out
}

// resolver is the state of one call of Resolve.
type resolver struct {
	*work
	mentions []Mention
	date     time.Time
	entities []Entity
	home     string  // the country that most places of the document are in
	first    string  // the country that the document speaks of most
	places   float64 // all of local
	spoken   float64 // all of votes
	ruled    string  // the country of the politicians that the document names, "" if they are of several
	mixed    bool    // they are
}

// index holds what a resolver looks up. It is kept with the working memory.
type index struct {
	byID     map[string]int      // index of an entity by its ID
	acting   map[side]int        // index of an actor
	bound    map[uint64]int      // index of an entity by kind and words
	votes    map[string]float64  // how much the document speaks of each country
	local    map[string]float64  // how much of places inside each country
	sense    map[uint64]string   // country of a name that the document itself gives
	short    map[uint64][]int    // entities of people by the keys of their first and last names
	inner    map[uint64]int      // people by the keys of the words between, -1 if there are several
	given    map[uint64]int      // entities by the short names that the document itself gives them: "(NACC)"
	heads    map[uint64]int      // organisations by their names without the country behind "of"
	initials map[string]int      // names by their initials, -1 if there are several
	said     map[uint64][]bearer // see tracker
}

func newIndex() index {
	return index{byID: map[string]int{}, acting: map[side]int{}, bound: map[uint64]int{}, votes: map[string]float64{}, local: map[string]float64{},
		sense: map[uint64]string{}, short: map[uint64][]int{}, inner: map[uint64]int{}, given: map[uint64]int{}, heads: map[uint64]int{}, initials: map[string]int{}, said: map[uint64][]bearer{}}
}

func (x *index) clear() {
	clear(x.byID)
	clear(x.bound)
	clear(x.acting)
	clear(x.votes)
	clear(x.local)
	clear(x.short)
	clear(x.inner)
	clear(x.given)
	clear(x.heads)
	clear(x.initials)
	clear(x.sense)
	clear(x.said)
}

// core leaves out an article and a possessive that a foreign mention may have.
func (s *resolver) core(r tokens.Range) tokens.Range {
	r.First, r.Limit = max(r.First, 0), min(r.Limit, s.doc.Len())
	for r.Len() > 1 && s.is(r.First, gazetteer.Stop) {
		switch s.word(r.First) {
		case "the", "The", "a", "A", "an", "An":
			r.First++
			continue
		}
		break
	}
	for r.Len() > 1 && s.isPossessive(r.Limit-1) {
		if m, ok := s.exactName(r.First, r.Limit); ok && m.sort == gazetteer.Institution {
			break // "Sotheby's"
		}
		r.Limit--
	}
	return r
}

// readings calls yield for each reading of the words of a range in the gazetteers, the user's first.
func (s *resolver) readings(r tokens.Range, yield func(*gazetteer.Table, gazetteer.Hit) bool) {
	if r.IsEmpty() {
		return
	}
	for _, m := range s.matches(r.First) {
		if int(m.limit) != r.Limit {
			continue
		}
		table := s.r.table
		if m.user {
			table = s.r.user
		}
		for h := range seq(table, m.list) {
			if !yield(table, h) {
				return
			}
		}
	}
}

// evidence counts which countries the document speaks of.
func (s *resolver) evidence() {
	for _, m := range s.mentions {
		r := s.core(m.Range)
		countries, first := 0, ""
		var sort gazetteer.Sort
		s.readings(r, func(t *gazetteer.Table, h gazetteer.Hit) bool {
			e := t.Entry(h.Entry)
			if e.Country != "" && e.Country != first && e.Sort != gazetteer.TitlePhrase && e.Sort != gazetteer.AgentPhrase {
				if countries == 0 {
					first, sort = e.Country, e.Sort
				}
				countries++
			}
			return true
		})
		if countries == 1 && m.Kind == Person && sort == gazetteer.Person {
			s.mixed = s.mixed || s.ruled != "" && s.ruled != first
			s.ruled = first
		}
		if countries != 1 || m.Kind == Person || sort == gazetteer.Institution && s.isCommon(r) {
			continue
		}
		s.votes[first]++
		s.spoken++
		if s.votes[first] > s.votes[s.first] {
			s.first = first
		}
		if sort == gazetteer.City || sort == gazetteer.Place {
			s.lies(first, 1)
		}
	}
}

// senses notes the country that stands behind a place and a comma somewhere: it holds for the name everywhere.
func (s *resolver) senses() {
	for _, m := range s.mentions {
		if !m.Kind.isPlace() {
			continue
		}
		r := s.core(m.Range)
		if c := s.countryAfter(r); c != "" {
			s.sense[s.rangeKey(r)] = c
			s.lies(c, 1)
		}
		if s.word(r.Limit-1) == "County" && r.Len() > 1 {
			s.lies("USA", 0.3)
		}
	}
	for c, n := range s.local {
		if n > s.local[s.home] || n == s.local[s.home] && c < s.home {
			s.home = c
		}
	}
}

// lies counts a place inside a country. Sums are made in text order, for those of fractions hang on it.
func (s *resolver) lies(country string, n float64) {
	s.local[country] += n
	s.places += n
}

// target is what a mention is found to stand for.
type target struct {
	id, name, country, role string
	kind                    Kind
}

// resolve finds the entity of mention i.
func (s *resolver) resolve(i int) {
	m := &s.mentions[i]
	m.Entity = -1
	r := s.core(m.Range)
	if m.Kind == Date || m.Kind == Money || m.Kind == Quantity || r.IsEmpty() {
		return
	}
	if m.Kind == Person && s.crowned(i, r) {
		return
	}
	if m.Kind == Person && s.isShort(*m) && !s.r.opts.NoCoreference {
		if at, ok := s.fullName(i, r); ok { // before the famous bearer of the surname
			s.attach(i, at)
			s.fill(at, i, r)
			return
		}
	}
	if s.shortForm(i, r) || s.headOnly(i, r) {
		return
	}
	if e, ok := s.choose(i, r); ok {
		at := s.bind(i, s.entryTarget(i, r, e))
		if e.Sort == gazetteer.Person {
			s.learnName(at, r)
		}
		return
	}
	if at, ok := s.bound[s.nameKey(m.Kind, r)]; ok {
		s.attach(i, at)
		return
	}
	switch {
	case m.Kind == Person:
		s.person(i, r)
	case m.Kind == Org:
		s.organisation(i, r)
	case m.Kind.isPlace():
		s.place(i, r)
	default:
		s.bind(i, target{id: s.newID(m.Kind, r), name: s.text(r), kind: m.Kind})
	}
}

func (s *resolver) text(r tokens.Range) string { return s.doc.Slice(s.doc.SpanOf(r)) }

// nameKey is the hash of the kind and the words of a name.
func (s *resolver) nameKey(k Kind, r tokens.Range) uint64 {
	if k.isPlace() {
		k = GPE
	}
	return s.rangeKey(r) ^ uint64(k)<<56
}

// prefixes are the beginnings of IDs for each kind.
var prefixes = [...]string{Person: "person:", Org: "org:", GPE: "place:", Location: "place:", Facility: "place:", NORP: "group:", Event: "event:", Product: "product:", Misc: "name:"}

func (s *resolver) newID(k Kind, r tokens.Range) string {
	prefix := "name:"
	if int(k) < len(prefixes) && prefixes[k] != "" {
		prefix = prefixes[k]
	}
	return prefix + gazetteer.Slug(s.text(r))
}

// bind gives mention i the entity of a target, a new one if the document has none of that ID.
func (s *resolver) bind(i int, t target) int {
	at, ok := s.byID[t.id]
	if !ok {
		at = len(s.entities)
		s.entities = append(s.entities, Entity{ID: t.id, Name: t.name, Kind: t.kind, Country: t.country, Role: t.role})
		s.byID[t.id] = at
	}
	if e := &s.entities[at]; e.Country == "" {
		e.Country = t.country
	}
	if e := &s.entities[at]; e.Role == "" && t.kind != GPE {
		e.Role = t.role
	}
	r := s.core(s.mentions[i].Range)
	s.bound[s.nameKey(s.mentions[i].Kind, r)] = at
	s.learnHead(at, r)
	if k := s.entities[at].Kind; k == Org || k == Misc || k == Facility || k == Event {
		s.learnInitials(at, r)
	}
	s.attach(i, at)
	return at
}

func (s *resolver) attach(i, at int) {
	e, m := &s.entities[at], &s.mentions[i]
	m.Entity, m.ID = at, e.ID
	if n := len(e.Mentions); n == 0 || e.Mentions[n-1] != i {
		e.Mentions = append(e.Mentions, i)
	}
}

// countryAfter returns the country that stands behind a place and a comma: "Paris, Texas", "Lyon, France".
func (s *resolver) countryAfter(r tokens.Range) string {
	if s.word(r.Limit) != "," || r.Limit+1 >= s.doc.Len() {
		return ""
	}
	m, ok := s.name(r.Limit+1, s.doc.Len())
	if !ok || m.user || m.sort != gazetteer.Country && m.sort != gazetteer.Place || m.kind == NORP || m.form == gazetteer.Capital {
		return ""
	}
	out := ""
	for h := range seq(s.r.table, m.list) {
		e := s.r.table.Entry(h.Entry)
		if e.Sort == gazetteer.Place && e.Kind == uint8(GPE) {
			return e.Country
		}
		if e.Sort == gazetteer.Country && out == "" {
			out = e.Country
		}
	}
	return out
}

// entryTarget turns a reading into a target; the capital that stands for a government is its country.
func (s *resolver) entryTarget(i int, r tokens.Range, e reading) target {
	kind := Kind(e.Kind)
	t := target{e.ID, e.Label, e.Country, e.Role, kind}
	switch {
	case e.Sort == gazetteer.Country && e.form == gazetteer.Seat:
		t = target{"org:" + gazetteer.Slug(s.text(r)), s.text(r), e.Country, "GOV", Org}
	case e.Sort == gazetteer.Country && e.form == gazetteer.Capital && !s.isMetonym(r):
		t = target{"city:" + gazetteer.Slug(s.text(r)), s.text(r), e.Country, "", GPE}
	case e.Sort == gazetteer.Group && e.Country != "" && e.Role == "":
		t.role = ""
	}
	if e.Sort == gazetteer.Person {
		t = s.atThatTime(r, e.Offices, t)
	}
	if e.Sort == gazetteer.Person || e.Sort == gazetteer.Institution {
		t = s.inContext(i, r, t)
	}
	return t
}

// atThatTime gives a known person the sector of the office held at the date of the article, or of the seat in
// parliament that the text names: "US Senator".
func (s *resolver) atThatTime(r tokens.Range, offices string, t target) target {
	if !s.date.IsZero() {
		if title, country := officeAt(offices, s.date); title != "" {
			if role := s.roleOfTitle(title); role != "" {
				t.role, t.country = role, cmp.Or(country, t.country)
			}
		}
		return t
	}
	if f := s.titleEndingAt(r.First - 1); f >= 0 && s.titleRole(f, r.First) == "LEG" && !s.isFormer(f-1) {
		t.role = "LEG"
	}
	return t
}

// isFormer says whether token i, or the one before it, says that an office is of the past.
func (s *resolver) isFormer(i int) bool {
	return isPast[strings.ToLower(s.word(i))] || isPast[strings.ToLower(s.word(i-1))]
}

var isPast = map[string]bool{"former": true, "ex": true, "late": true, "then": true, "onetime": true}

// roleOfTitle looks the sector of a title up.
func (s *resolver) roleOfTitle(title string) string {
	var state gazetteer.State
	list, more := uint32(0), true
	for word := range strings.FieldsSeq(title) {
		if !more {
			list = 0
			break
		}
		state, list, more = s.r.table.Next(state, tokens.Key(word))
	}
	if h, ok := s.r.table.Hit(list, 0); ok && list != 0 {
		return s.r.table.Entry(h.Entry).Role
	}
	if !strings.Contains(title, " ") {
		_, role := s.r.table.Word(tokens.Key(title))
		return role.String()
	}
	return ""
}

// inContext lets a title beside the name fill what the gazetteer leaves open.
func (s *resolver) inContext(i int, r tokens.Range, t target) target {
	if t.country != "" && t.role != "" {
		return t
	}
	country, role := s.context(i, r)
	if t.country == "" {
		t.country = country
	}
	if t.role == "" {
		t.role = role
	}
	return t
}

// isMetonym says whether a capital stands for its government: it acts, or is acted upon, and is not a place where
// something is.
func (s *resolver) isMetonym(r tokens.Range) bool {
	p := r.First - 1
	for n := 0; n < 3 && (s.word(p) == "and" || s.word(p) == "," || s.word(p) == "or"); n++ {
		q := s.endsName(p - 1)
		if q < 0 {
			break
		}
		p = q - 1
	}
	if s.isPossessive(r.Limit) {
		return !s.is(p, gazetteer.LocPrep)
	}
	if s.is(p, gazetteer.LocPrep) {
		return s.peopleIn(p)
	}
	switch strings.ToLower(s.word(p)) {
	case "downtown", "central", "of", "east", "west", "north", "south", "eastern", "western", "northern", "southern", "greater", "the", "for", "on", "over", "leave", "leaving", "left", "visit", "visited", "visiting", "reach", "reached":
		return false
	}
	n := r.Limit
	if s.word(n) == "," || s.word(n) == "(" || s.has(n, isCap) {
		return s.doc.SentenceOf(r.First) >= 0 && s.word(n) == "," && s.is(n+1, gazetteer.Say)
	}
	if b := s.doc.Block(s.doc.BlockOf(r.First)); b.Dateline.First <= r.First && r.First < b.Dateline.Limit || b.Range.First == r.First && s.word(n) == ":" {
		return false
	}
	return true
}

// endsName returns the first token of the place name that ends at token i, -1 if there is none.
func (s *resolver) endsName(i int) int {
	for f := max(i-2, 0); f <= i; f++ {
		if m, ok := s.exactName(f, i+1); ok && (m.sort == gazetteer.Country || m.sort == gazetteer.City) {
			return f
		}
	}
	return -1
}

// peopleIn says whether the preposition at token i follows people: "many in Washington", "officials in Kyiv".
func (s *resolver) peopleIn(i int) bool {
	switch strings.ToLower(s.word(i - 1)) {
	case "many", "some", "most", "few", "those", "all", "others", "anyone", "everyone", "nobody", "hawks", "policymakers", "leaders", "officials", "authorities", "government", "leadership", "regime":
		return s.word(i) == "in"
	}
	return false
}
