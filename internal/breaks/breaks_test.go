package breaks_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

func TestOpenTakesWholeModelsOnly(t *testing.T) {
	for _, size := range []int{0, breaks.Size, breaks.Size + 3, breaks.Size + 5} {
		_, err := breaks.Open(strings.Repeat("\x00", size))
		require.Error(t, err, "%d bytes", size)
	}
}

func TestThreshold(t *testing.T) {
	places := breaks.Places{3, 9}
	data := []byte(strings.Repeat("\x00", breaks.Size+4))
	data[3], data[9] = 100, 0xF6 // 100 - 10
	for _, c := range []struct {
		least int32
		want  bool
	}{{90, true}, {91, false}, {-1, true}} {
		for i := range 4 {
			data[breaks.Size+i] = byte(c.least >> (8 * i))
		}
		m, err := breaks.Open(string(data))
		require.NoError(t, err)
		require.Equal(t, c.want, m.Ends(&places), "least %d", c.least)
	}
}

// TestFeaturesSeeTheWords checks that each of the tokens of a gap, its length and its capitals count.
func TestFeaturesSeeTheWords(t *testing.T) {
	word := func(s string, key uint64) breaks.Token { return breaks.Of(s, key, breaks.KindWord, 0) }
	base := breaks.Gap{Before2: word("best", 1), Before: word("regards", 2), After: word("anna", 3), After2: word("i", 4), After3: word("saw", 5), Length: 2}
	read := func(change func(g *breaks.Gap)) (p breaks.Places) {
		g := base
		change(&g)
		g.Read(&p)
		return p
	}
	same := read(func(*breaks.Gap) {})
	require.Equal(t, same, read(func(*breaks.Gap) {}))
	for name, change := range map[string]func(g *breaks.Gap){
		"before 2": func(g *breaks.Gap) { g.Before2.Key++ },
		"before":   func(g *breaks.Gap) { g.Before.Key++ },
		"tail":     func(g *breaks.Gap) { g.Before = word("regard", 2) },
		"after":    func(g *breaks.Gap) { g.After.Key++ },
		"shape":    func(g *breaks.Gap) { g.After = breaks.Of("Anna", 3, breaks.KindWord, breaks.FlagTitle) },
		"after 2":  func(g *breaks.Gap) { g.After2.Key++ },
		"after 3":  func(g *breaks.Gap) { g.After3.Key++ },
		"length":   func(g *breaks.Gap) { g.Length = 9 },
		"titled":   func(g *breaks.Gap) { g.Titled = true },
	} {
		require.NotEqual(t, same, read(change), name)
	}
	long, longer := read(func(g *breaks.Gap) { g.Length = 70 }), read(func(g *breaks.Gap) { g.Length = 700 })
	require.Equal(t, long, longer, "lengths beyond 64 are one")
}
