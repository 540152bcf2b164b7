package entities

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Hint is what the gazetteers know of a token, for learned taggers. The bits are part of their models' formats.
type Hint uint32

// The hints. Those above HintBegins speak of the longest phrase of the gazetteers that covers the token.
const (
	HintGiven        Hint = 1 << iota // a given name
	HintSurname                       // a family name
	HintTitle                         // a title or honorific of one word
	HintJob                           // a noun for a person
	HintOrgHead                       // a noun that names of organisations turn on, or Inc.
	HintPlaceHead                     // River, Province, Mount
	HintFacilityHead                  // Airport, Street
	HintEventHead                     // War, Olympics
	HintWorkHead                      // Act, Treaty
	HintAgent                         // troops, police
	HintStop                          // a function word
	HintCalendar                      // a month or weekday
	HintBegins                        // the phrase begins at the token
	HintLong                          // the phrase has several words
	HintCountry                       // name of a country
	HintNationality                   // adjective or demonym, people, religion
	HintCapital                       // capital or seat of a government
	HintCity                          // city of 100,000 people or more
	HintTown                          // smaller place
	HintRegion                        // first-level division, sea, region
	HintInstitution                   // organisation
	HintPerson                        // known person
	HintTitlePhrase                   // title of several words
	HintUser                          // in the user's list
)

var classHints = [...]struct {
	class gazetteer.Class
	hint  Hint
}{
	{gazetteer.Given, HintGiven}, {gazetteer.Surname, HintSurname}, {gazetteer.Title | gazetteer.Honorific, HintTitle},
	{gazetteer.Job, HintJob}, {gazetteer.OrgHead | gazetteer.OrgSuffix, HintOrgHead},
	{gazetteer.LocTail | gazetteer.LocHead | gazetteer.LocOf, HintPlaceHead}, {gazetteer.FacHead, HintFacilityHead},
	{gazetteer.EventHead, HintEventHead}, {gazetteer.WorkHead, HintWorkHead}, {gazetteer.Agent, HintAgent},
	{gazetteer.Stop, HintStop}, {gazetteer.Month | gazetteer.Weekday, HintCalendar},
}

// classHint is the hints of a word's classes.
func classHint(c gazetteer.Class) Hint {
	if c == 0 {
		return 0
	}
	t := hintsByByte()
	return t[0][c&0xFF] | t[1][c>>8&0xFF] | t[2][c>>16&0xFF] | t[3][c>>24]
}

// hintsByByte holds the hints of each value of each byte of classes.
var hintsByByte = sync.OnceValue(func() *[4][256]Hint {
	t := new([4][256]Hint)
	for _, c := range classHints {
		for b := range t {
			for v := range t[b] {
				if c.class>>(8*b)&gazetteer.Class(v) != 0 {
					t[b][v] |= c.hint
				}
			}
		}
	}
	return t
})

// AppendHints appends the hints of each token of a document to dst. It takes time linear in the document.
func (r *Recognizer) AppendHints(dst []Hint, doc *tokens.Document) []Hint {
	x := r.Read(doc, tagging.Tags{})
	defer x.Close()
	return x.w.appendHints(dst)
}

// appendHints needs only what prepare has looked up.
func (w *work) appendHints(dst []Hint) []Hint {
	from := len(dst)
	for i := range w.doc.Len() {
		dst = append(dst, classHint(w.class[i]))
	}
	out := dst[from:]
	for i := 0; i < len(out); {
		list := w.matches(i)
		if len(list) == 0 {
			i++
			continue
		}
		m := list[0]
		h := phraseHint(m)
		for j := int(m.first); j < int(m.limit); j++ {
			out[j] |= h
		}
		out[i] |= HintBegins
		i = int(m.limit)
	}
	return dst
}

func phraseHint(m match) Hint {
	h := Hint(0)
	if m.limit-m.first > 1 {
		h = HintLong
	}
	if m.kind == NORP {
		return h | HintNationality
	}
	switch m.sort {
	case gazetteer.Country:
		if m.form == gazetteer.Capital || m.form == gazetteer.Seat {
			return h | HintCapital
		}
		return h | HintCountry
	case gazetteer.City:
		if m.weight >= 26 {
			return h | HintCity
		}
		return h | HintTown
	case gazetteer.Place:
		return h | HintRegion
	case gazetteer.Institution:
		return h | HintInstitution
	case gazetteer.Person:
		return h | HintPerson
	case gazetteer.User:
		return h | HintUser
	}
	return h | HintTitlePhrase
}
