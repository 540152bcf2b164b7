// Package concepts is an ontology of diplomacy and geopolitics and finds its concepts in text: Track 1.5 talks, a lines-of-communication
// metaphor, sanctions relief, a battlefield stalemate.
//
// # Terminology
//
// A concept is a node of the ontology with a stable id such as track-1-5; it belongs to one category and may have parents, which it
// "is a" kind of. A form is a pattern, in the syntax of package lexicon, by which news says the concept. A weak form counts only
// where its context supports it; a blocker is a phrase that looks like the concept and is not. A Match is one occurrence in a document.
//
// # The file
//
// An ontology is a table (lexicon.ReadTable) with the columns
//
//	id category parent label definition salience forms contexts_needed contexts_excluded cameo plover plover_context gdelt comment
//
// of which id, category and forms are required. Fields of several values are divided by |. The built-in ontology keeps its forms apart,
// one a line, in data/forms.tsv. A form may begin with marks, each followed by a space:
//
//	?    weak: counts only in context (below)
//	!    blocker: not this concept, even if one of its forms lies within
//	<2   only the last two words are the match, what stands before them must be there: coordination such as "Tracks 1 and 1.5"
//	>2   only the first two words are the match
//
// A gap in a form goes over no comma, semicolon, colon or bracket.
//
// contexts_needed and contexts_excluded list words and phrases in the pattern syntax. For a weak form one needed word must stand, and no
// excluded word may stand, in the sentence outside the match. Other forms are given up only where an excluded word stands and no
// needed word does. near: before a word narrows that to the eight tokens on either side, doc: widens it to the document; no sentence
// reaches further than 80 tokens from the match; @geo names a set of words in data/contexts.tsv.
//
// # Domain
//
// Contexts are ruled. What no list of words exhausts is learned: whether a sentence is about world affairs at all, or about sport, business,
// the arts or home life, where words of diplomacy stand in other senses. Where a linear classifier of words (internal/domain, trained by
// internal/train/domain) is sure of the latter, and the document is not about world affairs on the whole, concepts of the built-in ontology
// do not count: ReasonDomain. Ontologies of users know no domain.
//
// # Guarantees
//
// An Ontology is safe for concurrent use; slices that its methods return belong to the caller unless they say otherwise. Text never
// causes an error. Time is linear in the text; where nothing matches nothing is allocated. Furniture and bylines are not read.
//
// # Limits
//
// English. Contexts and the classifier see words, not meaning: a hiker's summit in a sentence with a minister is taken for a summit. Negation is found
// by words within one clause. Participants are found by prepositions and position.
//
// # Sources
//
// Labels, definitions, forms and examples are the project's own. CAMEO codes: CAMEO codebook 1.1b3; PLOVER types and contexts: the
// conversion table of the PLOVER manual (Open Event Data Alliance); GDELT themes: names of the GKG theme list.
package concepts
