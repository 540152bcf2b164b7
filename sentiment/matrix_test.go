package sentiment_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestMatrixTellsWhoSpeaksOfWhom(t *testing.T) {
	at := func(start int, score float64) sentiment.Target {
		label := sentiment.Positive
		if score < 0 {
			label = sentiment.Negative
		}
		return sentiment.Target{Span: tokens.Span{Start: start, End: start + 5}, Score: score, Label: label}
	}
	targets := []sentiment.Target{at(70, -0.8), at(0, 0.2), at(20, -0.6), at(35, 0.4), at(50, 0.9)}
	entity := []int{1, 1, 2, 1, -1}
	quotes := []sentiment.Quote{
		{Content: []tokens.Span{{Start: 15, End: 60}}, Speaker: 7},
		{Content: []tokens.Span{{Start: 30, End: 45}}, Speaker: 8},
		{Content: []tokens.Span{{Start: 68, End: 90}}, Speaker: -1},
	}
	require.Equal(t, []sentiment.Attitude{
		{Source: sentiment.Anonymous, Target: 1, Score: -0.4, Mentions: 1, Negative: 1},
		{Source: sentiment.Author, Target: 1, Score: 0.1, Mentions: 1, Positive: 1},
		{Source: 7, Target: 2, Score: -0.3, Mentions: 1, Negative: 1},
		{Source: 8, Target: 1, Score: 0.2, Mentions: 1, Positive: 1},
	}, sentiment.Matrix(targets, entity, quotes))
	require.InDeltaSlice(t, []float64{0, -0.05, -0.3}, sentiment.ByEntity(targets, entity, 3), 1e-9)
}

func TestVoicesAreKeptApart(t *testing.T) {
	text := `The summit was a great success, the host said. "This was a shameful betrayal," the envoy replied.`
	doc := tokens.New(text)
	quotes := []sentiment.Quote{{Content: find(text, "This was a shameful betrayal,")}}
	got := sentiment.Default().Voices(doc, quotes)
	require.Positive(t, got.Author.Value)
	require.Len(t, got.Quoted, 1)
	require.Negative(t, got.Quoted[0].Value)
	none := sentiment.Default().Voices(doc, nil)
	require.Equal(t, sentiment.Default().Score(doc).Label, none.Author.Label)
}

// who is a pair of entity ids.
type who struct{ source, target string }

// matrixOf gives the matrix of an annotated article by the ids of its annotated mentions and speakers.
func matrixOf(a *standoff.Article) map[who]float64 {
	ids, index := []string{}, map[string]int{}
	number := func(id string) int {
		if _, ok := index[id]; !ok {
			index[id], ids = len(ids), append(ids, id)
		}
		return index[id]
	}
	var spans []tokens.Span
	var entity []int
	for _, m := range a.Mentions {
		if m.ID != "" {
			spans, entity = append(spans, m.Span), append(entity, number(m.ID))
		}
	}
	var quotes []sentiment.Quote
	for _, q := range a.Quotes {
		speaker := sentiment.Anonymous
		if q.Entity != "" {
			speaker = number(q.Entity)
		}
		quotes = append(quotes, sentiment.Quote{Content: q.Content, Speaker: speaker, Cue: q.Cue})
	}
	doc := tokens.New(a.Text)
	out := map[who]float64{}
	for _, x := range sentiment.Matrix(sentiment.Default().Toward(doc, tagging.Default().Tag(doc), spans), entity, quotes) {
		source := map[int]string{sentiment.Author: "author", sentiment.Anonymous: "unnamed"}[x.Source]
		if x.Source >= 0 {
			source = ids[x.Source]
		}
		out[who{source, ids[x.Target]}] = x.Score
	}
	return out
}

// TestMatrixOfAnnotatedArticles compares the signs of who speaks how of whom with those read off the project's articles by hand.
func TestMatrixOfAnnotatedArticles(t *testing.T) {
	f, err := os.Open("testdata/matrix.tsv")
	require.NoError(t, err)
	defer f.Close()
	table, err := lexicon.ReadTable(f, "testdata/matrix.tsv", "article", "source", "target", "sign")
	require.NoError(t, err)
	matrices := map[string]map[who]float64{}
	for _, a := range testkit.Articles(t) {
		matrices[a.Name] = matrixOf(a)
	}
	const zone = 0.08
	charged, right, opposite, neutral, calm := 0, 0, 0, 0, 0
	for _, row := range table.Rows {
		want := map[string]int{"+": 1, "0": 0, "-": -1}[row.Field("sign")]
		score := matrices[row.Field("article")][who{row.Field("source"), row.Field("target")}]
		have := 0
		if score > zone {
			have = 1
		} else if score < -zone {
			have = -1
		}
		switch {
		case want == 0:
			neutral++
			if have == 0 {
				calm++
			}
			continue
		case have == want:
			right++
		case have == -want:
			opposite++
		}
		charged++
	}
	require.Positive(t, charged*neutral)
	require.GreaterOrEqual(t, float64(right)/float64(charged), 0.55)
	require.LessOrEqual(t, float64(opposite)/float64(charged), 0.1)
	require.GreaterOrEqual(t, float64(calm)/float64(neutral), 0.6)
	t.Logf("charged: %d of %d right, %d opposite; neutral: %d of %d right", right, charged, opposite, calm, neutral)
}

// TestWhomASpeakerAccusesIsSpokenOfByTheSpeaker has the target between the cue and what is said.
func TestWhomASpeakerAccusesIsSpokenOfByTheSpeaker(t *testing.T) {
	text := "The envoy accused Varland of breaking the truce."
	cue, content, target := find(text, "accused")[0], find(text, "breaking the truce")[0], find(text, "Varland")[0]
	targets := []sentiment.Target{{Span: target, Score: -0.8, Label: sentiment.Negative}}
	for _, c := range []struct {
		quote  sentiment.Quote
		source int
	}{
		{sentiment.Quote{Content: []tokens.Span{content}, Speaker: 3, Cue: cue}, 3},
		{sentiment.Quote{Content: []tokens.Span{content}, Speaker: 3}, sentiment.Author},
		{sentiment.Quote{Content: []tokens.Span{content}, Speaker: 3, Cue: tokens.Span{Start: 47, End: 48}}, sentiment.Author},
		{sentiment.Quote{Speaker: 3, Cue: cue}, sentiment.Author},
	} {
		require.Equal(t, c.source, sentiment.Matrix(targets, []int{0}, []sentiment.Quote{c.quote})[0].Source)
	}
}
