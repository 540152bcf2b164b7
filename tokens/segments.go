package tokens

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Segment is a token given from outside, for FromSegments.
type Segment struct {
	Span        Span
	EndSentence bool // the token is the last of its sentence
	EndBlock    bool // the token is the last of its block; implies EndSentence
}

// FromSegments makes a document of tokens that another tokenizer found. The segments must be in text order, disjoint,
// not empty, inside the text, no longer than 65,535 bytes, and must leave only white space between them. The last
// token ends its sentence and block in any case; blocks are paragraphs.
func FromSegments(text string, segments []Segment) (*Document, error) {
	d := &Document{text: text}
	end := 0
	for i, s := range segments {
		switch {
		case s.Span.Start < end || s.Span.End > len(text) || s.Span.IsEmpty():
			return nil, fmt.Errorf("tokens: segment %d [%d,%d) is empty, out of order or outside the text", i, s.Span.Start, s.Span.End)
		case s.Span.Len() > maxTokenBytes:
			return nil, fmt.Errorf("tokens: segment %d is longer than %d bytes", i, maxTokenBytes)
		case !isSpace(text[end:s.Span.Start]):
			return nil, fmt.Errorf("tokens: %q before segment %d is not white space", text[end:s.Span.Start], i)
		}
		d.add(s.Span.Start, s.Span.End)
		end = s.Span.End
	}
	if !isSpace(text[end:]) {
		return nil, fmt.Errorf("tokens: %q after the last segment is not white space", text[end:])
	}
	d.segment(segments)
	return d, nil
}

// segment fills sentences and blocks from the marks on the segments.
func (d *Document) segment(segments []Segment) {
	firstToken, firstSentence := 0, 0
	for i, s := range segments {
		last := i == len(segments)-1
		if i == 0 || segments[i-1].EndSentence || segments[i-1].EndBlock {
			d.sentences = append(d.sentences, uint32(i))
		}
		if s.EndBlock || last {
			d.blocks = append(d.blocks, Block{
				Range:     Range{firstToken, i + 1},
				Sentences: Range{firstSentence, len(d.sentences)},
				Kind:      BlockParagraph,
			})
			firstToken, firstSentence = i+1, len(d.sentences)
		}
	}
	if len(segments) > 0 {
		d.sentences = append(d.sentences, uint32(len(segments)))
	}
}

// add appends the token text[start:end].
func (d *Document) add(start, end int) {
	word := d.text[start:end]
	kind, flags := classify(word)
	d.recs = append(d.recs, record{uint32(start), uint16(end - start), kind, flags})
	d.keys = append(d.keys, Key(word))
}

func isSpace(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// Position is a place in a text in the counts that people and other programs use.
type Position struct {
	Line   int // counted from 1
	Column int // bytes from the beginning of the line, counted from 1
	Rune   int // Unicode code points before the place: what Python counts
	UTF16  int // UTF-16 code units before the place: what JavaScript and Java count
}

// Position converts a byte offset, counted from 0. It takes time linear in the offset; offsets outside the text are
// moved to its nearest end.
func (d *Document) Position(offset int) Position {
	offset = min(max(offset, 0), len(d.text))
	p := Position{Line: 1, Column: 1}
	for i := 0; i < offset; {
		r, size := utf8.DecodeRuneInString(d.text[i:])
		if i+size > offset {
			break
		}
		i += size
		p.Rune++
		p.UTF16++
		if r > 0xFFFF {
			p.UTF16++
		}
		p.Column += size
		if r == '\n' {
			p.Line, p.Column = p.Line+1, 1
		}
	}
	return p
}
