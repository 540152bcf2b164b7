// Command whosaid lists what is said in an article, by whom, and how certain the claims in it are.
//
//	go run ./examples/whosaid < article.txt
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/dragoman-nlp/dragoman/analysis"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	res, err := analysis.Default().Analyze(context.Background(), analysis.Article{Text: string(text)})
	if err != nil {
		log.Fatal(err)
	}
	for i, q := range res.Quotes {
		who, kind := "unknown", "indirect"
		if !q.Source.IsEmpty() {
			who = res.Doc.Slice(q.Source)
		}
		if q.Entity >= 0 {
			who += " (" + res.Entities[q.Entity].ID + ")"
		}
		if q.Direct {
			kind = "direct"
		}
		fmt.Printf("%s, %s\n", who, kind)
		for _, c := range q.Content {
			fmt.Printf("    %s\n", res.Doc.Slice(c))
		}
		for _, c := range res.Claims {
			if c.Source == i {
				fmt.Printf("    %+.1f %s\n", c.Certainty, res.Doc.Slice(c.Span))
			}
		}
	}
}
