package tokens

import (
	"iter"
	"sort"
)

// Document is a text with its tokens, sentences and blocks. It never changes after construction and is safe for
// concurrent use; every span and range of the module points into one.
type Document struct {
	text      string
	recs      []record
	keys      []uint64 // keys[i] is Key(text of token i)
	sentences []uint32 // first token of each sentence, then len(recs)
	blocks    []Block
}

// record is what the tokenizer knows of one token, in eight bytes.
type record struct {
	start uint32
	size  uint16
	kind  Kind
	flags Flags
}

// maxTokenBytes is the longest token; longer runs are cut.
const maxTokenBytes = 1<<16 - 1

// Text returns the text the document was made of, unchanged.
func (d *Document) Text() string { return d.text }

// Len is the number of tokens.
func (d *Document) Len() int { return len(d.recs) }

// Token returns the i-th token, counted from 0. It panics if i is out of range, as a slice index does.
func (d *Document) Token(i int) Token {
	_ = d.recs[i]
	return Token{doc: d, index: i}
}

// Tokens iterates over all tokens in text order.
func (d *Document) Tokens() iter.Seq[Token] { return d.In(Range{0, len(d.recs)}) }

// In iterates over the tokens of r in text order.
func (d *Document) In(r Range) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := r.First; i < r.Limit; i++ {
			if !yield(Token{doc: d, index: i}) {
				return
			}
		}
	}
}

// Span returns the bytes of token i.
func (d *Document) Span(i int) Span {
	r := &d.recs[i]
	return Span{int(r.start), int(r.start) + int(r.size)}
}

// Word returns the text of token i, a substring of the document's text.
func (d *Document) Word(i int) string {
	r := &d.recs[i]
	return d.text[r.start : r.start+uint32(r.size)]
}

// Key returns the 64-bit hash of the folded form of token i: see the function Key.
func (d *Document) Key(i int) uint64 { return d.keys[i] }

// Kind returns what token i is made of.
func (d *Document) Kind(i int) Kind { return d.recs[i].kind }

// Flags returns the shape flags of token i.
func (d *Document) Flags(i int) Flags { return d.recs[i].flags }

// Glued says whether no white space stands between token i and the one before it; false for the first token.
func (d *Document) Glued(i int) bool {
	return i > 0 && d.recs[i-1].start+uint32(d.recs[i-1].size) == d.recs[i].start
}

// Slice returns the text of a span without copying it.
func (d *Document) Slice(s Span) string { return d.text[s.Start:s.End] }

// SpanOf returns the bytes from the first token of r to its last. An empty range gives an empty span at its place.
func (d *Document) SpanOf(r Range) Span {
	if r.IsEmpty() {
		at := len(d.text)
		if r.First < len(d.recs) {
			at = int(d.recs[r.First].start)
		}
		return Span{at, at}
	}
	return Span{int(d.recs[r.First].start), d.Span(r.Limit - 1).End}
}

// RangeOf returns the tokens that a span covers exactly, white space at its ends aside. It is false if the span
// cuts a token or covers none. It takes time logarithmic in the number of tokens.
func (d *Document) RangeOf(s Span) (Range, bool) {
	r := d.Covering(s)
	if r.IsEmpty() || int(d.recs[r.First].start) < s.Start || d.Span(r.Limit-1).End > s.End {
		return Range{}, false
	}
	return r, true
}

// Covering returns the smallest range whose tokens cover every non-space byte of s; it may begin before s and end
// after it. It takes time logarithmic in the number of tokens.
func (d *Document) Covering(s Span) Range {
	first := sort.Search(len(d.recs), func(i int) bool { return d.Span(i).End > s.Start })
	limit := sort.Search(len(d.recs), func(i int) bool { return int(d.recs[i].start) >= s.End })
	if limit < first {
		limit = first
	}
	return Range{first, limit}
}

// NumSentences is the number of sentences.
func (d *Document) NumSentences() int {
	if len(d.sentences) == 0 {
		return 0
	}
	return len(d.sentences) - 1
}

// Sentence returns the tokens of the i-th sentence, counted from 0. Every token is in exactly one sentence.
func (d *Document) Sentence(i int) Range {
	return Range{int(d.sentences[i]), int(d.sentences[i+1])}
}

// Sentences iterates over the sentences in text order.
func (d *Document) Sentences() iter.Seq[Range] {
	return func(yield func(Range) bool) {
		for i := range d.NumSentences() {
			if !yield(d.Sentence(i)) {
				return
			}
		}
	}
}

// SentenceOf returns the index of the sentence that token i is in. It takes time logarithmic in the number of
// sentences.
func (d *Document) SentenceOf(i int) int {
	return sort.Search(d.NumSentences(), func(s int) bool { return int(d.sentences[s+1]) > i })
}

// NumBlocks is the number of blocks.
func (d *Document) NumBlocks() int { return len(d.blocks) }

// Block returns the i-th block, counted from 0. Every sentence is in exactly one block.
func (d *Document) Block(i int) Block { return d.blocks[i] }

// Blocks iterates over the blocks in text order.
func (d *Document) Blocks() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for _, b := range d.blocks {
			if !yield(b) {
				return
			}
		}
	}
}

// BlockOf returns the index of the block that token i is in. It takes time logarithmic in the number of blocks.
func (d *Document) BlockOf(i int) int {
	return sort.Search(len(d.blocks), func(b int) bool { return d.blocks[b].Range.Limit > i })
}

// Prose iterates over the sentences of all blocks but furniture and bylines, in text order: what a component reads.
func (d *Document) Prose() iter.Seq[Range] {
	return func(yield func(Range) bool) {
		for _, b := range d.blocks {
			if !b.Kind.IsProse() {
				continue
			}
			for s := b.Sentences.First; s < b.Sentences.Limit; s++ {
				if !yield(d.Sentence(s)) {
					return
				}
			}
		}
	}
}
