package hedging_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// cueWords returns the cues of a text, and whether it is hedged.
func cueWords(text string) (words []string, hedged bool) {
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	cues := d.Cues(doc, tags)
	for _, c := range cues {
		words = append(words, doc.Slice(c.Span))
	}
	for _, s := range d.Assess(doc, tags, cues).Sentences {
		hedged = hedged || s.Hedged
	}
	return words, hedged
}

func TestWordsOfOtherSense(t *testing.T) {
	for _, text := range []string{
		"Passengers may not leave the vessel in port.",
		"Under the annex either Party may withdraw the notice.",
		"The regime's might is on show in the square.",
		"The wall may be sagging, but it still keeps the sea out.",
		"As a student he could walk to the archive in ten minutes.",
		"The much-anticipated reshuffle came on Friday.",
		"The broker, Likely Metals, went bust.",
		"The tunnel is as long as the river is wide.",
		"The king provided that the land go to the church.",
		"In those days the consul would dine alone.",
		"The fires were seen as far off as the cape.",
		"The proposed sale of the yard drew protests.",
	} {
		words, hedged := cueWords(text)
		require.Empty(t, words, text)
		require.False(t, hedged, text)
	}
}

func TestWordsOfThisSense(t *testing.T) {
	for text, want := range map[string]string{
		"The clerks may not know the answer.":                   "may",
		"The ruling party may withdraw the bill.":               "may",
		"This might end badly.":                                 "might",
		"The wall may be sagging, and nobody repairs it.":       "may",
		"As a mediator he could end the strike.":                "could",
		"The expected reshuffle worries the guards.":            "expected",
		"The port stays open as long as the guns are silent.":   "as long as",
		"The firm would pay every month.":                       "would",
		"The minister denied meeting the banker.":               "denied",
		"Whether the pact survives remains to be seen.":         "remains to be seen",
		"Rumour has it that the vizier fled.":                   "Rumour has it",
		"Some say the vizier never saw the sea.":                "Some say",
		"The loan will flow provided that the guns fall silent": "provided that",
	} {
		words, _ := cueWords(text)
		require.Equal(t, []string{want}, words, text)
	}
	for _, text := range []string{"Whether the pact survives remains to be seen.", "Rumour has it that the vizier fled."} {
		_, hedged := cueWords(text)
		require.True(t, hedged, text)
	}
}

func TestExpectedRaisesItsSubject(t *testing.T) {
	text := "The two navies are expected to withdraw in June."
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	cues := hedging.Default().Cues(doc, tags)
	require.Len(t, cues, 1)
	require.Equal(t, "The two navies are expected to withdraw in June", doc.Slice(cues[0].Scope))
}

func TestClaimsTurnedRound(t *testing.T) {
	for _, c := range []struct {
		text, word string
		low, high  float32
	}{
		{"The mayor said nobody was hurt.", "said", 2.5, 3},
		{"The mayor said nobody was hurt.", "hurt", -3, -2},
		{"The court has neither freed the men nor heard them.", "freed", -3, -2},
		{"The court has neither freed the men nor heard them.", "heard", -3, -2},
		{"He could neither read nor write.", "write", -3, -2},
		{"Not one ship left the bay.", "left", -3, -2},
		{"Not all ships left the bay.", "left", -1, 3},
		{"At no time did the envoy meet the rebels.", "meet", -3, -2},
		{"Never had the senate met at night.", "met", -3, -2},
		{"The envoy was too ill to travel.", "travel", -3, -1.5},
		{"The train almost hit the barrier.", "hit", -3, -1.5},
		{"Prices almost doubled in a year.", "doubled", 2, 3},
		{"He told his guards to shut the gate.", "shut", 0.5, 1.75},
		{"The crew was able to restart the pump.", "restart", 2, 3},
		{"The clerk pretended to read it.", "read", -3, -1.5},
		{"There is little doubt that the dam was mined.", "mined", 2.25, 3},
		{"It cannot be excluded that the dam was mined.", "mined", 0.5, 1.5},
		{"It is unclear who mined the dam.", "mined", 2, 3},
		{"It is unclear whether they mined the dam.", "mined", -0.5, 1},
		{"Nobody seems to have seen the annex.", "seen", -3, -1},
		{"The vote is not likely to pass.", "pass", -3, -0.5},
		{"If they had signed, the strait would have been opened.", "signed", -2.5, -0.5},
		{"If they had signed, the strait would have been opened.", "opened", -2.5, -0.5},
		{"If they sign, the strait will be opened.", "opened", 1, 2},
		{"Instead of paying, the firm sued.", "paying", -3, -2},
		{"The bank will pay only if the ban is lifted.", "pay", 1, 2},
		{"Should the senate refuse, the court will decide.", "decide", 1, 2},
		{"The planned visit to Oslo was called off.", "visit", -3, -1},
		{"The ministry denied any attack on the mine.", "attack", -3, -2},
		{"The ministry denied allegations of fraud.", "allegations", 0, 3},
		{"The visit, planned for May, never took place.", "visit", -3, -2},
		{"The guards kept the crowd from entering.", "entering", -3, -1},
		{"The senate voted against lifting the ban.", "lifting", -3, -1},
		{"The two sides came close to signing.", "signing", -3, -1},
		{"The king did not rule out sending troops.", "sending", 0.5, 1.5},
		{"I wish the war had ended.", "ended", -3, -1},
		{"Were the pact to fail, Riga would turn to Oslo.", "fail", 0, 1},
		{"Provided the weather holds, the convoy leaves at dawn.", "holds", 0, 1},
		{"But for the storm, the fleet would have sailed.", "sailed", -2, -0.5},
		{"They found no evidence of sabotage.", "sabotage", -1.5, -0.5},
		{"The tower could be seen from the fort.", "seen", 2, 3},
		{"The move could be seen as a threat.", "seen", 0.5, 1.5},
		{"The suspected bomber died.", "died", 2.5, 3},
		{"Few of the promises were kept.", "kept", -2.5, -1},
		{"None of the crates were opened.", "opened", -3, -2},
		{"Never trust a border guard.", "trust", -2, -0.5},
		{"How did the convoy cross the river?", "cross", 2, 3},
		{"The paper stopped short of calling it a coup.", "calling", -3, -1},
		{"In case of an attack, go to the cellar.", "attack", 0, 1},
		{"It is hardly surprising that the talks collapsed.", "collapsed", 2, 3},
		{"It cannot be excluded that more graves will be found.", "found", 0.5, 1.5},
		{"Every day in those years he would sail to the island.", "sail", 2.5, 3},
	} {
		got := claimOf(t, c.text, c.word)
		require.True(t, c.low <= got.Certainty && got.Certainty <= c.high, "%s %s: %v (%s)", c.text, c.word, got.Certainty, got.Reason)
	}
}
