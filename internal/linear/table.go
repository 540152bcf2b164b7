package linear

import "fmt"

// MaxClasses is the number of classes a table can tell apart.
const MaxClasses = 64

// Table is a set of trained weights, one byte each.
type Table struct{ lines []line }

// line holds the weights of one feature: one cache line, as large allocations begin at one.
type line [MaxClasses]int8

// Open returns the table whose weights are the bytes of data, copied.
func Open(data string) (Table, error) {
	if err := check(data); err != nil {
		return Table{}, err
	}
	lines := make([]line, len(data)/MaxClasses)
	for i := range lines {
		l, weights := &lines[i], data[i*MaxClasses:][:MaxClasses]
		for c := range l {
			l[c] = int8(weights[c])
		}
	}
	return Table{lines}, nil
}

func check(data string) error {
	if len(data) == 0 || len(data)%MaxClasses != 0 || uint64(len(data)) >= 1<<31 {
		return fmt.Errorf("linear: %d bytes are no table: want a multiple of %d, more than none, under 2 GiB", len(data), MaxClasses)
	}
	return nil
}

// Size is the number of weights: what Feature wants.
func (t Table) Size() uint32 { return uint32(len(t.lines) * MaxClasses) }

// Weight is the weight of a feature for a class.
func (t Table) Weight(feature, class uint32) int32 {
	return int32(t.lines[feature/MaxClasses][(feature^class)%MaxClasses])
}

// Scores sets each score to the sum of the weights of all features for the class at its place. The two slices must be of
// one length.
func (t Table) Scores(scores []int32, classes []uint8, features []uint32) {
	for len(classes) > 2 {
		var four [4]uint8
		n := copy(four[:], classes)
		sums := t.four(features, four)
		copy(scores, sums[:n])
		scores, classes = scores[n:], classes[n:]
	}
	switch len(classes) {
	case 2:
		scores[0], scores[1] = t.two(features, uint32(classes[0]), uint32(classes[1]))
	case 1:
		scores[0], _ = t.two(features, uint32(classes[0]), uint32(classes[0]))
	}
}

// two adds the weights for two classes, kept in registers.
func (t Table) two(features []uint32, a, b uint32) (x, y int32) {
	for _, f := range features {
		l := &t.lines[f/MaxClasses]
		x += int32(l[(f^a)%MaxClasses])
		y += int32(l[(f^b)%MaxClasses])
	}
	return x, y
}

// four does the same for four.
func (t Table) four(features []uint32, classes [4]uint8) (sums [4]int32) {
	a, b, c, d := uint32(classes[0]), uint32(classes[1]), uint32(classes[2]), uint32(classes[3])
	var w, x, y, z int32
	for _, f := range features {
		l := &t.lines[f/MaxClasses]
		w += int32(l[(f^a)%MaxClasses])
		x += int32(l[(f^b)%MaxClasses])
		y += int32(l[(f^c)%MaxClasses])
		z += int32(l[(f^d)%MaxClasses])
	}
	return [4]int32{w, x, y, z}
}

// Feature maps a value to a feature of a table of the given size.
func Feature(value uint64, size uint32) uint32 {
	value ^= value >> 29
	value *= 0xbf58476d1ce4e5b9
	return uint32((value >> 32) * uint64(size) >> 32)
}
