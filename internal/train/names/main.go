// Command names trains the model of internal/nametagger.
//
//	go run ./internal/train/names -data DIR [-train NAME:FORMAT:WEIGHT[:WRITING],…] [-gold FILE -found FILE] -out MODEL
//
// DIR holds the training files; those of format inline are found from the root of the repository. FORMAT names a reading of a
// file: its columns and what its labels mean (formats.go). WRITING rewrites the text: small has no capitals, shout has them
// throughout, titled has them as headlines do (writing.go). The same data give the same model, byte for byte.
package main

import (
	"flag"
	"fmt"
	"os"
)

type config struct {
	data, train, test, out, gold, found string
	lines, epochs, models               int
	rate, drop, caution                 float64
}

// shipped is the mixture that the shipped model is trained on.
const shipped = "ner-gmb.tsv:gmb:0.05,ner-gum-train.tsv:gum:2,ner-wikigold.tsv:wikigold:2,ner-re3d-open.tsv:re3d:1," +
	"ner-politics-train.tsv:politics:3,ner-politics-dev.tsv:politics:3," +
	own + "news-1.txt:inline:2," + own + "news-2.txt:inline:2," + own + "news-3.txt:inline:2," + own + "news-4.txt:inline:2," +
	own + "web-1.txt:inline:2," +
	"ner-gum-train.tsv:gum:0.5:small," + own + "news-1.txt:inline:0.5:small," + own + "web-1.txt:inline:0.5:small," +
	"ner-gum-train.tsv:gum:0.3:shout," + own + "news-3.txt:inline:0.3:shout," + own + "web-1.txt:inline:0.5:shout," +
	"ner-gum-train.tsv:gum:0.3:titled," + own + "news-3.txt:inline:0.3:titled," + own + "web-1.txt:inline:0.5:titled," +
	"ner-politics-train.tsv:politics:0.5:titled"

// own is the folder of the project's own annotated text, from the root of the repository.
const own = "internal/train/corpus/"

func main() {
	var c config
	flag.StringVar(&c.data, "data", "", "folder of the training data")
	flag.StringVar(&c.train, "train", shipped, "files to train on, NAME:FORMAT:WEIGHT[:WRITING] with commas between")
	flag.StringVar(&c.test, "test", "", "files to measure on, NAME:FORMAT with commas between; `FILE.jsonl` is read as gold with spans")
	flag.StringVar(&c.out, "out", "internal/nametagger/data/en.bin", "file to write the model to")
	flag.StringVar(&c.gold, "gold", "", "JSON Lines with id and text to tag with the new model")
	flag.StringVar(&c.found, "found", "", "file to write the mentions found in -gold to, as JSON Lines")
	flag.IntVar(&c.lines, "lines", 80000, "lines of the weight table, 32 bytes each")
	flag.IntVar(&c.epochs, "epochs", 6, "passes over the data")
	flag.IntVar(&c.models, "models", 4, "models to learn, each in an order of its own, and to take the average of")
	flag.Float64Var(&c.drop, "drop", 0.7, "share of features left out at random while training")
	flag.Float64Var(&c.caution, "caution", 0.6, "what outside is favoured by in the end, in natural units: the training data have more names than news")
	flag.Float64Var(&c.rate, "rate", 0.05, "learning rate")
	flag.Parse()
	if err := run(c); err != nil {
		fmt.Fprintln(os.Stderr, "names:", err)
		os.Exit(1)
	}
}

func run(c config) error {
	var all []*sample
	sources, err := parseSources(c.train)
	if err != nil {
		return err
	}
	for _, s := range sources {
		docs, err := read(c.data, s)
		if err != nil {
			return err
		}
		all = append(all, docs...)
	}
	model, err := train(c, all)
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.out, model, 0o644); err != nil {
		return err
	}
	if err := check("on the training data:", model, all); err != nil {
		return err
	}
	sources, err = parseSources(c.test)
	if err != nil {
		return err
	}
	for _, s := range sources {
		docs, err := read(c.data, s)
		if err != nil {
			return err
		}
		if err := check(s.name+":", model, docs); err != nil {
			return err
		}
	}
	return evaluate(c, model)
}
