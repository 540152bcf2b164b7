package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestVariablesHaveParts checks that pages and parts name kinds of parts that there are.
func TestVariablesHaveParts(t *testing.T) {
	pages, err := readWeb()
	require.NoError(t, err)
	require.Greater(t, len(pages), 500)
	c, err := newComposer(rand.New(rand.NewPCG(1, 2)), nil, defaults)
	require.NoError(t, err)
	c.learnTitles(pages)
	variable := regexp.MustCompile(`\{([^}]*)\}`)
	check := func(line string) {
		for _, m := range variable.FindAllStringSubmatch(line, -1) {
			require.NotEmpty(t, c.parts[m[1]], "a kind without parts in %q", line)
		}
	}
	for _, p := range pages {
		for _, line := range p.lines {
			check(line)
		}
	}
	for _, parts := range c.parts {
		for _, p := range parts {
			check(p)
		}
	}
}

func TestSignatureLines(t *testing.T) {
	for lines, want := range map[string]int{
		"{name}|{role}|{org}|Phone: {phone}|See you.": 4, "{first} {last}|{phone}": 2, "{name}|I will call.": 1, "{first}|{phone}": 1,
		"Thanks": 1, "{name}": 1,
	} {
		require.Equal(t, want, signatureLines(strings.Split(lines, "|")), lines)
	}
}

func TestComposeIsDeterministic(t *testing.T) {
	compose := func() []text {
		c, err := newComposer(rand.New(rand.NewPCG(1, 2)), nil, defaults)
		require.NoError(t, err)
		c.parts[heads], c.parts["question"] = []string{"A head"}, []string{"Who?"}
		return c.texts([]text{strings.Split(strings.Repeat("We met in May.|They left.|It rained!|", 40), "|")[:120]})
	}
	require.Equal(t, compose(), compose())
}
