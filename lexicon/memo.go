package lexicon

import (
	"sync"
	"sync/atomic"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// memo remembers the stems of words: stemming takes near a microsecond, and a text has few words that are new. A word
// may be in either of two slots, the older one is given up. It is safe for concurrent use.
type memo [1 << memoBits]memoSlot

// memoSlot holds the hash of one stem, and the key of its word xor that hash, so that a slot half written by another goroutine is
// not believed.
type memoSlot struct{ check, stem atomic.Uint64 }

const memoBits = 16

// stemMemo is shared by all automata, as they read the same texts: a megabyte from the first use of a stem on.
var stemMemo = sync.OnceValue(func() *memo { return new(memo) })

// maxStemBytes is the longest word that is stemmed; no English word is longer.
const maxStemBytes = 48

// stem returns the hash of the stem of a word with the key. It looks in two slots, so that two words do not keep driving one another out.
func (m *memo) stem(key uint64, word string) uint64 {
	at := key >> slotShift & (1<<memoBits - 1)
	first, second := &m[at], &m[at^1]
	if stem := first.stem.Load(); stem != 0 && first.check.Load()^stem == key {
		return stem
	}
	if stem := second.stem.Load(); stem != 0 && second.check.Load()^stem == key {
		return stem
	}
	stem := stemKey(tokens.Fold(word))
	if old := first.stem.Load(); old != 0 {
		second.check.Store(first.check.Load())
		second.stem.Store(old)
	}
	first.check.Store(key ^ stem)
	first.stem.Store(stem)
	return stem
}
