package wordform

import (
	"encoding/binary"
	"math/bits"
)

// Entry is a word of a vocabulary to build.
type Entry struct {
	Key  uint64
	Form Form
}

// Build returns the file of a vocabulary. Entries come commonest first; of two with one key the first counts.
func Build(entries []Entry) []byte {
	n := uint64(len(entries)/6 + 1)
	out := make([]byte, headerSize+n*bucketSize)
	copy(out, magic)
	binary.LittleEndian.PutUint64(out[len(magic):], n)
	table := out[headerSize:]
	for _, e := range entries {
		at, _ := bits.Mul64(e.Key, n)
		insert(table, int(at)*bucketLimit, e)
	}
	return out
}

func insert(table []byte, at int, e Entry) {
	for {
		slot := table[at*entrySize:][:entrySize]
		switch old := binary.LittleEndian.Uint64(slot); uint32(old) {
		case 0:
			binary.LittleEndian.PutUint64(slot, uint64(e.Form)<<32|uint64(fingerprint(e.Key)))
			return
		case fingerprint(e.Key):
			return
		}
		if at++; at*entrySize == len(table) {
			at = 0
		}
	}
}
