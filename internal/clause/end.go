package clause

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// ClauseEnd returns the token behind the clause that token i heads or opens, its complements and adjuncts included. It stops before
// a coordinate clause, a contrasting subordinate clause, the main verb behind a clause inside its subject, a trailing "he said", and
// the end of a quotation that i stands in.
func (s *Syntax) ClauseEnd(i int) int {
	r := s.Sentence(i)
	if r.IsEmpty() {
		return i + 1
	}
	w := rightWalk{s: s, from: i, limit: min(s.trim(r.First, r.Limit), i+maxScan)}
	w.limit = max(w.limit, i+1)
	w.quoted = s.quotesBefore(r.First, i)
	w.open(i)
	return s.trim(i, w.run())
}

// rightWalk goes from a cue to the end of its clause.
type rightWalk struct {
	s        *Syntax
	from     int
	at       int
	limit    int
	expect   int  // finite groups that a complementizer or relative word has announced
	own      int  // the finite group of the clause, or -1
	modal    bool // the clause's verb is in the base form behind a modal
	embedded bool // the clause stands in a subject or before its main clause
	fronted  bool // the clause stands before its main clause
	quoted   bool // the clause stands within quotation marks
}

// open finds the clause's own verb and whether it is embedded.
func (w *rightWalk) open(i int) {
	s := w.s
	w.at, w.own = i+1, -1
	if s.opensClause(i) {
		w.expect = 1
		r := s.Sentence(i)
		w.embedded = s.NextFinite(max(r.First, i-maxScan/2), i) < 0
		w.fronted = s.class[i]&That == 0 && (w.embedded || i > r.First && s.opensBehind(i))
		return
	}
	g := s.GroupAt(i)
	if g < 0 || s.Groups[g].Form != Finite {
		if g >= 0 { // a participle or infinitive: its finite verb may stand before it
			w.at = s.Groups[g].Range.Limit
			w.announce(i)
			w.position(i)
			return
		}
		if p := s.finiteBefore(i); p < 0 {
			if g = s.NextFinite(i, w.limit); g >= 0 && !s.crosses(i, s.Groups[g].Range.First) {
				w.own, w.at = g, s.Groups[g].Range.Limit
				w.modal = s.Groups[g].Modal >= 0
				w.announce(int(s.Groups[g].Head))
				w.position(s.Groups[g].Range.First)
				return
			}
		}
		w.announce(i)
		w.position(i)
		return
	}
	w.own, w.at = g, max(s.Groups[g].Range.Limit, i+1)
	w.modal = s.Groups[g].Modal >= 0
	w.announce(int(s.Groups[g].Head))
	w.position(s.Groups[g].Range.First)
}

// opensBehind says whether the subordinate clause at i stands before its main clause: behind a comma or "that", as in that even if …
func (s *Syntax) opensBehind(i int) bool {
	j := i - 1
	for j >= 0 && isAdverb(s.penn[j]) {
		j--
	}
	return j >= 0 && s.sentence[j] == s.sentence[i] && (s.isComma(j) || s.class[j]&That != 0)
}

// opensClause says whether the word at i is a conjunction that opens a clause: that, if, unless.
func (s *Syntax) opensClause(i int) bool {
	if s.class[i]&That != 0 {
		return s.chunkLimit[i] == 0
	}
	return s.class[i]&Subordinator != 0 && s.penn[i] == tagging.PennIN && s.group[i] < 0
}

// crosses says whether a subordinator or comma stands between i and j.
func (s *Syntax) crosses(i, j int) bool {
	for k := i; k < j; k++ {
		if s.class[k]&(Relative|Subordinator) != 0 && s.penn[k] != tagging.PennDT {
			return true
		}
	}
	return false
}

// finiteBefore returns the finite group of the clause that token i stands in, if it comes before i without a boundary between; or -1.
func (s *Syntax) finiteBefore(i int) int {
	r := s.Sentence(i)
	for j := i - 1; j >= max(r.First, i-maxScan/4); j-- {
		if g := s.group[j]; g >= 0 && s.Groups[g].Form == Finite {
			return int(g)
		}
		if s.isComma(j) || s.penn[j] == tagging.PennCC || s.isRelativeAt(j) || s.class[j]&Subordinator != 0 && s.penn[j] == tagging.PennIN {
			return -1
		}
	}
	return -1
}

// announce notes that a clause without "that" may follow the word at i.
func (w *rightWalk) announce(i int) {
	if w.s.class[i]&Clausal != 0 && w.s.clauseFollows(w.at, w.limit) {
		w.expect = 1
	}
}

// clauseFollows says whether a clause without "that" begins at j or behind a phrase or two: told reporters on Monday the deal is dead.
func (s *Syntax) clauseFollows(j, limit int) bool {
	for k := 0; k < 3 && j < limit; k++ {
		j = s.overAdverbs(j, limit)
		if s.IsClause(j, limit) {
			return true
		}
		if j < limit && s.penn[j] == tagging.PennIN && s.class[j]&(Subordinator|That) == 0 {
			j++
		}
		if j >= limit || s.chunkLimit[j] == 0 {
			return false
		}
		if j = int(s.chunkLimit[j]); j < limit && s.isRelativeAt(j) {
			return true
		}
	}
	return false
}

// position looks to the left of the clause's verb for the word that makes it a relative or subordinate clause.
func (w *rightWalk) position(i int) {
	s := w.s
	r := s.Sentence(i)
	first := s.SubjectBefore(i)
	mark := first - 1
	if s.isRelativeAt(first) {
		mark = first
	}
	if mark < r.First {
		return
	}
	subordinate := s.class[mark]&Subordinator != 0
	if !subordinate && !s.isRelativeAt(mark) {
		return
	}
	if subordinate && s.opensBehind(mark) {
		w.embedded, w.fronted = true, true
		return
	}
	low := max(r.First, mark-maxScan/2)
	for j := mark - 1; j >= low; j-- {
		if g := s.group[j]; g >= 0 && s.Groups[g].Form == Finite {
			return
		}
		if s.penn[j] == tagging.PennCC && s.class[j] == 0 && s.isCommaBefore(j) {
			break
		}
	}
	w.embedded, w.fronted = true, subordinate
}

func (s *Syntax) isCommaBefore(j int) bool { return j > 0 && s.isComma(j-1) }

// run walks to the end.
func (w *rightWalk) run() int {
	s := w.s
	for w.at < w.limit {
		i := w.at
		w.at++
		switch k := s.doc.Kind(i); {
		case k == tokens.KindPunct:
			if w.endsAtPunct(i) {
				return i
			}
		case k == tokens.KindQuote:
			if w.quoted || s.attributionAt(i+1, w.limit) {
				return i
			}
		case k == tokens.KindHyphen:
			if !s.doc.Glued(i) || s.doc.Word(i) != "-" {
				if w.endsAtDash(i) {
					return i
				}
			}
		case k == tokens.KindBracket:
			w.overBracket(i)
		case w.endsAtWord(i):
			return i
		}
	}
	return w.limit
}

func (w *rightWalk) endsAtPunct(i int) bool {
	s := w.s
	switch s.doc.Word(i) {
	case ";":
		return true
	case ":":
		return s.class[i-1]&Report == 0
	case ",":
		return w.endsAtComma(i)
	case "?", "!":
		return w.quoted || s.attributionAt(i+1, w.limit)
	}
	return false
}

// endsAtComma says whether the clause ends at the comma at i. It may move on over a parenthesis.
func (w *rightWalk) endsAtComma(i int) bool {
	s, j := w.s, i+1
	for j < w.limit && s.doc.Kind(j) == tokens.KindQuote {
		if w.quoted {
			return true
		}
		j++
	}
	if j >= w.limit {
		return true
	}
	switch {
	case s.attributionAt(j, w.limit):
		return true
	case w.fronted:
		return s.startsMain(j, w.limit) || s.group[j] >= 0 && s.Groups[s.group[j]].Form == Finite
	case s.penn[j] == tagging.PennCC:
		return w.endsAtConjunction(j, true)
	case s.class[j]&Contrast != 0 && s.penn[j] == tagging.PennIN, s.penn[j] == tagging.PennWRB && s.class[j]&Relative != 0:
		return w.expect == 0
	case s.isRelativeAt(j):
		return !w.overRelative(j)
	case w.expect == 0 && s.IsClause(j, w.limit):
		return true
	}
	return false
}

// overRelative moves behind a relative clause between commas that the clause goes on after.
func (w *rightWalk) overRelative(j int) bool {
	s := w.s
	for k := j + 1; k < min(w.limit-1, j+40); k++ {
		if !s.isComma(k) {
			continue
		}
		if p := s.penn[k+1]; s.class[k+1]&To != 0 || p == tagging.PennIN && s.class[k+1]&Subordinator == 0 {
			w.at = k + 1
			return true
		}
		return false
	}
	return false
}

// endsAtConjunction says whether the conjunction at j joins another clause to this one.
func (w *rightWalk) endsAtConjunction(j int, comma bool) bool {
	s := w.s
	k := s.overAdverbs(j+1, w.limit)
	if k >= w.limit {
		return false
	}
	if g := s.group[k]; g >= 0 {
		f := s.Groups[g].Form == Finite
		return f && (w.modal || comma) && w.expect == 0 && s.penn[k] != tagging.PennVBP
	}
	return w.expect == 0 && s.IsClause(k, w.limit)
}

// IsClause says whether a subject and its finite verb begin at token j, with at most two prepositional phrases between.
func (s *Syntax) IsClause(j, limit int) bool {
	j = s.overBound(j, limit)
	for k := 0; k < 5 && j < limit && s.chunkLimit[j] != 0; k++ {
		j = int(s.chunkLimit[j])
		j = s.overAdverbs(j, limit)
		if j < limit && s.doc.Kind(j) == tokens.KindQuote {
			j++
		}
		if j >= limit {
			return false
		}
		if g := s.group[j]; g >= 0 {
			return s.Groups[g].Form == Finite
		}
		if s.penn[j] != tagging.PennIN && s.penn[j] != tagging.PennCC || s.class[j]&Subordinator != 0 && s.class[j]&Contrast == 0 {
			return false
		}
		j++
	}
	return false
}

// overBound skips words that bound a number: more than six, at least 40.
func (s *Syntax) overBound(j, limit int) int {
	if j+2 < limit && (isAdjective(s.penn[j]) || isAdverb(s.penn[j])) && s.doc.Key(j+1) == keyOf { // most of his
		return j + 2
	}
	for k := j; k < min(limit, j+4); k++ {
		switch p := s.penn[k]; {
		case p == tagging.PennCD:
			return k
		case p != tagging.PennIN && !isAdverb(p) && !isAdjective(p):
			return j
		}
	}
	return j
}

// startsMain says whether a main clause begins at j: a subject with its verb, perhaps behind an adverb.
func (s *Syntax) startsMain(j, limit int) bool {
	j = s.overAdverbs(j, limit)
	if j < limit && s.penn[j] == tagging.PennCC {
		return false
	}
	g := s.NextFinite(j, min(limit, j+25))
	if g < 0 {
		return false
	}
	for k := j; k < s.Groups[g].Range.First; k++ {
		if s.isComma(k) || s.isRelativeAt(k) {
			return k > j+6
		}
	}
	return true
}

// attributionAt says whether "he said", "said the minister" or "according to" begins at j.
func (s *Syntax) attributionAt(j, limit int) bool {
	r := min(limit, j+maxAttribution)
	if j >= r {
		return false
	}
	if s.class[j]&AccordingTo != 0 {
		return true
	}
	if s.class[j]&Report != 0 && s.group[j] >= 0 && j+1 < r && s.chunkLimit[j+1] != 0 {
		return s.Groups[s.group[j]].Form == Finite && s.Groups[s.group[j]].Modal < 0
	}
	for k := 0; k < 4 && j < r && s.chunkLimit[j] != 0; k++ {
		j = s.overAdverbs(int(s.chunkLimit[j]), r)
		if j < r && s.group[j] >= 0 {
			return s.class[s.Groups[s.group[j]].Head]&Report != 0 && s.trailing(int(s.Groups[s.group[j]].Range.Limit), limit)
		}
		if j < r && (s.penn[j] == tagging.PennIN || s.isComma(j)) {
			j++
		}
	}
	return false
}

const maxAttribution = 14

// trailing says whether nothing but adjuncts follows a reporting verb at j: no clause of its own.
func (s *Syntax) trailing(j, limit int) bool {
	if j < limit && (s.class[j]&That != 0 || s.chunkLimit[j] != 0 && s.IsClause(j, limit)) {
		return false
	}
	return true
}

func (w *rightWalk) endsAtDash(i int) bool {
	s := w.s
	for k := i + 1; k < min(w.limit, i+40); k++ {
		if s.doc.Kind(k) == tokens.KindHyphen && (!s.doc.Glued(k) || s.doc.Word(k) != "-") {
			w.at = k + 1
			return false
		}
	}
	return true
}

func (w *rightWalk) overBracket(i int) {
	s := w.s
	for k := i + 1; k < min(w.limit, i+60); k++ {
		if s.doc.Kind(k) == tokens.KindBracket {
			w.at = k + 1
			return
		}
	}
}

// endsAtWord deals with conjunctions, complementizers and finite verbs.
func (w *rightWalk) endsAtWord(i int) bool {
	s := w.s
	if g := s.group[i]; g >= 0 {
		return w.endsAtGroup(i, &s.Groups[g])
	}
	switch p := s.penn[i]; {
	case p == tagging.PennCC:
		return w.endsAtConjunction(i, false)
	case s.isRelativeAt(i), s.class[i]&That != 0 && p == tagging.PennIN:
		w.expect = 1
	case s.class[i]&Subordinator != 0 && (p == tagging.PennIN || p == tagging.PennWRB):
		if s.class[i]&Contrast != 0 && s.contrasts(i) && w.expect == 0 && s.IsClause(i+1, w.limit) {
			return true
		}
		if p == tagging.PennWRB || s.clauseFollows(i+1, w.limit) {
			w.expect = 1
		}
	}
	w.announceAt(i)
	return false
}

// contrasts says whether the subordinator at i sets its clause against the one before.
func (s *Syntax) contrasts(i int) bool {
	k := s.doc.Key(i)
	return k == keyAlthough || k == keyThough || k == keyWhereas
}

var keyOf = tokens.Key("of")

var keyAlthough, keyThough, keyWhereas = tokens.Key("although"), tokens.Key("though"), tokens.Key("whereas")

func (w *rightWalk) announceAt(i int) {
	if w.s.class[i]&Clausal != 0 && w.s.group[i] < 0 && (isNoun(w.s.penn[i]) || isAdjective(w.s.penn[i])) {
		w.expect = max(w.expect, 1)
	}
}

func (w *rightWalk) endsAtGroup(i int, g *Group) bool {
	s := w.s
	w.at = g.Range.Limit
	if g.Form != Finite {
		w.announce(int(g.Head))
		return false
	}
	switch {
	case w.expect > 0:
		w.expect = 0
		w.announce(int(g.Head))
		return false
	case w.embedded && !w.fronted:
		return true
	case i > w.from && s.penn[i-1] == tagging.PennCC:
		return false
	}
	w.announce(int(g.Head))
	return false
}

// quotesBefore says whether an odd number of quotation marks stands between the start of the sentence and token i.
func (s *Syntax) quotesBefore(first, i int) bool {
	odd := false
	for j := max(first, i-maxScan); j < i; j++ {
		if s.doc.Kind(j) == tokens.KindQuote {
			odd = !odd
		}
	}
	return odd
}
