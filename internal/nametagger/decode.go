package nametagger

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Scratch is the working memory of a tagger.
type Scratch struct {
	words []word
	table []seen
	feats []uint32
	local [][NumLabels]int32 // score of each label for each active word of the document
	votes []vote             // by entry of table: what the first pass took each word for

	steps     []step // of the run being decoded, word by word
	stepsFrom []int  // where the steps of each word begin
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

// score computes the score of each label for each token of a run, and keeps it in s.local at the run's place.
func (m *Model) score(s *Scratch, first, n int) {
	for i := range n {
		s.features(first+i+padding, m.weights.Size())
		sums := m.weights.Sum(s.feats, labelGroups)
		s.local = append(s.local, [NumLabels]int32{})
		sums.Unpack(s.local[len(s.local)-1][:], len(s.feats))
	}
}

// step is a label that a word of a run may have, and the best path to it.
type step struct {
	label Label
	back  uint8 // index of the step before, among those of the word before
	score int32
}

// maxLoss is how much worse than its best label, in natural units, a word's label may be by itself and still be tried: e^10
// to one against it, more than the moves and votes around it make up for.
const maxLoss = 10

// decode finds the best labels of a run (Viterbi 1967) whose scores begin at place at of s.local. It tries outside and
// the labels that the words themselves do not rule out.
func (m *Model) decode(s *Scratch, at int, out []Label) {
	s.steps, s.stepsFrom = s.steps[:0], s.stepsFrom[:0]
	from, prev := 0, []step(nil)
	for i := range out {
		s.stepsFrom = append(s.stepsFrom, from)
		m.extend(s, prev, &s.local[at+i])
		prev, from = s.steps[from:], len(s.steps)
	}
	best := 0
	for k, p := range prev {
		if !p.label.open() && (p.score > prev[best].score || prev[best].label.open()) {
			best = k
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		p := s.steps[s.stepsFrom[i]+best]
		out[i], best = p.label, int(p.back)
	}
}

// extend appends the steps of a word with the given scores behind those of the word before; there are none at the
// beginning of a run. Outside is always among them, so that there is always a path.
func (m *Model) extend(s *Scratch, prev []step, local *[NumLabels]int32) {
	least := local[0]
	for _, v := range local {
		least = max(least, v)
	}
	least -= m.loss
	for l, v := range local {
		if v < least && l != 0 {
			continue
		}
		best := step{label: Label(l), score: never}
		if prev == nil && !best.label.continues() {
			best.score = m.moves[0][l]
		}
		for k, p := range prev {
			if score := p.score + m.moves[p.label][l]; score > best.score {
				best.score, best.back = score, uint8(k)
			}
		}
		if best.score > never/2 {
			best.score += v
			s.steps = append(s.steps, best)
		}
	}
}
