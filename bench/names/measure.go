package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// firstText is what start-up is measured with.
const firstText = "Foreign Minister Maria Holt met officials of the United Nations in Geneva on Tuesday."

// starts is how often a finder is started to measure that.
const starts = 3

// measure starts a finder, runs it on all sets and leaves it running for the race. What fails is written down in the finder.
func measure(ctx context.Context, c config, f *finder, sets []*goldSet, maps map[string]labels) {
	if f.err != nil {
		log.Printf("%s: missing: %v", f.name, f.err)
		return
	}
	log.Printf("%s: on %d sets", f.name, len(sets))
	if f.err = f.start(ctx, c.limit); f.err != nil {
		return
	}
	for _, s := range sets {
		found, err := f.onSet(s, maps[f.family])
		if err != nil {
			f.err = fmt.Errorf("%s: %w", s.name, err)
			f.stop()
			return
		}
		f.found = append(f.found, found)
		f.results = append(f.results, score(s, found))
	}
	f.resident, f.peak = f.process.memory()
}

// start starts the finder several times, keeps the last and the median time from the start of the process to its first answer.
func (f *finder) start(ctx context.Context, limit time.Duration) error {
	var times []time.Duration
	for range starts {
		f.stop()
		began := time.Now()
		p, err := start(ctx, f.command, limit)
		if err != nil {
			return err
		}
		f.process = p
		if _, err := p.ask(request{ID: "first", Text: firstText}); err != nil {
			return err
		}
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	f.startup = times[len(times)/2]
	return nil
}

func (f *finder) stop() {
	if f.process != nil {
		f.process.stop()
	}
}

func (f *finder) onSet(s *goldSet, m labels) ([][]named, error) {
	all := make([][]named, 0, len(s.docs))
	for _, d := range s.docs {
		a, err := f.process.ask(request{ID: d.ID, Text: d.Text})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.ID, err)
		}
		names, err := align(d.Text, a.Unit, m, a.Names)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.ID, err)
		}
		all = append(all, names)
	}
	return all, nil
}

// race measures the speed. The finders take turns, so that a busy machine slows all.
func race(all []*finder, texts []string, c config) {
	n := 0
	for _, t := range texts {
		n += countTokens(t)
	}
	rates := map[*finder][]float64{}
	for i := range c.rounds {
		log.Printf("speed, round %d of %d", i+1, c.rounds)
		for _, f := range all {
			if f.err != nil {
				continue
			}
			a, err := f.process.ask(request{Texts: texts, Seconds: c.seconds})
			if err != nil {
				f.err = fmt.Errorf("speed: %w", err)
				continue
			}
			rates[f] = append(rates[f], float64(n*a.Passes)/a.CPU)
		}
	}
	for f, r := range rates {
		slices.Sort(r)
		f.rate, f.slowest, f.fastest = r[len(r)/2], r[0], r[len(r)-1]
	}
}

var unfit = regexp.MustCompile(`[^a-z0-9]+`)

// writeFound writes what each finder found, a file for each finder and set.
func writeFound(folder string, all []*finder, sets []*goldSet) error {
	for _, f := range all {
		for i, found := range f.found {
			name := filepath.Join(folder, sets[i].name, unfit.ReplaceAllString(strings.ToLower(f.name), "-")+".jsonl")
			if err := writeLines(name, sets[i], found); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeLines(name string, s *goldSet, found [][]named) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	for i, names := range found {
		r := reply{ID: s.docs[i].ID, Unit: inBytes, Names: []raw{}}
		for _, n := range names {
			r.Names = append(r.Names, raw{n.Span[0], n.Span[1], n.Kind})
		}
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return f.Close()
}
