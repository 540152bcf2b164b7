package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/dragoman-nlp/dragoman/concepts"
)

type conceptsCmd struct {
	List conceptsListCmd `cmd:"" help:"List the concepts, by category."`
	Show conceptsShowCmd `cmd:"" help:"Show one concept: what it means, its forms, codes and place in the ontology."`
	Lint conceptsLintCmd `cmd:"" help:"Check a table of concepts of your own; every mistake with its line."`
}

type conceptsListCmd struct {
	Category string `placeholder:"ID" help:"Only concepts of this category."`
}

// Run lists concepts.
func (c *conceptsListCmd) Run(sys *system) error {
	w := tabwriter.NewWriter(sys.stdout, 0, 0, 2, ' ', 0)
	n := 0
	for k := range concepts.Default().Concepts() {
		if c.Category == "" || k.Category == c.Category {
			fmt.Fprintf(w, "%s\t%s\t%s\n", k.Category, k.ID, k.Label)
			n++
		}
	}
	if n == 0 {
		return &exitError{exitUsage, fmt.Errorf("no category is called %q; dragoman concepts list shows all", c.Category)}
	}
	return w.Flush()
}

type conceptsShowCmd struct {
	ID string `arg:"" help:"Id of the concept, such as track-1-5."`
}

// Run shows one concept.
func (c *conceptsShowCmd) Run(sys *system) error {
	o := concepts.Default()
	k, ok := o.Concept(c.ID)
	if !ok {
		return &exitError{exitUsage, fmt.Errorf("no concept is called %q; dragoman concepts list shows all", c.ID)}
	}
	w := tabwriter.NewWriter(sys.stdout, 0, 0, 2, ' ', 0)
	for _, row := range [][2]string{
		{"id", k.ID}, {"label", k.Label}, {"definition", k.Definition}, {"category", k.Category},
		{"is a kind of", strings.Join(o.Ancestors(k.ID), ", ")},
		{"salience", fmt.Sprint(k.Salience)},
		{"CAMEO", strings.Join(k.CAMEO, ", ")}, {"PLOVER", strings.Join(k.PLOVER, ", ")}, {"GDELT", strings.Join(k.GDELT, ", ")},
		{"forms", strings.Join(k.Forms, "\n\t")},
		{"needs", strings.Join(k.Needed, " | ")}, {"excluded by", strings.Join(k.Excluded, " | ")},
	} {
		if row[1] != "" {
			fmt.Fprintf(w, "%s\t%s\n", row[0], row[1])
		}
	}
	return w.Flush()
}

type conceptsLintCmd struct {
	File string `arg:"" help:"Table of concepts (TSV)."`
}

// Run prints what is wrong with a table.
func (c *conceptsLintCmd) Run(sys *system) error {
	f, err := os.Open(c.File)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, plainError(err))
	}
	defer f.Close()
	problems := concepts.Lint(f, c.File)
	for _, p := range problems {
		if _, err := fmt.Fprintln(sys.stdout, p); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		return &exitError{exitFailed, fmt.Errorf("problems found: %d", len(problems))}
	}
	_, err = fmt.Fprintf(sys.stdout, "%s: no problem found\n", c.File)
	return err
}
