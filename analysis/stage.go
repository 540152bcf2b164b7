package analysis

import (
	"fmt"
	"strings"
)

// Stage is a set of the layers of a result, one bit each.
type Stage uint16

// The layers, named as in the JSON form.
const (
	Tokens Stage = 1 << iota
	Sentences
	Mentions
	Entities
	Concepts
	Hedging
	Sentiment
	Quotes
	Events
	Dates
	Quantities

	allStages = 1<<iota - 1
)

// DefaultLayers are the layers of an output line if none are named: all but tokens.
const DefaultLayers = allStages &^ Tokens

var stageNames = [...]string{
	"tokens", "sentences", "mentions", "entities", "concepts", "hedging", "sentiment", "quotes", "events", "dates", "quantities",
}

// Has says whether all stages of t are in s.
func (s Stage) Has(t Stage) bool { return s&t == t }

// String names the stages, divided by commas; "" for none.
func (s Stage) String() string {
	var names []string
	for i, n := range stageNames {
		if s&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, ",")
}

// MarshalText writes the names of the stages, divided by commas.
func (s Stage) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads names of stages, divided by commas, or "all".
func (s *Stage) UnmarshalText(text []byte) error {
	*s = 0
	for _, name := range strings.FieldsFunc(string(text), func(r rune) bool { return r == ',' || r == ' ' }) {
		bit, err := stageOf(name)
		if err != nil {
			return err
		}
		*s |= bit
	}
	return nil
}

func stageOf(name string) (Stage, error) {
	for i, n := range stageNames {
		if n == name {
			return 1 << i, nil
		}
	}
	if name == "all" {
		return allStages, nil
	}
	return 0, fmt.Errorf("no layer is called %q; there are %v and all", name, Stage(allStages))
}
