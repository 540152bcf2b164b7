package entities

import "io"

// Options choose how a Recognizer works. The zero value is the default.
type Options struct {
	// Gazetteer is the user's own list of names, a TSV with the columns name, id, kind, country, role, aliases. Its
	// entries go before the built-in ones. Nil means none. New reads it to the end.
	Gazetteer io.Reader

	// GazetteerName is the name of that list in errors; "gazetteer.tsv" if empty.
	GazetteerName string

	// RulesOnly leaves the learned tagger out: names are found by gazetteers and rules alone, which is faster and less
	// accurate.
	RulesOnly bool

	// BareActors lets Resolve return entities for nouns that name no country or group beside them, such as "police"
	// and "protesters": ID "actor:COP", no mentions. They stand at the end. In a text that is one noun phrase they are given in any case.
	BareActors bool

	// NoCoreference keeps Resolve from joining short names to full ones, and lets References find nothing. Equal
	// names are joined in any case.
	NoCoreference bool
}
