package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/entities/prosefinder"
	"github.com/dragoman-nlp/dragoman/internal/gold"
)

type evalCmd struct {
	Gold     []string `placeholder:"PATH" help:"Gold in JSON Lines: files, or folders of them. The project's own articles if not given."`
	Layers   []string `placeholder:"LAYER,…" help:"Layers to score: tokens, ner, countries, actors, concepts, hedging, factuality, quotes, sentiment, targets, events. All that the gold has if not given."`
	Finder   string   `enum:"builtin,prose" default:"builtin" help:"What finds names: builtin, or prose (github.com/jdkato/prose) as the baseline."`
	JSON     bool     `name:"json" help:"Print JSON instead of a table."`
	Markdown bool     `help:"Print a table in Markdown."`
	Check    string   `type:"path" placeholder:"FILE" help:"Compare with a report of --json; a figure that fell is an error."`
}

// tolerance is how far a figure may fall below a committed report: in points of a per cent, and for r and MAE.
const (
	tolerance      = 0.5
	toleranceScale = 0.005
)

// Run scores the analysis on all gold.
func (c *evalCmd) Run(sys *system) error {
	layers, err := c.layers()
	if err != nil {
		return &exitError{exitUsage, err}
	}
	var o analysis.Options
	if c.Finder == "prose" {
		if o.Entities, err = prosefinder.New(); err != nil {
			return err
		}
	}
	a, err := analysis.New(o)
	if err != nil {
		return err
	}
	all, err := c.read()
	if err != nil {
		return &exitError{exitUsage, err}
	}
	reports := []gold.Report{}
	for _, g := range all {
		for _, l := range g.Layers() {
			if len(layers) > 0 && !slices.Contains(layers, l) {
				continue
			}
			r, err := score(sys, a, g, l)
			if err != nil {
				return err
			}
			reports = append(reports, r)
		}
	}
	if err := c.print(sys.stdout, reports); err != nil {
		return err
	}
	if c.Check != "" {
		return check(c.Check, reports)
	}
	return nil
}

func (c *evalCmd) layers() ([]gold.Layer, error) {
	var out []gold.Layer
	for _, name := range c.Layers {
		l, err := gold.ParseLayer(name)
		if err != nil {
			return nil, fmt.Errorf("--layers: %w", err)
		}
		out = append(out, l)
	}
	return out, nil
}

// read opens the gold: the project's articles, its texts on hedging, and the files and folders given.
func (c *evalCmd) read() ([]*gold.Gold, error) {
	own, err := gold.Articles()
	if err != nil {
		return nil, err
	}
	hedging, err := gold.HedgingTexts()
	if err != nil {
		return nil, err
	}
	all := []*gold.Gold{own, hedging}
	for _, path := range c.Gold {
		files := []string{path}
		if info, err := os.Stat(path); err != nil {
			return nil, fmt.Errorf("--gold: %s: %w", path, plainError(err))
		} else if info.IsDir() {
			if files, err = filepath.Glob(filepath.Join(path, "*.jsonl")); err != nil || len(files) == 0 {
				return nil, fmt.Errorf("--gold: %s: holds no .jsonl file", path)
			}
		}
		for _, name := range files {
			g, err := readGold(name)
			if err != nil {
				return nil, err
			}
			all = append(all, g)
		}
	}
	return all, nil
}

func readGold(path string) (*gold.Gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("--gold: %s: %w", path, plainError(err))
	}
	defer f.Close()
	return gold.Read(strings.TrimSuffix(filepath.Base(path), ".jsonl"), f)
}

// score analyses the texts of a gold and scores one layer of the results, through the JSON form that users see.
func score(sys *system, a *analysis.Analyzer, g *gold.Gold, l gold.Layer) (gold.Report, error) {
	var in, out bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, i := range g.Inputs(l) {
		if err := enc.Encode(i); err != nil {
			return gold.Report{}, err
		}
	}
	var layers analysis.Stage
	if err := layers.UnmarshalText([]byte("all")); err != nil {
		return gold.Report{}, err
	}
	if _, err := a.Stream(sys.ctx, &in, &out, analysis.StreamOptions{Output: analysis.OutputOptions{Layers: layers}}); err != nil {
		return gold.Report{}, err
	}
	results, err := gold.ReadResults("results", &out)
	if err != nil {
		return gold.Report{}, err
	}
	return gold.Score(l, g, results), nil
}

// evalReport is the form of --json.
type evalReport struct {
	Date    string        `json:"date"`
	Finder  string        `json:"finder"`
	Reports []gold.Report `json:"reports"`
}

func (c *evalCmd) print(w io.Writer, reports []gold.Report) error {
	switch {
	case c.JSON:
		enc := json.NewEncoder(w)
		enc.SetIndent("", " ")
		return enc.Encode(evalReport{time.Now().UTC().Format(time.DateOnly), c.Finder, reports})
	case c.Markdown:
		return markdown(w, reports)
	}
	return gold.Table(w, reports...)
}

func markdown(w io.Writer, reports []gold.Report) error {
	var b strings.Builder
	b.WriteString("| gold | measure | value | precision | recall | n |\n|---|---|---:|---:|---:|---:|\n")
	figure := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprintf("%.2f", *v)
	}
	for _, r := range reports {
		for _, row := range r.Rows {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %d |\n", r.Gold, row.Measure, figure(&row.Value), figure(row.Precision), figure(row.Recall), row.N)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// check compares reports with a committed one. Gold that is not here now is passed over.
func check(path string, now []gold.Report) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("--check: %w", plainError(err))
	}
	var before evalReport
	if err := json.Unmarshal(data, &before); err != nil {
		return fmt.Errorf("--check: %s: %w", path, err)
	}
	var fallen []string
	for _, old := range before.Reports {
		i := slices.IndexFunc(now, func(r gold.Report) bool { return r.Gold == old.Gold && r.Layer == old.Layer })
		if i < 0 {
			continue
		}
		for _, row := range old.Rows {
			if v, ok := now[i].Value(row.Measure); !ok || fell(row.Measure, row.Value, v) {
				fallen = append(fallen, fmt.Sprintf("%s: %s fell from %.2f to %.2f", old.Gold, row.Measure, row.Value, v))
			}
		}
	}
	if len(fallen) > 0 {
		return errors.New(strings.Join(fallen, "\ndragoman: "))
	}
	return nil
}

// fell says whether a figure is worse than before by more than the tolerance. Errors are better when smaller.
func fell(measure string, before, now float64) bool {
	switch {
	case strings.Contains(measure, "MAE"):
		return now > before+toleranceScale
	case strings.Contains(measure, " r"):
		return now < before-toleranceScale
	}
	return now < before-tolerance
}
