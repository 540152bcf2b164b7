package tokens

// divide groups the lines into blocks and fills the sentences and blocks of d.
func (s *scanner) divide(d *Document) {
	if len(s.recs) == 0 {
		return
	}
	d.sentences = make([]uint32, 0, len(s.recs)/20+2)
	wrap := s.wrapWidth()
	d.blocks = make([]Block, 0, s.blockEstimate(wrap))
	for a := 0; a < len(s.lines); {
		b := a + 1
		for b < len(s.lines) && s.flows(b, wrap) {
			b++
		}
		r := Range{int(s.lines[a].token), s.lineLimit(b - 1)}
		first := len(d.sentences)
		s.merged = len(s.lines) == 1 || b == a+1 && s.lineWidth(a) > maxParagraph
		d.sentences = s.sentencesOf(d.sentences, r.First, r.Limit)
		d.blocks = append(d.blocks, Block{Range: r, Sentences: Range{first, len(d.sentences)}, Kind: BlockParagraph})
		a = b
	}
	d.sentences = append(d.sentences, uint32(len(s.recs)))
	s.label(d)
}

// blockEstimate is the number of blocks to make room for.
func (s *scanner) blockEstimate(wrap int) int {
	if wrap == 0 {
		return len(s.lines)
	}
	return len(s.lines)/4 + 4
}

// lineLimit is the token after line k.
func (s *scanner) lineLimit(k int) int {
	if k+1 < len(s.lines) {
		return int(s.lines[k+1].token)
	}
	return len(s.recs)
}

// lineWidth is the number of bytes of line k, white space at its end aside.
func (s *scanner) lineWidth(k int) int {
	last := s.recs[s.lineLimit(k)-1]
	return int(last.start) + int(last.size) - int(s.lines[k].start)
}

const maxWrap = 120 // bytes; longer lines are paragraphs

// wrapWidth returns the width at which the lines of the text are wrapped, 0 if each is a paragraph. Text is wrapped
// when its lines are short and many of them begin in the middle of a sentence.
func (s *scanner) wrapWidth() int {
	var widths [maxWrap + 1]int
	n, inner := 0, 0
	for k := range s.lines {
		w := s.lineWidth(k)
		if w > maxWrap {
			n++
			continue
		}
		n++
		widths[w]++
		if k > 0 && !s.lines[k].blank && s.beginsLow(int(s.lines[k].token)) && !s.stops(int(s.lines[k].token)-1) {
			inner++
		}
	}
	if n < 2 || inner*4 < n {
		return 0
	}
	long := n / 10
	for w := maxWrap; w > 0; w-- {
		if long -= widths[w]; long < 0 {
			if w < 60 && s.isCareless() {
				return 0
			}
			return w
		}
	}
	return 0
}

// beginsLow says whether token k is a word in lower case.
func (s *scanner) beginsLow(k int) bool {
	return s.recs[k].kind == KindWord && s.recs[k].flags&FlagTitle == 0 && s.recs[k].size > 1
}

// stops says whether token k is a full stop, or closes one.
func (s *scanner) stops(k int) bool {
	for n := 0; n < 3 && k > 0 && (s.recs[k].kind == KindQuote || s.recs[k].kind == KindBracket); n++ {
		k--
	}
	w := s.wordAt(k)
	c := w[len(w)-1]
	return (c == '.' || c == '!' || c == '?') && (s.recs[k].kind == KindPunct || s.recs[k].kind == KindWord)
}

// flows says whether line k continues the paragraph of the line before it: it begins in lower case after a line without
// a stop, or the text is wrapped at a width which the line before it fills.
func (s *scanner) flows(k, wrap int) bool {
	l := s.lines[k]
	if l.blank || s.isBullet(k) {
		return false
	}
	stopped := s.stops(int(l.token) - 1)
	if !stopped && s.beginsLow(int(l.token)) && s.wordAt(int(l.token)-1) != ":" && (wrap > 0 || !s.isCareless()) {
		return true
	}
	width := s.lineWidth(k - 1)
	if stopped {
		return wrap > 0 && width*10 >= wrap*7
	}
	return wrap > 0 && width*2 >= wrap
}

// isCareless says whether the writer often begins sentences in lower case: a quarter of what follows stops.
func (s *scanner) isCareless() bool {
	if s.careless == 0 {
		low, all := 1, 8
		for k := 1; k < len(s.recs); k++ {
			if s.recs[k-1].kind != KindPunct || s.gluedToken(k) || s.recs[k].kind != KindWord {
				continue
			}
			if c := s.wordAt(k - 1)[0]; c != '.' && c != '!' && c != '?' {
				continue
			}
			all++
			if s.beginsLow(k) {
				low++
			}
		}
		s.careless = 1
		if low*4 > all {
			s.careless = 2
		}
	}
	return s.careless == 2
}

// isBullet says whether line k begins as the item of a list.
func (s *scanner) isBullet(k int) bool {
	first := int(s.lines[k].token)
	if first+1 >= s.lineLimit(k) || s.gluedToken(first+1) {
		return false
	}
	switch s.wordAt(first) {
	case "-", "*", "•", "–", "·", "‣", "○", "●", "▪", "◦", "+":
		return true
	}
	return false
}
