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
	path  [][NumLabels]int32 // score of the best path to each label for each word of a run
	back  [][NumLabels]Label // best label before
	votes []vote             // by entry of table; empty in the first pass
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
	s.votes = s.votes[:0]
	s.local = s.local[:0]
	s.Runs(doc, func(first, limit int) {
		at := len(s.local)
		m.score(s, first, limit-first)
		m.decode(s, first, at, out[first:limit])
	})
	s.count(out)
	at := 0
	s.Runs(doc, func(first, limit int) {
		m.decode(s, first, at, out[first:limit])
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

// decode finds the best labels of a run (Viterbi 1967) whose scores begin at place at of s.local.
func (m *Model) decode(s *Scratch, first, at int, out []Label) {
	n := len(out)
	if cap(s.path) < n {
		s.path, s.back = make([][NumLabels]int32, n, 2*n), make([][NumLabels]Label, n, 2*n)
	}
	s.path, s.back = s.path[:n], s.back[:n]
	copy(s.path, s.local[at:at+n])
	s.persuade(first, int32(m.scale*voteWeight))
	for l := range NumLabels {
		s.path[0][l] += m.moves[0][l]
	}
	for i := 1; i < n; i++ {
		m.step(&s.path[i-1], &s.path[i], &s.back[i])
	}
	best := Label(0)
	for _, l := range closed {
		if s.path[n-1][l] > s.path[n-1][best] {
			best = l
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = best
		best = s.back[i][best]
	}
}

// step extends the best paths by one word. Of the labels before that end no name or a name, only those are tried that the
// greatest weight of a move can lift to the best.
func (m *Model) step(prev, here *[NumLabels]int32, back *[NumLabels]Label) {
	lead := prev[0]
	for _, a := range closed {
		lead = max(lead, prev[a])
	}
	var tried [len(closed)]Label
	n := 0
	for _, a := range closed {
		if prev[a] >= lead-m.spread {
			tried[n] = a
			n++
		}
	}
	for b := range NumLabels {
		at, top := Label(0), int32(never)*2
		from := tried[:n]
		if lb := Label(b); lb.continues() {
			base := Label(b - int(lb.Part()))
			from = []Label{base, base + 1}
		}
		for _, a := range from {
			if v := prev[a] + m.moves[a][b]; v > top {
				at, top = a, v
			}
		}
		here[b] = max(here[b]+top, never)
		back[b] = at
	}
}

// closed are the labels after which no name goes on.
var closed = func() (out [1 + 2*int(numKinds)]Label) {
	n := 0
	for l := range Label(NumLabels) {
		if !l.open() {
			out[n] = l
			n++
		}
	}
	return out
}()
