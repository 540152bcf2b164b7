package gold

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
)

// SyntaxError says what is wrong with a file of gold or results, and where.
type SyntaxError struct {
	File string
	Line int // counted from 1
	Msg  string
}

// Error formats the error as file:line: message.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// Gold is annotated text. It is read-only after reading.
type Gold struct {
	name     string
	records  []record            // of a file
	articles []*standoff.Article // of a folder
	layers   []Layer             // that the articles are annotated with; nil for all
}

// Name is the name of the file it was read from, "articles" or "hedging-own" for the project's own.
func (g *Gold) Name() string { return g.name }

// Articles returns the annotated articles of the project as gold for every layer but actors.
func Articles() (*Gold, error) {
	all, err := standoff.Load(testdata.Articles, "articles")
	if err != nil {
		return nil, err
	}
	return &Gold{name: "articles", articles: all}, nil
}

// HedgingTexts returns the texts of the project that are annotated with sentences, cues, claims and quotes alone, as gold for those layers.
func HedgingTexts() (*Gold, error) {
	all, err := standoff.Load(testdata.Hedging, "hedging")
	if err != nil {
		return nil, err
	}
	return &Gold{name: "hedging-own", articles: all, layers: []Layer{Hedging, Factuality, Quotes}}, nil
}

// ReadFile reads gold in JSON Lines.
func ReadFile(path string) (*Gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(path, f)
}

// Read reads gold in JSON Lines. The name is for errors and reports.
func Read(name string, in io.Reader) (*Gold, error) {
	g := &Gold{name: name}
	for line, err := range eachLine(name, in) {
		if err != nil {
			return nil, err
		}
		var r record
		if err := line.decode(&r); err != nil {
			return nil, err
		}
		g.records = append(g.records, r)
	}
	return g, nil
}

// record is one line of gold. Which fields are there tells which layers it is for; one name means several things (target, source,
// event), so those are read when the layer is known.
type record struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Date string `json:"date,omitempty"`

	Entities []place `json:"entities,omitempty"` // names
	Mentions []place `json:"mentions,omitempty"` // names, too, where there are no entities
	Places   []place `json:"places,omitempty"`

	Tokens    []Pair   `json:"tokens,omitempty"`
	UPOS      []string `json:"upos,omitempty"`
	Penn      []string `json:"xpos,omitempty"`
	Sentences []Pair   `json:"sentences,omitempty"`

	Target   json.RawMessage `json:"target,omitempty"` // a span; of PLOVER records a list of actors
	Polarity *int            `json:"polarity,omitempty"`
	Score    *float64        `json:"score,omitempty"`

	Cues      []goldCue `json:"cues,omitzero"`
	Hedged    *bool     `json:"hedged,omitempty"`
	Certainty *float64  `json:"certainty,omitempty"` // of the sentence, 0 to 3

	Events       []goldEvent      `json:"events,omitzero"`
	Attributions []goldQuote      `json:"attributions,omitzero"`
	Concepts     []goldConcept    `json:"concepts,omitempty"`
	Negatives    []goldConcept    `json:"negatives,omitempty"`
	Event        string           `json:"event,omitempty"`  // PLOVER type
	Source       json.RawMessage  `json:"source,omitempty"` // of PLOVER records a list of actors
	Test         string           `json:"test,omitempty"`   // of actors
	Args         []any            `json:"args,omitempty"`
	Expect       map[string][]any `json:"expect,omitempty"`

	window   *Pair // the part of the text that is annotated; nil for all
	complete bool  // every concept of the text is annotated
}

type (
	place struct {
		Start   int    `json:"start"`
		End     int    `json:"end"`
		Type    string `json:"type,omitempty"`
		Country string `json:"country,omitempty"`
	}
	goldCue struct {
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Scope    *Pair  `json:"scope,omitempty"`
		Kind     string `json:"kind,omitempty"`
		Category string `json:"category,omitempty"` // goes before kind
	}
	goldEvent struct {
		Start      int     `json:"start"`
		End        int     `json:"end"`
		Factuality float64 `json:"factuality"`
		Code       string  `json:"eventcode,omitempty"`
		Source     string  `json:"sourcecode,omitempty"`
		Target     string  `json:"targetcode,omitempty"`

		claim *standoff.Claim // of an article: what more is known of the claim
	}
	goldQuote struct {
		Cue     []Pair `json:"cue"`
		Source  []Pair `json:"source"`
		Content []Pair `json:"content"`
	}
	goldConcept struct {
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Concept  string `json:"concept,omitempty"`
		DraftID  string `json:"draft_id,omitempty"`
		Category string `json:"category,omitempty"`
		Not      string `json:"not,omitempty"` // of a negative: the concept that is not meant
	}
)

// names are the annotated names: entities if there are any, or else mentions.
func (r *record) names() []place {
	if r.Entities != nil {
		return r.Entities
	}
	return r.Mentions
}

// kind is the kind of a cue.
func (c goldCue) kind() string {
	if c.Category != "" {
		return c.Category
	}
	return c.Kind
}
