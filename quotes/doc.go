// Package quotes finds who says what: direct speech between quotation marks, indirect speech ("he said that …"), and mixtures of
// both, each with the words that report it and with its speaker.
//
// # Terminology
//
// A quote is what somebody is reported to say, think, want or refuse; its content is what is said, in one or more spans. The cue is
// the word that reports it: "said", "according to", the colon of a transcript. The speaker is the noun phrase that says it, and,
// if that is among the names passed in, the name's index. A quote is direct if all of its content stands between quotation marks.
// A source is anonymous if it is described and not named. The parent of a quote is the one in whose content it is reported: who says
// that who says.
// Marks around a word or two that nobody is said to utter ('denazification') are scare quotes and no quote.
//
// # Guarantees
//
// An Extractor is safe for concurrent use; the slices it returns belong to the caller. Quotes come in the order of their spans. All
// spans lie within the text and on token boundaries. Time is linear in the text, for any nesting or number of unclosed marks. Page
// furniture is not read.
//
// # Limits
//
// Syntax is approximated from parts of speech within a sentence. The content of an indirect quote ends with its sentence. Speech
// that goes on for several paragraphs is followed as long as each opens with a quotation mark. A pronoun takes the last speaker
// before it. Attitudes, plans and judgements (opposes, is confident that, Kyiv's call for) are quotes of their own only where nobody
// is reported to speak of them. Infinitives report something only where they are said to have happened (went on to say, forced him to
// admit, took to the stage to denounce; data/raising.tsv) or a noun takes them (his refusal to sign; data/nouns.tsv). A participle that
// the tagger should have read as a past tense is taken for one if no other verb stands in its clause.
// A word before the colon of a title speaks if it is a poll, a name of several words, or speaks in the text; Analysis: and its like
// never do. Answers in a transcript are one quote each, with what is reported inside them as quotes whose parent it is.
// A content may have several parts: what stands before an attribution and what goes on behind it. What the law, a programme or a vote
// does is no speech.
//
// # Sources
//
// The list of reporting verbs and their frames is the project's own (data/verbs.tsv, and the other
// tables there: particles, nouns, agents, documents, adjectives, raising, light, unnamed). The notions of source, cue and content are those
// of PARC and PolNeAR (Pareti 2012; Newell et al. 2018).
package quotes
