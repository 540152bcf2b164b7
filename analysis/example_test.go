package analysis_test

import (
	"context"
	"fmt"
	"log"
	"slices"

	"github.com/dragoman-nlp/dragoman/analysis"
)

func Example() {
	text := `Russia might accept a Track 1.5 dialogue, a senior U.S. official said. "We are not there yet," Sergey Lavrov told reporters in Doha.`
	res, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: text})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range res.Entities {
		fmt.Printf("%v %s (%s)\n", e.Kind, e.ID, e.Country)
	}
	for _, q := range res.Quotes {
		fmt.Printf("%s: %s\n", res.Doc.Slice(q.Source), res.Doc.Slice(q.Content[0]))
	}
	for _, c := range res.Cues {
		fmt.Printf("%v %q covers %q\n", c.Kind, res.Doc.Slice(c.Span), res.Doc.Slice(c.Scope))
	}
	fmt.Println(res.Concepts[0].ID, res.Concepts[0].Span)
	// Output:
	// GPE country:RUS (RUS)
	// GPE country:USA (USA)
	// ORG actor:USA-GOV (USA)
	// PERSON person:sergey-lavrov (RUS)
	// GPE city:doha (QAT)
	// a senior U.S. official: Russia might accept a Track 1.5 dialogue
	// Sergey Lavrov: "We are not there yet,"
	// modal "might" covers "might accept a Track 1.5 dialogue"
	// attribution "said" covers "Russia might accept a Track 1.5 dialogue"
	// attribution "told" covers "We are not there yet"
	// track-1-5 {22 31}
}

// A corpus in bounded memory, in input order, on all cores.
func ExampleAnalyzer_AnalyzeAll() {
	articles := []analysis.Article{
		{ID: "a", Text: "Ankara condemned the attack."},
		{ID: "b", Text: "Oslo welcomed the ceasefire."},
	}
	for res, err := range analysis.Default().AnalyzeAll(context.Background(), slices.Values(articles)) {
		if err != nil {
			log.Print(err) // an *analysis.Error with the article's ID
			continue
		}
		fmt.Println(res.ID, res.Entities[0].ID, res.Sentiment.Label)
	}
	// Output:
	// a country:TUR negative
	// b country:NOR positive
}

// Only some layers are computed and written.
func ExampleOptions_skip() {
	a, err := analysis.New(analysis.Options{Skip: analysis.Hedging | analysis.Sentiment | analysis.Quotes})
	if err != nil {
		log.Fatal(err)
	}
	res, err := a.Analyze(context.Background(), analysis.Article{ID: "a", Text: "NATO met in Vilnius."})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(res.AppendJSON(nil, analysis.OutputOptions{Layers: analysis.Mentions})))
	// Output:
	// {"schema":1,"id":"a","mentions":[{"span":[0,4],"kind":"ORG","entity":0,"score":0.9},{"span":[12,19],"kind":"GPE","entity":1,"score":0.9}]}
}
