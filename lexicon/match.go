package lexicon

import (
	"iter"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// transparent says whether tokens of a kind are passed over between the words of a phrase.
func transparent(k tokens.Kind) bool { return k == tokens.KindHyphen || k == tokens.KindQuote }

// maxTransparent is how many such tokens may stand between two words.
const maxTransparent = 2

// AppendLongest appends the matches within r to dst: at each place the longest, then on behind it, in text order. Matches do not
// overlap, but a phrase that was added with several ids gives several matches of the same range, ids ascending. No match crosses
// the limits of r, so callers pass a sentence. Time is linear in the tokens for a given set of phrases.
func (a *Automaton) AppendLongest(dst []Match, doc *tokens.Document, r tokens.Range) []Match {
	s := a.read(doc, r)
	defer a.release(s)
	for i := r.First; i < r.Limit; {
		best := a.longest(s, i)
		if best.limit == 0 {
			i++
			continue
		}
		dst = a.appendEntries(dst, i, best)
		i = best.limit
	}
	return dst
}

// longest is the longest match that begins at token i; its limit is 0 if there is none.
func (a *Automaton) longest(s *reading, i int) (best found) {
	if a.symbolsAt(s, i).start {
		a.begin(s, i, func(f found) {
			if f.limit > best.limit {
				best = f
			}
		})
	}
	return best
}

// AppendLongestAt is AppendLongest for a caller that knows where phrases may begin: at the tokens starts, ascending and within r. Other
// tokens are looked up only where a phrase that has begun comes by. With every token of r that MayBegin names, the result is that of
// AppendLongest.
func (a *Automaton) AppendLongestAt(dst []Match, doc *tokens.Document, r tokens.Range, starts []int32) []Match {
	if len(starts) == 0 {
		return dst
	}
	s := a.view(doc, r)
	defer a.release(s)
	at := r.First
	for _, i := range starts {
		if int(i) < at {
			continue
		}
		if best := a.longest(s, int(i)); best.limit > 0 {
			dst = a.appendEntries(dst, int(i), best)
			at = best.limit
		}
	}
	return dst
}

// MayBegin says whether a phrase may begin with token i. The answer hangs on the token's key, kind and tokens.FlagTitle alone, unless
// the token is longer than 48 bytes, so it may be kept for other tokens like it; it errs on the side of yes.
func (a *Automaton) MayBegin(doc *tokens.Document, i int) bool {
	s := symbols{}
	a.symbolsOf(&s, doc, i)
	return s.start || s.exact
}

// AppendAll appends every match within r to dst, overlapping ones too, ordered by their first token, then by length, shortest first.
// It is otherwise like AppendLongest.
func (a *Automaton) AppendAll(dst []Match, doc *tokens.Document, r tokens.Range) []Match {
	s := a.read(doc, r)
	defer a.release(s)
	for i := r.First; i < r.Limit; i++ {
		if !s.at(i).start {
			continue
		}
		from := len(dst)
		a.begin(s, i, func(f found) { dst = a.appendEntries(dst, i, f) })
		dst = dst[:from+arrange(dst[from:])]
	}
	return dst
}

// reading is a range of a document with the symbols of its tokens, which every walk needs again.
type reading struct {
	doc     *tokens.Document
	r       tokens.Range
	symbols []symbols
	known   []uint64  // keys of words resolved before, two slots for each; with knownBit if they have symbols
	kept    []symbols // of those that have
}

// knownWords is how many words resolved before a reading remembers: few words of a text are new. A word may be in either of two slots,
// the older one is given up. Most words have no symbols, so that one number says all.
const knownWords = 1 << 12

// knownBit is one of the bits of a key that its slot tells.
const knownBit = 1 << slotShift

func (s *reading) at(i int) *symbols { return &s.symbols[i-s.r.First] }

// symbolsAt returns the symbols of a token, which it resolves at the first time.
func (a *Automaton) symbolsAt(s *reading, i int) *symbols {
	here := s.at(i)
	if here.n == unresolved {
		a.resolve(s, here, i)
	}
	return here
}

// unresolved stands for the number of symbols of a token not yet looked up.
const unresolved = 255

// view prepares a range without resolving its tokens.
func (a *Automaton) view(doc *tokens.Document, r tokens.Range) *reading {
	s := a.scratch.Get().(*reading)
	s.doc, s.r = doc, r
	n := max(r.Len(), 0)
	s.symbols = slices.Grow(s.symbols[:0], n)[:n]
	for i := range s.symbols {
		s.symbols[i].n = unresolved
	}
	return s
}

// read resolves the tokens of a range.
func (a *Automaton) read(doc *tokens.Document, r tokens.Range) *reading {
	s := a.view(doc, r)
	for i := range s.symbols {
		a.resolve(s, &s.symbols[i], r.First+i)
	}
	return s
}

// resolve gives a token its symbols. What is known of its word holds if it is not compared as it is written.
func (a *Automaton) resolve(s *reading, here *symbols, i int) {
	doc := s.doc
	key := doc.Key(i)
	if doc.Flags(i)&tokens.FlagTitle != 0 {
		key ^= 1
	}
	if doc.Kind(i) == tokens.KindWord {
		key ^= 2
	}
	at := key >> slotShift % knownWords
	key &^= knownBit
	if doc.Span(i).Len() <= maxStemBytes {
		for _, slot := range [...]uint64{at, at ^ 1} {
			switch s.known[slot] {
			case key:
				*here = symbols{}
				return
			case key | knownBit:
				*here = s.kept[slot]
				return
			}
		}
	}
	*here = symbols{}
	a.symbolsOf(here, doc, i)
	if !here.exact {
		s.remember(at, key, here)
	}
}

// remember keeps what a word was resolved to.
func (s *reading) remember(at, key uint64, found *symbols) {
	if old := s.known[at]; old != 0 {
		s.known[at^1] = old
		if old&knownBit != 0 {
			s.kept[at^1] = s.kept[at]
		}
	}
	s.known[at] = key
	if found.n > 0 {
		s.known[at], s.kept[at] = key|knownBit, *found
	}
}

// release gives a reading back without its document, so that the pool does not keep the text alive.
func (a *Automaton) release(s *reading) {
	s.doc = nil
	a.scratch.Put(s)
}

// Longest iterates over the matches in the prose of a document as AppendLongest finds them, sentence by sentence.
func (a *Automaton) Longest(doc *tokens.Document) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		var buf []Match
		for s := range doc.Prose() {
			buf = a.AppendLongest(buf[:0], doc, s)
			for _, m := range buf {
				if !yield(m) {
					return
				}
			}
		}
	}
}

// found is a node with entries, reached by the tokens up to limit.
type found struct {
	node  uint32
	limit int
}

func (a *Automaton) appendEntries(dst []Match, first int, f found) []Match {
	from, n := int(a.nodes.At(int(4*f.node))), int(a.nodes.At(int(4*f.node+1)))
	for e := from; e < from+n; e++ {
		dst = append(dst, Match{tokens.Range{First: first, Limit: f.limit}, int(a.entries.At(e))})
	}
	return dst
}

// arrange sorts matches of one first token by limit, then id, and drops doubles; it returns how many are left. The lists are short.
func arrange(m []Match) int {
	if len(m) < 2 {
		return len(m)
	}
	n := 0
	for _, x := range m {
		i := n
		for i > 0 && (m[i-1].Range.Limit > x.Range.Limit || m[i-1].Range.Limit == x.Range.Limit && m[i-1].ID > x.ID) {
			i--
		}
		if i > 0 && m[i-1] == x {
			continue
		}
		copy(m[i+1:n+1], m[i:n])
		m[i] = x
		n++
	}
	return n
}

// begin visits every node with entries that can be reached from the root by the tokens from i on.
func (a *Automaton) begin(s *reading, i int, visit func(found)) {
	here := s.at(i)
	for _, node := range here.first[:here.n] {
		if node != 0 {
			a.arrive(s, node, i+1, 1, visit)
		}
	}
}

// arrive visits a node that the tokens up to i have reached, and walks on.
func (a *Automaton) arrive(s *reading, node uint32, i, depth int, visit func(found)) {
	if a.nodes.At(int(4*node+1)) > 0 {
		visit(found{node, i})
	}
	a.proceed(s, node, i, depth, visit)
}

// walk visits every node with entries that can be reached from node by the tokens from i on. depth bounds the recursion.
func (a *Automaton) walk(s *reading, node uint32, i, depth int, visit func(found)) {
	if i >= s.r.Limit || depth > 2*maxElements {
		return
	}
	here := a.symbolsAt(s, i)
	for _, symbol := range here.list[:here.n] {
		next := a.next(node, symbol)
		if next == 0 {
			continue
		}
		a.arrive(s, next, i+1, depth+1, visit)
	}
}

// proceed walks on from a node behind its last token: over hyphens and quotes, and over the gap if it has one.
func (a *Automaton) proceed(s *reading, node uint32, i, depth int, visit func(found)) {
	gap, last := a.nodes.At(int(4*node+2)), a.nodes.At(int(4*node+3))
	if last == 0 {
		return // nothing leaves the node
	}
	for skipped := 0; i < s.r.Limit && skipped < maxTransparent && PassedOver(s.doc, i); skipped++ {
		i++
	}
	if last > gapBits {
		a.walk(s, node, i, depth, visit)
	}
	if gap == 0 {
		return
	}
	for k := range int(last&gapBits) + 1 {
		a.walk(s, gap, i+k, depth+1, visit)
	}
}

// PassedOver says whether token i may stand between two words of a phrase, two such tokens at most: a quotation mark, or a hyphen or dash
// that is not set off by spaces on both sides.
func PassedOver(doc *tokens.Document, i int) bool {
	switch doc.Kind(i) {
	case tokens.KindQuote:
		return true
	case tokens.KindHyphen:
		return doc.Glued(i) || i+1 < doc.Len() && doc.Glued(i+1)
	}
	return false
}
