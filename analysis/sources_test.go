package analysis_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
)

const voices = "The army seized the port on Monday. Sergey Lavrov said the army might leave the port in May. " +
	"“We will never surrender the port,” Antony Blinken told reporters. A senior U.S. official said the fleet had sailed. " +
	"“The fleet may turn back,” the official said. Lavrov said that Blinken had warned that the convoy was late. " +
	"Asked whether the fleet was armed, Blinken declined to comment. “We'll see,” Lavrov said."

// described writes a source for comparison.
func described(r *analysis.Result, s *analysis.ClaimSource) string {
	name := "-"
	if s.Entity >= 0 {
		name = r.Entities[s.Entity].ID
	}
	words := make([]string, len(s.Claims))
	for i, c := range s.Claims {
		words[i] = r.Doc.Slice(r.Claims[c].Span)
	}
	return fmt.Sprintf("%v %s: %s; relayed %d, evasions %d", s.Kind, name, strings.Join(words, " "), s.Relayed, s.Evasions)
}

func TestClaimsAreGroupedByVoice(t *testing.T) {
	r := analyze(t, analysis.Default(), voices)
	var got []string
	for _, s := range r.ClaimSources() {
		got = append(got, described(r, &s))
		require.True(t, s.Mean >= -3 && s.Mean <= 3 && s.Firmness >= 0 && s.Spread >= 0)
	}
	require.ElementsMatch(t, []string{
		"author -: seized; relayed 0, evasions 0",
		"named person:sergey-lavrov: leave; relayed 0, evasions 1",
		"named person:antony-blinken: surrender late; relayed 1, evasions 1",
		"described actor:USA-GOV: sailed turn; relayed 0, evasions 0",
	}, got)
}

func TestClaimsAreRanked(t *testing.T) {
	r := analyze(t, analysis.Default(), voices)
	first := func(list []int) string { return r.Doc.Slice(r.Claims[list[0]].Span) }
	require.Equal(t, "surrender", first(r.MostAssertive(3)))
	require.Equal(t, "leave", first(r.MostHedged(3)))
	require.LessOrEqual(t, len(r.MostHedged(1)), 1)
	require.Empty(t, r.MostHedged(0))
	plain := analyze(t, analysis.Default(), "The army seized the port.")
	require.Empty(t, plain.MostHedged(5))
	require.Len(t, plain.MostAssertive(5), 1)
}

func TestEvasionsKnowWhoEvades(t *testing.T) {
	r := analyze(t, analysis.Default(), voices)
	require.Len(t, r.Evasions, 2)
	for i, want := range []string{"person:antony-blinken", "person:sergey-lavrov"} {
		require.Equal(t, want, r.Entities[r.Evasions[i].Entity].ID)
	}
	require.Equal(t, "whether the fleet was armed", r.Doc.Slice(r.Evasions[0].Topic))
	require.Equal(t, -1, r.Evasions[0].Speaker)
	require.GreaterOrEqual(t, r.Evasions[1].Speaker, 0)
}

func TestListsOfClaimsStayWithinTheResult(t *testing.T) {
	for _, art := range corpus(t) {
		r, err := analysis.Default().Analyze(context.Background(), art)
		require.NoError(t, err)
		seen := map[int]bool{}
		for _, s := range r.ClaimSources() {
			require.Less(t, s.Entity, len(r.Entities))
			for _, c := range s.Claims {
				require.False(t, seen[c], "a claim has one voice")
				seen[c] = true
			}
		}
		for _, list := range [][]int{r.MostHedged(5), r.MostAssertive(5)} {
			require.LessOrEqual(t, len(list), 5)
			for _, c := range list {
				require.True(t, seen[c], "only content claims are ranked")
			}
		}
	}
}

func ExampleResult_ClaimSources() {
	text := "Sergey Lavrov said the talks might fail. “We will never surrender the port,” Antony Blinken told reporters. " +
		"A senior U.S. official said the fleet had sailed."
	r, _ := analysis.Default().Analyze(context.Background(), analysis.Article{Text: text})
	for _, s := range r.ClaimSources() {
		fmt.Printf("%v %q: %d claim, certainty %+.1f\n", s.Kind, r.Doc.Slice(s.Span), len(s.Claims), s.Mean)
	}
	for _, c := range r.MostAssertive(1) {
		fmt.Println("firmest:", r.Doc.Slice(r.Claims[c].Span))
	}
	// Output:
	// named "Sergey Lavrov": 1 claim, certainty +1.1
	// named "Antony Blinken": 1 claim, certainty -2.2
	// described "A senior U.S. official": 1 claim, certainty +2.7
	// firmest: surrender
}

func TestSpeakersAreWhoTheirWordsStandFor(t *testing.T) {
	for text, want := range map[string]string{
		"Foreign Minister Karl Osten met Senator Bob Lowry in Vienna. The minister said the pact would hold.": "Karl Osten",
		"Foreign Minister Karl Osten was late.\n\n“We lost an engine over Crete,” he said.":                   "Karl Osten",
		"The European Commission published its forecast. It said growth would slow.":                          "European Commission",
		"The minister, speaking in Oslo, said the emir was well.":                                             "",
	} {
		r := analyze(t, analysis.Default(), text)
		require.Len(t, r.Quotes, 1, text)
		name := ""
		if e := r.Quotes[0].Entity; e >= 0 {
			name = r.Entities[e].Name
		}
		require.Equal(t, want, name, text)
	}
}
