package postag

import "github.com/dragoman-nlp/dragoman/internal/linear"

// numFeatures is the number of features of a token.
const numFeatures = 25

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
		s.feats[at] = linear.Feature(combine(uint64(at)+1, x, y), size)
	}
	f(0, c.mask, uint64(c.shape))
	f(1, c.key, uint64(c.shape>>4))
	f(2, b.key, 0)
	f(3, d.key, 0)
	f(4, a.key, 0)
	f(5, e.key, 0)
	f(6, b.key, c.key)
	f(7, c.key, d.key)
	f(8, h.last, c.mask)
	f(9, h.last, h.before)
	f(10, h.last, c.key)
	f(11, h.last, d.key)
	f(12, h.last<<8|h.before, d.mask)
	f(13, d.mask, e.mask)
	f(14, cluster, uint64(c.shape>>4))
	f(15, uint64(b.form.Cluster()), cluster)
	f(16, cluster, uint64(d.form.Cluster()))
	f(17, uint64(c.tail>>8), uint64(c.shape>>4))
	f(18, uint64(c.tail>>16), h.last)
	f(19, uint64(c.shape), h.last)
	f(20, uint64(c.tail), 0)
	f(21, h.last, cluster)
	f(22, uint64(b.shape)<<20|uint64(d.shape), uint64(c.shape))
	f(23, uint64(c.head), uint64(c.tail>>16))
	f(24, d.mask, c.key)
}
