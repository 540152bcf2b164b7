package tagging_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/tagging"
)

func TestModelCountsTagsAsThisPackageDoes(t *testing.T) {
	require.EqualValues(t, tagging.ADJ, postag.TagADJ)
	require.EqualValues(t, tagging.AUX, postag.TagAUX)
	require.EqualValues(t, tagging.NOUN, postag.TagNOUN)
	require.EqualValues(t, tagging.PROPN, postag.TagPROPN)
	require.EqualValues(t, tagging.VERB, postag.TagVERB)
}
