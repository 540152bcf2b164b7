package quotes_test

import (
	"fmt"
	"strings"

	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func Example() {
	text := `“The door is open,” Hakan Fidan said in Doha. According to Athens, nothing has changed.`
	name := tokens.Span{Start: strings.Index(text, "Hakan"), End: strings.Index(text, " said")}
	doc := tokens.New(text)
	for _, q := range quotes.Default().Quotes(doc, tagging.Default().Tag(doc), []tokens.Span{name}) {
		fmt.Printf("%s (speaker %d) %s: %s\n", doc.Slice(q.Source), q.Speaker, doc.Slice(q.Cue), doc.Slice(q.Content[0]))
	}
	// Output:
	// Hakan Fidan (speaker 0) said: “The door is open,”
	// Athens (speaker -1) According to: nothing has changed
}
