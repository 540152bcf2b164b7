// Package wordform is the vocabulary that trained components share: what depends on a word form alone, found by one
// look-up of the form's key.
//
// # Terminology
//
// A form is a word folded as tokens.Fold does. Its cluster is one of 1,000 groups of words that stand in like contexts,
// its group one of 128 coarser ones; its class numbers the set of parts of speech that the tagger considers for it.
// All count from 1; 0 means none.
//
// # Guarantees
//
// Look-up takes constant time, allocates nothing and is safe for concurrent use. A form that is not in the vocabulary is
// taken for one that is with a chance of about 8 in 2^32.
//
// # Limits
//
// The vocabulary is English news and web text: 120,000 forms with clusters, and the forms of the tagger's dictionary.
//
// # Sources
//
// Clusters: k-means over the GloVe 6B vectors of 100 dimensions (Pennington, Socher and Manning 2014; Public Domain
// Dedication and License). Classes: see the model card of package tagging. The layout is in FORMAT.md.
package wordform
