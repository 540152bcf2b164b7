// Package postag is the statistical model of package tagging: features, decoding, and the file that holds them.
//
// # Terminology
//
// A code is a number below 64 for a pair of a universal part of speech and a Penn tag, as the model's inventory lists
// them. A mask is a set of codes, one bit each. The class of a word form (package wordform) picks two masks: what the
// form may be in lower case, and what it may be with a capital letter. Words without a class take the mask of their
// shape.
//
// # Guarantees
//
// Decoding takes time linear in the number of tokens and allocates nothing once a Scratch has grown. A word whose mask
// holds one code gets that code without the model being asked.
//
// # Sources
//
// The tagger decides from left to right with an averaged perceptron (Collins 2002) on features of the words around, the
// two tags before, the masks of the words after (the tag dictionary idea of Ratnaparkhi 1996) and word clusters.
package postag
