// Package analysis reads whole articles: it puts the components of the module together and gives one result with all layers.
//
//	res, err := analysis.Default().Analyze(ctx, analysis.Article{Text: text})
//
// # Terminology
//
// An Article is a text with what is known of it. A Result holds its tokens, names, concepts, hedges, quotes and tones, with byte spans
// into the text. An Output is the JSON form of a result, one line of JSON Lines; its version is Schema. A Stage is a set of layers.
//
// # Guarantees
//
// An Analyzer is safe for concurrent use; results belong to the caller. The same article gives the same result, at any number of
// workers. No text causes an error or a panic; time is linear in the text. Errors come from a cancelled context, from a foreign
// EntityFinder and for texts over MaxTextBytes. AnalyzeAll and Stream keep the order of their input, hold at most twice as many
// articles as workers, and lose none: whatever cannot be analysed is answered by an error in its place.
//
// This is the only package of the module that starts goroutines, in AnalyzeAll and Stream, and they end with the call.
//
// # Limits
//
// English only. Texts are articles: a whole book is read as one, in memory. The list of events in the JSON form is always empty in
// this version.
//
// # Sources
//
// The linguistics, the data and their sources are in the packages below: tokens, tagging, entities, concepts, hedging, sentiment,
// quotes. Accuracy and speed are in docs/accuracy.md and docs/speed.md, with the commands that measure them.
package analysis
