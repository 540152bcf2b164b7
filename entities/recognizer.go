package entities

import (
	"cmp"
	"slices"
	"sync"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Recognizer finds and resolves names. It is safe for concurrent use; the slices it returns belong to the caller.
type Recognizer struct {
	table   *gazetteer.Table
	user    *gazetteer.Table  // the user's own names, or nil
	model   *nametagger.Model // the learned tagger, or nil
	opts    Options
	scratch sync.Pool
}

var english = sync.OnceValue(func() *Recognizer {
	r, err := New(Options{})
	if err != nil {
		panic(err) // the embedded data are broken: no program can go on
	}
	return r
})

// Default returns the recognizer for English with the built-in names. It opens them on the first call.
func Default() *Recognizer { return english() }

// New returns a recognizer. It fails if the user's gazetteer cannot be read or has mistakes.
func New(o Options) (*Recognizer, error) {
	table, err := gazetteer.Open(compiled)
	if err != nil {
		return nil, err
	}
	r := &Recognizer{table: table, opts: o}
	if !o.RulesOnly {
		r.model = nametagger.Default()
	}
	if o.Gazetteer != nil {
		if r.user, err = gazetteer.ReadUser(o.Gazetteer, cmp.Or(o.GazetteerName, "gazetteer.tsv")); err != nil {
			return nil, err
		}
	}
	r.opts.Gazetteer = nil
	r.scratch.New = func() any {
		return &work{strong: map[uint64]vote{}, persons: map[uint64]int32{}, index: newIndex()}
	}
	return r, nil
}

// word looks a word up in both tables.
func (r *Recognizer) word(key uint64) (gazetteer.Class, gazetteer.Role) {
	c, role := r.table.Word(key)
	if r.user != nil {
		u, _ := r.user.Word(key)
		c |= u
	}
	return c, role
}

// Mentions finds the names, dates and amounts of a document, in text order and without overlaps. Page furniture is
// passed over. It takes time linear in the text. It panics if the tags are of another document.
func (r *Recognizer) Mentions(doc *tokens.Document, tags tagging.Tags) []Mention {
	return r.AppendMentions(nil, doc, tags)
}

// AppendMentions appends the mentions of a document to dst: see Mentions.
func (r *Recognizer) AppendMentions(dst []Mention, doc *tokens.Document, tags tagging.Tags) []Mention {
	x := r.Read(doc, tags)
	defer x.Close()
	return x.AppendMentions(dst)
}

// recognize leaves the mentions in w.found, in text order, disjoint.
func (w *work) recognize() {
	for b := range w.doc.NumBlocks() {
		w.dateline(w.doc.Block(b))
	}
	for s := range w.doc.NumSentences() {
		sent := w.doc.Sentence(s)
		if sent.IsEmpty() || w.has(sent.First, isSkipped) {
			continue
		}
		w.elections(sent)
		w.calendar(sent)
		w.amounts(sent)
		w.names(sent)
	}
	w.acronyms()
	w.byDocument()
	w.headlines()
	w.finish()
	w.learned()
	w.wholeText()
}

// emit records a mention.
func (w *work) emit(first, limit int, k Kind, why rule, score float32) {
	w.found = append(w.found, candidate{r: tokens.Range{First: first, Limit: limit}, kind: k, rule: why, score: score})
	w.mark(tokens.Range{First: first, Limit: limit}, isTaken)
}

// finish sorts, drops overlaps (the earlier, then the longer stands) and what stayed undecided.
func (w *work) finish() {
	slices.SortStableFunc(w.found, func(a, b candidate) int {
		if a.r.First != b.r.First {
			return a.r.First - b.r.First
		}
		return b.r.Limit - a.r.Limit
	})
	out, end := w.found[:0], 0
	for _, c := range w.found {
		if c.kind == 0 || c.weak || c.r.First < end || c.r.IsEmpty() {
			continue
		}
		out, end = append(out, c), c.r.Limit
	}
	w.found = out
}
