package tokens_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestRangeOf(t *testing.T) {
	doc := tokens.New("The U.S. won't go.")
	for _, c := range []struct {
		name       string
		start, end int
		want       tokens.Range
		ok         bool
	}{
		{"one token", 4, 8, tokens.Range{First: 1, Limit: 2}, true},
		{"with space around", 3, 9, tokens.Range{First: 1, Limit: 2}, true},
		{"two tokens", 0, 8, tokens.Range{First: 0, Limit: 2}, true},
		{"clitic", 11, 14, tokens.Range{First: 3, Limit: 4}, true},
		{"cuts a token", 5, 8, tokens.Range{}, false},
		{"space alone", 3, 4, tokens.Range{}, false},
		{"after the end", 40, 50, tokens.Range{}, false},
	} {
		got, ok := doc.RangeOf(tokens.Span{Start: c.start, End: c.end})
		require.Equal(t, c.ok, ok, c.name)
		require.Equal(t, c.want, got, c.name)
	}
	require.Equal(t, tokens.Range{First: 1, Limit: 3}, doc.Covering(tokens.Span{Start: 6, End: 10}))
	require.Equal(t, tokens.Span{Start: 18, End: 18}, doc.SpanOf(tokens.Range{First: 6, Limit: 6}))
}

func TestLookUps(t *testing.T) {
	doc := tokens.New("He left. She stayed.\nBy Jane Doe\nThey met.")
	require.Equal(t, 4, doc.NumSentences())
	require.Equal(t, 3, doc.NumBlocks())
	for i := range doc.Len() {
		require.True(t, doc.Sentence(doc.SentenceOf(i)).Contains(tokens.Range{First: i, Limit: i + 1}))
		require.True(t, doc.Block(doc.BlockOf(i)).Range.Contains(tokens.Range{First: i, Limit: i + 1}))
	}
	var prose []string
	for s := range doc.Prose() {
		prose = append(prose, doc.Slice(doc.SpanOf(s)))
	}
	require.Equal(t, []string{"He left.", "She stayed.", "They met."}, prose)
	require.False(t, doc.Glued(0))
	require.True(t, doc.Glued(2))
}

func TestKindsAndFlags(t *testing.T) {
	for _, c := range []struct {
		word  string
		kind  tokens.Kind
		flags tokens.Flags
	}{
		{"Kyiv", tokens.KindWord, tokens.FlagTitle},
		{"NATO", tokens.KindWord, tokens.FlagTitle | tokens.FlagUpper},
		{"ORGANISATION", tokens.KindWord, tokens.FlagTitle | tokens.FlagUpper},
		{"McDonald", tokens.KindWord, tokens.FlagTitle | tokens.FlagMixed},
		{"iPhone", tokens.KindWord, tokens.FlagMixed},
		{"internationalIsed", tokens.KindWord, tokens.FlagMixed},
		{"U.S.", tokens.KindWord, tokens.FlagTitle | tokens.FlagUpper | tokens.FlagPeriod},
		{"Türkiye", tokens.KindWord, tokens.FlagTitle | tokens.FlagNonASCII},
		{"Київ", tokens.KindWord, tokens.FlagTitle | tokens.FlagNonASCII},
		{"20th", tokens.KindWord, tokens.FlagDigit},
		{"1.5", tokens.KindNumber, tokens.FlagDigit},
		{"½", tokens.KindNumber, tokens.FlagDigit | tokens.FlagNonASCII},
		{",", tokens.KindPunct, 0}, {"…", tokens.KindPunct, tokens.FlagNonASCII},
		{"”", tokens.KindQuote, tokens.FlagNonASCII}, {"—", tokens.KindHyphen, tokens.FlagNonASCII},
		{"(", tokens.KindBracket, 0}, {"€", tokens.KindSymbol, tokens.FlagNonASCII}, {"👍", tokens.KindSymbol, tokens.FlagNonASCII},
		{"https://example.org/", tokens.KindURL, 0}, {"a@example.org", tokens.KindEmail, 0}, {"@nato", tokens.KindHandle, 0},
		{"\xff", tokens.KindOther, tokens.FlagNonASCII}, {"\x00", tokens.KindOther, 0},
	} {
		for _, text := range []string{c.word, c.word + " and more of it", "so " + c.word} {
			doc := tokens.New(text)
			i := 0
			if text[0] == 's' && text[:3] == "so " {
				i = 1
			}
			require.Equal(t, c.word, doc.Word(i), "in %q", text)
			require.Equal(t, c.kind, doc.Kind(i), "kind of %q in %q", c.word, text)
			if c.kind < tokens.KindURL || c.kind == tokens.KindOther {
				require.Equal(t, c.flags, doc.Flags(i), "flags of %q in %q", c.word, text)
			}
		}
	}
}

func TestFromSegmentsRefuses(t *testing.T) {
	at := func(start, end int) tokens.Segment { return tokens.Segment{Span: tokens.Span{Start: start, End: end}} }
	for name, segments := range map[string][]tokens.Segment{
		"empty":          {at(0, 0)},
		"out of order":   {at(2, 3), at(0, 1)},
		"overlap":        {at(0, 2), at(1, 3)},
		"outside":        {at(0, 9)},
		"gap not space":  {at(1, 3)},
		"end is missing": {at(0, 1)},
	} {
		_, err := tokens.FromSegments("a b", segments)
		require.Error(t, err, name)
	}
	doc, err := tokens.FromSegments("a b", []tokens.Segment{{Span: tokens.Span{Start: 0, End: 1}, EndBlock: true}, at(2, 3)})
	require.NoError(t, err)
	require.Equal(t, 2, doc.NumBlocks())
	checkDocument(t, "a b", doc)
}

func TestPosition(t *testing.T) {
	doc := tokens.New("é👍\nb")
	for offset, want := range map[int]tokens.Position{
		-1: {1, 1, 0, 0}, 0: {1, 1, 0, 0}, 2: {1, 3, 1, 1}, 3: {1, 3, 1, 1}, 6: {1, 7, 2, 3}, 7: {2, 1, 3, 4}, 99: {2, 2, 4, 5},
	} {
		require.Equal(t, want, doc.Position(offset), "offset %d", offset)
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "plain": "plain", "NATO": "nato", "Erdoğan": "erdogan", "Łódź": "lodz", "Straße": "strasse", "Don’t": "don't",
		"off–ramp": "off-ramp", "e\u0301": "e", "co\u00adop": "coop", "КИЇВ": "київ", "Việt": "viet", "ŉ": "n", "\xff": "\xff",
	} {
		require.Equal(t, want, tokens.Fold(s))
	}
}

// TestKeyIsFrozen holds the hash, which compiled data depend on.
func TestKeyIsFrozen(t *testing.T) {
	for word, want := range map[string]uint64{"": 0xb87978693249f070, "the": 0x8c99063c712318b6, "sanctions": 0x499e383ff1a4bced, "internationalisation": 0x7134023a449c3de7, "İmamoğlu’s": 0x13bc99bcd40477d} {
		require.Equal(t, want, tokens.Key(word), word)
	}
}
