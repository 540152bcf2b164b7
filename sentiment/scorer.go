package sentiment

import (
	"math"
	"slices"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Scorer finds how positive or negative language is. It is safe for concurrent use.
type Scorer struct {
	base, user *vocabulary // user is nil if there is no own lexicon
	model      *model
	pool       sync.Pool
}

// Rule is a set of reasons for which the valence of a word was changed.
type Rule uint16

// The rules.
const (
	RuleNegated     Rule = 1 << iota // behind "not", "no", "without"
	RuleRelieved                     // a bad thing behind "prevent", "end"
	RuleSpoiled                      // a good thing behind "lose", "undermine"
	RuleIntensified                  // behind "very"
	RuleDiminished                   // behind "slightly"
	RuleBeforeBut                    // before the last "but" of its sentence
	RuleAfterBut                     // behind the last "but" of its sentence
	RuleConceded                     // in a part of the sentence that "although" begins
	RuleUnreal                       // behind "if", "might"
	RuleQuestion                     // in a question
	RulePhrase                       // a phrase, not a single word
	RuleBackground                   // not in the lexicon; estimated from words that stand in like contexts
)

// factors by which the rules multiply a valence.
const (
	byNegation      = -0.6
	byNegationOfBad = -0.1
	byShift         = -0.5
	byIntensifier   = 1.35
	byDiminisher    = 0.65
	byBeforeBut     = 0.75
	byAfterBut      = 1.25
	byConcession    = 0.6
	byIrrealis      = 0.75
	byQuestion      = 0.7
	byLexicon       = 0.6 // share of the lexicon in the valence of a word; the rest is its background valence
	byPhrase        = 1
)

// reach of a cue in tokens.
const (
	negationReach    = 4
	shiftReach       = 4
	intensifierReach = 2
	irrealisReach    = 10
)

// hit is one word or phrase with a valence.
type hit struct {
	first, limit int32
	base         float32 // as the lexicon has it
	weight       float32 // after the rules
	rule         Rule
}

// scratch is the memory of one call.
type scratch struct {
	matches []lexicon.Match
	records []record
	covered []int32 // limit of the phrase that begins here, 0 none, -1 inside one
	starts  []int32 // tokens at which a phrase may begin
	own     []int32 // the same for the user's phrases
	known   []known // words looked up before, whatever the text
	hits    []hit
	feats   []feature
	view    targetView
	reading *tokens.Document // whose hits are kept, nil none
	read    []hit            // the hits of its sentences
	ends    []int32          // where those of sentence i end is at i+1
}

func (s *Scorer) scratch() *scratch {
	if m, ok := s.pool.Get().(*scratch); ok {
		return m
	}
	return &scratch{known: make([]known, knownWords)}
}

// hits finds the words with a valence in one sentence; the result is valid until the next call with m.
func (s *Scorer) hits(m *scratch, doc *tokens.Document, r tokens.Range) []hit {
	s.lookup(m, doc, r)
	m.hits = m.hits[:0]
	w := windows{doc: doc}
	for i := r.First; i < r.Limit; {
		rec, limit := m.records[i-r.First], i+1
		if c := m.covered[i-r.First]; c > 0 {
			limit = int(c)
		}
		w.enter(i)
		if v, rule := value(rec, limit-i > 1); v != 0 {
			h := hit{first: int32(i), limit: int32(limit), base: v, weight: v, rule: rule}
			w.apply(&h)
			m.hits = append(m.hits, h)
		}
		w.leave(rec.cue(), limit-1, len(m.hits))
		i = limit
	}
	w.finish(m.hits, r)
	return m.hits
}

// value is what a record counts before the rules: a phrase by its valence alone, a word of the lexicon by its valence and what its
// contexts suggest, another word by its contexts.
func value(rec record, phrase bool) (float32, Rule) {
	switch {
	case rec.hasValence() && phrase:
		return rec.valence() * byPhrase, RulePhrase
	case rec.hasValence() && rec.valence() == 0:
		return 0, 0
	case rec.hasValence():
		return rec.valence()*byLexicon + rec.background(), 0
	}
	return rec.background(), RuleBackground
}

// known is what the lexicon says of a word, looked up before: few words of a text are new. A word may be in either of two slots, the
// older one is given up.
type known struct {
	key       uint64
	rec       record
	begin     bool // a phrase may begin with it
	beginsOwn bool // one of the user's
}

const (
	knownWords = 1 << 13
	knownShift = 20 // bits of the key from here up choose its slot
	longWord   = 48 // bytes; longer words are looked up each time: see lexicon.MayBegin
)

// word looks token i up.
func (s *Scorer) word(m *scratch, doc *tokens.Document, i int) known {
	key := doc.Key(i)
	if doc.Flags(i)&tokens.FlagTitle != 0 {
		key ^= 1
	}
	if doc.Kind(i) == tokens.KindWord {
		key ^= 2
	}
	at := key >> knownShift % knownWords
	first, second := &m.known[at], &m.known[at^1]
	long := doc.Span(i).Len() > longWord
	if !long && first.key == key {
		return *first
	}
	if !long && second.key == key {
		return *second
	}
	found := s.find(doc, i)
	if found.key = key; !long {
		*second, *first = *first, found
	}
	return found
}

// find looks token i up in the lexicon.
func (s *Scorer) find(doc *tokens.Document, i int) known {
	out := known{rec: s.base.word(doc.Key(i))}
	out.begin = !out.rec.isApart() && s.base.phrases.MayBegin(doc, i)
	if s.user == nil {
		return out
	}
	out.beginsOwn = s.user.phrases.MayBegin(doc, i)
	if rec := s.user.word(doc.Key(i)); rec != 0 {
		out.rec = rec
	}
	return out
}

// lookup fills the records of the tokens of r and the phrases that cover them.
func (s *Scorer) lookup(m *scratch, doc *tokens.Document, r tokens.Range) {
	n := r.Len()
	m.records, m.covered = slices.Grow(m.records[:0], n)[:n], slices.Grow(m.covered[:0], n)[:n]
	clear(m.covered)
	m.starts, m.own = m.starts[:0], m.own[:0]
	for k := range m.records {
		w := s.word(m, doc, r.First+k)
		m.records[k] = w.rec
		if w.begin {
			m.starts = append(m.starts, int32(r.First+k))
		}
		if w.beginsOwn {
			m.own = append(m.own, int32(r.First+k))
		}
	}
	s.phrases(m, s.base, doc, r, m.starts)
	if s.user != nil {
		s.phrases(m, s.user, doc, r, m.own)
	}
}

// phrases lays the phrases of a vocabulary over the records of single words.
func (s *Scorer) phrases(m *scratch, v *vocabulary, doc *tokens.Document, r tokens.Range, starts []int32) {
	m.matches = v.phrases.AppendLongestAt(m.matches[:0], doc, r, starts)
	for _, f := range m.matches {
		rec, at := v.phrase(f.ID), f.Range.First-r.First
		if !rec.hasValence() {
			last := &m.records[f.Range.Limit-1-r.First]
			*last |= rec & (0xFF << 16)
			continue
		}
		m.records[at] = rec
		if f.Range.Len() == 1 {
			continue
		}
		m.covered[at] = int32(f.Range.Limit)
	}
}

// windows are the cues in force while a sentence is read.
type windows struct {
	doc                         *tokens.Document
	negated, relieved, spoiled  int // the last token they reach
	intensified, dimmed, unreal int
	conceded                    bool
	contrast                    int // hits before the last contrast, -1 or 0 none
	sawContrast                 bool
}

// enter closes the windows that punctuation at token i ends.
func (w *windows) enter(i int) {
	if w.doc.Kind(i) != tokens.KindPunct {
		return
	}
	switch w.doc.Word(i) {
	case ",":
		w.conceded, w.relieved, w.spoiled = false, 0, 0
	case ";", ":":
		w.conceded, w.relieved, w.spoiled, w.negated, w.unreal = false, 0, 0, 0, 0
	}
}

// apply changes a hit by the cues in force.
func (w *windows) apply(h *hit) {
	at := int(h.first)
	by := func(in bool, rule Rule, factor float32) {
		if in {
			h.weight *= factor
			h.rule |= rule
		}
	}
	by(at <= w.negated && h.base > 0, RuleNegated, byNegation)
	by(at <= w.negated && h.base <= 0, RuleNegated, byNegationOfBad)
	by(at <= w.relieved && h.base < 0, RuleRelieved, byShift)
	by(at <= w.spoiled && h.base > 0, RuleSpoiled, byShift)
	by(at <= w.intensified, RuleIntensified, byIntensifier)
	by(at <= w.dimmed, RuleDiminished, byDiminisher)
	by(at <= w.unreal, RuleUnreal, byIrrealis)
	by(w.conceded, RuleConceded, byConcession)
}

// leave opens the windows of the cues whose last token is at.
func (w *windows) leave(c cue, at, hits int) {
	if c == 0 {
		return
	}
	if c&(cueReliever|cueSpoiler) != 0 && at <= w.negated {
		c &^= cueReliever | cueSpoiler // "could not prevent the war": two turns leave it as it was
		w.negated = 0
	}
	open := func(k cue, limit *int, reach int) {
		if c&k != 0 {
			*limit = at + reach
		}
	}
	open(cueNegator, &w.negated, negationReach)
	open(cueReliever, &w.relieved, shiftReach)
	open(cueSpoiler, &w.spoiled, shiftReach)
	open(cueIntensifier, &w.intensified, intensifierReach)
	open(cueDiminisher, &w.dimmed, intensifierReach)
	open(cueIrrealis, &w.unreal, irrealisReach)
	if c&cueConcession != 0 {
		w.conceded = true
	}
	if c&cueContrast != 0 {
		w.contrast, w.sawContrast, w.conceded, w.negated = hits, true, false, 0
	}
}

// finish applies what is known at the end of the sentence only.
func (w *windows) finish(hits []hit, r tokens.Range) {
	if w.sawContrast && w.contrast > 0 {
		for i := range hits {
			if i < w.contrast {
				hits[i].weight *= byBeforeBut
				hits[i].rule |= RuleBeforeBut
			} else {
				hits[i].weight *= byAfterBut
				hits[i].rule |= RuleAfterBut
			}
		}
	}
	if !isQuestion(w.doc, r) {
		return
	}
	for i := range hits {
		hits[i].weight *= byQuestion
		hits[i].rule |= RuleQuestion
	}
}

// isQuestion says whether one of the last three tokens is a question mark.
func isQuestion(doc *tokens.Document, r tokens.Range) bool {
	for i := max(r.First, r.Limit-3); i < r.Limit; i++ {
		if doc.Word(i) == "?" {
			return true
		}
	}
	return false
}

// squash maps a sum of weights to -1..1.
func squash(x float64) float64 { return math.Tanh(x / 2) }
