package concepts

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Matches finds the concepts of a document, ordered by first token, then longest first. Of forms at one place the longest counts, and of
// equally long ones that of the more special concept, then that of the more salient. Matches may share words, as long as the one before
// is not the same concept as the other or a kind of it: "signed a trade agreement" is a signing and a trade agreement.
func (o *Ontology) Matches(doc *tokens.Document) []Match { return o.AppendMatches(nil, doc) }

// AppendMatches appends what Matches returns to dst.
func (o *Ontology) AppendMatches(dst []Match, doc *tokens.Document) []Match {
	return o.find(dst, doc, (*finder).longest)
}

// AllMatches finds every form of every concept that counts in its context, overlapping ones too, ordered by first token, then longest
// first.
func (o *Ontology) AllMatches(doc *tokens.Document) []Match {
	return o.find(nil, doc, (*finder).all)
}

// scratch is the working memory of one call.
type scratch struct {
	found      []lexicon.Match
	candidates []candidate
	chosen     []candidate // those chosen that reach as far as the one at hand
	cues       []lexicon.Match
	negations  []lexicon.Match
	finder     finder
	readings   []reading // of the layers
	surveys    []survey
}

// reading returns the working memory of a layer's matcher.
func (s *scratch) reading(layer int) *reading {
	for len(s.readings) <= layer {
		s.readings = append(s.readings, reading{})
	}
	return &s.readings[layer]
}

// candidate is a form found in a sentence.
type candidate struct {
	rng     tokens.Range // the match
	full    tokens.Range // what the form covers, its context words included
	node    int32
	layer   int32
	concept int32 // index in the layer
	flags   formFlags
	reason  Reason
}

// finder reads one document.
type finder struct {
	o        *Ontology
	doc      *tokens.Document
	scratch  *scratch
	sentence tokens.Range
	cueLayer int    // the layer whose contexts of several words of the sentence are in scratch.cues, -1 none
	cueSets  uint64 // the bits of their sets
}

func (o *Ontology) find(dst []Match, doc *tokens.Document, emit func(*finder, []Match) []Match) []Match {
	s := o.pool.Get().(*scratch)
	f := &s.finder
	*f = finder{o: o, doc: doc, scratch: s}
	for len(s.surveys) < len(o.layers) {
		s.surveys = append(s.surveys, survey{})
	}
	for i, l := range o.layers {
		s.surveys[i].begin(l.numSets)
		s.reading(i).begin(l.matcher, l.domain, doc)
	}
	for b := range doc.NumBlocks() {
		block := doc.Block(b)
		if !block.Kind.IsProse() {
			continue
		}
		for i := block.Sentences.First; i < block.Sentences.Limit; i++ {
			if f.gather(doc.Sentence(i)) {
				dst = emit(f, dst)
			}
		}
	}
	*f = finder{}
	for i := range s.readings {
		s.readings[i].doc = nil // the pool does not keep the text alive
	}
	o.pool.Put(s)
	return dst
}

// gather collects the candidates of a sentence that count. It is false if there are none.
func (f *finder) gather(sentence tokens.Range) bool {
	s := f.scratch
	s.candidates = s.candidates[:0]
	f.sentence, f.cueLayer = sentence, -1
	blocked := false
	for li := range f.o.layers {
		r := s.reading(li)
		r.turn(sentence)
		s.found = r.appendForms(s.found[:0])
		for _, m := range s.found {
			c, ok := f.candidate(li, m)
			if ok {
				s.candidates = append(s.candidates, c)
				blocked = blocked || c.flags&formBlocker != 0
			}
		}
	}
	if len(s.candidates) == 0 {
		return false
	}
	f.judge(blocked)
	return true
}

func (f *finder) candidate(li int, m lexicon.Match) (candidate, bool) {
	fm := f.o.layers[li].forms[m.ID]
	c := candidate{
		rng: m.Range, full: m.Range, layer: int32(li), concept: fm.concept, flags: fm.flags,
		node: f.o.local[li][fm.concept],
	}
	if c.node < 0 || f.breaks(m.Range) {
		return c, false
	}
	if fm.tail > 0 {
		c.rng.First = f.wordsFrom(m.Range, int(fm.tail), true)
	}
	if fm.head > 0 {
		c.rng.Limit = f.wordsFrom(m.Range, int(fm.head), false)
	}
	return c, true
}

// breaks says whether a sign that divides clauses stands inside a range: gaps do not reach over it.
func (f *finder) breaks(r tokens.Range) bool {
	for i := r.First + 1; i < r.Limit-1; i++ {
		switch f.doc.Kind(i) {
		case tokens.KindPunct:
			if w := f.doc.Word(i); w == ";" || w == ":" || w == "…" {
				return true
			}
		case tokens.KindHyphen:
			if !f.doc.Glued(i) && !(i+1 < f.doc.Len() && f.doc.Glued(i+1)) {
				return true
			}
		}
	}
	return false
}

// wordsFrom returns the place n words before the end of a range, or behind n words from its beginning; hyphens and quotes do not count.
func (f *finder) wordsFrom(r tokens.Range, n int, fromEnd bool) int {
	step, i := 1, r.First
	if fromEnd {
		step, i = -1, r.Limit-1
	}
	for ; i > r.First && fromEnd || i < r.Limit-1 && !fromEnd; i += step {
		if k := f.doc.Kind(i); k != tokens.KindHyphen && k != tokens.KindQuote {
			n--
		}
		if n == 0 {
			break
		}
	}
	if fromEnd {
		return i
	}
	return i + 1
}

// judge gives every candidate its reason: whether it counts, and if not why.
func (f *finder) judge(blocked bool) {
	list := f.scratch.candidates
	for i := range list {
		c := &list[i]
		switch {
		case c.flags&formBlocker != 0:
			c.reason = ReasonBlocker
		case blocked && isBlocked(list, i):
			c.reason = ReasonBlocked
		default:
			c.reason = f.context(c)
		}
	}
	f.judgeDomain()
}

// judgeDomain takes back what counts by its form and context in a sentence about something else than world affairs. It orders the
// candidates by their first token.
func (f *finder) judgeDomain() {
	f.sort()
	list := f.scratch.candidates
	for layer := range f.o.layers {
		asked, elsewhere := false, false
		for i := range list {
			c := &list[i]
			if int(c.layer) != layer || !c.reason.Counts() {
				continue
			}
			if !asked {
				asked, elsewhere = true, f.elsewhere(layer)
			}
			if elsewhere {
				c.reason = ReasonDomain
			}
		}
	}
}

// longestForm bounds the tokens that a form covers: its segments with the widest gaps between them.
const longestForm = 200

// isBlocked looks for a blocker over candidate i among its neighbours; those of one layer are ordered by their first token.
func isBlocked(list []candidate, i int) bool {
	c := &list[i]
	for k := i - 1; k >= 0 && list[k].layer == c.layer && list[k].full.First+longestForm > c.rng.First; k-- {
		if blocks(&list[k], c) {
			return true
		}
	}
	for k := i + 1; k < len(list) && list[k].layer == c.layer && list[k].full.First < c.rng.Limit; k++ {
		if blocks(&list[k], c) {
			return true
		}
	}
	return false
}

func blocks(b, c *candidate) bool {
	return b.flags&formBlocker != 0 && b.node == c.node && b.full.Overlaps(c.rng)
}

// all appends every candidate that counts.
func (f *finder) all(dst []Match) []Match {
	f.sort()
	var last candidate
	for _, c := range f.scratch.candidates {
		if c.reason.Counts() && (c.rng != last.rng || c.node != last.node) {
			dst = append(dst, f.match(c))
			last = c
		}
	}
	return dst
}

// longest appends the candidates that count and say something that none before them has said of the same words.
func (f *finder) longest(dst []Match) []Match {
	f.sort()
	f.scratch.chosen = f.scratch.chosen[:0]
	for _, c := range f.scratch.candidates {
		if f.chosen(c) {
			dst = append(dst, f.match(c))
		}
	}
	return dst
}

// chosen decides in the order of sort whether a candidate is one of Matches: not if one chosen before, which shares words with it, is the
// same concept or a kind of it.
func (f *finder) chosen(c candidate) bool {
	if !c.reason.Counts() {
		return false
	}
	near := slices.DeleteFunc(f.scratch.chosen, func(o candidate) bool { return o.rng.Limit <= c.rng.First })
	f.scratch.chosen = near
	for _, o := range near {
		if f.includes(o.node, c.node) {
			return false
		}
	}
	f.scratch.chosen = append(near, c)
	return true
}

// includes says whether what is a is b anyway, or a kind of it.
func (f *finder) includes(a, b int32) bool {
	return a == b || slices.Contains(f.o.nodes[a].above, b)
}

func (f *finder) sort() {
	slices.SortStableFunc(f.scratch.candidates, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(a.rng.First, b.rng.First),
			cmp.Compare(b.rng.Limit, a.rng.Limit),
			cmp.Compare(b.layer, a.layer),
			cmp.Compare(len(f.o.nodes[b.node].above), len(f.o.nodes[a.node].above)),
			cmp.Compare(f.o.nodes[b.node].record.salience, f.o.nodes[a.node].record.salience),
			cmp.Compare(a.node, b.node),
		)
	})
}

func (f *finder) match(c candidate) Match {
	r := f.o.nodes[c.node].record
	return Match{
		Span: f.doc.SpanOf(c.rng), Range: c.rng,
		ID: r.field[colID], Category: r.field[colCategory],
		Negated: f.negated(c),
	}
}
