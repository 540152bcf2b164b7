package sentiment

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Reading is all that a Scorer finds in one document.
type Reading struct {
	Document     Score        // what Score returns
	Sentences    []Score      // what Sentences returns
	Distribution Distribution // of the sentences
	Targets      []Target     // what Toward returns
	Voices       Voices       // what Voices returns
}

// Distribution counts the sentences of a document by label: those in prose, or all if there is no prose.
type Distribution struct{ Positive, Neutral, Negative int }

// Distribute counts what Sentences returned for doc.
func Distribute(doc *tokens.Document, sentences []Score) Distribution {
	var prose, all Distribution
	for b := range doc.Blocks() {
		for i := b.Sentences.First; i < b.Sentences.Limit; i++ {
			all.add(sentences[i].Label)
			if b.Kind.IsProse() {
				prose.add(sentences[i].Label)
			}
		}
	}
	if prose == (Distribution{}) {
		return all
	}
	return prose
}

func (d *Distribution) add(l Label) {
	switch l {
	case Positive:
		d.Positive++
	case Negative:
		d.Negative++
	default:
		d.Neutral++
	}
}

// Read finds what Score, Sentences, Toward and Voices find, with one look at each sentence.
func (s *Scorer) Read(doc *tokens.Document, tags tagging.Tags, spans []tokens.Span, quotes []Quote) Reading {
	m := s.scratch()
	defer s.pool.Put(m)
	out := Reading{Sentences: make([]Score, 0, doc.NumSentences()), Targets: make([]Target, 0, len(spans))}
	m.keep(doc)
	defer m.drop()
	for r := range doc.Sentences() {
		hits := s.hits(m, doc, r)
		out.Sentences = append(out.Sentences, scoreOf(hits, r))
		m.read = append(m.read, hits...)
		m.ends = append(m.ends, int32(len(m.read)))
	}
	out.Document, out.Distribution = s.ScoreOf(doc, out.Sentences), Distribute(doc, out.Sentences)
	out.Targets = s.appendToward(m, out.Targets, doc, tags, spans)
	out.Voices = s.voices(m, doc, quotes)
	return out
}

// keep prepares for a reading, in which the hits of every sentence are kept; drop ends it.
func (m *scratch) keep(doc *tokens.Document) {
	m.reading, m.read, m.ends = doc, m.read[:0], append(m.ends[:0], 0)
}

func (m *scratch) drop() { m.reading = nil }

// hitsAgain finds the hits in r, sentence at of the document or a part of it, and may know them.
func (s *Scorer) hitsAgain(m *scratch, doc *tokens.Document, at int, r tokens.Range) []hit {
	if m.reading != doc || r != doc.Sentence(at) {
		return s.hits(m, doc, r)
	}
	return m.read[m.ends[at]:m.ends[at+1]]
}
