package concepts_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ids(o *concepts.Ontology, text string) []string {
	var out []string
	for _, m := range o.Matches(tokens.New(text)) {
		out = append(out, m.ID)
	}
	return out
}

func TestTracksInEverySpelling(t *testing.T) {
	for text, want := range map[string]string{
		"They met for Track 1.5 talks in Oslo.":                                                                            "track-1-5",
		"The envoys prefer \"Track One-and-a-Half\" diplomacy.":                                                            "track-1-5",
		"A track 1½ meeting of officials and scholars was held.":                                                           "track-1-5",
		"The Track I.5 dialogue resumed.":                                                                                  "track-1-5",
		"A 1.5-track dialogue was held in Tokyo.":                                                                          "track-1-5",
		"Diplomats use Tracks 1 and 1.5 at once.":                                                                          "track-1-5",
		"Scholars ran a track-two dialogue on the islands.":                                                                "track-2",
		"A second-track channel stayed open between the enemies' generals.":                                                "track-2",
		"The report has forty pages and compares in some detail the Track Two\ndiplomacy with what official talks can do.": "track-2",
		"Village elders began Track 3 dialogue.":                                                                           "track-3",
		"The Track 2.5 dialogue drew former ministers.":                                                                    "track-2-5",
		"The institute teaches multi-track diplomacy.":                                                                     "multi-track",
	} {
		require.Contains(t, ids(concepts.Default(), text), want, text)
	}
}

func TestOtherTracksAreSilent(t *testing.T) {
	for _, text := range []string{
		"Track 2 of the album is a love song.",
		"Your train leaves from track 1 at noon.",
		"The project is on track.",
		"The bill was put on a fast track.",
		"The runner led on lap 3 of the track.",
		"Track 3 of the conference has a keynote on Python.",
		"Customers track 2 parcels a day.",
	} {
		for _, m := range concepts.Default().Matches(tokens.New(text)) {
			require.NotEqual(t, "tracks", m.Category, text)
		}
	}
}

func TestContextDecidesAmbiguousWords(t *testing.T) {
	for _, c := range []struct {
		id, yes, no string
	}{
		{"summit", "The leaders held their summit in Jeddah.", "The climbers reached the summit of the mountain."},
		{"embargo", "The EU tightened its embargo on Syria.", "The press release is under embargo until Friday."},
		{"unsc-resolution", "The council adopted resolution 2231.", "The screen has a resolution of 4000 pixels."},
		{"red-line", "Moscow says the missiles cross a red line.", "The Red Line of the metro is closed."},
		{"truce", "The army and the rebels agreed on a truce.", "The brothers called a truce over the dishes."},
		{"impose-sanctions", "Washington sanctioned two Iranian banks.", "The club sanctioned the event."},
	} {
		require.Contains(t, ids(concepts.Default(), c.yes), c.id, c.yes)
		require.NotContains(t, ids(concepts.Default(), c.no), c.id, c.no)
	}
}

// TestMatchesShareWords has concepts that say different things of the same words, and kinds of one that do not.
func TestMatchesShareWords(t *testing.T) {
	o, err := concepts.Parse(strings.NewReader("id\tcategory\tparent\tforms\ncall\tx\t\tcall~ on ships to stop\nhalt\tx\t\tstop fishing\nfish\tx\t\tfishing\n"+
		"trawl\tx\tfish\tbottom fishing\nban\tx\t\tbottom fishing? here\nnet\tx\tfish\t(stop|bottom) fishing here\n"), "own.tsv")
	require.NoError(t, err)
	for text, want := range map[string][]string{
		"He called on ships to stop fishing.": {"call", "halt", "fish"}, // halt crosses the call, fish lies within
		"They want bottom fishing.":           {"trawl"},                // a kind of fish
		"They want bottom fishing here.":      {"net", "ban", "trawl"},  // two of one length
	} {
		require.Equal(t, want, ids(o, text), text)
	}
}

func TestNegationKeepsPolarity(t *testing.T) {
	for _, c := range []struct {
		text, id string
		negated  bool
	}{
		{"Washington refuses to lift sanctions on Iran.", "sanctions-relief", true},
		{"Washington will lift the remaining sanctions on Iran.", "sanctions-relief", false},
		{"There is no ceasefire in Gaza.", "ceasefire", true},
		{"Kyiv did not cede territory.", "land-swap", true},
		{"Paris never ruled out sanctions.", "sanctions", false},
		{"Moscow, not Kyiv, broke the ceasefire.", "ceasefire-violation", false},
		{"The court rejected calls to extradite the general to Chad.", "extradition", true},
		{"Talks on a prisoner exchange were held; the rebels want peace.", "prisoner-exchange", false},
		{"A ceasefire was not reached.", "ceasefire", true},
	} {
		found := false
		for _, m := range concepts.Default().Matches(tokens.New(c.text)) {
			if m.ID == c.id {
				found = true
				require.Equal(t, c.negated, m.Negated, c.text)
			}
		}
		require.True(t, found, c.text)
	}
}

func TestHierarchy(t *testing.T) {
	o := concepts.Default()
	require.True(t, o.IsA("sanctions-relief", "sanctions"))
	require.True(t, o.IsA("sanctions", "sanctions"))
	require.False(t, o.IsA("sanctions", "sanctions-relief"))
	require.False(t, o.IsA("unknown", "sanctions"))
	require.Contains(t, o.Ancestors("persona-non-grata"), "downgrade-relations")
	require.Empty(t, o.Ancestors("unknown"))
	c, ok := o.Concept("track-1-5")
	require.True(t, ok)
	require.Equal(t, "tracks", c.Category)
	require.NotEmpty(t, c.Forms)
	_, ok = o.Concept("unknown")
	require.False(t, ok)
}

const shipping = "id\tcategory\tparent\tlabel\tdefinition\tsalience\tforms\tcontexts_needed\tcontexts_excluded\n" +
	"ghost-ship\tshipping\tsanctions-evasion\tGhost ship\tA ship that hides.\t0.9\t(ghost|zombie) (ship~|tanker~)\t\t\n" +
	"anchor\tshipping\t\tAnchor\tAn anchor dropped.\t0.3\t? anchor~|! anchor man\tship~|doc:harbour\t@music\n"

func TestOwnOntologyIsLaidOverTheBuiltIn(t *testing.T) {
	own, err := concepts.Parse(strings.NewReader(shipping), "shipping.tsv")
	require.NoError(t, err)
	require.Equal(t, 2, own.Len())
	both, err := concepts.New(concepts.Options{Ontologies: []*concepts.Ontology{own}})
	require.NoError(t, err)
	require.Equal(t, []string{"ghost-ship"}, ids(own, "A ghost ship broke the ceasefire."))
	require.Subset(t, ids(both, "A zombie tanker broke the ceasefire."), []string{"ghost-ship", "ceasefire-violation"})
	require.True(t, both.IsA("ghost-ship", "sanctions"))
	require.Equal(t, []string{"anchor"}, ids(own, "The ship dropped its anchor."))
	require.Empty(t, ids(own, "The anchor man reads the news."))
	require.Empty(t, ids(own, "The band played on the ship's anchor."))
}

func TestMistakesAreReportedWithLine(t *testing.T) {
	for text, want := range map[string]string{
		"id\tcategory\n":                                              `own.tsv:1: want a column "forms"`,
		"id\tcategory\tforms\nx\ty\t(a|b\n":                           "own.tsv:2: form",
		"id\tcategory\tforms\nx\ty\ta *3\n":                           "want a word before and after a gap",
		"id\tcategory\tforms\nx\ty\ta\nx\ty\tb\n":                     "want each id once",
		"id\tcategory\tforms\nx\ty\ta\nz\ty\ta\n":                     "want each form in one concept",
		"id\tcategory\tforms\tparent\nx\ty\ta\tnowhere\n":             "want a concept as parent",
		"id\tcategory\tforms\tsalience\nx\ty\ta\t2\n":                 "want a salience from 0 to 1",
		"id\tcategory\tforms\tcontexts_needed\nx\ty\t? a\t@nothing\n": "@nothing",
		"id\tcategory\tforms\nX Y\ty\ta\n":                            "lower-case letters",
		"id\tcategory\tforms\nx\ty\t<a b\n":                           "as mark of a form",
	} {
		_, err := concepts.Parse(strings.NewReader(text), "own.tsv")
		var syntax *lexicon.SyntaxError
		require.ErrorAs(t, err, &syntax, text)
		require.ErrorContains(t, err, want)
	}
}

func TestLintFindsAll(t *testing.T) {
	errs := concepts.Lint(strings.NewReader("id\tcategory\tforms\tcameo\tplover\nx\ty\t? a\t99\tSING\n"), "own.tsv")
	require.Len(t, errs, 4)
	require.Empty(t, concepts.Lint(strings.NewReader(shipping), "shipping.tsv"))
	errs = concepts.Lint(strings.NewReader("id\tcategory\tlabel\tdefinition\tforms\nx\ty\tX\tAn x.\t(clos~|tap~) *2 territor~|yurt~\n"), "own.tsv")
	require.Len(t, errs, 2)
	require.EqualError(t, errs[0], "own.tsv:2: want a whole word before ~, such as close~, have clos~")
	require.EqualError(t, errs[1], "own.tsv:2: want a whole word before ~, such as territory~, have territor~")
}

func TestOpenRejectsForeignData(t *testing.T) {
	_, err := concepts.Open("no ontology")
	require.ErrorIs(t, err, concepts.ErrFormat)
	data, err := concepts.Compile(strings.NewReader(shipping), "shipping.tsv")
	require.NoError(t, err)
	o, err := concepts.Open(string(data))
	require.NoError(t, err)
	require.Equal(t, []string{"ghost-ship"}, ids(o, "A ghost ship."))
}

func TestFurnitureIsNotRead(t *testing.T) {
	o := concepts.Default()
	for _, m := range o.Matches(tokens.New("Talks stall\n\nShare this article on sanctions\n\nThe truce between the armies held on Monday.\n\n0 Comments\n")) {
		require.NotEqual(t, "un-organs", m.ID)
	}
}

func TestProfileAndSimilarity(t *testing.T) {
	o := concepts.Default()
	a := tokens.New("The EU imposed sanctions on Russia. New oil sanctions follow. A ceasefire is far off.")
	b := tokens.New("Washington lifted sanctions on Syria.")
	c := tokens.New("Striking nurses met the mayor about the school roof.")
	p := o.Profile(a)
	require.Equal(t, "sanctions", p.Categories[0].ID)
	require.Greater(t, p.Categories[0].Weight, 1.0)
	require.InDelta(t, 1, o.Similarity(a, a), 1e-9)
	require.Greater(t, o.Similarity(a, b), o.Similarity(a, c))
	require.Zero(t, o.Similarity(tokens.New(""), a))
}

func TestParticipants(t *testing.T) {
	o := concepts.Default()
	text := "US-Russia Track 1.5 talks mediated by Oman were held in Doha."
	doc := tokens.New(text)
	var spans []tokens.Span
	for _, name := range []string{"US", "Russia", "Oman", "Doha"} {
		at := strings.Index(text, name)
		spans = append(spans, tokens.Span{Start: at, End: at + len(name)})
	}
	matches := o.Matches(doc)
	i := slices.IndexFunc(matches, func(m concepts.Match) bool { return m.ID == "track-1-5" })
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, []concepts.Participant{
		{Role: concepts.RoleParty, Index: 0}, {Role: concepts.RoleParty, Index: 1},
		{Role: concepts.RoleMediator, Index: 2}, {Role: concepts.RolePlace, Index: 3},
	}, o.Participants(doc, matches[i], spans))
}

func TestExplainChoosesWhatMatchesReturns(t *testing.T) {
	o := concepts.Default()
	doc := tokens.New(busy + dull + "Russia vetoed the draft resolution. The climbers saw the summit of the mountain.")
	var chosen []concepts.Match
	for s := range o.Explain(doc) {
		if s.Chosen {
			require.True(t, s.Reason.Counts())
			chosen = append(chosen, s.Match)
		}
	}
	require.Equal(t, o.Matches(doc), chosen)
	require.GreaterOrEqual(t, len(o.AllMatches(doc)), len(chosen))
}

func TestConcurrent(t *testing.T) {
	o := concepts.Default()
	docs := []*tokens.Document{tokens.New(busy + dull), tokens.New(dull), tokens.New(strings.Repeat(busy, 3))}
	want := make([][]concepts.Match, len(docs))
	for i, d := range docs {
		want[i] = o.Matches(d)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 20 {
				for i, d := range docs {
					if !slices.Equal(want[i], o.Matches(d)) {
						t.Error("differs from the serial run")
					}
				}
			}
		})
	}
	wg.Wait()
}

func TestNothingIsAllocatedWhereNothingMatches(t *testing.T) {
	o, doc := concepts.Default(), tokens.New(strings.Repeat(dull, 10))
	require.Empty(t, o.Matches(doc))
	limit := 0.5
	if testing.Short() {
		limit = 20 // the run under the race detector, which empties pools at random
	}
	require.LessOrEqual(t, testing.AllocsPerRun(50, func() { o.Matches(doc) }), limit)
}

func TestTimeIsLinear(t *testing.T) {
	for _, unit := range []string{
		"lift the summit war trade price sanctions talks no Russia red line ", "sanctions ", "track two ", "talks-", "“peace ", "the peace talks the ", "called on ",
	} {
		t.Run(unit, func(t *testing.T) {
			testkit.RequireLinear(t, 25, 500, func(n int) func() {
				doc := tokens.New(strings.Repeat(unit, n))
				return func() { concepts.Default().Matches(doc) }
			})
		})
	}
}

func TestGapsKeepToTheirClause(t *testing.T) {
	o, err := concepts.Parse(strings.NewReader("id\tcategory\tforms\nfleet\tx\tsent *3 (ship~|boat~)\n"), "own.tsv")
	require.NoError(t, err)
	own, err := concepts.New(concepts.Options{Ontologies: []*concepts.Ontology{o}})
	require.NoError(t, err)
	for text, want := range map[string]bool{
		"Tirana sent two old ships.":                        true,
		"Tirana sent \"old\" ships.":                        true,
		"A message was sent, the ships sailed.":             false,
		"A message was sent; ships sailed.":                 false,
		"A message was sent (by ships of the navy).":        false,
		"It says what was sent: ships and boats of a kind.": false,
	} {
		require.Equal(t, want, slices.Contains(ids(own, text), "fleet"), text)
	}
}
