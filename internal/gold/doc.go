// Package gold scores results against annotated text, one layer at a time.
//
// # Terminology
//
// Gold is annotated text: the articles of testdata/articles, or a file of JSON Lines with one text or one annotation a line. A layer
// is one kind of annotation with its measures. Results are lines of the JSON form that the command writes. A row of a report is one
// measure with its value.
//
// # Guarantees
//
// Scoring depends on nothing but the gold and the results: an analysis that failed or is missing counts as one that found nothing.
// Errors name file and line.
//
// # Limits
//
// Spans are byte offsets. Results are read whole into memory.
//
// # Sources
//
// Names: F1 of exact spans and kinds, as in CoNLL-2003, articles and possessives aside. Hedging: cues that overlap, as in the CoNLL-2010
// shared task. Certainty: Pearson's r and mean absolute error on the scale of FactBank. Attribution: as for PolNeAR, the content by the
// Jaccard index of its bytes.
package gold
