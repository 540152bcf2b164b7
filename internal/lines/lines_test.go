package lines_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/lines"
)

type got struct {
	number int
	text   string
	failed bool
}

func read(r *lines.Reader) []got {
	out := []got{}
	for l := range r.All() {
		out = append(out, got{l.Number, string(l.Bytes), l.Err != nil})
	}
	return out
}

func TestLinesAreNumberedAndBlankOnesPassedOver(t *testing.T) {
	for text, want := range map[string][]got{
		"":               {},
		"\n \n":          {},
		"a":              {{1, "a", false}},
		"a\n":            {{1, "a", false}},
		"\ufeffa\nb":     {{1, "a", false}, {2, "b", false}},
		"a\r\n\nb\nc":    {{1, "a\r", false}, {3, "b", false}, {4, "c", false}},
		"12345\n67\n":    {{1, "12345", false}, {2, "67", false}},
		"123456\n7\n":    {{1, "", true}, {2, "7", false}},
		"1\n23456789":    {{1, "1", false}, {2, "", true}},
		"123456\n":       {{1, "", true}},
		"a\n1234567\n\n": {{1, "a", false}, {2, "", true}},
	} {
		require.Equal(t, want, read(lines.New(strings.NewReader(text), 5)), "%q", text)
		require.Equal(t, want, read(lines.New(iotest.OneByteReader(strings.NewReader(text)), 5)), "%q byte by byte", text)
	}
}

func TestALongLineDoesNotHideTheNext(t *testing.T) {
	text := strings.Repeat("x", 1<<20) + "\nnext\n"
	require.Equal(t, []got{{1, "", true}, {2, "next", false}}, read(lines.New(strings.NewReader(text), 1<<18)))
}

func TestAnErrorOfReadingComesAfterTheLinesBeforeIt(t *testing.T) {
	broken := errors.New("broken")
	r := lines.New(io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(broken)), 0)
	require.Equal(t, []got{{1, "a", false}, {2, "b", false}}, read(r))
	require.ErrorIs(t, r.Err(), broken)
}
