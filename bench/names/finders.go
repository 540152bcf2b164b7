package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// finder is what is compared: how it is run, and how it did.
type finder struct {
	name, family, version, licence, note string
	command                              []string

	process                *process
	found                  [][][]named // of each set, each text
	results                []result    // of each set
	startup                time.Duration
	resident, peak         int
	rate, slowest, fastest float64 // tokens a second of processor time
	err                    error   // why it is missing
}

// prepare sets the rivals up and returns all finders, those that failed with the reason.
func prepare(c config) ([]*finder, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	s, err := newSetup(c)
	if err != nil {
		return nil, err
	}
	all := goFinders(self)
	for _, a := range c.add {
		name, command, _ := strings.Cut(a, "=")
		all = slices.Insert(all, 2, &finder{name: name, family: "dragoman", command: strings.Fields(command), note: "added with -add"})
	}
	all = append(all, s.javaScript()...)
	all = append(all, s.python()...)
	if c.only == "" {
		return all, nil
	}
	var chosen []*finder
	for _, name := range strings.Split(c.only, ",") {
		n := len(chosen)
		for _, f := range all {
			if f.name == strings.TrimSpace(name) {
				chosen = append(chosen, f)
			}
		}
		if n == len(chosen) {
			return nil, fmt.Errorf("-only: there is no %q", name)
		}
	}
	return chosen, nil
}

func goFinders(self string) []*finder {
	of := func(worker, name, family, version, note string) *finder {
		licence := "MIT"
		if family == "dragoman" {
			licence = "Apache-2.0"
		}
		return &finder{name: name, family: family, version: version, licence: licence, note: note, command: []string{self, "-worker", worker}}
	}
	return []*finder{
		of("dragoman", "Dragoman", "dragoman", "this", "tokens, parts of speech, names"),
		of("dragoman-all", "Dragoman, whole analysis", "dragoman", "this", "all layers"),
		of("prose", "prose", "prose", "2.0.0", "tokens, parts of speech, names; its model kept between texts, names looked for in the text in their order"),
		of("prosefinder", "prose, by sentences", "prose", "2.0.0", "through entities/prosefinder: this module's tokens and sentences, which avoids prose's faults"),
	}
}
