// Package nametagger finds names with a trained linear-chain model.
//
// # Terminology
//
// A Label says what a token is in a name: the beginning, inside, the last or the only token (BILOU), and the Kind of the
// name. Gaz is what the caller's gazetteers and rules know of each token, 32 bits a token:
//
//	bits 0 to 23   the hints of package entities (entities.Hint)
//	bits 24 to 27  the kind of the rules' mention that covers the token (entities.Kind); 0 for none
//	bit 28         the rules' mention begins at the token
//
// A token is active if it may be part of a name by its capitals, its neighbours, its gaz or its part of speech; the model reads runs of active
// tokens, all else is outside. A state is what the model tells apart of labels: the four parts of a name for the common kinds, two for
// the rare ones.
//
// # Guarantees
//
// Tag takes time linear in the number of tokens. A Model is safe for concurrent use. Labels always form whole names.
//
// # Sources
//
// Lafferty, McCallum and Pereira, Conditional random fields, 2001; Ratinov and Roth, Design challenges and
// misconceptions in named entity recognition, 2009 (labels, gazetteers, clusters, features of the whole document).
package nametagger
