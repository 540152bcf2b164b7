// Package standoff reads articles with annotation beside the text: NAME.txt is the text, NAME.ann has one annotation a line with byte
// offsets into it.
//
// # Terminology
//
// A layer is one kind of annotation: sentences, mentions, cues. The surface is the text that an annotation covers, repeated in its
// line. The form and the conventions of each layer are described in testdata/articles/README.md.
//
// # Guarantees
//
// Parse accepts a file only if every surface equals the text at its offsets, every attribute is known to its layer and every value
// has the form that the layer asks for; errors name file and line. Check tells what is wrong between annotations. An Article is plain
// data that belongs to the caller.
//
// # Limits
//
// Values hold neither tab nor semicolon. The package reads annotation; it does not write it.
//
// # Sources
//
// The form follows the standoff files of the brat annotation tool, with named attributes in place of numbered references.
package standoff
