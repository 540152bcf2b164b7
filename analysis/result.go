package analysis

import (
	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Result is all that was read in one article. Slices are in text order; indices refer to the slices of the same result, -1 is none.
// A result keeps the text of its article alive; clone strings that outlive it.
type Result struct {
	ID      string
	Skipped Stage // layers that were not computed
	Doc     *tokens.Document
	Tags    tagging.Tags

	Mentions   []entities.Mention
	Entities   []entities.Entity
	References []entities.Reference // pronouns and descriptions that stand for entities
	Dates      []entities.DateValue
	Quantities []entities.Amount

	Concepts     []concepts.Match
	Participants [][]Participant // of each concept

	Quotes []Quote

	Cues    []hedging.Cue
	Claims  []Claim
	Hedging hedging.Assessment // of the document and of each sentence

	Evasions []Evasion // answers that do not commit

	Sentiment     sentiment.Score
	SentenceTones []sentiment.Score // of each sentence
	Spread        sentiment.Distribution
	Voices        sentiment.Voices // the author's tone, and that of each of Quotes
	Targets       []Target
	Tones         []float64            // towards each entity, over all its mentions; mentions without tone count little
	Attitudes     []sentiment.Attitude // who speaks how of whom: Source and Target are indices into Entities

	ontology *concepts.Ontology
	scored   []int // how many targets each entity has

	reading *entities.Reading // while the analysis runs
}

// Participant is who takes part in a concept.
type Participant struct {
	Role   string // mediator, party, place …
	Entity int    // index into Entities
}

// Quote is a quote with its speaker resolved.
type Quote struct {
	quotes.Quote     // Speaker and Within are indices into Mentions
	Entity       int // index into Entities of who speaks, or of the state or body an unnamed speaker belongs to
}

// Claim is the certainty of a predicate with its source resolved.
type Claim struct {
	hedging.Claim     // Source is an index into Quotes
	Entity        int // index into Entities of who says so; -1 is the author
}

// Target is the tone towards one mention.
type Target struct {
	sentiment.Target
	Mention int // index into Mentions; -1 for a span of the article's own Targets that is no mention
	Entity  int // index into Entities
}

// MentionsOf returns the text of each different form under which an entity appears, in order of first appearance.
func (r *Result) MentionsOf(entity int) []string {
	var forms []string
	seen := map[string]bool{}
	for _, m := range r.Entities[entity].Mentions {
		if form := r.Doc.Slice(r.Mentions[m].Span); !seen[form] {
			seen[form] = true
			forms = append(forms, form)
		}
	}
	return forms
}

// ToneTowards returns the tone towards an entity, -1 to 1, and over how many mentions it was taken; 0, 0 if over none.
func (r *Result) ToneTowards(entity int) (score float64, n int) {
	if entity >= len(r.scored) || r.scored[entity] == 0 {
		return 0, 0
	}
	return r.Tones[entity], r.scored[entity]
}

// ConceptLabel returns the name of a concept for people; its ID if the ontology does not have it.
func (r *Result) ConceptLabel(id string) string {
	if c, ok := r.ontology.Concept(id); ok && c.Label != "" {
		return c.Label
	}
	return id
}
