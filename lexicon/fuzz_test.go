package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// FuzzMatches chooses pattern and text: a pattern is accepted or refused, never a panic; matches are ordered, disjoint and in
// bounds, and each longest match is among all matches.
func FuzzMatches(f *testing.F) {
	f.Add("lift~ (the|all)? *2 sanction~", "They lifted the remaining sanctions.")
	f.Add("=WHO ^geneva", "WHO 'Geneva' WHO-Geneva")
	f.Add(`a\? (b|(c|d)? e)`, "a b a c e a e")
	f.Add("*1", "\xff\x00 é")
	f.Fuzz(func(t *testing.T, pattern, text string) {
		b := lexicon.NewBuilder()
		if b.Add(pattern, 1) != nil {
			return
		}
		b.AddName(text, 2)
		a, doc := b.Build(), tokens.New(text)
		all := a.AppendAll(nil, doc, tokens.Range{Limit: doc.Len()})
		end := 0
		longest := a.AppendLongest(nil, doc, tokens.Range{Limit: doc.Len()})
		require.Equal(t, longest, a.AppendLongestAt(nil, doc, tokens.Range{Limit: doc.Len()}, mayBegin(a, doc)))
		for _, m := range longest {
			require.Contains(t, all, m)
			require.True(t, m.Range.First < m.Range.Limit && m.Range.Limit <= doc.Len())
			require.True(t, m.Range.First >= end || m.Range.Limit == end, "matches overlap")
			end = m.Range.Limit
		}
	})
}

// FuzzOpen changes compiled data: they are refused, or look-ups in them stay in bounds.
func FuzzOpen(f *testing.F) {
	b := lexicon.NewBuilder()
	for i, p := range []string{"a b", "b~ *2 c", "=D"} {
		require.NoError(f, b.Add(p, i))
	}
	good := b.Bytes()
	f.Add(good)
	for i := 0; i < len(good); i += 41 {
		bad := append([]byte(nil), good...)
		bad[i] ^= 0x81
		f.Add(bad)
		f.Add(good[:i])
	}
	doc := tokens.New("a b a b c D d e")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := lexicon.Open(string(data))
		if err != nil {
			require.ErrorIs(t, err, lexicon.ErrFormat)
			return
		}
		a.AppendAll(nil, doc, tokens.Range{Limit: doc.Len()})
	})
}
