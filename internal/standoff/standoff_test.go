package standoff_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const header = "# title: Talks\n# date: 2024-03-12\n# source: written for this test\n# licence: CC0-1.0\n"

const text = "Iran may agree.\nShare this\n"

const sound = header + `doc	0	26	tone=0;hedging=0.5	Iran may agree.\nShare this
block	0	15	kind=prose	Iran may agree.
block	16	26	kind=furniture	Share this
sentence	0	15	hedged=true;certainty=1	Iran may agree.
sentence	16	26		Share this
mention	0	4	kind=GPE;id=country:IRN;country=IRN	Iran
cue	5	8	kind=modal;strength=2;scope=5-14	may
claim	9	14	certainty=1;source=author	agree
claim	9	14	certainty=3;source=0-4;author=2;construction=plain	agree
target	0	4	label=neutral;score=0	Iran
event	9	14	code=057;source=country:IRN;target=-;tense=future;modality=possible	agree
`

func TestArticlesOfTheProjectAreSound(t *testing.T) {
	articles, err := standoff.Load(testdata.Articles, "articles")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(articles), 12)
	for _, a := range articles {
		require.Empty(t, standoff.Check(a), a.Name)
		words := len(strings.Fields(a.Text))
		require.True(t, words >= 200 && words <= 600, "%s has %d words", a.Name, words)
		require.NotEmpty(t, a.Cues, a.Name)
		require.NotEmpty(t, a.Concepts, a.Name)
		require.Equal(t, "CC0-1.0", a.Licence, a.Name)
	}
}

func TestTextsOnHedgingAreSound(t *testing.T) {
	texts, err := standoff.Load(testdata.Hedging, "hedging")
	require.NoError(t, err)
	require.Len(t, texts, 6)
	judged, hedged, cues, quotes, claims, reported := 0, 0, 0, 0, 0, 0
	for _, a := range texts {
		require.Empty(t, standoff.Check(a), a.Name)
		require.Equal(t, "CC0-1.0", a.Licence, a.Name)
		for _, s := range a.Sentences {
			if s.Judged {
				judged++
			}
			if s.Hedged {
				hedged++
			}
		}
		cues += len(a.Cues)
		quotes += len(a.Quotes)
		claims += len(a.Claims)
		for _, c := range a.Claims {
			require.NotEmpty(t, c.Construction)
			reported += number(c.Source != standoff.Author)
		}
	}
	require.Equal(t, [6]int{225, 76, 186, 73, 514, 188}, [6]int{judged, hedged, cues, quotes, claims, reported}, "the figures in testdata/hedging/README.md")
}

func TestParseReadsEveryField(t *testing.T) {
	a, err := standoff.Parse("dir/talks.ann", text, sound)
	require.NoError(t, err)
	require.Empty(t, standoff.Check(a))
	require.Equal(t, "talks", a.Name)
	require.Equal(t, "2024-03-12", a.Date)
	require.Equal(t, []standoff.Sentence{{Span: tokens.Span{Start: 0, End: 15}, Judged: true, Hedged: true, Certainty: 1}, {Span: tokens.Span{Start: 16, End: 26}}}, a.Sentences)
	require.Equal(t, []standoff.Cue{{Span: tokens.Span{Start: 5, End: 8}, Kind: "modal", Strength: 2, Scope: tokens.Span{Start: 5, End: 14}}}, a.Cues)
	require.Equal(t, standoff.Actor{ID: "country:IRN", Kind: "GPE", Country: "IRN"}, a.Actors()["country:IRN"])
	require.Equal(t, []standoff.Claim{
		{Span: tokens.Span{Start: 9, End: 14}, Certainty: 1, Author: 1, Source: standoff.Author},
		{Span: tokens.Span{Start: 9, End: 14}, Certainty: 3, Author: 2, Holder: tokens.Span{Start: 0, End: 4}, Construction: "plain"},
	}, a.Claims)
	require.Equal(t, "country:IRN", a.Events[0].Source)
	require.Empty(t, a.Events[0].Target)
}

func TestParseNamesTheLineThatIsWrong(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"mention\t0\t4\tkind=GPE", "want 5 fields, have 4"},
		{"mention\t0\t99\tkind=GPE\tIran", "0-99 is no span of the text"},
		{"mention\t4\t4\tkind=GPE\t", "4-4 is no span of the text"},
		{"mention\t0\t4\tkind=GPE\tIraq", `the surface is "Iraq", the text there "Iran"`},
		{"mention\t0\t4\tkind=CITY\tIran", `kind is "CITY", want one of`},
		{"mention\t0\t4\tkind=GPE;id=iran\tIran", `id is "iran", want`},
		{"mention\t0\t4\tkind=GPE;colour=red\tIran", `unknown attribute "colour"`},
		{"mention\t0\t4\tkind=GPE;kind=LOC\tIran", `want key=value, have "kind=LOC"`},
		{"name\t0\t4\tkind=GPE\tIran", `unknown layer "name"`},
		{"cue\t5\t8\tkind=modal;strength=2\tmay", "no scope"},
		{"cue\t5\t8\tkind=modal;strength=4;scope=5-14\tmay", "strength is not a number from 1 to 3"},
		{"cue\t5\t8\tkind=modal;strength=2;scope=5-140\tmay", `scope: "5-140" is no span of the text`},
		{"claim\t9\t14\tcertainty=x;source=author\tagree", "certainty is not a number from -3 to 3"},
		{"claim\t9\t14\tcertainty=1;source=unnamed\tagree", "no author"},
		{"claim\t9\t14\tcertainty=1;source=0-40;author=1\tagree", `source: "0-40" is no span of the text`},
		{"claim\t9\t14\tcertainty=1;source=author;construction=sure\tagree", `construction is "sure", want one of`},
		{"# date: tomorrow", `date is "tomorrow", want YYYY-MM-DD`},
	} {
		_, err := standoff.Parse("talks.ann", text, header+c.line+"\n")
		var syntax *standoff.SyntaxError
		require.True(t, errors.As(err, &syntax), c.line)
		require.Equal(t, "talks.ann", syntax.File)
		require.Equal(t, 5, syntax.Line)
		require.Contains(t, err.Error(), c.want)
	}
}

func TestCheckFindsWhatDoesNotFit(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"sentence\t16\t26\t\tShare this\n", "", "no sentences cover this"},
		{"# title: Talks\n", "", "a header is missing"},
		{"hedged=true;certainty=1", "", "hedged and certainty are for sentences of prose"},
		{"scope=5-14", "scope=5-20", "the scope is not in the sentence of its cue"},
		{"country=IRN\tIran", "country=IRQ\tIran", "id country:IRN with country IRQ"},
		{"source=country:IRN", "source=country:IRQ", "no mention of country:IRQ"},
		{"certainty=1;source=author", "certainty=1;source=org:un;author=1", "no mention of org:un"},
		{"target\t0\t4\tlabel=neutral;score=0\tIran", "target\t9\t14\tlabel=neutral;score=0\tagree", "a target is no mention"},
		{"label=neutral;score=0", "label=positive;score=-1", "positive with the score -1"},
		{"mention\t0\t4\tkind=GPE;id=country:IRN;country=IRN\tIran", "mention\t16\t21\tkind=GPE;id=country:IRN;country=IRN\tShare", "a mention outside prose"},
	} {
		require.Contains(t, sound, c.old)
		a, err := standoff.Parse("talks.ann", text, strings.Replace(sound, c.old, c.new, 1))
		require.NoError(t, err, c.want)
		require.Contains(t, strings.Join(standoff.Check(a), "\n"), c.want)
	}
}

func TestLoadNeedsTheTextOfEveryAnnotation(t *testing.T) {
	_, err := standoff.Load(fstest.MapFS{"x/a.ann": {Data: []byte(sound)}}, "x")
	require.ErrorContains(t, err, "x/a.txt")
	all, err := standoff.Load(fstest.MapFS{"x/b.ann": {Data: []byte(sound)}, "x/b.txt": {Data: []byte(text)}, "x/c.txt": {}}, "x")
	require.NoError(t, err)
	require.Len(t, all, 1)
}

func FuzzParse(f *testing.F) {
	f.Add(text, sound)
	f.Add("é", header+"token\t0\t1\tupos=X;tag=FW;lemma=_\t\xc3\n")
	f.Fuzz(func(t *testing.T, text, ann string) {
		a, err := standoff.Parse("x.ann", text, ann)
		if err != nil {
			var syntax *standoff.SyntaxError
			require.True(t, errors.As(err, &syntax))
			require.LessOrEqual(t, syntax.Line, strings.Count(ann, "\n")+1)
			return
		}
		require.Equal(t, standoff.Check(a), standoff.Check(a))
	})
}
