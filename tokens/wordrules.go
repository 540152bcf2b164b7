package tokens

import (
	"strings"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/ucd"
)

// ends, as a kind, says that a token is complete and its kind that of its letters.
const ends Kind = 255

// word adds the word or number that begins at i. A word is a chain of atoms — runs of letters, digits and marks —
// and of joiners that the rules let stand inside a word.
func (s *scanner) word(i int) int {
	if s.text[i] == '@' || s.text[i] == '#' {
		return s.handle(i)
	}
	limit := min(len(s.text), i+maxTokenBytes)
	j := s.atom(i, limit)
	if j == i {
		_, size := s.classAt(i)
		return s.add(i, min(i+size, limit), 0)
	}
	if cut := s.divided(i, j); cut > i {
		return s.add(i, cut, 0)
	}
	for first := i; j < limit; {
		end, kind := s.joined(i, first, j, limit)
		if kind == ends {
			return s.add(i, end, 0)
		}
		if kind != 0 {
			return s.add(i, end, kind)
		}
		if end <= j {
			if end > 0 {
				j = end
			}
			break
		}
		first = j + 1
		for first < end && s.text[first]&0xC0 == 0x80 {
			first++
		}
		j = end
		if first < j && isDigit(s.text[first]) {
			if cut := s.divided(first, j); cut > first {
				return s.add(i, cut, 0)
			}
		}
	}
	return s.add(i, j, 0)
}

// atom returns the end of the letters, digits, marks and underscores at i.
func (s *scanner) atom(i, limit int) int {
	t := s.text
	j := i
	kana, latin := false, false // Katakana and other letters do not join
	for j < limit {
		c := t[j]
		if byteClass[c]&(isLetterByte|isDigitByte) != 0 && !kana {
			latin = true
			j++
			continue
		}
		if c < utf8.RuneSelf && c != '_' {
			break
		}
		r, size := utf8.DecodeRuneInString(t[j:])
		switch ucd.ClassOf(r) {
		case ucd.Katakana:
			if latin {
				return j
			}
			kana = true
		case ucd.Letter, ucd.Digit, ucd.Number:
			if kana {
				return j
			}
			latin = true
		case ucd.Connector:
			kana, latin = false, false
		case ucd.Extend, ucd.Joiner:
			if j == i {
				return j
			}
		default:
			return j
		}
		if j+size > limit {
			return j
		}
		j += size
	}
	return j
}

// divided returns where a word divides by itself: gon|na, 5|pm. It returns i if it does not, as in Mal-im.
func (s *scanner) divided(i, j int) int {
	if isDigit(s.text[i]) {
		k := i + 1
		for k < j && isDigit(s.text[k]) {
			k++
		}
		if k < j && j-k <= 5 && s.words.of(hashed(s.text[k:j])).props&unit != 0 {
			return k
		}
		return i
	}
	if j-i > 9 || apostropheAt(s.text, j) > 0 || i > 0 && s.text[i-1] == '-' {
		return i
	}
	k := hashed(s.text[i:j])
	if !s.words.isListed(k) {
		return i
	}
	return i + int(s.words.of(k).first)
}

// hashed is Key for short words.
func hashed(w string) uint64 {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return Key(w)
		}
	}
	return hashASCII(w)
}

// joined looks at what follows the atom [first,j) of the word that begins at i. It returns the end of the next atom
// if the word goes on, j or less (but not 0) if it ends there, 0 if it ends at j, or a kind and its end.
func (s *scanner) joined(i, first, j, limit int) (int, Kind) {
	t := s.text
	switch c := t[j]; c {
	case '.':
		return s.period(i, first, j, limit)
	case '\'', '`':
		return s.apostrophe(i, first, j, 1, limit), 0
	case '-':
		return s.hyphen(i, first, j, 1, limit)
	case ':':
		if end := s.url(i, j); end > 0 {
			return end, KindURL
		}
		if s.digitAt(j-1) && s.digitAt(j+1) && j-first <= 4 {
			return s.atom(j+1, limit), 0
		}
	case ',':
		return s.comma(i, first, j, limit), 0
	case '/':
		return s.slash(i, first, j, limit), 0
	case '&':
		if j-first <= 3 && isASCIILetter(s.at(j-1)) && isASCIILetter(s.at(j+1)) && !(s.at(j+1) == 'a' && s.at(j+2) == 'm' && s.at(j+3) == 'p') {
			return s.atom(j+1, limit), 0
		}
	case '@', '%', '+':
		if end := s.email(i, j); end > 0 {
			return end, KindEmail
		}
	case '*':
		return s.masked(j, limit), 0
	case '$':
		if j-i <= 3 && isUpper(t[i]) && isUpper(t[j-1]) && !s.alnumOther(j+1) {
			return j + 1, KindSymbol
		}
	default:
		if c < utf8.RuneSelf {
			break
		}
		if n := apostropheAt(t, j); n > 0 {
			return s.apostrophe(i, first, j, n, limit), 0
		}
		if c == 0xE2 && s.at(j+1) == 0x80 && (s.at(j+2) == 0x90 || s.at(j+2) == 0x91) {
			return s.hyphen(i, first, j, 3, limit)
		}
		if c == 0xC2 && s.at(j+1) == 0xB7 && s.letterAt(j+2) {
			return s.atom(j+2, limit), 0
		}
	}
	return 0, 0
}

// alnumOther says whether a letter stands at i.
func (s *scanner) alnumOther(i int) bool { return s.letterAt(i) }

// masked joins "bl**dy".
func (s *scanner) masked(j, limit int) int {
	k := j
	for s.at(k) == '*' && k-j < 8 {
		k++
	}
	if isLower(s.at(k)) && isASCIILetter(s.at(j-1)) {
		return s.atom(k, limit)
	}
	return 0
}

// handle adds the @handle or #hashtag at i, or its sign alone.
func (s *scanner) handle(i int) int {
	if s.letterAt(i+1) || s.at(i+1) == '_' {
		if c := s.text[i]; c == '#' || !s.afterWord(i) {
			return s.add(i, s.atom(i+1, min(len(s.text), i+maxTokenBytes)), KindHandle)
		}
	}
	return s.add(i, i+1, 0)
}

// comma joins the thousands of a number: 10,000.
func (s *scanner) comma(i, first, j, limit int) int {
	if !s.digitAt(j-1) || j-first > 3 || !(s.digitAt(j+1) && s.digitAt(j+2) && s.digitAt(j+3)) || s.digitAt(j+4) {
		return 0
	}
	for k := first; k < j; k++ {
		if !s.digitAt(k) {
			return 0
		}
	}
	if i < first && s.at(first-1) != ',' {
		return 0
	}
	return s.atom(j+1, limit)
}

// slash joins fractions, dates and short abbreviations: 1/2, 9/11, w/o, A/73/PV.
func (s *scanner) slash(i, first, j, limit int) int {
	if s.penn && s.alnumAt(j+1) {
		return s.atom(j+1, limit)
	}
	if s.digitAt(j-1) && s.digitAt(j+1) && s.digitAt(first) {
		return s.atom(j+1, limit)
	}
	if j-first <= 2 && isUpper(s.at(first)) && s.digitAt(j+1) {
		return s.atom(j+1, limit)
	}
	if s.digitAt(first) && first > i && s.at(first-1) == '/' && isUpper(s.at(j+1)) {
		return s.atom(j+1, limit)
	}
	if j-first == 1 && first == i {
		switch s.text[i:min(i+3, len(s.text))] {
		case "w/o", "W/O", "b/c", "B/C", "c/o", "C/o", "C/O", "n/a", "N/A", "L/C":
			if !s.alnumAt(i + 3) {
				return i + 3
			}
		}
	}
	return 0
}

// apostrophe decides on an apostrophe of n bytes at j, after the atom [first,j).
func (s *scanner) apostrophe(i, first, j, n, limit int) int {
	t := s.text
	k := j + n
	if !s.alnumAt(k) {
		if j-i == 1 && t[i]|0x20 == 'y' {
			return k
		}
		return 0
	}
	if t[k]|0x20 == 't' && !s.alnumAt(k+1) && t[j-1]|0x20 == 'n' {
		if j-i == 1 {
			return k + 1
		}
		return j - 1
	}
	if c := cliticSize(t, k); c > 0 && !s.alnumAt(k+c) {
		if c == 1 && t[k] == 's' && s.decade(i, first, j) {
			return k + 1
		}
		return 0
	}
	if t[k]|0x20 == 'a' && j-i == 1 && t[i]|0x20 == 'y' {
		return k
	}
	if s.digitAt(j-1) || s.digitAt(k) {
		return 0
	}
	return s.atom(k, limit)
}

// decade says whether the digits [first,j) are a year or an age that takes 's in the plural: 1930's, 80's.
func (s *scanner) decade(i, first, j int) bool {
	if i != first || j-i != 2 && j-i != 4 || s.text[j-1] != '0' && j-i == 4 {
		return false
	}
	for _, c := range []byte(s.text[i:j]) {
		if !isDigit(c) {
			return false
		}
	}
	return true
}

// hyphen decides on a hyphen of n bytes at j, after the atom [first,j).
func (s *scanner) hyphen(i, first, j, n, limit int) (int, Kind) {
	if end := s.email(i, j); end > 0 {
		return end, KindEmail
	}
	k := j + n
	if !s.alnumAt(k) {
		return s.brokenOff(i, j, k), 0
	}
	if s.penn {
		return s.atom(k, limit), 0
	}
	if s.digitAt(k) && s.digitAt(j-1) {
		return s.digitGroups(i, first, j, limit), 0
	}
	if s.digitAt(j-1) && j-i <= 2 && isUpper(s.at(k)) && isLower(s.at(k+1)) && isLower(s.at(k+2)) && s.at(k+3) == '-' && s.digitAt(k+4) {
		return s.atom(k+4, limit), 0
	}
	if first != i || !s.letterAt(k) {
		return 0, 0
	}
	end := s.atom(k, limit)
	before, after := s.words.of(hashed(s.text[i:j])).props, s.words.of(hashed(s.text[k:end])).props
	if s.words.of(hashed(s.text[i:end])).props&whole != 0 || before&prefix != 0 && !s.afterHyphen(i) && !(isUpper(s.at(j-1)) && j-i > 1) || after&suffix != 0 {
		return end, 0
	}
	return 0, 0
}

// afterHyphen says whether a hyphen stands before i.
func (s *scanner) afterHyphen(i int) bool { return i > 0 && s.text[i-1] == '-' }

// brokenOff attaches the hyphen to a word that the speaker broke off: "th- this".
func (s *scanner) brokenOff(i, j, k int) int {
	c := s.at(k)
	if c == ',' && j-i == 1 && isASCIILetter(s.text[i]) {
		return k
	}
	if c != ' ' && c != '\n' || j-i > 12 || !isASCIILetter(s.text[i]) || s.glued(i) {
		return 0
	}
	next := k + 1
	if j-i <= 2 || strings.HasPrefix(s.text[next:], "—") || strings.HasPrefix(s.text[next:], "–") {
		return k
	}
	if end := s.atom(next, min(len(s.text), next+8)); s.words.of(hashed(s.text[next:end])).props&filler != 0 {
		return k
	}
	for n := i; n < j; n++ {
		if s.at(next+n-i)|0x20 != s.text[n]|0x20 {
			return 0
		}
	}
	return k
}

// digitGroups joins telephone numbers and dates in digits: 853-7906, 212-902-3724, 2001-09-11.
func (s *scanner) digitGroups(i, first, j, limit int) int {
	if first != i {
		return 0
	}
	var sizes [6]int
	n, k := 0, i
	for k < limit && n < len(sizes) {
		start := k
		for isDigit(s.at(k)) {
			k++
		}
		sizes[n] = k - start
		n++
		if s.at(k) != '-' || !s.digitAt(k+1) {
			break
		}
		k++
	}
	if s.alnumAt(k) {
		return 0
	}
	switch {
	case n == 2 && (sizes[0] == 3 || sizes[0] == 5) && sizes[1] == 4, n == 3 && sizes[0] == 3 && sizes[1] == 3 && sizes[2] == 4,
		n == 3 && sizes[0] == 4 && sizes[1] == 2 && sizes[2] == 2, n == 3 && sizes[0] <= 2 && sizes[1] <= 2 && sizes[2]&1 == 0,
		n >= 4:
		return k
	}
	return 0
}
