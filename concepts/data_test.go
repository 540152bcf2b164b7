package concepts

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

var update = flag.Bool("update", false, "write the compiled data anew")

func readTable(t testing.TB, name string, required ...string) *lexicon.Table {
	t.Helper()
	f, err := os.Open("data/" + name)
	require.NoError(t, err)
	defer f.Close()
	table, err := lexicon.ReadTable(f, "data/"+name, required...)
	require.NoError(t, err)
	for _, key := range []string{"source", "licence", "retrieved"} {
		require.NotEmpty(t, table.Header[key], "%s: header %s", name, key)
	}
	return table
}

func builtIn(t testing.TB) *compiler {
	var sets []wordSet
	for _, row := range readTable(t, "contexts.tsv", "id", "words").Rows {
		sets = append(sets, wordSet{row.Field("id"), row.Field("words")})
	}
	columns := slices.DeleteFunc(slices.Clone(columnNames[:]), func(name string) bool { return name == "forms" })
	return newCompiler(readTable(t, "concepts.tsv", columns...), readTable(t, "forms.tsv", "id", "form"), sets, nil)
}

func TestDataIsCurrent(t *testing.T) {
	data, err := builtIn(t).compile()
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("data/en.bin", data, 0o644))
		return
	}
	require.True(t, string(data) == compiled, "data/en.bin is not made of the tables: run go generate")
}

func TestDataPassesLint(t *testing.T) {
	for _, err := range builtIn(t).lint() {
		t.Error(err)
	}
	require.GreaterOrEqual(t, Default().Len(), 450)
}

func TestEveryConceptHasACategoryThatExists(t *testing.T) {
	var known []string
	for _, row := range readTable(t, "categories.tsv", "id", "label", "definition").Rows {
		known = append(known, row.Field("id"))
	}
	require.GreaterOrEqual(t, len(known), 25)
	for c := range Default().Concepts() {
		require.Contains(t, known, c.Category, c.ID)
	}
}

func TestCodesExist(t *testing.T) {
	plover := map[string]string{}
	for _, row := range readTable(t, "codes.tsv", "cameo", "plover").Rows {
		plover[row.Field("cameo")] = row.Field("plover")
	}
	for c := range Default().Concepts() {
		for _, code := range c.CAMEO {
			require.Contains(t, plover, code, c.ID)
			require.Contains(t, c.PLOVER, plover[code], c.ID)
		}
	}
}

func TestEveryConceptHasExamplesThatHold(t *testing.T) {
	o := Default()
	seen := map[string]bool{}
	for _, row := range readTable(t, "examples.tsv", "id", "positive", "negative").Rows {
		id := row.Field("id")
		seen[id] = true
		require.NotEmpty(t, row.Field("positive"), id)
		require.NotEmpty(t, row.Field("negative"), id)
		if !finds(o, row.Field("positive"), id) {
			t.Errorf("%s: not found in %q", id, row.Field("positive"))
		}
		if finds(o, row.Field("negative"), id) {
			t.Errorf("%s: found in %q", id, row.Field("negative"))
		}
	}
	for c := range o.Concepts() {
		require.True(t, seen[c.ID], "%s has no examples", c.ID)
	}
}

// finds says whether a concept, or a kind of it, is among the matches of a text.
func finds(o *Ontology, text, id string) bool {
	return slices.ContainsFunc(o.Matches(tokens.New(text)), func(m Match) bool { return o.IsA(m.ID, id) })
}

func TestDefinitionsAreSentences(t *testing.T) {
	for c := range Default().Concepts() {
		require.True(t, strings.HasSuffix(c.Definition, "."), c.ID)
		require.NotContains(t, c.Definition, "  ", c.ID)
	}
}

// TestFormsWithARowOfTheirOwn compiles concepts whose forms stand in a second table: they count like those of the column, and a
// mistake is reported where it stands.
func TestFormsWithARowOfTheirOwn(t *testing.T) {
	compile := func(forms string) (*Ontology, error) {
		read := func(text, name string) *lexicon.Table {
			table, err := lexicon.ReadTable(strings.NewReader(text), name)
			require.NoError(t, err)
			return table
		}
		data, err := newCompiler(read("id\tcategory\tforms\nkava\ttracks\tkava circle~\n", "c.tsv"), read(forms, "f.tsv"), nil, nil).compile()
		if err != nil {
			return nil, err
		}
		return Open(string(data))
	}
	o, err := compile("id\tform\nkava\ttalanoa dialogue\nkava\t! talanoa dialogue centre\n")
	require.NoError(t, err)
	for text, want := range map[string]bool{
		"They met in kava circles.":                true,
		"They held a talanoa dialogue.":            true,
		"They met at the Talanoa Dialogue Centre.": false,
	} {
		require.Equal(t, want, finds(o, text, "kava"), text)
	}
	c, _ := o.Concept("kava")
	require.Equal(t, []string{"kava circle~", "talanoa dialogue", "! talanoa dialogue centre"}, c.Forms)
	for forms, want := range map[string]string{
		"id\tform\nkava\ta\nother\tb\n":     `f.tsv:3: want the id of a concept, have "other"`,
		"id\tform\nkava\t(a\n":              "f.tsv:2: ",
		"id\tform\nkava\tkava circle~\n":    "f.tsv:2: want each form in one concept",
		"id\tform\nkava\ta\n\nkava\t<0 b\n": "f.tsv:4: want ?, !, <n",
	} {
		_, err := compile(forms)
		require.ErrorContains(t, err, want)
	}
}
