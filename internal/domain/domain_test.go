package domain_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/domain"
)

func TestWeightsOfWords(t *testing.T) {
	m, err := domain.Read(strings.NewReader("feature\tweight\n*\t-0.5\nstriker\t2.5\nministe\t-1.25\nmeasles\t99\n"), "x")
	require.NoError(t, err)
	require.Equal(t, -8, m.Bias())
	for word, want := range map[string]int8{
		"striker": 40, "Strikers": 40, "ministerial": -20, "MINISTER": -20, "minist": 0, "measles": 127, "*": 0, "": 0, "Österreich": 0,
	} {
		require.Equal(t, want, m.Weight(word), "%q", word)
	}
}

func TestTablesThatAreRefused(t *testing.T) {
	for table, want := range map[string]string{
		"feature\tweight\nx\tmuch\n": `domain: x: feature "x": weight "much": want a number`,
		"feature\tweight\nx\tNaN\n":  "want a number",
		"feature\tweight\nx\t1e9\n":  "want a number",
		"feature\nx\n":               "weight",
	} {
		_, err := domain.Read(strings.NewReader(table), "x")
		require.ErrorContains(t, err, want)
	}
}
