// Package tagging gives each token of a document its part of speech and lemma.
//
// # Terminology
//
// A Tag is a universal part of speech (UPOS), a Penn a tag of the Penn Treebank in the form that English Universal
// Dependencies uses it; both are small integers. A lemma is the form that a dictionary lists the word under.
//
// # Guarantees
//
// Tag never fails and takes time linear in the number of tokens; the same document gives the same tags. A Tagger and Tags
// are safe for concurrent use. Tags from another document are a programmer's error: indices are not checked against the
// document.
//
// # Limits
//
// The model reads English prose: news, speech, web text. Capitals are taken as a hint, not as proof, at the beginning of
// sentences and in headlines. A lemma depends on the word and its tags alone, so "axes" is always the plural of "axis".
//
// # Sources
//
// data/en.md is the model card: data, method, figures. Tags: Universal Dependencies, version 2; Marcus, Santorini and
// Marcinkiewicz, Building a large annotated corpus of English: the Penn Treebank, 1993. Method: package internal/postag.
// Irregular forms: data/irregular.tsv, written for this project, and data/lemmas.tsv, learnt.
package tagging
