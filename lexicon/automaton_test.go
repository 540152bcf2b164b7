package lexicon_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func automaton(t testing.TB, patterns ...string) *lexicon.Automaton {
	t.Helper()
	b := lexicon.NewBuilder()
	for i, p := range patterns {
		require.NoError(t, b.Add(p, i))
	}
	return b.Build()
}

func surfaces(a *lexicon.Automaton, text string) []string {
	doc := tokens.New(text)
	out := []string{}
	for _, m := range a.AppendLongest(nil, doc, tokens.Range{Limit: doc.Len()}) {
		out = append(out, doc.Slice(doc.SpanOf(m.Range)))
	}
	return out
}

// TestMatchesAtTheTokensThatMayBegin compares the two ways of finding the longest matches.
func TestMatchesAtTheTokensThatMayBegin(t *testing.T) {
	a := automaton(t, "back channel", "channel~ *2 talk~", "=WHO", "^turkey", "(a|the) deal?", "off ramp", "channel")
	for _, text := range []string{
		"A back-channel and channels of quiet talks", "WHO asked who", "Turkey, turkey and TURKEY", "the the deal a off-ramp", "none here", "",
	} {
		doc := tokens.New(text)
		r := tokens.Range{Limit: doc.Len()}
		require.Equal(t, a.AppendLongest(nil, doc, r), a.AppendLongestAt(nil, doc, r, mayBegin(a, doc)), text)
	}
}

func mayBegin(a *lexicon.Automaton, doc *tokens.Document) []int32 {
	var out []int32
	for i := range doc.Len() {
		if a.MayBegin(doc, i) {
			out = append(out, int32(i))
		}
	}
	return out
}

func TestPatternsMatch(t *testing.T) {
	for _, c := range []struct {
		name, pattern, text string
		want                []string
	}{
		{"folded word", "peace", "Peace and PEACE, not peaceful", []string{"Peace", "PEACE"}},
		{"diacritics are ignored", "erdogan", "Erdoğan met Erdogan", []string{"Erdoğan", "Erdogan"}},
		{"capital", "^turkey", "Turkey eats turkey in TURKEY", []string{"Turkey", "TURKEY"}},
		{"exact", "=WHO", "WHO asked who and Who", []string{"WHO"}},
		{"stem", "sanction~", "sanctions, sanctioned and sanctioning", []string{"sanctions", "sanctioned", "sanctioning"}},
		{"phrase", "back channel", "a back channel", []string{"back channel"}},
		{"hyphen is passed over", "back channel", "a back-channel and a back–channel", []string{"back-channel", "back–channel"}},
		{"a dash between spaces is not", "peace talks", "peace — talks", []string{}},
		{"quotes are passed over", "track 1.5 diplomacy", "the 'Track 1.5' diplomacy", []string{"Track 1.5' diplomacy"}},
		{"alternatives", "(peace|cease fire) talks", "peace talks, cease-fire talks, talks", []string{"peace talks", "cease-fire talks"}},
		{"optional", "lift the? sanction~", "lift sanctions, lift the sanctions", []string{"lift sanctions", "lift the sanctions"}},
		{"gap", "lift~ *2 sanction~", "lifted all remaining sanctions; lift sanctions; lift a b c sanctions",
			[]string{"lifted all remaining sanctions", "lift sanctions"}},
		{"nested group", "(a (b|c)?|d) e", "a e, a b e, d e, b e", []string{"a e", "a b e", "d e"}},
		{"escaped", `what \?`, "what ?", []string{"what ?"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, surfaces(automaton(t, c.pattern), c.text))
		})
	}
}

func TestLongestMatchWins(t *testing.T) {
	a := automaton(t, "peace", "peace talks", "talks", "peace talks in geneva")
	require.Equal(t, []string{"peace talks", "talks", "peace"}, surfaces(a, "peace talks talks in peace"))
}

func TestAllMatchesOverlap(t *testing.T) {
	a := automaton(t, "peace", "peace talks", "talks")
	doc := tokens.New("peace talks")
	require.Equal(t, []lexicon.Match{
		{Range: tokens.Range{First: 0, Limit: 1}, ID: 0},
		{Range: tokens.Range{First: 0, Limit: 2}, ID: 1},
		{Range: tokens.Range{First: 1, Limit: 2}, ID: 2},
	}, a.AppendAll(nil, doc, tokens.Range{Limit: doc.Len()}))
}

func TestOnePhraseWithSeveralIDsGivesSeveralMatches(t *testing.T) {
	b := lexicon.NewBuilder()
	require.NoError(t, b.Add("georgia", 7))
	require.NoError(t, b.Add("georgia", 3))
	doc := tokens.New("Georgia")
	one := tokens.Range{Limit: 1}
	require.Equal(t, []lexicon.Match{{Range: one, ID: 3}, {Range: one, ID: 7}}, b.Build().AppendLongest(nil, doc, one))
}

func TestNamesKeepTheirCapitals(t *testing.T) {
	b := lexicon.NewBuilder()
	for i, n := range []string{"Turkey", "WHO", "Bank of Japan", "Bashar al-Assad"} {
		b.AddName(n, i)
	}
	require.Equal(t, []string{"Turkey", "WHO", "Bank of Japan", "Bashar al-Assad", "TURKEY"},
		surfaces(b.Build(), "Turkey ate turkey . WHO knows who ? The Bank of Japan and Bashar al-Assad in TURKEY"))
}

func TestBadPatternsAreRejectedWithTheirColumn(t *testing.T) {
	for pattern, want := range map[string]string{
		"":                           "want a word",
		"   ":                        "want a word",
		"(a|b":                       "column 1: want ) to close this bracket",
		"a )":                        "column 3: want a word",
		"*3 a":                       "a gap may stand between words only",
		"a *3":                       "a gap may stand between words only",
		"^a~":                        "~ does not go with = or ^",
		"a ~":                        "want a word",
		"a?":                         "can match nothing",
		strings.Repeat("(a|b) ", 13): "stands for over 4096 phrases",
		strings.Repeat("a ", 33):     "want at most 32 elements",
	} {
		err := lexicon.NewBuilder().Add(pattern, 0)
		require.ErrorContains(t, err, want, "pattern %q", pattern)
	}
}

func TestConcurrentUseGivesTheSerialResult(t *testing.T) {
	a := automaton(t, "sanction~", "peace talk~", "^who")
	text := strings.Repeat("Who sanctioned the peace talks and who was sanctioned? ", 50)
	want := surfaces(a, text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { require.Equal(t, want, surfaces(a, text)) })
	}
	wg.Wait()
}

func TestLookUpDoesNotAllocate(t *testing.T) {
	a := automaton(t, "sanction~", "peace *2 talk~")
	doc := tokens.New("Nothing here is about any of these matters at all, only peace.")
	r := tokens.Range{Limit: doc.Len()}
	limit := 0.0
	if testing.Short() {
		limit = 2 // the run under the race detector, which empties pools at random
	}
	require.LessOrEqual(t, testing.AllocsPerRun(100, func() { a.AppendLongest(nil, doc, r) }), limit)
}
