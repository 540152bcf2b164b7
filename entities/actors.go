package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// actor adds the actor that mention i belongs to: "Russian troops", "a senior U.S. official", "Kyiv" when it speaks.
func (s *resolver) actor(i int) {
	m := &s.mentions[i]
	if m.Entity < 0 || m.Kind == Person || m.Kind == Event || m.Kind == Misc {
		return
	}
	e := s.entities[m.Entity]
	if e.Country == "" {
		return
	}
	r := s.core(m.Range)
	end, role := s.agent(r.Limit)
	if i+1 < len(s.mentions) && s.mentions[i+1].Kind == Person && s.mentions[i+1].Range.First <= end && role != "" {
		return // a title: the person is the actor
	}
	switch {
	case role == "" && e.Kind == GPE && e.ID == "country:"+e.Country && s.isCapital(r):
		role, end = "GOV", r.Limit
	case role == "" || role == e.Role:
		return
	case e.Role != "" && m.Kind == NORP:
		return
	}
	id := "actor:" + e.Country + "-" + role
	at, ok := s.byID[id]
	if !ok {
		at = len(s.entities)
		s.byID[id] = at
		s.entities = append(s.entities, Entity{ID: id, Name: s.text(tokens.Range{First: r.First, Limit: end}), Kind: Org, Country: e.Country, Role: role})
	}
	s.entities[at].Mentions = append(s.entities[at].Mentions, i)
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
