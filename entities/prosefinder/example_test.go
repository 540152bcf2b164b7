package prosefinder_test

import (
	"context"
	"fmt"

	"github.com/dragoman-nlp/dragoman/entities/prosefinder"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ExampleFinder_FindEntities() {
	doc := tokens.New("We met Vladimir Putin in London")
	mentions, err := prosefinder.Default().FindEntities(context.Background(), doc)
	if err != nil {
		return
	}
	for _, m := range mentions {
		fmt.Println(m.Span, m.Kind, doc.Slice(m.Span))
	}
	// Output:
	// {7 21} PERSON Vladimir Putin
	// {25 31} GPE London
}
