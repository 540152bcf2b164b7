package bench

import (
	"context"
	"io/fs"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/jdkato/prose/v2"
	"github.com/jonreiter/govader"
	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// articles returns the texts of the project's articles.
func articles(t testing.TB) []string {
	t.Helper()
	names, err := fs.Glob(testdata.Articles, "articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var out []string
	for _, n := range names {
		data, err := fs.ReadFile(testdata.Articles, n)
		require.NoError(t, err)
		out = append(out, string(data))
	}
	return out
}

// perSecond calls f on every text until enough time has passed and returns tokens a second, counted by our tokenizer for everyone. What
// others have left on the heap is collected first.
func perSecond(texts []string, atLeast time.Duration, f func(string)) float64 {
	total := 0
	for _, t := range texts {
		total += tokens.New(t).Len()
	}
	runtime.GC()
	start, rounds := time.Now(), 0
	for rounds == 0 || time.Since(start) < atLeast {
		for _, t := range texts {
			f(t)
		}
		rounds++
	}
	return float64(total*rounds) / time.Since(start).Seconds()
}

// BenchmarkWholeAnalysisAgainstProse gives the ratio of our whole analysis, all layers, to prose's tokens, tags and names with a shared
// model. The two take turns, so that a busy machine slows both.
func BenchmarkWholeAnalysisAgainstProse(b *testing.B) {
	texts := articles(b)
	first, err := prose.NewDocument("The model is loaded with the first document.")
	require.NoError(b, err)
	ours := func(text string) {
		if _, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: text}); err != nil {
			b.Fatal(err)
		}
	}
	theirs := func(text string) {
		if _, err := prose.NewDocument(text, prose.UsingModel(first.Model)); err != nil {
			b.Fatal(err)
		}
	}
	var our, their float64
	rounds := 0
	for b.Loop() {
		their += perSecond(texts, 0, theirs)
		our += perSecond(texts, 200*time.Millisecond, ours)
		rounds++
	}
	b.ReportMetric(our/float64(rounds)/1e3, "our_ktokens/s")
	b.ReportMetric(their/float64(rounds)/1e3, "prose_ktokens/s")
	b.ReportMetric(our/their, "ratio")
}

// BenchmarkSentimentAgainstVADER gives the ratio of our sentence scores, from raw text, to govader's score of the text.
func BenchmarkSentimentAgainstVADER(b *testing.B) {
	texts := articles(b)
	vader := govader.NewSentimentIntensityAnalyzer()
	scorer := sentiment.Default()
	var our, their float64
	for b.Loop() {
		their += perSecond(texts, 100*time.Millisecond, func(text string) { vader.PolarityScores(text) })
		our += perSecond(texts, 100*time.Millisecond, func(text string) { scorer.Sentences(tokens.New(text)) })
	}
	b.ReportMetric(our/their, "ratio")
}

// TestLongTextsDoNotSaturate shows why one number for a whole text misleads: VADER's sum runs to its end, a mean does not.
func TestLongTextsDoNotSaturate(t *testing.T) {
	text := strings.Repeat("The talks were useful. The attack was terrible. The aid was welcome. ", 60)
	require.Greater(t, math.Abs(govader.NewSentimentIntensityAnalyzer().PolarityScores(text).Compound), 0.95)
	require.Less(t, math.Abs(sentiment.Default().Score(tokens.New(text)).Value), 0.6)
}
