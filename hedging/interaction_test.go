package hedging_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestNegationAndHedgesTogether has hedges that are denied, denials that are hedged, and boosters made of both. The certainty of the
// sentence is 0 to 3, that of the claim lies between two bounds.
func TestNegationAndHedgesTogether(t *testing.T) {
	for _, c := range []struct {
		text, cues string
		hedged     bool
		certainty  float32
		claim      string
		low, high  float32
	}{
		{"It is not certain that the ceasefire will hold.", "epistemic:not certain that", true, 0, "hold", -0.75, 0.75},
		{"The ministry is not certain whether the envoy left.", "epistemic:not certain whether", true, 0, "left", -0.75, 0.75},
		{"It is far from certain that the vote will be held.", "epistemic:far from certain", true, 0, "held", -0.75, 0.75},
		{"It is by no means certain that the vote will be held.", "epistemic:by no means certain", true, 0, "held", -0.75, 0.75},
		{"The outcome of the vote is anything but clear.", "epistemic:anything but clear", true, 0, "is", -3, -2},
		{"We are not sure that the border is closed.", "epistemic:not sure that", true, 0, "closed", -0.75, 0.75},

		{"There is no doubt that Tehran ordered the attack.", "", false, 3, "ordered", 2.25, 3},
		{"There can be no doubt that the vote was rigged.", "", false, 3, "rigged", 2.25, 3},
		{"No doubt the talks will resume.", "", false, 3, "resume", 2, 3},
		{"Nobody doubts that the convoy was attacked.", "", false, 3, "attacked", 2, 3},
		{"The king does not doubt that the road is safe.", "", false, 3, "is", 2, 3},
		{"They doubt that the road is safe.", "epistemic:doubt", true, 2, "is", -2.5, -0.5},

		{"The bloc cannot rule out that sanctions will return.", "epistemic:cannot rule out", true, 1, "return", 0.5, 1.5},
		{"Analysts could not rule out an attack on the port.", "epistemic:could not rule out", true, 1, "attack", 0.5, 1.5},
		{"A return of the plague cannot be ruled out.", "epistemic:cannot be ruled out", true, 1, "ruled", -3, -2},
		{"The minister ruled out a ban on exports.", "", false, 3, "ban", -3, -1},

		{"The rebels could not have fired the missile.", "", false, 3, "fired", -3, -2},
		{"The army cannot have known of the raid.", "", false, 3, "known", -3, -2},
		{"The rebels could have fired the missile.", "modal:could", true, 1, "fired", 0.5, 1.5},

		{"The parties may not sign the accord this year.", "modal:may", true, 1, "sign", -1.5, -0.5},
		{"They might not agree on a date.", "modal:might", true, 1, "agree", -1.5, -0.5},
		{"The deal may never have been signed.", "modal:may", true, 1, "signed", -1.5, -0.5},
		{"It might well not be true.", "modal:might", true, 1, "be", -1.5, -0.5},
		{"The truce will probably not hold.", "epistemic:probably", true, 2, "hold", -2.5, -1},

		{"The army is unlikely to respond.", "epistemic:unlikely", true, 2, "respond", -2.5, -1},
		{"The army is unlikely not to respond.", "epistemic:unlikely", true, 2, "respond", 0.75, 2.5},
		{"It is not unlikely that the border will close.", "epistemic:unlikely", true, 2, "close", 0.75, 2.5},
		{"It is not impossible that the border will close.", "epistemic:not impossible", true, 1, "close", 0.5, 1.5},
		{"It is not out of the question that the king will come.", "epistemic:not out of the question", true, 2, "come", 0.5, 2},

		{"The minister did not deny that money had changed hands.", "", false, 3, "changed", 0.5, 1.75},
		{"The envoy has not failed to mention it.", "", false, 3, "mention", 2, 3},
		{"The government did not say whether the troops had left.", "", false, 3, "left", -0.75, 0.75},
		{"Hardly anyone noticed the vote.", "", false, 3, "noticed", -2.5, -1},
	} {
		doc := tokens.New(c.text)
		tags := tagging.Default().Tag(doc)
		cues := hedging.Default().Cues(doc, tags)
		require.Equal(t, c.cues, words(doc, cues), c.text)
		got := hedging.Default().Assess(doc, tags, cues).Sentences[0]
		require.Equal(t, c.hedged, got.Hedged, c.text)
		require.InDelta(t, c.certainty, 3*got.Certainty, 1e-5, c.text)
		claim := claimOf(t, c.text, c.claim)
		require.True(t, c.low <= claim.Certainty && claim.Certainty <= c.high, "%s: %v (%s)", c.text, claim.Certainty, claim.Reason)
	}
}

// TestOneWordTwoReadings has words that hedge in one sentence and mean something else in the next.
func TestOneWordTwoReadings(t *testing.T) {
	for _, c := range []struct{ text, cues string }{
		{"The envoy may travel to Muscat in May.", "modal:may"},
		{"In May the delegation flew to Muscat.", ""},
		{"The talks were held on 7 May in Doha.", ""},
		{"Theresa May met the king in April.", ""},
		{"The court sat until May and may sit again.", "modal:may"},
		{"May peace prevail in the valley.", ""},
		{"The treaty may be old, but it still works.", ""},

		{"Iran could withdraw from the treaty.", "modal:could"},
		{"As a child he could see the mountains from his window.", ""},
		{"The negotiators could hear shelling as they talked.", ""},
		{"The inspectors could not enter the plant on Monday.", ""},
		{"The parties must withdraw their troops.", ""},
		{"The generals must have known of the plan.", "modal:must"},

		{"The truce appears to be holding.", "epistemic:appears"},
		{"It appears that both sides want a deal.", "epistemic:appears"},
		{"The president appeared on state television on Sunday.", ""},
		{"Three defendants appeared before the tribunal.", ""},
		{"Posters appeared overnight on the walls of the embassy.", ""},

		{"About 300 soldiers crossed the river.", "approximator:about"},
		{"The two ministers spoke about the border dispute.", ""},
		{"The report is about sanctions.", ""},
		{"The envoy was about to leave when the shelling began.", ""},

		{"Satellite images suggested that the base had been hit.", "epistemic:suggested"},
		{"The data suggest that exports fell.", "epistemic:suggest"},
		{"The mediator suggested that the parties meet in Oslo.", ""},
		{"The mediator suggested meeting in Oslo.", ""},
		{"Washington suggested a prisoner swap.", ""},

		{"Some 400 prisoners were exchanged.", "approximator:some"},
		{"Some ministers opposed the treaty.", ""},
		{"Some of the prisoners were released on Monday.", ""},

		{"Around 200 demonstrators were arrested.", "approximator:around"},
		{"Demonstrators gathered around the embassy.", ""},
		{"The army moved around the city.", ""},

		{"The president is expected to visit Ankara on Friday.", "epistemic:expected"},
		{"Talks are expected to resume next week.", "epistemic:expected"},
		{"The prime minister expected loyalty from his allies.", ""},
		{"We expect all parties to respect the ceasefire.", ""},
		{"Inflation was higher than expected.", ""},

		{"The army will likely withdraw.", "epistemic:likely"},
		{"A deal is likely.", "epistemic:likely"},
		{"Likely winners include the army.", "epistemic:likely"},
		{"Likely Mwangi told reporters to wait.", ""},
		{"The delegation met Likely Mwangi in Nairobi.", ""},
		{"Ambassador Likely met the delegation.", ""},

		{"The minister doubts that the road is safe.", "epistemic:doubts"},
		{"The doubts that remain are small.", ""},
		{"I think the talks have failed.", "epistemic:think"},
		{"He is thinking of his family.", ""},
		{"They believe in the treaty.", ""},
		{"If the border opens, trade will grow.", "conditional:if"},
		{"She asked if the border was open.", ""},
		{"The potential deal includes a land swap.", "epistemic:potential"},
		{"The potential of the region is great.", ""},
		{"He wants the report as soon as possible.", ""},
		{"It looks like the deal is dead.", "epistemic:looks like"},
		{"The parliament looked at the draft.", ""},
	} {
		doc, cues := cuesOf(c.text)
		require.Equal(t, c.cues, words(doc, cues), c.text)
	}
}
