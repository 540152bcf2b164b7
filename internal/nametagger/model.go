package nametagger

import (
	"encoding/binary"
	"errors"
	"math"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/linear"
)

// ErrFormat says that data is no model of a known version.
var ErrFormat = errors.New("nametagger: not a model, or of an unknown version")

// Model is a trained tagger. It never changes and is safe for concurrent use.
type Model struct {
	weights linear.Wide
	moves   [numStates][numStates]int32 // weights of state b after a, in units of the table; very low where b may not follow
	into    [numStates]uint32           // states that may stand before each, one bit a state
	loss    int32                       // maxLoss in units of the table
	scale   float32                     // units of the table a natural unit
	scratch sync.Pool
}

const (
	magic      = "DRGNAME2"
	headerSize = 16
	movesSize  = numStates * numStates * 2
	never      = math.MinInt32 / 4
)

// Open returns the model that data holds, its weights copied. The layout, little-endian: magic, the scale as a
// 32-bit float, four bytes of zero; the weights of moves as 16-bit integers, one row for each label before; weights of
// features, up to the end.
func Open(data string) (*Model, error) {
	if len(data) < headerSize+movesSize || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	head := []byte(data[:headerSize+movesSize])
	m := &Model{scale: math.Float32frombits(binary.LittleEndian.Uint32(head[len(magic):]))}
	if !(m.scale > 0) || m.scale > 1e6 {
		return nil, ErrFormat
	}
	table, err := linear.OpenWide(data[headerSize+movesSize:])
	if err != nil {
		return nil, ErrFormat
	}
	m.weights = table
	for a := range numStates {
		for b := range numStates {
			m.moves[a][b] = never
			if leads(state(a), state(b)) {
				m.into[b] |= 1 << a
				m.moves[a][b] = int32(int16(binary.LittleEndian.Uint16(head[headerSize+2*(a*numStates+b):])))
			}
		}
	}
	m.loss = int32(m.scale * maxLoss)
	m.scratch.New = func() any { return new(Scratch) }
	return m, nil
}

// Encode returns the file that Open reads.
func Encode(weights string, scale float32, moves *Moves) []byte {
	out := append(make([]byte, 0, headerSize+movesSize+len(weights)), magic...)
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
	out = binary.LittleEndian.AppendUint32(out, 0)
	for a := range moves {
		for _, w := range moves[a] {
			q := int16(max(-32000, min(32000, math.Round(float64(w*scale)))))
			out = binary.LittleEndian.AppendUint16(out, uint16(q))
		}
	}
	return append(out, weights...)
}
