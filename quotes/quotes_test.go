package quotes_test

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func find(text string, speakers ...tokens.Span) (*tokens.Document, []quotes.Quote) {
	doc := tokens.New(text)
	return doc, quotes.Default().Quotes(doc, tagging.Default().Tag(doc), speakers)
}

// show writes a quote as the case files do.
func show(doc *tokens.Document, q quotes.Quote) string {
	kind := "indirect"
	if q.Direct {
		kind = "direct"
	}
	var content []string
	for _, c := range q.Content {
		content = append(content, doc.Slice(c))
	}
	return strings.Join([]string{doc.Slice(q.Source), doc.Slice(q.Cue), kind, strings.Join(content, " § ")}, " | ")
}

func TestCases(t *testing.T) {
	data, err := os.ReadFile("testdata/cases.txt")
	require.NoError(t, err)
	cases := strings.Split("\n"+string(data), "\n== ")[1:]
	require.Greater(t, len(cases), 15)
	for _, c := range cases {
		name, body, ok := strings.Cut(c, "\n")
		require.True(t, ok)
		text, want, ok := strings.Cut(body, "\n--\n")
		require.True(t, ok, name)
		t.Run(name, func(t *testing.T) {
			doc, found := find(text)
			var got []string
			for _, q := range found {
				got = append(got, show(doc, q))
			}
			require.Equal(t, strings.TrimRight(want, "\n"), strings.Join(got, "\n"))
		})
	}
}

// span finds the n-th occurrence of s, counted from 0.
func span(text, s string, n int) tokens.Span {
	at := 0
	for range n {
		at += strings.Index(text[at:], s) + len(s)
	}
	at += strings.Index(text[at:], s)
	return tokens.Span{Start: at, End: at + len(s)}
}

func TestSpeakersAreResolvedToTheNamesGiven(t *testing.T) {
	text := `“No,” said Sergey Lavrov on Monday. “We will never sign this.” He added that talks go on.`
	doc, found := find(text, span(text, "Sergey Lavrov", 0))
	require.Len(t, found, 3)
	require.Equal(t, "Sergey Lavrov on Monday", doc.Slice(found[0].Source))
	require.Equal(t, 0, found[0].Speaker)
	require.Equal(t, 0, found[1].Speaker, "speech that goes on")
	require.Equal(t, "He", doc.Slice(found[2].Source))
	require.Equal(t, 0, found[2].Speaker, "a pronoun takes the last speaker")
}

func TestAWordBeforeTheColonOfATitleSpeaksIfItDoesInTheText(t *testing.T) {
	text := "Fidan: Talks will go on\n\nHakan Fidan said on Friday that talks would go on."
	doc, found := find(text, span(text, "Hakan Fidan", 0))
	require.Len(t, found, 2)
	require.Equal(t, "Fidan | : | indirect | Talks will go on", show(doc, found[0]))
	require.Equal(t, 0, found[0].Speaker)

	_, found = find("Sudan: Talks will go on\n\nThe talks go on.", span("Sudan: Talks", "Sudan", 0))
	require.Empty(t, found, "a place is what the title is about")
}

func TestTheNameInATitleSpeaksTheQuotationBehindItsColon(t *testing.T) {
	text := "Lessons from Hungary's Orban: ‘Talks will go on without us.’\n\nThe talks go on."
	doc, found := find(text, span(text, "Hungary", 0), span(text, "Orban", 0))
	require.Len(t, found, 1)
	require.Equal(t, "Orban | : | direct | ‘Talks will go on without us.’", show(doc, found[0]))
	require.Equal(t, 1, found[0].Speaker)
}

func TestANameInsideADescriptionIsNotTheSpeaker(t *testing.T) {
	text := "One U.S. official said that talks go on."
	_, found := find(text, span(text, "U.S.", 0))
	require.Len(t, found, 1)
	require.Equal(t, -1, found[0].Speaker)
	require.Equal(t, 0, found[0].Within)
}

func TestSourcesWithoutANameAreAnonymous(t *testing.T) {
	for text, want := range map[string]bool{
		"One U.S. official said that talks go on.":                                 true,
		"People familiar with the matter said that talks go on.":                   true,
		"A senior aide who spoke on condition of anonymity said that talks go on.": true,
		"The talks failed, according to two diplomats.":                            true,
		"A Russian diplomat, Ivan Petrov, said that talks go on.":                  false,
		"People said that talks go on.":                                            false,
		"He said that talks go on.":                                                false,
		"“We will not sign this in any form.”":                                     false,
	} {
		_, found := find(text)
		require.Len(t, found, 1, text)
		require.Equal(t, want, found[0].Anonymous, text)
	}
}

// TestDescribedSources holds the whole phrase, whether it is anonymous and the name it belongs to against testdata/sources.tsv.
func TestDescribedSources(t *testing.T) {
	data, err := os.ReadFile("testdata/sources.tsv")
	require.NoError(t, err)
	rows := 0
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || fields[0] == "phrase" {
			continue
		}
		rows++
		phrase := strings.ReplaceAll(fields[0], "*", "")
		text := strings.ToUpper(phrase[:1]) + phrase[1:] + " said that the talks had failed."
		var speakers []tokens.Span
		for i, part := range strings.Split(fields[0], "*") {
			if i%2 == 1 {
				speakers = append(speakers, span(text, part, 0))
			}
		}
		t.Run(phrase, func(t *testing.T) {
			doc, found := find(text, speakers...)
			require.Len(t, found, 1)
			require.Equal(t, phrase[1:], doc.Slice(found[0].Source)[1:])
			require.Equal(t, fields[1] == "yes", found[0].Anonymous, "anonymous")
			name := "-"
			if k := max(found[0].Speaker, found[0].Within); k >= 0 {
				name = doc.Slice(speakers[k])
			}
			require.Equal(t, fields[2], name)
			require.Equal(t, -1, found[0].Speaker, "nobody named speaks")
		})
	}
	require.GreaterOrEqual(t, rows, 50)
}

func TestQuotesKnowInWhoseWordsTheyAreReported(t *testing.T) {
	_, found := find("One envoy said that Tehran had warned that the deal would fail. Kyiv said that it would wait.")
	require.Len(t, found, 3)
	require.Equal(t, []int{-1, 0, -1}, []int{found[0].Parent, found[1].Parent, found[2].Parent})
}

func TestFurnitureIsNotRead(t *testing.T) {
	_, found := find("Headline of the day\nShare on Facebook\n0 Comments\nThe talks failed, he said.")
	require.Len(t, found, 1)
}

func TestDirectOnlyLeavesOutReportsWithoutMarks(t *testing.T) {
	x, err := quotes.New(quotes.Options{DirectOnly: true})
	require.NoError(t, err)
	doc := tokens.New("Lavrov said Moscow would not sign. “We will not sign,” he said.")
	found := x.Quotes(doc, tagging.Default().Tag(doc), nil)
	require.Len(t, found, 1)
	require.True(t, found[0].Direct)
}

func TestConcurrent(t *testing.T) {
	text := strings.Repeat("“We will not sign,” said Lavrov. Kyiv said that it would. ", 40)
	_, want := find(text)
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			_, got := find(text)
			require.Equal(t, want, got)
		})
	}
	wg.Wait()
}

// TestTimeIsLinear gives ten times the text, hostile kinds among it.
func TestTimeIsLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"unclosed marks": "“‘ ", "straight marks": `" `, "said": "said ", "clauses": "he said that ", "according": ", according to him ",
		"commas": "he, said, ", "nouns": "minister of state and ", "one sentence": "he said he wanted to say ",
		"after": "after he said, they said, ", "nouns of reports": "his claims of hopes for ", "poll": "poll shows a poll ",
		"participles": "minister called by who ", "quotes in quotes": "“he said that “she said that ",
		"accounts": "by his own account, ", "asked": "Asked by them about him, ", "as": "as he said, ", "forced": "forced him to say to ",
		"low marks": "„a ‚b »c ", "supporters": "he is a supporter of ", "asides": "he said, when asked, that ", "labels": "Q: he said\n\n",
		"interrupted": "he, she said, is, ", "according to a": "according to a man who said, ", "shared": "neither said nor said ",
	} {
		t.Run(name, func(t *testing.T) {
			testkit.RequireLinear(t, 25, 2000, func(n int) func() {
				doc := tokens.New(strings.Repeat(unit, n))
				tags := tagging.Default().Tag(doc)
				return func() { quotes.Default().Quotes(doc, tags, nil) }
			})
		})
	}
}
