// Command names compares what finds names in this module with what finds names elsewhere: prose (Go), compromise and wink-nlp
// (JavaScript), spaCy's small and medium English models (Python). One run sets all of them up, runs them on the same texts, scores
// them by the same rules and prints tables in Markdown.
//
//	cd bench && go run ./names -cache DIR -gold world.jsonl,politics.tsv,web.jsonl
//
// Gold files are JSON Lines ({"id", "text", "entities": [{"start", "end", "type"}]}, byte offsets) or, if they end in .tsv, a token and
// its BIO label a line with blank lines between sentences. The project's own articles are always measured. Without -gold they are all
// there is.
//
// It needs a Unix with Python 3.12 or later and Node.js 18 or later, and clients of their package registries. A rival that cannot be
// set up or fails on the way is listed as missing, with the reason. Versions are pinned in rivals/. How each rival's labels are read
// stands in labels.tsv.
//
// Every finder runs as a process of its own that reads texts and writes spans; the Go ones are this program again, with -worker. Names
// are the only thing asked for where a rival can do without the rest. A rate is tokens, counted by this module's tokenizer for all,
// a second of the processor time of the process, its garbage collector included; the finders take turns.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// config is the command line.
type config struct {
	gold, cache, python, node, found, speed, worker, only string
	add                                                   added
	rounds, tokens                                        int
	seconds                                               float64
	limit                                                 time.Duration
}

// added are further finders, NAME=COMMAND.
type added []string

func (a *added) String() string { return strings.Join(*a, " ") }

func (a *added) Set(s string) error {
	if name, command, ok := strings.Cut(s, "="); !ok || name == "" || command == "" {
		return fmt.Errorf("want NAME=COMMAND, have %q", s)
	}
	*a = append(*a, s)
	return nil
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("names: ")
	var c config
	flag.StringVar(&c.gold, "gold", "", "gold `files`, separated by commas")
	flag.StringVar(&c.cache, "cache", "", "`folder` to install the rivals into, kept for the next run (default: names-bench in the user's cache folder)")
	flag.StringVar(&c.python, "python", "", "Python interpreter (default: the first of python3.13, python3.12, python3)")
	flag.StringVar(&c.node, "node", "node", "Node.js")
	flag.StringVar(&c.found, "found", "", "`folder` to write what each finder found to, as JSON Lines")
	flag.StringVar(&c.speed, "speed", "", "gold `file` to measure the speed on (default: the first of -gold, or else the articles)")
	flag.IntVar(&c.tokens, "tokens", 50000, "tokens of it to measure the speed on")
	flag.IntVar(&c.rounds, "rounds", 5, "rounds in which the finders take turns; the median counts")
	flag.Float64Var(&c.seconds, "seconds", 1, "least processor time of a turn, in seconds")
	flag.DurationVar(&c.limit, "limit", 30*time.Minute, "longest time for one finder")
	flag.StringVar(&c.only, "only", "", "`names` of finders to run, separated by commas (default: all)")
	flag.Var(&c.add, "add", "a further finder, `NAME=COMMAND`: a program that reads and writes as the others do; may be repeated")
	flag.StringVar(&c.worker, "worker", "", "be the finder of this `name` on standard input and output")
	flag.Parse()
	if err := run(c); err != nil {
		log.Fatal(err)
	}
}

func run(c config) error {
	if c.worker != "" {
		return work(c.worker, os.Stdin, os.Stdout)
	}
	sets, err := readSets(c.gold)
	if err != nil {
		return err
	}
	texts, of, err := speedTexts(c, sets)
	if err != nil {
		return err
	}
	maps, err := readLabels(labelTable)
	if err != nil {
		return err
	}
	all, err := prepare(c)
	if err != nil {
		return err
	}
	ctx := context.Background()
	for _, f := range all {
		measure(ctx, c, f, sets, maps)
	}
	race(all, texts, c)
	for _, f := range all {
		f.stop()
	}
	if c.found != "" {
		if err := writeFound(c.found, all, sets); err != nil {
			return err
		}
	}
	return report(os.Stdout, all, sets, of)
}

// speedTexts returns the texts to measure the speed on and the name of their set.
func speedTexts(c config, sets []*goldSet) ([]string, string, error) {
	chosen := sets[0]
	if c.speed != "" {
		name := setName(c.speed)
		chosen = nil
		for _, s := range sets {
			if s.name == name {
				chosen = s
			}
		}
		if chosen == nil {
			return nil, "", fmt.Errorf("-speed: %s is not among the gold", name)
		}
	}
	var texts []string
	n := 0
	for _, d := range chosen.docs {
		if n >= c.tokens {
			break
		}
		texts = append(texts, d.Text)
		n += countTokens(d.Text)
	}
	return texts, fmt.Sprintf("%d tokens in %d texts of %s", n, len(texts), chosen.name), nil
}

func setName(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(strings.TrimSuffix(base, ".jsonl"), ".tsv")
}
