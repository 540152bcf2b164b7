package postag

import (
	"math"
	"math/bits"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Learner trains the weights of a model whose inventory, classes and vocabulary are set.
type Learner struct {
	Model   *Model
	Weights *linear.Trainer
	scratch Scratch
	scores  [64]float32
	kept    [numFeatures + guideFeatures]uint32
	seed    uint32
	Rate    float32 // of logistic regression; 0 for the perceptron
	Drop    uint32  // of 256 features of a token, how many are left out while learning, by a fixed sequence of chances
}

// Learn decodes a document of one sentence, corrects the weights where the best code is not the gold one, and returns
// the number of wrong tokens. allowed holds the mask of right codes of each token; a mask of no code leaves the token
// out. Where several codes are right the best of them counts as gold. guide may hold the codes of other taggers.
func (l *Learner) Learn(doc *tokens.Document, allowed []uint64, guide Guide) int {
	wrong := 0
	l.scratch.guide = guide
	r := tokens.Range{First: 0, Limit: doc.Len()}
	l.scratch.load(l.Model, doc, r)
	var h history
	for i := range allowed {
		code, ok := l.learnToken(i+padding, h, allowed[i])
		if !ok {
			wrong++
		}
		h = history{uint64(code) + 1, h.last}
	}
	return wrong
}

func (l *Learner) learnToken(i int, h history, allowed uint64) (uint8, bool) {
	s := &l.scratch
	mask := s.words[i].mask
	if mask&(mask-1) == 0 {
		code := uint8(bits.TrailingZeros64(mask))
		return code, allowed == 0 || allowed>>code&1 == 1
	}
	s.features(i, h, l.Weights.Size())
	l.drop()
	guess := l.best(mask)
	if l.Rate > 0 {
		return guess, l.descend(guess, mask, allowed)
	}
	l.Weights.Step()
	if allowed == 0 || allowed>>guess&1 == 1 {
		return guess, true
	}
	if allowed&mask != 0 {
		gold := l.best(allowed & mask)
		for _, f := range s.feats {
			l.Weights.Update(f, uint32(gold), 1)
			l.Weights.Update(f, uint32(guess), -1)
		}
	}
	return guess, false
}

// drop leaves out some features, so that weight does not gather in a few (Hinton et al. 2012).
func (l *Learner) drop() {
	if l.Drop == 0 {
		return
	}
	kept := l.kept[:0]
	for _, f := range l.scratch.feats {
		l.seed = l.seed*1664525 + 1013904223
		if l.seed>>24 >= l.Drop {
			kept = append(kept, f)
		}
	}
	l.scratch.feats = kept
}

func (l *Learner) best(mask uint64) uint8 {
	s := &l.scratch
	codes := expand(s.codes[:0], mask)
	scores := l.scores[:len(codes)]
	clear(scores)
	for _, f := range s.feats {
		l.Weights.Add(scores, codes, f)
	}
	return top(codes, scores)
}

// Constrain decodes a document of one sentence with the present model, each token within the codes of allowed (all codes
// of its mask if allowed holds none of them), and appends the codes to dst.
func (m *Model) Constrain(dst []uint8, s *Scratch, doc *tokens.Document, allowed []uint64) []uint8 {
	s.load(m, doc, tokens.Range{First: 0, Limit: doc.Len()})
	var h history
	for i, ok := range allowed {
		mask := ok
		if mask == 0 {
			mask = s.words[i+padding].mask
		}
		code := uint8(bits.TrailingZeros64(mask))
		if mask&(mask-1) != 0 {
			s.features(i+padding, h, m.Weights.Size())
			code = m.best(s, expand(s.codes[:0], mask))
		}
		h = history{uint64(code) + 1, h.last}
		dst = append(dst, code)
	}
	return dst
}

// descend takes a step of logistic regression over the codes of mask; best has left their scores.
func (l *Learner) descend(guess uint8, mask, allowed uint64) bool {
	s := &l.scratch
	if allowed&mask == 0 {
		return allowed == 0
	}
	codes := expand(s.codes[:0], mask)
	scores := l.scores[:len(codes)]
	top := slices.Max(scores)
	var sum, right float32
	for i, v := range scores {
		scores[i] = float32(math.Exp(float64(v - top)))
		sum += scores[i]
		if allowed>>codes[i]&1 == 1 {
			right += scores[i]
		}
	}
	for i, c := range codes {
		g := -scores[i] / sum
		if allowed>>c&1 == 1 {
			g += scores[i] / max(right, 1e-9)
		}
		if g > -0.001 && g < 0.001 {
			continue
		}
		for _, f := range s.feats {
			l.Weights.Descend(f, uint32(c), g, l.Rate)
		}
	}
	return allowed>>guess&1 == 1
}
