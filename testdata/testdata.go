// Package testdata holds the articles that tests, examples and the evaluation read: written for the project, annotated by hand,
// CC0. Their form is described in articles/README.md and read by package internal/testkit.
package testdata

import "embed"

// Articles holds the files articles/NAME.txt (the text) and articles/NAME.ann (its annotation).
//
//go:embed articles/*.txt articles/*.ann
var Articles embed.FS
