package tokens

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

// maxParagraph is the length in bytes beyond which a line is no paragraph, but has lost its line ends.
const maxParagraph = 4096

// sentence appends the sentence of the tokens [start,end), which the rules found. Where line ends are lost it is divided
// further: the model of package breaks finds the end of a heading, a greeting, a signature. A text that is one sentence
// to the rules stays one.
func (s *scanner) sentence(dst []uint32, start, end int) []uint32 {
	dst = append(dst, uint32(start))
	if !s.merged || end-start == len(s.recs) {
		return dst
	}
	model := breaks.Default()
	g := breaks.Gap{Titled: true}
	var at breaks.Places
	for k := start + 1; k < end; k++ {
		g.Length++
		if before := &s.recs[k-1]; before.isLow() && before.size > 3 {
			g.Titled = false
		}
		if !s.mayOpen(k) {
			continue
		}
		g.Before2, g.Before = s.seen(k-2, start), s.seen(k-1, start)
		g.After, g.After2, g.After3 = s.seen(k, start), s.seen(k+1, start), s.seen(k+2, start)
		if g.Read(&at); model.Ends(&at) {
			dst = append(dst, uint32(k))
			g.Length, g.Titled = 0, true
		}
	}
	return dst
}

// mayOpen says whether a sentence without a stop before it may begin with token k, by its first letter, or that after its
// first sign, and by what stands before it. Of numbers only dates and times may, and no word may after a small number, an
// abbreviation or a dash: "Track 1.5" and "12 Americans" are one. An address seldom
// does.
func (s *scanner) mayOpen(k int) bool {
	r, before := &s.recs[k], &s.recs[k-1]
	switch {
	case r.kind == KindPunct || r.kind == KindURL || r.kind == KindEmail || r.isLow() || s.gluedToken(k):
		return false
	case before.kind == KindNumber && before.size < 4 || before.flags&FlagPeriod != 0 || before.kind == KindHyphen && before.flags&FlagNonASCII != 0:
		return false
	case r.kind == KindWord:
		return true
	case r.kind == KindNumber:
		return strings.ContainsAny(s.wordAt(k), "/:") && !(k+1 < len(s.recs) && s.stops(k+1))
	case r.kind == KindQuote || r.kind == KindBracket:
		return !before.isLow()
	}
	return r.size > 2 || k+1 == len(s.recs) || !s.recs[k+1].isLow()
}

// isLow says whether the token is a word that does not begin with a capital.
func (r *record) isLow() bool { return r.kind == KindWord && r.flags&FlagTitle == 0 }

// seen is what the model sees of token k: nothing before first and after the text.
func (s *scanner) seen(k, first int) breaks.Token {
	if k < first || k >= len(s.recs) {
		return breaks.Token{}
	}
	r := &s.recs[k]
	return breaks.Of(s.wordAt(k), s.keys[k], uint8(r.kind), uint8(r.flags))
}
