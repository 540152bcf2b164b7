// Package codec reads and writes the container of the module's compiled data: see FORMAT.md.
//
// Data are held in strings, because embedded strings live in the read-only part of the program and cost neither
// start-up time nor heap. All views are values and safe for concurrent use.
package codec

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// ErrFormat is returned, wrapped, for data that is not a container of the wanted format and version.
var ErrFormat = errors.New("not compiled data of the wanted format")

const (
	magic      = "DRGM"
	headerSize = 16
	entrySize  = 12
)

// File is an opened container.
type File struct {
	data  string
	table string
}

// Open checks the header and the section table of a container of the format, four letters.
func Open(data, format string) (File, error) {
	if len(data) < headerSize || data[:4] != magic || data[4:8] != format {
		return File{}, fmt.Errorf("codec: %w %s", ErrFormat, format)
	}
	n := int(U32s(data[8:12]).At(0)) // negative if an int has no room for it, as are places below
	if n < 0 || n > (len(data)-headerSize)/entrySize {
		return File{}, fmt.Errorf("codec: %w: section table is cut", ErrFormat)
	}
	f := File{data, data[headerSize : headerSize+n*entrySize]}
	for i := range n {
		_, offset, size := f.entry(i)
		if offset < 0 || size < 0 || offset > len(data) || size > len(data)-offset {
			return File{}, fmt.Errorf("codec: %w: section %d lies outside the file", ErrFormat, i)
		}
	}
	return f, nil
}

func (f File) entry(i int) (id uint32, offset, size int) {
	e := U32s(f.table[i*entrySize : (i+1)*entrySize])
	return e.At(0), int(e.At(1)), int(e.At(2))
}

// Varints returns the numbers of a section that Writer.PutVarints wrote.
func (f File) Varints(id uint32) ([]uint32, error) {
	data := f.Section(id)
	list, n := make([]uint32, len(data)), 0
	v, shift := uint64(0), 0
	for i := range len(data) {
		b := data[i]
		if b >= 0x80 {
			v |= uint64(b&0x7F) << shift
			shift += 7
			continue
		}
		v |= uint64(b) << shift
		if shift > 28 || v > math.MaxUint32 {
			return nil, fmt.Errorf("codec: %w: section %d has too large a number", ErrFormat, id)
		}
		list[n] = uint32(v)
		n++
		v, shift = 0, 0
	}
	if shift > 0 {
		return nil, fmt.Errorf("codec: %w: section %d ends within a number", ErrFormat, id)
	}
	return list[:n], nil
}

// Section returns the bytes of a section, empty if the file has none of that id.
func (f File) Section(id uint32) string {
	for i := range len(f.table) / entrySize {
		if got, offset, size := f.entry(i); got == id {
			return f.data[offset : offset+size]
		}
	}
	return ""
}

// Strings returns the string list whose offsets are in one section and whose bytes are in another.
func (f File) Strings(offsets, blob uint32) (Strings, error) {
	s := Strings{U32s(f.Section(offsets)), f.Section(blob)}
	if s.offsets.Len() == 0 {
		return s, nil
	}
	last := uint32(0)
	for i := range s.offsets.Len() {
		at := s.offsets.At(i)
		if at < last || uint64(at) > uint64(len(s.blob)) {
			return Strings{}, fmt.Errorf("codec: %w: string offsets of section %d", ErrFormat, offsets)
		}
		last = at
	}
	return s, nil
}

// U8s is an array of uint8.
type U8s string

// Len is the number of elements.
func (a U8s) Len() int { return len(a) }

// At returns element i.
func (a U8s) At(i int) uint8 { return a[i] }

// I8s is an array of int8.
type I8s string

// Len is the number of elements.
func (a I8s) Len() int { return len(a) }

// At returns element i.
func (a I8s) At(i int) int8 { return int8(a[i]) }

// U16s is an array of uint16.
type U16s string

// Len is the number of elements.
func (a U16s) Len() int { return len(a) / 2 }

// At returns element i.
func (a U16s) At(i int) uint16 {
	b := a[2*i : 2*i+2]
	return uint16(b[0]) | uint16(b[1])<<8
}

// I16s is an array of int16.
type I16s string

// Len is the number of elements.
func (a I16s) Len() int { return len(a) / 2 }

// At returns element i.
func (a I16s) At(i int) int16 { return int16(U16s(a).At(i)) }

// U32s is an array of uint32.
type U32s string

// Len is the number of elements.
func (a U32s) Len() int { return len(a) / 4 }

// At returns element i.
func (a U32s) At(i int) uint32 {
	b := a[4*i : 4*i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// F32s is an array of float32.
type F32s string

// Len is the number of elements.
func (a F32s) Len() int { return len(a) / 4 }

// At returns element i.
func (a F32s) At(i int) float32 { return math.Float32frombits(U32s(a).At(i)) }

// U64s is an array of uint64.
type U64s string

// Len is the number of elements.
func (a U64s) Len() int { return len(a) / 8 }

// At returns element i.
func (a U64s) At(i int) uint64 {
	b := a[8*i : 8*i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// Strings is a list of strings.
type Strings struct {
	offsets U32s
	blob    string
}

// Len is the number of strings.
func (s Strings) Len() int { return max(s.offsets.Len()-1, 0) }

// At returns string i, a substring of the data.
func (s Strings) At(i int) string { return s.blob[s.offsets.At(i):s.offsets.At(i+1)] }

// Writer builds a container.
type Writer struct {
	format   string
	ids      []uint32
	sections map[uint32][]byte
}

// NewWriter begins a container of the format, four letters.
func NewWriter(format string) *Writer {
	return &Writer{format: format, sections: map[uint32][]byte{}}
}

// Put sets the bytes of a section.
func (w *Writer) Put(id uint32, data []byte) {
	if _, ok := w.sections[id]; !ok {
		w.ids = append(w.ids, id)
	}
	w.sections[id] = data
}

// PutSlice sets a section to an array of fixed-size values: []uint8, []int8, []uint16, []int16, []uint32, []float32, []uint64.
func (w *Writer) PutSlice(id uint32, values any) {
	data, err := binary.Append(nil, binary.LittleEndian, values)
	if err != nil {
		panic("codec: " + err.Error()) // a type that has no fixed size: a mistake in the calling generator
	}
	w.Put(id, data)
}

// PutVarints sets a section to numbers that are mostly small, as unsigned varints (LEB128).
func (w *Writer) PutVarints(id uint32, values []uint32) {
	var data []byte
	for _, v := range values {
		data = binary.AppendUvarint(data, uint64(v))
	}
	w.Put(id, data)
}

// PutStrings sets the two sections of a string list.
func (w *Writer) PutStrings(offsets, blob uint32, list []string) {
	at := make([]uint32, 1, len(list)+1)
	var bytes []byte
	for _, s := range list {
		bytes = append(bytes, s...)
		at = append(at, uint32(len(bytes)))
	}
	w.PutSlice(offsets, at)
	w.Put(blob, bytes)
}

// Bytes returns the finished container. Equal sections give equal bytes.
func (w *Writer) Bytes() []byte {
	slices.Sort(w.ids)
	out := append([]byte(magic), w.format[:4]...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(w.ids)))
	out = binary.LittleEndian.AppendUint32(out, 0)
	at := align(headerSize + entrySize*len(w.ids))
	for _, id := range w.ids {
		size := len(w.sections[id])
		for _, v := range []uint32{id, uint32(at), uint32(size)} {
			out = binary.LittleEndian.AppendUint32(out, v)
		}
		at = align(at + size)
	}
	for _, id := range w.ids {
		out = append(out, make([]byte, align(len(out))-len(out))...)
		out = append(out, w.sections[id]...)
	}
	return out
}

func align(n int) int { return (n + 7) &^ 7 }
