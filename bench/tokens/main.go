// Command tokens compares the tokenizer of this module with others, for accuracy and for speed.
//
//	cd bench && go run ./tokens -gold FILE,FILE -text FILE
//
// Gold files are JSON Lines ({"id", "text", "tokens": [[start,end]…], "sentences": [[start,end]…]}, byte offsets) or
// CoNLL-U, whose text is put together again by SpaceAfter with a line a paragraph; text files are plain text or JSON
// Lines with a field "text". Each may be compressed with gzip. Speed is the best of several passes over the texts, on one core,
// all tokenizers in one run. Without files it measures the speed on a text of its own.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	log.SetFlags(0)
	gold := flag.String("gold", "", "gold `files`, separated by commas")
	text := flag.String("text", "", "`file` of texts to measure the speed on")
	rounds := flag.Int("rounds", 5, "passes over the texts, the best of which counts")
	limit := flag.Duration("limit", 20*time.Second, "longest time for one tokenizer's passes")
	flag.Parse()
	runtime.GOMAXPROCS(2) // one for the collector
	if err := run(*gold, *text, *rounds, *limit); err != nil {
		log.Fatal("bench: ", err)
	}
}

func run(gold, text string, rounds int, limit time.Duration) error {
	rivals, err := tokenizers()
	if err != nil {
		return err
	}
	for _, name := range strings.FieldsFunc(gold, func(r rune) bool { return r == ',' }) {
		docs, err := readGold(name)
		if err != nil {
			return err
		}
		accuracy(filepath.Base(name), docs, rivals)
		if lost, n := withoutLineEnds(docs); n > 0 {
			accuracy(filepath.Base(name)+", line ends lost", lost, rivals)
		}
	}
	texts := []string{strings.Repeat(ownText, 64)}
	if text != "" {
		if texts, err = readTexts(text); err != nil {
			return err
		}
	}
	speed(texts, rivals, rounds, limit)
	return nil
}

// accuracy prints the scores of all tokenizers on a gold file.
func accuracy(name string, docs []goldText, rivals []tokenizer) {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Printf("%s, %d texts\n", name, len(docs))
	fmt.Fprintln(w, "\ttokens F1\tP\tR\tsentences F1\tP\tR\t")
	for _, r := range rivals {
		var t, s counts
		for _, d := range docs {
			if r.tokens != nil {
				t.add(d.Tokens, r.tokens(d.Text))
			}
			if r.sentences != nil {
				s.add(d.Sentences, r.sentences(d.Text))
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t\n", r.name, t, s)
	}
	w.Flush()
	fmt.Println()
}

// speed prints the throughput of all tokenizers on texts.
func speed(texts []string, rivals []tokenizer, rounds int, limit time.Duration) {
	total := 0
	for _, t := range texts {
		total += len(t)
	}
	fmt.Printf("speed on %.1f MB in %d texts, %s, %s/%s\n", float64(total)/1e6, len(texts), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tMB/s\tns a token\ttokens\tbytes a token\tallocations a token\tdoes\t")
	for _, r := range rivals {
		var best time.Duration
		n := 0
		var before, after runtime.MemStats
		begin, done := time.Now(), uint64(0)
		runtime.ReadMemStats(&before)
		for k := 0; k < rounds && (k == 0 || time.Since(begin) < limit); k++ {
			start := time.Now()
			n = 0
			for _, t := range texts {
				n += r.run(t)
			}
			done += uint64(n)
			if d := time.Since(start); best == 0 || d < best {
				best = d
			}
		}
		runtime.ReadMemStats(&after)
		fmt.Fprintf(w, "%s\t%.1f\t%.1f\t%d\t%.1f\t%.4f\t%s\t\n", r.name, float64(total)/best.Seconds()/1e6, float64(best.Nanoseconds())/float64(n), n,
			float64(after.TotalAlloc-before.TotalAlloc)/float64(done), float64(after.Mallocs-before.Mallocs)/float64(done), r.does)
	}
	w.Flush()
}
