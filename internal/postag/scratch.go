package postag

import (
	"math/bits"

	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// word is what the features of one token are made of.
type word struct {
	key   uint64
	mask  uint64 // codes that it may have
	ahead uint64 // mask of the first word after it that tells a clause from a phrase: see lookAhead
	form  wordform.Form
	tail  uint32
	shape uint32 // shape, capitals, place in the sentence
	head  uint16
	known bool
}

// Scratch is the working memory of a decoder; the zero value is ready. It must not be used concurrently.
type Scratch struct {
	words  []word // those of the sentence, with two of padding at either end
	feats  []uint32
	all    [numFeatures + guideFeatures]uint32
	guide  Guide // only while training
	scores [64]int32
	codes  [64]uint8
}

const padding = 2

// sentence modes: how capitals are to be read.
const (
	modePlain = iota
	modeTitle // nearly all words begin with a capital letter: a headline
	modeUpper // nearly all letters are capitals
)

// load reads the tokens of a sentence.
func (s *Scratch) load(m *Model, doc *tokens.Document, r tokens.Range) {
	n := r.Len()
	if cap(s.words) < n+2*padding {
		s.words = make([]word, n+2*padding, 2*n+2*padding)
	}
	s.words = s.words[:n+2*padding]
	s.words[0], s.words[1] = word{key: 3}, word{key: 5}
	s.words[n+2], s.words[n+3] = word{key: 7}, word{key: 9}
	mode, first := sentenceMode(doc, r), true
	for i := r.First; i < r.Limit; i++ {
		w := &s.words[i-r.First+padding]
		m.read(w, doc, i, mode, first)
		if doc.Kind(i) == tokens.KindWord || doc.Kind(i) == tokens.KindNumber {
			first = false
		} else if k := doc.Kind(i); k == tokens.KindQuote {
			first = first || i > r.First && doc.Word(i-1) == ":" || doc.Word(max(i-1, r.First)) == ","
		}
	}
	s.givenNames(m, doc, r)
	s.lookAhead(m.verbs)
}

// givenNames finds given names whose second part looks like a function word, as in "Moon Jae-in said": a word of no open
// class joined by a hyphen to a name behind a name. It can be nothing but a name then.
func (s *Scratch) givenNames(m *Model, doc *tokens.Document, r tokens.Range) {
	for i := r.First + 3; i < r.Limit; i++ {
		w := &s.words[i-r.First+padding]
		if doc.Kind(i-1) != tokens.KindHyphen || w.mask&m.open != 0 || doc.Kind(i) != tokens.KindWord {
			continue
		}
		joined := doc.Glued(i) && doc.Glued(i-1) && (i+1 == doc.Len() || doc.Kind(i+1) != tokens.KindHyphen)
		if joined && s.isName(m, doc, i-2, r) && s.isName(m, doc, i-3, r) && !doc.Glued(i-2) {
			w.mask = m.proper
		}
	}
}

// isName says whether token i has a capital and may be a proper noun.
func (s *Scratch) isName(m *Model, doc *tokens.Document, i int, r tokens.Range) bool {
	return doc.Flags(i).Has(tokens.FlagTitle) && s.words[i-r.First+padding].mask&m.proper != 0
}

// What stands ahead where no word of the sentence decides, and where it is "to".
const (
	aheadNone = 1 << 63
	aheadTo   = 1 << 62
)

// lookAhead notes for each word the codes of the first word after it that can only be a verb or is "to", or of the mark
// that comes before any: "for us to go", "like it is", "for the talks."
func (s *Scratch) lookAhead(verbs uint64) {
	next := uint64(aheadNone)
	for i := len(s.words) - padding - 1; i >= padding; i-- {
		w := &s.words[i]
		w.ahead = next
		switch {
		case w.shape&15 == ShapePunct && w.mask&(w.mask-1) == 0, w.mask&^verbs == 0:
			next = w.mask
		case w.key == keyTo:
			next = aheadTo
		}
	}
}

var keyTo, keyUS = tokens.Key("to"), tokens.Key("us")

// sentenceMode counts capitals in the first words of a sentence.
func sentenceMode(doc *tokens.Document, r tokens.Range) int {
	words, title, upper := 0, 0, 0
	for i := r.First; i < min(r.Limit, r.First+60); i++ {
		if doc.Kind(i) != tokens.KindWord || doc.Span(i).Len() < 4 {
			continue
		}
		words++
		f := doc.Flags(i)
		if f.Has(tokens.FlagTitle) {
			title++
		}
		if f.Has(tokens.FlagUpper) {
			upper++
		}
	}
	switch {
	case words >= 2 && upper*10 >= words*8:
		return modeUpper
	case words >= 2 && title*10 >= words*8:
		return modeTitle
	}
	return modePlain
}

// read fills in what is known of token i by itself.
func (m *Model) read(w *word, doc *tokens.Document, i, mode int, first bool) {
	text, kind, flags := doc.Word(i), doc.Kind(i), doc.Flags(i)
	w.key = doc.Key(i)
	if len(text) > 1 && kind != tokens.KindWord && text[0] == text[len(text)-1] {
		w.key = tokens.Key(squeeze(text))
	}
	w.form = m.Forms.Lookup(w.key)
	w.tail, w.head = tail(text), headOf(text)
	class := w.form.Class()
	w.known = class != 0
	shape := shapeOf(text, kind, flags)
	if class == 0 {
		class = shape
		if shape == ShapeNumber {
			w.key = numberKey(text)
		}
	}
	w.mask = m.maskOf(class, flags, mode, first)
	if w.key == keyUS && flags.Has(tokens.FlagUpper) && mode == modePlain && w.mask&m.proper != 0 {
		w.mask &= m.proper // the country: nobody writes the pronoun so
	}
	w.shape = uint32(shape) | uint32(flags&(tokens.FlagTitle|tokens.FlagUpper|tokens.FlagMixed))<<4 | uint32(mode)<<12
	if first {
		w.shape |= 1 << 14
	}
}

// maskOf picks the codes of a class by how the word is written: a capital means little at the beginning of a sentence or
// in a headline.
func (m *Model) maskOf(class int, flags tokens.Flags, mode int, first bool) uint64 {
	if class >= len(m.Classes) {
		class = ShapeWord
	}
	k := &m.Classes[class]
	switch {
	case !flags.Has(tokens.FlagTitle) && mode == modePlain:
		return k.Lower
	case first || mode != modePlain:
		return k.Lower | k.Upper
	}
	return k.Upper
}

func headOf(text string) uint16 {
	if len(text) < 2 {
		return uint16(text[0])
	}
	return uint16(text[0]|0x20) | uint16(text[1]|0x20)<<8
}

// expand lists the codes of a mask.
func expand(dst []uint8, mask uint64) []uint8 {
	dst = dst[:0]
	for ; mask != 0; mask &= mask - 1 {
		dst = append(dst, uint8(bits.TrailingZeros64(mask)))
	}
	return dst
}

// Mask is the mask of token i of the sentence decoded last.
func (s *Scratch) Mask(i int) uint64 { return s.words[i+padding].mask }
