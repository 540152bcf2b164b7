package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestUnitsGiveTheSameBytes(t *testing.T) {
	const text = "😀 José met Łukasz."
	m := labels{"P": "PER"}
	want := []named{{span{5, 10}, "PER"}, {span{15, 22}, "PER"}}
	for u, found := range map[unit][]raw{
		inBytes:  {{5, 10, "P"}, {15, 22, "P"}},
		inPoints: {{2, 6, "P"}, {11, 17, "P"}},
		inUTF16:  {{12, 18, "P"}, {3, 7, "P"}}, // order does not matter
	} {
		have, err := align(text, u, m, found)
		require.NoError(t, err, u)
		require.Equal(t, want, have, u)
	}
}

func TestAlignRefusesWhatItCannotRead(t *testing.T) {
	m := labels{"P": "PER", "D": ""}
	for name, c := range map[string]struct {
		u    unit
		have raw
	}{
		"a label that is not in the table": {inBytes, raw{0, 1, "Q"}},
		"a span outside the text":          {inPoints, raw{0, 9, "P"}},
		"an empty span":                    {inBytes, raw{1, 1, "P"}},
		"a negative offset":                {inBytes, raw{-1, 1, "P"}},
		"half of a character in bytes":     {inBytes, raw{0, 3, "P"}},
		"half of a character in UTF-16":    {inUTF16, raw{0, 3, "P"}},
		"an unknown unit":                  {"words", raw{0, 1, "P"}},
	} {
		_, err := align("ab😀", c.u, m, []raw{c.have})
		require.Error(t, err, name)
	}
	have, err := align("ab", inBytes, m, []raw{{0, 2, "D"}})
	require.NoError(t, err)
	require.Empty(t, have, "dates are left out")
}

func TestWhiteSpaceIsNoPartOfAName(t *testing.T) {
	m := labels{"P": "PER"}
	have, err := align("By Ann Lee\n\nRome", inBytes, m, []raw{{3, 12, "P"}, {10, 12, "P"}})
	require.NoError(t, err)
	require.Equal(t, []named{{span{3, 10}, "PER"}}, have)
}

func TestLabels(t *testing.T) {
	all, err := readLabels(labelTable)
	require.NoError(t, err)
	for _, family := range []string{"dragoman", "prose", "compromise", "wink", "spacy"} {
		require.NotEmpty(t, all[family], family)
		for label, kind := range all[family] {
			require.Contains(t, []string{"", "PER", "ORG", "LOC", "NORP", "FAC", "NAME"}, kind, label)
		}
	}
	require.Equal(t, "LOC", all["spacy"]["GPE"])
	_, err = readLabels("family\tlabel\tkind\nspacy\tGPE\n")
	require.ErrorContains(t, err, "labels.tsv:2")
}

func TestFoldedTextIsFoundInTheText(t *testing.T) {
	const text = "“Anna\n  O’Neil” and Anna"
	f := fold(text)
	first, ok := f.next("Anna O'Neil")
	require.True(t, ok)
	require.Equal(t, "Anna\n  O’Neil", text[first[0]:first[1]])
	second, ok := f.next("Anna")
	require.True(t, ok)
	require.Equal(t, len(text), second[1])
	_, ok = f.next("Anna")
	require.False(t, ok)
}
