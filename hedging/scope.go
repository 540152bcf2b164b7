package hedging

import (
	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// scope is the way to find what a cue hedges.
type scope uint8

const (
	scopeClause     scope = iota // from the cue to the end of its clause
	scopeRaise                   // from the start of the subject to the end of the clause
	scopePhrase                  // from the cue to the end of the noun phrase
	scopeAdjective               // scopePhrase before a noun, else scopeClause
	scopeAdverb                  // scopeClause; the whole clause if the cue stands between commas
	scopeLikely                  // scopeRaise before "to", else as scopeAdjective or scopeAdverb
	scopeMeasure                 // the cue with the amount or predicate behind it
	scopeIf                      // the conditional clause
	scopeGeneral                 // the phrase or clause that a generalizer quantifies
	scopeComplement              // scopeClause of a verb at the end of the cue
	scopeReport                  // what is reported
	scopeAccording               // what is reported, without the cue
)

// scopeNames are the names in data/cues.tsv.
var scopeNames = [...]string{"clause", "raise", "np", "adjective", "adverb", "likely", "measure", "if", "phrase", "complement"}

// scope returns the tokens that the cue m hedges.
func (r *reader) scope(e *entry, m tokens.Range) tokens.Range {
	switch e.scope {
	case scopeRaise:
		return r.raise(m)
	case scopePhrase:
		return r.phrase(m)
	case scopeAdjective:
		if r.attributive(m.Limit - 1) {
			return r.phrase(m)
		}
	case scopeLikely:
		return r.likely(m)
	case scopeAdverb:
		return r.adverbial(m)
	case scopeMeasure:
		return r.measure(m)
	case scopeIf:
		return tokens.Range{First: m.First, Limit: r.syn.ClauseEnd(m.Limit - 1)}
	case scopeGeneral:
		return r.general(m)
	case scopeComplement:
		if m.First > r.sent.First && r.edge(m.First-1) && r.edge(m.Limit) { // The palace, one might wonder, is in the loop
			return r.stretch(r.sent.First, r.sent.Limit)
		}
		return tokens.Range{First: m.First, Limit: r.syn.ClauseEnd(m.Limit - 1)}
	case scopeReport:
		return r.report(m)
	case scopeAccording:
		return r.according(m)
	}
	return r.clause(m)
}

func (r *reader) clause(m tokens.Range) tokens.Range {
	at := m.First
	for k := m.Limit - 1; k > m.First; k-- { // a phrase that ends in its own verb or conjunction: do not know whether
		if r.class(k)&(clause.That|clause.Relative|clause.Subordinator) != 0 {
			at = k
			break
		}
	}
	return tokens.Range{First: m.First, Limit: max(m.Limit, r.syn.ClauseEnd(at))}
}

func (r *reader) raise(m tokens.Range) tokens.Range {
	first := m.First
	if r.aside(m) {
		return r.adverbial(tokens.Range{First: r.syn.SubjectStart(r.syn.GroupAt(m.First)), Limit: m.Limit})
	}
	if g := r.group(m.First); g != nil && g.Form == clause.Finite {
		first = r.syn.SubjectStart(r.syn.GroupAt(m.First))
	} else if b := r.copulaBefore(m.First); b >= 0 {
		first = r.syn.SubjectStart(b)
	} else if g != nil && g.Form == clause.Participle {
		first = r.syn.SubjectStart(r.syn.GroupAt(m.First))
	}
	return tokens.Range{First: min(first, m.First), Limit: max(m.Limit, r.syn.ClauseEnd(m.First))}
}

// aside says whether the verb m stands with its subject alone between commas: ", it seems,".
func (r *reader) aside(m tokens.Range) bool {
	return r.edge(m.Limit) && r.verbHere(m.First) && r.parenthetical(m.First)
}

// copulaBefore returns the verb group right before token i, adverbs apart, or -1.
func (r *reader) copulaBefore(i int) int {
	i--
	for k := 0; k < 3 && r.adverb(i); k++ {
		i--
	}
	if r.group(i) == nil {
		return -1
	}
	return r.syn.GroupAt(i)
}

func (r *reader) phrase(m tokens.Range) tokens.Range {
	return tokens.Range{First: m.First, Limit: max(m.Limit, r.syn.PhraseEnd(m.Limit-1))}
}

func (r *reader) likely(m tokens.Range) tokens.Range {
	switch {
	case r.class(m.Limit)&clause.To != 0:
		return r.raise(m)
	case r.attributive(m.First):
		return r.phrase(m)
	}
	return r.adverbial(m)
}

// adverbial gives the clause from the adverb on, or all of it around a parenthesis.
func (r *reader) adverbial(m tokens.Range) tokens.Range {
	limit := r.syn.ClauseEnd(m.Limit - 1)
	if m.First > r.sent.First+1 && r.edge(m.First-1) && r.edge(m.Limit) && r.doc.Word(m.First-1) == "," {
		if g := r.finiteNear(m.First); g >= 0 {
			return tokens.Range{First: r.syn.SubjectStart(g), Limit: max(m.Limit, limit)}
		}
	}
	return tokens.Range{First: m.First, Limit: max(m.Limit, limit)}
}

// finiteNear returns the finite verb group closest before token i, or behind it, or -1.
func (r *reader) finiteNear(i int) int {
	for j := i - 1; j >= max(r.sent.First, i-maxNear); j-- {
		if g := r.group(j); g != nil && g.Form == clause.Finite {
			return r.syn.GroupAt(j)
		}
	}
	return r.syn.NextFinite(i, r.sent.Limit)
}

// measure takes the amount or the predicate behind the cue.
func (r *reader) measure(m tokens.Range) tokens.Range {
	j := m.Limit
	if j >= r.sent.Limit || r.doc.Key(m.Limit-1) == keySo {
		if c, ok := r.chunk(max(m.First-1, r.sent.First)); ok {
			return tokens.Range{First: c.First, Limit: m.Limit}
		}
		return m
	}
	if c, ok := r.chunk(j); ok {
		if r.word(c.Limit-1)&wordQuantity != 0 && r.doc.Key(min(c.Limit, r.sent.Limit-1)) == keyOf {
			return tokens.Range{First: m.First, Limit: r.syn.PhraseEnd(j)}
		}
		if r.word(c.Limit-1)&wordMass != 0 && r.doc.Key(min(c.Limit, r.sent.Limit-1)) == keyOf {
			if of, ok := r.chunk(c.Limit + 1); ok {
				return tokens.Range{First: m.First, Limit: of.Limit}
			}
		}
		return tokens.Range{First: m.First, Limit: c.Limit}
	}
	for j < r.sent.Limit && r.adverb(j) {
		j++
	}
	if j < r.sent.Limit && r.adjective(j) {
		return tokens.Range{First: m.First, Limit: j + 1}
	}
	if r.verbHere(j) {
		return tokens.Range{First: m.First, Limit: r.syn.ClauseEnd(m.First)}
	}
	return tokens.Range{First: m.First, Limit: max(m.Limit, min(j+1, r.sent.Limit))}
}

func (r *reader) general(m tokens.Range) tokens.Range {
	j := m.Limit
	if j < r.sent.Limit && !r.edge(j) {
		_, ok := r.chunk(j)
		if ok || r.penn(j) == tagging.PennIN {
			return tokens.Range{First: m.First, Limit: max(m.Limit, r.syn.PhraseEnd(j))}
		}
	}
	return tokens.Range{First: m.First, Limit: max(m.Limit, r.syn.ClauseEnd(m.Limit-1))}
}

// report takes the stretch that the reporting verb m is about.
func (r *reader) report(m tokens.Range) tokens.Range {
	g := r.group(m.First)
	if g != nil && g.Form == clause.Finite {
		start := r.syn.SubjectStart(r.syn.GroupAt(m.First))
		if start > r.sent.First && r.doc.Key(start-1) == keyAs && r.opens(start-1) { // As he said, …
			return r.according(tokens.Range{First: start - 1, Limit: m.Limit})
		}
		backward := r.edgeBefore(start) && r.reportsBackward(m, g)
		if backward && !((r.clauseAfter(m.Limit) || r.quoteAfter(m.Limit)) && r.kind(start-1) != tokens.KindQuote) {
			if !r.contentBefore(g.Range.First) { // The rockets, he added, were made here
				return r.stretch(r.sent.First, r.sent.Limit)
			}
			return r.stretch(r.sent.First, start)
		}
	}
	return tokens.Range{First: m.First, Limit: max(m.Limit, r.reportEnd(m))}
}

// reportEnd returns the end of what a reporting verb introduces: a quotation to its end, else its clause.
func (r *reader) reportEnd(m tokens.Range) int {
	for j := m.Limit; j < min(r.sent.Limit, m.Limit+8); j++ {
		if r.kind(j) == tokens.KindPunct && (r.doc.Word(j) == ":" || r.doc.Word(j) == ",") && r.kind(j+1) == tokens.KindQuote {
			return r.syn.Content(j)
		}
	}
	return r.syn.ClauseEnd(m.Limit - 1)
}

// stretch returns the tokens [first, limit) without a dateline at the start and quotation marks and commas at the ends.
func (r *reader) stretch(first, limit int) tokens.Range {
	if d := r.doc.Block(r.doc.BlockOf(first)).Dateline; first == r.sent.First && d.First <= first && d.Limit < limit {
		first = max(first, d.Limit)
	}
	for first < limit && (r.edge(first) || r.penn(first) == tagging.PennCC && first == r.sent.First) {
		first++
	}
	for limit > first && r.edge(limit-1) {
		limit--
	}
	return tokens.Range{First: first, Limit: limit}
}

// according takes the clause that "according to X" goes with: the one behind its comma, or the one before it.
func (r *reader) according(m tokens.Range) tokens.Range {
	if r.opens(m.First) {
		for j := m.Limit; j < min(r.sent.Limit-1, m.Limit+2*maxNear); j++ {
			if r.kind(j) == tokens.KindPunct && r.doc.Word(j) == "," && r.startsClause(j+1) {
				return r.stretch(j+1, r.syn.Content(j))
			}
		}
		return m
	}
	return r.stretch(r.sent.First, m.First)
}

func (r *reader) startsClause(j int) bool {
	return r.syn.IsClause(r.over(j), r.sent.Limit) || r.kind(j) == tokens.KindQuote || r.syn.NextFinite(j, min(r.sent.Limit, j+8)) >= 0
}

// opens says whether token i stands at the beginning of the sentence, a conjunction or a quotation mark apart.
func (r *reader) opens(i int) bool {
	for j := r.sent.First; j < i; j++ {
		if !r.edge(j) && r.penn(j) != tagging.PennCC || j > r.sent.First+2 {
			return false
		}
	}
	return true
}
