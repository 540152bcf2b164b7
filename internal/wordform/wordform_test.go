package wordform_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestLookupFindsWhatWasBuilt(t *testing.T) {
	var entries []wordform.Entry
	for i := range 5000 {
		entries = append(entries, wordform.Entry{Key: tokens.Key(fmt.Sprint("word", i)), Form: wordform.MakeForm(i%1000+1, i%128+1, i%9000)})
	}
	v, err := wordform.Open(string(wordform.Build(entries)))
	require.NoError(t, err)
	for i, e := range entries {
		f := v.Lookup(e.Key)
		require.Equal(t, e.Form, f)
		require.Equal(t, uint32(i%1000+1), f.Cluster())
		require.Equal(t, uint32(i%128+1), f.Group())
		require.Equal(t, i%9000, f.Class())
	}
	require.Zero(t, v.Lookup(tokens.Key("absent")))
	require.NotZero(t, v.Mark())
}

func TestDefaultKnowsCommonWords(t *testing.T) {
	for _, w := range []string{"the", "minister", "Ukraine", "sanctions"} {
		require.NotZero(t, wordform.Default().Lookup(tokens.Key(w)).Cluster(), w)
	}
}

func TestOpenRefusesOtherData(t *testing.T) {
	for _, data := range []string{"", "DRGFORM1", "DRGFORM1\x01\x00\x00\x00\x00\x00\x00\x00", string(make([]byte, 80))} {
		_, err := wordform.Open(data)
		require.ErrorIs(t, err, wordform.ErrFormat)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(wordform.Build([]wordform.Entry{{Key: 7, Form: 1}}), uint64(7))
	f.Fuzz(func(t *testing.T, data []byte, key uint64) {
		if v, err := wordform.Open(string(data)); err == nil {
			_ = v.Lookup(key)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	keys := make([]uint64, 4096)
	for i := range keys {
		keys[i] = tokens.Key(fmt.Sprint("w", i))
	}
	v := wordform.Default()
	for i := range b.N {
		_ = v.Lookup(keys[i%len(keys)])
	}
}
