package analysis_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
)

// TestDescribedSpeakersAreNotWhomTheyWorkFor holds the country and the sector of speakers without a name.
func TestDescribedSpeakersAreNotWhomTheyWorkFor(t *testing.T) {
	for phrase, want := range map[string][2]string{
		"A top adviser to Volodymyr Zelensky":    {"UKR", "GOV"},
		"An aide to Benjamin Netanyahu":          {"ISR", "GOV"},
		"A former aide to Vladimir Putin":        {"RUS", "GOV"},
		"A senior U.S. official":                 {"USA", "GOV"},
		"Two Israeli military officers":          {"ISR", "MIL"},
		"An official at the State Department":    {"USA", "GOV"},
		"A source close to the Kremlin":          {"RUS", "GOV"},
		"A French diplomat in Kyiv":              {"FRA", "GOV"},
		"An adviser to the president":            {"", ""},
		"Three people familiar with the talks":   {"", ""},
		"A former ambassador to Russia":          {"", ""},
		"A person close to the foreign minister": {"", ""},
	} {
		res, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: phrase + " said that the talks had failed."})
		require.NoError(t, err)
		require.Len(t, res.Quotes, 1, phrase)
		require.True(t, res.Quotes[0].Anonymous, phrase)
		got := [2]string{}
		if e := res.Quotes[0].Entity; e >= 0 {
			require.NotEqual(t, "PERSON", res.Entities[e].Kind.String(), phrase)
			got = [2]string{res.Entities[e].Country, res.Entities[e].Role}
		}
		require.Equal(t, want, got, phrase)
	}
}
