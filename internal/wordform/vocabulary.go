package wordform

import (
	_ "embed"
	"errors"
	"math/bits"
	"sync"
)

// Form is what is known of a word form. The zero value is a form that is not in the vocabulary.
type Form uint32

// MakeForm packs a form. Values outside their range give a wrong form: cluster is at most 1,000, group at most 128,
// class below 1<<14.
func MakeForm(cluster, group, class int) Form {
	return Form(cluster&1023 | group&255<<10 | class<<18)
}

// Cluster is the cluster of the form, 1 to 1,000; 0 if it has none.
func (f Form) Cluster() uint32 { return uint32(f) & 1023 }

// Group is the coarse cluster of the form, 1 to 128; 0 if it has none.
func (f Form) Group() uint32 { return uint32(f) >> 10 & 255 }

// Class is the tagger's class of the form; 0 if it has none.
func (f Form) Class() int { return int(f >> 18) }

const (
	magic       = "DRGFORM1"
	headerSize  = 16
	bucketSize  = 64
	entrySize   = 8
	bucketLimit = bucketSize / entrySize
)

// ErrFormat says that data is no vocabulary of a known version.
var ErrFormat = errors.New("wordform: not a vocabulary, or of an unknown version")

//go:embed data/en.bin
var english string

var open = sync.OnceValue(func() *Vocabulary {
	v, err := Open(english)
	if err != nil {
		return &Vocabulary{table: make64(1), buckets: 1}
	}
	return v
})

// Default returns the vocabulary for English.
func Default() *Vocabulary { return open() }

// Vocabulary finds forms by key. It never changes and is safe for concurrent use.
type Vocabulary struct {
	table   string
	buckets uint64
}

// Open returns the vocabulary that data holds, read in place.
func Open(data string) (*Vocabulary, error) {
	if len(data) < headerSize || data[:len(magic)] != magic {
		return nil, ErrFormat
	}
	n := load64(data, len(magic))
	if n == 0 || n > 1<<24 || uint64(len(data)-headerSize) != n*bucketSize {
		return nil, ErrFormat
	}
	return &Vocabulary{data[headerSize:], n}, nil
}

// Lookup returns the form of the word with the given key: see tokens.Key.
func (v *Vocabulary) Lookup(key uint64) Form {
	at, _ := bits.Mul64(key, v.buckets)
	want := fingerprint(key)
	for range v.buckets {
		bucket := v.table[at*bucketSize:][:bucketSize]
		for i := 0; i <= bucketSize-entrySize; i += entrySize {
			e := load64(bucket, i)
			if uint32(e) == want {
				return Form(e >> 32)
			}
			if uint32(e) == 0 {
				return 0
			}
		}
		if at++; at == v.buckets {
			at = 0
		}
	}
	return 0
}

// Mark identifies the contents of the vocabulary.
func (v *Vocabulary) Mark() uint64 {
	h := v.buckets
	for i := 0; i < len(v.table); i += entrySize {
		hi, lo := bits.Mul64(h^load64(v.table, i), 0x9e3779b97f4a7c15)
		h = hi ^ lo
	}
	return h
}

func fingerprint(key uint64) uint32 {
	if uint32(key) == 0 {
		return 1
	}
	return uint32(key)
}

func load64(s string, at int) uint64 {
	s = s[at:][:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func make64(buckets int) string { return string(make([]byte, buckets*bucketSize)) }
