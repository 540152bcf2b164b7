package sentiment_test

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ExampleScorer_Sentences() {
	doc := tokens.New("The two sides held constructive talks. Nobody could prevent the massacre that followed.")
	for i, s := range sentiment.Default().Sentences(doc) {
		fmt.Println(i, s.Label)
	}
	// Output:
	// 0 positive
	// 1 negative
}

func ExampleScorer_Toward() {
	text := "Prosecutors accused Smith of fraud, but voters admire Jones for her honesty."
	doc := tokens.New(text)
	spans := []tokens.Span{{Start: 20, End: 25}, {Start: 54, End: 59}}
	for _, t := range sentiment.Default().Toward(doc, tagging.Default().Tag(doc), spans) {
		fmt.Println(doc.Slice(t.Span), t.Label)
	}
	// Output:
	// Smith negative
	// Jones positive
}

func ExampleScorer_Explain() {
	doc := tokens.New("The envoy did not praise the deal.")
	for step := range sentiment.Default().Explain(doc) {
		if step.Rule&sentiment.RuleBackground == 0 {
			fmt.Printf("%s %.0f, %s\n", doc.Slice(step.Span), step.Base, step.Rule)
		}
	}
	// Output:
	// praise 2, negated
}
