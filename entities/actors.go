package entities

import (
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Actor is a noun phrase for those who act: "Russian troops", "a senior U.S. official", "police".
type Actor struct {
	Range  tokens.Range // from the name, if there is one, to the noun
	Entity int          // index of its entity in the slice that Resolve returned
	Role   string       // its sector code
}

// Actors returns the noun phrases for those who act, in text order, for mentions and entities that Resolve has
// given. Those without a name are among them only if the option BareActors is set. It takes time linear in the
// document.
func (r *Recognizer) Actors(doc *tokens.Document, tags tagging.Tags, mentions []Mention, ents []Entity) []Actor {
	x := r.Read(doc, tags)
	defer x.Close()
	return x.Actors(mentions, ents)
}

func (w *work) actors(mentions []Mention, ents []Entity) []Actor {
	s := resolver{work: w, mentions: mentions, entities: ents}
	s.index.clear()
	for i, e := range ents {
		if strings.HasPrefix(e.ID, "actor:") {
			s.acting[side{e.Country, e.Role}] = i
		}
	}
	var out []Actor
	s.actors(func(_ int, p tokens.Range, country, role string) {
		if at, ok := s.acting[side{country, role}]; ok {
			out = append(out, Actor{p, at, role})
		}
	})
	slices.SortStableFunc(out, func(a, b Actor) int { return a.Range.First - b.Range.First })
	return out
}

// side is a country and a sector.
type side struct{ country, role string }

func actorID(country, role string) string {
	if country == "" {
		return "actor:" + role
	}
	return "actor:" + country + "-" + role
}

// actors calls found for each actor: the mention that names it, -1 for none, the words, country and role.
func (s *resolver) actors(found func(mention int, p tokens.Range, country, role string)) {
	for i := range s.mentions {
		if p, role, ok := s.actor(i); ok {
			found(i, p, s.entities[s.mentions[i].Entity].Country, role)
		}
	}
	if !s.r.opts.BareActors {
		return
	}
	next := 0
	for i := 0; i < s.doc.Len(); i++ {
		for next < len(s.mentions) && s.mentions[next].Range.Limit <= i {
			next++
		}
		if s.has(i, isSkipped) || next < len(s.mentions) && s.mentions[next].Range.First <= i {
			continue
		}
		if end, role := s.bare(i); role != "" && !(next < len(s.mentions) && s.mentions[next].Range.First == end) {
			found(-1, tokens.Range{First: i, Limit: end}, "", role)
			i = end - 1
		}
	}
}

// bare reads a noun for those who act that begins at token i and that no name stands beside.
func (s *resolver) bare(i int) (end int, role string) {
	if t := s.titleLimit(i); t > i {
		return t, s.titleRole(i, t)
	}
	if s.is(i, gazetteer.Agent) && !s.is(i, gazetteer.Stop) && s.tags.At(i) != tagging.VERB {
		return i + 1, s.role[i].String()
	}
	return i + 1, ""
}

// addActors adds the actors to the entities.
func (s *resolver) addActors() {
	s.actors(func(i int, p tokens.Range, country, role string) {
		at, ok := s.acting[side{country, role}]
		if !ok {
			at = len(s.entities)
			s.acting[side{country, role}] = at
			s.entities = append(s.entities, Entity{ID: actorID(country, role), Name: s.text(p), Kind: Org, Country: country, Role: role, Mentions: []int{}})
		}
		if i >= 0 {
			s.entities[at].Mentions = append(s.entities[at].Mentions, i)
		}
	})
}

// actor says whether mention i names an actor other than its own entity: "Russian troops", "Kyiv" when it speaks.
func (s *resolver) actor(i int) (p tokens.Range, role string, ok bool) {
	m := &s.mentions[i]
	if m.Entity < 0 || m.Kind == Person || m.Kind == Event || m.Kind == Misc {
		return p, "", false
	}
	e := &s.entities[m.Entity]
	if e.Country == "" {
		return p, "", false
	}
	r := s.core(m.Range)
	end, role := s.agent(r.Limit)
	if i+1 < len(s.mentions) && s.mentions[i+1].Kind == Person && s.mentions[i+1].Range.First <= end && role != "" {
		return p, "", false // a title: the person is the actor
	}
	switch {
	case role == "" && e.Kind == GPE && strings.HasPrefix(e.ID, "country:") && s.isCapital(r):
		role, end = "GOV", r.Limit
	case role == "" || role == e.Role || e.Role != "" && m.Kind == NORP:
		return p, "", false
	}
	return tokens.Range{First: r.First, Limit: end}, role, true
}

func (s *resolver) isCapital(r tokens.Range) bool {
	for _, m := range s.matches(r.First) {
		if int(m.limit) == r.Limit && m.form == gazetteer.Capital {
			return true
		}
	}
	return false
}

// maxModifiers is how many words may stand between a name and the noun for those who act.
const maxModifiers = 4

// agent reads the noun phrase that goes on at token i and returns its end and the role of its noun, "" if it names
// nobody who acts.
func (s *resolver) agent(i int) (end int, role string) {
	if s.isPossessive(i) {
		i++
	}
	if s.doc.Len() > i+1 && s.doc.Kind(i) == tokens.KindHyphen && s.is(i+1, gazetteer.Tail) {
		i += 2
	}
	for n := 0; i < s.doc.Len() && n <= maxModifiers; n++ {
		if t := s.titleLimit(i); t > i {
			role, end, i = s.titleRole(i, t), t, t
			continue
		}
		if s.is(i, gazetteer.Agent|gazetteer.OrgHead|gazetteer.Title|gazetteer.Job) && s.role[i] != 0 {
			role, end = s.role[i].String(), i+1
		} else if role != "" || !s.modifies(i) {
			break
		}
		i++
	}
	return end, role
}

func (s *resolver) titleLimit(i int) int {
	for _, m := range s.matches(i) {
		if !m.isName() {
			return int(m.limit)
		}
	}
	return i
}

// modifies says whether token i may stand inside a noun phrase before its noun.
func (s *resolver) modifies(i int) bool {
	if s.doc.Kind(i) == tokens.KindHyphen {
		return s.doc.Glued(i)
	}
	if s.doc.Kind(i) != tokens.KindWord || s.is(i, gazetteer.Say|gazetteer.LocPrep) || s.is(i, gazetteer.Stop) && !s.isTimeAdjective(i) {
		return false
	}
	return !s.tagsVerb(i)
}

func (s *resolver) isTimeAdjective(i int) bool {
	switch s.word(i) {
	case "former", "first", "second", "new", "old", "other":
		return true
	}
	return false
}

// tagsVerb says whether the tagger is sure of a finite verb.
func (s *resolver) tagsVerb(i int) bool {
	switch s.tags.At(i) {
	case tagging.AUX, tagging.PRON, tagging.ADP, tagging.SCONJ, tagging.CCONJ:
		return true
	case tagging.VERB:
		p := s.tags.Penn(i).String()
		return p != "VBN" && p != "VBG"
	}
	return false
}
