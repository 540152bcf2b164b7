package arch_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the README's blocks anew")

const root = "../../"

// blocks are the places in the README that are copies of something that is tested.
var blocks = regexp.MustCompile("(?s)<!-- (code|output): (\\S+) (\\w+) -->\n```(\\w+)\n.*?```")

// TestReadmeShowsWhatIsTested holds the README's code equal to the body of an Example, whose output `go test` compares, and its output
// to that of the Example.
func TestReadmeShowsWhatIsTested(t *testing.T) {
	data, err := os.ReadFile(root + "README.md")
	require.NoError(t, err)
	n := 0
	got := blocks.ReplaceAllStringFunc(string(data), func(block string) string {
		n++
		m := blocks.FindStringSubmatch(block)
		code, output := example(t, m[2], m[3])
		if m[1] == "output" {
			code = output
		}
		return "<!-- " + m[1] + ": " + m[2] + " " + m[3] + " -->\n```" + m[4] + "\n" + code + "```"
	})
	require.GreaterOrEqual(t, n, 2)
	if *update {
		require.NoError(t, os.WriteFile(root+"README.md", []byte(got), 0o644))
		return
	}
	require.Equal(t, string(data), got, "go test ./internal/arch -update")
}

// example returns the body and the output of an Example function.
func example(t *testing.T, file, name string) (code, output string) {
	data, err := os.ReadFile(root + file)
	require.NoError(t, err)
	_, body, ok := strings.Cut(string(data), "\nfunc "+name+"() {\n")
	require.True(t, ok, "%s has no %s", file, name)
	body, _, _ = strings.Cut(body, "\n}\n")
	body, out, ok := strings.Cut(body, "\t// Output:\n")
	require.True(t, ok, "%s has no output", name)
	for line := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		output += strings.TrimPrefix(strings.TrimPrefix(line, "\t//"), " ") + "\n"
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(body, "\n"), "\n") {
		code += strings.ReplaceAll(strings.TrimPrefix(line, "\t"), "\t", "    ") + "\n"
	}
	return code, output
}

var link = regexp.MustCompile(`\]\(([^)#:]+)\)`)

// TestLinksOfTheDocumentsLead makes sure that every file that a document links to is there.
func TestLinksOfTheDocumentsLead(t *testing.T) {
	docs, err := filepath.Glob(root + "docs/*.md")
	require.NoError(t, err)
	for _, doc := range append(docs, root+"README.md", root+"CONTRIBUTING.md", root+"CHANGELOG.md") {
		data, err := os.ReadFile(doc)
		require.NoError(t, err)
		for _, m := range link.FindAllStringSubmatch(string(data), -1) {
			_, err := os.Stat(filepath.Join(filepath.Dir(doc), m[1]))
			require.NoError(t, err, "%s links to %s", doc, m[1])
		}
	}
}
