package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// work is the working memory of one pass over a document. It is kept in a pool.
type work struct {
	r    *Recognizer
	doc  *tokens.Document
	tags tagging.Tags

	class   []gazetteer.Class // classes of each token
	role    []gazetteer.Role
	facts   []fact
	match   []match     // phrases of the gazetteer, by their first token, longest first
	at      []int32     // at[i] is the first match that begins at token i or after
	found   []candidate // what is recognised, by Range.First once sorted
	owner   []int32     // owner[i] is the candidate that begins at token i, counted from 1
	lower   wordSet     // words that stand in lower case somewhere
	smalls  bool        // some match is a name in lower case
	strong  map[uint64]vote
	persons map[uint64]int32
	index

	hints  []Hint // for the learned tagger: see evidence
	gaz    []uint32
	labels []nametagger.Label
	kept   []candidate
}

// fact is what the place of a token says.
type fact uint8

const (
	isCap      fact = 1 << iota // a word that begins with a capital
	isInitial                   // it begins a sentence, a quotation, an item
	isSkipped                   // page furniture, web addresses
	isHeadline                  // in a line where all words have capitals: they say little
	isTaken                     // part of something found already
	isShout                     // in a line all in capitals
	isPerson                    // part of the name of a person found already
	isNamed                     // part of a name that the rules found
)

// rule says why something was recognised.
type rule uint8

const (
	byGazetteer rule = iota + 1
	byTitle
	byHead
	byContext
	byDocument
	byAcronym
	byCalendar
	byAmount
	byPair
	byModel
	byChance // a common word that may be a surname: only with a person of that name in the document
)

var ruleNames = [...]string{"", "gazetteer", "title", "head-noun", "context", "document", "acronym", "calendar", "amount", "pair", "model", "chance"}

// candidate is a stretch that may be a mention.
type candidate struct {
	r     tokens.Range
	kind  Kind
	rule  rule
	weak  bool // the document decides
	score float32
	votes votes
}

// wordSet is a set of words by key that may hold a few more than were added.
type wordSet [512]uint64

func (s *wordSet) add(key uint64) { s[key>>55] |= 1 << (key >> 49 & 63) }

func (s *wordSet) has(key uint64) bool { return s[key>>55]>>(key>>49&63)&1 != 0 }

// votes are the evidence for each kind that rules weigh.
type votes struct{ per, org, loc, misc float32 }

// best returns the kind with the most evidence and its lead over the next.
func (v votes) best() (Kind, float32, float32) {
	kind, top, next := Person, v.per, float32(-9)
	for _, o := range [...]struct {
		k Kind
		s float32
	}{{Org, v.org}, {GPE, v.loc}, {Misc, v.misc}} {
		if o.s > top {
			kind, next, top = o.k, top, o.s
		} else if o.s > next {
			next = o.s
		}
	}
	return kind, top, top - next
}

func (v *votes) add(o votes) {
	v.per += o.per
	v.org += o.org
	v.loc += o.loc
	v.misc += o.misc
}

// vote is what the document as a whole says of a name.
type vote struct {
	votes votes
	kind  Kind // the kind it surely has somewhere, 0 if nowhere
	count int32
}

// prepare looks up every token once.
func (w *work) prepare(r *Recognizer, doc *tokens.Document, tags tagging.Tags) {
	n := doc.Len()
	w.r, w.doc, w.tags = r, doc, tags
	w.class, w.role, w.facts = grow(w.class, n), grow(w.role, n), grow(w.facts, n)
	w.match, w.found, w.at = w.match[:0], w.found[:0], grow(w.at, n+1)
	w.lower, w.smalls = wordSet{}, false
	clear(w.strong)
	clear(w.persons)
	for i := range n {
		w.class[i], w.role[i] = r.word(doc.Key(i))
		f := fact(0)
		flags := doc.Flags(i)
		if doc.Kind(i) == tokens.KindWord && flags.Has(tokens.FlagTitle) {
			f |= isCap
		} else if doc.Kind(i) == tokens.KindWord {
			w.lower.add(doc.Key(i))
		}
		w.facts[i] = f
	}
	w.layout()
	w.phrases()
}

// forget takes back what the recognition has added to the facts.
func (w *work) forget() {
	for i := range w.facts {
		w.facts[i] &= isCap | isInitial | isSkipped | isHeadline | isShout
	}
}

// release forgets the document, so that the pool does not keep its text alive.
func (w *work) release() {
	w.r, w.doc, w.tags = nil, nil, tagging.Tags{}
	w.index.clear()
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// layout marks what is no prose, where sentences begin, and headlines.
func (w *work) layout() {
	for b := range w.doc.NumBlocks() {
		block := w.doc.Block(b)
		if !block.Kind.IsProse() && w.doc.Len() > maxPhraseText { // a name that is the whole text is no furniture
			w.mark(block.Range, isSkipped)
			continue
		}
		for s := block.Sentences.First; s < block.Sentences.Limit; s++ {
			w.sentence(w.doc.Sentence(s), block.Kind == tokens.BlockHeading)
		}
	}
}

func (w *work) mark(r tokens.Range, f fact) {
	for i := r.First; i < r.Limit; i++ {
		w.facts[i] |= f
	}
}

// sentence marks beginnings, and headline case: at least four words, of which nearly all have capitals.
func (w *work) sentence(r tokens.Range, heading bool) {
	words, caps, upper, long := 0, 0, 0, 0
	initial := true
	for i := r.First; i < r.Limit; i++ {
		switch k := w.doc.Kind(i); {
		case k == tokens.KindWord:
			if initial {
				w.facts[i] |= isInitial
				initial = false
			}
			if len(w.doc.Word(i)) > 3 || w.class[i]&gazetteer.Stop == 0 {
				words++
				if w.facts[i]&isCap != 0 {
					caps++
				}
				if f := w.doc.Flags(i); f.Has(tokens.FlagUpper) && len(w.doc.Word(i)) > 1 {
					upper++
				}
				if len(w.doc.Word(i)) > 4 {
					long++
				}
			}
		case k == tokens.KindQuote || k == tokens.KindURL || k == tokens.KindHandle || k == tokens.KindEmail:
			initial = k == tokens.KindQuote
		case k == tokens.KindPunct:
			initial = w.doc.Word(i) == ":" || initial
		case k == tokens.KindNumber || k == tokens.KindHyphen || k == tokens.KindBracket || k == tokens.KindSymbol:
			initial = initial && i-r.First < 3
		}
	}
	end := w.word(r.Limit - 1)
	full := end == "." || end == "," || end == ";" || end == "”" || end == "\""
	full = full || w.doc.Len() <= 8
	if words >= 4 && caps*10 >= words*8 && !full && long > 0 || heading && words >= 3 && caps*10 >= words*7 {
		w.mark(r, isHeadline)
	}
	if words >= 2 && upper*10 >= words*8 && long > 0 {
		w.mark(r, isHeadline|isShout)
	}
}

// is says whether token i has one of the classes.
func (w *work) is(i int, c gazetteer.Class) bool {
	return i >= 0 && i < len(w.class) && w.class[i]&c != 0
}

// has says whether token i has one of the facts.
func (w *work) has(i int, f fact) bool {
	return i >= 0 && i < len(w.facts) && w.facts[i]&f != 0
}

// word returns the text of token i, "" outside the document.
func (w *work) word(i int) string {
	if i < 0 || i >= w.doc.Len() {
		return ""
	}
	return w.doc.Word(i)
}

// isPossessive says whether token i is the ending of a possessive.
func (w *work) isPossessive(i int) bool {
	switch w.word(i) {
	case "'s", "’s", "'", "’", "‘s", "'S", "’S":
		return w.doc.Glued(i)
	}
	return false
}
