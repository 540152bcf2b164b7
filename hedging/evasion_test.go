package hedging_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// evasionScore counts what is found in one half of testdata/evasion.tsv.
type evasionScore struct{ gold, found, kind, evader, evaders, extra, negatives, wrong int }

// scoreEvasions reads the half of the test sentences that is used for development or the one put aside.
func scoreEvasions(t *testing.T, half string) evasionScore {
	f, err := os.Open("testdata/evasion.tsv")
	require.NoError(t, err)
	defer f.Close()
	table, err := lexicon.ReadTable(f, "evasion.tsv", "half", "kind", "cue", "who", "text")
	require.NoError(t, err)
	var s evasionScore
	for _, row := range table.Rows {
		if row.Field("half") == half {
			s.add(t, row)
		}
	}
	return s
}

func (s *evasionScore) add(t *testing.T, row lexicon.Row) {
	text := strings.ReplaceAll(row.Field("text"), `\n`, "\n")
	doc := tokens.New(text)
	list := hedging.Default().Evasions(doc, tagging.Default().Tag(doc), nil)
	if row.Field("kind") == "-" {
		s.negatives++
		if len(list) > 0 {
			s.wrong++
			t.Logf("wrong: %v %q (%s) in %q", list[0].Kind, doc.Slice(list[0].Span), list[0].Reason, text)
		}
		return
	}
	s.gold++
	if row.Field("kind") == "any" {
		if len(list) > 0 {
			s.found++
			s.kind++
		} else {
			t.Logf("missed: %q", text)
		}
		return
	}
	at := strings.Index(strings.ToLower(text), strings.ToLower(row.Field("cue")))
	require.GreaterOrEqual(t, at, 0, text)
	cue := tokens.Span{Start: at, End: at + len(row.Field("cue"))}
	hit := false
	for _, e := range list {
		if e.Span.Start < cue.End && cue.Start < e.Span.End && !hit {
			hit = true
			s.match(t, row, doc, e)
		} else {
			s.extra++
			t.Logf("extra: %v %q in %q", e.Kind, doc.Slice(e.Span), text)
		}
	}
	if !hit {
		t.Logf("missed: %s %q", row.Field("kind"), text)
	}
}

func (s *evasionScore) match(t *testing.T, row lexicon.Row, doc *tokens.Document, e hedging.Evasion) {
	s.found++
	if e.Kind.String() == row.Field("kind") {
		s.kind++
	} else {
		t.Logf("kind %v, want %s: %q", e.Kind, row.Field("kind"), doc.Text())
	}
	if who := row.Field("who"); who != "-" && e.Reported {
		s.evaders++
		if doc.Slice(e.Evader) == who {
			s.evader++
		} else {
			t.Logf("evader %q, want %q", doc.Slice(e.Evader), who)
		}
	}
}

func TestEvasionsAreFound(t *testing.T) {
	for _, half := range []string{"dev", "held", "fresh"} {
		s := scoreEvasions(t, half)
		t.Logf("%s: recall %d/%d, false alarms %d+%d on %d hard negatives, kind %d, evader %d/%d",
			half, s.found, s.gold, s.wrong, s.extra, s.negatives, s.kind, s.evader, s.evaders)
		require.GreaterOrEqual(t, 100*s.found, 90*s.gold, half)
		require.LessOrEqual(t, 100*(s.wrong+s.extra), 5*s.found, half)
		require.GreaterOrEqual(t, 100*s.kind, 90*s.found, half)
		require.GreaterOrEqual(t, 100*s.evader, 80*s.evaders, half)
	}
}

// evasionsOf returns the evasions of a text.
func evasionsOf(text string) (*tokens.Document, []hedging.Evasion) {
	doc := tokens.New(text)
	return doc, hedging.Default().Evasions(doc, tagging.Default().Tag(doc), nil)
}

func TestEvasionsHaveTheirTopic(t *testing.T) {
	for text, want := range map[string]string{
		"The spokeswoman declined to say whether the carrier had left port.":               "whether the carrier had left port",
		"Asked whether the pipeline would reopen, the Kremlin declined to comment.":        "whether the pipeline would reopen",
		"The army refused to comment on the strike.":                                       "the strike",
		"The minister was asked about the arrests. He declined to comment.":                "the arrests",
		"The Pentagon referred questions about the strike to the Iraqi government.":        "the strike",
		"The embassy declined to comment.":                                                 "",
		"Q: Will you recognise the enclave?\nA: We'll see.":                                "Will you recognise the enclave?",
		"QUESTION: Has the deal been signed?\n\nMR. WARD: I'm not going to get into that.": "Has the deal been signed?",
		"The prime minister stopped short of calling the raid an act of war.":              "calling the raid an act of war",
	} {
		doc, list := evasionsOf(text)
		require.Len(t, list, 1, text)
		require.Equal(t, want, doc.Slice(list[0].Topic), text)
	}
}

func TestEvasionsInQuotesHaveTheirSpeaker(t *testing.T) {
	const text = "“We'll see what happens,” the president told reporters. The army refused to comment."
	doc := tokens.New(text)
	content := []hedging.Attribution{{Content: []tokens.Span{{Start: 0, End: strings.Index(text, " the president")}}, Source: 7}}
	list := hedging.Default().Evasions(doc, tagging.Default().Tag(doc), content)
	require.Len(t, list, 2)
	require.Equal(t, 7, list[0].Speaker)
	require.False(t, list[0].Reported)
	require.Equal(t, -1, list[1].Speaker)
	require.True(t, list[1].Reported)
	require.Equal(t, "The army", doc.Slice(list[1].Evader))
	require.Equal(t, 1, list[1].Sentence)
}

func TestEvasionKindsAreKnownByName(t *testing.T) {
	for k := hedging.EvasionIgnores; k <= hedging.EvasionAnswered; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back hedging.EvasionKind
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, k, back)
		require.NotEmpty(t, k.Describe())
	}
	var k hedging.EvasionKind
	require.Error(t, k.UnmarshalText([]byte("unset-ish")))
	require.Equal(t, "unset", k.String())
}

func TestEvasionsConcurrent(t *testing.T) {
	doc, want := evasionsOf(strings.Repeat("Asked whether it had fired, the army declined to comment. “We'll see,” the mayor said. ", 20))
	require.Len(t, want, 40)
	tags := tagging.Default().Tag(doc)
	var wg sync.WaitGroup
	got := make([][]hedging.Evasion, 8)
	for i := range got {
		wg.Go(func() { got[i] = hedging.Default().Evasions(doc, tags, nil) })
	}
	wg.Wait()
	for i := range got {
		require.Equal(t, want, got[i])
	}
}

func TestWhyNobodyIsNamedIsNoEvasion(t *testing.T) {
	for text, want := range map[string]int{
		"The official spoke on condition of anonymity because he was not authorized to discuss the talks.": 0,
		"The aide asked to remain anonymous as she was not authorised to discuss the talks.":               0,
		"The envoy was not at liberty to discuss the talks.":                                               1,
		"“I can't get ahead of the inquiry,” Ward said.":                                                   1,
		"“The real question is who paid for it,” the premier replied.":                                     1,
		"The real question is who paid for it.":                                                            0,
	} {
		doc := tokens.New(text)
		require.Len(t, hedging.Default().Evasions(doc, tagging.Default().Tag(doc), nil), want, text)
	}
}
