package concepts_test

import (
	"fmt"
	"strings"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ExampleOntology_Matches() {
	doc := tokens.New("Envoys met for Track 1.5 talks, but Washington refuses to lift sanctions.")
	for _, m := range concepts.Default().Matches(doc) {
		fmt.Println(m.ID, doc.Slice(m.Span), m.Negated)
	}
	// Output:
	// envoy Envoys false
	// track-1-5 Track 1.5 false
	// negotiation talks false
	// reject refuses to false
	// sanctions-relief lift sanctions true
}

func ExampleParse() {
	own, err := concepts.Parse(strings.NewReader("id\tcategory\tforms\nport-call\tshipping\tport call~|call~ at *2 port\n"), "shipping.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range own.Matches(tokens.New("The tanker called at the port; two port calls follow.")) {
		fmt.Println(m.ID, m.Range)
	}
	// Output:
	// port-call {2 6}
	// port-call {8 10}
}
