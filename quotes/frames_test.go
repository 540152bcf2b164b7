package quotes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// allOf returns the quotes of a text as "source | cue | content + content".
func allOf(text string) []string {
	doc := tokens.New(text)
	var out []string
	for _, q := range quotes.Default().Quotes(doc, tagging.Default().Tag(doc), nil) {
		var parts []string
		for _, c := range q.Content {
			parts = append(parts, doc.Slice(c))
		}
		out = append(out, doc.Slice(q.Source)+" | "+doc.Slice(q.Cue)+" | "+strings.Join(parts, " + "))
	}
	return out
}

func TestFramesAroundTheContent(t *testing.T) {
	for text, want := range map[string][]string{
		`Asked about the raid, the admiral replied: "Ask the navy."`:    {`the admiral | replied | "Ask the navy."`},
		"Two soldiers, the army said, were wounded near the dam.":       {"the army | said | Two soldiers + were wounded near the dam"},
		"The talks went well, in the view of Ambassador Sato.":          {"Ambassador Sato | in the view of | The talks went well"},
		"Per the Interior Ministry, eight people were detained.":        {"the Interior Ministry | Per | eight people were detained"},
		"A naval source told Reuters the base would be closed.":         {"A naval source | told | the base would be closed"},
		"The envoy told him the money was gone.":                        {"The envoy | told | the money was gone"},
		"The general's claim that the city had fallen was false.":       {"The general | claim | that the city had fallen"},
		"The statement, released late on Sunday, said he was in Muscat": {"The statement, released late on Sunday, | said | he was in Muscat"},
		"The paper reported that, according to two aides, the king was ill.": {
			"The paper | reported | that, according to two aides, the king was ill",
			"two aides | according to | the king was ill"},
		"The envoy said “the world has lost its mind” and that “no talks are possible”.": {
			"The envoy | said | “the world has lost its mind” and that “no talks are possible”"},
		"The general said – in a rare interview – that the war was lost.": {"The general | said | that the war was lost"},
		"The group, known as “Free Tarvo”, claimed the blast.":            {" | claimed | the blast"},
		"“The harbour is closed,” the engineer said. “Nobody gets in.”":   {"the engineer | said | “The harbour is closed,”", "the engineer |  | “Nobody gets in.”"},
	} {
		require.ElementsMatch(t, want, allOf(text), text)
	}
}
