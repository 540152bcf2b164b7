package main

import (
	"bytes"
	"os"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// TestTablesAreCurrent holds that tables.go is what this program writes, where the toolchain has the same Unicode.
func TestTablesAreCurrent(t *testing.T) {
	have, err := os.ReadFile("../tables.go")
	require.NoError(t, err)
	if !bytes.Contains(have, []byte("// Unicode "+unicode.Version+".\n")) {
		t.Skipf("made with another version of Unicode than %s", unicode.Version)
	}
	want, err := generate()
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, have), "run go generate ./internal/ucd")
}
