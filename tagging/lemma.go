package tagging

import "github.com/dragoman-nlp/dragoman/tokens"

// Lemma is the dictionary form of a word with the given tags: see Tags.Lemma.
func Lemma(word string, tag Tag, penn Penn) string { return tokens.Fold(word) }
