package entities

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// The bits above the hints that tell the learned tagger what the rules found.
const (
	ruleKindShift = 24
	ruleBegins    = 1 << 28
)

// learned lets the learned tagger decide, with what gazetteers and rules know as its evidence. Dates and amounts stay
// as the rules found them, and so do names of the user.
func (w *work) learned() {
	m := w.r.model
	if m == nil {
		return
	}
	w.evidence()
	w.labels = m.Tag(w.doc, w.tags, w.gaz, w.labels[:0])
	w.kept = append(w.kept[:0], w.found...)
	w.found = w.found[:0]
	for i := range w.facts {
		w.facts[i] &^= isTaken
	}
	for _, c := range w.kept {
		w.mark(c.r, isNamed)
	}
	for _, c := range w.kept {
		if w.stands(c) {
			c.r = w.untitled(c)
			w.found = append(w.found, c)
			w.mark(c.r, isTaken)
		}
	}
	w.takeLabels()
	w.firms()
	w.remind()
	w.repeat()
	w.small()
	w.finish()
	w.joinPeoples()
}

// stays says whether what the rules found in a phrase is a listed name or a long name of a person, and no common noun.
func (w *work) stays(c candidate) bool {
	return c.kind == Person && c.r.Len() > 2 || c.rule == byGazetteer && (c.r.Len() > 1 || !w.is(c.r.First, gazetteer.OrgHead|gazetteer.Generic|gazetteer.Agent|gazetteer.Title))
}

// isAcronym says whether a candidate is a word in capitals that the document gives as the short name of something, or that a noun for
// people stands behind: "CID officers".
func (w *work) isAcronym(c candidate) bool {
	i := c.r.First
	return c.r.Len() == 1 && (c.rule == byDocument || c.rule == byContext && w.is(i+1, gazetteer.Agent|gazetteer.Job|gazetteer.Title) && !w.is(i+1, gazetteer.Given|gazetteer.Unit)) && w.doc.Flags(i).Has(tokens.FlagUpper) && len(w.word(i)) > 2 && !w.has(i, isShout|isHeadline)
}

// small takes the listed names in lower case that are nothing else, where the learned tagger saw no name.
func (w *work) small() {
	for i := 0; w.smalls && i < w.doc.Len(); i++ {
		if w.at[i] == w.at[i+1] || w.has(i, isCap) || !w.isSmall(i) || w.has(i, isTaken|isSkipped) {
			continue
		}
		if m, ok := w.name(i, w.doc.Len()); ok && w.surelySmall(m) && w.open(i, int(m.limit)) {
			w.found = append(w.found, candidate{r: tokens.Range{First: i, Limit: int(m.limit)}, kind: m.kind, rule: byGazetteer, score: 0.6})
		}
	}
}

// surelySmall says whether a name in lower case is sure to be one: a company, a country, a city or state of some size.
func (w *work) surelySmall(m match) bool {
	one := m.limit-m.first == 1
	if one && (len(w.doc.Word(int(m.first))) < 4 || w.class[m.first]&^gazetteer.Starts != 0) {
		return false
	}
	switch m.sort {
	case gazetteer.Country:
		return m.kind == GPE
	case gazetteer.City:
		return m.weight >= 30
	case gazetteer.Institution:
		return m.kind == Org
	case gazetteer.Place:
		return one && m.kind == GPE
	}
	return false
}

// joinPeoples makes one name of a people and what kind of it is meant, "Polish Jew", "Indigenous Australians", and of the halves of a person's.
func (w *work) joinPeoples() {
	out := w.found[:0]
	for _, c := range w.found {
		if n := len(out) - 1; n >= 0 && out[n].r.Limit == c.r.First && (c.kind == NORP && out[n].kind == NORP && w.isPeople(c.r) || w.isNameGoingOn(out[n], c)) {
			out[n].r.Limit = c.r.Limit
			continue
		}
		out = append(out, c)
	}
	w.found = out
}

// isNameGoingOn says whether the learned tagger cut a person's name in two.
func (w *work) isNameGoingOn(a, b candidate) bool {
	return a.kind == Person && b.kind == Person && !w.has(b.r.First, isInitial|isHeadline) && w.title(b.r.First) == b.r.First && a.r.Len()+b.r.Len() <= 5 &&
		w.doc.SentenceOf(a.r.First) == w.doc.SentenceOf(b.r.First)
}

// isPeople says whether a range is a listed people or religion, or the people of a country, but no party.
func (w *work) isPeople(r tokens.Range) bool {
	m, ok := w.exactName(r.First, r.Limit)
	if !ok {
		return false
	}
	for h := range seq(w.r.table, m.list) {
		if e := w.r.table.Entry(h.Entry); e.Sort == gazetteer.Group || h.Form == gazetteer.Demonym {
			return e.Role == "" || e.Role == "REL"
		}
	}
	return false
}

// remind takes the listed nationalities of the rules, what else it names in a text that is one phrase, and acronyms, where the learned tagger
// saw no name at all.
func (w *work) remind() {
	phrase := w.isPhrase()
	for _, c := range w.kept {
		if (c.rule == byGazetteer && c.kind == NORP || phrase && w.stays(c) || c.kind == Org && w.isAcronym(c)) && w.open(c.r.First, c.r.Limit) {
			w.found = append(w.found, c)
		}
	}
}

// stands says whether what the rules found stands whatever the learned tagger says: dates, amounts, names of the
// user, listed names of several words, countries that a hyphen joins, people behind their titles, and what a head noun
// or a long form tells.
func (w *work) stands(c candidate) bool {
	switch {
	case c.kind == Date || c.kind == Money || c.kind == Quantity || w.isUsers(c.r):
		return true
	case c.rule == byGazetteer && c.r.Len() > 1:
		return true
	case c.rule == byGazetteer && (c.kind == GPE || c.kind == NORP):
		return w.joined(c.r.First-1) || w.joined(c.r.Limit)
	case c.rule == byGazetteer && c.kind == Org && w.isWorldBody(c.r):
		return true
	case c.rule == byTitle || c.rule == byHead || c.rule == byAcronym:
		return true
	}
	return false
}

// untitled leaves out the title that a listed name of a person begins with, if the rest is listed too: "Crown Prince Mohammed
// bin Salman".
func (w *work) untitled(c candidate) tokens.Range {
	r := c.r
	if c.kind == Person && r.Len() > 1 && w.isCrown(r.First) {
		r.First++
		return r
	}
	if c.kind == Person && c.rule == byGazetteer && r.Len() > 2 {
		r.First = min(w.title(r.First), r.Limit)
	}
	if m, ok := w.exactName(r.First, r.Limit); ok && m.sort == gazetteer.Person {
		return r
	}
	return c.r
}

// isCrown says whether token i is the title of a monarch or a pope, by which lists name them.
func (w *work) isCrown(i int) bool {
	switch w.word(i) {
	case "King", "Queen", "Pope", "Emperor", "Empress":
		return true
	}
	return false
}

// isWorldBody says whether a word all in capitals is the short name of one body of states and of nothing else that is listed: UN, NATO.
func (w *work) isWorldBody(r tokens.Range) bool {
	m, ok := w.exactName(r.First, r.Limit)
	if !ok || m.user || r.Len() != 1 || !w.doc.Flags(r.First).Has(tokens.FlagUpper) || w.has(r.First, isShout) {
		return false
	}
	first, _ := w.r.table.Hit(m.list, 0)
	_, more := w.r.table.Hit(m.list, 1)
	return !more && w.r.table.Entry(first.Entry).Role == "IGO"
}

// joined says whether token i is a hyphen between two names that the rules found.
func (w *work) joined(i int) bool {
	return i > 0 && i+1 < w.doc.Len() && w.doc.Kind(i) == tokens.KindHyphen && w.doc.Glued(i) && w.has(i-1, isNamed) && w.has(i+1, isNamed)
}

// evidence writes what the learned tagger is told of each token.
func (w *work) evidence() {
	w.hints = w.appendHints(w.hints[:0])
	w.gaz = w.gaz[:0]
	for _, h := range w.hints {
		w.gaz = append(w.gaz, uint32(h)&(1<<ruleKindShift-1))
	}
	for _, c := range w.found {
		for i := c.r.First; i < c.r.Limit; i++ {
			w.gaz[i] |= uint32(c.kind) << ruleKindShift
		}
		w.gaz[c.r.First] |= ruleBegins
	}
}

// isUsers says whether the words of a range are a name in the user's list.
func (w *work) isUsers(r tokens.Range) bool {
	for _, m := range w.matches(r.First) {
		if m.user && int(m.limit) == r.Limit {
			return true
		}
	}
	return false
}

// takeLabels turns runs of labels into mentions.
func (w *work) takeLabels() {
	next := 0 // of w.kept
	for i := 0; i < len(w.labels); {
		l := w.labels[i]
		if l == 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(w.labels) && l.Part() == nametagger.Begin && w.labels[end] != 0 && w.labels[end].Part() != nametagger.Begin && w.labels[end].Part() != nametagger.Unit && w.labels[end-1].Part() != nametagger.Last {
			end++
		}
		for next < len(w.kept) && w.kept[next].r.First < i {
			next++
		}
		w.takeName(i, end, kindOf(l.Kind()), next)
		i = end
	}
}

// takeName records a name of the learned tagger unless it crosses what stands already.
func (w *work) takeName(first, limit int, k Kind, next int) {
	if k == Person {
		from := first
		limit = w.beforeTail(first, limit)
		first = w.withParticle(w.behindPossessive(first, limit))
		first = w.behindTitles(w.behindPeople(first, limit), limit)
		w.fallBack(from, first, next)
	}
	first, limit = w.strip(first, limit)
	if (k == Person || k == Org) && limit-first > 1 && w.beginsPlace(first) {
		k = GPE
	}
	if k == Person && w.isFirm(first, limit) {
		k = Org
	}
	if (k == Person || k == Org) && w.isPeoples(first, limit, next) {
		k = NORP
	}
	if first >= limit || w.isNobody(first, limit, k) || limit-first == 1 && k.isPlace() && signs[w.word(first)] != "" || k == Person && limit-first > 1 && w.isTitle(first, limit) || w.strong[w.rangeKey(tokens.Range{First: first, Limit: limit})].kind == noName {
		return
	}
	if k == Person && w.isAddressName(limit) {
		limit++
	}
	if !w.open(first, limit) {
		w.fallBack(first, limit, next)
		return
	}
	c := candidate{r: tokens.Range{First: first, Limit: limit}, kind: k, rule: byModel, score: 0.7}
	if next < len(w.kept) && w.kept[next].r == c.r && w.kept[next].kind == k {
		c = w.kept[next]
		c.score = max(c.score, 0.9)
	}
	w.found = append(w.found, c)
	w.mark(c.r, isTaken)
}

// isFirm says whether a run is the name of a firm and not of a person: a country begins it, or a word for partners ends it.
func (w *work) isFirm(first, limit int) bool {
	if limit-first < 2 {
		return false
	}
	m, ok := w.name(first, limit)
	return w.is(limit-1, gazetteer.OrgSuffix) || ok && m.sort == gazetteer.Country && m.kind == GPE && int(m.limit) < limit && !w.is(first, gazetteer.Given|gazetteer.Surname) &&
		w.doc.Kind(int(m.limit)) == tokens.KindWord
}

// firms takes what the rules found to be an organisation where the learned tagger saw but the country that its name begins with: "Zorvia Express
// will fly".
func (w *work) firms() {
	next := 0
	for i := range w.found {
		c := &w.found[i]
		if c.kind != GPE {
			continue
		}
		for next < len(w.kept) && w.kept[next].r.First < c.r.First {
			next++
		}
		if next >= len(w.kept) || w.kept[next].kind != Org || w.kept[next].r.First != c.r.First || w.kept[next].r.Limit <= c.r.Limit {
			continue
		}
		if k := w.kept[next]; w.open(c.r.Limit, k.r.Limit) {
			c.r, c.kind, c.rule, c.score = k.r, Org, k.rule, 0.5
			w.mark(c.r, isTaken)
		}
	}
}

// isPeoples says whether a single word is, as the rules found it, a listed people and no given or family name.
func (w *work) isPeoples(first, limit, next int) bool {
	if limit-first != 1 || next >= len(w.kept) || w.kept[next].r.First != first || w.is(first, gazetteer.Given|gazetteer.Surname) {
		return false
	}
	c := w.kept[next]
	return c.r.Limit == limit && c.kind == NORP && c.rule == byGazetteer && w.isPeople(c.r)
}

// isNobody says whether a single word that the learned tagger takes for a person or a place is but a title or a noun that names nothing: "PM",
// "God", "the Republic".
func (w *work) isNobody(first, limit int, k Kind) bool {
	if k == Org && limit-first == 1 {
		return w.is(first, gazetteer.Title) && w.at[first] == w.at[first+1]
	}
	if limit-first != 1 || k != Person && !k.isPlace() || w.at[first] < w.at[first+1] && w.isNamedAlone(first) {
		return false
	}
	if k == Person {
		return len(w.doc.Word(first)) == 1 || w.namesNothing(first) && w.persons[w.doc.Key(first)] == 0
	}
	return w.is(first, gazetteer.Generic|gazetteer.Title|gazetteer.Job) && w.is(first, gazetteer.LocTail|gazetteer.Title|gazetteer.Job)
}

// isNamedAlone says whether the gazetteers know token i by itself.
func (w *work) isNamedAlone(i int) bool {
	_, ok := w.exactName(i, i+1)
	return ok
}

// beforeTail is the limit of a person's name before a hyphen and what makes an adjective of it: "Zorvenko-led".
func (w *work) beforeTail(first, limit int) int {
	if limit-2 > first && w.doc.Kind(limit-2) == tokens.KindHyphen && !w.has(limit-1, isCap) && w.is(limit-1, gazetteer.Tail) {
		return limit - 2
	}
	return limit
}

// behindTitles is the first token behind the last title inside a person's name: "Zorvia Border Agency Director Ana Vilter".
func (w *work) behindTitles(first, limit int) int {
	if w.word(first) == "H" && w.word(first+1) == "E" && limit-first > 2 {
		first += 2 // His Excellency
	}
	for i := limit - 2; i >= first; i-- {
		end := w.title(i)
		if end > i && end < limit && w.has(end, isCap) && w.has(i, isCap) && (end-i > 1 || !w.is(i, gazetteer.Given|gazetteer.Surname)) {
			return end
		}
	}
	return first
}

// behindPeople is the first token behind the people whom a name follows: "the Zorvians Bernardo and Ana".
func (w *work) behindPeople(first, limit int) int {
	m, ok := w.exactName(first, first+1)
	if ok && m.kind == NORP && limit-first > 1 && m.form == gazetteer.Demonym && strings.HasSuffix(w.word(first), "s") && !w.is(first, gazetteer.Given|gazetteer.Surname) {
		return first + 1
	}
	return first
}

// isAddressName says whether token i is a family name joined to a house, as office mail writes it: "Olsen@ENRON".
func (w *work) isAddressName(i int) bool {
	word := w.word(i)
	return i < w.doc.Len() && w.doc.Kind(i) == tokens.KindEmail && word[0] >= 'A' && word[0] <= 'Z' && !strings.Contains(word, ".")
}

// withParticle takes in the "bin" before "bin Salman", if nothing of a name stands before it.
func (w *work) withParticle(first int) int {
	switch w.word(first - 1) {
	case "bin", "ibn", "bint":
		if !w.has(first-2, isCap|isTaken) {
			return first - 1
		}
	}
	return first
}

// behindPossessive is the first token behind the last possessive inside a run: nobody is called "Iran's Foreign Minister".
func (w *work) behindPossessive(first, limit int) int {
	for i := limit - 2; i > first; i-- {
		if w.isPossessive(i) {
			return i + 1
		}
	}
	return first
}

// isTitle says whether a run is a title without a name: it ends with one and holds no given name.
func (w *work) isTitle(first, limit int) bool {
	for i := first; i < limit; i++ {
		if w.is(i, gazetteer.Given) {
			return false
		}
	}
	return w.is(limit-1, gazetteer.Title)
}

// open says whether nothing stands yet in [first, limit).
func (w *work) open(first, limit int) bool {
	for i := first; i < limit; i++ {
		if w.has(i, isTaken|isSkipped) {
			return false
		}
	}
	return true
}

// fallBack takes what the rules found where a name of the learned tagger crosses what stands already.
func (w *work) fallBack(first, limit, next int) {
	for ; next < len(w.kept) && w.kept[next].r.First < limit; next++ {
		if c := w.kept[next]; c.r.Limit <= limit && w.open(c.r.First, c.r.Limit) {
			w.found = append(w.found, c)
			w.mark(c.r, isTaken)
		}
	}
}

// strip leaves out what no name begins or ends with.
func (w *work) strip(first, limit int) (int, int) {
	for first < limit && (w.isPossessive(first) || !w.isWordLike(first) || w.is(first, gazetteer.Stop) && !w.has(first, isCap) && !w.is(first, gazetteer.Glue)) {
		first++
	}
	for limit > first && (w.isPossessive(limit-1) || !w.isWordLike(limit-1)) {
		limit--
	}
	return first, limit
}

func (w *work) isWordLike(i int) bool {
	switch w.doc.Kind(i) {
	case tokens.KindWord, tokens.KindNumber, tokens.KindOther, tokens.KindHandle:
		return true
	}
	return false
}

// kindOf translates the kinds of the learned tagger.
func kindOf(k nametagger.Kind) Kind {
	if k == nametagger.Misc {
		return Misc
	}
	return Kind(k)
}
