package concepts_test

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// frozen is a sentence of testdata/concepts.
type frozen struct {
	Text     string
	Half     string
	Concepts []struct {
		Start, End        int
		Concept, Category string
	}
	Negatives []struct{ Not string }
}

func readFrozen(t *testing.T) (out []frozen) {
	t.Helper()
	f, err := os.Open("../testdata/concepts/sentences.jsonl")
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var s frozen
		require.NoError(t, json.Unmarshal(lines.Bytes(), &s))
		out = append(out, s)
	}
	require.Len(t, out, 480)
	return out
}

// rate counts what is right of all.
type rate struct{ right, all int }

func (r *rate) add(right bool) {
	r.all++
	if right {
		r.right++
	}
}

func (r rate) share() float64 { return 100 * float64(r.right) / float64(max(r.all, 1)) }

// found says whether a match over the bytes from start to end is the concept or a kind of it.
func found(o *concepts.Ontology, matches []concepts.Match, id string, start, end int) bool {
	return slices.ContainsFunc(matches, func(m concepts.Match) bool {
		return m.Span.Start < end && start < m.Span.End && o.IsA(m.ID, id)
	})
}

// TestFrozenSentences measures the ontology on sentences that were not written for it. The bounds are what was reached, a little lower:
// they only ever rise.
func TestFrozenSentences(t *testing.T) {
	o := concepts.Default()
	recall, tracks, silent, quiet := map[string]*rate{"read": {}, "unread": {}}, rate{}, rate{}, rate{}
	for _, s := range readFrozen(t) {
		matches := o.Matches(tokens.New(s.Text))
		for _, c := range s.Concepts {
			right := found(o, matches, c.Concept, c.Start, c.End)
			recall[s.Half].add(right)
			if c.Category == "tracks" {
				tracks.add(right)
			}
		}
		for _, n := range s.Negatives {
			right := !found(o, matches, n.Not, 0, len(s.Text))
			silent.add(right)
			if c, ok := o.Concept(n.Not); ok && c.Category == "tracks" {
				quiet.add(right)
			}
		}
	}
	t.Logf("recall: read %.1f, unread %.1f, tracks %.1f; hard negatives kept silent: %.1f, tracks %.1f",
		recall["read"].share(), recall["unread"].share(), tracks.share(), silent.share(), quiet.share())
	require.GreaterOrEqual(t, recall["unread"].share(), 70.0)
	require.GreaterOrEqual(t, tracks.share(), 88.0)
	require.GreaterOrEqual(t, silent.share(), 85.0)
	require.GreaterOrEqual(t, quiet.share(), 85.0)
}
