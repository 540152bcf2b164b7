package sentiment_test

import (
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestSentenceIsAboveOrBelow compares two sentences that differ in one thing.
func TestSentenceIsAboveOrBelow(t *testing.T) {
	for _, c := range []struct{ what, better, worse string }{
		{"valence", "The talks were constructive.", "The talks were a disaster."},
		{"negation of good", "The ministers reached a deal.", "The ministers did not reach a deal."},
		{"negation of bad", "The talks were not a failure.", "The talks were a failure."},
		{"relief", "The accord prevented a war.", "The accord caused a war."},
		{"intensifier of bad", "The envoy was angry.", "The envoy was very angry."},
		{"intensifier of good", "The envoy was very happy.", "The envoy was happy."},
		{"diminisher", "The envoy was slightly angry.", "The envoy was angry."},
		{"but", "The road is dangerous but the people are friendly.", "The people are friendly but the road is dangerous."},
		{"condition", "The minister fears that if it comes to it there may be a massacre.", "There was a massacre."},
		{"names", "The War Office issued a note.", "The war issued a note."},
		{"condemnation", "Members took note of the attack.", "Members strongly condemned the attack."},
		{"sanctions lifted", "The council lifted the sanctions.", "The council imposed sanctions."},
		{"concern", "The ministers expressed hope.", "The ministers expressed grave concern."},
	} {
		score := func(text string) float64 { return sentiment.Default().Score(tokens.New(text)).Value }
		require.Greater(t, score(c.better), score(c.worse), c.what)
	}
}

func TestNamesAreNeutral(t *testing.T) {
	for _, name := range []string{"Peace Corps", "War Office", "Liberty Island", "International Criminal Court", "Great Britain", "Liberty"} {
		for step := range sentiment.Default().Explain(tokens.New("He went to the " + name + " then.")) {
			require.Equal(t, sentiment.RuleBackground, step.Rule, "%s: %+v", name, step)
		}
	}
}

func TestScoreStaysInBounds(t *testing.T) {
	for _, text := range []string{"", "?", strings.Repeat("terrible massacre ", 500), strings.Repeat("Wonderful! ", 500), "\xff\xfe bad"} {
		s := sentiment.Default().Score(tokens.New(text))
		require.GreaterOrEqual(t, s.Value, -1.0)
		require.LessOrEqual(t, s.Value, 1.0)
		require.GreaterOrEqual(t, s.Positive, 0.0)
		require.LessOrEqual(t, s.Negative, 1.0)
		require.NotZero(t, s.Label)
	}
}

// TestHeadlinesAreScored reads headlines: title case, capitals, no finite verb, no full stop.
func TestHeadlinesAreScored(t *testing.T) {
	for _, c := range []struct {
		text string
		want sentiment.Label
	}{
		{"Two Killed in Blast at Market", sentiment.Negative},
		{"Leaders Hail Historic Peace Deal", sentiment.Positive},
		{"UN Chief Condemns Strike on Hospital", sentiment.Negative},
		{"TALKS COLLAPSE AS ENVOY QUITS", sentiment.Negative},
		{"Markets Rally as Truce Holds", sentiment.Positive},
		{"Fears of War, Famine", sentiment.Negative},
		{"War Office Moves to New Building", sentiment.Neutral},
		{"Envoy Arrives in Doha", sentiment.Neutral},
	} {
		require.Equal(t, c.want, sentiment.Default().Score(tokens.New(c.text)).Label, c.text)
		require.Equal(t, c.want, sentiment.Default().Score(tokens.New(c.text+"\n")).Label, c.text)
	}
}

// TestExplainAddsUp sums the words of a sentence up to its score.
func TestExplainAddsUp(t *testing.T) {
	text := "The envoy did not praise the deal, but the ministers strongly condemned the attack. Was it a great success?"
	doc := tokens.New(text)
	sums := make([]float64, doc.NumSentences())
	for step := range sentiment.Default().Explain(doc) {
		sums[doc.SentenceOf(step.Range.First)] += step.Weight
		require.Equal(t, step.Rule == 0, step.Rule.String() == "")
	}
	for i, s := range sentiment.Default().Sentences(doc) {
		require.InDelta(t, s.Value, math.Tanh(sums[i]/math.Sqrt(float64(doc.Sentence(i).Len()))/2), 1e-6)
	}
}

// TestLongBalancedTextDoesNotSaturate repeats praise and blame: the score stays where it was.
func TestLongBalancedTextDoesNotSaturate(t *testing.T) {
	pair := "The ministers praised the peaceful vote. The attack killed three people. "
	short := sentiment.Default().Score(tokens.New(pair))
	long := sentiment.Default().Score(tokens.New(strings.Repeat(pair, 200)))
	require.InDelta(t, short.Value, long.Value, 0.15)
	require.Less(t, max(long.Value, -long.Value), 0.5)
}

func TestSentencesAreOneEach(t *testing.T) {
	doc := tokens.New("The attack killed three people. The ministers signed a peace deal.")
	got := sentiment.Default().Sentences(doc)
	require.Len(t, got, doc.NumSentences())
	require.Equal(t, sentiment.Negative, got[0].Label)
	require.Equal(t, sentiment.Positive, got[1].Label)
	require.Equal(t, got[0].Value < 0, sentiment.Default().ScoreRange(doc, doc.Sentence(0)).Value < 0)
}

func TestOwnLexiconIsLaidOver(t *testing.T) {
	table, err := lexicon.ReadTable(strings.NewReader("form\tvalence\tkind\nattack\t0\tneutral\ndemurrage\t-3\nfree pratique\t3\n"), "shipping.tsv", "form", "valence")
	require.NoError(t, err)
	own, err := sentiment.New(sentiment.Options{Lexicon: table})
	require.NoError(t, err)
	score := func(s *sentiment.Scorer, text string) float64 { return s.Score(tokens.New(text)).Value }
	require.Negative(t, score(sentiment.Default(), "The attack began."))
	require.Zero(t, score(own, "The attack began."))
	require.Less(t, score(own, "They paid demurrage."), score(sentiment.Default(), "They paid demurrage."))
	require.Positive(t, score(own, "The ship got free pratique."))
}

func TestBadLexiconNamesTheLine(t *testing.T) {
	for _, rows := range []string{"good\tvery\n", "good\t9\n", "(good\t1\n", "good\t\n"} {
		table, err := lexicon.ReadTable(strings.NewReader("form\tvalence\n"+rows), "own.tsv", "form")
		require.NoError(t, err)
		_, err = sentiment.New(sentiment.Options{Lexicon: table})
		var syntax *lexicon.SyntaxError
		require.ErrorAs(t, err, &syntax, rows)
		require.Equal(t, 2, syntax.Line)
	}
	_, err := sentiment.New(sentiment.Options{Model: "nonsense"})
	require.ErrorIs(t, err, lexicon.ErrFormat)
}

// find returns the spans of words in a text.
func find(text string, words ...string) []tokens.Span {
	var out []tokens.Span
	for _, w := range words {
		at := strings.Index(text, w)
		out = append(out, tokens.Span{Start: at, End: at + len(w)})
	}
	return out
}

func toward(text string, words ...string) []sentiment.Target {
	doc := tokens.New(text)
	return sentiment.Default().Toward(doc, tagging.Default().Tag(doc), find(text, words...))
}

func TestTowardTellsTargetsApart(t *testing.T) {
	for _, c := range []struct{ text, better, worse string }{
		{"Lavrov praised Araghchi as an honest and brave partner.", "Araghchi", "nobody"},
		{"The minister was accused of corruption and fraud by the court, while the widely admired judge was praised for her courage.", "judge", "minister"},
		{"Jones lied repeatedly to the committee, prosecutors said.", "prosecutors", "Jones"},
	} {
		if c.worse == "nobody" {
			require.Positive(t, toward(c.text, c.better)[0].Score, c.text)
			continue
		}
		got := toward(c.text, c.better, c.worse)
		require.Greater(t, got[0].Score, got[1].Score, c.text)
	}
}

func TestTowardKeepsOrderAndSurvivesOddSpans(t *testing.T) {
	text := "The attack killed Smith. Jones was praised. "
	doc := tokens.New(text)
	spans := []tokens.Span{{Start: 25, End: 30}, {Start: 18, End: 23}, {}, {Start: 43, End: 44}, {Start: 0, End: len(text)}, {Start: 3, End: 3}}
	got := sentiment.Default().Toward(doc, tagging.Default().Tag(doc), spans)
	require.Len(t, got, len(spans))
	for i, g := range got {
		require.Equal(t, spans[i], g.Span)
		require.InDelta(t, g.Score, g.Positive-g.Negative, 1e-9)
		require.NotZero(t, g.Label)
	}
	alone := sentiment.Default().Toward(doc, tagging.Default().Tag(doc), spans[1:2])
	require.Equal(t, alone[0], got[1])
}

func TestExplainTowardAddsUp(t *testing.T) {
	text := "Smith was accused of fraud."
	doc := tokens.New(text)
	tags, span := tagging.Default().Tag(doc), tokens.Span{Start: 0, End: 5}
	sum := 0.0
	reasons := sentiment.Default().ExplainToward(doc, tags, span)
	for _, r := range reasons {
		sum += r.Weight
		require.NotEmpty(t, r.Rule)
	}
	target := sentiment.Default().Toward(doc, tags, []tokens.Span{span})[0]
	require.InDelta(t, math.Log(target.Positive/target.Negative), sum, 1e-3)
	require.NotEmpty(t, reasons)
}

func TestConcurrent(t *testing.T) {
	text := "Lavrov praised the brave envoy but condemned the attack. No deal was reached, Kyiv said."
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	spans := find(text, "Lavrov", "envoy", "Kyiv")
	score, targets := sentiment.Default().Score(doc), sentiment.Default().Toward(doc, tags, spans)
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 50 {
				if sentiment.Default().Score(doc) != score {
					t.Error("score differs")
				}
				for i, x := range sentiment.Default().Toward(doc, tags, spans) {
					if x != targets[i] {
						t.Error("target differs")
					}
				}
			}
		}()
	}
	wg.Wait()
}

func TestCriticises(t *testing.T) {
	for _, c := range []struct {
		text, target string
		want         bool
	}{
		{"Varland has repeatedly violated the ceasefire and must be held accountable for its crimes.", "Varland", true},
		{"Varland will host the next round of talks in May.", "Varland", false},
	} {
		doc := tokens.New(c.text)
		require.Equal(t, c.want, sentiment.Criticises(sentiment.Default().Sentences(doc)[0], toward(c.text, c.target)), c.text)
	}
}

// TestHostileTextsEndSoon scores hostile texts that are long; it ends soon or the test runs into its time limit.
func TestHostileTextsEndSoon(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("but not very ", 50_000), strings.Repeat("\"", 100_000), strings.Repeat("terrible ", 100_000),
		strings.Repeat("although if ; , ", 30_000), strings.Repeat("end the war without ", 30_000),
	} {
		doc := tokens.New(text)
		sentiment.Default().Score(doc)
		spans := make([]tokens.Span, 0, 200)
		for i := range 200 {
			spans = append(spans, tokens.Span{Start: i * 97, End: i*97 + 3})
		}
		require.Len(t, sentiment.Default().Toward(doc, tagging.Default().Tag(doc), spans), len(spans))
	}
}
