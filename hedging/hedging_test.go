package hedging_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func cuesOf(text string) (*tokens.Document, []hedging.Cue) {
	doc := tokens.New(text)
	return doc, hedging.Default().Cues(doc, tagging.Default().Tag(doc))
}

// words writes cues as kind:cue, for comparison.
func words(doc *tokens.Document, cues []hedging.Cue) string {
	var out []string
	for _, c := range cues {
		out = append(out, c.Kind.String()+":"+strings.ToLower(doc.Slice(c.Span)))
	}
	return strings.Join(out, " ")
}

func TestWordsInOtherUseAreNoCues(t *testing.T) {
	for _, text := range []string{
		"In May the talks ended.", "The minister appeared before the court.", "They could not attend the meeting.", "The book is about the war.",
		"Ambulances came as soon as possible.", "He asked if the road was open.", "I would like to thank the chair.", "The region has great potential.",
		"Some soldiers went home.", "Many people believe in the alliance.", "The envoy suggested a swap of prisoners.", "People all around the world watched.",
	} {
		doc, cues := cuesOf(text)
		require.Empty(t, words(doc, cues), text)
	}
}

func TestKindsAreKnownByName(t *testing.T) {
	for k := hedging.KindModal; k <= hedging.KindNegation; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back hedging.Kind
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, k, back)
		require.NotEmpty(t, k.Describe())
	}
	var k hedging.Kind
	require.Error(t, k.UnmarshalText([]byte("modest")))
}

func TestOwnCues(t *testing.T) {
	const table = "pattern\tkind\tstrength\trule\tscope\nword on the street\tevidential\t2\t-\tclause\n"
	d, err := hedging.New(hedging.Options{Cues: strings.NewReader(table), CuesFile: "own.tsv"})
	require.NoError(t, err)
	doc := tokens.New("Word on the street has it that he left.")
	require.Equal(t, "evidential:word on the street", words(doc, d.Cues(doc, tagging.Default().Tag(doc))))
}

func TestMistakesInOwnCuesPointAtTheLine(t *testing.T) {
	for _, row := range []string{"may\tmodest\t2\t-\tclause", "may\tmodal\t9\t-\tclause", "may\tmodal\t2\tnorule\tclause", "may\tmodal\t2\t-\tnoscope", "(may\tmodal\t2\t-\tclause"} {
		_, err := hedging.New(hedging.Options{Cues: strings.NewReader("pattern\tkind\tstrength\trule\tscope\n" + row + "\n"), CuesFile: "own.tsv"})
		var syntax *lexicon.SyntaxError
		require.ErrorAs(t, err, &syntax, row)
		require.Equal(t, 2, syntax.Line)
	}
}

func TestNegationsStandApart(t *testing.T) {
	doc := tokens.New("The army did not cross the river.")
	tags := tagging.Default().Tag(doc)
	require.Empty(t, hedging.Default().Cues(doc, tags))
	n := hedging.Default().Negations(doc, tags)
	require.Equal(t, "negation:not", words(doc, n))
	require.Equal(t, "not cross the river", doc.Slice(n[0].Scope))
}

func TestScopesLeaveTheDatelineOut(t *testing.T) {
	doc, cues := cuesOf("DOHA (Reuters) — The truce is over, a spokesman said on Tuesday.")
	require.Equal(t, "attribution:said", words(doc, cues))
	require.Equal(t, "The truce is over", doc.Slice(cues[0].Scope))
}

func TestWithin(t *testing.T) {
	doc, cues := cuesOf("Perhaps it rains. Perhaps not. Perhaps.")
	require.Len(t, cues, 3)
	second := doc.SpanOf(doc.Sentence(1))
	require.Equal(t, cues[1:2], hedging.Within(cues, second))
	require.Empty(t, hedging.Within(cues, tokens.Span{}))
}

func TestAssessment(t *testing.T) {
	for text, want := range map[string]hedging.Sentence{
		"The army took the airport.":                      {Hedged: false, Certainty: 1},
		"The army may take the airport.":                  {Hedged: true, Certainty: 1. / 3},
		"The ministry said the army took the airport.":    {Hedged: false, Certainty: 2. / 3},
		"The rebels claim that they took the airport.":    {Hedged: true, Certainty: 1. / 3},
		"It is unclear whether the army took it.":         {Hedged: true, Certainty: 0},
		"Will the army take the airport?":                 {Hedged: false, Certainty: 0},
		"He met the envoy, who may visit Ankara in June.": {Hedged: false, Certainty: 1},
	} {
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		d := hedging.Default()
		got := d.Assess(doc, tags, d.Cues(doc, tags))
		require.Len(t, got.Sentences, 1)
		require.Equal(t, want.Hedged, got.Sentences[0].Hedged, text)
		require.InDelta(t, want.Certainty, got.Sentences[0].Certainty, 1e-5, text)
	}
}

func TestEmptyText(t *testing.T) {
	doc, cues := cuesOf("")
	require.Empty(t, cues)
	require.Zero(t, hedging.Default().Assess(doc, tagging.Default().Tag(doc), cues).Score)
}

func TestConcurrent(t *testing.T) {
	text := strings.Repeat("Officials said the talks may resume, perhaps in May, if the shelling stops. ", 20)
	doc, want := cuesOf(text)
	var wg sync.WaitGroup
	got := make([][]hedging.Cue, 8)
	for i := range got {
		wg.Go(func() { got[i] = hedging.Default().Cues(doc, tagging.Default().Tag(doc)) })
	}
	wg.Wait()
	for i := range got {
		require.Equal(t, want, got[i])
	}
}

func ExampleDetector_Cues() {
	doc := tokens.New("The two sides may meet in Muscat, and a truce is reportedly within reach.")
	for _, c := range hedging.Default().Cues(doc, tagging.Default().Tag(doc)) {
		fmt.Printf("%s %d %q: %q\n", c.Kind, c.Strength, doc.Slice(c.Span), doc.Slice(c.Scope))
	}
	// Output:
	// modal 2 "may": "may meet in Muscat"
	// evidential 2 "reportedly": "reportedly within reach"
}

func TestExplainAgreesWithCues(t *testing.T) {
	for _, text := range []string{article, "In May the talks may end, as soon as possible.", "He said he would, if he could."} {
		doc, tags := prepare(text)
		var got []tokens.Span
		for s := range hedging.Default().Explain(doc, tags) {
			require.NotEmpty(t, s.Reason)
			if s.Cue {
				got = append(got, s.Span)
			}
		}
		var want []tokens.Span
		for _, c := range hedging.Default().Cues(doc, tags) {
			want = append(want, c.Span)
		}
		require.Equal(t, want, got)
	}
}
