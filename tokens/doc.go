// Package tokens divides English text into tokens, sentences and blocks with exact byte offsets.
//
//	doc := tokens.New("KYIV (Reuters) — The U.S. won't attend, İmamoğlu’s aide said.")
//	for t := range doc.Tokens() {
//		fmt.Println(t.Span(), t.Text())
//	}
//
// # Terminology
//
//   - token: a word, number, sign or address; the unit that all packages of the module count in.
//   - [Span]: a half-open interval of bytes of the text. [Range]: a half-open interval of tokens.
//   - sentence: a range of tokens; every token is in exactly one.
//   - [Block]: a range of whole sentences that the page sets apart: a paragraph, a heading, the item of a list, a byline,
//     or furniture, by which is meant what a page carries beside its prose (counters, share and cookie lines, credits,
//     disclaimers).
//   - dateline: "KYIV (Reuters) —" at the beginning of a block.
//   - folded form: what words are compared by, see [Fold]; key: its 64-bit hash, see [Key].
//
// # Guarantees
//
//   - No text makes a function of this package fail or panic: not invalid UTF-8, not NUL, not a gigabyte without spaces.
//   - Tokens are in text order, disjoint, not empty and inside the text; between them stands only white space. On valid
//     UTF-8 they lie on rune boundaries; each byte that is not UTF-8 is a token of its own, of [KindOther].
//   - The same text gives the same document. doc.Key(i) equals Key(doc.Word(i)).
//   - Time is linear in the text, whatever the text is; memory is about 16 bytes a token and 80 a block. The number of
//     allocations does not grow with the number of tokens.
//   - A Document never changes and may be shared by goroutines, and so may a Tokenizer.
//
// # Conventions of tokens
//
// The default, [UD], is that of the English treebanks EWT and GUM of Universal Dependencies:
//
//   - Contractions and possessives divide, with any apostrophe: do|n't, ca|n't, can|not, gon|na, Ukraine|’s. Plurals of
//     numbers do not: 80's, 1930's.
//   - Words divide at hyphens, off|-|ramp, U.S.|-|led, al|-|Assad, COVID|-|19, F|-|16s, but for prefixes that do not
//     stand alone (anti-war, e-mail, non-aligned, pre-emptive) and the suffixes -wise, -esque. The lists stand in data/.
//   - Whole stay abbreviations with their period, numbers with theirs (1.5, 10,000), dates and times in figures (9/11,
//     2022-02-24, 14:30), telephone numbers, fractions, addresses of web and mail, @handles, #hashtags, AT&T, w/o.
//     Numbers divide from units: 20|mn, 5|pm, €|20|m.
//   - Dashes, quotation marks, brackets and slashes are tokens; runs of one sign are one token (--, ..., !!).
//   - An abbreviation keeps its period at the end of a sentence, too.
//   - Faces such as :-) and pictures with all that joins to them are one token.
//
// [Penn] keeps words with hyphens and slashes whole.
//
// Scripts other than Latin follow the word boundaries of UAX #29, with these deviations, all deliberate:
//
//   - white space is no token;
//   - the conventions above, where they ask for more or fewer boundaries than WB6, WB7, WB11, WB12 (apostrophe, colon,
//     period and comma inside words and numbers);
//   - a number and letters of a unit divide (WB9, WB10), as do "U.S." and what is glued to it;
//   - runs of one sign and faces are one token, where UAX #29 has a boundary after each sign (WB999);
//   - format characters and marks without a base, after a sign for instance, begin a token only after white space or a
//     word joiner of their own (WB4), and a zero-width joiner holds pictures only (WB3c);
//   - Hebrew quotation marks inside words (WB7a to WB7c) follow the rules of English ones.
//
// # Sentences and blocks
//
// Sentences are found by rules, over the tokens: stops that are no abbreviation's, with the quotation marks, brackets and
// notes that close after them; ellipses before a capital; dashes that break a sentence off. No sentence goes over the end
// of a block. A line is a block, unless it goes on in lower case after a line without a stop, or the text is hard-wrapped —
// its lines are short, and a quarter of them begin in the middle of a sentence —, when lines flow together up to an empty
// line, a short line or the item of a list.
//
// A text on one line, or a line of over 4,096 bytes, has lost its line ends. There a model of the gaps between words
// (internal/breaks) finds the sentences without a stop: headings, greetings, signatures, heads of mail; what follows a
// greeting that it finds, the rules find. A text that is one sentence to the rules it divides only where it is surer, and
// not below 10 tokens.
// Elsewhere rules alone measure better, for line ends say the same more surely. It is trained on MASC, GUM, GMB, pages
// that the project wrote and passages that the trainer composes.
//
// Measured, F1: EWT test documents, whose line ends are lost, 99.5 for tokens and 80.3 for sentences (rules alone 69.9,
// prose 69.0), and 94.8 for sentences with a line end after each that lacks a stop (prose 69.0); GUM development documents
// 99.9 and 98.5 (prose 98.4, 90.4), with their line ends lost 94.8 (rules alone 93.8). See bench/tokens.
//
// # Limits
//
//   - English. Other languages come through whole in scripts with spaces; their abbreviations and clitics are not known.
//     Words of scripts without spaces (Han, Hiragana, Thai, Khmer, Lao, Burmese) are not found: each letter is a token.
//   - Offsets are 32 bits wide: texts are cut at 4 GiB. Tokens are cut at 65,535 bytes, addresses at about 4,096.
//   - Of sentences without a stop that share a line, as in mail without line ends, more than half are found, of those that
//     begin in lower case hardly any.
//   - Furniture is recognised by lists that prefer prose: unknown furniture stays a paragraph.
//
// # Sources
//
//   - The conventions: the guidelines of Universal Dependencies for English, and the tokens of GUM's training documents
//     (open genres, CC BY 4.0), from which the rules were read. GUM's development documents and EWT's test documents were
//     used to measure only.
//   - UAX #29, Unicode Text Segmentation; tables by internal/ucd.
//   - The lists in data/ are written by the project.
package tokens
