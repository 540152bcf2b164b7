package hedging_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestDenials(t *testing.T) {
	for _, c := range []struct {
		text, word string
		low, high  float32
	}{
		// who denies holds it for certain that the thing is not so
		{"The ministry denied that it had sold arms.", "sold", -3, -2.5},
		{"The ministry denies having sold arms.", "sold", -3, -2.5},
		{"The ministry disputed that the convoy crossed the river.", "crossed", -3, -2.5},
		{"The ministry rejected claims that it had sold arms.", "sold", -3, -2.5},
		{"The ministry firmly rejected the accusation that it had sold arms.", "sold", -3, -2.5},
		{"The ministry rejected as baseless the accusation that it had sold arms.", "sold", -3, -2.5},
		{"The ministry dismissed reports that it had sold arms.", "sold", -3, -2.5},
		{"The ministry denied accusations of arming the rebels.", "arming", -3, -2.5},
		{"The rejection of claims that the army shelled the town came late.", "shelled", -3, -2.5},
		{"It is not true that the army shelled the town.", "shelled", -3, -1.5},
		{"It is untrue that the army shelled the town.", "shelled", -3, -2.5},
		// it need not be so because it is not denied
		{"The ministry did not deny that it had sold arms.", "sold", 0.5, 1.5},
		{"Nobody denied that the army shelled the town.", "shelled", 0.5, 1.5},
		{"The ministry may deny that it sold arms.", "sold", -1.5, -0.5},
		// neither one nor the other leaves it open
		{"The ministry neither confirmed nor denied that it had sold arms.", "sold", 0, 0},
		{"The ministry neither confirmed nor denied that it had sold arms.", "denied", -3, -2},
		{"The ministry refused to confirm or deny that it had sold arms.", "sold", 0, 0},
		// others speak of claims without denying them
		{"The ministry confirmed reports that it had sold arms.", "sold", 2, 3},
		{"The ministry responded to claims that it had sold arms.", "sold", 1.5, 3},
		{"The ministry rejected a plan that had cost the army its best officers.", "cost", 2.5, 3},
		{"It is true that the army shelled the town.", "shelled", 2, 3},
		{"The court dismissed the minister who had sold arms.", "sold", 2.5, 3},
	} {
		v := claimOf(t, c.text, c.word).Certainty
		require.True(t, c.low <= v && v <= c.high, "%s %s: %v", c.text, c.word, v)
	}
}

func TestGoingToIsNoClaimOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		text      string
		want      []string
		low, high float32 // of the last
	}{
		{"We are going to leave the valley.", []string{"leave"}, 2, 2.75},
		{"We are not going to leave the valley.", []string{"leave"}, -2.75, -2},
		{"They were never going to sign.", []string{"sign"}, -2.75, -2},
		{"We are going to Muscat.", []string{"going"}, 2.5, 3},
		{"The delegates are going home.", []string{"going"}, 2.5, 3},
	} {
		doc := tokens.New(c.text)
		tags := tagging.Default().Tag(doc)
		d := hedging.Default()
		var words []string
		v := float32(0)
		for _, cl := range d.Claims(doc, tags, d.Cues(doc, tags), nil, nil) {
			words, v = append(words, doc.Slice(cl.Span)), cl.Certainty
		}
		require.Equal(t, c.want, words, c.text)
		require.True(t, c.low <= v && v <= c.high, "%s: %v", c.text, v)
	}
}
