package entities_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// analyze returns the mentions of a text as "KIND:words" and its entities.
func analyze(t *testing.T, r *entities.Recognizer, text string) ([]string, []entities.Mention, []entities.Entity) {
	t.Helper()
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	mentions := r.Mentions(doc, tags)
	ents := r.Resolve(doc, tags, mentions, time.Time{})
	var out []string
	for _, m := range mentions {
		out = append(out, m.Kind.String()+":"+doc.Slice(m.Span))
	}
	return out, mentions, ents
}

func TestMentions(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"two countries joined by a hyphen are two": {"The US-Russia talks failed.", "GPE:US|GPE:Russia"},
		"a possessive stays outside":               {"Ukraine's future is open.", "GPE:Ukraine"},
		"a title is no part of a name":             {"He met Mr. Ivan Petrenko there.", "PERSON:Ivan Petrenko"},
		"of goes on after a head noun":             {"He left the Ministry of Agriculture.", "ORG:Ministry of Agriculture"},
		"an adverb at the beginning is no name":    {"Crucially, the talks failed.", ""},
		"calendar dates":                           {"It happened on February 14, 2022.", "DATE:February 14, 2022"},
		"money":                                    {"They paid $61 billion for it.", "MONEY:$61 billion"},
		"an acronym behind its long form":          {"The Zorvian Shipping Board (ZSB) met. The ZSB is small.", "ORG:Zorvian Shipping Board|ORG:ZSB|ORG:ZSB"},
		"initials of common words are no name":     {"We use artificial intelligence (AI) daily.", ""},
		"two nouns before one head":                {"He runs the Roads and Transport Authority now.", "ORG:Roads and Transport Authority"},
		"a portfolio is no name":                   {"She is Minister of Education and Minister of Industry now.", ""},
		"a nickname is inside the name":            {"They held Joaquín “El Chapo” Guzmán there.", "PERSON:Joaquín “El Chapo” Guzmán"},
		"an election is one event":                 {"He won the 2016 Belarusian parliamentary election easily.", "EVENT:2016 Belarusian parliamentary election"},
		"headlines hold known names only":          {"Secret Talks Over Ukraine Bring Little Hope\n\nThe talks were secret and brought little hope.", "GPE:Ukraine"},
		"a surname that is a common word":          {"They met Park Ji-hyun there. Park said little.", "PERSON:Park Ji-hyun|PERSON:Park"},
		"a state is no part of its governor":       {"He met US Secretary of State Antony Zorven there.", "GPE:US|PERSON:Antony Zorven"},
		"led ends a name":                          {"The Saudi-led coalition met.", "NORP:Saudi"},
	} {
		t.Run(name, func(t *testing.T) {
			got, _, _ := analyze(t, entities.Default(), c.text)
			require.Equal(t, c.want, strings.Join(got, "|"))
		})
	}
}

func TestUserGazetteer(t *testing.T) {
	r, err := entities.New(entities.Options{Gazetteer: strings.NewReader("name\tid\tkind\tcountry\trole\taliases\nZorvian Front\torg:zf\tORG\tUKR\tREB\tZF\n")})
	require.NoError(t, err)
	_, _, ents := analyze(t, r, "The Zorvian Front spoke. ZF denied it.")
	require.Len(t, ents, 1)
	require.Equal(t, entities.Entity{ID: "org:zf", Name: "Zorvian Front", Kind: entities.Org, Country: "UKR", Role: "REB", Mentions: []int{0, 1}}, ents[0])
	_, err = entities.New(entities.Options{Gazetteer: strings.NewReader("name\tkind\nX\tSHIP\n")})
	require.ErrorContains(t, err, "gazetteer.tsv:2: unknown kind")
}

func TestShortNamesResolveToFullOnes(t *testing.T) {
	_, mentions, ents := analyze(t, entities.Default(), "It was led by Thomas Graham Driscoll, a diplomat. Individuals like Driscoll matter.")
	require.Len(t, ents, 1)
	require.Equal(t, "person:thomas-graham-driscoll", ents[0].ID)
	require.Len(t, mentions, 2)
}
