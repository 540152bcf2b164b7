// Package brief writes a result as a brief for people: who, which institutions and countries, about what, how firmly, in what tone,
// who claims and who evades what, and who said what, each with its line in the text.
package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Options choose the form of a brief.
type Options struct {
	Width  int  // columns; under 40 counts as 40
	Colour bool // ANSI colours
}

const (
	minWidth     = 40
	maxWidth     = 110
	maxPeople    = 12
	maxOrgs      = 12
	maxCountries = 10
	maxQuotes    = 8
	maxTargets   = 8
	mostHedged   = 3
	barWidth     = 10
)

// Append appends the brief of one article.
func Append(dst []byte, art analysis.Article, r *analysis.Result, o Options) []byte {
	b := &writer{art: art, Result: r, width: min(max(o.Width, minWidth), maxWidth), colour: o.Colour, lines: newLineIndex(r.Doc.Text())}
	b.heading()
	b.people()
	b.institutions()
	b.countries()
	b.concepts()
	b.hedging()
	b.claims()
	b.evasions()
	b.tone()
	b.quotes()
	return append(dst, b.out.String()...)
}

// writer collects the brief of one result.
type writer struct {
	*analysis.Result
	art    analysis.Article
	out    strings.Builder
	width  int
	colour bool
	lines  lineIndex
}

// heading says which article this is and how long.
func (b *writer) heading() {
	title := b.art.Title
	if title == "" {
		title = b.firstLine()
	}
	b.line(b.paint(bold, cut(title, b.width)))
	var facts []string
	for _, f := range []string{b.art.ID, b.art.Source} {
		if f != "" && f != title {
			facts = append(facts, f)
		}
	}
	if !b.art.Date.IsZero() {
		facts = append(facts, b.art.Date.Format("2 January 2006"))
	}
	words := 0
	for t := range b.Doc.Tokens() {
		if k := t.Kind(); k == tokens.KindWord || k == tokens.KindNumber {
			words++
		}
	}
	facts = append(facts, plural(words, "word"), plural(b.Doc.NumSentences(), "sentence"))
	b.line(b.paint(dim, cut(strings.Join(facts, " · "), b.width)))
}

// firstLine is the first heading of the text, or its first sentence.
func (b *writer) firstLine() string {
	for s := range b.Doc.Prose() {
		return oneLine(b.Doc.Slice(b.Doc.SpanOf(s)))
	}
	return "(no text)"
}

// section begins a part of the brief.
func (b *writer) section(name, note string) {
	b.line("")
	head := b.paint(heading, name)
	if note != "" {
		head += "  " + b.paint(dim, cut(note, b.width-len(name)-2))
	}
	b.line(head)
}

// people lists who is named, with what they are.
func (b *writer) people() {
	b.named("WHO", maxPeople, func(e *entities.Entity) bool { return e.Kind == entities.Person })
}

// description is what the text says a person is, behind the name: ", a former deputy director of the National Security Council who".
func (b *writer) description(entity int) string {
	for _, m := range b.Entities[entity].Mentions {
		r := b.Mentions[m].Range
		sentence := b.Doc.Sentence(b.Doc.SentenceOf(r.First))
		first := r.Limit + 1
		if first >= sentence.Limit || b.Doc.Word(r.Limit) != "," && b.Doc.Kind(r.Limit) != tokens.KindHyphen {
			continue
		}
		limit, noun := first, false
		for limit < min(sentence.Limit, first+maxDescription) && !b.endsDescription(limit) {
			noun = noun || b.Tags.At(limit) == tagging.NOUN
			limit++
		}
		if tag := b.Tags.At(first); noun && (tag == tagging.DET || tag == tagging.ADJ || tag == tagging.NOUN) {
			return oneLine(b.Doc.Slice(b.Doc.SpanOf(tokens.Range{First: first, Limit: limit})))
		}
	}
	return ""
}

// maxDescription is the longest description in tokens.
const maxDescription = 24

// endsDescription says whether token i ends a description: punctuation, a verb, a relative word.
func (b *writer) endsDescription(i int) bool {
	switch b.Tags.At(i) {
	case tagging.VERB, tagging.AUX:
		return true
	case tagging.PRON:
		return b.Tags.Penn(i) != tagging.PennPRPS
	}
	k := b.Doc.Kind(i)
	return k == tokens.KindPunct || k == tokens.KindBracket || k == tokens.KindQuote || k == tokens.KindHyphen && !(b.Doc.Glued(i) && i+1 < b.Doc.Len() && b.Doc.Glued(i+1))
}

// institutions lists organisations.
func (b *writer) institutions() {
	b.named("INSTITUTIONS", maxOrgs, func(e *entities.Entity) bool { return e.Kind == entities.Org && !strings.HasPrefix(e.ID, "actor:") })
}

// named lists the entities of a kind, the most often named first.
func (b *writer) named(title string, most int, is func(*entities.Entity) bool) {
	list := b.ranked(is)
	if len(list) == 0 {
		return
	}
	b.section(title, "")
	column := 0
	for _, i := range list[:min(len(list), most)] {
		column = max(column, width(b.Entities[i].Name))
	}
	column = min(column, max(b.width/2-8, 20))
	for _, i := range list[:min(len(list), most)] {
		e := &b.Entities[i]
		b.line("  " + pad(cut(e.Name, column), column) + "  " + pad(cut(what(e), 26), 28) + b.paint(dim, b.linesOf(i, b.width-column-34)))
		if said := b.description(i); said != "" && e.Kind == entities.Person {
			b.line("    " + cut(said, b.width-4))
		}
	}
	b.more(len(list) - most)
}

func (b *writer) more(n int) {
	if n > 0 {
		b.line(b.paint(dim, fmt.Sprintf("  and %d more", n)))
	}
}

// ranked returns the entities of a kind by number of mentions, then by first mention.
func (b *writer) ranked(is func(*entities.Entity) bool) []int {
	var list []int
	for i := range b.Entities {
		if is(&b.Entities[i]) && len(b.Entities[i].Mentions) > 0 {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(x, y int) int {
		return cmp.Compare(len(b.Entities[y].Mentions), len(b.Entities[x].Mentions))
	})
	return list
}

// what says what an entity is: country and role.
func what(e *entities.Entity) string {
	role := roles[e.Role]
	if role == "" {
		role = e.Role
	}
	switch {
	case e.Country == "":
		return role
	case role == "":
		return e.Country
	}
	return e.Country + ", " + role
}

// roles spells out the sector codes.
var roles = map[string]string{
	"GOV": "government", "MIL": "military", "REB": "rebels", "OPP": "opposition", "PTY": "party", "LEG": "parliament", "JUD": "judiciary",
	"SPY": "intelligence", "COP": "police", "IGO": "intergovernmental", "NGO": "non-governmental", "MED": "medicine", "JRN": "media", "BUS": "business",
	"EDU": "research", "REF": "refugees", "CVL": "civilians", "UAF": "armed group", "REL": "religious",
	"PRM": "militia", "CRM": "crime", "SET": "settlers", "AGR": "farming", "LAB": "labour", "PRE": "breakaway state",
}

// linesOf lists the lines on which an entity is named.
func (b *writer) linesOf(entity, room int) string {
	var nums []int
	for _, m := range b.Entities[entity].Mentions {
		nums = append(nums, b.lines.of(b.Mentions[m].Span.Start))
	}
	return lineList(slices.Compact(nums), room)
}

// countries lists countries by how often they are named, in whatever form.
func (b *writer) countries() {
	list := b.ranked(func(e *entities.Entity) bool { return strings.HasPrefix(e.ID, "country:") })
	if len(list) == 0 {
		return
	}
	b.section("COUNTRIES", "by mentions, with the forms they appear under")
	most := len(b.Entities[list[0]].Mentions)
	for _, i := range list[:min(len(list), maxCountries)] {
		e := &b.Entities[i]
		n := len(e.Mentions)
		bar := strings.Repeat("█", max(1, n*barWidth/most))
		b.line(fmt.Sprintf("  %s %3d %s %s", pad(cut(e.Name, 20), 20), n, b.paint(blue, pad(bar, barWidth)),
			b.paint(dim, cut(strings.Join(b.MentionsOf(i), ", "), b.width-38))))
	}
	b.more(len(list) - maxCountries)
}

// concepts groups the concepts by category.
func (b *writer) concepts() {
	if len(b.Concepts) == 0 {
		return
	}
	b.section("CONCEPTS", "")
	type group struct {
		name   string
		ids    []string
		counts map[string]int
		total  int
	}
	var groups []*group
	byName := map[string]*group{}
	for _, m := range b.Concepts {
		g := byName[m.Category]
		if g == nil {
			g = &group{name: m.Category, counts: map[string]int{}}
			byName[m.Category] = g
			groups = append(groups, g)
		}
		if g.counts[m.ID] == 0 {
			g.ids = append(g.ids, m.ID)
		}
		g.counts[m.ID]++
		g.total++
	}
	slices.SortStableFunc(groups, func(x, y *group) int { return cmp.Compare(y.total, x.total) })
	for _, g := range groups {
		var parts []string
		for _, id := range g.ids {
			part := b.ConceptLabel(id)
			if g.counts[id] > 1 {
				part += fmt.Sprintf(" (%d)", g.counts[id])
			}
			parts = append(parts, part)
		}
		b.wrap("  "+b.paint(yellow, g.name)+"  ", width(g.name)+4, strings.Join(parts, ", "))
	}
}
