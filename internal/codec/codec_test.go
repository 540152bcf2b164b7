package codec_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/codec"
)

func sample() []byte {
	w := codec.NewWriter("TST1")
	w.PutSlice(7, []uint64{1 << 63, 2})
	w.PutSlice(1, []int8{-3, 4})
	w.PutSlice(2, []int16{-300, 400})
	w.PutSlice(3, []float32{-0.5})
	w.PutStrings(4, 5, []string{"one", "", "three"})
	return w.Bytes()
}

func TestSectionsComeBackAsWritten(t *testing.T) {
	f, err := codec.Open(string(sample()), "TST1")
	require.NoError(t, err)
	require.EqualValues(t, uint64(1<<63), codec.U64s(f.Section(7)).At(0))
	require.EqualValues(t, -3, codec.I8s(f.Section(1)).At(0))
	require.EqualValues(t, -300, codec.I16s(f.Section(2)).At(0))
	require.EqualValues(t, -0.5, codec.F32s(f.Section(3)).At(0))
	s, err := f.Strings(4, 5)
	require.NoError(t, err)
	require.Equal(t, []string{"one", "", "three"}, []string{s.At(0), s.At(1), s.At(2)})
	require.Equal(t, 3, s.Len())
	require.Empty(t, f.Section(99))
}

func TestForeignDataAreRefused(t *testing.T) {
	good := string(sample())
	for name, data := range map[string]string{"empty": "", "other magic": "X" + good[1:], "cut table": good[:20]} {
		_, err := codec.Open(data, "TST1")
		require.ErrorIs(t, err, codec.ErrFormat, name)
	}
	_, err := codec.Open(good, "TST2")
	require.ErrorIs(t, err, codec.ErrFormat)
}

// FuzzOpen changes a file: it is refused, or every section and string of it can be read.
func FuzzOpen(f *testing.F) {
	f.Add(sample())
	f.Add([]byte("DRGMTST1\x01\x00\x00\x00\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := codec.Open(string(data), "TST1")
		if err != nil {
			return
		}
		if s, err := file.Strings(4, 5); err == nil {
			for i := range s.Len() {
				_ = s.At(i)
			}
		}
	})
}

func TestVarints(t *testing.T) {
	w := codec.NewWriter("TST1")
	want := []uint32{0, 1, 127, 128, 300, 1<<28 - 1, 1 << 28, math.MaxUint32}
	w.PutVarints(1, want)
	w.Put(2, []byte{5, 0x80})                               // ends within a number
	w.Put(3, []byte{0xFF, 0xFF, 0xFF, 0xFF, 0x10})          // one more than 32 bits
	w.Put(4, []byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0}) // too long
	f, err := codec.Open(string(w.Bytes()), "TST1")
	require.NoError(t, err)
	got, err := f.Varints(1)
	require.NoError(t, err)
	require.Equal(t, want, got)
	for id := uint32(2); id <= 4; id++ {
		_, err := f.Varints(id)
		require.ErrorIs(t, err, codec.ErrFormat, "section %d", id)
	}
	got, err = f.Varints(5)
	require.NoError(t, err)
	require.Empty(t, got)
}
