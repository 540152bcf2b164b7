package entities_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// countryOf returns the ID, country and role of the entity of the first mention with these words.
func countryOf(t *testing.T, text, words string) entities.Entity {
	t.Helper()
	doc := tokens.New(text)
	_, mentions, ents := analyze(t, entities.Default(), text)
	for _, m := range mentions {
		if doc.Slice(m.Span) == words {
			require.GreaterOrEqual(t, m.Entity, 0, words)
			return ents[m.Entity]
		}
	}
	t.Fatalf("%q is no mention of %q: %v", words, text, mentions)
	return entities.Entity{}
}

func TestCountryOfMentions(t *testing.T) {
	for name, c := range map[string]struct{ text, words, id, country string }{
		"name":                        {"He lives in Ukraine.", "Ukraine", "country:UKR", "UKR"},
		"adjective":                   {"It is a Ukrainian village.", "Ukrainian", "country:UKR", "UKR"},
		"short name":                  {"The U.S. position is clear.", "U.S.", "country:USA", "USA"},
		"capital for its government":  {"The plan might undermine Kyiv.", "Kyiv", "country:UKR", "UKR"},
		"capital as a place":          {"He was born in Moscow.", "Moscow", "city:moscow", "RUS"},
		"people in a capital":         {"Many in Washington wonder.", "Washington", "country:USA", "USA"},
		"capital of the place behind": {"The crash was in Lyon, France.", "Lyon", "city:lyon", "FRA"},
	} {
		t.Run(name, func(t *testing.T) {
			e := countryOf(t, c.text, c.words)
			require.Equal(t, c.id, e.ID)
			require.Equal(t, c.country, e.Country)
		})
	}
}

func TestTitlesGiveCountryAndRole(t *testing.T) {
	for name, c := range map[string]struct{ text, words, country, role string }{
		"before the name": {"He met Ukrainian Foreign Minister Ivan Zorvenko there.", "Ivan Zorvenko", "UKR", "GOV"},
		"possessive":      {"He met Ukraine's foreign minister Ivan Zorvenko there.", "Ivan Zorvenko", "UKR", "GOV"},
		"apposition":      {"He met Ivan Zorvenko, the Ukrainian foreign minister, there.", "Ivan Zorvenko", "UKR", "GOV"},
		"nothing":         {"He met Ivan Zorvenko there.", "Ivan Zorvenko", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			e := countryOf(t, c.text, c.words)
			require.Equal(t, c.country, e.Country)
			require.Equal(t, c.role, e.Role)
		})
	}
}

func TestActors(t *testing.T) {
	for text, want := range map[string]string{
		"Russian troops crossed the river.":      "actor:RUS-MIL",
		"A senior U.S. official denied it.":      "actor:USA-GOV",
		"Norway's central bank raised rates.":    "actor:NOR-GOV",
		"A Ukrainian spokesman said so.":         "actor:UKR-GOV",
		"The Somalia-based militia group fled.":  "actor:SOM-PRM",
		"The Ukrainian opposition leader spoke.": "actor:UKR-OPP",
	} {
		_, _, ents := analyze(t, entities.Default(), text)
		var ids []string
		for _, e := range ents {
			ids = append(ids, e.ID)
			require.NotEmpty(t, e.Mentions)
		}
		require.Contains(t, ids, want, text)
	}
}

func TestForeignMentionsResolve(t *testing.T) {
	doc := tokens.New("The United States' plan surprised Paris.")
	mentions := []entities.Mention{
		{Span: tokens.Span{Start: 0, End: 17}, Range: tokens.Range{First: 0, Limit: 3}, Kind: entities.GPE},
	}
	ents := entities.Default().Resolve(doc, tagging.Default().Tag(doc), mentions, time.Time{})
	require.Equal(t, "country:USA", mentions[0].ID)
	require.Equal(t, "country:USA", ents[mentions[0].Entity].ID)
}

func TestDates(t *testing.T) {
	date := time.Date(2022, 7, 15, 0, 0, 0, 0, time.UTC) // a Friday
	for text, want := range map[string]string{
		"It happened on February 14, 2021.": "2021-02-14",
		"It happened on 3 March.":           "2022-03-03",
		"It happened in December.":          "2022-12",
		"It happened in 2019.":              "2019",
		"It happened on Wednesday.":         "2022-07-13",
		"It happened yesterday.":            "2022-07-14",
		"It happened three weeks ago.":      "2022-W25",
		"It happened last month.":           "2022-06",
		"It happened on 2011-03-01.":        "2011-03-01",
		"It happened on Feb. 14, 2020.":     "2020-02-14",
		"It happened last week.":            "2022-W27",
		"It happened in June 2024.":         "2024-06",
	} {
		doc := tokens.New(text)
		mentions := entities.Default().Mentions(doc, tagging.Default().Tag(doc))
		got := entities.Default().Dates(doc, mentions, date)
		require.Len(t, got, 1, text)
		require.Equal(t, want, got[0].Value, text)
	}
}

func TestQuantities(t *testing.T) {
	for text, want := range map[string]entities.Amount{
		"They sent $61 billion in aid.":                    {Value: 61e9, Unit: "USD", Of: "aid"},
		"They sent 20,000 troops there.":                   {Value: 20000, Unit: "troops"},
		"They sent 500 Russian troops there.":              {Value: 500, Unit: "troops", Of: "Russian troops"},
		"Three thousand armed North Korean soldiers left.": {Value: 3000, Unit: "soldiers", Of: "armed North Korean soldiers"},
		"Some 40 U.S. diplomats were sent home.":           {Value: 40, Unit: "diplomats", Of: "U.S. diplomats"},
		"They paid 3 million euros.":                       {Value: 3e6, Unit: "EUR"},
		"It grew by 7.5 percent.":                          {Value: 7.5, Unit: "%"},
		"It fell by 60 per cent.":                          {Value: 60, Unit: "%"},
		"They froze €300m of assets.":                      {Value: 300e6, Unit: "EUR", Of: "assets"},
		"About 1.5 million refugees crossed.":              {Value: 1.5e6, Unit: "refugees"},
		"Two thousand soldiers left.":                      {Value: 2000, Unit: "soldiers"},
		"They lost three dozen tanks.":                     {Value: 36, Unit: "tanks"},
		"Some 12 million tonnes of grain left today.":      {Value: 12e6, Unit: "t", Of: "grain"},
		"It owes 4.2 trillion yen in debt.":                {Value: 4.2e12, Unit: "JPY", Of: "debt"},
		"The budget rose to 250bn roubles.":                {Value: 250e9, Unit: "RUB"},
		"It holds 120 kilograms there.":                    {Value: 120, Unit: "kilograms"},
		"The blast left 82 wounded.":                       {Value: 82, Unit: "wounded"},
		"Some 20 armed men took it.":                       {Value: 20, Unit: "men"},
		"The convoy had 30 trucks.":                        {Value: 30, Unit: "trucks"},
		"The wall is 1,200 km long.":                       {Value: 1200, Unit: "km"},
		"It gave 100 million euros in humanitarian aid.":   {Value: 100e6, Unit: "EUR", Of: "humanitarian aid"},
	} {
		doc := tokens.New(text)
		mentions := entities.Default().Mentions(doc, tagging.Default().Tag(doc))
		got := entities.Default().Quantities(doc, mentions)
		require.Len(t, got, 1, text)
		got[0].Span = tokens.Span{}
		require.Equal(t, want, got[0], text)
	}
}
