package breaks

import "math/bits"

// Dimensions of the network.
const (
	Rows   = 5120 // rows of its first layer
	Hidden = 16   // units of its hidden layer
	Inputs = 5*(before+after) + 16
)

// Deep are the inputs of the network: rows of its first layer, which are added up.
type Deep [Inputs]uint16

// ReadDeep writes the rows of the gap to dst.
func (g *Gap) ReadDeep(dst *Deep) {
	n := 0
	put := func(v uint64) {
		dst[n] = row(v + uint64(n)*0x9E3779B97F4A7C15)
		n++
	}
	for i := range g.near {
		t := &g.near[i]
		put(uint64(t.shape))
		put(t.class.tags())
		put(t.key)
		put(t.class.group())
		put(uint64(t.class >> 15 & 0x1FF))
	}
	p, q := &g.near[before-1], &g.near[before]
	put(uint64(p.tail))
	put(uint64(q.tail))
	put(min(uint64(g.length), 20))
	put(degree(g.length)<<4 | uint64(g.verb)<<1 | bit(g.titled))
	put(bit(g.opening)<<8 | uint64(g.verb)<<4 | bit(g.titled)<<3 | bit(g.comma))
	put(uint64(g.page.care))
	put(uint64(g.page.length)<<1 | bit(g.opening))
	put(uint64(g.page.pace))
	put(uint64(g.page.pace)<<4 | uint64(g.page.addresses)<<2 | uint64(g.page.care))
	put(min(uint64(g.rest), 20))
	put(uint64(g.close))
	put(uint64(min(g.capital, 7))<<4 | min(uint64(g.length), 7))
	put(g.ahead())
	put(bit(g.opening)<<8 | degree(g.length))
	put(uint64(p.shape)<<16 | uint64(q.shape)<<8 | min(uint64(g.length), 7))
	put(p.class.tags()<<8 | q.class.tags())
}

// row spreads a value over the rows.
func row(v uint64) uint16 {
	hi, lo := bits.Mul64(v^0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9)
	hi, _ = bits.Mul64(hi^lo, Rows)
	return uint16(hi)
}
