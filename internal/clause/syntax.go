package clause

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// maxScan is how many tokens a question reads to either side.
const maxScan = 200

// Syntax is the light syntax of one document.
type Syntax struct {
	Groups []Group // verb groups in text order

	doc        *tokens.Document
	penn       []tagging.Penn
	class      []Class
	group      []int32 // verb group of a token, or -1
	chunkFirst []int32
	chunkLimit []int32 // 0: in no base noun phrase
	sentence   []int32 // index of the sentence's bounds
	bounds     []tokens.Range
	words      map[uint64]Class
}

var pool = sync.Pool{New: func() any { return &Syntax{words: words()} }}

// Get returns an empty Syntax, with storage of an earlier one if there is any.
func Get() *Syntax { return pool.Get().(*Syntax) }

// Put gives the storage back. The Syntax must not be used after it.
func (s *Syntax) Put() {
	s.doc = nil
	pool.Put(s)
}

// Analyze reads all sentences of the document; those of furniture have no groups and phrases.
func (s *Syntax) Analyze(doc *tokens.Document, tags tagging.Tags) {
	n := doc.Len()
	s.doc = doc
	s.Groups, s.bounds = s.Groups[:0], s.bounds[:0]
	s.penn, s.class = grow(s.penn, n), grow(s.class, n)
	s.group, s.sentence = grow(s.group, n), grow(s.sentence, n)
	s.chunkFirst, s.chunkLimit = grow(s.chunkFirst, n), grow(s.chunkLimit, n)
	for i := range n {
		s.penn[i], s.class[i], s.group[i], s.chunkLimit[i], s.sentence[i] = 0, 0, -1, 0, -1
	}
	for r := range doc.Prose() {
		s.readSentence(r, tags)
	}
}

func grow[T any](b []T, n int) []T {
	if cap(b) < n {
		return make([]T, n, n+n/4)
	}
	return b[:n]
}

func (s *Syntax) readSentence(r tokens.Range, tags tagging.Tags) {
	for i := r.First; i < r.Limit; i++ {
		s.penn[i] = tags.Penn(i)
		s.sentence[i] = int32(len(s.bounds))
		if k := s.doc.Kind(i); k == tokens.KindWord || k == tokens.KindOther {
			s.class[i] = s.words[s.doc.Key(i)]
		}
	}
	s.bounds = append(s.bounds, r)
	s.findChunks(r)
	s.findGroups(r)
}

// Sentence returns the tokens of the sentence that token i is in; empty in furniture.
func (s *Syntax) Sentence(i int) tokens.Range {
	if s.sentence[i] < 0 {
		return tokens.Range{First: i, Limit: i}
	}
	return s.bounds[s.sentence[i]]
}

// Penn returns the tag of token i.
func (s *Syntax) Penn(i int) tagging.Penn { return s.penn[i] }

// Class returns the closed-class properties of token i.
func (s *Syntax) Class(i int) Class { return s.class[i] }

// GroupAt returns the index of the verb group that token i is in, or -1.
func (s *Syntax) GroupAt(i int) int { return int(s.group[i]) }

// NextFinite returns the index of the first finite verb group that begins at token i or behind, before limit; -1 if there is none
// within reach.
func (s *Syntax) NextFinite(i, limit int) int {
	limit = min(limit, i+maxScan)
	for ; i < limit; i++ {
		if g := s.group[i]; g >= 0 && s.Groups[g].Form == Finite && s.Groups[g].Range.First == i {
			return int(g)
		}
	}
	return -1
}

// Chunk returns the base noun phrase that token i is in; false if it is in none.
func (s *Syntax) Chunk(i int) (tokens.Range, bool) {
	if s.chunkLimit[i] == 0 {
		return tokens.Range{}, false
	}
	return tokens.Range{First: int(s.chunkFirst[i]), Limit: int(s.chunkLimit[i])}, true
}

// Content returns the limit of the sentence of token i without its final stop, closing quotation marks and brackets.
func (s *Syntax) Content(i int) int {
	r := s.Sentence(i)
	return s.trim(r.First, r.Limit)
}

// trim drops stops, commas, closing quotation marks and dashes from the end of the tokens [first, limit).
func (s *Syntax) trim(first, limit int) int {
	for limit > first+1 {
		switch s.doc.Kind(limit - 1) {
		case tokens.KindPunct, tokens.KindQuote, tokens.KindHyphen:
			limit--
		default:
			return limit
		}
	}
	return limit
}
