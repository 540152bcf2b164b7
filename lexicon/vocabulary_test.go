package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestVocabularyNumbersWordsAsPatternsCompareThem reads tokens with a vocabulary made of one phrase in each namespace.
func TestVocabularyNumbersWordsAsPatternsCompareThem(t *testing.T) {
	b := lexicon.NewVocabularyBuilder()
	var want []lexicon.Symbol
	for _, p := range []string{"talk", "^talk", "=TALK", "talk~"} {
		s, err := b.Phrase(p)
		require.NoError(t, err)
		require.Len(t, s, 1)
		require.Less(t, s[0], b.Limit())
		want = append(want, s[0])
	}
	v, err := lexicon.OpenVocabulary(string(b.Bytes()))
	require.NoError(t, err)
	for word, some := range map[string][]lexicon.Symbol{
		"talk":    {want[0], want[3]},
		"Talk":    {want[0], want[1], want[3]},
		"TALK":    {want[0], want[1], want[2], want[3]},
		"talking": {want[3]},
		"walk":    nil,
	} {
		found := v.Read(tokens.New(word), 0)
		var got []lexicon.Symbol
		for i := range found.Len() {
			got = append(got, found.At(i))
		}
		require.Equal(t, some, got, word)
	}
	for pattern, message := range map[string]string{"a *2 b": "gaps", "(a|b)": "one phrase", "(a": "want )"} {
		_, err := b.Phrase(pattern)
		require.ErrorContains(t, err, message, pattern)
	}
	_, err = lexicon.OpenVocabulary("no vocabulary")
	require.ErrorIs(t, err, lexicon.ErrFormat)
}
