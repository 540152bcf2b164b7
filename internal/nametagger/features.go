package nametagger

import "github.com/dragoman-nlp/dragoman/internal/linear"

// maxFeatures is the greatest number of features of a token.
const maxFeatures = 100

// combine makes one value of two for template t.
func combine(t, a, b uint64) uint64 {
	return (a^t*0x9e3779b97f4a7c15)*0xd6e8feb86659fd93 + (b+t)*0xa0761d6478bd642f
}

// features fills s.feats with the features of word i, which counts padding.
func (s *Scratch) features(i int, size uint32) {
	w := s.words[i-2 : i+3 : i+3]
	a, b, c, d, e := &w[0], &w[1], &w[2], &w[3], &w[4]
	f := func(t int, x, y uint64) {
		s.all[t] = linear.WideFeature(combine(uint64(t)+1, x, y), size)
	}
	pos := uint64(0)
	if c.first {
		pos = 1
	}
	pos |= uint64(c.mode) << 1
	shape := uint64(c.shape)
	cl := func(w *word) uint64 { return uint64(w.form.Cluster()) }
	gr := func(w *word) uint64 { return uint64(w.form.Group()) }
	f(0, 0, pos)
	f(1, c.key, 0)
	f(2, c.key, shape)
	f(3, b.key, 0)
	f(4, d.key, 0)
	f(5, a.key, 0)
	f(6, e.key, 0)
	f(7, b.key, c.key)
	f(8, c.key, d.key)
	f(9, shape, pos)
	f(10, uint64(b.shape)<<32|shape, uint64(d.shape))
	f(11, uint64(c.tail>>8), shape)
	f(12, uint64(c.tail), 0)
	f(13, uint64(c.tail>>16), pos)
	f(14, uint64(c.head), 0)
	f(15, cl(c), pos)
	f(16, cl(b), 0)
	f(17, cl(d), 0)
	f(18, cl(a), cl(b))
	f(19, cl(d), cl(e))
	f(20, cl(b), cl(c))
	f(21, cl(c), cl(d))
	f(22, gr(b), gr(c)<<8|gr(d))
	f(23, gr(c), shape)
	f(24, uint64(c.penn), pos)
	f(25, uint64(b.penn)<<8|uint64(c.penn), uint64(d.penn))
	f(26, uint64(a.penn)<<8|uint64(b.penn), uint64(c.penn))
	f(27, uint64(d.penn)<<8|uint64(e.penn), uint64(c.penn))
	f(28, b.key, shape)
	f(29, d.key, shape)
	const ruleBits = 0x1F000000
	f(30, uint64(c.gaz), 0)
	f(31, uint64(c.gaz&wordBits), uint64(c.shape))
	f(32, uint64(c.gaz&phraseBits), 0)
	f(33, uint64(b.gaz&wordBits), uint64(c.gaz&wordBits))
	f(34, uint64(c.gaz&wordBits), uint64(d.gaz&wordBits))
	f(35, uint64(b.gaz&(wordBits|phraseBits)), 0)
	f(36, uint64(d.gaz&(wordBits|phraseBits)), 0)
	f(37, uint64(b.gaz&ruleBits)|uint64(c.gaz&ruleBits)<<5, uint64(d.gaz&ruleBits))
	f(38, uint64(c.gaz&ruleBits), uint64(d.gaz&ruleBits))
	f(39, uint64(c.gaz&ruleBits), uint64(c.form.Cluster()))
	f(40, uint64(c.gaz&ruleBits), uint64(c.gaz&phraseBits))
	f(41, uint64(c.gaz&ruleBits), c.key)
	s.feats = s.all[:numFixed]
	for m := c.gaz & (wordBits | phraseBits); m != 0; m &= m - 1 {
		s.feature(42, uint64(m&-m), uint64(c.penn), size)
	}
	if c.seen >= 0 {
		s.seenFeatures(&s.table[c.seen], c, pos, size)
	}
}

// The parts of gaz that speak of the word itself and of the phrase around it.
const wordBits, phraseBits = 0xFFF, 0xFFF000

// numFixed is the number of features that every token has.
const numFixed = 42

// feature adds one of those that only some tokens have.
func (s *Scratch) feature(t int, x, y uint64, size uint32) {
	s.feats = append(s.feats, linear.WideFeature(combine(uint64(t)+1, x, y), size))
}

// seenFeatures are those of the whole document.
func (s *Scratch) seenFeatures(e *seen, c *word, pos uint64, size uint32) {
	lower, upper := min(uint64(e.lower), 3), min(uint64(e.upper), 3)
	s.feature(50, lower<<2|upper, pos, size)
	s.feature(51, uint64(e.what>>16), 0, size)
	s.feature(52, uint64(e.what&0xFFFF), uint64(c.gaz>>24), size)
	for m := e.what; m != 0; m &= m - 1 {
		s.feature(53, uint64(m&-m), upper, size)
	}
}
