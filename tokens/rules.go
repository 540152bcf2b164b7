package tokens

import (
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/ucd"
)

const (
	maxTextBytes = 1<<32 - 1
	maxURLBytes  = 4096 // longer addresses are cut
	maxAtBytes   = 128  // the longest local part of an e-mail address
)

// at returns the byte at i, 0 outside the text.
func (s *scanner) at(i int) byte {
	if uint(i) < uint(len(s.text)) {
		return s.text[i]
	}
	return 0
}

// classAt returns the class of the code point at i and its size; size 0 at the end of the text.
func (s *scanner) classAt(i int) (ucd.Class, int) {
	if i >= len(s.text) {
		return ucd.Other, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return asciiClass(c), 1
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	return ucd.ClassOf(r), size
}

func asciiClass(c byte) ucd.Class {
	switch b := byteClass[c]; {
	case b&isLetterByte != 0:
		return ucd.Letter
	case b&isDigitByte != 0:
		return ucd.Digit
	case b&(isSpaceByte|isLineByte) != 0:
		return ucd.Space
	case c == '_':
		return ucd.Connector
	}
	return ucd.Punct
}

// alnumAt says whether a letter or digit stands at i.
func (s *scanner) alnumAt(i int) bool {
	c, size := s.classAt(i)
	return size > 0 && ucd.Letter <= c && c <= ucd.Number
}

func (s *scanner) letterAt(i int) bool {
	c, size := s.classAt(i)
	return size > 0 && ucd.Letter <= c && c <= ucd.Katakana
}

func (s *scanner) digitAt(i int) bool { return isDigit(s.at(i)) }

func (s *scanner) upperAt(i int) bool {
	c := s.at(i)
	if c < utf8.RuneSelf {
		return isUpper(c)
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	_, upper := ucd.Of(r)
	return upper
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isASCIILetter(c byte) bool {
	return byteClass[c]&isLetterByte != 0
}

// glued says whether the token at i follows another one without space.
func (s *scanner) glued(i int) bool {
	n := len(s.recs)
	return n > 0 && int(s.recs[n-1].start)+int(s.recs[n-1].size) == i
}

// afterWord says whether the token at i follows a word or number without space.
func (s *scanner) afterWord(i int) bool {
	return s.glued(i) && s.recs[len(s.recs)-1].kind <= KindNumber
}

// token adds the token at i, or the two that a contraction makes, and returns the place after it.
func (s *scanner) token(i int) int {
	c := s.text[i]
	switch {
	case byteClass[c]&isWordByte != 0:
		return s.word(i)
	case c < utf8.RuneSelf:
		return s.sign(i, c)
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	if r == utf8.RuneError && size == 1 {
		return s.add(i, i+1, KindOther)
	}
	switch class := ucd.ClassOf(r); class {
	case ucd.Letter, ucd.Katakana, ucd.Digit, ucd.Number, ucd.Connector:
		return s.word(i)
	case ucd.Quote:
		if apostropheAt(s.text, i) > 0 {
			if end := s.clitic(i); end > 0 {
				return s.add(i, end, KindWord)
			}
		}
		return s.add(i, i+size, KindQuote)
	case ucd.Pictograph, ucd.Region, ucd.Extend, ucd.Joiner, ucd.Ideograph:
		return s.add(i, s.cluster(i, class, size), 0)
	case ucd.Hyphen, ucd.Punct:
		return s.add(i, s.sameRune(i, r, size), 0)
	}
	return s.add(i, s.extend(i+size), 0)
}

// sameRune returns the end of a run of one rune: "……", "———".
func (s *scanner) sameRune(i int, r rune, size int) int {
	word := s.text[i : i+size]
	j := i + size
	for j-i < maxTokenBytes-utf8.UTFMax && j+size <= len(s.text) && s.text[j:j+size] == word {
		j += size
	}
	return j
}

// extend returns the end of the combining marks and format characters at j.
func (s *scanner) extend(j int) int {
	limit := j + maxTokenBytes/2 - 64
	for j < len(s.text) && j < limit && s.text[j] >= 0xC2 {
		r, size := utf8.DecodeRuneInString(s.text[j:])
		if c := ucd.ClassOf(r); c != ucd.Extend && c != ucd.Joiner {
			break
		}
		j += size
	}
	return j
}

// cluster returns the end of a picture with all that joins to it, of a flag, or of an ideograph with its marks.
func (s *scanner) cluster(i int, class ucd.Class, size int) int {
	j := i + size
	if class == ucd.Region {
		j = s.extend(j)
		if next, n := s.classAt(j); next == ucd.Region {
			j += n
		}
		return s.extend(j)
	}
	for j-i < maxTokenBytes/2 {
		end := s.extend(j)
		joined := end > j && end >= 3 && s.text[end-3:end] == "\u200d"
		next, n := s.classAt(end)
		if !joined || next != ucd.Pictograph {
			return end
		}
		j = end + n
	}
	return j
}

// sign adds the token that begins with the ASCII sign c at i.
func (s *scanner) sign(i int, c byte) int {
	if end := s.emoticon(i); end > 0 {
		return s.add(i, end, KindSymbol)
	}
	switch c {
	case '\'', '`':
		if end := s.clitic(i); end > 0 {
			return s.add(i, end, KindWord)
		}
		if s.at(i+1) == c {
			return s.add(i, i+2, KindQuote)
		}
	case '.', '-', '*', '=', '+', '~', '^':
		j := i + 1
		for j < len(s.text) && s.text[j] == c && j-i < maxTokenBytes/2 {
			j++
		}
		if c == '.' && (s.at(j) == '!' || s.at(j) == '?') && byteClass[s.at(j+1)]&isEndByte != 0 && s.at(j+1) != '"' {
			return s.add(i, j+1, 0)
		}
		return s.add(i, s.extend(j), 0)
	case '!', '?':
		j := i + 1
		for (s.at(j) == '!' || s.at(j) == '?') && j-i < maxTokenBytes/2 {
			j++
		}
		return s.add(i, s.extend(j), 0)
	case '[':
		if len(s.text)-i >= 5 && s.text[i:i+5] == "[...]" {
			return s.add(i, i+5, KindPunct)
		}
	}
	return s.add(i, s.extend(i+1), 0)
}

// emoticon returns the end of a face such as :-) at i, 0 if there is none. Faces stand free.
func (s *scanner) emoticon(i int) int {
	c := s.text[i]
	if c != ':' && c != ';' && c != '=' {
		return 0
	}
	if s.glued(i) && (s.at(i+1) != ')' && s.at(i+1) != '-' || byteClass[s.at(i+2)]&(isSpaceByte|isLineByte) == 0 && s.at(i+2) != ')') {
		return 0
	}
	j := i + 1
	if s.at(j) == '-' || s.at(j) == 'o' || s.at(j) == '\'' {
		j++
	}
	switch s.at(j) {
	case ')', '(', 'D', 'P', 'p', '/', '|', ']', '[', '*', 'O', '3':
	default:
		return 0
	}
	for s.at(j+1) == s.text[j] && j-i < 16 {
		j++
	}
	if s.alnumAt(j + 1) {
		return 0
	}
	return j + 1
}

// apostropheAt returns the size of the apostrophe at i, 0 if there is none.
func apostropheAt(t string, i int) int {
	if i >= len(t) {
		return 0
	}
	switch c := t[i]; {
	case c == '\'' || c == '`':
		return 1
	case c == 0xE2 && i+2 < len(t) && t[i+1] == 0x80 && (t[i+2] == 0x99 || t[i+2] == 0x98):
		return 3
	case c == 0xC2 && i+1 < len(t) && t[i+1] == 0xB4, c == 0xCA && i+1 < len(t) && (t[i+1] == 0xBC || t[i+1] == 0xBB):
		return 2
	}
	return 0
}

// clitic returns the end of the clitic or the clipped word that begins with the apostrophe at i, 0 if there is none:
// 's, 're after a word; 'em, 'til, '90s after a space.
func (s *scanner) clitic(i int) int {
	j := i + apostropheAt(s.text, i)
	if !s.glued(i) || s.recs[len(s.recs)-1].kind == KindQuote || s.recs[len(s.recs)-1].kind == KindBracket {
		if end := s.clipped(j); end > 0 {
			return end
		}
		if !s.glued(i) {
			return 0
		}
	}
	n := cliticSize(s.text, j)
	if n == 0 || s.alnumAt(j+n) {
		return 0
	}
	return j + n
}

// cliticSize is the number of letters of the clitic that may stand at j, after its apostrophe.
func cliticSize(t string, j int) int {
	if j >= len(t) {
		return 0
	}
	var next byte
	if j+1 < len(t) {
		next = t[j+1] | 0x20
	}
	switch t[j] | 0x20 {
	case 's', 'm', 'd':
		return 1
	case 'r', 'v':
		if next == 'e' {
			return 2
		}
	case 'l':
		if next == 'l' {
			return 2
		}
	}
	return 0
}

// clipped returns the end of a clipped word whose apostrophe ends at j, 0 if there is none.
func (s *scanner) clipped(j int) int {
	if s.digitAt(j) && s.digitAt(j+1) && !s.digitAt(j+2) {
		end := j + 2
		if s.at(end) == 's' {
			end++
		}
		if s.alnumAt(end) {
			return 0
		}
		return end
	}
	end := j
	for end < j+6 && isASCIILetter(s.at(end)) {
		end++
	}
	switch s.text[j:min(end, len(s.text))] {
	case "em", "Em", "til", "Til", "cause", "Cause", "bout", "twas", "Twas", "tis", "Tis", "round", "cuz":
		return end
	}
	return 0
}
