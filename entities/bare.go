package entities

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// maxPhraseText is the most tokens of a text that is read as one noun phrase.
const maxPhraseText = 12

// isPhrase says whether the whole text is one noun phrase, as the fields of tables of actors are: a few words without a
// full stop and without a finite verb.
func (w *work) isPhrase() bool {
	n := w.doc.Len()
	if n == 0 || n > maxPhraseText {
		return false
	}
	switch w.word(n - 1) {
	case ".", "!", "?", "…", ":", ";":
		return false
	}
	for i := range n {
		if w.isFinite(i) {
			return false
		}
	}
	return true
}

// wholeText takes a listed name that is the whole of a text in which nothing else was found: as the first word of a
// sentence it might be an ordinary one.
func (w *work) wholeText() {
	if len(w.found) > 0 || !w.isPhrase() {
		return
	}
	first, limit := 0, w.doc.Len()
	if w.is(first, gazetteer.Stop) && limit > 1 {
		first++
	}
	m, ok := w.exactName(first, limit)
	if !ok || limit-first == 1 && w.is(first, gazetteer.Stop|gazetteer.Agent|gazetteer.Generic|gazetteer.Month|gazetteer.Weekday) {
		return
	}
	if !w.certain(m) {
		m.kind = w.actingKind(m)
	}
	w.emitMatch(m, limit)
}

// actingKind returns the kind of the reading of a phrase that is an institution or a person, 0 if it has none.
func (w *work) actingKind(m match) Kind {
	for h := range seq(w.r.table, m.list) {
		if e := w.r.table.Entry(h.Entry); e.Sort == gazetteer.Institution || e.Sort == gazetteer.Person {
			return Kind(e.Kind)
		}
	}
	return 0
}

// isFinite says whether token i is a finite verb. A noun for those who act is none, whatever its tag.
func (w *work) isFinite(i int) bool {
	if w.is(i, gazetteer.Agent|gazetteer.Job|gazetteer.OrgHead) || w.isPossessive(i) || w.doc.Kind(i) != tokens.KindWord || w.has(i, isCap) {
		return false
	}
	switch w.tags.Penn(i) {
	case tagging.PennVBD, tagging.PennVBZ, tagging.PennVBP, tagging.PennMD:
		return true
	}
	return false
}

// bare reads a noun for those who act that begins at token i, or a row of them of which the last counts, and that no
// name stands beside.
func (s *resolver) bare(i int) (end int, role string) {
	for end = i; end < s.doc.Len(); {
		next, r := s.bareNoun(end)
		if r == "" {
			break
		}
		end, role = next, r
	}
	if role != "" && s.isModifierNoun(end) {
		role = ""
	}
	return max(end, i+1), role
}

// bareNoun reads one noun, or one title of several words.
func (s *resolver) bareNoun(i int) (end int, role string) {
	if t := s.titleLimit(i); t > i {
		return t, s.titleRole(i, t)
	}
	phrase := s.isPhrase()
	switch {
	case s.isAnyone(i):
		return i + 1, "UNK"
	case s.is(i, gazetteer.Agent) && !s.is(i, gazetteer.Stop) && (phrase || s.tags.At(i) != tagging.VERB):
		return i + 1, s.role[i].String()
	case phrase && s.is(i, gazetteer.Job|gazetteer.Title|gazetteer.OrgHead) && !s.is(i, gazetteer.Stop|gazetteer.Honorific):
		return i + 1, s.role[i].String()
	}
	return i + 1, ""
}

// isAnyone says whether token i stands for people of whom nothing is said.
func (s *resolver) isAnyone(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "men", "man", "person", "persons", "individual", "individuals":
		return s.tags.At(i) == tagging.NOUN || s.isPhrase()
	}
	return false
}

// isNational says whether the noun at token i is for people of governments, whatever body they meet in: "EU leaders".
func (s *resolver) isNational(i int) bool {
	switch strings.ToLower(s.word(i)) {
	case "minister", "ministers", "ministries", "leaders", "government", "governments", "premiers", "presidents", "capitals", "ambassadors":
		return true
	}
	return false
}

// actorOf reads a noun before mention i that says who acts there: "the mayor of Istanbul", "police in Nairobi". A noun
// that a name before it says more of is left: the "US troops in Syria" are none of Syria's.
func (s *resolver) actorOf(i int) (p tokens.Range, role string, ok bool) {
	m := &s.mentions[i]
	if m.Entity < 0 || !m.Kind.isPlace() {
		return p, "", false
	}
	e := &s.entities[m.Entity]
	prep := m.Range.First - 1
	if s.word(prep) == "the" {
		prep--
	}
	in := s.word(prep) == "in"
	if e.Country == "" || prep < 1 || !in && s.word(prep) != "of" {
		return p, "", false
	}
	first := s.titleEndingAt(prep - 1)
	if first < 0 && s.is(prep-1, gazetteer.Agent) && s.tags.At(prep-1) != tagging.VERB {
		first = prep - 1
	}
	if first < 0 {
		return p, "", false
	}
	role = s.titleRole(first, prep)
	if role == "" || role == e.Role || in && !isSettled[role] || s.isNamed(i, first, prep) {
		return p, "", false
	}
	return tokens.Range{First: first, Limit: m.Range.Limit}, role, true
}

// isSettled holds the roles of those who are mostly of the place that they are in. Soldiers, refugees and reporters
// are not.
var isSettled = map[string]bool{"COP": true, "JUD": true, "GOV": true, "OPP": true, "MED": true, "EDU": true, "CVL": true, "LEG": true, "AGR": true, "LAB": true, "CRM": true}

// isNamed says whether the noun in [first, limit) that stands before mention i belongs to another name: one before it,
// one that follows the mention, or one that it is in apposition to.
func (s *resolver) isNamed(i, first, limit int) bool {
	if i+1 < len(s.mentions) && s.mentions[i+1].Kind == Person && s.mentions[i+1].Range.First == s.mentions[i].Range.Limit {
		return true
	}
	if i == 0 {
		return false
	}
	before := s.core(s.mentions[i-1].Range)
	if end, role := s.agent(before.Limit); role != "" && end >= limit {
		return true
	}
	for first > before.Limit && first > 0 && s.word(first-1) != "," && limit-first < 6 {
		first--
	}
	return s.mentions[i-1].Kind == Person && first-1 == s.mentions[i-1].Range.Limit
}
