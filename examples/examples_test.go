// Package examples_test runs every example and compares what it prints with its golden file.
package examples_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// line makes one line of JSON Lines of an article.
func line(t *testing.T, id, file string) string {
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	data, err := json.Marshal(map[string]string{"id": id, "text": string(text)})
	require.NoError(t, err)
	return string(data) + "\n"
}

func TestExamplesPrintWhatTheyPromise(t *testing.T) {
	article, err := os.ReadFile("article.txt")
	require.NoError(t, err)
	for name, stdin := range map[string]string{
		"brief":   string(article),
		"whosaid": string(article),
		"lexicon": string(article),
		"compare": "",
		"stream":  line(t, "one", "article.txt") + "not json\n" + line(t, "two", "second.txt"),
	} {
		t.Run(name, func(t *testing.T) {
			binary := filepath.Join(t.TempDir(), name)
			out, err := exec.Command("go", "build", "-o", binary, "./"+name).CombinedOutput()
			require.NoError(t, err, string(out))
			cmd := exec.Command(binary)
			cmd.Dir = ".."
			cmd.Stdin = strings.NewReader(stdin)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			require.NoError(t, cmd.Run(), stderr.String())
			golden := filepath.Join(name, "golden.txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, stdout.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), stdout.String())
		})
	}
}

func TestExamplesAreShort(t *testing.T) {
	files, err := filepath.Glob("*/main.go")
	require.NoError(t, err)
	require.Len(t, files, 5)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		require.LessOrEqual(t, strings.Count(string(data), "\n"), 60, f)
	}
}
