package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// names finds the runs of capitalised words in a sentence and says what each is.
func (w *work) names(sent tokens.Range) {
	for i := sent.First; i < sent.Limit; {
		if !w.begins(i, sent.Limit) {
			i++
			continue
		}
		if m, ok := w.house(i, sent.Limit); ok {
			w.emitMatch(m, int(m.limit))
			i = int(m.limit)
			continue
		}
		end := w.runEnd(i, sent.Limit)
		if w.has(i, isHeadline) {
			w.headlineRun(i, end)
		} else {
			w.run(i, end, sent)
		}
		i = max(end, i+1)
	}
}

// begins says whether a name may begin at token i.
func (w *work) begins(i, limit int) bool {
	if w.has(i, isTaken) {
		return false
	}
	if w.has(i, isCap) {
		return !w.isPossessive(i)
	}
	if word := w.word(i); (word == "bin" || word == "ibn") && i+1 < limit && w.has(i+1, isCap) {
		return true
	}
	return w.glues(i, limit)
}

// glues says whether token i is "al" or its like before a hyphen and a name. Some texts set the hyphen apart.
func (w *work) glues(i, limit int) bool {
	return w.is(i, gazetteer.Glue) && i+2 < limit && w.doc.Kind(i+1) == tokens.KindHyphen && w.doc.Glued(i+1) == w.doc.Glued(i+2) &&
		w.has(i+2, isCap) && !w.has(i+2, isTaken)
}

// maxRun bounds a run: no name is as long, and what is asked of all its words at each of them costs no more than that.
const maxRun = 100

// runEnd returns where the run of words that may form one name ends.
func (w *work) runEnd(i, limit int) int {
	j := w.jump(i, limit)
	for j < min(limit, i+maxRun) && !w.has(j, isTaken) {
		next := w.extend(i, j, limit)
		if next == j {
			break
		}
		j = next
	}
	return j
}

// jump passes token i, or the whole phrase if a name of several words begins there.
func (w *work) jump(i, limit int) int {
	end := i + 1
	for _, m := range w.matches(i) {
		if int(m.limit) <= limit && (m.isName() || m.sort == gazetteer.TitlePhrase && w.has(int(m.limit)-1, isCap)) {
			end = max(end, int(m.limit))
		}
	}
	return end
}

// extend returns the end of the run first..j with the next part, j itself if the run ends.
func (w *work) extend(first, j, limit int) int {
	switch k := w.doc.Kind(j); {
	case w.has(j, isCap) && !w.isPossessive(j):
		if isRoman(w.word(j)) && !w.has(j, isInitial) && (w.is(j-1, gazetteer.EventHead) || w.is(j-1, gazetteer.Given) && len(w.doc.Word(j)) > 1) {
			return j + 1
		}
		if w.is(j, gazetteer.Stop) && w.isHalfName(first, j) {
			return j + 1
		}
		if w.is(j, gazetteer.Stop) && (!w.is(j, gazetteer.Given|gazetteer.Surname) || len(w.doc.Word(j)) < 3) && w.at[j] == w.at[j+1] {
			return j
		}
		return w.jump(j, limit)
	case k == tokens.KindHyphen:
		return w.extendHyphen(first, j, limit)
	case w.isPossessive(j):
		if w.has(j+1, isCap) && j+1 < limit && (w.is(j-1, gazetteer.GenericPoss) || w.word(j+1) == "Office" && w.isOffice(first, j)) {
			return w.jump(j+1, limit)
		}
	case k == tokens.KindQuote:
		return w.nickname(j, limit)
	case w.word(j) == "&":
		if j+1 < limit && w.has(j+1, isCap) && !(w.is(first, gazetteer.Given) && w.is(j+1, gazetteer.Given)) {
			return w.jump(j+1, limit)
		}
	case k == tokens.KindWord:
		return w.extendLower(first, j, limit)
	case w.word(j) == ",":
		if j+1 < limit && w.is(j+1, gazetteer.OrgSuffix) && w.has(j+1, isCap) {
			return j + 2
		}
		return w.portfolio(first, j, limit)
	}
	return j
}

// isOffice says whether the words before a possessive at token j are the title of an office that has its own staff: "Prosecutor General's
// Office".
func (w *work) isOffice(first, j int) bool {
	for i := j - 1; i >= first; i-- {
		if w.has(i, isCap) && (w.title(i) >= j || w.is(i, gazetteer.Job|gazetteer.Title)) {
			return true
		}
	}
	return false
}

// portfolio passes the comma in "Department of Environment, Land, Water and Planning".
func (w *work) portfolio(first, j, limit int) int {
	if !w.hasOf(first, j) || !w.is(first, gazetteer.OrgHead) && !w.hasStateHead(first, j) || j+1 >= limit || !w.has(j+1, isCap) {
		return j
	}
	for i := j + 1; i < min(j+8, limit-1); i++ {
		switch word := w.word(i); {
		case word == "and":
			if w.has(i+1, isCap) && !w.is(i+1, gazetteer.OrgHead|gazetteer.Given) {
				return j + 2
			}
			return j
		case word != "," && !w.has(i, isCap) || w.at[i] < w.at[i+1] || w.is(i, gazetteer.Given):
			return j
		}
	}
	return j
}

// hasStateHead says whether the head noun of a state's body stands in [first, limit): an authority, a committee.
func (w *work) hasStateHead(first, limit int) bool {
	for i := first; i < limit; i++ {
		if role := w.role[i].String(); w.has(i, isCap) && w.is(i, gazetteer.OrgHead) && (role == "GOV" || role == "LEG") {
			return true
		}
	}
	return false
}

// nickname passes a nickname in quotes inside a name: Joaquín “El Chapo” Guzmán.
func (w *work) nickname(j, limit int) int {
	for n := j + 1; n < min(j+4, limit-1); n++ {
		if w.doc.Kind(n) == tokens.KindQuote {
			if n > j+1 && w.has(n+1, isCap) && !w.doc.Glued(j) && w.doc.Glued(n) {
				return w.jump(n+1, limit)
			}
			return j
		}
		if !w.has(n, isCap) {
			return j
		}
	}
	return j
}

// extendHyphen decides on the hyphen at token j: "Jean-Claude" and "Ji-hyun" go on, "US-Russia" and "US-led" end.
func (w *work) extendHyphen(first, j, limit int) int {
	n := j + 1
	if j-1 >= first && w.glues(j-1, limit) {
		return w.jump(n, limit)
	}
	if n >= limit || !w.doc.Glued(j) || !w.doc.Glued(n) || len(w.doc.Word(j)) > 1 && w.doc.Word(j) > "‑" || w.has(n, isTaken) {
		return j
	}
	if !w.has(n, isCap) {
		if w.doc.Kind(n) != tokens.KindWord || w.is(n, gazetteer.Tail|gazetteer.Stop) && !w.isHalfName(first, j-1) || len(w.doc.Word(n)) > 7 || !w.koreanTail(first, j) {
			return j
		}
		return n + 1
	}
	if w.isBloc(j-1) || w.isBlocStart(n, limit) || j-1 == first && len(w.doc.Word(first)) == 1 {
		return j
	}
	return w.jump(n, limit)
}

// isHalfName says whether token i is the first half of a given name behind a family name of the run that begins at first, though one
// half is a function word: "Moon Jae-in", "Hwang In-beom".
func (w *work) isHalfName(first, i int) bool {
	return i > first && w.is(i-1, gazetteer.Surname) && w.has(i, isCap) && len(w.doc.Word(i)) <= 5 && i+2 < w.doc.Len() &&
		w.doc.Kind(i+1) == tokens.KindHyphen && w.doc.Glued(i+1) && w.doc.Glued(i+2) && !w.has(i+2, isCap) && len(w.doc.Word(i+2)) <= 5 &&
		!w.is(i+2, gazetteer.Tail)
}

// koreanTail says whether the word before the hyphen at j may be half of a given name such as "Jong-un".
func (w *work) koreanTail(first, j int) bool {
	if m, ok := w.exactName(j-1, j); ok && (m.sort == gazetteer.Country || m.sort == gazetteer.Group) {
		return false
	}
	return len(w.doc.Word(j-1)) <= 6 && (j-1 > first || w.is(j-1, gazetteer.Glue) || w.tags.At(j+1) == tagging.PROPN)
}

// isBloc says whether a country or a nationality ends at token i.
func (w *work) isBloc(i int) bool {
	for f := max(i-2, 0); f <= i; f++ {
		if m, ok := w.exactName(f, i+1); ok && (m.sort == gazetteer.Country || m.kind == NORP) {
			return true
		}
	}
	return false
}

func (w *work) isBlocStart(i, limit int) bool {
	m, ok := w.name(i, limit)
	return ok && m.sort == gazetteer.Country
}

// extendLower passes small words inside names: "Ministry of Defence", "Charles de Gaulle".
func (w *work) extendLower(first, j, limit int) int {
	n := j + 1
	if w.glues(j, limit) {
		return w.jump(n+1, limit)
	}
	if n < limit && w.has(n, isCap) && w.is(j, gazetteer.Particle) && !w.has(n, isTaken) && !w.has(first, isInitial) {
		return w.jump(n, limit)
	}
	switch w.word(j) {
	case "of":
		if !w.takesOf(j - 1) {
			return j
		}
	case "for", "on", "and":
		if w.word(j) == "and" && w.pairedHead(first, j, limit) {
			return j + 2
		}
		if !w.joins(first, j) || w.word(j) == "and" && !w.hasOf(first, j) {
			return j
		}
	default:
		if n < limit && w.is(j, gazetteer.Particle) && w.has(n, isCap) && w.is(j-1, gazetteer.Given|gazetteer.Surname) {
			return w.jump(n, limit)
		}
		return j
	}
	if n < limit && w.word(n) == "the" && w.word(j) != "and" {
		n++
	}
	if n >= limit || !w.has(n, isCap) || w.has(n, isTaken) || w.titled(n, limit) || w.is(n, gazetteer.Stop) && w.at[n] == w.at[n+1] {
		return j
	}
	if w.word(j) == "and" && (w.isBlocStart(n, limit) || w.is(n, gazetteer.OrgHead) && isState[w.role[n].String()] || w.nextBody(first, j, limit) || w.is(n, gazetteer.Title|gazetteer.Job) && w.word(n+1) == "of") {
		return j
	}
	return w.jump(n, limit)
}

// isState holds the roles of the head nouns that bodies of states have.
var isState = map[string]bool{"GOV": true, "LEG": true, "MIL": true, "JUD": true, "COP": true, "PTY": true}

// nextBody says whether a second body follows "and" at token j: the name before it has its "and" already, and a head noun ends what follows:
// "Zorvia University of Science and Technology and Zorvia National Polytechnic".
func (w *work) nextBody(first, j, limit int) bool {
	earlier := false
	for i := first; i < j; i++ {
		earlier = earlier || w.word(i) == "and"
	}
	last := j + 1
	for last+1 < limit && w.has(last+1, isCap) {
		last++
	}
	return earlier && last > j+1 && w.is(last, gazetteer.OrgHead|gazetteer.FacHead)
}

// joins says whether the head noun of a name takes "for", "on" and "and": ministries and committees do, parties and
// parliaments do not.
func (w *work) joins(first, limit int) bool {
	for i := limit - 1; i >= first; i-- {
		if w.has(i, isCap) && w.is(i, gazetteer.OrgHead) {
			switch w.role[i].String() {
			case "PTY", "LEG", "LAB", "JRN", "BUS":
				return w.word(i) == "Council" || w.word(i) == "Committee" || w.word(i) == "Chamber" || w.word(i) == "Movement" || w.word(i) == "Front" && w.word(limit) == "for"
			}
			return true
		}
	}
	return false
}

// pairedHead says whether "and" at token j joins two words before one head noun: "the Roads and Transport Authority".
func (w *work) pairedHead(first, j, limit int) bool {
	if w.word(first) == "The" && first+1 < j {
		first++
	}
	if word := w.word(first - 1); word != "the" && word != "The" && !w.isPossessive(first-1) || w.at[first] < w.at[first+1] || w.is(first, gazetteer.Given|gazetteer.Surname) || w.hasStateHead(first, j) {
		return false
	}
	for i := j + 1; i < min(j+5, limit) && w.has(i, isCap); i++ {
		if w.at[i] < w.at[i+1] && !w.is(i, gazetteer.Common) || w.is(i, gazetteer.Given) {
			return false
		}
		if i > j+1 && w.is(i, gazetteer.OrgHead) && (i+1 == limit || !w.has(i+1, isCap)) {
			return true
		}
	}
	return false
}

// titled says whether a title begins at token i and a capitalised word follows it.
func (w *work) titled(i, limit int) bool {
	end := w.title(i)
	return end > i && end < limit && w.has(end, isCap)
}

// takesOf says whether "of" after token i goes on with its name.
func (w *work) takesOf(i int) bool {
	return w.has(i, isCap) && w.is(i, gazetteer.OrgHead|gazetteer.LocOf|gazetteer.FacHead|gazetteer.EventHead|gazetteer.WorkHead) &&
		!w.is(i, gazetteer.Honorific)
}

func (w *work) hasOf(first, limit int) bool {
	for i := first; i < limit; i++ {
		if t := w.word(i); t == "of" || t == "for" {
			return true
		}
	}
	return false
}

// run says what the capitalised words [first, limit) name, part by part.
func (w *work) run(first, limit int, sent tokens.Range) {
	first, limit = w.trim(first, limit)
	for steps := 0; first < limit && steps < 16; steps++ {
		first = w.part(first, limit, sent)
		first, limit = w.trim(first, limit)
	}
}

// trim leaves out words at the ends that belong to no name.
func (w *work) trim(first, limit int) (int, int) {
	for first < limit && w.dropsFirst(first, limit) {
		if limit-first == 1 {
			w.chance(first)
		}
		first++
	}
	for limit > first && (w.doc.Kind(limit-1) != tokens.KindWord && w.doc.Kind(limit-1) != tokens.KindNumber || w.isPossessive(limit-1) || !w.has(limit-1, isCap) && w.is(limit-1, gazetteer.Stop) && !w.isHalfName(first, limit-3)) {
		limit--
	}
	return first, limit
}

// chance keeps a capitalised common word for the case that it is the surname of someone in the document: "Park".
func (w *work) chance(i int) {
	if w.has(i, isCap) && !w.is(i, gazetteer.Stop) && len(w.doc.Word(i)) > 1 && !w.has(i, isTaken) {
		r := tokens.Range{First: i, Limit: i + 1}
		w.found = append(w.found, candidate{r: r, kind: Person, rule: byChance, weak: true})
		w.mark(r, isTaken)
	}
}

func (w *work) dropsFirst(i, limit int) bool {
	if w.isPossessive(i) || w.doc.Kind(i) != tokens.KindWord {
		return true
	}
	if !w.has(i, isCap) {
		return !w.is(i, gazetteer.Glue)
	}
	if w.is(i, gazetteer.GenericPoss) && i+2 < limit && w.isPossessive(i+1) {
		return false
	}
	if m, ok := w.name(i, limit); ok && (m.limit-int32(i) > 1 || m.sort == gazetteer.Country && !w.is(i, gazetteer.Stop)) {
		return false
	}
	if w.is(i, gazetteer.Stop) && w.is(i, gazetteer.Number) && !w.has(i, isInitial) && i+1 < limit && w.has(i+1, isCap) {
		return false
	}
	if w.is(i, gazetteer.Stop) && (!w.is(i, gazetteer.Given|gazetteer.Surname) || len(w.doc.Word(i)) < 3 || w.has(i, isInitial)) {
		return !w.is(i, gazetteer.LocHead) || i+1 == limit || w.has(i, isInitial)
	}
	return w.has(i, isInitial) && w.commonFirst(i, limit)
}

// commonFirst says whether the first word of a sentence is an ordinary word: the tagger says so, or the text has it
// in lower case elsewhere.
func (w *work) commonFirst(i, limit int) bool {
	if w.is(i, gazetteer.Stop) {
		return true
	}
	if w.doc.Flags(i).Has(tokens.FlagUpper) && len(w.doc.Word(i)) > 1 {
		return false
	}
	if w.at[i] < w.at[i+1] && w.tags.At(i) == tagging.PROPN || w.is(i, gazetteer.Honorific|gazetteer.Title) && i+1 < limit {
		return false
	}
	if w.is(i, gazetteer.OrgHead) && i+1 < limit && w.has(i+1, isCap) {
		return false
	}
	if i+2 < limit && w.doc.Kind(i+1) == tokens.KindHyphen && w.has(i+2, isCap) {
		return false
	}
	switch w.tags.At(i) {
	case tagging.PROPN, tagging.X, 0:
		return w.lower.has(w.doc.Key(i)) && !w.is(i, gazetteer.Given)
	case tagging.NOUN, tagging.ADJ:
		return i+1 == limit && w.at[i] == w.at[i+1] && !w.is(i, gazetteer.Given|gazetteer.Surname|gazetteer.OrgHead) || w.is(i, gazetteer.Number|gazetteer.Agent) && w.at[i] == w.at[i+1]
	}
	return w.at[i] == w.at[i+1]
}
