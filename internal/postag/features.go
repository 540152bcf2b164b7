package postag

import "github.com/dragoman-nlp/dragoman/internal/linear"

// numFeatures is the number of features of a token.
const numFeatures = 24

// guideFeatures is the number of further features where the codes of other taggers, the guide, are given.
const guideFeatures = 11

// history is the two codes before a token, each plus one; 0 stands for the beginning of the sentence.
type history struct{ last, before uint64 }

// combine makes one value of two for template t.
func combine(t, a, b uint64) uint64 {
	return (a^t*0x9e3779b97f4a7c15)*0xd6e8feb86659fd93 + (b+t)*0xa0761d6478bd642f
}

// features fills in the features of word i of the scratch, which counts padding.
func (s *Scratch) features(i int, h history, size uint32) {
	w := s.words[i-2 : i+3 : i+3]
	a, b, c, d, e := &w[0], &w[1], &w[2], &w[3], &w[4]
	cluster := uint64(c.form.Cluster())
	f := func(at int, x, y uint64) {
		s.all[at] = linear.Feature(combine(uint64(at)+1, x, y), size)
	}
	f(0, c.mask, uint64(c.shape))
	f(1, b.key, 0)
	f(2, d.key, 0)
	f(3, a.key, 0)
	f(4, b.key, c.key)
	f(5, h.last, c.mask)
	f(6, h.last, h.before)
	f(7, h.last, c.key)
	f(8, h.last, d.key)
	f(9, h.last<<8|h.before, d.mask)
	f(10, d.mask, e.mask)
	f(11, cluster, uint64(c.shape>>4))
	f(12, uint64(b.form.Cluster()), cluster)
	f(13, cluster, uint64(d.form.Cluster()))
	f(14, uint64(c.tail>>8), uint64(c.shape>>4))
	f(15, uint64(c.shape), h.last)
	f(16, uint64(c.tail), 0)
	f(17, h.last, cluster)
	f(18, uint64(b.shape)<<20|uint64(d.shape), uint64(c.shape))
	f(19, uint64(c.head), uint64(c.tail>>16))
	f(20, c.key, uint64(d.tail>>16))
	f(21, c.key, e.mask)
	f(22, c.key, c.ahead)
	f(23, uint64(b.form.Group())<<8|uint64(d.form.Group()), uint64(c.form.Group()))
	s.feats = s.all[:numFeatures]
	if s.guide.First != nil {
		s.guided(i, h, f)
	}
}

// common fills in those of the features that are made of what few values there are of: their weights are at hand in the
// processor's caches.
func (s *Scratch) common(i int, h history, size uint32) {
	w := s.words[i-1 : i+3 : i+3]
	b, c, d, e := &w[0], &w[1], &w[2], &w[3]
	cluster := uint64(c.form.Cluster())
	n := 0
	f := func(at int, x, y uint64) {
		s.all[n] = linear.Feature(combine(uint64(at)+1, x, y), size)
		n++
	}
	f(0, c.mask, uint64(c.shape))
	f(5, h.last, c.mask)
	f(6, h.last, h.before)
	f(7, h.last, c.key)
	f(9, h.last<<8|h.before, d.mask)
	f(10, d.mask, e.mask)
	f(11, cluster, uint64(c.shape>>4))
	f(14, uint64(c.tail>>8), uint64(c.shape>>4))
	f(15, uint64(c.shape), h.last)
	f(17, h.last, cluster)
	f(18, uint64(b.shape)<<20|uint64(d.shape), uint64(c.shape))
	f(21, c.key, e.mask)
	f(22, c.key, c.ahead)
	s.feats = s.all[:n]
}

// Guide holds the codes that one or two other taggers gave to the tokens of a sentence: what a tagger learns from that
// brings one corpus to the conventions of another.
type Guide struct{ First, Second []uint8 }

func codeAt(codes []uint8, i int) uint64 {
	if i < 0 || i >= len(codes) {
		return 64
	}
	return uint64(codes[i])
}

// guided adds the features of the guide.
func (s *Scratch) guided(i int, h history, f func(at int, x, y uint64)) {
	c := &s.words[i]
	i -= padding
	here, next, other := codeAt(s.guide.First, i), codeAt(s.guide.First, i+1), codeAt(s.guide.Second, i)
	f(numFeatures, here, 0)
	f(numFeatures+1, here, c.key)
	f(numFeatures+2, codeAt(s.guide.First, i-1)<<8|here, next)
	f(numFeatures+3, here, uint64(c.shape>>4))
	f(numFeatures+4, next, c.key)
	f(numFeatures+5, h.last<<8|next, c.mask)
	f(numFeatures+6, h.last<<8|next, c.key)
	f(numFeatures+7, next<<8|codeAt(s.guide.First, i+2), c.mask)
	f(numFeatures+8, here<<8|other, 0)
	f(numFeatures+9, here<<8|other, c.key)
	f(numFeatures+10, codeAt(s.guide.Second, i-1)<<8|other, codeAt(s.guide.Second, i+1))
	s.feats = s.all[:]
}
