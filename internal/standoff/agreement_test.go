package standoff_test

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// secondSentence is a line of second.jsonl: one sentence as the second annotator judged it.
type secondSentence struct {
	Text       string
	Start, End int
	Hedged     bool
	Certainty  int
	Cues       []secondCue

	first     standoff.Sentence // the same sentence in the first annotation
	firstCues []standoff.Cue
}

type secondCue struct {
	Start, End int
	Scope      [2]int
}

// pairs reads the second annotation and puts the first beside it, by the ends of sentences: a dateline is a sentence of its own in the
// first annotation alone. Sentences that the first does not judge are left out.
func pairs(t *testing.T) []secondSentence {
	t.Helper()
	texts, err := standoff.Load(testdata.Hedging, "hedging")
	require.NoError(t, err)
	data, err := testdata.Hedging.ReadFile("hedging/second.jsonl")
	require.NoError(t, err)
	var out []secondSentence
	lines := 0
	for line := range bytes.Lines(data) {
		var s secondSentence
		require.NoError(t, json.Unmarshal(line, &s))
		lines++
		i := slices.IndexFunc(texts, func(a *standoff.Article) bool { return a.Name == s.Text })
		require.GreaterOrEqual(t, i, 0, s.Text)
		if s.findFirst(t, texts[i]) {
			out = append(out, s)
		}
	}
	require.Equal(t, 102, lines)
	return out
}

// findFirst fills in the first annotation of the sentence and says whether it judges it.
func (s *secondSentence) findFirst(t *testing.T, a *standoff.Article) bool {
	t.Helper()
	i := slices.IndexFunc(a.Sentences, func(x standoff.Sentence) bool { return x.Span.End == s.End })
	require.GreaterOrEqual(t, i, 0, "%s: no sentence ends at %d", a.Name, s.End)
	s.first = a.Sentences[i]
	for _, c := range a.Cues {
		if s.Start <= c.Span.Start && c.Span.End <= s.End {
			s.firstCues = append(s.firstCues, c)
		}
	}
	return s.first.Judged
}

// kappa is Cohen's kappa of two judgements from 0 to levels-1, disagreement weighted by distance; of two levels it is unweighted.
func kappa(a, b []int, levels int) float64 {
	first, second := make([]float64, levels), make([]float64, levels)
	var observed, expected float64
	for i := range a {
		first[a[i]]++
		second[b[i]]++
		observed += math.Abs(float64(a[i] - b[i]))
	}
	for i := range first {
		for j := range second {
			expected += first[i] * second[j] * math.Abs(float64(i-j)) / float64(len(a))
		}
	}
	return 1 - observed/expected
}

func TestKappa(t *testing.T) {
	require.Equal(t, 1.0, kappa([]int{0, 1, 1}, []int{0, 1, 1}, 2))
	require.InDelta(t, 0.4, kappa([]int{1, 1, 1, 1, 1, 0, 0, 0, 0, 0}, []int{1, 1, 1, 1, 0, 1, 1, 0, 0, 0}, 2), 1e-9)
	require.InDelta(t, 1.0/9, kappa([]int{0, 1, 2, 3}, []int{1, 2, 3, 2}, 4), 1e-9)
}

// TestAgreementOfTwoAnnotators asserts the figures in docs/hedging-guideline.md.
func TestAgreementOfTwoAnnotators(t *testing.T) {
	var hedged, certainty [2][]int
	var cues [2]int
	same, sameScope := 0, 0
	for _, s := range pairs(t) {
		hedged[0], hedged[1] = append(hedged[0], number(s.first.Hedged)), append(hedged[1], number(s.Hedged))
		certainty[0], certainty[1] = append(certainty[0], s.first.Certainty), append(certainty[1], s.Certainty)
		cues[0], cues[1] = cues[0]+len(s.firstCues), cues[1]+len(s.Cues)
		for _, c := range s.Cues {
			i := slices.IndexFunc(s.firstCues, func(f standoff.Cue) bool { return f.Span == tokens.Span{Start: c.Start, End: c.End} })
			if i < 0 {
				continue
			}
			same++
			sameScope += number(s.firstCues[i].Scope == tokens.Span{Start: c.Scope[0], End: c.Scope[1]})
		}
	}
	require.Len(t, hedged[0], 93)
	require.Equal(t, [2]int{63, 62}, cues)
	require.InDelta(t, 0.891, kappa(hedged[0], hedged[1], 2), 0.0005)
	require.InDelta(t, 0.951, kappa(certainty[0], certainty[1], 4), 0.0005)
	require.InDelta(t, 0.912, 2*float64(same)/float64(cues[0]+cues[1]), 0.0005)
	require.Equal(t, [2]int{57, 56}, [2]int{same, sameScope})
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}
