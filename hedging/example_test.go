package hedging_test

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ExampleDetector_Evasions() {
	doc := tokens.New("Asked whether the strait would reopen, the admiral would not be drawn. " +
		"The ministry declined to say how many ships had left port. " +
		"“That's a question for the negotiators,” a spokeswoman said.")
	tags := tagging.Default().Tag(doc)
	for _, e := range hedging.Default().Evasions(doc, tags, nil) {
		fmt.Printf("%v: %q", e.Kind, doc.Slice(e.Span))
		if !e.Evader.IsEmpty() {
			fmt.Printf(" by %q", doc.Slice(e.Evader))
		}
		if !e.Topic.IsEmpty() {
			fmt.Printf(" on %q", doc.Slice(e.Topic))
		}
		fmt.Println()
	}
	// Output:
	// declines: "would not be drawn" by "the admiral" on "whether the strait would reopen"
	// declines: "declined to say" by "The ministry" on "how many ships had left port"
	// refers: "That's a question for"
}
