package lexicon_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

const table = `# source: written by hand
# licence: CC0-1.0

id	phrase	weight
# a comment between rows
shipping:choke	choke point|(strait|canal) closure	0.5
shipping:lane	shipping lane~
`

func TestTableKeepsHeaderColumnsAndLines(t *testing.T) {
	got, err := lexicon.ReadTable(strings.NewReader(table), "shipping.tsv", "id")
	require.NoError(t, err)
	require.Equal(t, map[string]string{"source": "written by hand", "licence": "CC0-1.0"}, got.Header)
	require.Equal(t, []string{"id", "phrase", "weight"}, got.Columns)
	require.Len(t, got.Rows, 2)
	require.Equal(t, 6, got.Rows[0].Line)
	require.Equal(t, []string{"choke point", "(strait|canal) closure"}, got.Rows[0].List("phrase"))
	require.Equal(t, "", got.Rows[1].Field("weight"), "last fields may be left out")
	require.Equal(t, "", got.Rows[1].Field("nothing"))
	require.EqualError(t, got.Rows[1].Errorf("odd"), "shipping.tsv:7: odd")
}

func TestTableErrorsNameFileAndLine(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"no columns", "# only: comments\n", "f.tsv:2: want a line that names the columns"},
		{"column missing", "id\tname\n", `f.tsv:1: want a column "phrase"`},
		{"too many fields", "id\tphrase\na\tb\tc\n", "f.tsv:2: want at most 2 fields (id, phrase), have 3"},
		{"line too long", "id\tphrase\n" + strings.Repeat("x", 2<<20), "f.tsv:2: bufio.Scanner: token too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := lexicon.ReadTable(strings.NewReader(c.data), "f.tsv", "id", "phrase")
			var syntax *lexicon.SyntaxError
			require.ErrorAs(t, err, &syntax)
			require.ErrorContains(t, err, c.want)
		})
	}
}

func TestParseErrorsNameFileAndLine(t *testing.T) {
	for row, want := range map[string]string{
		"a\t(b\t1":   "own.tsv:2: pattern \"(b\", column 1: want )",
		"a\tb\thigh": `own.tsv:2: want a number as weight, have "high"`,
		"a\t\t1":     "own.tsv:2: want an id and a phrase",
	} {
		_, err := lexicon.Parse(strings.NewReader("id\tphrase\tweight\n"+row+"\n"), "own.tsv")
		require.ErrorContains(t, err, want)
	}
}
