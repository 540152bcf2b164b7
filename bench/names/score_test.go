package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/gold"
)

const invented = "The Foreign Ministry of Ruritania said Anna Smith's visit to Graustark pleased the Ruritanians."

func at(t *testing.T, part, kind string) named {
	t.Helper()
	i := strings.Index(invented, part)
	require.GreaterOrEqual(t, i, 0, part)
	return named{span{i, i + len(part)}, kind}
}

func example(t *testing.T) (*goldSet, []named) {
	t.Helper()
	s := newSet("invented", []goldDoc{{ID: "1", Text: invented, Names: []named{
		at(t, "Foreign Ministry of Ruritania", "ORG"), at(t, "Anna Smith", "PER"), at(t, "Graustark", "LOC"), at(t, "Ruritanians", "NORP"),
	}}})
	return s, []named{
		at(t, "The Foreign Ministry", "ORG"), // touches
		at(t, "Ruritania", "LOC"),            // wrong
		at(t, "Anna Smith's", "PER"),         // right but for the possessive
		at(t, "Graustark", "PER"),            // right place, wrong kind
		at(t, "the Ruritanians", "NORP"),     // right but for the article
		at(t, "visit", "FAC"),                // of a kind that the gold does not have
	}
}

func TestScore(t *testing.T) {
	s, found := example(t)
	r := score(s, [][]named{found})
	require.Equal(t, tally{1, 4, 3}, r.core)
	require.Equal(t, tally{2, 4, 3}, r.overlapping)
	require.Equal(t, tally{2, 4, 3}, r.places)
	require.Equal(t, tally{1, 1, 1}, *r.kinds["NORP"])
	require.NotContains(t, r.kinds, "FAC")
	require.InDelta(t, 28.57, r.core.f1(), 0.01)
	require.Zero(t, tally{}.f1())
}

// The figures must be those that dragoman eval gives.
func TestScoreIsThatOfTheEvaluation(t *testing.T) {
	s, found := example(t)
	type entity struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Type  string `json:"type"`
	}
	type mention struct {
		Span span   `json:"span"`
		Kind string `json:"kind"`
	}
	var want []entity
	for _, n := range s.docs[0].Names {
		want = append(want, entity{n.Span[0], n.Span[1], n.Kind})
	}
	var have []mention
	for _, n := range found {
		have = append(have, mention(n))
	}
	g, err := json.Marshal(map[string]any{"id": "1", "text": invented, "entities": want})
	require.NoError(t, err)
	h, err := json.Marshal(map[string]any{"id": "1", "mentions": have})
	require.NoError(t, err)
	theirs, err := gold.Read("invented", strings.NewReader(string(g)+"\n"))
	require.NoError(t, err)
	results, err := gold.ReadResults("results", strings.NewReader(string(h)+"\n"))
	require.NoError(t, err)
	core, ok := gold.Score(gold.Names, theirs, results).Value("ner core(PER,ORG,LOC)")
	require.True(t, ok)
	require.InDelta(t, core, score(s, [][]named{found}).core.f1(), 0.001)
}

func TestTouchingPairsEachNameOnce(t *testing.T) {
	require.Equal(t, 1, touching([]span{{0, 9}}, []span{{0, 4}, {5, 9}}))
	require.Equal(t, 1, touching([]span{{0, 4}, {5, 9}}, []span{{0, 9}}))
	require.Equal(t, 2, touching([]span{{0, 4}, {3, 9}}, []span{{3, 9}, {0, 3}}), "equal spans are paired first")
	require.Equal(t, 0, touching([]span{{0, 4}}, []span{{4, 9}}), "neighbours do not touch")
	require.Equal(t, 2, sameSpans([]span{{0, 4}, {0, 4}}, []span{{0, 4}, {0, 4}, {0, 4}}))
}

func TestTSV(t *testing.T) {
	name := filepath.Join(t.TempDir(), "invented.tsv")
	write := func(s string) { require.NoError(t, os.WriteFile(name, []byte(s), 0o600)) }
	write("The\tO\nFree\tB-politicalparty\nParty\tI-politicalparty\n(\tO\nFP\tB-politicalparty\n)\tO\nof\tO\n\"\tO\nOld\tB-country\n\"\tO\nRuritania\tB-country\n,\tO\n" +
		"Ann\tB-politician\nLee\tB-person\n'\tO\ns\tO\n1990\tB-election\n.\tO\n\nYes\tO\n\n\n")
	docs, err := readTSV(name)
	require.NoError(t, err)
	require.Len(t, docs, 2)
	d := docs[0]
	require.Equal(t, `The Free Party (FP) of "Old" Ruritania, Ann Lee's 1990.`, d.Text)
	var have []string
	for _, n := range d.Names {
		have = append(have, n.Kind+" "+d.Text[n.Span[0]:n.Span[1]])
	}
	require.Equal(t, []string{"ORG Free Party", "ORG FP", "LOC Old", "LOC Ruritania", "PER Ann", "PER Lee", "ELECTION 1990"}, have)
	require.Equal(t, "invented/1", docs[1].ID)
	write("no label\n")
	_, err = readTSV(name)
	require.ErrorContains(t, err, "invented.tsv:1")
}

func TestJSONL(t *testing.T) {
	name := filepath.Join(t.TempDir(), "invented.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(`{"id":"a","text":"Ann Lee","entities":[{"start":0,"end":7,"type":"PER"}]}`+"\n"), 0o600))
	sets, err := readSets(name)
	require.NoError(t, err)
	require.Len(t, sets, 2, "the articles are always there")
	require.Equal(t, "invented", sets[0].name)
	require.Equal(t, []named{{span{0, 7}, "PER"}}, sets[0].docs[0].Names)
	require.True(t, sets[1].kinds["NORP"])
	require.NoError(t, os.WriteFile(name, []byte(`{"id":"a","text":"Ann","entities":[{"start":0,"end":7,"type":"PER"}]}`+"\n"), 0o600))
	_, err = readSets(name)
	require.ErrorContains(t, err, "invented.jsonl:1")
}
