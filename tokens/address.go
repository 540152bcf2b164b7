package tokens

import "unicode/utf8"

// email returns the end of the e-mail address that begins at i and has the joiner at j, 0 if there is none. Where it
// finds no @ it remembers so, which keeps it linear.
func (s *scanner) email(i, j int) int {
	if j < s.noAt || j-i > maxAtBytes {
		return 0
	}
	t := s.text
	k := j
	for k < len(t) && k-i < maxAtBytes && (byteClass[t[k]]&(isLetterByte|isDigitByte) != 0 || isLocal(t[k])) {
		k++
	}
	if s.at(k) != '@' {
		s.noAt = k
		return 0
	}
	at := k
	k++
	for k < len(t) && k-at < 255 && (byteClass[t[k]]&(isLetterByte|isDigitByte) != 0 || t[k] == '.' || t[k] == '-') {
		k++
	}
	for k > at && (t[k-1] == '.' || t[k-1] == '-') {
		k--
	}
	if k == at+1 || s.at(k) == '@' {
		s.noAt = at
		return 0
	}
	return k
}

// isLocal says whether a sign may stand in the local part of an address.
func isLocal(c byte) bool { return c == '.' || c == '-' || c == '_' || c == '+' || c == '%' }

// url returns the end of the address whose scheme is [i,j), 0 if it is none.
func (s *scanner) url(i, j int) int {
	switch {
	case s.at(j+1) == '/' && s.at(j+2) == '/' && j-i <= 12 && s.alnumAt(j+3):
		return s.path(j + 3)
	case j-i == 6 && s.text[i:j] == "mailto" && s.alnumAt(j+1):
		return s.path(j + 1)
	}
	return 0
}

// path returns the end of an address from j on: everything up to a space, a quotation mark or an angle bracket, but
// for punctuation at the end.
func (s *scanner) path(j int) int {
	t := s.text
	k, limit, open := j, min(len(t), j+maxURLBytes), 0
	for k < limit {
		c := t[k]
		if c >= utf8.RuneSelf {
			if !s.alnumAt(k) {
				break
			}
			_, size := s.classAt(k)
			k += size
			continue
		}
		if c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`' || c == '{' || c == '}' || c == '|' || c == 0x7F {
			break
		}
		switch c {
		case '(':
			open++
		case ')':
			open--
		}
		k++
	}
	for k > j+1 {
		switch t[k-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*':
		case ')', ']':
			if t[k-1] == ')' && open >= 0 {
				return k
			}
			open++
		default:
			return k
		}
		k--
	}
	return k
}

// period decides on the period at j, after the atom [first,j) of the word that begins at i.
func (s *scanner) period(i, first, j, limit int) (int, Kind) {
	t := s.text
	next := s.at(j + 1)
	if next == '.' {
		if s.at(j+2) == '.' && s.at(j+3) == '@' && s.alnumAt(j+4) {
			if end := s.email(i, j); end > 0 {
				return end, KindEmail
			}
		}
		return 0, 0
	}
	if !s.alnumAt(j + 1) {
		if s.abbreviated(i, first, j) {
			if s.penn && s.at(j+1) == '-' && s.alnumAt(j+2) {
				return s.atom(j+2, limit), 0
			}
			return j + 1, ends
		}
		if s.at(j+1) == '-' || s.at(j+1) == '_' {
			if end := s.email(i, j); end > 0 {
				return end, KindEmail
			}
		}
		return 0, 0
	}
	if isDigit(next) && s.digitAt(j-1) {
		return s.atom(j+1, limit), 0
	}
	if end := s.email(i, j); end > 0 {
		return end, KindEmail
	}
	if j-first == 1 && isASCIILetter(t[first]) && isASCIILetter(next) {
		if n := s.atom(j+1, limit); n-j == 2 && (s.at(n) == '.' || !isASCIILetter(s.at(n))) {
			return n, 0
		}
	}
	if end := s.host(i, j); end > 0 {
		if s.at(end) == '/' {
			return s.path(end), KindURL
		}
		return end, KindURL
	}
	if j-i <= 4 && isASCIILetter(next) && s.dotted(i, first, j) {
		return s.atom(j+1, limit), 0
	}
	if j-i == 1 && isUpper(t[i]) && isUpper(next) && !s.glued(i) {
		return j + 1, ends
	}
	if s.mixedCode(first, j) && (isDigit(next) || isUpper(next) && !s.alnumAt(j+2)) {
		return s.atom(j+1, limit), 0
	}
	return 0, 0
}

// mixedCode says whether the atom has letters and digits, as in EY4096.1, or capitals after a slash, as in A/70/PV.6.
func (s *scanner) mixedCode(first, j int) bool {
	if first > 0 && s.text[first-1] == '/' && isUpper(s.text[first]) && isUpper(s.text[j-1]) {
		return true
	}
	return j-first >= 3 && isASCIILetter(s.text[first]) && s.digitAt(j-1)
}

// dotted says whether the word is an abbreviation with a period inside whose next part is longer than a letter: Ph.D,
// M.Sc, Lt.Gen.
func (s *scanner) dotted(i, first, j int) bool {
	if s.text[i:j] == "Ph" {
		return s.at(j+1) == 'D'
	}
	return j-first == 1 && isUpper(s.text[first]) && isUpper(s.at(j+1)) && isLower(s.at(j+2)) && !isASCIILetter(s.at(j+3))
}

// host returns the end of the name of a host or file that begins at i and has a period at j, 0 if there is none. Where
// it finds none it remembers so.
func (s *scanner) host(i, j int) int {
	if j < s.noHost {
		return 0
	}
	t := s.text
	k, last, dots, upper := j, j, 0, false
	for k < len(t) && k-j < 100 {
		c := t[k]
		if c == '.' {
			if byteClass[s.at(k+1)]&(isLetterByte|isDigitByte) == 0 {
				break
			}
			last = k
			dots++
		} else if isUpper(c) {
			upper = true
		} else if byteClass[c]&(isLetterByte|isDigitByte) == 0 && c != '-' && c != '_' {
			break
		}
		k++
	}
	for k > last && (t[k-1] == '-' || t[k-1] == '_') {
		k--
	}
	p := s.words.of(hashed(t[last+1 : max(k, last+1)])).props
	www := j-i == 3 && t[i]|0x20 == 'w' && t[i+1]|0x20 == 'w' && t[i+2]|0x20 == 'w'
	switch {
	case www && dots >= 1:
		return k
	case p&(domain|fileName) != 0 && (isLower(t[last+1]) || isUpper(t[k-1]) || t[last+1:k] == "Com" || t[last+1:k] == "Net"):
		return k
	case p&domainWord != 0 && !upper && (dots >= 2 || s.at(k) == '/'):
		return k
	case dots >= 2 && !upper && isLower(t[i]) && j-i >= 2 && s.plainLabels(j, k):
		return k
	}
	s.noHost = k
	return 0
}

// plainLabels says whether the text between j and k is labels of two lower-case letters at least: the name of a news
// group or a package.
func (s *scanner) plainLabels(j, k int) bool {
	n := 2
	for _, c := range []byte(s.text[j:k]) {
		if c == '.' {
			if n < 2 {
				return false
			}
			n = 0
			continue
		}
		if !isLower(c) {
			return false
		}
		n++
	}
	return n >= 2
}

// abbreviated says whether the period at j, which no letter or digit follows, belongs to the word [i,j).
func (s *scanner) abbreviated(i, first, j int) bool {
	t := s.text
	next := s.afterSpace(j + 1)
	if first > i && s.at(first-1) == '.' && j-first <= 2 && isASCIILetter(t[first]) {
		return true // U.S. a.m. Ph.D.
	}
	if isDigit(t[first]) && s.numbered(i, j) {
		return true
	}
	if first > i {
		if s.at(first-1) == '-' {
			return s.isAbbreviation(first, j, next)
		}
		return false
	}
	if j-i == 1 && isASCIILetter(t[i]) {
		return s.initial(i, j, next)
	}
	return s.isAbbreviation(i, j, next)
}

// numbered says whether the digits [i,j) and their period number an item at the beginning of a line: "2.1. Method".
func (s *scanner) numbered(i, j int) bool {
	if n := len(s.lines); n == 0 || int(s.lines[n-1].token) != len(s.recs) || j-i > 6 || s.at(j+1) != ' ' {
		return false
	}
	for _, c := range []byte(s.text[i:j]) {
		if !isDigit(c) && c != '.' {
			return false
		}
	}
	return true
}

// afterSpace returns the place after the spaces at i.
func (s *scanner) afterSpace(i int) int {
	for n := 0; n < 8 && s.at(i) == ' '; n++ {
		i++
	}
	return i
}

// initial says whether the single letter at i is an initial: "J. Smith", "Roe v. Wade", "p. 5".
func (s *scanner) initial(i, j, next int) bool {
	if isLower(s.text[i]) {
		switch s.text[i] {
		case 'p', 'n', 'c', 'v', 'd', 'b', 'r', 'm', 'f':
			return s.digitAt(next) || s.text[i] == 'v' && s.upperAt(next)
		}
		return false
	}
	if s.text[i] == 'I' && !(len(s.recs) > 0 && s.recs[len(s.recs)-1].flags.Has(FlagTitle) && s.upperAt(next)) {
		return false
	}
	if isLower(s.at(next)) && next > j+1 {
		return s.text[i] != 'I'
	}
	return s.upperAt(next) && next > j || s.at(j+1) == ',' || s.at(j+1) == '-' || s.at(next) == '(' && s.afterInitial(i)
}

// afterInitial says whether the token before i is an initial.
func (s *scanner) afterInitial(i int) bool {
	n := len(s.recs)
	return n > 0 && s.recs[n-1].size == 2 && s.recs[n-1].flags.Has(FlagPeriod|FlagTitle)
}

// isAbbreviation says whether the word [i,j) is an abbreviation, given what follows its period.
func (s *scanner) isAbbreviation(i, j, next int) bool {
	if j-i > 8 {
		return false
	}
	p := s.words.of(hashed(s.text[i:j])).props
	if p&abbreviation == 0 {
		return false
	}
	if p&abbrNumber != 0 && p&(abbrTitle|abbrMonth|abbrEnd) == 0 {
		return s.digitAt(next)
	}
	if p&alsoWord == 0 {
		return p&abbrMonth == 0 || isUpper(s.text[i])
	}
	if !isUpper(s.text[i]) {
		return false
	}
	switch {
	case p&abbrMonth != 0:
		return s.digitAt(next) || s.at(j+1) == ','
	case p&abbrTitle != 0:
		return s.upperAt(next)
	}
	c := s.at(j + 1)
	return c == ',' || c == ';' || c == ')' || isLower(s.at(next))
}
