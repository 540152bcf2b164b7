// Package clause finds verb groups, base noun phrases and the ends of clauses from part-of-speech tags: as much syntax as rules
// about scope, subjects and complements need, in time linear in the text. It is shared by packages that need more than tags and
// less than a parse, such as hedging; quotes and sentiment may use it too.
//
// # Terminology
//
// A verb group is a main verb with its auxiliaries, modal, negation, adverbs between them, and "to". A base noun phrase is a noun
// with its determiner and modifiers, without what follows it; a noun phrase goes on over prepositional phrases and infinitives. A
// finite group is one that makes a clause.
//
// # Use
//
//	s := clause.Get()            // storage from a pool
//	defer s.Put()
//	s.Analyze(doc, tags)         // all prose sentences
//	g := s.GroupAt(i)            // index into s.Groups, or -1
//	first := s.SubjectStart(g)   // token the subject begins at
//	limit := s.ClauseEnd(i)      // token behind the clause that token i opens or heads
//
// # Guarantees
//
// A Syntax is for one goroutine at a time. Every answer stays within the sentence of the token asked about. A single question reads
// at most 200 tokens to either side, so that text of any shape is read in linear time.
//
// # Limits
//
// There is no parse: prepositional phrases are attached to the noun before them, and a complement without "that" is recognised
// after verbs that commonly take one. English only.
//
// # Sources
//
// Rules and word lists written by the project.
package clause
