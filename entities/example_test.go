package entities_test

import (
	"fmt"
	"time"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func Example() {
	doc := tokens.New("Polish Foreign Minister Jan Kowalewski arrived in Ankara on Tuesday. Kowalewski met Turkish officials.")
	tags := tagging.Default().Tag(doc)
	r := entities.Default()
	mentions := r.Mentions(doc, tags)
	who := r.Resolve(doc, tags, mentions, time.Time{})
	for _, m := range mentions {
		fmt.Printf("%v: %s [%s]\n", m.Kind, doc.Slice(m.Span), m.ID)
	}
	for _, e := range who {
		fmt.Printf("%s: %s %q\n", e.ID, e.Country, e.Role)
	}
	// Output:
	// NORP: Polish [country:POL]
	// PERSON: Jan Kowalewski [person:jan-kowalewski]
	// GPE: Ankara [city:ankara]
	// DATE: Tuesday []
	// PERSON: Kowalewski [person:jan-kowalewski]
	// NORP: Turkish [country:TUR]
	// country:POL: POL ""
	// person:jan-kowalewski: POL "GOV"
	// city:ankara: TUR ""
	// country:TUR: TUR ""
	// actor:TUR-GOV: TUR "GOV"
}
