// Command brief says in a few lines who an article is about, what it is about, and how firmly it speaks.
//
//	go run ./examples/brief < article.txt
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

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
	for i, e := range res.Entities {
		tone, _ := res.ToneTowards(i)
		fmt.Printf("%-8s %-24s %-4s%-4s %+.2f  %s\n", e.Kind, e.Name, e.Country, e.Role, tone, strings.Join(res.MentionsOf(i), ", "))
	}
	for _, c := range res.Concepts {
		fmt.Printf("concept  %-24s %q\n", c.ID, res.Doc.Slice(c.Span))
	}
	fmt.Printf("hedging %.2f, tone %+.2f\n", res.Hedging.Score, res.Sentiment.Value)
}
