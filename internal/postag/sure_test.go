package postag_test

import (
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestCommonFeaturesSeldomDecideAmiss compares the shipped model with itself when it asks all features always.
func TestCommonFeaturesSeldomDecideAmiss(t *testing.T) {
	data, err := os.ReadFile("../../tagging/data/en.bin")
	require.NoError(t, err)
	quick, err := postag.Open(string(data), wordform.Default())
	require.NoError(t, err)
	thorough := *quick
	thorough.Thorough = true
	names, err := fs.Glob(testdata.Articles, "articles/*.txt")
	require.NoError(t, err)
	var s postag.Scratch
	n, other := 0, 0
	for _, name := range names {
		text, err := fs.ReadFile(testdata.Articles, name)
		require.NoError(t, err)
		doc := tokens.New(string(text))
		for k := range doc.NumSentences() {
			a, b := quick.Decode(nil, &s, doc, doc.Sentence(k)), thorough.Decode(nil, &s, doc, doc.Sentence(k))
			for i := range a {
				if n++; a[i] != b[i] {
					other++
				}
			}
		}
	}
	require.Greater(t, n, 5000)
	require.LessOrEqual(t, other, n/1000)
}
