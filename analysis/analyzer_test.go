package analysis_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const article = `Envoys meet again in Doha

DOHA (Reuters) — Russia might accept a Track 1.5 dialogue with Ukraine, a senior U.S. official said on Tuesday.

“We are perhaps closer,” Sergey Lavrov told reporters. Kyiv condemned the attack on Odesa as barbaric.`

func analyze(t testing.TB, a *analysis.Analyzer, text string) *analysis.Result {
	t.Helper()
	r, err := a.Analyze(context.Background(), analysis.Article{ID: "x", Text: text, Date: time.Date(2026, 5, 6, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	return r
}

func TestEveryLayerReadsTheArticle(t *testing.T) {
	r := analyze(t, analysis.Default(), article)
	var ids, found []string
	for _, e := range r.Entities {
		ids = append(ids, e.ID)
	}
	require.Subset(t, ids, []string{"country:RUS", "country:UKR", "country:USA", "person:sergey-lavrov"})
	for _, c := range r.Concepts {
		found = append(found, c.ID)
	}
	require.Contains(t, found, "track-1-5")
	require.NotEmpty(t, r.Cues)
	require.NotEmpty(t, r.Claims)
	require.Greater(t, r.Hedging.Score, float32(0))
	var speakers []string
	for _, q := range r.Quotes {
		speakers = append(speakers, r.Doc.Slice(q.Source))
	}
	require.Contains(t, speakers, "Sergey Lavrov")
	require.Contains(t, speakers, "a senior U.S. official")
	require.Len(t, r.SentenceTones, r.Doc.NumSentences())
	require.Len(t, r.Participants, len(r.Concepts))
	require.NotEmpty(t, r.Targets)
	require.NotEmpty(t, r.Dates)
}

func TestCrossReferencesStayInBounds(t *testing.T) {
	checkReferences(t, analyze(t, analysis.Default(), article))
}

// checkReferences makes sure that every index of a result points somewhere and every span lies in the text.
func checkReferences(t require.TestingT, r *analysis.Result) {
	index := func(i, n int, what string) { require.True(t, i >= -1 && i < n, "%s %d of %d", what, i, n) }
	span := func(s tokens.Span) {
		require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(r.Doc.Text()), "span %v", s)
	}
	for _, m := range r.Mentions {
		index(m.Entity, len(r.Entities), "mention")
		span(m.Span)
	}
	for i, e := range r.Entities {
		for _, m := range e.Mentions {
			index(m, len(r.Mentions), "entity's mention")
			if !strings.HasPrefix(e.ID, "actor:") { // "U.S. officials" are an actor, and U.S. in it is the country
				require.Equal(t, i, r.Mentions[m].Entity, "an entity and its mention disagree")
			}
		}
	}
	for _, q := range r.Quotes {
		index(q.Entity, len(r.Entities), "quote")
		index(q.Speaker, len(r.Mentions), "speaker")
		span(q.Span)
		for _, c := range q.Content {
			span(c)
			require.True(t, q.Span.Contains(c))
		}
	}
	checkSources(t, r, index, span)
	for _, c := range r.Claims {
		index(c.Entity, len(r.Entities), "claim")
		index(c.Source, len(r.Quotes), "claim's quote")
		span(c.Span)
		require.True(t, c.Certainty >= -3 && c.Certainty <= 3)
	}
	for _, c := range r.Cues {
		span(c.Span)
		span(c.Scope)
		require.True(t, c.Strength >= 1 && c.Strength <= 3)
	}
	for _, c := range r.Concepts {
		span(c.Span)
	}
	for _, target := range r.Targets {
		index(target.Entity, len(r.Entities), "target")
		index(target.Mention, len(r.Mentions), "target's mention")
		span(target.Span)
	}
}

func TestTargetsOfTheArticleAreScored(t *testing.T) {
	text := "The brutal regime murdered hundreds."
	r, err := analysis.Default().Analyze(t.Context(), analysis.Article{Text: text, Targets: []tokens.Span{{Start: 11, End: 17}}})
	require.NoError(t, err)
	i := slices.IndexFunc(r.Targets, func(x analysis.Target) bool { return x.Span == tokens.Span{Start: 11, End: 17} })
	require.GreaterOrEqual(t, i, 0)
	require.Negative(t, r.Targets[i].Score)
}

func TestPredicatesOfTheArticleGetACertainty(t *testing.T) {
	text := "Troops might leave."
	r, err := analysis.Default().Analyze(t.Context(), analysis.Article{Text: text, Predicates: []tokens.Span{{Start: 13, End: 18}}})
	require.NoError(t, err)
	i := slices.IndexFunc(r.Claims, func(c analysis.Claim) bool { return c.Span == tokens.Span{Start: 13, End: 18} })
	require.GreaterOrEqual(t, i, 0)
	require.Less(t, r.Claims[i].Certainty, float32(2))
}

func TestSkippedLayersAreNotInTheResult(t *testing.T) {
	a, err := analysis.New(analysis.Options{Skip: analysis.Quotes | analysis.Hedging | analysis.Sentiment})
	require.NoError(t, err)
	r := analyze(t, a, article)
	require.Empty(t, r.Quotes)
	require.Empty(t, r.Cues)
	require.Empty(t, r.Targets)
	require.NotEmpty(t, r.Mentions)
	require.NotContains(t, string(r.AppendJSON(nil, analysis.OutputOptions{})), `"quotes"`)
}

func TestALayerIsTheSameWhateverElseIsSkipped(t *testing.T) {
	full := analyze(t, analysis.Default(), article)
	for _, keep := range []analysis.Stage{analysis.Mentions, analysis.Concepts, analysis.Hedging, analysis.Quotes, analysis.Sentiment} {
		var all analysis.Stage
		require.NoError(t, all.UnmarshalText([]byte("all")))
		a, err := analysis.New(analysis.Options{Skip: all &^ keep})
		require.NoError(t, err)
		o := analysis.OutputOptions{Layers: keep}
		require.JSONEq(t, string(full.AppendJSON(nil, o)), string(analyze(t, a, article).AppendJSON(nil, o)), keep.String())
	}
}

// finder is a foreign recogniser that knows one name.
type finder struct{ err error }

func (f finder) FindEntities(_ context.Context, doc *tokens.Document) ([]entities.Mention, error) {
	at := strings.Index(doc.Text(), "Doha")
	return []entities.Mention{
		{Span: tokens.Span{Start: at + 2, End: at + 4}, Kind: entities.Org}, // overlaps: dropped
		{Span: tokens.Span{Start: at, End: at + 4}, Kind: entities.GPE},
		{Span: tokens.Span{Start: 5, End: 1 << 20}, Kind: entities.GPE}, // outside: dropped
	}, f.err
}

func TestAForeignFinderTakesThePlaceOfTheRecognizer(t *testing.T) {
	a, err := analysis.New(analysis.Options{Entities: finder{}})
	require.NoError(t, err)
	r := analyze(t, a, article)
	require.Len(t, r.Mentions, 1)
	require.Equal(t, "Doha", r.Doc.Slice(r.Mentions[0].Span))
	checkReferences(t, r)
}

func TestErrorsNameArticleAndStage(t *testing.T) {
	cause := errors.New("service is down")
	a, err := analysis.New(analysis.Options{Entities: finder{cause}})
	require.NoError(t, err)
	_, err = a.Analyze(t.Context(), analysis.Article{ID: "a7", Text: article})
	var failed *analysis.Error
	require.ErrorAs(t, err, &failed)
	require.ErrorIs(t, err, cause)
	require.EqualError(t, err, `article "a7": mentions: service is down`)

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = analysis.Default().Analyze(ctx, analysis.Article{ID: "a8"})
	require.ErrorIs(t, err, context.Canceled)
}

func TestAnalyzeAllKeepsTheOrderAtAnyNumberOfWorkers(t *testing.T) {
	in := make([]analysis.Article, 60)
	for i := range in {
		in[i] = analysis.Article{ID: fmt.Sprint(i), Text: strings.Repeat(article+"\n\n", i%5)}
	}
	var want []string
	for _, workers := range []int{1, 2, 7} {
		a, err := analysis.New(analysis.Options{Workers: workers})
		require.NoError(t, err)
		var got []string
		for r, err := range a.AnalyzeAll(t.Context(), slices.Values(in)) {
			require.NoError(t, err)
			got = append(got, string(r.AppendJSON(nil, analysis.OutputOptions{})))
		}
		require.Len(t, got, len(in))
		if want == nil {
			want = got
		}
		require.Equal(t, want, got, "%d workers", workers)
	}
}

func TestExplainNamesEveryMention(t *testing.T) {
	a := analysis.Default()
	r := analyze(t, a, article)
	var spans []tokens.Span
	for s := range a.Explain(r) {
		require.NotEmpty(t, s.What)
		require.NotEmpty(t, s.Reason, "%v %v", s.Layer, s.What)
		if s.Layer == analysis.Mentions {
			spans = append(spans, s.Span)
		}
	}
	require.Len(t, spans, len(r.Mentions))
	for i, m := range r.Mentions {
		require.Equal(t, m.Span, spans[i])
	}
}

func TestOptionsAreChecked(t *testing.T) {
	_, err := analysis.New(analysis.Options{Workers: -1})
	require.ErrorContains(t, err, "Workers")
}

// checkSources holds evasions and the lists of claims to the same.
func checkSources(t require.TestingT, r *analysis.Result, index func(int, int, string), span func(tokens.Span)) {
	for _, e := range r.Evasions {
		index(e.Entity, len(r.Entities), "evasion")
		index(e.Speaker, len(r.Quotes), "evasion's quote")
		index(e.Sentence, r.Doc.NumSentences(), "evasion's sentence")
		span(e.Span)
		span(e.Who)
		span(e.Topic)
	}
	n := 0
	for _, s := range r.ClaimSources() {
		index(s.Entity, len(r.Entities), "source")
		span(s.Span)
		n += len(s.Claims)
		for k, c := range s.Claims {
			require.True(t, c >= 0 && c < len(r.Claims) && (k == 0 || s.Claims[k-1] < c))
		}
	}
	require.LessOrEqual(t, n, len(r.Claims))
	for _, c := range append(r.MostHedged(5), r.MostAssertive(5)...) {
		require.True(t, c >= 0 && c < len(r.Claims))
	}
}
