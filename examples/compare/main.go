// Command compare sets two articles on the same matter side by side: whom each names, in what tone, and how firmly it speaks.
//
//	go run ./examples/compare examples/article.txt examples/second.txt
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/dragoman-nlp/dragoman/analysis"
)

func main() {
	files := []string{"examples/article.txt", "examples/second.txt"}
	if len(os.Args) == 3 {
		files = os.Args[1:]
	}
	var results [2]*analysis.Result
	tones := map[string]*[2]string{} // entity → tone in each article
	for k, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		res, err := analysis.Default().Analyze(context.Background(), analysis.Article{ID: name, Text: string(text)})
		if err != nil {
			log.Fatal(err)
		}
		results[k] = res
		for i, e := range res.Entities {
			if tones[e.ID] == nil {
				tones[e.ID] = &[2]string{"-", "-"}
			}
			tone, _ := res.ToneTowards(i)
			tones[e.ID][k] = fmt.Sprintf("%+.2f", tone)
		}
	}
	ids := make([]string, 0, len(tones))
	for id := range tones {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		fmt.Printf("%-32s %6s %6s\n", id, tones[id][0], tones[id][1])
	}
	fmt.Printf("%-32s %6.2f %6.2f\n", "hedging", results[0].Hedging.Score, results[1].Hedging.Score)
	fmt.Printf("%-32s %+6.2f %+6.2f\n", "tone", results[0].Sentiment.Value, results[1].Sentiment.Value)
}
