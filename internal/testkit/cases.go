package testkit

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Case is one case of a file:
//
//	== name of the case
//	input, of any number of lines
//	--
//	output wanted, of any number of lines
//
// Lines before the first case are a comment.
type Case struct {
	Number int // counted from 1
	Line   int // of its name in the file, counted from 1
	Name   string
	Input  string // without the newline before the mark that ends it
	Want   string
}

// ReadCases reads a file of cases.
func ReadCases(path string) (comment string, cases []Case, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", nil, err
	}
	return parseCases(path, string(data))
}

func parseCases(path, data string) (comment string, cases []Case, err error) {
	var input, want, before []string
	wanting := false
	flush := func() {
		if len(cases) > 0 {
			c := &cases[len(cases)-1]
			c.Input, c.Want = strings.Join(input, "\n"), strings.Join(want, "\n")
		}
		input, want, wanting = nil, nil, false
	}
	for i, line := range strings.Split(strings.TrimSuffix(data, "\n"), "\n") {
		name, begins := strings.CutPrefix(line, "== ")
		switch {
		case begins:
			if len(cases) > 0 && !wanting {
				return "", nil, fmt.Errorf("%s:%d: the case before has no line --", path, i+1)
			}
			flush()
			cases = append(cases, Case{Number: len(cases) + 1, Line: i + 1, Name: name})
		case line == "--" && len(cases) > 0 && !wanting:
			wanting = true
		case len(cases) == 0:
			before = append(before, line)
		case wanting:
			want = append(want, line)
		default:
			input = append(input, line)
		}
	}
	if len(cases) > 0 && !wanting {
		return "", nil, fmt.Errorf("%s: the last case has no line --", path)
	}
	flush()
	return strings.Join(before, "\n"), cases, nil
}

// formatCases is the inverse of parseCases.
func formatCases(comment string, cases []Case) string {
	var b strings.Builder
	if comment != "" {
		b.WriteString(comment + "\n")
	}
	for _, c := range cases {
		b.WriteString("== " + c.Name + "\n")
		for _, part := range []string{c.Input, "--", c.Want} {
			if part != "" {
				b.WriteString(part + "\n")
			}
		}
	}
	return b.String()
}

// Cases runs f on every case of a file, each as a subtest, and compares what it returns with what the case wants. With update, the
// file is written anew with what f returned; the flag that asks for it belongs to the test that calls.
func Cases(t *testing.T, path string, update bool, f func(t *testing.T, c Case) string) {
	t.Helper()
	comment, cases, err := ReadCases(path)
	require.NoError(t, err)
	require.NotEmpty(t, cases, path)
	for i := range cases {
		c := &cases[i]
		t.Run(fmt.Sprintf("%d %s", c.Number, c.Name), func(t *testing.T) {
			got := strings.TrimSuffix(f(t, *c), "\n")
			if update {
				c.Want = got
				return
			}
			require.Equal(t, c.Want, got, "%s:%d: %s\n%s", path, c.Line, c.Name, c.Input)
		})
	}
	if update {
		require.NoError(t, os.WriteFile(path, []byte(formatCases(comment, cases)), 0o644))
	}
}
