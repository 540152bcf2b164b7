package sentiment

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

var update = flag.Bool("update", false, "write the compiled lexicon anew")

// readTables reads the sources of the compiled lexicon in the order in which they are compiled.
func readTables(t *testing.T) []*lexicon.Table {
	var out []*lexicon.Table
	for _, name := range []string{"data/background.tsv", "data/valence.tsv", "data/cues.tsv"} {
		f, err := os.Open(name)
		require.NoError(t, err)
		table, err := lexicon.ReadTable(f, name, "form", "kind")
		require.NoError(t, err)
		require.NoError(t, f.Close())
		out = append(out, table)
	}
	return out
}

func TestDataIsCurrent(t *testing.T) {
	data, err := compile(readTables(t)...)
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("data/en.bin", data, 0o644))
		return
	}
	require.True(t, string(data) == compiled, "data/en.bin is not what the tables give: run go generate ./sentiment")
}

func TestLexiconIsLargeAndClean(t *testing.T) {
	table := readTables(t)[1]
	require.Greater(t, len(table.Rows), 5000)
	seen := map[string]bool{}
	last := ""
	for _, row := range table.Rows {
		form := row.Field("form")
		require.False(t, seen[form], "%s stands twice", form)
		require.Less(t, last, form, "not sorted")
		require.NotContains(t, form, "-", "%s: hyphens are passed over", form)
		require.Equal(t, strings.TrimSpace(form), form)
		seen[form], last = true, form
	}
}
