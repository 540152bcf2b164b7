// Package lexicon reads tables of words and phrases and finds phrases in tokenized text.
//
// # Terminology
//
// A table is a file of tab-separated values with a header of comments that says where its data come from. A pattern is a phrase in
// the syntax below. An Automaton is a set of patterns compiled for look-up; a Lexicon is an automaton with what its phrases mean.
//
// # Pattern syntax
//
// Elements stand for one token each and are divided by spaces:
//
//	word        the folded form is equal: any case, diacritics ignored (tokens.Fold)
//	^word       the same, and the token begins with a capital letter
//	=Word       the surface form is equal
//	word~       the Snowball English stem is equal: sanction~ is sanctions, sanctioned, sanctioning
//	(a|b c|d~)  one of these
//	word? (a|b)? the element may be missing
//	*3          up to 3 arbitrary tokens, 9 at most; not at the beginning or end
//	\           before a character that would mean something else
//
// Hyphens and dashes inside a compound, and quotation marks, are passed over between the words of a phrase: write "off ramp", and
// off-ramp, off–ramp and "off" ramp are found too.
//
// # Guarantees
//
// An Automaton and a Lexicon are safe for concurrent use; the slices they return belong to the caller. Look-up costs one or two
// probes of a hash table for each token and does not grow with the number of phrases. Text never causes an error; Open checks its
// data once, so that no data make a look-up panic.
//
// # Limits
//
// Phrases are found inside the range given, which should be a sentence. Words are compared by 64-bit hashes: two words with the
// same hash would be taken for one (chance about 2⁻⁴⁸ a look-up with 50,000 words).
//
// # Sources
//
// Stems: Porter2 of the Snowball project, by github.com/kljensen/snowball.
package lexicon
