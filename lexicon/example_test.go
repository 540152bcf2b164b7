package lexicon_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// A vocabulary of one's own: three columns of text, and the phrases it names are found in every inflection.
func Example() {
	const shipping = "id\tphrase\tweight\n" +
		"choke-point\tchoke point~|(strait|canal) closure\t-1\n" +
		"detour\treroute~ *2 (ship~|vessel~)\t-0.5\n"
	lex, err := lexicon.Parse(strings.NewReader(shipping), "shipping.tsv")
	if err != nil {
		log.Fatal(err)
	}
	doc := tokens.New("Carriers rerouted forty more ships to avoid the choke-points.")
	for m := range lex.Matches(doc) {
		fmt.Printf("%d-%d %s %.1f %q\n", m.Span.Start, m.Span.End, m.Entry.ID, m.Entry.Value, doc.Slice(m.Span))
	}
	// Output:
	// 9-34 detour -0.5 "rerouted forty more ships"
	// 48-60 choke-point -1.0 "choke-points"
}

func ExampleBuilder_Add() {
	err := lexicon.NewBuilder().Add("lift (the sanctions", 1)
	fmt.Println(err)
	// Output: pattern "lift (the sanctions", column 6: want ) to close this bracket
}
