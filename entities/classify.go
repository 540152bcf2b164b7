package entities

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// plain weighs the evidence for a run without titles and head nouns. What it cannot tell waits for the document.
func (w *work) plain(first, limit int, sent tokens.Range) {
	first, limit = w.trim(first, limit)
	if first >= limit {
		return
	}
	if at := w.afterPortfolio(first, limit); at > first {
		w.emitPerson(at, limit, byTitle, 0.85)
		return
	}
	if w.isPortfolio(first, limit) {
		return
	}
	if limit-first == 1 && w.namesNothing(first) {
		w.chance(first)
		return
	}
	if w.is(first, gazetteer.Direction) && limit-first > 1 {
		if m, ok := w.exactName(first+1, limit); ok && m.kind.isPlace() {
			w.emit(first, limit, Location, byContext, 0.8)
			return
		}
	}
	v := w.inside(first, limit)
	v.add(w.around(first, limit, sent))
	kind, top, lead := v.best()
	c := candidate{r: tokens.Range{First: first, Limit: limit}, kind: kind, rule: byContext, score: score(top, lead), votes: v}
	c.weak = top < 3 || lead < 1.5
	w.found = append(w.found, c)
	w.mark(c.r, isTaken)
	if kind == Person && !c.weak {
		w.mark(c.r, isPerson)
	}
}

// afterPortfolio returns where the person's name begins in "Minister of | Transport Kamel El-Wazir", first if the run
// is nothing of that kind.
func (w *work) afterPortfolio(first, limit int) int {
	if word := w.word(first - 1); word != "of" && word != "for" && word != "and" || !w.titleNear(first-2) {
		return first
	}
	for i := first + 1; i < limit-1; i++ {
		if w.is(i, gazetteer.Given) && !w.is(i-1, gazetteer.Given) {
			return i
		}
	}
	return first
}

// isPortfolio says whether a run is what a minister is minister of.
func (w *work) isPortfolio(first, limit int) bool {
	switch w.word(first - 1) {
	case "of", "for", "and", ",":
	default:
		return false
	}
	if _, ok := w.name(first, limit); ok || w.is(first, gazetteer.Given) && limit-first > 1 {
		return false
	}
	for i, n := first-2, 0; i >= 0 && n < 12; i, n = i-1, n+1 {
		switch word := w.word(i); {
		case word == "Minister" || word == "Ministers":
			return true
		case !w.has(i, isCap) && word != "and" && word != "of" && word != "," && word != "for":
			return false
		case w.has(i, isTaken):
			return false
		}
	}
	return false
}

// titleNear says whether a title stands at token i or shortly before it, with nothing but its portfolio between.
func (w *work) titleNear(i int) bool {
	for n := 0; i >= 0 && n < 6; i, n = i-1, n+1 {
		if w.is(i, gazetteer.Title|gazetteer.Job) && w.has(i, isCap) {
			return true
		}
		if word := w.word(i); !w.has(i, isCap) && word != "and" && word != "of" && word != "," {
			return false
		}
	}
	return false
}

func score(top, lead float32) float32 { return min(0.95, max(0.3, 0.3+0.08*top+0.05*lead)) }

// namesNothing says whether a single word is no name by itself.
func (w *work) namesNothing(i int) bool {
	if w.is(i, gazetteer.Month|gazetteer.Weekday|gazetteer.Number) || len(w.doc.Word(i)) == 1 || w.is(i, gazetteer.Stop) && (len(w.doc.Word(i)) == 2 || w.has(i, isInitial)) {
		return true
	}
	if w.is(i, gazetteer.Stop|gazetteer.Generic|gazetteer.Title|gazetteer.Honorific|gazetteer.Job|gazetteer.Agent|gazetteer.Direction|gazetteer.Currency|gazetteer.Unit) {
		return !w.is(i, gazetteer.Given|gazetteer.Surname)
	}
	return false
}

// inside weighs the words of a name.
func (w *work) inside(first, limit int) votes {
	var v votes
	n := limit - first
	for i := first + 1; i+1 < limit; i++ {
		if w.doc.Kind(i) == tokens.KindHyphen {
			n -= 2
			if !w.has(i+1, isCap) {
				v.per += 1.5 // "Ji-hyun"
			}
		}
	}
	if m, ok := w.exactName(first, limit); ok {
		v.add(matchVotes(m))
	} else if m, ok := w.name(first, limit); ok && !w.is(first, gazetteer.Given) {
		v.org++
		v.loc += 0.5
		if m.sort == gazetteer.Country {
			v.org += 2
			v.per--
		}
	}
	switch {
	case w.is(first, gazetteer.Given) && n > 1:
		v.per += 2
	case w.is(first, gazetteer.Given):
		v.per += 0.9
	}
	if w.is(limit-1, gazetteer.Surname) {
		v.per += 0.8
	}
	if n == 2 || n == 3 {
		v.per += 0.8
	}
	if n > 4 {
		v.per--
		v.org++
	}
	if w.is(first, gazetteer.LocHead) && n > 1 {
		v.loc += 1.5
		if w.is(first, gazetteer.LocTail|gazetteer.LocOf) || w.word(first) == "Mount" || w.word(first) == "Fort" || w.word(first) == "Port" {
			v.loc += 3
		}
	}
	for i := first; i < limit; i++ {
		w.insideWord(&v, i, first, limit)
	}
	return v
}

func matchVotes(m match) votes {
	s := float32(m.weight) / 20
	switch m.kind {
	case Person:
		return votes{per: s + 1}
	case Org:
		return votes{org: s + 1}
	case GPE, Location, Facility:
		return votes{loc: min(s, 3)}
	}
	return votes{misc: 1}
}

// insideWord weighs one word of a name.
func (w *work) insideWord(v *votes, i, first, limit int) {
	word, flags := w.doc.Word(i), w.doc.Flags(i)
	switch {
	case len(word) == 2 && word[1] == '.' && i+1 < limit:
		v.per += 2
	case w.is(i, gazetteer.Particle|gazetteer.Glue) && !flags.Has(tokens.FlagTitle):
		v.per += 1.5
	case flags.Has(tokens.FlagUpper) && len(word) >= 4 && w.is(i, gazetteer.Given|gazetteer.Surname):
		v.per += 0.5
	case flags.Has(tokens.FlagUpper) && len(word) >= 2 && len(word) <= 6 && !w.has(i, isShout):
		v.org += 1.5
		v.per--
		if t := w.tags.At(i); w.lower.has(w.doc.Key(i)) || t != tagging.PROPN && t != tagging.X && t != tagging.NOUN {
			v.org -= 1.5
		}
	case word == "&" || flags.Has(tokens.FlagDigit):
		v.org++
		v.per--
	case flags.Has(tokens.FlagMixed) && !strings.HasPrefix(word, "Mc") && !strings.HasPrefix(word, "Mac"):
		v.org++
	}
	if t := w.tags.At(i); limit-first > 1 && (t == tagging.NOUN || t == tagging.ADJ || t == tagging.VERB) && !w.is(i, gazetteer.Given|gazetteer.Surname|gazetteer.Particle) {
		v.per -= 0.6
		v.misc += 0.4
	}
	if i == limit-1 {
		w.ending(v, word)
	}
}

// endings are ends of words that tell kinds of names apart.
var endings = []struct {
	end   string
	votes votes
}{
	{"stan", votes{loc: 2}}, {"burg", votes{loc: 1}}, {"ville", votes{loc: 1.2}}, {"shire", votes{loc: 1.5}}, {"land", votes{loc: 0.8}},
	{"abad", votes{loc: 1.5}}, {"pur", votes{loc: 1}}, {"grad", votes{loc: 1.2}}, {"polis", votes{loc: 1}}, {"istan", votes{loc: 2}},
	{"ovich", votes{per: 2}}, {"evich", votes{per: 2}}, {"enko", votes{per: 1.5}}, {"ova", votes{per: 0.7}}, {"sson", votes{per: 1}},
	{"vili", votes{per: 1.5}}, {"yan", votes{per: 0.6}}, {"oglu", votes{per: 1.5}}, {"ez", votes{per: 0.6}}, {"ski", votes{per: 0.8}},
	{"sky", votes{per: 0.8}}, {"corp", votes{org: 2}}, {"bank", votes{org: 1.5}}, {"tech", votes{org: 1.5}}, {"soft", votes{org: 1}},
	{"ism", votes{misc: 1.5}}, {"ov", votes{per: 0.8}}, {"ev", votes{per: 0.8}},
}

func (w *work) ending(v *votes, word string) {
	for _, e := range endings {
		if len(word) > len(e.end)+2 && strings.HasSuffix(word, e.end) {
			v.add(e.votes)
		}
	}
}

// around weighs the words next to a name.
func (w *work) around(first, limit int, sent tokens.Range) votes {
	var v votes
	prev, next := first-1, limit
	if prev >= sent.First {
		w.before(&v, prev, limit-first)
	}
	if next < sent.Limit {
		w.after(&v, next, limit-first, sent.Limit)
	}
	return v
}

// before weighs the word before a name.
func (w *work) before(v *votes, i, n int) {
	word := tokens.Fold(w.word(i))
	switch {
	case w.is(i, gazetteer.Job|gazetteer.Honorific) && !w.is(i, gazetteer.Stop):
		v.per += 3
	case word == "the":
		v.org += 1.2
		v.per -= 2.5
		v.misc += 0.5
	case word == "in":
		v.loc += 2.5
		v.per--
	case w.is(i, gazetteer.LocPrep):
		v.loc += 1.2
	case word == "a" || word == "an":
		v.misc += 1.5
		v.per -= 1.5
	case word == "of" && w.isPlaceNoun(i-1):
		v.loc += 4
	case word == "," && w.has(i-1, isTaken):
		v.add(w.afterComma(i, n))
	case word == "and" && w.has(i-1, isTaken) && !w.has(i-1, isPerson):
		v.add(w.afterComma(i, n))
	case word == "and" && w.has(i-1, isPerson) || word == "," && w.has(i-1, isPerson):
		v.per++
	case word == "by" || word == "with":
		v.per += 0.5
	}
}

// afterComma weighs the name before a comma: places and people stand in rows.
func (w *work) afterComma(i, n int) votes {
	if len(w.found) == 0 {
		return votes{}
	}
	switch last := w.found[len(w.found)-1]; {
	case last.r.Limit != i:
	case last.kind.isPlace():
		return votes{loc: 1.2 / float32(n)}
	case last.kind == Person:
		return votes{per: 0.8}
	case last.kind == Org:
		return votes{org: 0.8}
	}
	return votes{}
}

// after weighs the words after a name.
func (w *work) after(v *votes, i, n, limit int) {
	switch {
	case w.is(i, gazetteer.Say):
		v.per += 1.2
		v.org += 0.5
	case n == 1 && w.tags.At(i) == tagging.VERB && w.tags.At(i-1) == tagging.PROPN:
		v.per += 0.9
	case w.isPlaceNoun(i) && !w.has(i, isCap):
		v.loc += 2
	case w.isDynasty(i):
		v.per += 4
		v.org--
	case w.isPossessive(i):
		v.org += 0.3
		v.loc += 0.3
	case w.word(i) == "," && i+1 < limit:
		w.apposition(v, i+1, limit)
	case w.word(i) == "(" && i+1 < limit && w.doc.Flags(i+1).Has(tokens.FlagUpper) && len(w.doc.Word(i+1)) > 1:
		v.org += 2
	case w.word(i) == "who" || w.word(i) == "himself" || w.word(i) == "herself":
		v.per += 2.5
	}
}

// isPlaceNoun says whether token i is a noun for a kind of place: "the province of", "Gardez city".
func (w *work) isPlaceNoun(i int) bool {
	switch strings.ToLower(w.word(i)) {
	case "province", "district", "town", "village", "city", "community", "region", "island", "state", "county", "municipality", "suburb",
		"neighbourhood", "neighborhood", "governorate", "prefecture", "area", "peninsula", "valley", "coast", "capital", "outskirts", "airport", "towns", "villages", "cities", "provinces", "districts":
		return true
	}
	return false
}

// isDynasty says whether token i is a noun for the rule or the house of a person: "the Maduro regime".
func (w *work) isDynasty(i int) bool {
	switch w.word(i) {
	case "regime", "dynasty", "family", "dictatorship", "administration", "brothers", "presidency", "clan":
		return true
	}
	return false
}

// apposition weighs what follows a name and a comma: an age, "who", "the minister", "a company".
func (w *work) apposition(v *votes, i, limit int) {
	word := w.word(i)
	switch {
	case word == "who" || word == "whose" || word == "aged":
		v.per += 2.5
		return
	case w.doc.Kind(i) == tokens.KindNumber && len(word) == 2 && (i+1 >= limit || w.doc.Kind(i+1) == tokens.KindPunct):
		v.per += 3
		return
	case w.is(i, gazetteer.Say):
		v.per++
		return
	}
	for j := i; j < min(i+6, limit) && w.doc.Kind(j) == tokens.KindWord; j++ {
		if w.has(j, isCap) && w.role[j] == 0 {
			continue
		}
		if w.is(j, gazetteer.Job) {
			v.per += 2.5
			return
		}
		if w.is(j, gazetteer.OrgHead) {
			v.org++
			return
		}
	}
}
