package breaks

import "math/bits"

// Features is the number of features of a gap.
const Features = 52

// Places are the places of the weights of a gap's features.
type Places [Features]uint16

// degree is a number by its logarithm: 0, 1, 2, 3, 4, 8, 16, 32, 64 and over.
func degree(n int) uint64 {
	if n < 4 {
		return uint64(n)
	}
	return uint64(min(bits.Len(uint(n)), 7)) + 1
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// ahead tells how far behind the gap the first finite verb stands, 0 to 3, 4 if it is not near.
func (g *Gap) ahead() uint64 {
	for i := range after {
		if g.near[before+i].class.verb() > 0 {
			return uint64(i)
		}
	}
	return after
}

// Read writes the places of the gap's features to dst.
func (g *Gap) Read(dst *Places) {
	ppp, pp, p := &g.near[0], &g.near[1], &g.near[2]
	n, nn, nnn, n4 := &g.near[3], &g.near[4], &g.near[5], &g.near[6]
	ps, ns := uint64(p.shape), uint64(n.shape)
	around := ps<<8 | ns
	size, title, verb := degree(g.length), bit(g.titled), uint64(g.verb)
	opening, care, rest := bit(g.opening), uint64(g.page.care), degree(g.rest)
	state := title | verb<<1 | size<<3 | opening<<7
	wide := uint64(pp.shape)<<32 | ps<<16 | ns<<8 | uint64(nn.shape)
	tags := n.class.tags()<<16 | nn.class.tags()<<8 | nnn.class.tags()
	length := uint64(g.page.length)
	page := uint64(g.page.pace)<<3 | uint64(g.page.addresses)
	tail := uint64(p.tail)
	clause := g.ahead()<<8 | verb
	for i, f := range [Features]uint64{
		n.key,
		p.key,
		p.key*3 + n.key,
		wide,
		n.key*3 + nn.key,
		nn.key + ns,
		pp.key + around,
		n.key + size,
		n.key + ps,
		p.key + ns,
		tail<<16 | around,
		title<<20 | size<<16 | around,
		n.key + ps<<8 + uint64(nn.shape),
		title<<32 | around<<8 | uint64(nn.shape),
		(tail&0xFFFF)<<24 | around<<8 | uint64(nn.shape),
		pp.key*3 + p.key + ns,
		size<<16 | around,
		n.key + title<<8 + size<<10,
		wide<<8 | uint64(nnn.shape),
		nn.key + uint64(nnn.shape)<<8 + ns,
		nn.key + uint64(nnn.shape)<<8 + ns + size<<16 + title<<20,
		nn.key*3 + nnn.key + ns,
		// classes
		n.class.tags()<<24 | p.class.tags()<<16 | around,
		tags<<8 | ns,
		(pp.class.tags()<<8|p.class.tags())<<24 | n.class.tags()<<16 | around,
		n.class.capital()<<24 | p.class.ends()<<16 | around,
		n.class.capital()<<24 | state<<8 | ns,
		n.class.group()<<16 | around,
		p.class.group()<<16 | around,
		p.class.group()<<16 | n.class.group()<<8 | ns,
		n.class.group()<<16 | nn.class.group()<<8 | ns,
		state<<16 | around,
		clause<<16 | n.class.capital()<<8 | ns,
		state<<16 | clause<<32 | ns,
		opening<<9 | n.key<<1,
		opening<<40 | tags<<16 | verb<<8 | ns,
		rest<<32 | uint64(g.close)<<16 | ns<<8 | verb,
		care<<1 + n.key<<2,
		care<<40 | n.class.tag()<<32 | p.class.tag()<<24 | state<<8 | ns,
		care<<16 | n.class.opens()<<8 | p.class.ends()<<4 | verb,
		p.class.tags()<<32 | tags<<8 | ns,
		n.key<<1 + verb<<50 + opening<<52,
		uint64(ppp.shape)<<40 | wide<<8 | uint64(nnn.shape),
		n.class.tag()<<24 | nn.class.tag()<<20 | nnn.class.tag()<<16 | n4.class.tag()<<12 | verb<<8 | ns,
		bit(g.comma)<<24 | uint64(min(g.capital, 7))<<20 | min(uint64(g.length), 15)<<16 | around,
		p.key + verb<<50 + size<<52,
		n.class.opens()<<40 | nn.class.tag()<<32 | n.class.capital()<<24 | around,
		g.ahead()<<40 | n.class.tags()<<32 | uint64(nn.shape)<<24 | around | title<<60,
		// the text
		page<<16 | around,
		page<<40 | n.class.opens()<<32 | verb<<24 | ns,
		length<<40 | state<<16 | ns,
		uint64(g.page.pace)<<40 | title<<32 | size<<24 | around,
	} {
		dst[i] = place(f + uint64(i)*0x9E3779B97F4A7C15)
	}
}

// place spreads a value over the places of weights.
func place(v uint64) uint16 {
	hi, lo := bits.Mul64(v^0xA0761D6478BD642F, 0xE7037ED1A0B428DB)
	return uint16((hi ^ lo) >> 48)
}
