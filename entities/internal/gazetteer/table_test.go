package gazetteer

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func build(t testing.TB, n int) *Table {
	var b Builder
	b.AddWord("president", Title, 1)
	for i := range n {
		e, err := b.AddEntry(Entry{ID: fmt.Sprintf("city:c%d", i), Label: fmt.Sprintf("Name%d City", i), Kind: 3, Sort: City, Country: "UKR", Weight: uint8(i % 90)})
		require.NoError(t, err)
		b.AddPhrase(fmt.Sprintf("Name%d City", i), Hit{e, Name})
		b.AddPhrase(fmt.Sprintf("Name%d", i/2), Hit{e, Name})
	}
	table, err := Open(string(b.Compile()))
	require.NoError(t, err)
	return table
}

func TestPhrasesOfAllLengthsAreFound(t *testing.T) {
	table := build(t, 10)
	s, hits, more := table.Next(0, tokens.Key("name4"))
	require.True(t, more)
	first, ok := table.Hit(hits, 0)
	require.True(t, ok)
	require.Equal(t, "city:c9", table.Entry(first.Entry).ID, "the most prominent comes first")
	second, ok := table.Hit(hits, 1)
	require.True(t, ok)
	require.Equal(t, "city:c8", table.Entry(second.Entry).ID)
	_, ok = table.Hit(hits, 2)
	require.False(t, ok)
	_, hits, more = table.Next(s, tokens.Key("CITY"))
	require.False(t, more)
	first, _ = table.Hit(hits, 0)
	require.Equal(t, Entry{ID: "city:c4", Label: "Name4 City", Kind: 3, Sort: City, Country: "UKR", Weight: 4}, table.Entry(first.Entry))
	_, hits, _ = table.Next(0, tokens.Key("city"))
	require.Zero(t, hits)
}

func TestWordsHaveClassesAndRoles(t *testing.T) {
	table := build(t, 1)
	c, r := table.Word(tokens.Key("President"))
	require.Equal(t, Title, c)
	require.Equal(t, "GOV", r.String())
	c, _ = table.Word(tokens.Key("name0"))
	require.Equal(t, Starts, c)
	c, r = table.Word(tokens.Key("nothing"))
	require.Zero(t, c)
	require.Zero(t, r)
}

func TestLoadSaysWhereAMistakeIs(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"role":    {"titles.tsv", "title\trole\nqueen\tXYZ\n", `titles.tsv:2: unknown role "XYZ"`},
		"class":   {"words.tsv", "# source: x\nword\tclasses\tfoo\nriver\tvessel\n", `words.tsv:3: unknown class "vessel"`},
		"country": {"institutions.tsv", "id\tname\tkind\tcountry\trole\norg:x\tX\tORG\tUSAX\tGOV\n", `institutions.tsv:2: country "USAX" of org:x`},
	} {
		t.Run(name, func(t *testing.T) {
			var b Builder
			err := b.Load(fstest.MapFS{c.file: {Data: []byte(c.text)}})
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestOpenRefusesOtherData(t *testing.T) {
	_, err := Open("something else")
	require.True(t, errors.Is(err, codec.ErrFormat))
}

func TestSlug(t *testing.T) {
	require.Equal(t, "cote-divoire", Slug("Côte d'Ivoire"))
	require.Equal(t, "us", Slug("U.S."))
	require.Equal(t, "al-qaeda", Slug(" Al-Qaeda "))
}

func FuzzOpen(f *testing.F) {
	good := string(func() []byte {
		var b Builder
		e, _ := b.AddEntry(Entry{ID: "a", Label: "A"})
		b.AddPhrase("New York", Hit{e, Name})
		return b.Compile()
	}())
	f.Add(good)
	f.Add(strings.Replace(good, "GAZ1", "GAZ2", 1))
	f.Fuzz(func(t *testing.T, data string) {
		table, err := Open(data)
		if err != nil {
			return
		}
		table.Word(1)
		s, hits, _ := table.Next(0, tokens.Key("new"))
		_, more, _ := table.Next(s, tokens.Key("york"))
		for _, list := range []uint32{hits, more} {
			table.Hits(list, func(h Hit) bool { table.Entry(h.Entry); return true })
		}
	})
}

// BenchmarkNext shows that a look-up takes the same time in small and large tables.
func BenchmarkNext(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		table := build(b, n)
		keys := make([]uint64, 1024)
		for i := range keys {
			keys[i] = tokens.Key(fmt.Sprintf("name%d", i))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			i := 0
			for b.Loop() {
				table.Next(0, keys[i&1023])
				i++
			}
		})
	}
}
