package linear

import (
	"encoding/binary"
	"fmt"
)

// WideClasses is the number of classes that a Wide table tells apart.
const WideClasses = 32

// Wide is a table that gives the scores of all classes at once. The weight of a feature, a multiple of WideClasses, for a
// class is the byte at their sum.
type Wide struct{ lines []wideLine }

// wideLine holds the weights of one feature, four in a number, each plus 128: one cache line.
type wideLine [WideClasses / 4]uint64

// OpenWide returns the table whose weights are the bytes of data, copied.
func OpenWide(data string) (Wide, error) {
	if len(data) == 0 || len(data)%WideClasses != 0 || uint64(len(data)) >= 1<<31 {
		return Wide{}, fmt.Errorf("linear: %d bytes are no wide table: want a multiple of %d, more than none, under 2 GiB", len(data), WideClasses)
	}
	lines := make([]wideLine, len(data)/WideClasses)
	for i := range lines {
		weights := []byte(data[i*WideClasses:][:WideClasses])
		for k := range lines[i] {
			lines[i][k] = spread(binary.LittleEndian.Uint32(weights[4*k:]) ^ 0x80808080)
		}
	}
	return Wide{lines}, nil
}

// spread gives each of four bytes sixteen bits.
func spread(four uint32) uint64 {
	v := uint64(four)
	v = (v | v<<16) & 0x0000FFFF0000FFFF
	return (v | v<<8) & 0x00FF00FF00FF00FF
}

// Size is the number of weights: what WideFeature wants.
func (t Wide) Size() uint32 { return uint32(len(t.lines) * WideClasses) }

// Scores sets the scores of all classes to the sums of the weights of the features, of which there are 256 at most.
func (t Wide) Scores(scores *[WideClasses]int32, features []uint32) {
	var a, b, c, d, e, f, g, h uint64 // four sums of sixteen bits in each
	for _, feature := range features {
		l := &t.lines[feature/WideClasses]
		a += l[0]
		b += l[1]
		c += l[2]
		d += l[3]
		e += l[4]
		f += l[5]
		g += l[6]
		h += l[7]
	}
	zero := 128 * int32(len(features))
	for i, four := range [...]uint64{a, b, c, d, e, f, g, h} {
		s := scores[4*i : 4*i+4 : 4*i+4]
		s[0] = int32(four&0xFFFF) - zero
		s[1] = int32(four>>16&0xFFFF) - zero
		s[2] = int32(four>>32&0xFFFF) - zero
		s[3] = int32(four>>48) - zero
	}
}

// WideFeature maps a value to a feature of a Wide table of the given size.
func WideFeature(value uint64, size uint32) uint32 { return Feature(value, size) &^ (WideClasses - 1) }
