package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"iter"
	"os"
	"time"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/internal/brief"
	"github.com/dragoman-nlp/dragoman/internal/ordered"
	"github.com/dragoman-nlp/dragoman/internal/page"
)

//go:embed sample.txt
var sampleText string

// sampleDate is the date of the sample article.
var sampleDate = time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)

type analyzeCmd struct {
	Files    []string         `arg:"" optional:"" name:"file" help:"Text, HTML (.html) or JSON Lines (.jsonl, .jsonl.gz); - or none is standard input."`
	Format   string           `enum:"auto,human,json,jsonl,html" default:"auto" help:"human (a brief), jsonl (a result a line), json (indented) or html (a page); auto is human on a terminal, else jsonl."`
	Input    string           `enum:"auto,text,html,jsonl" default:"auto" help:"Form of the input: text, html or jsonl; auto goes by name and content."`
	Layers   analysis.Stage   `placeholder:"LAYER,…" help:"Layers to write: tokens, sentences, mentions, entities, concepts, hedging, sentiment, quotes, events, dates, quantities, all. All but tokens if not given."`
	Workers  int              `placeholder:"N" help:"Goroutines; the order of the output does not depend on it. All cores if not given."`
	Offsets  analysis.Offsets `default:"byte" help:"Unit of spans: byte, utf16 or rune."`
	Concepts string           `type:"path" placeholder:"FILE" help:"Your own concepts (TSV), added to the built-in ones."`
	Actors   string           `type:"path" placeholder:"FILE" help:"Your own names (TSV), which go before the built-in ones."`
	Date     string           `placeholder:"YYYY-MM-DD" help:"Date of the article of a text or HTML file."`
	Echo     bool             `help:"Repeat the text in each result."`
	Sample   bool             `help:"Analyse a sample article that comes with the program."`
}

// Run analyses all inputs and writes the results in their order.
func (c *analyzeCmd) Run(sys *system) error {
	if c.Workers < 0 {
		return &exitError{exitUsage, errors.New("--workers: want a number from 0 up")}
	}
	a, err := c.analyzer()
	if err != nil {
		return &exitError{exitUsage, err}
	}
	in, src, err := c.inputs(sys)
	if err != nil {
		return &exitError{exitUsage, err}
	}
	p := newProgress(sys, src)
	defer p.stop()
	return c.write(sys, a, in, p)
}

// analyzer builds the analyzer that the flags ask for.
func (c *analyzeCmd) analyzer() (*analysis.Analyzer, error) {
	o := analysis.Options{Workers: c.Workers}
	if c.Concepts != "" {
		own, err := readConcepts(c.Concepts)
		if err != nil {
			return nil, err
		}
		if o.Ontology, err = concepts.New(concepts.Options{Ontologies: []*concepts.Ontology{own}}); err != nil {
			return nil, err
		}
	}
	if c.Actors != "" {
		f, err := os.Open(c.Actors)
		if err != nil {
			return nil, fmt.Errorf("--actors: %s: %w", c.Actors, plainError(err))
		}
		defer f.Close()
		if o.Recognizer, err = entities.New(entities.Options{Gazetteer: f, GazetteerName: c.Actors}); err != nil {
			return nil, err
		}
	}
	return analysis.New(o)
}

// readConcepts reads a table of concepts.
func readConcepts(name string) (*concepts.Ontology, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, plainError(err))
	}
	defer f.Close()
	return concepts.Parse(f, name)
}

// inputs opens the files, standard input or the sample article.
func (c *analyzeCmd) inputs(sys *system) (iter.Seq[input], *source, error) {
	date, err := time.Time{}, error(nil)
	if c.Date != "" {
		if date, err = time.Parse(time.DateOnly, c.Date); err != nil {
			return nil, nil, fmt.Errorf("--date: want YYYY-MM-DD, have %q", c.Date)
		}
	}
	if c.Sample || len(c.Files) == 0 && sys.stdinTerminal {
		if !c.Sample {
			fmt.Fprintln(sys.stderr, "dragoman: no input; this is a sample article. Name a file to read your own.")
		}
		return sample, nil, nil
	}
	src := newSource(sys, c.Files, c.Input)
	return dated(src.inputs(), date), src, nil
}

func sample(yield func(input) bool) {
	yield(input{file: "sample", line: 1, article: analysis.Article{ID: "sample", Text: sampleText, Date: sampleDate}})
}

// dated gives articles without a date the one of the command line.
func dated(in iter.Seq[input], date time.Time) iter.Seq[input] {
	return func(yield func(input) bool) {
		for i := range in {
			if i.article.Date.IsZero() {
				i.article.Date = date
			}
			if !yield(i) {
				return
			}
		}
	}
}

// outcome is what became of one input: bytes to write, or an error.
type outcome struct {
	in    input
	id    string
	bytes []byte
	err   error
}

// write runs the inputs through the workers and writes the outcomes in order.
func (c *analyzeCmd) write(sys *system, a *analysis.Analyzer, in iter.Seq[input], p *progress) error {
	format := c.format(sys)
	workers := a.Workers()
	done, failed := 0, 0
	if format == "html" {
		if err := page.Begin(sys.stdout); err != nil {
			return err
		}
	}
	for o := range ordered.Map(sys.ctx, workers, in, c.worker(sys, a, format)) {
		done++
		if o.err != nil {
			failed++
			o.bytes = c.failure(sys, format, o)
		}
		if done > 1 && format == "human" && len(o.bytes) > 0 {
			o.bytes = append([]byte("\n"), o.bytes...)
		}
		p.clear()
		if _, err := sys.stdout.Write(o.bytes); err != nil {
			return err
		}
		p.count(done)
	}
	if format == "html" {
		if err := page.End(sys.stdout); err != nil {
			return err
		}
	}
	p.clear()
	return summary(sys.ctx, done, failed)
}

// format is the form of the output that auto stands for.
func (c *analyzeCmd) format(sys *system) string {
	switch {
	case c.Format != "auto":
		return c.Format
	case sys.stdoutTerminal:
		return "human"
	}
	return "jsonl"
}

// summary is the error that ends a run in which inputs failed.
func summary(ctx context.Context, done, failed int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if failed > 0 {
		return &exitError{exitFailed, fmt.Errorf("%d of %d inputs failed", failed, done)}
	}
	return nil
}

// failure tells of an input that could not be analysed: an error line for programs, a message for people.
func (c *analyzeCmd) failure(sys *system, format string, o outcome) []byte {
	if format == "jsonl" || format == "json" {
		return analysis.AppendErrorLine(nil, o.in.line, o.id, o.err)
	}
	fmt.Fprintf(sys.stderr, "dragoman: %s:%d: %v\n", o.in.file, o.in.line, o.err)
	return nil
}

// worker analyses one input and formats its result.
func (c *analyzeCmd) worker(sys *system, a *analysis.Analyzer, format string) func(input) outcome {
	options := analysis.OutputOptions{Layers: c.Layers, Offsets: c.Offsets, Echo: c.Echo}
	human := brief.Options{Width: sys.width, Colour: sys.colour()}
	return func(in input) outcome {
		art, err := in.parse()
		if err != nil {
			return outcome{in: in, id: art.ID, err: err}
		}
		res, err := a.Analyze(sys.ctx, art)
		if err != nil {
			return outcome{in: in, id: art.ID, err: err}
		}
		return outcome{in: in, id: art.ID, bytes: render(res, art, format, options, human)}
	}
}

// render writes one result in a format.
func render(res *analysis.Result, art analysis.Article, format string, o analysis.OutputOptions, human brief.Options) []byte {
	switch format {
	case "human":
		return brief.Append(nil, art, res, human)
	case "html":
		return page.Append(nil, art, res)
	case "json":
		return append(res.AppendIndentedJSON(nil, o), '\n')
	}
	return append(res.AppendJSON(nil, o), '\n')
}
