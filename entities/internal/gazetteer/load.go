package gazetteer

import (
	"errors"
	"io"
	"io/fs"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// kinds are the numbers of entities.Kind that the files name.
var kinds = map[string]uint8{"PERSON": 1, "ORG": 2, "GPE": 3, "LOC": 4, "FAC": 5, "NORP": 6, "EVENT": 7, "PRODUCT": 8, "MISC": 12}

const (
	kindPerson, kindOrg, kindGPE, kindLoc, kindNORP = 1, 2, 3, 4, 6
)

// Load adds the TSV files of a folder to the builder; a file that is not there is passed over.
func (b *Builder) Load(dir fs.FS) error {
	for _, f := range []struct {
		name string
		add  func(lexicon.Row) error
	}{
		{"words.tsv", b.wordRow}, {"countries.tsv", b.countryRow}, {"places.tsv", b.placeRow},
		{"cities.tsv", b.cityRow}, {"institutions.tsv", b.institutionRow}, {"people.tsv", b.personRow},
		{"titles.tsv", b.titleRow}, {"nationalities.tsv", b.groupRow}, {"names.tsv", b.nameRow}, {"agents.tsv", b.agentRow},
	} {
		in, err := dir.Open(f.name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		err = addRows(in, f.name, f.add)
		in.Close()
		if err != nil {
			return err
		}
	}
	b.nameCities()
	for _, s := range b.spellings { // after all names: a name as listed goes before another's respelling
		b.addSpelling(s)
	}
	return nil
}

// nameCities gives the largest city of each name the plain ID, "city:paris"; the others keep their country in it.
func (b *Builder) nameCities() {
	largest := map[string]int{}
	for i, e := range b.entries {
		if e.Sort != City {
			continue
		}
		id := "city:" + Slug(e.Label)
		if j, ok := largest[id]; !ok || e.Weight > b.entries[j].Weight {
			largest[id] = i
		}
	}
	for id, i := range largest {
		b.entries[i].ID = id
	}
}

func addRows(in io.Reader, file string, add func(lexicon.Row) error) error {
	table, err := lexicon.ReadTable(in, file)
	if err != nil {
		return err
	}
	for _, r := range table.Rows {
		if err := add(r); err != nil {
			return err
		}
	}
	return nil
}

func (b *Builder) wordRow(r lexicon.Row) error {
	var c Class
	for _, name := range r.List("classes") {
		if ClassOf(name) == 0 {
			return r.Errorf("unknown class %q", name)
		}
		c |= ClassOf(name)
	}
	role, ok := RoleOf(r.Field("role"))
	if !ok {
		return r.Errorf("unknown role %q", r.Field("role"))
	}
	b.AddWord(r.Field("word"), c, role)
	return nil
}

func (b *Builder) nameRow(r lexicon.Row) error {
	var c Class
	switch kind := r.Field("kind"); kind {
	case "first", "given":
		c = Given
	case "last", "surname":
		c = Surname
	case "both":
		c = Given | Surname
	case "particle":
		c = Particle
	default:
		return r.Errorf("unknown kind %q", kind)
	}
	if r.Field("comment") == "weak" {
		c |= Common
	}
	if keys := phraseKeys(r.Field("name")); len(r.Field("name")) > 1 {
		for _, k := range keys {
			b.addKey(k, c, 0)
		}
	}
	return nil
}

func (b *Builder) countryRow(r lexicon.Row) error {
	iso := r.Field("iso3")
	e, err := b.AddEntry(Entry{ID: "country:" + iso, Label: r.Field("name"), Kind: kindGPE, Sort: Country, Country: iso, Weight: 100})
	if err != nil {
		return r.Errorf("%v", err)
	}
	if b.countries == nil {
		b.countries = map[string]bool{}
	}
	b.countries[r.Field("name")] = true
	b.addName(r.Field("name"), e)
	b.addName(r.Field("official"), e)
	for _, n := range r.List("adjectives") { // before the other names: "Saudi" is an adjective first
		if !isExact(n) {
			b.AddPhrase(n, Hit{e, Adjective})
		}
	}
	for _, n := range r.List("names") {
		b.addName(n, e)
	}
	for _, n := range r.List("demonyms") {
		b.AddPhrase(n, Hit{e, Demonym})
	}
	for _, n := range r.List("capital") {
		b.AddPhrase(n, Hit{e, Capital})
	}
	for _, n := range r.List("seats") {
		b.AddPhrase(trimArticle(n), Hit{e, Seat})
	}
	return nil
}

// addName adds a name without its article; acronyms must stand in their own case.
func (b *Builder) addName(name string, entry uint32) {
	name = trimArticle(name)
	if name == "" {
		return
	}
	form := Name
	if isExact(name) {
		form = Exact
	}
	b.AddPhrase(name, Hit{entry, form})
}

func trimArticle(name string) string {
	for _, a := range []string{"the ", "The "} {
		name = strings.TrimPrefix(name, a)
	}
	return name
}

// isExact says whether a name is an acronym: one word without a lower-case letter.
func isExact(name string) bool {
	if strings.ContainsRune(name, ' ') || utf8.RuneCountInString(name) < 2 {
		return false
	}
	return strings.IndexFunc(name, unicode.IsLower) < 0 && strings.IndexFunc(name, unicode.IsUpper) >= 0
}

func (b *Builder) placeRow(r lexicon.Row) error {
	kind := uint8(kindLoc)
	switch k := r.Field("kind"); {
	case kinds[k] != 0:
		kind = kinds[k]
	case k == "state" || k == "province" || k == "city" || k == "territory" || k == "admin" || k == "admin1" || k == "division":
		kind = kindGPE
	}
	weight := uint8(60)
	if kind == kindLoc {
		weight = 62 // the Red Sea goes before the province of that name
	}
	countries := r.List("country")
	country := ""
	if len(countries) == 1 {
		country = countries[0]
	}
	role := ""
	if strings.HasPrefix(r.Field("comment"), "breakaway") {
		role = "PRE"
	}
	e, err := b.AddEntry(Entry{ID: r.Field("id"), Label: r.Field("name"), Kind: kind, Sort: Place, Country: country,
		Weight: weight, Note: r.Field("kind"), Role: role})
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, n := range append(r.List("aliases"), r.Field("name")) {
		b.addName(n, e)
	}
	if rest, ok := strings.CutPrefix(r.Field("comment"), "postal "); ok && len(rest) >= 2 {
		b.AddPhrase(rest[:2], Hit{e, Postal})
	}
	return nil
}

func (b *Builder) cityRow(r lexicon.Row) error {
	name, country := r.Field("name"), r.Field("country")
	pop, _ := strconv.ParseFloat(r.Field("population"), 64)
	weight := uint8(max(1, min(90, 4*math.Log2(max(pop, 1000)/1000))))
	e, err := b.AddEntry(Entry{ID: "city:" + Slug(name) + "-" + strings.ToLower(country), Label: name, Kind: kindGPE, Sort: City,
		Country: country, Weight: weight})
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, n := range append(r.List("aliases"), name) {
		b.addName(n, e)
	}
	return nil
}

func (b *Builder) institutionRow(r lexicon.Row) error {
	kind := kinds[r.Field("kind")]
	if kind == 0 {
		kind = kindOrg
	}
	e, err := b.AddEntry(Entry{ID: r.Field("id"), Label: r.Field("name"), Kind: kind, Sort: Institution,
		Country: r.Field("country"), Role: r.Field("role"), Weight: 70})
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, n := range append(r.List("aliases"), r.Field("name")) {
		if owner, _, ok := strings.Cut(n, "'s "); ok && b.countries[owner] {
			continue // "Pakistan's Inter-Services Intelligence" names two
		}
		b.addName(n, e)
	}
	return nil
}

func (b *Builder) personRow(r lexicon.Row) error {
	e, err := b.AddEntry(Entry{ID: r.Field("id"), Label: r.Field("name"), Kind: kindPerson, Sort: Person,
		Country: r.Field("country"), Role: r.Field("role"), Weight: 75, Offices: r.Field("offices")})
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, n := range append(r.List("aliases"), r.Field("name")) {
		b.AddPhrase(n, Hit{e, Name})
	}
	for _, n := range append(r.List("aliases"), r.Field("name")) {
		for _, v := range respelled(n) {
			b.spellings = append(b.spellings, spelling{v, e})
		}
	}
	return nil
}

func (b *Builder) titleRow(r lexicon.Row) error {
	title := r.Field("title")
	role, ok := RoleOf(r.Field("role"))
	if !ok {
		return r.Errorf("unknown role %q", r.Field("role"))
	}
	if keys := phraseKeys(title); len(keys) == 1 {
		if len(title) <= 2 && strings.ContainsAny(title, "aeiou") {
			return nil // "ma", "ko": more often a name
		}
		b.addKey(keys[0], Title, role)
		return nil
	}
	e, err := b.AddEntry(Entry{ID: "title:" + Slug(title), Label: title, Sort: TitlePhrase, Role: r.Field("role"), Weight: 50})
	if err != nil {
		return r.Errorf("%v", err)
	}
	b.AddPhrase(title, Hit{e, Name})
	return nil
}

func (b *Builder) agentRow(r lexicon.Row) error {
	phrase := r.Field("phrase")
	e, err := b.AddEntry(Entry{ID: "agent:" + Slug(phrase), Label: phrase, Sort: AgentPhrase, Role: r.Field("role"), Weight: 30})
	if err != nil {
		return r.Errorf("%v", err)
	}
	b.AddPhrase(phrase, Hit{e, Name})
	return nil
}

func (b *Builder) groupRow(r lexicon.Row) error {
	form := r.Field("form")
	e, err := b.AddEntry(Entry{ID: "group:" + Slug(form), Label: form, Kind: kindNORP, Sort: Group,
		Country: r.Field("country"), Role: r.Field("role"), Weight: 40})
	if err != nil {
		return r.Errorf("%v", err)
	}
	b.AddPhrase(form, Hit{e, Name})
	return nil
}

// Slug returns a name as IDs write it: folded, words joined by hyphens, anything but letters and digits left out.
func Slug(name string) string {
	var out strings.Builder
	gap := false
	for _, r := range tokens.Fold(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && out.Len() > 0 {
				out.WriteByte('-')
			}
			gap = false
			out.WriteRune(r)
		case r == '\'' || r == '.':
		default:
			gap = true
		}
	}
	return out.String()
}
