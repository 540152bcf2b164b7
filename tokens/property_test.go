package tokens_test

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// pieces are what random texts are made of: every rule has its signs here.
var pieces = []string{
	"a", "I", "The", "word", "cannot", "gonna", "Gen", "No", "U", "S", "Ph", "D", "e", "anti", "wise", "com", "www", "doc", "pm", "th",
	"1", "22", "333", "4444", "0", "$", "€", "%", "#", "@", "&", "/", "//", "://", ":", ";", ",", ".", "..", "...", "!", "?", "-", "--", "—", "–",
	"'", "’", "‘", "`", "´", "\"", "“", "”", "(", ")", "[", "]", "{", "}", "*", "_", "+", "=", "~", "^", "|", "\\", "<", ">",
	" ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u2028", "\u3000", "\u0085", "\v",
	"é", "İ", "ß", "\u0301", "\u200d", "\u00ad", "\u200b", "\ufeff", "👍", "🏽", "🇺", "☺️", "北", "か", "カ", "ไ", "ب", "क्षि", "·", "½", "²",
	"\xff", "\xc3", "\xe2\x80", "\x00", "\x7f", "n't", "'s", "’s", "mailto", "http", "Figure", "uh", "x...@y", "supercalifragilisticexpialidociousness",
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(24) + 1 {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

func TestRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	n := 60_000
	if testing.Short() {
		n = 5_000
	}
	penn := tokens.NewTokenizer(tokens.Options{Convention: tokens.Penn})
	for range n {
		text := randomText(r)
		checkDocument(t, text, tokens.New(text))
		checkDocument(t, text, penn.Tokenize(text))
	}
}

// TestShift holds that a paragraph in front moves every span by its length and changes nothing else.
func TestShift(t *testing.T) {
	const front = "This is a neutral paragraph.\n\n"
	for _, c := range readCases(t, "tokens.txt") {
		doc, moved := tokens.New(c.text), tokens.New(front+c.text)
		skip := moved.Len() - doc.Len()
		require.Equal(t, 6, skip, c.name)
		for i := range doc.Len() {
			s, m := doc.Span(i), moved.Span(i+skip)
			require.Equal(t, tokens.Span{Start: s.Start + len(front), End: s.End + len(front)}, m, c.name)
		}
	}
}

func TestConcurrent(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var texts []string
	for range 200 {
		texts = append(texts, randomText(r)+" "+randomText(r))
	}
	z := tokens.NewTokenizer(tokens.Options{})
	var want []*tokens.Document
	for _, text := range texts {
		want = append(want, z.Tokenize(text))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i, text := range texts {
				if got := joined(z.Tokenize(text)); got != joined(want[i]) {
					t.Errorf("text %q: concurrent and serial results differ", text)
				}
			}
		}()
	}
	wg.Wait()
}
