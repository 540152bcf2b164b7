package hedging_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// spanOf returns the place of a word in a text.
func spanOf(text, word string) tokens.Span {
	i := strings.Index(text, word)
	return tokens.Span{Start: i, End: i + len(word)}
}

func claimOf(t *testing.T, text, word string) hedging.Claim {
	t.Helper()
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	want := spanOf(text, word)
	n, out := 0, hedging.Claim{}
	for _, c := range d.Claims(doc, tags, d.Cues(doc, tags), []tokens.Span{want}, nil) {
		if c.Span == want {
			n, out = n+1, c
		}
	}
	require.Equal(t, 1, n, "%s: %s", text, word)
	return out
}

func TestCertaintyOfClaims(t *testing.T) {
	for _, c := range []struct {
		text, word string
		low, high  float32
	}{
		{"The army seized the airport.", "seized", 2.5, 3},
		{"The army did not seize the airport.", "seize", -3, -2},
		{"The army failed to seize the airport.", "seize", -3, -1},
		{"The army managed to seize the airport.", "seize", 2, 3},
		{"The army did not manage to seize the airport.", "seize", -3, -1},
		{"The army may seize the airport.", "seize", 0.5, 1.5},
		{"The army will seize the airport.", "seize", 1.5, 2.75},
		{"The rebels want to seize the airport.", "seize", 0.25, 2},
		{"The minister said the army seized the airport.", "seized", 2, 3},
		{"The minister denied that the army seized the airport.", "seized", -3, 0},
		{"If the army seized the airport, the war would end.", "seized", 0, 1.5},
		{"No one expected the alleged attack.", "attack", -1, 2.5},
		{"The army prevented an attack.", "attack", -3, 1.5},
		{"The planned summit is in doubt.", "summit", 0.5, 2.5},
		{"The army attacked without warning.", "warning", -3, -1},
		{"There is no doubt that Tehran ordered the attack.", "ordered", 2.25, 3},
		{"There is little doubt that the army shelled the town.", "shelled", 1.5, 3},
		{"Nobody doubts that the convoy was attacked.", "attacked", 2, 3},
		{"I doubt that the court will move the line.", "move", -2.25, -0.5},
		{"The bloc cannot rule out that sanctions will return.", "return", 0.5, 1.5},
		{"The minister ruled out that the base would close.", "close", -3, -1},
		{"Oslo has ruled out a boycott of the talks.", "boycott", -3, -1},
		{"The company no longer owns the terminal.", "owns", -3, -2},
		{"The city is no longer besieged.", "besieged", -3, -2},
		{"The vote is by no means certain.", "is", -3, -2},
		{"The road is far from Minsk.", "is", 2.5, 3},
		{"The canal took no more water than it needed.", "took", 2.5, 3},
		{"The army took no prisoners.", "took", -3, -2},
		{"Few diplomats believed him.", "believed", -2, -1},
		{"Hardly anyone noticed the vote.", "noticed", -2, -1},
		{"The two sides agreed to open the border.", "open", 1.75, 2.75},
		{"The general refused to open the gate.", "open", -3, -2},
		{"The general tried to open the gate.", "open", 0, 1.25},
		{"Has anything changed?", "changed", 0, 0.75},
		{"Why did the envoy resign?", "resign", 2, 3},
		{"So you do not rule out that it was yours?", "rule", -0.5, 0.5},
		{"Was the arrest of the driver legal?", "arrest", 2, 3},
		{"Was an attack planned?", "attack", 0, 1},
		{"Should the rebels refuse, the court would decide.", "refuse", 0, 1},
		{"Had they known of the raid, the guards would have left.", "known", -3, -0.5},
		{"Without the bridge the convoy would have turned back.", "turned", 0, 1.25},
		{"The generals must have known of the plan.", "known", 1.5, 2.25},
		{"The villagers could hear the shelling.", "hear", 2, 3},
		{"I would like to thank the mediators.", "thank", 2.25, 3},
		{"He would like to visit the mine.", "visit", 0.5, 2},
		{"It looks as if the deal is dead.", "is", 1.5, 2.25},
		{"They are certainly not helpless.", "helpless", -3, -2},
		{"They are not only rich.", "rich", 2, 3},
		{"The river has never been so low.", "low", 2, 3},
		{"The bank could, where appropriate, help.", "appropriate", 0, 1},
		{"The bank could, where appropriate, invite them.", "invite", 0.5, 1.5},
		{"A vote could be held next summer.", "vote", 0.5, 1.5},
		{"The attack never happened.", "attack", -3, -2},
		{"They have to pay the fine.", "pay", 1, 1.75},
		{"They had to pay the fine.", "pay", 2, 3},
		{"Please do not publish the letter.", "publish", -1.75, -0.5},
		{"The paper was hardly dry when the quarrel began.", "dry", 2, 3},
		{"The delegations have yet to sign the accord.", "sign", -3, -2},
		{"The official asked not to be named.", "asked", 2.5, 3},
		{"The official asked not to be named.", "named", -2.5, -0.5},
		{"That isn't realpolitik.", "realpolitik", -3, -2},
		{"It was an accident and not an attack.", "attack", -3, -2},
		{"Nobody serious believes that.", "believes", -3, -2},
		{"The border will open, provided that the ban is lifted.", "lifted", 0, 1},
		{"Let me thank the chair.", "thank", 2.25, 3},
		{"The summit was cancelled.", "summit", -3, -1},
		{"The strike was called off.", "strike", -3, -1},
		{"They called off the strike.", "strike", -3, -1},
		{"The attack was averted.", "attack", -3, -1},
		{"They sent troops to avert an attack.", "attack", 0, 1},
		{"An attack is expected.", "attack", 1.5, 2.5},
		{"A deal is unlikely.", "deal", -3, -1},
		{"The aborted coup shook the city.", "coup", -3, -1},
		{"The alleged attack was discussed.", "attack", 1, 2.5},
		{"They discussed a possible visit.", "visit", 0.5, 1.5},
		{"There were no signs of an attack.", "attack", -2, 0},
		{"The fact that the talks failed is known.", "failed", 2.25, 3},
		{"The king did not regret that the talks had failed.", "failed", 2, 3},
		{"The rebels forced him to resign.", "resign", 2, 3},
		{"They forgot to sign the treaty.", "sign", -3, -1.5},
		{"The firm, once bankrupt, had itself filed the suit.", "filed", 2.5, 3},
		{"They did not ask who paid, but would not go.", "go", -3, -2},
	} {
		got := claimOf(t, c.text, c.word)
		require.GreaterOrEqual(t, got.Certainty, c.low, "%s (%s)", c.text, got.Reason)
		require.LessOrEqual(t, got.Certainty, c.high, "%s (%s)", c.text, got.Reason)
		require.Equal(t, -1, got.Source)
	}
}

func TestClaimsHaveTheInnermostSource(t *testing.T) {
	text := "He said the rebels claim they took the port."
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	attributions := []hedging.Attribution{
		{Content: []tokens.Span{{Start: 8, End: len(text) - 1}}, Source: 4},
		{Content: []tokens.Span{{Start: strings.Index(text, "they"), End: len(text) - 1}}, Source: 9},
	}
	got := map[string]int{}
	for _, c := range d.Claims(doc, tags, d.Cues(doc, tags), nil, attributions) {
		got[doc.Slice(c.Span)] = c.Source
	}
	require.Equal(t, map[string]int{"said": -1, "claim": 4, "took": 9}, got)
}

func TestClaimsOfOddSpans(t *testing.T) {
	doc := tokens.New("They left.")
	tags := tagging.Default().Tag(doc)
	claims := hedging.Default().Claims(doc, tags, nil, []tokens.Span{{}, {Start: 6, End: 99}, {Start: -1, End: 2}, {Start: 4, End: 5}, {Start: 5, End: 7}}, nil)
	for _, c := range claims {
		require.True(t, c.Certainty >= -3 && c.Certainty <= 3)
	}
}

// TestClaimsOfCutSentences reads sentences cut at every word, with every word as a predicate: rules look no further than the text.
func TestClaimsOfCutSentences(t *testing.T) {
	d := hedging.Default()
	for _, text := range []string{
		"The vote was cancelled because a second attack is expected to follow, and the release of the hostages was ruled out",
		"Hardly anyone doubts that the talks could, if need be, be called off; is the visit no longer certain, or far from clear",
		"Should the parties have let us say that it looks as if nobody would like to have been asked not to be named",
	} {
		whole := tokens.New(text)
		for i := range whole.Len() {
			for _, part := range []string{text[:whole.Span(i).End], text[whole.Span(i).Start:]} {
				doc := tokens.New(part)
				tags := tagging.Default().Tag(doc)
				var words []tokens.Span
				for k := range doc.Len() {
					words = append(words, doc.Span(k))
				}
				require.NotPanics(t, func() { d.Claims(doc, tags, d.Cues(doc, tags), words, nil) }, part)
			}
		}
	}
}
