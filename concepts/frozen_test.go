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

func readFrozen(t *testing.T, name string) (out []frozen) {
	t.Helper()
	f, err := os.Open("../testdata/concepts/" + name)
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
	for name, bound := range map[string]struct{ unread, tracks, silent, quiet float64 }{
		"sentences.jsonl":   {unread: 66, tracks: 88, silent: 95, quiet: 95}, // free paraphrase
		"sentences-2.jsonl": {unread: 86, tracks: 95, silent: 90, quiet: 85}, // as news is written
	} {
		t.Run(name, func(t *testing.T) {
			f := measure(readFrozen(t, name))
			t.Logf("recall: read %.1f, unread %.1f, tracks %.1f; hard negatives kept silent: %.1f, unread %.1f, tracks %.1f",
				f.recall["read"].share(), f.recall["unread"].share(), f.tracks.share(), f.silent["all"].share(), f.silent["unread"].share(), f.quiet.share())
			require.GreaterOrEqual(t, f.recall["unread"].share(), bound.unread)
			require.GreaterOrEqual(t, f.tracks.share(), bound.tracks)
			require.GreaterOrEqual(t, f.silent["all"].share(), bound.silent)
			require.GreaterOrEqual(t, f.quiet.share(), bound.quiet)
		})
	}
}

// figures are what the frozen sentences measure, by half.
type figures struct {
	recall, silent map[string]*rate
	tracks, quiet  rate
}

func measure(sentences []frozen) figures {
	o := concepts.Default()
	f := figures{recall: map[string]*rate{"read": {}, "unread": {}}, silent: map[string]*rate{"all": {}, "read": {}, "unread": {}}}
	for _, s := range sentences {
		matches := o.Matches(tokens.New(s.Text))
		for _, c := range s.Concepts {
			right := found(o, matches, c.Concept, c.Start, c.End)
			f.recall[s.Half].add(right)
			if c.Category == "tracks" {
				f.tracks.add(right)
			}
		}
		for _, n := range s.Negatives {
			right := !found(o, matches, n.Not, 0, len(s.Text))
			f.silent[s.Half].add(right)
			f.silent["all"].add(right)
			if c, ok := o.Concept(n.Not); ok && c.Category == "tracks" {
				f.quiet.add(right)
			}
		}
	}
	return f
}
