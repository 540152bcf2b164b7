package linear

import "fmt"

// MaxClasses is the number of classes a table can tell apart.
const MaxClasses = 64

// Table is a set of trained weights, one byte each.
type Table struct{ weights string }

// Open returns the table whose weights are the bytes of data, read in place.
func Open(data string) (Table, error) {
	if len(data) == 0 || len(data)%MaxClasses != 0 || uint64(len(data)) >= 1<<31 {
		return Table{}, fmt.Errorf("linear: %d bytes are no table: want a multiple of %d, more than none, under 2 GiB", len(data), MaxClasses)
	}
	return Table{data}, nil
}

// Size is the number of weights: what Feature wants.
func (t Table) Size() uint32 { return uint32(len(t.weights)) }

// Weight is the weight of a feature for a class.
func (t Table) Weight(feature, class uint32) int32 {
	return int32(int8(t.weights[feature^class]))
}

// Add adds the weights of a feature for the given classes to scores, which must not be shorter than classes.
func (t Table) Add(scores []int32, classes []uint8, feature uint32) {
	line := t.weights[feature&^(MaxClasses-1):][:MaxClasses]
	turn := uint8(feature % MaxClasses)
	scores = scores[:len(classes)]
	for i, c := range classes {
		scores[i] += int32(int8(line[(turn^c)%MaxClasses]))
	}
}

// Feature maps a value to a feature of a table of the given size.
func Feature(value uint64, size uint32) uint32 {
	value ^= value >> 29
	value *= 0xbf58476d1ce4e5b9
	return uint32((value >> 32) * uint64(size) >> 32)
}
