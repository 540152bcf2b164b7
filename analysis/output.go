package analysis

// Schema is the version of the JSON form. It is raised with every change that could break a reader.
const Schema = 1

// Pair is a half-open interval [start, end) of the text, in bytes unless the output says otherwise.
type Pair [2]int

// Output is the JSON form of a result: one line of JSON Lines, the public contract of the library, the command and the pipelines.
// All lists are in text order and never null. A cross reference is an index into another list of the same output; -1 is none.
type Output struct {
	Schema     int            `json:"schema"`
	ID         string         `json:"id,omitempty"`
	Text       *string        `json:"text,omitempty"` // only on request
	Tokens     []TokenOut     `json:"tokens,omitzero"`
	Sentences  []SentenceOut  `json:"sentences,omitzero"`
	Mentions   []MentionOut   `json:"mentions,omitzero"`
	Entities   []EntityOut    `json:"entities,omitzero"`
	References []ReferenceOut `json:"references,omitzero"`
	Concepts   []ConceptOut   `json:"concepts,omitzero"`
	Hedging    *HedgingOut    `json:"hedging,omitempty"`
	Evasions   []EvasionOut   `json:"evasions,omitzero"` // part of the layer hedging
	Sentiment  *SentimentOut  `json:"sentiment,omitempty"`
	Quotes     []QuoteOut     `json:"quotes,omitzero"`
	Events     []EventOut     `json:"events,omitzero"`
	Dates      []DateOut      `json:"dates,omitzero"`
	Quantities []QuantityOut  `json:"quantities,omitzero"`
}

// TokenOut is one token.
type TokenOut struct {
	Span  Pair   `json:"span"`
	POS   string `json:"pos"`   // universal part of speech
	Tag   string `json:"tag"`   // Penn Treebank
	Lemma string `json:"lemma"` // dictionary form
}

// SentenceOut is one sentence.
type SentenceOut struct {
	Span      Pair   `json:"span"`
	Hedged    bool   `json:"hedged"`
	Certainty Number `json:"certainty"` // 0 to 1
	Sentiment Number `json:"sentiment"` // -1 to 1
}

// MentionOut is one name, date or amount.
type MentionOut struct {
	Span   Pair   `json:"span"`
	Kind   string `json:"kind"`
	Entity int    `json:"entity"`
	Score  Number `json:"score"`
}

// EntityOut is what mentions stand for.
type EntityOut struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	Kind      string  `json:"kind"`
	Country   string  `json:"country,omitempty"` // ISO 3166-1 alpha-3
	Role      *string `json:"role,omitempty"`    // CAMEO and PLOVER sector code; "" for a country as a whole; nil if not known
	Wikidata  string  `json:"wikidata,omitempty"`
	Mentions  []int   `json:"mentions"`
	Sentiment *Number `json:"sentiment,omitempty"` // mean over its mentions, -1 to 1
}

// ReferenceOut is a pronoun or description that stands for an entity named before.
type ReferenceOut struct {
	Span    Pair   `json:"span"`
	Kind    string `json:"kind"` // pronoun, office or body
	Entity  int    `json:"entity"`
	Mention int    `json:"mention"` // the one before it that names the entity last
}

// ConceptOut is one concept of the ontology found in the text.
type ConceptOut struct {
	Span         Pair             `json:"span"`
	ID           string           `json:"id"`
	Category     string           `json:"category"`
	Ancestors    []string         `json:"ancestors"`
	CAMEO        string           `json:"cameo,omitempty"`
	PLOVER       string           `json:"plover,omitempty"`
	Negated      bool             `json:"negated,omitempty"`
	Participants []ParticipantOut `json:"participants,omitempty"`
}

// ParticipantOut is who takes part in a concept.
type ParticipantOut struct {
	Role   string `json:"role"`
	Entity int    `json:"entity"`
}

// HedgingOut is how firmly the text is said.
type HedgingOut struct {
	Score  Number     `json:"score"` // 0 to 1
	Cues   []CueOut   `json:"cues"`
	Claims []ClaimOut `json:"claims"`

	Sources       []ClaimSourceOut `json:"sources"`        // who claims what how firmly; the most claims first
	MostHedged    []int            `json:"most_hedged"`    // content claims that commit least, the least first, one of a sentence
	MostAssertive []int            `json:"most_assertive"` // content claims that commit most, the most first, one of a sentence
}

// ClaimSourceOut is one voice of the text with its content claims.
type ClaimSourceOut struct {
	Kind      string `json:"kind"`             // author, named, described or unknown
	Entity    int    `json:"entity"`           // of a described one the state or body it belongs to
	Source    *Pair  `json:"source,omitempty"` // as the text says it first
	Country   string `json:"country,omitempty"`
	Role      string `json:"role,omitempty"`
	Claims    []int  `json:"claims"`    // those that say something of the world, not verbs that report or hedge
	Certainty Number `json:"certainty"` // mean, -3 to 3
	Firmness  Number `json:"firmness"`  // mean without the sign, 0 to 3
	Spread    Number `json:"spread"`    // standard deviation of the certainty
	Relayed   int    `json:"relayed"`   // claims that stand inside the words of another
	Evasions  int    `json:"evasions"`
}

// CueOut is a word that weakens what it covers.
type CueOut struct {
	Span     Pair   `json:"span"`
	Kind     string `json:"kind"`
	Strength int    `json:"strength"` // 1 to 3
	Scope    Pair   `json:"scope"`
	Reason   string `json:"reason"` // the rule and the pattern that found it
}

// ClaimOut is the certainty of one predicate.
type ClaimOut struct {
	Span      Pair    `json:"span"`
	Certainty Number  `json:"certainty"`                  // -3 to 3, as its source presents it
	Author    *Number `json:"author_certainty,omitempty"` // as the author does, if that is something else
	Source    int     `json:"source"`                     // entity that says so; -1 is the author, or someone not known if there is a quote
	Quote     *int    `json:"quote,omitempty"`            // innermost quote that it stands in; its parents are the chain of who reports it
}

// SentimentOut is the tone of the text and towards its actors.
type SentimentOut struct {
	Score    Number      `json:"score"`    // -1 to 1
	Positive Number      `json:"positive"` // 0 to 1
	Negative Number      `json:"negative"` // 0 to 1
	Label    string      `json:"label"`
	Spread   SpreadOut   `json:"spread"`
	Author   *ToneOut    `json:"author,omitempty"` // outside quotes; only if there are quotes
	Quoted   *ToneOut    `json:"quoted,omitempty"` // all quotes together
	Targets  []TargetOut `json:"targets"`
	Matrix   []StanceOut `json:"matrix"`
}

// SpreadOut counts sentences by label.
type SpreadOut struct {
	Positive int `json:"positive"`
	Neutral  int `json:"neutral"`
	Negative int `json:"negative"`
}

// ToneOut is the tone of one voice.
type ToneOut struct {
	Score    Number `json:"score"`    // -1 to 1
	Positive Number `json:"positive"` // 0 to 1
	Negative Number `json:"negative"` // 0 to 1
	Label    string `json:"label"`
}

// StanceOut is how one source speaks of one target.
type StanceOut struct {
	Source   int    `json:"source"` // entity; -1 the author, -2 a quoted voice without a name
	Target   int    `json:"target"` // entity
	Score    Number `json:"score"`  // -1 to 1
	Mentions int    `json:"mentions"`
}

// TargetOut is the tone towards one mention.
type TargetOut struct {
	Span   Pair   `json:"span"`
	Entity int    `json:"entity"`
	Score  Number `json:"score"` // -1 to 1
	Label  string `json:"label"`
}

// QuoteOut is one thing somebody is reported to say.
type QuoteOut struct {
	Span    Pair   `json:"span"`
	Content []Pair `json:"content"`
	Cue     *Pair  `json:"cue,omitempty"`
	Speaker *Pair  `json:"speaker,omitempty"`
	Entity  int    `json:"entity"`
	Direct  bool   `json:"direct"`

	Parent    *int   `json:"parent,omitempty"`    // the quote in whose content this one is reported
	Anonymous bool   `json:"anonymous,omitempty"` // the speaker is described, not named
	Country   string `json:"country,omitempty"`   // of an anonymous speaker
	Role      string `json:"role,omitempty"`      // of an anonymous speaker
}

// EventOut is who did what to whom. The list is empty in this version.
type EventOut struct {
	Code     string `json:"code"` // CAMEO
	PLOVER   string `json:"plover"`
	Source   int    `json:"source"`
	Target   int    `json:"target"`
	Trigger  Pair   `json:"trigger"`
	Sentence int    `json:"sentence"`
}

// DateOut is a date and its value.
type DateOut struct {
	Span  Pair   `json:"span"`
	Value string `json:"value"` // ISO 8601, partial allowed
}

// QuantityOut is an amount.
type QuantityOut struct {
	Span  Pair    `json:"span"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Of    string  `json:"of,omitempty"`
}

// Number is a score; it is written with four decimals at most.
type Number float64

// MarshalJSON rounds to four decimals, which keeps lines short and the same on every machine.
func (n Number) MarshalJSON() ([]byte, error) {
	return appendNumber(nil, float64(n)), nil
}
