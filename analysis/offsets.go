package analysis

import (
	"fmt"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Offsets is the unit in which an output counts positions in the text.
type Offsets uint8

// The units. The zero value is bytes.
const (
	Bytes Offsets = iota // of UTF-8: what Go, Rust and C count
	UTF16                // code units: what JavaScript, Java and C# count
	Runes                // Unicode code points: what Python counts
)

var offsetNames = [...]string{"byte", "utf16", "rune"}

// String returns the name of the unit: byte, utf16 or rune.
func (o Offsets) String() string { return offsetNames[min(int(o), len(offsetNames)-1)] }

// MarshalText writes the name of the unit.
func (o Offsets) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads the name of a unit.
func (o *Offsets) UnmarshalText(text []byte) error {
	for i, n := range offsetNames {
		if n == string(text) {
			*o = Offsets(i)
			return nil
		}
	}
	return fmt.Errorf("no unit of offsets is called %q; there are byte, utf16 and rune", text)
}

// offsetMap turns byte offsets into another unit. It keeps the count at every step-th byte, so that a conversion reads at most
// that many bytes. A text of ASCII needs no map.
type offsetMap struct {
	text   string
	unit   Offsets
	counts []int32
}

const mapStep = 64

func newOffsetMap(text string, unit Offsets) *offsetMap {
	if unit == Bytes || isASCII(text) {
		return &offsetMap{}
	}
	m := &offsetMap{text: text, unit: unit, counts: make([]int32, 0, len(text)/mapStep+1)}
	count := 0
	for i := range len(text) {
		if i%mapStep == 0 {
			m.counts = append(m.counts, int32(count))
		}
		count += m.width(text[i])
	}
	return m
}

// width is how many units the character adds that begins at a byte; the bytes behind the first of a character add none.
func (m *offsetMap) width(b byte) int {
	switch {
	case b&0xC0 == 0x80:
		return 0
	case b >= 0xF0 && m.unit == UTF16:
		return 2
	}
	return 1
}

// at converts one byte offset.
func (m *offsetMap) at(offset int) int {
	if m.counts == nil {
		return offset
	}
	from := offset / mapStep
	if from >= len(m.counts) {
		from = len(m.counts) - 1
	}
	count := int(m.counts[from])
	for i := from * mapStep; i < offset; i++ {
		count += m.width(m.text[i])
	}
	return count
}

func (m *offsetMap) pair(s tokens.Span) Pair { return Pair{m.at(s.Start), m.at(s.End)} }

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
