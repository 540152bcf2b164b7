// Package morph holds the spelling rules of English inflection: what is left of a word when its ending is taken off.
//
// The functions take words in lower case and know no exceptions; package tagging has tables of those. They never fail:
// a word without the ending comes back as it is.
package morph
