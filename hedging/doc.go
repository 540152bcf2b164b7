// Package hedging finds words that lower or shift the commitment to a statement, what they bear on, and how certain each claim is left.
//
// # Terminology
//
// A cue is a word or phrase that makes a statement less than an assertion of its author: may, seems, reportedly, about, if, said. Its
// kind says how, its strength how much, its scope what. A sentence is hedged if its main assertion is weakened; a named source alone
// does not hedge, since it answers for its words. A claim is an event or state that the text speaks of, with the certainty that it
// happened or holds: 3 certain, 0 open, -3 certain not to. Claims are verbs, the adjective or noun that a form of be joins to its subject,
// and nouns for events (data/events.tsv). Inside what somebody is reported to say the certainty is that of who says it; Claim.Author is
// what the reports around it leave of it for the author. The conventions are in docs/hedging-guideline.md.
//
// An evasion is an answer that does not commit who gives it. It is reported, "declined to say whether", or performed, in the words of
// who evades: "we'll see", "no comment". Its kind says how, after the typology of Bull and Mayer; their "declines to answer" is divided
// here into refusing, pleading ignorance, putting off and handing on to others. Its topic is what was asked about. A commitment not to
// do something, "refused to withdraw its troops", is none.
//
// # Guarantees
//
// A Detector is safe for concurrent use; the slices it returns belong to the caller. Spans lie inside the text, on token boundaries;
// cues are in text order and do not overlap. Furniture of the page is never read. The time is linear in the text, whatever it holds:
// rules look at most 200 tokens to either side of a word.
//
// # Limits
//
// English only. Scopes rest on part-of-speech tags and local rules, not on a parse; prepositional phrases far from their noun may
// stay outside. A denial is read before what it denies (rejected claims that) and not behind it (the claim that … is false). Irony and what a reader infers are out of reach.
//
// Evasions are found by their forms alone, so that an answer to another question, with no word of evasion in it, is missed. "We'll see"
// and the like count in quotation marks and in the turns of transcripts ("Q:", "MR. WARD:"), not in an author's own prose. Of the
// sentences in testdata/evasion.tsv, by the hand that wrote the forms, 30 of 30 put aside before were found, with none wrong of 33 hard
// negatives; of 40 fresh ones, written after and read once before forms for them were added, 27, with 2 wrong of 30. Of 60 drawn from
// what it finds in a million words of news, 57 held up.
//
// # Sources
//
// Cues, reporting verbs and classes of predicates were written by the project from general knowledge of English (CC0). The scale of
// certainty is that of FactBank: Saurí and Pustejovsky (2009), FactBank: a corpus annotated with event factuality. Signatures of
// implicative verbs follow the analysis of Karttunen (1971), Implicative verbs, and Nairn, Condoravdi and Karttunen (2006). Kinds of evasion
// follow Bull and Mayer (1993), How not to answer questions in political interviews, Political Psychology 14.
package hedging
