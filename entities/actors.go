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
			s.acting[sideIn(&e)] = i
		}
	}
	var out []Actor
	s.actors(func(_ int, p tokens.Range, x side) {
		if at, ok := s.acting[x]; ok {
			out = append(out, Actor{p, at, x.role})
		}
	})
	slices.SortStableFunc(out, func(a, b Actor) int { return a.Range.First - b.Range.First })
	return out
}

// side is whose an actor is and its sector. The owner is a country, or the words of a group's or body's ID.
type side struct{ owner, country, role string }

func (x side) id() string {
	if x.owner == "" {
		return "actor:" + x.role
	}
	return "actor:" + x.owner + "-" + x.role
}

// sideIn returns the side that the entity of an actor was made of.
func sideIn(e *Entity) side {
	owner, _ := strings.CutPrefix(e.ID, "actor:")
	owner = owner[:max(len(owner)-len(e.Role)-1, 0)]
	return side{owner, e.Country, e.Role}
}

// sideOf returns the side of an actor of an entity.
func sideOf(e *Entity, role string) side {
	if e.Country != "" {
		return side{e.Country, e.Country, role}
	}
	_, words, _ := strings.Cut(e.ID, ":")
	return side{words, "", role}
}

// actors calls found for each actor: the mention that names it, -1 for none, the words and whose they are.
func (s *resolver) actors(found func(mention int, p tokens.Range, x side)) {
	for i := range s.mentions {
		if p, role, ok := s.actor(i); ok {
			found(i, p, sideOf(&s.entities[s.mentions[i].Entity], role))
		} else if p, role, ok := s.actorOf(i); ok {
			found(i, p, sideOf(&s.entities[s.mentions[i].Entity], role))
		}
	}
	if s.r.opts.BareActors || s.isPhrase() {
		s.bareActors(found)
	}
}

// bareActors calls found for the nouns that no name stands beside.
func (s *resolver) bareActors(found func(mention int, p tokens.Range, x side)) {
	next := 0
	for i := 0; i < s.doc.Len(); i++ {
		for next < len(s.mentions) && (s.mentions[next].Range.Limit <= i || s.mentions[next].Kind == Quantity) {
			next++
		}
		if s.has(i, isSkipped) || next < len(s.mentions) && s.mentions[next].Range.First <= i {
			continue
		}
		end, role := s.bare(i)
		if role == "" || next < len(s.mentions) && s.mentions[next].Range.First == end {
			continue
		}
		if !s.named(next-1, i) && !s.namedBehind(next, end) {
			found(-1, tokens.Range{First: i, Limit: end}, side{"", "", role})
		}
		i = end - 1
	}
}

// named says whether the noun at token i belongs to what mention m, before it, names.
func (s *resolver) named(m, i int) bool {
	if m < 0 || s.mentions[m].Kind == Person {
		return false
	}
	end, role := s.agent(s.core(s.mentions[m].Range).Limit)
	return role != "" && i < end
}

// namedBehind says whether mention m, behind the noun that ends at token end, says whose it is: "police in Nairobi".
func (s *resolver) namedBehind(m, end int) bool {
	if m >= len(s.mentions) {
		return false
	}
	if p, _, ok := s.actorOf(m); ok && p.First < end && end <= s.mentions[m].Range.First {
		return true
	}
	if s.mentions[m].Kind != Org || s.mentions[m].Entity < 0 || s.word(end) != "of" {
		return false
	}
	first := s.core(s.mentions[m].Range).First // "the president of the Zorvian Trade Board" is of that board's role
	return first == end+1 || first == end+2 && s.word(end+1) == "the"
}

// addActors adds the actors to the entities.
func (s *resolver) addActors() {
	s.actors(func(i int, p tokens.Range, x side) {
		at, ok := s.acting[x]
		if !ok {
			at = len(s.entities)
			s.acting[x] = at
			s.entities = append(s.entities, Entity{ID: x.id(), Name: s.text(p), Kind: Org, Country: x.country, Role: x.role, Mentions: []int{}})
		}
		if e := &s.entities[at]; i >= 0 && (len(e.Mentions) == 0 || e.Mentions[len(e.Mentions)-1] != i) {
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
	if e.Country == "" && e.Kind != NORP && e.Role != "IGO" {
		return p, "", false
	}
	r := s.core(m.Range)
	end, role := s.agent(r.Limit)
	if e.Role == "IGO" && !isOfficial[role] || e.Role == "IGO" && role == "GOV" && !s.isNational(end-1) || isArmed[e.Role] && isArmed[role] || isArmed[e.Role] && role == "GOV" {
		return p, "", false // its officials and envoys, its fighters and leaders, are its own
	}
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

// isOfficial holds the roles that people have by the states that send them to a body.
var isOfficial = map[string]bool{"GOV": true, "MIL": true, "COP": true, "LEG": true, "JUD": true, "": true}

// isArmed holds the roles of armed groups that serve no state, and of their members.
var isArmed = map[string]bool{"REB": true, "UAF": true, "PRM": true, "CRM": true}

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
		if s.word(i) == "coalition" && s.word(i-1) == "led" {
			return i + 1, "MIL" // of states: "the Saudi-led coalition"
		}
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
	if role != "" && s.isModifierNoun(end) {
		role = ""
	}
	return end, role
}

// isModifierNoun says whether the noun before token i only says more of the noun there: "army base", "refugee agency".
func (s *resolver) isModifierNoun(i int) bool {
	return i < s.doc.Len() && s.tags.At(i) == tagging.NOUN && s.tags.Penn(i-1) == tagging.PennNN && s.doc.Kind(i) == tokens.KindWord && !s.has(i, isCap)
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
