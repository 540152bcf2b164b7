package linear

// Sums are the scores of all classes for a number of features, packed: see Table.Sum.
type Sums [MaxClasses / 4]uint64

const lanes = 0x00FF00FF00FF00FF

// Sum adds the weights of all features for the first 8·groups classes. Features must be multiples of eight: see
// WideFeature. No more than 256 features can be added.
func (t Table) Sum(features []uint32, groups int) (s Sums) {
	weights := t.weights
	for g := range min(groups, MaxClasses/8) {
		var even, odd uint64 // eight classes at a time, kept in registers
		turn := uint32(8 * g)
		for _, f := range features {
			at := int(f ^ turn)
			w := load64(weights[at:at+8]) ^ 0x8080808080808080
			even += w & lanes
			odd += w >> 8 & lanes
		}
		s[2*g], s[2*g+1] = even, odd
	}
	return s
}

// Score is the score of a class after n features.
func (s *Sums) Score(class, n int) int32 {
	lane := s[class/8*2+class%2] >> (class % 8 / 2 * 16)
	return int32(lane&0xFFFF) - 128*int32(n)
}

// Unpack writes the scores of the first classes after n features to dst.
func (s *Sums) Unpack(dst []int32, n int) {
	bias := 128 * int32(n)
	for c := range dst {
		dst[c] = int32(s[c/8*2+c%2]>>(c%8/2*16)&0xFFFF) - bias
	}
}

// WideFeature maps a value to a feature that Sum can add.
func WideFeature(value uint64, size uint32) uint32 { return Feature(value, size) &^ 7 }

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
