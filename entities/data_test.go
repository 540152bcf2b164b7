package entities

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestDataIsCurrent(t *testing.T) {
	data, manifest, err := gazetteer.Compile(os.DirFS("data"))
	require.NoError(t, err)
	require.True(t, string(data) == compiled, "data/en.bin is old: run go generate in this folder")
	want, err := os.ReadFile("data/en.manifest")
	require.NoError(t, err)
	require.Equal(t, string(want), manifest, "data/en.manifest is old: run go generate in this folder")
}

func TestGendersHaveMistakesNamed(t *testing.T) {
	_, err := readGenders("word\tgender\nmr\tmale\nx\tneither\n")
	require.EqualError(t, err, `genders.tsv:3: want male or female, have "neither"`)
	require.Equal(t, female, genderOf(tokens.Key("Olga")))
}
