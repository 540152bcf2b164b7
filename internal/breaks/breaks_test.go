package breaks_test

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

func TestOpenTakesWholeModelsOnly(t *testing.T) {
	for _, size := range []int{0, breaks.Size, breaks.Bytes - 1, breaks.Bytes + 1} {
		_, err := breaks.Open(strings.Repeat("\x00", size))
		require.Error(t, err, "%d bytes", size)
	}
}

// words is a text of words of their own keys, all in lower case but those that begin with a capital.
type words []string

func (w words) Len() int { return len(w) }

func (w words) Word(k int) breaks.Word {
	word := breaks.Word{Text: w[k], Kind: breaks.KindWord}
	for _, c := range []byte(strings.ToLower(w[k])) {
		word.Key = word.Key*31 + uint64(c)
	}
	switch c := w[k][0]; {
	case c >= 'A' && c <= 'Z':
		word.Flags = breaks.FlagTitle
	case c == '.' || c == ',':
		word.Kind = breaks.KindPunct
	}
	return word
}

func (w words) Brief(k int) (kind, letter byte) {
	if len(w[k]) == 1 {
		letter = w[k][0]
	}
	return w.Word(k).Kind, letter
}

// Greeting takes "Hello" and the two tokens after it for a greeting.
func (w words) Greeting(k int) int {
	if w[k] == "Hello" {
		return k + 3
	}
	return 0
}

// numbers makes a model of zeros but for the given numbers of its end, by their places from the end.
func numbers(classes *breaks.Classes, fromEnd map[int]int32) *breaks.Model {
	data := make([]byte, breaks.Bytes)
	if classes != nil {
		for i, c := range classes {
			binary.LittleEndian.PutUint32(data[breaks.Size+4*i:], c)
		}
	}
	for at, n := range fromEnd {
		binary.LittleEndian.PutUint32(data[breaks.Bytes-4*at:], uint32(n))
	}
	m, err := breaks.Open(string(data))
	if err != nil {
		panic(err)
	}
	return m
}

// Places of numbers from the end of a model.
const (
	alone   = 1
	capital = 4
	skip    = 5
)

func divide(m *breaks.Model, text words, first, limit int) (ends []int) {
	m.Divide(text, first, limit, breaks.Survey(text), func(k int) { ends = append(ends, k) })
	return ends
}

func TestDivideByTheLeastScore(t *testing.T) {
	text := words{"Great", "place", "We", "ate", "Here", "."}
	require.Equal(t, []int{2, 4}, divide(numbers(nil, nil), text, 0, 5), "before each capital")
	require.Empty(t, divide(numbers(nil, map[int]int32{capital: 1}), text, 0, 5), "the score is too low")
	require.Empty(t, divide(numbers(nil, map[int]int32{skip: 1}), text, 0, 5), "the regression rules it out")
	require.Equal(t, []int{4}, divide(numbers(nil, nil), text, 3, 5), "inside the sentence only")
}

func TestDivideASingleSentence(t *testing.T) {
	text := words{"Great", "place", "We", "ate", "."}
	m := numbers(nil, map[int]int32{alone: 1})
	require.Empty(t, divide(m, text, 0, 5), "the text is one sentence to the rules")
	require.Equal(t, []int{2}, divide(m, text, 0, 4))
}

func TestDivideLowerCase(t *testing.T) {
	careless := words{"great", "place", ".", "we", "ate", "there", "."}
	require.Equal(t, []int{1, 3, 4, 5}, divide(numbers(nil, nil), append(careless, "x"), 0, 7))
	careful := words{"Great", "place", ".", "We", "ate", "there", "."}
	require.Empty(t, divide(numbers(nil, map[int]int32{capital: 1}), careful, 0, 7))
}

func TestDivideAfterAGreeting(t *testing.T) {
	text := words{"yours", "Hello", "Anna", ",", "I", "saw", "it"}
	require.Equal(t, []int{1, 4}, divide(numbers(nil, nil), text, 0, 6))
}

// TestFeaturesSeeTheGap checks that words near the gap, their shapes and classes, the length of the sentence and the text
// all count, for both parts of the model.
func TestFeaturesSeeTheGap(t *testing.T) {
	type both struct {
		places breaks.Places
		deep   breaks.Deep
	}
	read := func(m *breaks.Model, text string) (b both) {
		w := words(strings.Fields(text))
		at := 0
		for w[at] != "Anna" && w[at] != "ANNA" && w[at] != "Berta" {
			at++
		}
		m.Gaps(w, 0, len(w), breaks.Survey(w), func(g *breaks.Gap, k int) bool {
			if k == at {
				g.Read(&b.places)
				g.ReadDeep(&b.deep)
			}
			return false
		})
		return b
	}
	var classes breaks.Classes
	for _, w := range strings.Fields("one two best regards anna then went home soon berta") {
		require.True(t, classes.Add(words{w}.Word(0).Key, breaks.MakeClass(4, 0, 1, 0, 0, 0, true)))
	}
	m := numbers(&classes, nil)
	base := read(m, "one best regards Anna then went home soon")
	require.Equal(t, base, read(m, "one best regards Anna then went home soon"))
	for name, text := range map[string]string{
		"before 3": "Two best regards Anna then went home soon", "before 2": "one soon regards Anna then went home soon",
		"before": "one best soon Anna then went home soon", "after": "one best regards Berta then went home soon",
		"after 2": "one best regards Anna soon went home soon", "after 3": "one best regards Anna then soon home soon",
		"shape": "one best regards Anna Then went home soon", "length": "one two one two one best regards Anna then went home soon",
		"stops": "one best regards Anna then went home soon . one . two .",
	} {
		other := read(m, text)
		require.NotEqual(t, base.places, other.places, name)
		require.NotEqual(t, base.deep, other.deep, name)
	}
	unknown := read(numbers(nil, nil), "one best regards Anna then went home soon")
	require.NotEqual(t, base, unknown, "classes of words")
}
