package tokens

import "strings"

// sentencesOf appends the sentences of the tokens [first,limit), which are one block.
func (s *scanner) sentencesOf(dst []uint32, first, limit int) []uint32 {
	start := first
	recs := s.recs[:limit]
	for k := first; k < len(recs); k++ {
		r := recs[k]
		if r.kind == KindWord && r.flags&FlagPeriod == 0 {
			continue
		}
		end := 0
		switch {
		case r.kind == KindPunct || r.flags&FlagPeriod != 0:
			end = s.sentenceEnd(k, start, limit)
		case r.kind == KindHyphen:
			end = s.brokenEnd(k, start, limit)
		case k == first+1 && r.kind == KindNumber:
			end = s.captionEnd(k, limit)
		case r.kind == KindURL || r.kind == KindEmail || r.kind == KindSymbol && r.size > 1:
			end = s.addressEnd(k, limit)
		}
		if end == 0 {
			continue
		}
		dst = s.sentence(dst, start, end)
		start = end
		k = end - 1
	}
	if start < limit {
		dst = s.sentence(dst, start, limit)
	}
	return dst
}

// wordAt is the text of token k.
func (s *scanner) wordAt(k int) string {
	r := &s.recs[k]
	return s.text[r.start : r.start+uint32(r.size)]
}

func (s *scanner) gluedToken(k int) bool {
	return k > 0 && s.recs[k-1].start+uint32(s.recs[k-1].size) == s.recs[k].start
}

// sentenceEnd returns the token after the sentence that token k ends, 0 if it ends none.
func (s *scanner) sentenceEnd(k, start, limit int) int {
	word := s.wordAt(k)
	last := word[len(word)-1]
	abbr := s.recs[k].kind == KindWord
	switch {
	case abbr && last == '.':
	case abbr:
		return 0
	case last == '.' || last == '!' || last == '?' || word == "…":
	case last == ',' || last == ':':
		return s.greetingEnd(k, start, limit)
	default:
		return 0
	}
	end := s.closers(k+1, limit)
	end = s.notes(end, limit)
	if end == limit {
		return end
	}
	closed := end > k+1
	next := &s.recs[end]
	gap := !s.gluedToken(end)
	nextWord := s.wordAt(end)
	upper := next.flags&FlagTitle != 0
	opens := next.kind == KindQuote || next.kind == KindBracket || next.kind == KindHyphen
	if opens && end+1 < limit {
		upper = s.recs[end+1].flags&FlagTitle != 0
	}
	switch {
	case next.kind == KindPunct:
		return 0
	case abbr:
		if gap && upper && !opens && s.abbreviationEnds(k, end) {
			return end
		}
		return 0
	case !gap:
		if last == '.' && len(word) == 1 && upper && next.kind == KindWord && !closed {
			return end
		}
		return 0
	case closed && (!upper && next.kind == KindWord || next.kind == KindHyphen):
		return 0
	case word == "…" || len(word) > 1 && last == '.':
		if upper && nextWord != "I" || next.kind == KindNumber {
			return end
		}
		return 0
	case next.kind == KindHyphen && nextWord != "-" && !upper:
		return 0
	case last != '.' && !upper && next.kind == KindWord && k-start < 2:
		return 0
	}
	return end
}

// notes returns the token after the marks of notes and the faces that follow the stop before token k: "[39]", a glued
// number of a footnote, ":)".
func (s *scanner) notes(k, limit int) int {
	for n := 0; n < 8 && k < limit; n++ {
		r := &s.recs[k]
		switch {
		case r.kind == KindNumber && s.gluedToken(k) && (k+1 == limit || !s.gluedToken(k+1)):
			k++
		case s.isNote(k, limit):
			k++
		case r.kind == KindBracket && s.wordAt(k) == "[" && k+2 < limit && s.recs[k+1].kind == KindNumber && s.wordAt(k+2) == "]":
			k += 3
		case r.kind == KindSymbol && r.size > 1 && (s.text[r.start] == ':' || s.text[r.start] == ';'):
			k++
		default:
			return k
		}
	}
	return k
}

// isNote says whether token k is the number of a footnote that a space parts from the stop: "It was so. 4 Even then".
func (s *scanner) isNote(k, limit int) bool {
	r := &s.recs[k]
	if r.kind != KindNumber || r.size > 3 || k+1 >= limit || s.gluedToken(k+1) {
		return false
	}
	return s.recs[k+1].flags&FlagTitle != 0 && s.words.of(s.keys[k+1]).props&starter != 0
}

// closers returns the token after the quotation marks and brackets that close the sentence at k.
func (s *scanner) closers(k, limit int) int {
	for ; k < limit && s.gluedToken(k); k++ {
		r := &s.recs[k]
		if r.kind != KindQuote && r.kind != KindBracket {
			break
		}
		switch s.wordAt(k) {
		case "“", "‘", "«", "(", "[", "{", "„", "``":
			return k
		case `"`, "'":
			if k+1 < limit && s.gluedToken(k+1) && s.recs[k+1].kind <= KindNumber {
				return k
			}
		}
	}
	return k
}

// abbreviationEnds says whether a sentence ends after the abbreviation k, when token next begins with a capital.
func (s *scanner) abbreviationEnds(k, next int) bool {
	w := s.wordAt(k)
	if len(w) == 2 {
		return false
	}
	p := s.words.of(hashed(w[:len(w)-1])).props
	if p&(abbrTitle|abbrMonth|abbrNumber) != 0 && p&abbrEnd == 0 {
		return false
	}
	if w[0]|0x20 != w[0] && s.recs[next].kind == KindNumber {
		return false
	}
	if isLower(w[0]) && s.words.of(s.keys[next]).props&dateWord != 0 {
		return false // 5 p.m. Monday
	}
	return s.words.of(s.keys[next]).props&starter != 0 || isLower(w[0]) && w != "e.g." && w != "i.e." && w != "al."
}

// brokenEnd returns the token after a dash that breaks a sentence off: "That is — Well, thanks". It is 0 if the dash
// does not.
func (s *scanner) brokenEnd(k, start, limit int) int {
	if k+1 >= limit || k-start < 2 || s.gluedToken(k) || s.gluedToken(k+1) || s.wordAt(k) == "-" {
		return 0
	}
	next := &s.recs[k+1]
	again := s.words.of(s.keys[k+1]).props&restart != 0 || s.text[next.start+uint32(next.size)-1] == '-'
	if next.flags&FlagTitle == 0 || !again || s.recs[k-1].kind == KindBracket || s.recs[k-1].flags&FlagUpper != 0 && s.recs[k-1].size > 1 {
		return 0
	}
	return k + 1
}

// captionEnd returns the token after the label of a figure that begins a block: "Figure 1.4 The bridge". It is 0 if
// there is none.
func (s *scanner) captionEnd(k, limit int) int {
	if k+1 >= limit || s.words.of(s.keys[k-1]).props&label == 0 || s.recs[k-1].flags&FlagTitle == 0 || s.gluedToken(k+1) {
		return 0
	}
	if s.recs[k+1].flags&FlagTitle == 0 && s.wordAt(k+1) != "(" {
		return 0
	}
	return k + 1
}

// addressEnd returns the token after an address of the web or of mail, or after a face, and the bracket that closes it,
// if a capital begins a sentence there. It is 0 if none does.
func (s *scanner) addressEnd(k, limit int) int {
	word := s.wordAt(k)
	if s.recs[k].kind == KindSymbol && word[0] != ':' && word[0] != ';' || s.recs[k].kind == KindURL && !strings.Contains(word, "/") {
		return 0
	}
	k++
	if k < limit && s.gluedToken(k) && (s.wordAt(k) == ">" || s.wordAt(k) == "]") {
		k++
	}
	if k >= limit || s.gluedToken(k) || s.recs[k].flags&FlagTitle == 0 {
		return 0
	}
	return k
}

// greetingEnd returns the token after the comma or colon k of "Dear Ms. Doe," if a capital follows, 0 otherwise. A
// colon ends a sentence before an address of the web, too.
func (s *scanner) greetingEnd(k, start, limit int) int {
	if k+1 >= limit || s.gluedToken(k+1) {
		return 0
	}
	if s.recs[k+1].kind == KindURL && s.wordAt(k) == ":" && strings.Contains(s.wordAt(k+1), "://") {
		return k + 1
	}
	if k-start > 4 || k == start || s.recs[k+1].flags&FlagTitle == 0 || s.words.of(s.keys[start]).props&greeting == 0 {
		return 0
	}
	return k + 1
}
