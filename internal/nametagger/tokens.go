package nametagger

import (
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// word is what the features of one token are made of.
type word struct {
	key    uint64
	form   wordform.Form
	gaz    uint32
	tail   uint32
	head   uint32
	shape  uint32
	mode   uint8
	penn   tagging.Penn
	tag    tagging.Tag
	active bool
	first  bool
	seen   int32 // its entry in the document's table of words, -1 for none
}

// loadWords reads a document into words, with two of padding at either end of it.
func (s *Scratch) loadWords(doc *tokens.Document, tags tagging.Tags, gaz []uint32) {
	n := doc.Len()
	if cap(s.words) < n+2*padding {
		s.words = make([]word, n+2*padding, n+n/4+2*padding)
	}
	s.words = s.words[:n+2*padding]
	for i := range padding {
		s.words[i] = word{key: uint64(i) + 11, seen: -1}
		s.words[n+padding+i] = word{key: uint64(i) + 13, seen: -1}
	}
	for i := range n {
		w := &s.words[i+padding]
		*w = word{key: doc.Key(i), gaz: gaz[i], penn: tags.Penn(i), tag: tags.At(i), seen: -1}
		f := doc.Flags(i)
		w.active = f&(tokens.FlagTitle|tokens.FlagMixed) != 0 && doc.Kind(i) == tokens.KindWord || gaz[i]&gazNames != 0 ||
			w.tag == tagging.PROPN && doc.Kind(i) == tokens.KindWord
	}
	for i := range doc.NumSentences() {
		s.loadSentence(doc, doc.Sentence(i))
	}
	s.spell(doc)
}

// spell fills in how words are written and their clusters, for active words and those that their features ask about.
func (s *Scratch) spell(doc *tokens.Document) {
	forms := wordform.Default()
	done := padding // words before it are spelt
	for i := range s.words {
		if !s.words[i].active {
			continue
		}
		for ; done < min(i+padding+1, len(s.words)-padding); done++ {
			if done < i-padding {
				done = i - padding
			}
			w := &s.words[done]
			w.form = forms.Lookup(w.key)
			text := doc.Word(done - padding)
			w.tail, w.head = ends(text)
			w.shape = shapeOf(text)
		}
	}
}

const padding = 2

// gazNames are the bits of gaz that make a token active: phrases of the gazetteers that are names, mentions of the rules.
const gazNames = 0x0F000000 | 0x7FC000&^0x2000

// loadSentence marks the beginning and the manner of a sentence and fills the gaps between its active words.
func (s *Scratch) loadSentence(doc *tokens.Document, r tokens.Range) {
	words := s.words[r.First+padding : r.Limit+padding]
	caps, upper, n := 0, 0, 0
	first := true
	for i := range words {
		w := &words[i]
		if doc.Kind(r.First+i) != tokens.KindWord {
			continue
		}
		w.first, first = first, false
		if f := doc.Flags(r.First + i); doc.Span(r.First+i).Len() > 3 {
			n++
			if f.Has(tokens.FlagTitle) {
				caps++
			}
			if f.Has(tokens.FlagUpper) {
				upper++
			}
		}
	}
	mode := uint8(0)
	switch {
	case n > 2 && upper*10 >= n*8:
		mode = 2
	case n > 2 && caps*10 >= n*8:
		mode = 1
	}
	last := -10
	for i := range words {
		words[i].mode = mode
		if words[i].active {
			if gap := i - last - 1; gap > 0 && gap <= maxGap {
				fill(words[last+1 : i])
			}
			last = i
		}
	}
	s.particles(doc, r, words)
}

// maxGap is the number of inactive words that may stand inside a name: "of the".
const maxGap = 3

// fill makes words between two active ones active.
func fill(words []word) {
	for i := range words {
		if t := words[i].tag; t == tagging.VERB || t == tagging.AUX || t == tagging.SCONJ || words[i].penn == tagging.PennPRP {
			return
		}
	}
	for i := range words {
		words[i].active = true
	}
}

// particles makes lower-case words that begin names (al, de, bin), and numbers beside active words, active.
func (s *Scratch) particles(doc *tokens.Document, r tokens.Range, words []word) {
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].active || doc.Kind(r.First+i) == tokens.KindPunct {
			continue
		}
		after := i+1 < len(words) && words[i+1].active
		before := i > 0 && words[i-1].active
		switch k := doc.Kind(r.First + i); {
		case k == tokens.KindNumber && (before || after):
			words[i].active = true
		case k == tokens.KindWord && after && doc.Span(r.First+i).Len() <= 4 && words[i].tag == tagging.PROPN:
			words[i].active = true
		case k == tokens.KindHyphen && (before || after):
			words[i].active = true
		}
	}
	for i := 2; i < len(words); i++ {
		at := r.First + i
		if words[i-2].active && doc.Kind(at) == tokens.KindWord && doc.Kind(at-1) == tokens.KindHyphen && doc.Glued(at) && doc.Glued(at-1) {
			words[i].active = true
		}
	}
}

// ends packs the last four bytes of a word and its first three, in lower case.
func ends(text string) (tail, head uint32) {
	n := len(text)
	for i := max(0, n-4); i < n; i++ {
		tail = tail>>8 | uint32(text[i]|0x20)<<24
	}
	for i := range min(3, n) {
		head |= uint32(text[i]|0x20) << (8 * i)
	}
	return tail, head
}

// shapeOf codes the pattern of a word's letters: A capital, a small, 0 digit, other bytes as they are; of each run one is
// kept, of the first capital run two; no more than ten signs, three bits each.
func shapeOf(text string) uint32 {
	shape, last, n := uint32(0), uint32(9), 0
	for i := 0; i < len(text) && n < 10 && i < 40; i++ {
		var c uint32
		switch b := text[i]; {
		case 'A' <= b && b <= 'Z':
			c = 1
		case 'a' <= b && b <= 'z':
			c = 2
		case '0' <= b && b <= '9':
			c = 3
		case b == '.':
			c = 4
		case b >= 0x80:
			c = 5
		case b == '-' || b == '\'':
			c = 6
		default:
			c = 7
		}
		if c != last || c == 1 && i == 1 {
			shape = shape<<3 | c
			n++
		}
		last = c
	}
	return shape
}
