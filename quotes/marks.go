package quotes

import (
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// passage is a stretch between quotation marks, the marks included.
type passage struct {
	tokens.Range
	words  int  // words between the marks
	closed bool // a closing mark was found
	used   bool // part of a quote already
	told   bool // all of it is the content of a quote
}

// side says whether a quotation mark opens or closes.
type side uint8

const (
	noSide side = iota
	opens
	closes
)

// appendPassages finds the quoted stretches of a document, outermost only, in text order. A mark that stays open at the end of its block ends
// there; if the next block begins with an opening mark, that is the same speech going on.
func appendPassages(dst []passage, doc *tokens.Document) []passage {
	for b := range doc.Blocks() {
		if b.Kind.IsProse() {
			dst = blockPassages(dst, doc, b.Range)
		}
	}
	return dst
}

func blockPassages(dst []passage, doc *tokens.Document, r tokens.Range) []passage {
	open, style := -1, byte(0)
	for i := r.First; i < r.Limit; i++ {
		if doc.Kind(i) != tokens.KindQuote {
			continue
		}
		mark := pairOf(doc.Word(i))
		s := sideOf(doc, r, i, mark, open >= 0)
		if open >= 0 && mark == style && closesGerman(doc, open, i) {
			s = closes
		}
		switch {
		case s == opens && open < 0:
			open, style = i, mark
		case s == closes && open >= 0 && mark == style:
			dst = append(dst, newPassage(doc, open, i+1, true))
			open = -1
		}
	}
	if open >= 0 && style != '\'' {
		dst = append(dst, newPassage(doc, open, r.Limit, false))
	}
	return dst
}

func newPassage(doc *tokens.Document, first, limit int, closed bool) passage {
	p := passage{Range: tokens.Range{First: first, Limit: limit}, closed: closed}
	for i := first; i < limit; i++ {
		if k := doc.Kind(i); k == tokens.KindWord || k == tokens.KindNumber {
			p.words++
		}
	}
	return p
}

// pairOf folds the marks of one pair to one byte: " for double, ' for single, < for guillemets.
func pairOf(word string) byte {
	switch r, _ := utf8.DecodeRuneInString(word); r {
	case '‘', '’', '\'', '‚', '`', '‹', '›':
		if len(word) == 2 { // `` and '' are double marks
			return '"'
		}
		return '\''
	case '«', '»':
		return '<'
	}
	return '"'
}

// closesGerman says whether the mark at i closes what the one at open opened in the German way: „…“, ‚…‘, »…«.
func closesGerman(doc *tokens.Document, open, i int) bool {
	switch doc.Word(open) {
	case "„":
		return doc.Word(i) == "“" && doc.Glued(i)
	case "‚":
		return doc.Word(i) == "‘" && doc.Glued(i)
	case "»":
		return doc.Word(i) == "«"
	}
	return false
}

// sideOf says what a mark does: curly marks and guillemets say so themselves, straight ones by the space around them and by what
// is open.
func sideOf(doc *tokens.Document, r tokens.Range, i int, style byte, open bool) side {
	switch c, _ := utf8.DecodeRuneInString(doc.Word(i)); c {
	case '“', '‘', '«', '„', '‚', '`':
		return opens
	case '”':
		if !open && i == r.First && i+1 < r.Limit && doc.Glued(i+1) {
			return opens // a slip
		}
		return closes
	case '»':
		if !open && (i == r.First || !doc.Glued(i)) && i+1 < r.Limit && doc.Glued(i+1) {
			return opens // »…«
		}
		return closes
	}
	spaceBefore := i == r.First || !doc.Glued(i) || doc.Kind(i-1) == tokens.KindHyphen || doc.Kind(i-1) == tokens.KindBracket
	gluedAfter := i+1 < r.Limit && doc.Glued(i+1)
	switch {
	case spaceBefore && gluedAfter && !(open && style == '"'):
		return opens
	case open && (!spaceBefore || !gluedAfter):
		return closes
	case style == '"' && !open:
		return opens
	}
	return noSide
}

// isSpeech says whether a passage is something uttered rather than a word or two held at a distance.
func (p *passage) isSpeech(doc *tokens.Document) bool {
	if p.words >= 5 {
		return true
	}
	last := p.last()
	if p.words < 2 || last <= p.First {
		return false
	}
	switch doc.Word(last) {
	case ".", ",", "!", "?":
		return true
	}
	return false
}

// last is the last token of a passage but for its closing mark.
func (p *passage) last() int {
	if p.closed {
		return p.Limit - 2
	}
	return p.Limit - 1
}

// standsAlone says whether a passage that no word reports is speech: it is a sentence, beginning with a capital or ending with a
// stop inside the marks. Words quoted in the run of a sentence are the author's.
func (p *passage) standsAlone(doc *tokens.Document) bool {
	if !p.isSpeech(doc) || p.Limit-p.First < 3 {
		return false
	}
	switch doc.Word(p.last()) {
	case ".", "!", "?", "…":
		return true
	}
	begins := p.First == doc.Sentence(doc.SentenceOf(p.First)).First
	return begins && doc.Flags(p.First+1).Has(tokens.FlagTitle)
}
