package entities

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// description reads "the minister", "the Russian leader", "the ministry" at token i, an article, and returns where it
// ends; i if it is none that stands for somebody known.
func (t *tracker) description(i int, s tokens.Range) int {
	at, country := i+1, ""
	if m := t.nextAt(at); m >= 0 {
		if k := t.mentions[m].Kind; t.mentions[m].Entity < 0 || t.mentions[m].Entity >= len(t.entities) || k != NORP && k != GPE {
			return i
		}
		country = t.entities[t.mentions[m].Entity].Country
		at = t.mentions[m].Range.Limit
		if country == "" {
			return i
		}
	}
	if at >= s.Limit || t.has(at, isCap) {
		return i
	}
	end := max(t.title(at), at+1)
	if end < s.Limit && !t.endsPhrase(end) || t.nextAt(end) >= 0 || t.tags.Penn(end-1) != tagging.PennNN {
		return i
	}
	if country == "" && end == at+1 && t.body(i, end) {
		return end
	}
	if end+1 < s.Limit && t.word(end) == "," && (t.has(end+1, isCap) || t.title(end+1) > end+1) {
		return i // the name follows, or other offices do
	}
	if t.isApposition(i) || t.quoted {
		return i
	}
	e := t.holder(tokens.Range{First: at, Limit: end}, country)
	if e < 0 {
		t.cur.others = t.cur.others || t.is(end-1, gazetteer.Title|gazetteer.Job)
		return i
	}
	t.refer(tokens.Range{First: i, Limit: end}, Office, e)
	return end
}

// nextAt returns the mention that begins at token i, -1 if none does.
func (t *tracker) nextAt(i int) int {
	for n := t.next; n < len(t.mentions) && t.mentions[n].Range.First <= i; n++ {
		if t.mentions[n].Range.First == i {
			return n
		}
	}
	return -1
}

// endsPhrase says whether a noun phrase may end before token i: neither a noun nor "of" goes on with it.
func (t *tracker) endsPhrase(i int) bool {
	if t.isPossessive(i) {
		return true
	}
	switch t.word(i) {
	case "of", "for", "-", "general", "in", "who", "that", "and", "or":
		return false
	}
	switch t.tags.At(i) {
	case tagging.NOUN, tagging.PROPN, tagging.NUM:
		return false
	}
	return true
}

// holder returns the one person whom a title means, -1 if nobody or several may be meant.
func (t *tracker) holder(r tokens.Range, country string) int {
	h := newHash()
	for i := r.First; i < r.Limit; i++ {
		h = h.add(t.doc.Key(i))
	}
	key := t.doc.Key(r.Limit - 1)
	if key == keyLeader && country == "" {
		return -1
	}
	found, near := -1, -1
	for _, b := range t.said[key] {
		e := &t.entities[b.entity]
		if r.Len() > 1 && b.title != uint64(h) || r.Len() == 1 && b.title == primeMinister || country != "" && e.Country != country || t.last[b.entity].sentence == 0 {
			continue
		}
		if found >= 0 && found != b.entity {
			found = len(t.entities)
		} else {
			found = b.entity
		}
		if t.sentence+1-t.last[b.entity].sentence <= 1 {
			if near >= 0 && near != b.entity {
				near = len(t.entities)
			} else {
				near = b.entity
			}
		}
	}
	switch {
	case found >= 0 && found < len(t.entities) && t.sentence+1-t.last[found].sentence <= maxDistance:
		return found
	case near >= 0 && near < len(t.entities):
		return near
	}
	return -1
}

// maxDistance is how many sentences a description of a person may stand behind the last word of that person.
const maxDistance = 8

var primeMinister = titleHash("prime minister")

// bodyRoles are the nouns that bodies of a sector are called by.
var bodyRoles = map[uint64]map[string]bool{
	tokens.Key("group"):        {"REB": true, "UAF": true, "PRM": true, "CRM": true, "NGO": true},
	tokens.Key("militia"):      {"PRM": true},
	tokens.Key("cartel"):       {"CRM": true},
	tokens.Key("company"):      {"BUS": true},
	tokens.Key("firm"):         {"BUS": true},
	tokens.Key("party"):        {"PTY": true},
	tokens.Key("organisation"): {"NGO": true, "IGO": true},
	tokens.Key("organization"): {"NGO": true, "IGO": true},
	tokens.Key("charity"):      {"NGO": true},
	tokens.Key("bloc"):         {"IGO": true},
	tokens.Key("alliance"):     {"IGO": true},
}

// bodyNamed is an organisation and the noun that its name turns on.
type bodyNamed struct {
	entity int
	head   uint64
}

// learnBody notes an organisation and the noun that its name turns on.
func (t *tracker) learnBody(m int) {
	b := bodyNamed{entity: t.mentions[m].Entity}
	r := t.core(t.mentions[m].Range)
	head := r.Limit - 1
	for i := r.First + 1; i < r.Limit; i++ {
		if t.word(i) == "of" || t.word(i) == "for" {
			head = i - 1
			break
		}
	}
	if t.is(head, gazetteer.OrgHead) && r.Len() > 1 {
		b.head = t.doc.Key(head)
	}
	t.bodies[t.nbodies%len(t.bodies)] = b
	t.nbodies++
}

// maxBodyDistance is how many sentences "the ministry" may stand behind the ministry's name.
const maxBodyDistance = 2

// body records the organisation that the noun before token end means, if it can be but one.
func (t *tracker) body(i, end int) bool {
	key := t.doc.Key(end - 1)
	if !t.is(end-1, gazetteer.OrgHead) && bodyRoles[key] == nil || t.quoted || strings.EqualFold(t.word(i-1), "across") {
		return false // "across the board"
	}
	found := -1
	for _, b := range t.bodies[:min(t.nbodies, len(t.bodies))] {
		roles := bodyRoles[key]
		if t.sentence+1-t.last[b.entity].sentence > maxBodyDistance || roles == nil && b.head != key || roles != nil && !roles[t.entities[b.entity].Role] {
			continue
		}
		if found >= 0 && found != b.entity {
			return false
		}
		found = b.entity
	}
	if found < 0 {
		return false
	}
	t.refer(tokens.Range{First: i, Limit: end}, Body, found)
	return true
}
