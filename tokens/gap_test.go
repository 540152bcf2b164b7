package tokens_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestLostLineEnds(t *testing.T) {
	for _, c := range readCases(t, "lost-lines.txt") {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, joined(tokens.New(c.text)))
		})
	}
}

// TestLineEndsSilenceTheModel checks that the model of lost line ends is asked on texts that have lost them only.
func TestLineEndsSilenceTheModel(t *testing.T) {
	letter := "Dear Anna, I will call you on Friday. The draft is attached. Best regards, Peter Novak Director Harbor Bank Ltd."
	count := func(text string) int { return tokens.New(text).NumSentences() }
	lost := count(letter)
	require.Greater(t, lost, 4, "greeting, sentences, closing, signature")
	require.Less(t, count("Letter\n\n"+letter)-1, lost, "the text has line ends")
	require.Equal(t, 1, count("Best regards, Peter Novak Director Harbor Bank Ltd"), "one short sentence to the rules")
	long := letter + " " + strings.Repeat("The talks went on behind closed doors. ", 110)
	require.Equal(t, lost+110+1, count("Letter\n\n"+long), "a line too long for a paragraph")
}

// TestModelSharesKindsAndFlags checks the numbers that package breaks repeats, for it cannot import this one.
func TestModelSharesKindsAndFlags(t *testing.T) {
	require.EqualValues(t, []tokens.Kind{breaks.KindWord, breaks.KindNumber, breaks.KindPunct, breaks.KindQuote, breaks.KindHyphen, breaks.KindBracket, breaks.KindSymbol, breaks.KindURL, breaks.KindEmail},
		[]tokens.Kind{tokens.KindWord, tokens.KindNumber, tokens.KindPunct, tokens.KindQuote, tokens.KindHyphen, tokens.KindBracket, tokens.KindSymbol, tokens.KindURL, tokens.KindEmail})
	require.EqualValues(t, []tokens.Flags{breaks.FlagTitle, breaks.FlagUpper, breaks.FlagNonASCII, breaks.FlagPeriod}, []tokens.Flags{tokens.FlagTitle, tokens.FlagUpper, tokens.FlagNonASCII, tokens.FlagPeriod})
}
