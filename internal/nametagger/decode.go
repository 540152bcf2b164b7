package nametagger

import (
	"math/bits"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Scratch is the working memory of a tagger.
type Scratch struct {
	words []word
	table []seen
	feats []uint32 // of one token: the beginning of all
	all   [maxFeatures]uint32
	local []scores // of each active word of the document
	votes []vote   // by entry of table: what the first pass took each word for
	paths []paths  // of each word of the run being decoded
	run   []state  // its best states
}

// Tag appends the label of each token of a document to dst. Gaz has one entry a token: see the package's terminology. It
// panics if tags or gaz are shorter than the document.
func (m *Model) Tag(doc *tokens.Document, tags tagging.Tags, gaz []uint32, dst []Label) []Label {
	s := m.scratch.Get().(*Scratch)
	defer m.scratch.Put(s)
	s.Load(doc, tags, gaz)
	from := len(dst)
	for range doc.Len() {
		dst = append(dst, 0)
	}
	out := dst[from:]
	s.local = s.local[:0]
	s.Runs(doc, func(first, limit int) {
		at := len(s.local)
		m.score(s, first, limit-first)
		m.decode(s, at, out[first:limit])
	})
	s.count(out)
	at, most := 0, int32(m.scale*voteWeight)
	s.Runs(doc, func(first, limit int) {
		if run := out[first:limit]; s.disputed(first, run) {
			s.persuade(first, s.local[at:at+len(run)], most)
			m.decode(s, at, run)
		}
		at += limit - first
	})
	mend(doc, gaz, out)
	return dst
}

// Load reads a document.
func (s *Scratch) Load(doc *tokens.Document, tags tagging.Tags, gaz []uint32) {
	s.loadWords(doc, tags, gaz)
	s.survey(doc)
}

// maxRun is the longest run of active words that is decoded at once.
const maxRun = 200

// Runs calls visit with every run of active tokens, cut at the ends of sentences.
func (s *Scratch) Runs(doc *tokens.Document, visit func(first, limit int)) {
	for n := range doc.NumSentences() {
		r := doc.Sentence(n)
		for i := r.First; i < r.Limit; i++ {
			if !s.words[i+padding].active {
				continue
			}
			first := i
			for i < r.Limit && i-first < maxRun && s.words[i+padding].active {
				i++
			}
			visit(first, i)
			i--
		}
	}
}

// scores are those of all states of a word, in units of the table.
type scores [linear.WideClasses]int32

// score computes the scores of the words of a run, and keeps them in s.local at the run's place.
func (m *Model) score(s *Scratch, first, n int) {
	for i := range n {
		s.features(first+i+padding, m.weights.Size())
		s.local = append(s.local, scores{})
		m.weights.Scores((*[linear.WideClasses]int32)(&s.local[len(s.local)-1]), s.feats)
	}
}

// paths are the best paths to the states of a word.
type paths struct {
	live  uint32 // states that have one worth following, one bit a state
	score [linear.WideClasses]int32
	back  [linear.WideClasses]state // state of the word before
}

// maxLoss is how much worse than the best, in natural units, a state of a word or a path may be and still be followed.
// Twice as much changes nothing in 3,000 texts.
const maxLoss = 4

// decode finds the best labels of a run (Viterbi 1967) whose scores begin at place at of s.local. It follows outside and
// the states that the words themselves do not rule out.
func (m *Model) decode(s *Scratch, at int, out []Label) {
	n := len(out)
	s.paths = slices.Grow(s.paths[:0], n+1)[:n+1]
	s.run = slices.Grow(s.run[:0], n)[:n]
	s.paths[0] = paths{live: 1} // outside, before the run
	for i := range n {
		m.extend(&s.paths[i], &s.paths[i+1], &s.local[at+i])
	}
	last := &s.paths[n]
	best := state(0)
	for set := last.live &^ openOnes; set != 0; set &= set - 1 {
		if k := state(bits.TrailingZeros32(set)); last.score[k] > last.score[best] {
			best = k
		}
	}
	for i := n; i > 0; i-- {
		s.run[i-1] = best
		best = s.paths[i].back[best]
	}
	write(out, s.run)
}

// extend follows the paths to the word before on to a word with the given scores. Outside is always among its states, so
// that there is always a path.
func (m *Model) extend(prev, here *paths, local *scores) {
	top := int32(never)
	here.live = 0
	for set := above(local, m.loss) | 1; set != 0; set &= set - 1 {
		b := bits.TrailingZeros32(set)
		best, back := int32(never), 0
		for from := prev.live & m.into[b]; from != 0; from &= from - 1 {
			a := bits.TrailingZeros32(from)
			if v := prev.score[a] + m.moves[a][b]; v > best {
				best, back = v, a
			}
		}
		if best == never {
			continue
		}
		here.live |= 1 << b
		here.score[b], here.back[b] = best+local[b], state(back)
		top = max(top, here.score[b])
	}
	for set := here.live &^ 1; set != 0; set &= set - 1 {
		if b := bits.TrailingZeros32(set); here.score[b] < top-m.loss {
			here.live &^= 1 << b
		}
	}
}

// above is the set of the states whose scores are no more than loss below the greatest.
func above(local *scores, loss int32) (set uint32) {
	least := local[0]
	for _, v := range local[:numStates] {
		least = max(least, v)
	}
	least -= loss
	for k, v := range local[:numStates] {
		if v >= least {
			set |= 1 << k
		}
	}
	return set
}
