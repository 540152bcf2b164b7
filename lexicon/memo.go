package lexicon

import (
	"sync"
	"sync/atomic"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// memo remembers the stems of words: stemming takes near a microsecond, and a text has few words that are new. A word
// may be in any slot of a set, the oldest is given up. It is safe for concurrent use.
type memo [1 << memoBits]memoSet

// memoSet fills a line of the cache.
type memoSet [4]memoSlot

// memoSlot holds the hash of one stem, and the key of its word xor that hash, so that a slot half written by another goroutine is
// not believed.
type memoSlot struct{ check, stem atomic.Uint64 }

const memoBits = 14

// stemMemo is shared by all automata, as they read the same texts: a megabyte from the first use of a stem on.
var stemMemo = sync.OnceValue(func() *memo { return new(memo) })

// maxStemBytes is the longest word that is stemmed; no English word is longer.
const maxStemBytes = 48

// stem returns the hash of the stem of a word with the key.
func (m *memo) stem(key uint64, word string) uint64 {
	set := &m[key>>slotShift&(1<<memoBits-1)]
	for i := range set {
		if stem := set[i].stem.Load(); stem != 0 && set[i].check.Load()^stem == key {
			return stem
		}
	}
	stem := stemKey(tokens.Fold(word))
	for i := len(set) - 1; i > 0; i-- {
		set[i].check.Store(set[i-1].check.Load())
		set[i].stem.Store(set[i-1].stem.Load())
	}
	set[0].check.Store(key ^ stem)
	set[0].stem.Store(stem)
	return stem
}
