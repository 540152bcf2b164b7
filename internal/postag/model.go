package postag

import (
	"encoding/binary"
	"errors"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
)

// ErrFormat says that data is no tagger model of a known version.
var ErrFormat = errors.New("postag: not a tagger model, or of an unknown version")

// Pair is one entry of a model's inventory: the numbers of a universal part of speech and of a Penn tag as package
// tagging counts them.
type Pair struct{ Tag, Penn uint8 }

// Masks are what a class of word forms may be.
type Masks struct{ Lower, Upper uint64 }

// Model is a trained tagger. It never changes and is safe for concurrent use.
type Model struct {
	Pairs   []Pair  // set by SetPairs
	Classes []Masks // by class; the first numShapes are the classes of shapes
	Weights linear.Table
	Forms   *wordform.Vocabulary

	// Thorough makes every decision by all features, as trainers need it that learn from another tagger.
	Thorough bool
	verbs    uint64 // codes of verbs and auxiliaries
	proper   uint64 // codes of proper nouns
	open     uint64 // codes of nouns, verbs and adjectives
}

// The numbers of the universal parts of speech that the features ask for, as package tagging counts them.
const (
	TagADJ   = 1
	TagAUX   = 4
	TagNOUN  = 8
	TagPROPN = 12
	TagVERB  = 16
)

// SetPairs gives a model its inventory.
func (m *Model) SetPairs(pairs []Pair) {
	m.Pairs = pairs
	m.verbs, m.proper, m.open = m.codes(TagAUX, TagVERB), m.codes(TagPROPN), m.codes(TagNOUN, TagPROPN, TagVERB, TagADJ)
}

// codes is the mask of the codes with one of the tags.
func (m *Model) codes(tags ...uint8) (mask uint64) {
	for i, p := range m.Pairs {
		if slices.Contains(tags, p.Tag) {
			mask |= 1 << i
		}
	}
	return mask
}

const (
	magic      = "DRGPTAG1"
	headerSize = 32
)

// Open returns the model that data holds. Weights and tables are copied. The layout: magic,
// mark of the vocabulary (8 bytes), numbers of pairs and classes and bytes of weights (4 bytes each), 4 bytes of zero;
// then the weights, the classes (two masks of 8 bytes each), the pairs (2 bytes each). All little-endian.
func Open(data string, forms *wordform.Vocabulary) (*Model, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	head := []byte(data[:headerSize])
	mark := binary.LittleEndian.Uint64(head[8:])
	pairs, classes := uint64(binary.LittleEndian.Uint32(head[16:])), uint64(binary.LittleEndian.Uint32(head[20:]))
	weights := headerSize + uint64(binary.LittleEndian.Uint32(head[24:]))
	want := weights + classes*16 + pairs*2
	if pairs == 0 || pairs > linear.MaxClasses || classes < numShapes || classes > 1<<14 || uint64(len(data)) != want {
		return nil, ErrFormat
	}
	if mark != forms.Mark() {
		return nil, ErrFormat
	}
	table, err := linear.Open(data[headerSize:weights])
	if err != nil {
		return nil, ErrFormat
	}
	m := &Model{Weights: table, Forms: forms}
	return m, m.readTables([]byte(data[weights:]), int(classes), int(pairs))
}

func (m *Model) readTables(data []byte, classes, pairs int) error {
	all := ^uint64(0) >> (linear.MaxClasses - pairs)
	m.Classes = make([]Masks, classes)
	for i := range m.Classes {
		k := Masks{binary.LittleEndian.Uint64(data), binary.LittleEndian.Uint64(data[8:])}
		if k.Lower == 0 || k.Upper == 0 || (k.Lower|k.Upper)&^all != 0 {
			return ErrFormat
		}
		m.Classes[i] = k
		data = data[16:]
	}
	list := make([]Pair, pairs)
	for i := range list {
		list[i] = Pair{data[2*i], data[2*i+1]}
	}
	m.SetPairs(list)
	return nil
}

// Encode returns the file that Open reads.
func (m *Model) Encode(weights string) []byte {
	out := append(make([]byte, 0, headerSize+len(weights)), magic...)
	out = binary.LittleEndian.AppendUint64(out, m.Forms.Mark())
	for _, n := range []int{len(m.Pairs), len(m.Classes), len(weights), 0} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	out = append(out, weights...)
	for _, k := range m.Classes {
		out = binary.LittleEndian.AppendUint64(out, k.Lower)
		out = binary.LittleEndian.AppendUint64(out, k.Upper)
	}
	for _, p := range m.Pairs {
		out = append(out, p.Tag, p.Penn)
	}
	return out
}
