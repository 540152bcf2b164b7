package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

type tokensCmd struct {
	File string `arg:"" optional:"" default:"-" help:"Text or HTML; - is standard input."`
}

// Run prints one token a line: start, end, kind, universal and Penn tag, lemma, text. An empty line ends a sentence.
func (c *tokensCmd) Run(sys *system) error {
	art, err := one(sys, c.File)
	if err != nil {
		return err
	}
	doc := tokens.New(art.Text)
	tags := tagging.Default().Tag(doc)
	w := bufio.NewWriter(sys.stdout)
	fmt.Fprintln(w, "start\tend\tkind\tpos\ttag\tlemma\ttext")
	for s := range doc.Sentences() {
		for i := s.First; i < s.Limit; i++ {
			span := doc.Span(i)
			fmt.Fprintf(w, "%d\t%d\t%v\t%v\t%v\t%s\t%s\n", span.Start, span.End, doc.Kind(i), tags.At(i), tags.Penn(i), tags.Lemma(i), doc.Word(i))
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// one reads the single article of a command that takes one.
func one(sys *system, file string) (analysis.Article, error) {
	for in := range newSource(sys, []string{file}, "auto").inputs() {
		art, err := in.parse()
		if err != nil {
			err = fmt.Errorf("%s:%d: %w", file, in.line, err)
		}
		return art, err
	}
	return analysis.Article{}, fmt.Errorf("%s: holds no article", file)
}

type explainCmd struct {
	File string `arg:"" help:"Text, HTML or JSON Lines (its first line); - is standard input."`
	At   int    `default:"-1" placeholder:"OFFSET" help:"Only what covers this byte offset of the text, counted from 0."`
	Date string `placeholder:"YYYY-MM-DD" help:"Date of the article."`
}

// Run prints each decision of the analysis with its reason.
func (c *explainCmd) Run(sys *system) error {
	art, err := one(sys, c.File)
	if err != nil {
		return err
	}
	if c.Date != "" {
		if art.Date, err = time.Parse(time.DateOnly, c.Date); err != nil {
			return &exitError{exitUsage, fmt.Errorf("--date: want YYYY-MM-DD, have %q", c.Date)}
		}
	}
	if c.At >= len(art.Text) {
		return &exitError{exitUsage, fmt.Errorf("--at: the text has %d bytes", len(art.Text))}
	}
	a := analysis.Default()
	res, err := a.Analyze(sys.ctx, art)
	if err != nil {
		return err
	}
	return c.print(sys.stdout, a, res)
}

func (c *explainCmd) print(out io.Writer, a *analysis.Analyzer, res *analysis.Result) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	n := 0
	for s := range a.Explain(res) {
		if c.At >= 0 && (c.At < s.Span.Start || c.At >= s.Span.End) {
			continue
		}
		n++
		at := res.Doc.Position(s.Span.Start)
		fmt.Fprintf(w, "%d:%d\t%v\t%q\t%s\t%s\n", at.Line, at.Column, s.Layer, shorten(res.Doc.Slice(s.Span)), shorten(s.What), s.Reason)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if n == 0 {
		return errors.New("nothing was found there")
	}
	return nil
}

// shorten keeps the beginning and the end of a long stretch of text.
func shorten(s string) string {
	const most = 60
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most/2]) + " … " + string(r[len(r)-most/2:])
}
