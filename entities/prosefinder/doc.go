// Package prosefinder gives the names that github.com/jdkato/prose/v2 finds, through analysis.EntityFinder: a way in
// for programs that come from prose, and the baseline of the module's accuracy and speed tables.
//
//	a, err := analysis.New(analysis.Options{Entities: prosefinder.Default()})
//
// # Terminology
//
// As in package entities. Kinds are mapped: PERSON, GPE (and GSP), ORGANIZATION, LOCATION and FACILITY.
//
// # Guarantees
//
// A Finder is safe for concurrent use. Mentions have exact byte spans of the document, are in text order and do not
// overlap. The model is loaded once a process, on the first use (about 0.3 s). Text never makes it panic: a sentence
// on which prose panics gives no mentions.
//
// Prose is asked sentence by sentence with the tokens of the document, which avoids its faults: names dropped at the
// end of a text without a period, words glued by long dashes, names that run across lines, and the first of two equal
// words in a text taking the label of the second (within a sentence that fault remains).
//
// # Limits
//
// Those of prose: its model finds about half of the names of news. Page furniture is passed over.
//
// # Sources
//
// github.com/jdkato/prose/v2, version 2.0.0, MIT licence.
package prosefinder
