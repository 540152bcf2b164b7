package morph_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/morph"
)

func TestBaseVerb(t *testing.T) {
	for form, want := range map[string]string{
		"planned": "plan", "planning": "plan", "calling": "call", "agreed": "agree", "carried": "carry", "forced": "force",
		"argued": "argue", "voting": "vote", "visited": "visit", "declared": "declare", "offered": "offer", "was": "was",
		"changed": "change", "pledged": "pledge", "handled": "handle", "used": "use", "striking": "strike",
	} {
		require.Equal(t, want, morph.BaseVerb(form), form)
	}
}

func TestSingular(t *testing.T) {
	for form, want := range map[string]string{
		"talks": "talk", "parties": "party", "crosses": "cross", "churches": "church", "boxes": "box", "glass": "glass", "is": "is",
		"wolves": "wolf", "ties": "tie", "embargoes": "embargo",
	} {
		require.Equal(t, want, morph.Singular(form), form)
	}
}

func TestPositive(t *testing.T) {
	for form, want := range map[string]string{"bigger": "big", "easier": "easy", "stronger": "strong", "larger": "large"} {
		require.Equal(t, want, morph.Positive(form, false), form)
	}
	require.Equal(t, "late", morph.Positive("latest", true))
}
