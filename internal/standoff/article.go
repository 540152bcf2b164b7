package standoff

import "github.com/dragoman-nlp/dragoman/tokens"

// Article is a text with its annotation, each layer in text order.
type Article struct {
	Name    string // of the file, without extension
	Title   string
	Date    string // YYYY-MM-DD
	Source  string // who wrote it
	Licence string
	Text    string

	Tone    float64 // of the whole text, -1 to 1
	Hedging float64 // of the whole text, 0 to 1

	Blocks    []Block
	Sentences []Sentence
	Tokens    []Token // empty where tokens are not annotated
	Mentions  []Mention
	Concepts  []Concept
	Cues      []Cue
	Claims    []Claim
	Quotes    []Quote
	Targets   []Target
	Events    []Event
}

// Block is a part of the page.
type Block struct {
	Span tokens.Span
	Kind string // heading, byline, dateline, prose, furniture
}

// IsProse says whether people read the block as language.
func (b Block) IsProse() bool { return b.Kind != "byline" && b.Kind != "furniture" }

// Sentence is a sentence, a dateline or a line of furniture.
type Sentence struct {
	Span      tokens.Span
	Judged    bool // whether the two fields below were annotated: not in bylines, datelines and furniture
	Hedged    bool
	Certainty int // of the main claim as the author presents it, 0 to 3
}

// Token is a word or a mark with its tags.
type Token struct {
	Span  tokens.Span
	UPOS  string // universal part of speech
	Tag   string // Penn Treebank
	Lemma string
}

// Mention is a name, a date or an amount.
type Mention struct {
	Span    tokens.Span
	Kind    string // PERSON, ORG, GPE, …
	ID      string // entity; empty for dates and amounts
	Country string // ISO 3166-1 alpha-3; empty for none
	Role    string // CAMEO and PLOVER sector code; empty for none
	Value   string // ISO 8601 of a date, number of an amount
	Unit    string // of an amount
	Metonym bool   // a place that stands for its government
}

// Concept is a passage about a concept of the ontology.
type Concept struct {
	Span tokens.Span
	ID   string
}

// Cue is a word that lowers commitment or shifts it, with what it covers.
type Cue struct {
	Span     tokens.Span
	Kind     string // modal, epistemic, evidential, approximator, attribution, conditional, generalizer, weasel
	Strength int    // 1 to 3
	Scope    tokens.Span
}

// Claim is a predicate with how sure its source is of it.
type Claim struct {
	Span         tokens.Span
	Certainty    int         // as its source presents it: 3 certainly so, 0 open, -3 certainly not
	Author       int         // the same as the author presents it
	Source       string      // entity, or Author, or Unnamed; empty where words of the text say it
	Holder       tokens.Span // the words that say who the source is, where entities are not annotated
	Construction string      // what decides the certainty, one of Constructions; empty if not annotated
}

// Constructions are the kinds of claims.
func Constructions() []string {
	return []string{"plain", "negated", "factive", "implicative", "modal", "conditional", "question", "future", "wish", "nominal"}
}

// The sources of claims that are no entities.
const (
	Author  = "author"
	Unnamed = "unnamed"
)

// Quote is speech, direct or reported.
type Quote struct {
	Span    tokens.Span
	Form    string // direct, indirect, mixed
	Direct  bool
	Content []tokens.Span // without quotation marks
	Cue     tokens.Span   // empty where speech runs on
	Speaker tokens.Span   // empty where speech runs on
	Entity  string        // empty for unnamed speakers
}

// Target is a mention with the tone towards it.
type Target struct {
	Span  tokens.Span
	Label string  // positive, neutral, negative
	Score float64 // -1 to 1
}

// Event is a word that evokes an interaction.
type Event struct {
	Span     tokens.Span
	Code     string // CAMEO
	Source   string // entity, or empty for none
	Target   string // entity, or empty for none
	Tense    string // past, present, future
	Modality string // actual, possible, demanded, denied
}

// Actor is what an entity id stands for, gathered from its mentions.
type Actor struct {
	ID, Kind, Country, Role string
}

// Actors maps the ids of the article's entities to what their mentions say of them.
func (a *Article) Actors() map[string]Actor {
	all := make(map[string]Actor)
	for _, m := range a.Mentions {
		if _, known := all[m.ID]; m.ID != "" && !known {
			all[m.ID] = Actor{ID: m.ID, Kind: m.Kind, Country: m.Country, Role: m.Role}
		}
	}
	return all
}
