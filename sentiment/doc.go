// Package sentiment scores how positive or negative news and diplomatic language is: of a text, of its sentences, and towards each
// actor in it.
//
// # Terminology
//
// Valence is how good or bad a word or phrase sounds in the register of news, from -4 ("genocide") to 4. A cue is a word that
// changes the valence of words near it: "not", "prevent", "very", "but", "if". A target is one mention of a person, group or country
// that the text may speak well or badly of. A voice is the author's or that of a quoted speaker; an attitude is how one voice speaks
// of one entity. Background valence is that of a word outside the lexicon, estimated from words that stand in like contexts.
//
// # Guarantees
//
// A Scorer is safe for concurrent use; the slices it returns belong to the caller. Text never causes an error. Sentence scores need no
// tags and take time linear in the text; targets take time linear in the length of their sentence, of which at most 256 tokens are
// read. A document's score is a mean over sentences, so that it does not run to 1 or -1 with length. Equal input gives equal output.
//
// # Measured
//
// On development sets that nothing was trained on: sentences of newspaper editorials against 20 raters, Pearson r 0.61; targets in
// political news (NewsMTSC, real-world and multi-target sets), macro-F1 0.74 and 0.69; sentences
// of Security Council speeches that find fault (Criticises, towards the names found in them), F1 0.59; tone of the project's own 14 articles, Pearson r
// 0.75 (dragoman eval --gold DIR --layers sentiment,targets). Who speaks how of whom in those articles, against 72 signs read off by
// hand (TestMatrixOfAnnotatedArticles): of 45 charged pairs 28 have the right sign, 3 the opposite one, 14 come out neutral.
//
// Document scores do not saturate: on 552 speeches of the UN General Debate (dragoman analyze --layers sentiment, the field
// sentiment.score) they run from -0.41 to 0.77; a twentieth lies under -0.06, the median is 0.27, a twentieth lies over 0.55.
//
// Speed: BenchmarkScore gives sentence scores of tokenized text, 30 million tokens a second a core on a text that fits the caches;
// over 500 speeches read one after the other it is 12 million.
//
// # Limits
//
// English. Irony, implied criticism and background knowledge are out of reach. Scores rank texts and targets; the probabilities of a
// target are those of a linear model, calibrated on US political news only. The name of a target itself is not looked at, except
// that pronouns are told apart: no one is liked or disliked by name.
//
// # Sources
//
// The lexicon (data/valence.tsv, data/cues.tsv) is the project's own, written for the register of news and diplomacy. Background
// valence is a kernel ridge regression of that lexicon on the GloVe 6B vectors (Pennington, Socher and Manning 2014; Public
// Domain Dedication and License). The model of targets is trained on NewsMTSC (Hamborg and Donnay 2021): see data/target.md.
// Background valence is made by internal/train/sentiment/background.
package sentiment
