// Package testkit holds what the tests of several packages share: the annotated articles, marked-up text, files of cases, documents
// made by hand. Only tests import it.
//
// # Terminology
//
// Inline markup puts annotation into the text itself: "[GPE:IRN Iran] may resume talks" marks Iran with the label GPE and the value
// IRN. A case is one numbered piece of input with the output wanted for it.
//
// # Guarantees
//
// ParseInline and FormatInline are inverses for every text and every set of marks that nest. Articles are read anew for each caller.
//
// # Limits
//
// Marks nest but do not cross.
//
// # Sources
//
// The form of case files follows the text cases of the goldmark Markdown library.
package testkit
