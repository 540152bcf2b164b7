package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// evasionReader reads the sentences of a document in order and keeps track of who has asked what.
type evasionReader struct {
	reader
	forms *evasionForms
	block int  // of the sentence
	read0 int  // quotation marks are known before this token
	open  bool // a quotation is open there

	labels   int          // turns begun
	since    int          // blocks since the last label
	turn     bool         // the text is in a turn of a transcript
	first    int          // token that the words of the turn begin at
	asked    tokens.Range // the last question of the turn before
	question tokens.Range // the last question of this turn
	before   tokens.Range // the sentence before, if in the same block
}

// enter makes s the sentence that is read.
func (r *evasionReader) enter(s tokens.Range) {
	r.before = r.sent
	r.sent = s
	if b := r.doc.BlockOf(s.First); b != r.block {
		r.block, r.read0, r.open, r.before = b, s.First, false, tokens.Range{}
		if r.since++; r.since > maxTurn {
			r.turn, r.asked, r.question = false, tokens.Range{}, tokens.Range{}
		}
	}
	if label := r.label(s); label > 0 {
		r.labels++
		r.turn, r.first, r.since = r.labels > 1 || r.is(s.First, evasiveTurn) || r.shouted(s.First), label, 0
		r.asked, r.question = r.question, tokens.Range{}
	}
	if r.turn && r.asks(s) {
		r.question = tokens.Range{First: max(s.First, min(r.first, s.Limit-1)), Limit: s.Limit}
	}
}

// asks says whether a sentence ends with a question mark.
func (r *evasionReader) asks(s tokens.Range) bool {
	for i := s.Limit - 1; i >= max(s.First, s.Limit-3); i-- {
		if r.doc.Word(i) == "?" {
			return true
		}
	}
	return false
}

// maxTurn is how many blocks without a label go on with the turn before.
const maxTurn = 4

// maxLabel is the longest name before the colon of a turn, in tokens.
const maxLabel = 8

// label returns the token behind "MR. WARD:" or "Q:" at the beginning of a sentence, 0 if there is none.
func (r *evasionReader) label(s tokens.Range) int {
	for i := s.First; i < min(s.Limit-1, s.First+maxLabel); i++ {
		if r.doc.Word(i) == ":" {
			if i > s.First && r.doc.Glued(i) {
				return i + 1
			}
			return 0
		}
		if r.doc.Kind(i) == tokens.KindWord && !r.doc.Flags(i).Has(tokens.FlagTitle) {
			return 0
		}
	}
	return 0
}

// shouted says whether a label begins with a title or a word in capitals: MR. WARD, Ms. Parry.
func (r *evasionReader) shouted(i int) bool {
	f := r.doc.Flags(i)
	return r.is(i, evasiveTitle) || f.Has(tokens.FlagUpper) && r.doc.Span(i).Len() > 3
}

// voiced says whether token i stands in quotation marks or in a turn of a transcript.
func (r *evasionReader) voiced(i int) bool { return r.turn || r.quoted(i) }

// opensSpeech says whether what is said begins at token i: behind the label of a turn or a quotation mark, or with the sentence.
func (r *evasionReader) opensSpeech(i int) bool {
	return i == r.sent.First || i == r.first || r.kind(i-1) == tokens.KindQuote
}

// within says whether token i is one of m.
func within(m tokens.Range, i int) bool { return i >= m.First && i < m.Limit }

// subjectHead is the first word of the subject of a form.
func (r *evasionReader) subjectHead(m tokens.Range) int {
	for i := m.First; i < m.Limit; i++ {
		if g := r.syn.GroupAt(i); g >= 0 {
			return r.syn.SubjectStart(g)
		}
	}
	return m.First
}

// evader is the noun phrase of who evades in a reported form; empty if it is not found.
func (r *evasionReader) evader(f *evasionForm, m tokens.Range) tokens.Range {
	switch {
	case f.rule&evasionNobody != 0:
		return tokens.Range{}
	case f.rule&evasionFrom != 0:
		p := r.nounPhrase(m.Limit, r.sent.Limit)
		for i := p.First; i < p.Limit; i++ {
			if r.class(i)&clause.To != 0 {
				p.Limit = i
			}
		}
		return p
	}
	for i := m.First; i < m.Limit; i++ {
		if g := r.syn.GroupAt(i); g >= 0 {
			return r.subject(g, 2)
		}
	}
	return r.subjectOfMain(m.First, 1)
}

// subject is the noun phrase that is the subject of a verb group, or of the finite group before it if it has none.
func (r *evasionReader) subject(g, depth int) tokens.Range {
	first, limit := r.syn.SubjectStart(g), r.syn.Groups[g].Range.First
	if first >= limit {
		return r.subjectOfMain(limit, depth-1)
	}
	if r.syn.IsRelative(first) || r.is(first, evasiveNeither) {
		return r.phraseBefore(first)
	}
	return r.nounPhrase(first, limit)
}

// subjectOfMain is the subject of the finite verb group before token i that most likely shares it: of a report, of a main clause, else
// the nearest.
func (r *evasionReader) subjectOfMain(i, depth int) tokens.Range {
	if depth <= 0 {
		return tokens.Range{}
	}
	nearest := -1
	for j := i - 1; j >= max(r.sent.First, i-3*maxNear); j-- {
		g := r.syn.GroupAt(j)
		if g < 0 || r.syn.Groups[g].Form != clause.Finite || int(r.syn.Groups[g].Head) != j {
			continue
		}
		switch {
		case r.class(j)&clause.Report != 0: // he said it was an accident, but did not elaborate
			return r.subject(g, depth)
		case nearest < 0 || r.syn.Place(j) == clause.Main && r.syn.Place(int(r.syn.Groups[nearest].Head)) != clause.Main:
			nearest = g
		}
	}
	if nearest < 0 {
		return tokens.Range{}
	}
	return r.subject(nearest, depth)
}

// phraseBefore is the noun phrase that a relative word at i follows.
func (r *evasionReader) phraseBefore(i int) tokens.Range {
	for j := i - 1; j >= max(r.sent.First, i-3); j-- {
		if c, ok := r.chunk(j); ok {
			return c
		}
	}
	return tokens.Range{}
}

// besideTime is the noun phrase that ends before limit, or stands before the time c if none does.
func (r *evasionReader) besideTime(c tokens.Range, limit int) tokens.Range {
	last := limit - 1
	for last > c.Limit && r.adverb(last) {
		last--
	}
	if p, ok := r.chunk(last); ok && p.First >= c.Limit {
		return p
	}
	return r.phraseBefore(c.First)
}

// nounPhrase is the noun phrase that begins at a token, up to a limit.
func (r *evasionReader) nounPhrase(first, limit int) tokens.Range {
	for k := 0; k < 3 && first < limit && r.edge(first); k++ {
		first++
	}
	if c, ok := r.chunk(first); ok {
		first = c.First
		if r.class(c.Limit-1)&clause.TimeNoun != 0 { // Sun and Google on Tuesday offered; meet next week, and Bamako has
			return r.besideTime(c, limit)
		}
	}
	p := tokens.Range{First: first, Limit: min(limit, max(first, r.syn.PhraseEnd(first)))}
	for !p.IsEmpty() && (r.edge(p.Limit-1) || r.adverb(p.Limit-1) || r.penn(p.Limit-1) == tagging.PennMD) {
		p.Limit--
	}
	return p
}

// topic is what was asked about: what the form itself has behind it, else what the sentence or the one before says was asked, else the
// question of the turn before.
func (r *evasionReader) topic(f *evasionForm, m tokens.Range) tokens.Range {
	switch {
	case f.kind == EvasionRefers:
		if t := r.inside(m); !t.IsEmpty() {
			return t
		}
	case f.rule&evasionFrom == 0:
		if t := r.complement(m, f.reported); !t.IsEmpty() {
			return t
		}
	}
	if t := r.askedIn(r.sent, m); !t.IsEmpty() {
		return t
	}
	if r.turn && r.since == 0 && !r.asked.IsEmpty() {
		return r.asked
	}
	if r.before.IsEmpty() {
		return tokens.Range{}
	}
	now := r.sent
	r.sent = r.before
	t := r.askedIn(r.before, tokens.Range{First: r.before.Limit, Limit: r.before.Limit})
	r.sent = now
	return t
}

// inside is what a form that hands questions on says they are about: referred questions about the strike to the army.
func (r *evasionReader) inside(m tokens.Range) tokens.Range {
	for i := m.First + 1; i < m.Limit-1; i++ {
		if r.penn(i) == tagging.PennIN && r.is(i, evasiveAbout) && r.class(i)&clause.To == 0 {
			return r.until(i+1, min(r.syn.PhraseEnd(i+1), m.Limit-1))
		}
	}
	return tokens.Range{}
}

// complement is the clause or noun phrase behind a form, with or without a preposition: whether …, on the deal.
func (r *evasionReader) complement(m tokens.Range, reported bool) tokens.Range {
	i := m.Limit
	if r.is(i-1, evasiveWhether) && r.class(i-1)&clause.To == 0 { // "say whether" is in the form
		return r.until(i-1, r.syn.ClauseEnd(i-1))
	}
	if !reported && r.is(i, evasiveJudge) && r.penn(i) == tagging.PennVB {
		i++ // too early to say whether
	}
	for k := 0; k < 2 && (r.adverb(i) || r.is(i, evasiveAbout) && !r.verbHere(i)); k++ {
		i++
	}
	switch {
	case i >= r.sent.Limit || r.edge(i) || r.is(i+1, evasiveAsked) || r.is(i, evasiveAsked):
		return tokens.Range{}
	case r.is(i, evasiveWhether) || r.penn(i) == tagging.PennVBG, reported && r.penn(i) == tagging.PennVB:
		return r.until(i, r.syn.ClauseEnd(i))
	}
	c, ok := r.chunk(i)
	if !reported && !r.is(i-1, evasiveAbout) {
		return tokens.Range{}
	}
	if !ok || r.class(c.Limit-1)&clause.TimeNoun != 0 || c.Len() == 1 && (r.penn(c.First) == tagging.PennPRP || r.penn(c.First) == tagging.PennDT) {
		return tokens.Range{}
	}
	return r.until(i, r.syn.PhraseEnd(i))
}

// askedIn is what a sentence says was asked, near the tokens m: Asked whether …, asked about …
func (r *evasionReader) askedIn(s, m tokens.Range) tokens.Range {
	for i := max(s.First, m.First-6*maxNear); i < min(s.Limit, m.Limit+maxNear); i++ {
		if !r.is(i, evasiveAsked) || within(m, i) || r.penn(i) != tagging.PennVBN && r.penn(i) != tagging.PennVBD {
			continue
		}
		j := i + 1
		if r.penn(j) == tagging.PennIN && !r.is(j, evasiveWhether|evasiveAbout) { // asked by reporters whether
			j = r.syn.PhraseEnd(j + 1)
		}
		if r.penn(j) == tagging.PennNNS || r.penn(j) == tagging.PennNN {
			continue // asked reporters: who asks is someone else
		}
		if r.is(j, evasiveAbout) {
			j++
		}
		switch {
		case r.is(j, evasiveWhether):
			return r.until(j, min(r.syn.ClauseEnd(j), r.comma(j)))
		case r.is(j-1, evasiveAbout):
			return r.until(j, r.syn.PhraseEnd(j))
		}
	}
	return tokens.Range{}
}

// comma returns the next comma at token i or behind, within reach.
func (r *evasionReader) comma(i int) int {
	limit := min(r.sent.Limit, i+3*maxNear)
	for ; i < limit && r.doc.Word(i) != ","; i++ {
	}
	return i
}

// until is the tokens from first to limit without punctuation at their end.
func (r *evasionReader) until(first, limit int) tokens.Range {
	limit = min(limit, r.sent.Limit)
	for limit > first && r.edge(limit-1) {
		limit--
	}
	return tokens.Range{First: first, Limit: max(first, limit)}
}
