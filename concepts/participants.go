package concepts

import (
	"sort"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Role is the part that someone takes in a concept.
type Role uint8

// The roles. The zero value is unset.
const (
	RoleActor    Role = iota + 1 // does it: "Ankara recalled its ambassador"
	RoleParty                    // one of the sides: "talks between Seoul and Tokyo", "US-Russia talks"
	RoleTarget                   // is meant by it: "sanctions on Myanmar"
	RoleMediator                 // brings the sides together: "talks brokered by Oman"
	RoleHost                     // gives the place or calls the meeting: "hosted by Geneva's university"
	RolePlace                    // where it happens: "talks in Doha"
)

var roleNames = [...]string{"unset", "actor", "party", "target", "mediator", "host", "place"}

// String returns the lower-case name of the role.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return roleNames[0]
}

// MarshalText returns the name of the role.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Participant is one who takes part in a concept.
type Participant struct {
	Role  Role
	Index int // in the spans given
}

// reach is how many tokens from the match, or from the last participant, a participant may stand.
const reach = 9

// Participants finds who takes part in a match, as far as its sentence says so in plain words: by the preposition before a name, or by the
// name's place before the match. The spans are those of the names of the document, in text order; what they are is not asked. The result
// is ordered by span.
func (o *Ontology) Participants(doc *tokens.Document, match Match, spans []tokens.Span) []Participant {
	s := doc.Sentence(doc.SentenceOf(match.Range.First))
	limits := doc.SpanOf(s)
	p := parts{doc: doc, match: match, sentence: s}
	first := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= limits.Start })
	for i := first; i < len(spans) && spans[i].Start < limits.End; i++ {
		if spans[i].End <= limits.End && !spans[i].IsEmpty() {
			p.add(i, doc.Covering(spans[i]))
		}
	}
	return p.list
}

// parts reads the names of one sentence in order.
type parts struct {
	doc      *tokens.Document
	match    Match
	sentence tokens.Range
	list     []Participant
	last     Role // of the name before, if it is behind the match
	lastEnd  int
}

func (p *parts) add(index int, r tokens.Range) {
	role := Role(0)
	switch {
	case r.First >= p.match.Range.Limit:
		role = p.behind(r)
		p.last, p.lastEnd = role, r.Limit
	case r.Limit <= p.match.Range.First:
		role = p.before(r)
	case p.match.Range.Contains(r):
		role = RoleParty
	}
	if role != 0 {
		p.list = append(p.list, Participant{role, index})
	}
}

// behind reads the words between the match, or the last participant, and a name after it.
func (p *parts) behind(r tokens.Range) Role {
	from := p.match.Range.Limit
	if p.lastEnd > from {
		from = p.lastEnd
	}
	if r.First-from > reach {
		return 0
	}
	role := Role(0)
	for i := from; i < r.First; i++ {
		if x, ok := prepositions()[p.doc.Key(i)]; ok {
			if role != RoleHost || x != RoleMediator { // "hosted by"
				role = x
			}
		} else if p.joins(i) && role == 0 {
			role = p.last
		} else if p.doc.Word(i) == ";" {
			return 0
		}
	}
	return role
}

// joins says whether token i stands between names of one role.
func (p *parts) joins(i int) bool {
	switch w := p.doc.Word(i); w {
	case "and", "or", ",", "&", "-", "–":
		return true
	}
	return false
}

// before decides a name that stands before the match: joined to it by hyphens or side by side it is a party, "Omani-brokered" a mediator,
// otherwise the subject of its clause.
func (p *parts) before(r tokens.Range) Role {
	if p.match.Range.First-r.Limit > reach {
		return 0
	}
	between := tokens.Range{First: r.Limit, Limit: p.match.Range.First}
	if between.IsEmpty() || p.adjacent(between) {
		return RoleParty
	}
	for i := between.First; i < between.Limit; i++ {
		if role, ok := agents()[p.doc.Key(i)]; ok && i-between.First <= 1 {
			return role
		}
		if p.doc.Word(i) == ";" {
			return 0
		}
	}
	if r.First > p.sentence.First {
		if role, ok := prepositions()[p.doc.Key(r.First-1)]; ok && role != RoleTarget && role != RoleMediator {
			return role
		}
	}
	return RoleActor
}

// adjacent says whether only signs that join names, and short names between them, stand in a range.
func (p *parts) adjacent(r tokens.Range) bool {
	for i := r.First; i < r.Limit; i++ {
		k := p.doc.Kind(i)
		if k != tokens.KindHyphen && !p.joins(i) && !p.doc.Flags(i).Has(tokens.FlagTitle) {
			return false
		}
	}
	return true
}

// wordRoles maps keys of words to roles.
type wordRoles map[uint64]Role

func makeRoles(lists map[Role]string) wordRoles {
	m := wordRoles{}
	for role, words := range lists {
		for _, w := range strings.Fields(words) {
			m[tokens.Key(w)] = role
		}
	}
	return m
}

// prepositions lead to a participant behind a match.
var prepositions = sync.OnceValue(func() wordRoles {
	return makeRoles(map[Role]string{
		RoleParty:    "between with among involving gathering",
		RoleTarget:   "on against to over toward towards targeting",
		RoleMediator: "by brokered mediated facilitated led sponsored through",
		RoleHost:     "hosted convened organised organized chaired",
		RolePlace:    "in at near outside",
	})
})

// agents stand behind the name of one who brings others together: "Omani-brokered talks".
var agents = sync.OnceValue(func() wordRoles {
	return makeRoles(map[Role]string{
		RoleMediator: "brokered mediated facilitated sponsored led",
		RoleHost:     "hosted convened organised organized",
	})
})
