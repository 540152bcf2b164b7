package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestStemsOfWordsThatShareASet asks for more words of one set than it has slots for, again and again.
func TestStemsOfWordsThatShareASet(t *testing.T) {
	m := new(memo)
	words := []string{"negotiations", "lifted", "talks", "envoys", "borders", "treaties", "ceasefires"}
	for range 3 {
		for i, word := range words {
			key := uint64(i+1) << 60 // the bits of the set are the same
			require.Equal(t, stemKey(tokens.Fold(word)), m.stem(key, word), word)
		}
	}
}
