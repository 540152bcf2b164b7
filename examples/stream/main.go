// Command stream is a filter: articles in, results out, one JSON object a line, in the order of the input.
//
//	zcat news.jsonl.gz | go run ./examples/stream > results.jsonl
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"os/signal"

	"github.com/dragoman-nlp/dragoman/analysis"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	a, err := analysis.New(analysis.Options{Skip: analysis.Dates | analysis.Quantities})
	if err != nil {
		log.Fatal(err)
	}
	stats, err := a.Stream(ctx, os.Stdin, os.Stdout, analysis.StreamOptions{
		Output: analysis.OutputOptions{Layers: analysis.Entities | analysis.Concepts | analysis.Sentiment},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(os.Stderr, "%d lines, %d failed\n", stats.Lines, stats.Failed)
}
