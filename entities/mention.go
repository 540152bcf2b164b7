package entities

import "github.com/dragoman-nlp/dragoman/tokens"

// Mention is a stretch of text that names something.
type Mention struct {
	Span   tokens.Span  // its bytes, without a leading article and without a possessive 's
	Range  tokens.Range // its tokens
	Kind   Kind         // what it names
	ID     string       // the entity it names, "country:UKR"; "" before Resolve, or if it is not known
	Entity int          // index of its entity in the slice that Resolve returned; -1 before Resolve and for dates and amounts
	Score  float32      // confidence in (0, 1]; it ranks mentions of one text and is no calibrated probability
}

// Entity is what mentions of one document stand for. A country gathers its names, adjectives and demonyms and the
// capital that stands for its government.
type Entity struct {
	ID       string // stable and readable: country:UKR, org:nato, person:thomas-graham-driscoll, city:kyiv
	Name     string // the usual name, or the fullest form in the text
	Kind     Kind
	Country  string // ISO 3166-1 alpha-3 of what it is, belongs to, governs from or stands for; "" if not known
	Role     string // sector code of CAMEO and PLOVER: GOV, MIL, REB …; "" if none
	Wikidata string // item, "" if not known
	Mentions []int  // indices of its mentions, ascending
}

// DateValue is a date in the text and what it means.
type DateValue struct {
	Span  tokens.Span
	Value string // ISO 8601, partial if the text is: "2022-07", "2022-07-15", "2022-W28"
}

// Amount is an amount in the text.
type Amount struct {
	Span  tokens.Span
	Value float64 // in units of Unit
	Unit  string  // "USD" or another ISO 4217 code, or the noun in lower case: "troops"
	Of    string  // what it is an amount of, "" if the text does not say: "aid", "Russian troops"
}
