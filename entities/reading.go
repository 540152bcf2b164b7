package entities

import (
	"slices"
	"time"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Reading is a document whose words have been looked up, once for all that is asked of it. Its methods do what those of
// Recognizer do with the document. It must not be used concurrently, nor after Close.
type Reading struct{ w *work } // nil once closed

// Read looks the words of a document up. It panics if the tags are of another document. Close the reading when done.
func (r *Recognizer) Read(doc *tokens.Document, tags tagging.Tags) *Reading {
	w := r.scratch.Get().(*work)
	w.prepare(r, doc, tags)
	return &Reading{w}
}

// Close gives the reading's memory back, for other documents. Closing it again, or a nil Reading, does nothing.
func (x *Reading) Close() {
	if x == nil || x.w == nil {
		return
	}
	r := x.w.r
	x.w.release()
	r.scratch.Put(x.w)
	x.w = nil
}

// AppendMentions appends the mentions of the document to dst: see Recognizer.Mentions.
func (x *Reading) AppendMentions(dst []Mention) []Mention {
	w := x.w
	w.recognize()
	dst = slices.Grow(dst, len(w.found))
	for _, c := range w.found {
		dst = append(dst, Mention{Span: w.doc.SpanOf(c.r), Range: c.r, Kind: c.kind, Entity: -1, Score: c.score})
	}
	w.forget()
	return dst
}

// Resolve says what each mention stands for: see Recognizer.Resolve.
func (x *Reading) Resolve(mentions []Mention, date time.Time) []Entity {
	return x.w.resolve(mentions, date)
}

// Actors returns the noun phrases for those who act: see Recognizer.Actors.
func (x *Reading) Actors(mentions []Mention, ents []Entity) []Actor {
	return x.w.actors(mentions, ents)
}
