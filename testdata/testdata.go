// Package testdata holds the articles that tests, examples and the evaluation read: written for the project, annotated by hand,
// CC0. Their form is described in articles/README.md and read by package internal/testkit.
package testdata

import "embed"

// Articles holds the files articles/NAME.txt (the text) and articles/NAME.ann (its annotation).
//
//go:embed articles/*.txt articles/*.ann
var Articles embed.FS

// Hedging holds the files hedging/NAME.txt and hedging/NAME.ann of the same form, annotated with sentences, cues, claims and quotes alone,
// and hedging/second.jsonl, what a second annotator made of the first sentences of each text.
//
//go:embed hedging/*.txt hedging/*.ann hedging/*.jsonl
var Hedging embed.FS
