// Package gazetteer holds the names that entities knows: a table of words with their classes, a table of phrases,
// and the entries that the phrases name. It is compiled once from TSV and read in place.
//
// # Terminology
//
// A word is one token, looked up by tokens.Key. A phrase is a row of words, looked up by chaining their keys. A form
// is a phrase that names an entry in a certain way: as its name, as the adjective or demonym of a country, as its
// capital.
//
// # Guarantees
//
// A Table is immutable and safe for concurrent use. Open checks every offset, so that look-ups never panic. A look-up
// takes the same time whatever the number of entries.
//
// # Limits
//
// Phrases are found by 64-bit hashes of their words and the words are not compared again; a chance collision is
// about as likely as one in 2^40 for each look-up.
//
// # Sources
//
// The TSV files of package entities; each names its own.
package gazetteer
