// Package tagging gives each token of a document its part of speech and lemma.
package tagging

import "github.com/dragoman-nlp/dragoman/tokens"

// Tagger assigns parts of speech. It is safe for concurrent use.
type Tagger struct{}

// Default returns the tagger for English.
func Default() *Tagger { return &Tagger{} }

// Tags are the parts of speech and lemmas of one document.
type Tags struct{ doc *tokens.Document }

// Tag tags all tokens of a document.
func (t *Tagger) Tag(doc *tokens.Document) Tags { return Tags{doc} }

// At is the universal part of speech of token i.
func (t Tags) At(i int) Tag { return X }

// Penn is the Penn Treebank tag of token i.
func (t Tags) Penn(i int) Penn { return 0 }

// Penn is a tag of the Penn Treebank.
type Penn uint8

// String returns the tag as the Penn Treebank writes it.
func (p Penn) String() string { return "FW" }

// Lemma is the dictionary form of token i.
func (t Tags) Lemma(i int) string { return t.doc.Token(i).Norm() }
