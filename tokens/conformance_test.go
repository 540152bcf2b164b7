package tokens_test

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// breakCase reads a line of the conformance file: the text, and its segments but for white space.
func breakCase(t *testing.T, line string) (text string, want []string) {
	t.Helper()
	for _, segment := range strings.Split(strings.Trim(line, "÷ "), " ÷ ") {
		var b strings.Builder
		for _, hex := range strings.Split(segment, " × ") {
			r, err := strconv.ParseUint(hex, 16, 32)
			require.NoError(t, err)
			b.WriteRune(rune(r))
		}
		text += b.String()
		if strings.TrimFunc(b.String(), unicode.IsSpace) != "" {
			want = append(want, b.String())
		}
	}
	return text, want
}

func testdataLines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// TestWordBreakConformance runs the conformance cases of UAX #29. Each case that is answered otherwise is listed with
// its reason, and each that is listed is answered otherwise.
func TestWordBreakConformance(t *testing.T) {
	exceptions := map[string]string{}
	for _, line := range testdataLines(t, "WordBreakTest-exceptions.tsv")[1:] {
		c, reason, ok := strings.Cut(line, "\t")
		require.True(t, ok, line)
		exceptions[c] = reason
	}
	cases := testdataLines(t, "WordBreakTest-17.0.0.txt")
	require.Len(t, cases, 1944)
	for _, line := range cases {
		text, want := breakCase(t, line)
		var got []string
		for token := range tokens.New(text).Tokens() {
			got = append(got, token.Text())
		}
		same := strings.Join(got, "\x00") == strings.Join(want, "\x00")
		require.Equal(t, exceptions[line] == "", same, "%s: want %q, got %q", line, want, got)
	}
}
