package tokens

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// runByRules is scanner.run without its short cuts.
func (s *scanner) runByRules() {
	t := s.text
	ends, lineStart := 2, 0
	for i := 0; i < len(t); {
		class := byteClass[t[i]]
		if class&isSpaceByte != 0 {
			i++
			continue
		}
		if size, isLine := lineOrSpace(t, i, class); size > 0 {
			i += size
			if isLine {
				ends, lineStart = ends+1, i
			}
			continue
		}
		if ends > 0 {
			s.lines = append(s.lines, line{uint32(len(s.recs)), uint32(lineStart), ends > 1})
			ends = 0
		}
		i = s.token(i)
	}
}

func requireSameTokens(t *testing.T, text string) {
	t.Helper()
	fast := scanner{text: text, words: words(), recs: []record{}, keys: []uint64{}}
	slow := scanner{text: text, words: words(), recs: []record{}, keys: []uint64{}}
	fast.run()
	slow.runByRules()
	require.Equal(t, slow.recs, fast.recs, "%q", text)
	require.Equal(t, slow.keys, fast.keys, "%q", text)
	require.Equal(t, slow.lines, fast.lines, "%q", text)
}

// TestShortCuts holds that the short cuts find what the rules find.
func TestShortCuts(t *testing.T) {
	parts := []string{
		"a", "I", "the", "The", "THE", "iPhone", "cannot", "gonna", "dont", "Gen", "No", "U.S", "eight888", "abcdefgh", "ABCDEFGH", "abcdefghi", "aBcdefghijklmnop",
		"abcdefghijklmnopqrstuvwxyz", "CAPITALISED", "McDonaldsLong", "don't", "it's", "it’s", "x’t", "’s", "'s", "“", "”", "‘", "’", "—", "–", "-", "'", "\"", "(", ")",
		".", "..", "…", ",", ";", ":", "!", "?", "/", "&", "@", "#", "1", "1.5", "10,000", "5pm", "é", "\u0301", "\u00ad", "\u200d", "\n", "\n\n", " ", " ", " ", " ", " ",
		"\xe2", "\xe2\x80", "\xff", "\t", "\u00a0", "@", "e-mail", "www.a.com", "a@b.cd", "%", "$", "[...]", "*", "_", "“’s", ":)",
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 150_000 {
		var b strings.Builder
		for range r.IntN(14) + 1 {
			b.WriteString(parts[r.IntN(len(parts))])
		}
		requireSameTokens(t, b.String())
		if testing.Short() && r.IntN(20_000) == 0 {
			return
		}
	}
}

func FuzzShortCuts(f *testing.F) {
	f.Add("The U.S. won't — “it’s” off-ramp. (Internationalisation)")
	f.Add("Pt\u202es\xe2\x80 and Gulf\u2027state, Doha\u2024x, Oman\u2060\u2019s") // signs of the same lead bytes as dashes that join letters
	f.Fuzz(requireSameTokens)
}
