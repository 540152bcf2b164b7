package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestMain makes the test binary a finder where a test asks for it.
func TestMain(m *testing.M) {
	if name := os.Getenv("NAMES_WORKER"); name != "" {
		if err := work(name, os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestGoFindersFindNames(t *testing.T) {
	maps, err := readLabels(labelTable)
	require.NoError(t, err)
	const text = "“We met Angela Merkel’s staff,” he said.\n\nShe left London on Tuesday."
	for _, name := range []string{"dragoman", "dragoman-all", "prose", "prosefinder"} {
		find, err := workers[name]()
		require.NoError(t, err)
		family := "dragoman"
		if strings.HasPrefix(name, "prose") {
			family = "prose"
		}
		have, err := align(text, inBytes, maps[family], find(text))
		require.NoError(t, err, name)
		var found []string
		for _, n := range bareAll(text, have) {
			found = append(found, n.Kind+" "+text[n.Span[0]:n.Span[1]])
		}
		require.Contains(t, found, "PER Angela Merkel", name)
		require.Contains(t, found, "LOC London", name)
	}
}

func TestProtocol(t *testing.T) {
	var in, out bytes.Buffer
	enc := json.NewEncoder(&in)
	require.NoError(t, enc.Encode(request{ID: "a", Text: "Nothing here."}))
	require.NoError(t, enc.Encode(request{Texts: []string{"We met in Rome."}, Seconds: 0.001}))
	require.NoError(t, work("dragoman", &in, &out))
	dec := json.NewDecoder(&out)
	var first, second reply
	require.NoError(t, dec.Decode(&first))
	require.NoError(t, dec.Decode(&second))
	require.Equal(t, reply{ID: "a", Unit: inBytes, Names: []raw{}}, first)
	require.Positive(t, second.Passes)
	require.GreaterOrEqual(t, second.CPU, 0.001)
	require.Error(t, work("nobody", &in, &out))
}

func TestWholeRun(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	t.Setenv("NAMES_WORKER", "dragoman")
	sets, err := readSets("")
	require.NoError(t, err)
	maps, err := readLabels(labelTable)
	require.NoError(t, err)
	all := []*finder{
		{name: "ours", family: "dragoman", command: []string{self}},
		{name: "broken", family: "spacy", command: []string{"sh", "-c", "echo some words; echo no model >&2; exit 3"}},
		{name: "absent", family: "spacy", command: []string{"/no/such/program"}},
		{name: "not installed", family: "spacy", err: errors.New("pip install: no such package")},
		{name: "read wrongly", family: "wink", command: []string{self}},
	}
	for _, f := range all {
		measure(context.Background(), config{limit: time.Minute}, f, sets, maps)
	}
	race(all, []string{"We met in Rome."}, config{rounds: 3, seconds: 0.001})
	for _, f := range all {
		f.stop()
	}
	require.NoError(t, all[0].err)
	require.Greater(t, all[0].results[0].core.f1(), 85.0)
	require.Positive(t, all[0].rate)
	require.LessOrEqual(t, all[0].slowest, all[0].rate)
	require.Positive(t, all[0].startup)
	for _, f := range all[1:] {
		require.Error(t, f.err, f.name)
	}
	require.ErrorContains(t, all[4].err, "is not in labels.tsv")

	var out strings.Builder
	require.NoError(t, report(&out, all, sets, "words"))
	require.Contains(t, out.String(), "| ours |")
	require.Contains(t, out.String(), "- not installed: pip install: no such package\n")
	require.Contains(t, out.String(), "- absent: ")
	require.Contains(t, out.String(), "| broken | missing | - |")

	folder := t.TempDir()
	require.NoError(t, writeFound(folder, all, sets))
	data, err := os.ReadFile(folder + "/articles/ours.jsonl")
	require.NoError(t, err)
	require.Len(t, strings.Split(strings.TrimSpace(string(data)), "\n"), len(sets[0].docs))
}

func TestStatusField(t *testing.T) {
	const status = "Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n"
	require.Equal(t, 1024*1024, statusField(status, "VmRSS:"))
	require.Equal(t, 2*1024*1024, statusField(status, "VmHWM:"))
	require.Zero(t, statusField(status, "VmSwap:"))
}

func TestThousands(t *testing.T) {
	require.Equal(t, "12.1k", thousands(12_100))
	require.Equal(t, "1478k", thousands(1_478_000))
	require.Equal(t, "-", thousands(0))
}
