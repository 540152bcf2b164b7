package gold

import (
	"encoding/json"
	"fmt"
)

// Input is one line of input for the command.
type Input struct {
	ID         string `json:"id"`
	Text       string `json:"text"`
	Date       string `json:"date,omitempty"`
	Targets    []Pair `json:"targets,omitempty"`    // spans to give a sentiment for
	Predicates []Pair `json:"predicates,omitempty"` // spans to give a certainty for
}

// Inputs returns what is to be analysed to score a layer: each text once, in the order of the gold.
func (g *Gold) Inputs(layer Layer) []Input {
	var out []Input
	index := map[string]int{}
	for i, r := range g.of(layer) {
		id, text := r.ID, r.Text
		if layer == Actors {
			id, text = actorID(i, &r), fmt.Sprint(first(r.Args))
		}
		at, known := index[id]
		if !known {
			at = len(out)
			index[id] = at
			out = append(out, Input{ID: id, Text: text})
		}
		out[at].add(layer, &r)
	}
	return out
}

// add adds what a record asks for beyond its text.
func (in *Input) add(layer Layer, r *record) {
	if r.Date != "" && layer != Actors {
		in.Date = r.Date
	}
	switch layer {
	case Targets:
		if span, ok := r.targetSpan(); ok {
			in.Targets = append(in.Targets, span)
		}
	case Factuality:
		in.Predicates = nil
		for _, e := range r.Events {
			in.Predicates = append(in.Predicates, Pair{e.Start, e.End})
		}
	}
}

// targetSpan reads target where it is a span.
func (r *record) targetSpan() (Pair, bool) {
	var span []int
	if json.Unmarshal(r.Target, &span) != nil || len(span) != 2 {
		return Pair{}, false
	}
	return Pair{span[0], span[1]}, true
}

// actorID names a test of actors: several may share a name.
func actorID(i int, r *record) string { return fmt.Sprintf("%s#%d", r.Test, i) }

func first(args []any) any {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}
