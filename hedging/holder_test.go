package hedging_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// attributed returns the claim on a word of a text in which what stands behind each of the cues is said by somebody.
func attributed(t *testing.T, text, word string, cues ...string) hedging.Claim {
	t.Helper()
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	var list []hedging.Attribution
	for i, cue := range cues {
		at := spanOf(text, cue)
		list = append(list, hedging.Attribution{Content: []tokens.Span{{Start: at.End + 1, End: len(text) - 1}}, Source: i, Cue: at})
	}
	for _, c := range d.Claims(doc, tags, d.Cues(doc, tags), nil, list) {
		if doc.Slice(c.Span) == word {
			return c
		}
	}
	require.Fail(t, "no claim", "%s: %s", text, word)
	return hedging.Claim{}
}

func TestWhatReportsLeaveForTheAuthor(t *testing.T) {
	for _, c := range []struct {
		text, word, cues string
		source, author   float32
	}{
		{"It rained.", "rained", "", 3, 3},
		{"The minister said it rained.", "rained", "said", 3, 2},
		{"The minister admitted that it rained.", "rained", "admitted", 3, 3},
		{"The minister claimed that it rained.", "rained", "claimed", 2.25, 1},
		{"The minister insisted that it rained.", "rained", "insisted", 2.75, 1},
		{"The minister denied that it rained.", "rained", "denied", -2.75, -1},
		{"The minister said it may rain.", "rain", "said", 1.1, 1},
		{"The minister may have said that it rained.", "rained", "said", 1, 1},
		{"The minister said that she had said it rained.", "rained", "said had_said", 2.6, 1},
		{"The minister promised to leave.", "leave", "promised", 1.5, 1.5},
		{"The sultan is said to have left.", "left", "", 2, 1},
		{"The dam is said to be unsafe.", "unsafe", "", 2, 1},
		{"It has been claimed that the dam is unsafe.", "unsafe", "", 2, 1},
		{"The sultan reportedly left.", "left", "", 1.75, 1},
	} {
		got := attributed(t, c.text, c.word, strings.Fields(strings.ReplaceAll(c.cues, "had_", ""))...)
		if strings.Contains(c.cues, "had_") {
			got = attributed(t, c.text, c.word, "minister said", "had said")
		}
		require.InDelta(t, c.source, got.Certainty, 0.5, "%s (%s)", c.text, got.Reason)
		require.InDelta(t, c.author, got.Author, 0.4, "%s (%s)", c.text, got.Reason)
	}
}

func TestDeepReportsTakeLinearTime(t *testing.T) {
	testkit.RequireLinear(t, 25, 500, func(n int) func() {
		text := strings.Repeat("He said ", n) + "it rained."
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		list := make([]hedging.Attribution, n)
		for i := range list {
			list[i] = hedging.Attribution{Content: []tokens.Span{{Start: i*8 + 8, End: len(text)}}, Source: i, Cue: tokens.Span{Start: i*8 + 3, End: i*8 + 7}}
		}
		return func() {
			claims := hedging.Default().Claims(doc, tags, nil, nil, list)
			require.Equal(t, n-1, claims[len(claims)-1].Source)
			require.InDelta(t, 1, claims[len(claims)-1].Author, 0.5)
		}
	})
}

func TestStatesAndEventsAreClaims(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The road is open.", "open"},
		{"The talks are about freight.", "talks are"},
		{"There is a risk.", "is"},
		{"The result was a farce.", "farce"},
		{"The governor remained silent.", "silent"},
		{"Was the attack legal?", "attack legal"},
		{"An alleged attack on the mine was condemned.", "attack condemned"},
		{"A planned summit was called off.", "summit called"},
		{"The Attack Helicopter Company left.", "left"},
		{"The attack helicopters left.", "left"},
		{"He fears an invasion.", "fears invasion"},
		{"The fleet is late and the harbour is shut.", "late shut"},
	} {
		doc := tokens.New(c.text)
		tags := tagging.Default().Tag(doc)
		d := hedging.Default()
		var words []string
		for _, claim := range d.Claims(doc, tags, d.Cues(doc, tags), nil, nil) {
			words = append(words, doc.Slice(claim.Span))
			require.False(t, claim.Nominal && claim.State)
		}
		require.Equal(t, c.want, strings.Join(words, " "), c.text)
	}
}

func TestPredicatesGivenAreReadUnderTheCuesOfTheirSentence(t *testing.T) {
	text := "Perhaps the visit will go on. The weather was bad. Nobody came."
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	cues := d.Cues(doc, tags)
	for _, c := range d.Claims(doc, tags, cues, []tokens.Span{spanOf(text, "weather"), spanOf(text, "visit")}, nil) {
		if doc.Slice(c.Span) == "visit" {
			require.Less(t, c.Certainty, float32(2))
		}
	}
}
