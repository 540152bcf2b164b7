package gold

import (
	"fmt"
	"slices"
	"strings"
)

// Layer is one kind of annotation with its measures.
type Layer string

// The layers.
const (
	Names      Layer = "ner"
	Tokens     Layer = "tokens"
	Countries  Layer = "countries"
	Targets    Layer = "targets"
	Sentiment  Layer = "sentiment"
	Hedging    Layer = "hedging"
	Factuality Layer = "factuality"
	Quotes     Layer = "quotes"
	Events     Layer = "events"
	Actors     Layer = "actors"
	Concepts   Layer = "concepts"
)

// Layers returns all layers, in the order of reports.
func Layers() []Layer {
	return []Layer{Tokens, Names, Countries, Actors, Concepts, Hedging, Factuality, Quotes, Sentiment, Targets, Events}
}

// ParseLayer finds a layer by name.
func ParseLayer(name string) (Layer, error) {
	if l := Layer(strings.ToLower(name)); slices.Contains(Layers(), l) {
		return l, nil
	}
	return "", fmt.Errorf("unknown layer %q; there are %v", name, Layers())
}

// Layers returns the layers that the gold has annotation for, in the order of reports.
func (g *Gold) Layers() []Layer {
	var out []Layer
	for _, l := range Layers() {
		if len(g.of(l)) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// of returns the records that have annotation of a layer. A file is for a layer if any of its lines is; then all of them are, since
// a text without annotation is one in which nothing is to be found.
func (g *Gold) of(layer Layer) []record {
	if g.layers != nil && !slices.Contains(g.layers, layer) {
		return nil
	}
	if g.articles != nil {
		return articleRecords(layer, g.articles)
	}
	if slices.ContainsFunc(g.records, func(r record) bool { return r.has(layer) }) {
		return g.records
	}
	return nil
}

// has says whether a record is annotated for a layer.
func (r *record) has(layer Layer) bool {
	switch layer {
	case Names:
		return slices.ContainsFunc(r.names(), func(p place) bool { return p.Type != "" })
	case Countries:
		return slices.ContainsFunc(r.countryPlaces(), func(p place) bool { return p.Country != "" })
	case Tokens:
		return r.Tokens != nil || r.Sentences != nil
	case Targets:
		_, ok := r.targetSpan()
		return ok && r.Polarity != nil
	case Sentiment:
		return r.Score != nil
	case Hedging:
		return r.Cues != nil
	case Factuality:
		return slices.ContainsFunc(r.Events, func(e goldEvent) bool { return e.Code == "" })
	case Events:
		return r.Event != "" || slices.ContainsFunc(r.Events, func(e goldEvent) bool { return e.Code != "" })
	case Quotes:
		return r.Attributions != nil
	case Actors:
		return r.Expect != nil
	case Concepts:
		return r.Concepts != nil || r.Negatives != nil
	}
	return false
}
