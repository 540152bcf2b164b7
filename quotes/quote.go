package quotes

import "github.com/dragoman-nlp/dragoman/tokens"

// Quote is one thing that somebody is reported to say, think or want.
type Quote struct {
	Span      tokens.Span   // from the first byte of its content, its cue and the speaker beside that to the last
	Content   []tokens.Span // what is said, in text order, quotation marks included; at least one
	Cue       tokens.Span   // the word that reports it; empty if none stands by it
	Source    tokens.Span   // the noun phrase that says it, of speech that goes on without a cue that of the quote before; empty if none was found
	Speaker   int           // index of the source among the speakers passed in; -1 if it is none of them
	Within    int           // index of a speaker inside the source that is not its head: "U.S." in "one U.S. official"; -1 if none
	Parent    int           // index, among all that were returned, of the quote in whose content this one is reported; -1 if none
	Direct    bool          // all of the content stands between quotation marks
	Anonymous bool          // the source is described and not named: "one U.S. official", "people familiar with the matter"
}

// Extractor finds quotes. It is safe for concurrent use.
type Extractor struct {
	verbs     map[uint64]frame    // by the key of each inflected form
	reporters map[uint64]reporter // what else the form may be

	nouns map[uint64]bool // that carry a proposition before "that"; true if an infinitive behind them is one too

	nounParticles map[uint64][]uint64 // beside those of every noun: opposition to
	agents        map[uint64][]uint64 // nouns for those who hold a view, with their prepositions: a supporter of

	particles  map[uint64][]uint64 // of the verbs with framePrep
	documents  map[uint64]bool     // nouns: polls, studies, letters
	adjectives map[uint64]bool     // attitudes: confident that
	unnamed    map[uint64]need     // nouns for sources without a name
	light      map[uint64]bool     // verbs that make a report of a noun
	raising    map[uint64]raise    // verbs before "to" that make a report of an infinitive

	opts Options
}
