package postag

import (
	"math"
	"math/bits"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Decode appends the code of each token of r, the tokens of one sentence, to dst.
func (m *Model) Decode(dst []uint8, s *Scratch, doc *tokens.Document, r tokens.Range) []uint8 {
	s.load(m, doc, r)
	return m.pass(dst, s)
}

// DecodeGuided is Decode of a document of one sentence for which other taggers have given codes.
func (m *Model) DecodeGuided(dst []uint8, s *Scratch, doc *tokens.Document, guide Guide) []uint8 {
	s.load(m, doc, tokens.Range{First: 0, Limit: doc.Len()})
	s.guide = guide
	dst = m.pass(dst, s)
	s.guide = Guide{}
	return dst
}

// pass decides on the words of the scratch from left to right.
func (m *Model) pass(dst []uint8, s *Scratch) []uint8 {
	var h history
	for i := padding; i < len(s.words)-padding; i++ {
		mask := s.words[i].mask
		code := uint8(bits.TrailingZeros64(mask))
		if mask&(mask-1) != 0 {
			code = m.decide(s, i, h, mask)
		}
		h = history{uint64(code) + 1, h.last}
		dst = append(dst, code)
	}
	return dst
}

// sure is the lead, in units of the table, with which the common features decide alone. On news and web text they do for
// two words in three that are in doubt, and the other features would take back 1 decision in 10,000.
const sure = 250

// decide picks a code of the mask of word i.
func (m *Model) decide(s *Scratch, i int, h history, mask uint64) uint8 {
	codes := expand(s.codes[:0], mask)
	scores := s.scores[:len(codes)]
	if !m.Thorough && s.guide.First == nil {
		s.common(i, h, m.Weights.Size())
		m.Weights.Scores(scores, codes, s.feats)
		if code, lead := leader(codes, scores); lead >= sure {
			return code
		}
	}
	s.features(i, h, m.Weights.Size())
	return m.best(s, codes)
}

// leader is the code with the greatest score, and by how much it leads.
func leader(codes []uint8, scores []int32) (uint8, int32) {
	at, first, second := 0, int32(math.MinInt32/2), int32(math.MinInt32/2)
	for i, v := range scores {
		if v > first {
			at, first, second = i, v, first
		} else if v > second {
			second = v
		}
	}
	return codes[at], first - second
}

// best picks one of some codes by the features in the scratch.
func (m *Model) best(s *Scratch, codes []uint8) uint8 {
	scores := s.scores[:len(codes)]
	m.Weights.Scores(scores, codes, s.feats)
	return top(codes, scores)
}

// top is the code with the greatest score; of equals the lowest.
func top[T int32 | float32](codes []uint8, scores []T) uint8 {
	at := 0
	for i, v := range scores {
		if v > scores[at] {
			at = i
		}
	}
	return codes[at]
}
