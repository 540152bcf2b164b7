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

// references returns what stands for whom in a text, as "she=Name", joined by bars.
func references(t *testing.T, r *entities.Recognizer, text string) string {
	t.Helper()
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	mentions := r.Mentions(doc, tags)
	ents := r.Resolve(doc, tags, mentions, time.Time{})
	var out []string
	for _, f := range r.References(doc, tags, mentions, ents, time.Time{}) {
		require.Equal(t, doc.SpanOf(f.Range), f.Span)
		require.Less(t, mentions[f.Mention].Span.Start, f.Span.Start)
		require.Equal(t, f.Entity, mentions[f.Mention].Entity)
		require.NotEmpty(t, f.Kind.String())
		out = append(out, doc.Slice(f.Span)+"="+ents[f.Entity].Name)
	}
	return strings.Join(out, "|")
}

func TestReferences(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"in the same sentence":            {"Ivan Zorvenko said he would resign.", "he=Ivan Zorvenko"},
		"in the next sentence":            {"Ivan Zorvenko arrived in Ankara. He will meet farmers there.", "He=Ivan Zorvenko"},
		"owner":                           {"Maria Zorvic defended her plan.", "her=Maria Zorvic"},
		"behind the quote":                {"“It is late,” said Maria Zorvic. She left for Oslo.", "She=Maria Zorvic"},
		"a chain":                         {"Ivan Zorvenko left. He went to Oslo. He came back.", "He=Ivan Zorvenko|He=Ivan Zorvenko"},
		"two may be meant":                {"The spokesman of Ivan Zorvenko and Pavel Drozdov said he was ill.", ""},
		"the subject goes on":             {"Ivan Zorvenko met Pavel Drozdov in Oslo. He praised the talks.", "He=Ivan Zorvenko"},
		"the other by gender":             {"Ivan Zorvenko met Maria Zorvic in Oslo. She praised the talks.", "She=Maria Zorvic"},
		"not inside quotes":               {"Ivan Zorvenko said: “I know he is wrong.”", ""},
		"someone without a name":          {"Ivan Zorvenko met a soldier who said he was hungry.", ""},
		"an object is another":            {"Ivan Zorvenko criticised him.", ""},
		"anyone":                          {"Ivan Zorvenko said each should mind his or her business.", ""},
		"nobody before":                   {"He left for Oslo with Ivan Zorvenko.", ""},
		"not over a wrong gender":         {"Mr. Zorvenko came late. She was early.", ""},
		"by title":                        {"Foreign Minister Ivan Zorvenko spoke first. The farmers listened. The minister promised help.", "The minister=Ivan Zorvenko"},
		"by the whole title":              {"Foreign Minister Ivan Zorvenko met Defence Minister Pavel Drozdov. The defence minister left early.", "The defence minister=Pavel Drozdov"},
		"two ministers":                   {"Foreign Minister Ivan Zorvenko met Defence Minister Pavel Drozdov. The minister left early.", ""},
		"by apposition":                   {"Ivan Zorvenko, the mayor, arrived. Voters cheered as the mayor waved.", "the mayor=Ivan Zorvenko"},
		"a leader by country":             {"Ukrainian President Ivan Zorvenko met Polish President Pavel Drozd. The Polish leader smiled.", "The Polish leader=Pavel Drozd"},
		"a known office":                  {"Emmanuel Macron travelled to Berlin. The French president stayed for a day.", "The French president=Emmanuel Macron"},
		"an office of others":             {"President Ivan Zorvenko arrived. The president of the club welcomed the guests.", ""},
		"the name follows":                {"President Ivan Zorvenko arrived. The president, Pavel Drozdov, welcomed the guests.", ""},
		"a former office":                 {"Former president Ivan Zorvenko arrived. The president sent greetings.", ""},
		"a prime minister is no minister": {"Prime Minister Ivan Zorvenko spoke. The minister did not.", ""},
		"a body by its noun":              {"The Zorvian Shipping Board met. The board postponed the vote.", "The board=Zorvian Shipping Board"},
		"a group by its sector":           {"Boko Haram raided the village. The group took hostages.", "The group=Boko Haram"},
		"two groups":                      {"Boko Haram fought the Islamic State there. The group took hostages.", ""},
		"an idiom":                        {"The Zorvian Shipping Board met. Prices fell across the board.", ""},
		"a noun of another":               {"The Zorvian Shipping Board met. The board of a bank did too.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, references(t, entities.Default(), c.text))
		})
	}
}

func TestReferencesCanBeTurnedOff(t *testing.T) {
	r, err := entities.New(entities.Options{NoCoreference: true})
	require.NoError(t, err)
	require.Empty(t, references(t, r, "Ivan Zorvenko said he would resign."))
}
