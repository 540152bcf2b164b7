package gold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
)

// score reads and scores the files of a layer in testdata.
func score(t *testing.T, layer Layer) Report {
	t.Helper()
	g, err := ReadFile("testdata/" + string(layer) + ".gold.jsonl")
	require.NoError(t, err)
	require.Equal(t, []Layer{layer}, g.Layers())
	results, err := ReadResultsFile("testdata/" + string(layer) + ".results.jsonl")
	require.NoError(t, err)
	return Score(layer, g, results)
}

func TestScoresAreThoseOfTheReferenceScorer(t *testing.T) {
	data, err := os.ReadFile("testdata/want.tsv")
	require.NoError(t, err)
	var want []string
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "layer\t") {
			want = append(want, strings.TrimSuffix(line, "\n"))
		}
	}
	exact := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprintf("%.4f", *v)
	}
	var have []string
	for _, layer := range Layers() {
		for _, r := range score(t, layer).Rows {
			have = append(have, fmt.Sprintf("%s\t%s\t%.4f\t%s\t%s\t%d", layer, r.Measure, r.Value, exact(r.Precision), exact(r.Recall), r.N))
		}
	}
	require.Equal(t, want, have)
}

// perfect makes the results that agree with every annotation of the articles.
func perfect(t *testing.T) Results {
	t.Helper()
	articles, err := standoff.Load(testdata.Articles, "articles")
	require.NoError(t, err)
	all := Results{}
	for _, a := range articles {
		r := &Result{ID: a.Name}
		index := map[string]*int{}
		for _, m := range a.Mentions {
			i := len(r.Entities)
			r.Entities = append(r.Entities, entity{ID: m.ID, Country: m.Country, Role: &m.Role})
			r.Mentions = append(r.Mentions, mention{Span: pair(m.Span), Kind: m.Kind, Entity: &i})
			if index[m.ID] == nil {
				index[m.ID] = &i
			}
		}
		for _, x := range a.Tokens {
			r.Tokens = append(r.Tokens, token{pair(x.Span), x.UPOS, x.Tag})
		}
		for _, s := range a.Sentences {
			r.Sentences = append(r.Sentences, sentence{pair(s.Span), s.Hedged, float64(s.Certainty) / 3})
		}
		for _, c := range a.Concepts {
			r.Concepts = append(r.Concepts, concept{Span: pair(c.Span), ID: c.ID})
		}
		for _, c := range a.Cues {
			scope := pair(c.Scope)
			r.Hedging.Cues = append(r.Hedging.Cues, cue{pair(c.Span), c.Kind, &scope})
		}
		for _, c := range a.Claims {
			source := float64(c.Certainty)
			r.Hedging.Claims = append(r.Hedging.Claims, claim{pair(c.Span), float64(c.Author), &source, nil})
		}
		for _, q := range a.Quotes {
			out := quote{}
			for _, s := range q.Content {
				out.Content = append(out.Content, pair(s))
			}
			if !q.Cue.IsEmpty() {
				cue, speaker := pair(q.Cue), pair(q.Speaker)
				out.Cue, out.Speaker = &cue, &speaker
			}
			r.Quotes = append(r.Quotes, out)
		}
		for _, x := range a.Targets {
			r.Sentiment.Targets = append(r.Sentiment.Targets, target{pair(x.Span), x.Label})
		}
		for _, e := range a.Events {
			r.Events = append(r.Events, event{Code: e.Code, Source: index[e.Source], Target: index[e.Target]})
		}
		r.Sentiment.Score = a.Tone
		all[r.ID] = r
	}
	return all
}

func TestResultsThatAgreeWithTheArticlesScoreFully(t *testing.T) {
	g, err := Articles()
	require.NoError(t, err)
	results := perfect(t)
	require.Len(t, g.Layers(), len(Layers())-1, "articles have all layers but actors")
	for _, layer := range g.Layers() {
		report := Score(layer, g, results)
		require.Zero(t, report.Missing)
		require.NotEmpty(t, report.Rows, layer)
		for _, row := range report.Rows {
			want := 100.0
			switch {
			case strings.Contains(row.Measure, "Pearson"):
				want = 1
			case strings.Contains(row.Measure, "MAE"), row.N == 0:
				want = 0
			}
			require.Equal(t, want, row.Value, row.Measure)
		}
	}
}

func TestTextsOnHedgingAreGoldForTheirLayersAlone(t *testing.T) {
	g, err := HedgingTexts()
	require.NoError(t, err)
	require.Equal(t, "hedging-own", g.Name())
	require.Equal(t, []Layer{Hedging, Factuality, Quotes}, g.Layers())
	require.Empty(t, Score(Names, g, nil).Rows)
	for _, layer := range g.Layers() {
		report := Score(layer, g, nil)
		require.Equal(t, 6, report.Texts)
		require.Zero(t, report.Rows[0].Value)
		require.Positive(t, report.Rows[0].N)
	}
}

func TestArticlesUseTheConceptsOfTheOntology(t *testing.T) {
	articles, err := standoff.Load(testdata.Articles, "articles")
	require.NoError(t, err)
	for _, a := range articles {
		for _, c := range a.Concepts {
			_, known := concepts.Default().Concept(c.ID)
			require.True(t, known, "%s: %s", a.Name, c.ID)
		}
	}
}

func TestNoResultsAreNothingFound(t *testing.T) {
	g, err := Articles()
	require.NoError(t, err)
	for _, layer := range g.Layers() {
		report := Score(layer, g, nil)
		require.Positive(t, report.Texts)
		require.Equal(t, report.Texts, report.Missing)
		if layer != Targets && layer != Factuality {
			require.Zero(t, report.Rows[0].Value, layer)
		}
	}
	failed := Results{"sudan-naivasha-talks": {ID: "sudan-naivasha-talks", Error: "too long"}}
	require.Equal(t, Score(Names, g, nil), Score(Names, g, failed))
	require.Empty(t, Score(Actors, g, nil).Rows)
}

func TestInputsHoldEachTextOnce(t *testing.T) {
	const file = `{"id":"a","text":"x y","target":[0,1],"polarity":1,"date":"2024-01-02"}
{"id":"b","text":"z","target":[0,1],"polarity":0}

{"id":"a","text":"x y","target":[2,3],"polarity":-1}
`
	g, err := Read("t.jsonl", strings.NewReader(file))
	require.NoError(t, err)
	require.Equal(t, []Input{
		{ID: "a", Text: "x y", Date: "2024-01-02", Targets: []Pair{{0, 1}, {2, 3}}}, {ID: "b", Text: "z", Targets: []Pair{{0, 1}}},
	}, g.Inputs(Targets))
	require.Empty(t, g.Inputs(Names))

	g, err = Read("f.jsonl", strings.NewReader(`{"id":"a","text":"x y","events":[{"start":0,"end":1,"factuality":3}]}`))
	require.NoError(t, err)
	require.Equal(t, []Input{{ID: "a", Text: "x y", Predicates: []Pair{{0, 1}}}}, g.Inputs(Factuality))

	g, err = Read("a.jsonl", strings.NewReader(`{"test":"t","args":["Taliban"],"expect":{"country":["Eq","AFG"]}}`))
	require.NoError(t, err)
	require.Equal(t, []Input{{ID: "t#0", Text: "Taliban"}}, g.Inputs(Actors))
}

func TestPloverRecords(t *testing.T) {
	const file = `{"id":"1","text":"t","event":"AGREE","source":[{"code":"BIH"},{"code":"SVN"}]}
{"id":"2","text":"t","event":"AID","source":[{"code":"USA"}],"target":[{"code":"HTI"}]}
`
	g, err := Read("p.jsonl", strings.NewReader(file))
	require.NoError(t, err)
	require.Equal(t, []Layer{Events}, g.Layers())
	results, err := ReadResults("r", strings.NewReader(`{"id":"1","entities":[{"country":"BIH"},{"country":"SVN"}],"events":[{"plover":"AGREE","source":0,"target":1}]}
{"id":"2","entities":[{"country":"USA"}],"events":[{"plover":"AID","source":0,"target":-1}]}`))
	require.NoError(t, err)
	report := Score(Events, g, results)
	full, _ := report.Value("events plover+source+target")
	require.Equal(t, 50.0, full)
	types, _ := report.Value("events plover")
	require.Equal(t, 100.0, types)
	_, known := report.Value("events of another kind")
	require.False(t, known)
}

func TestErrorsNameTheLine(t *testing.T) {
	_, err := Read("g.jsonl", strings.NewReader("{\"id\":\"a\"}\n\n[1]\n"))
	var syntax *SyntaxError
	require.ErrorAs(t, err, &syntax)
	require.Equal(t, "g.jsonl", syntax.File)
	require.Equal(t, 3, syntax.Line)
	_, err = ReadResults("r.jsonl", strings.NewReader(`{"id":"a","mentions":5}`))
	require.ErrorContains(t, err, "r.jsonl:1: ")
	_, err = ReadFile("testdata/missing.jsonl")
	require.ErrorIs(t, err, os.ErrNotExist)
	_, err = ReadResultsFile("testdata/missing.jsonl")
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestLayersHaveNames(t *testing.T) {
	for _, l := range Layers() {
		got, err := ParseLayer(strings.ToUpper(string(l)))
		require.NoError(t, err)
		require.Equal(t, l, got)
		require.Contains(t, scorers(), l)
	}
	_, err := ParseLayer("names")
	require.ErrorContains(t, err, `unknown layer "names"`)
}

func TestBareNames(t *testing.T) {
	for in, want := range map[string]string{"the Kremlin's": "Kremlin", "The UN’s": "UN", "A": "A", "Thea": "Thea", "the a b": "b"} {
		s := bare(in, Pair{0, len(in)})
		require.Equal(t, want, in[s[0]:s[1]])
	}
	require.Equal(t, Pair{5, 90}, bare("short", Pair{5, 90}))
}

func TestCodesOfCountries(t *testing.T) {
	require.Equal(t, "UKR", alpha3("ua"))
	require.Equal(t, "UKR", alpha3("ukr"))
	require.Equal(t, "ZZ", alpha3("ZZ"))
}

func TestTable(t *testing.T) {
	p := 50.0
	var b bytes.Buffer
	require.NoError(t, Table(&b, Report{Layer: Names, Gold: "articles", Texts: 3, Missing: 1, Rows: []Row{
		{Measure: "ner all", Value: 66.6667, Precision: &p, Recall: &p, N: 12}, {Measure: "r", Value: 0.5, N: 3}, {Measure: "nothing of the kind"},
	}}))
	require.Equal(t, strings.Join([]string{
		"      gold                   measure  value  precision  recall   n",
		"  articles                   ner all  66.67      50.00   50.00  12",
		"  articles                         r   0.50                      3",
		"  articles  ner texts without result      1                      3", "",
	}, "\n"), b.String())
}

func TestReportsAreJSON(t *testing.T) {
	data, err := json.Marshal(score(t, Targets))
	require.NoError(t, err)
	require.Equal(t, `{"layer":"targets","gold":"testdata/targets.gold.jsonl","texts":5,"missing":0,"rows":[`+
		`{"measure":"targets accuracy","value":50,"n":6},{"measure":"targets macro-F1","value":28.5714,"n":6}]}`, string(data))
}

// claimsText is "She said it rained. It may snow." with its claims.
const claimsText = `# title: t
# date: 2026-01-01
# source: written for this test
# licence: CC0-1.0
claim	4	8	certainty=3;source=author;construction=plain	said
claim	12	18	certainty=3;source=0-3;author=2;construction=plain	rained
claim	27	31	certainty=1;source=author;construction=modal	snow
`

func TestClaimsAreScoredForAuthorAndSource(t *testing.T) {
	a, err := standoff.Parse("t.ann", "She said it rained. It may snow.", claimsText)
	require.NoError(t, err)
	g := &Gold{name: "t", articles: []*standoff.Article{a, a, a}}
	for _, c := range []struct {
		results                             string
		author, source, plain, given, right float64
	}{
		{`{"id":"t"}`, 1, 2.0 / 3, 0.5, 0, 0},
		{`{"id":"t","hedging":{"claims":[{"span":[12,18],"certainty":2,"source_certainty":3},{"span":[27,31],"certainty":1}]},` +
			`"quotes":[{"content":[[9,18]],"cue":[4,8],"speaker":[0,3]}]}`, 0, 0, 0, 100, 100},
		{`{"id":"t","hedging":{"claims":[{"span":[12,18],"certainty":2}]},` +
			`"quotes":[{"content":[[0,31]],"cue":[4,8],"speaker":[20,22]},{"content":[[9,18]],"cue":[4,8]}]}`, 2.0 / 3, 1, 0, 50, 0},
	} {
		results, err := ReadResults("r", strings.NewReader(c.results))
		require.NoError(t, err)
		report := Score(Factuality, g, results)
		for measure, want := range map[string]float64{
			"factuality MAE": c.author, "factuality for the source MAE": c.source, "factuality, plain MAE": c.plain,
			"claims of a source": c.given, "source of the claim right": c.right,
		} {
			have, known := report.Value(measure)
			require.True(t, known, measure)
			require.InDelta(t, want, have, 0.0001, "%s: %s", c.results, measure)
		}
		_, known := report.Value("factuality, modal MAE")
		require.False(t, known, "three claims are too few")
		_, known = report.Value("factuality for the source, plain Pearson r")
		require.False(t, known, "it does not vary")
	}
}
