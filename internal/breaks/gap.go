package breaks

import "math/bits"

// Sort is a sort of gap, by what the sentence after it would begin with.
type Sort uint8

// The sorts of gap.
const (
	SortCapital Sort = iota // a word with a capital
	SortSign                // a number, a sign, an address
	SortLow                 // a word in lower case, after a careless writer's words
	Sorts
)

// Page sums up a text: the care that its writer takes of capitals and stops, its length, the words to a stop and the
// share of addresses.
type Page struct {
	care                    care
	length, pace, addresses uint8 // by degrees
}

// care says how a writer uses capitals and stops.
type care uint8

const (
	careful  care = iota
	sloppy        // some sentences begin in lower case
	careless      // a third do
)

// Survey sums up a text. Beginnings of sentences are what stands after stops, and the word "I".
func Survey(text Source) Page {
	low, all, stops, addresses := 0, 0, 0, 0
	stopped := false
	n := text.Len()
	for k := range n {
		kind, letter := text.Brief(k)
		switch kind {
		case KindWord:
			if stopped || letter|0x20 == 'i' {
				if w := text.Word(k); !stopped || !w.Glued {
					all++
					low += int(FlagTitle &^ w.Flags)
				}
			}
		case KindURL, KindEmail:
			addresses++
		}
		stopped = kind == KindPunct && isEnd(text, k, letter)
		if stopped {
			stops++
		}
	}
	p := Page{length: uint8(min(bits.Len(uint(n)/16), 6)), pace: 7}
	if stops > 0 {
		p.pace = uint8(min(n/stops/5, 6))
	}
	switch {
	case addresses*100 > n:
		p.addresses = 2
	case addresses > 0:
		p.addresses = 1
	}
	switch {
	case low == 0:
	case low*3 < all:
		p.care = sloppy
	default:
		p.care = careless
	}
	return p
}

// isEnd says whether the sign k ends a sentence; letter is the sign if it is one byte.
func isEnd(text Source, k int, letter byte) bool {
	if letter == 0 {
		w := text.Word(k)
		last := w.Text[len(w.Text)-1]
		return last == '?' || last == '!'
	}
	return letter == '.' || letter == '?' || letter == '!'
}

// The window of a gap: tokens before and after it, the gap at its middle.
const (
	before = 3
	after  = 4
	window = 8
)

// Gap is the place before a token of a sentence of the rules.
type Gap struct {
	Sort Sort
	page Page

	near    [before + after]token
	length  int   // tokens of the sentence before the gap
	capital int   // of them, words with a capital
	titled  bool  // no word before the gap is in lower case and longer than three bytes
	verb    uint8 // a finite verb before the gap: 2 surely, 1 perhaps
	comma   bool  // a comma before the gap
	opening bool  // no sentence has ended in the text
	rest    int   // tokens of the rules' sentence after the gap
	close   byte  // the sign that ends it
}

// Window is the number of tokens that a gap sees.
const Window = before + after

// Blur takes the form of one of the tokens that the gap sees away and leaves its class, for learning.
func (g *Gap) Blur(i int) {
	if t := &g.near[i]; t.kind() == KindWord {
		t.key = t.class.key()
	}
}

// restart begins a new sentence at the gap.
func (g *Gap) restart() {
	g.length, g.capital, g.titled, g.verb, g.comma, g.opening = 0, 0, true, 0, false, false
}

// count takes the token before the gap into account.
func (g *Gap) count(t *token) {
	g.length++
	if t.has(isLow) && t.size > 3 {
		g.titled = false
	}
	if t.shape&shapeTitle != 0 {
		g.capital++
	}
	if t.kind() == KindPunct && t.first == ',' {
		g.comma = true
	}
	g.verb = max(g.verb, t.class.verb())
}

// walker goes over the gaps of a sentence of the rules.
type walker struct {
	model        *Model
	text         Source
	first, limit int
	at           int // the token after the gap
	ring         [window]token
	gap          Gap
}

func (w *walker) begin(first, limit int) {
	w.first, w.limit, w.at = first, limit, first
	w.gap.restart()
	w.gap.opening = first == 0
	w.gap.close = closing(w.text, limit)
	for k := first; k < first+after; k++ {
		w.load(k)
	}
}

// closing is the sign that ends the tokens before limit, or the one before it.
func closing(text Source, limit int) byte {
	for k := limit - 1; k >= 0 && k > limit-3; k-- {
		switch w := text.Word(k); w.Text[len(w.Text)-1] {
		case '.', '?', '!', ':', ',':
			return w.Text[len(w.Text)-1]
		}
	}
	return 0
}

// load puts token k into the ring.
func (w *walker) load(k int) {
	t := &w.ring[k&(window-1)]
	if k >= w.text.Len() {
		*t = token{}
		return
	}
	word := w.text.Word(k)
	w.model.see(t, &word)
}

// near is the token d after the gap, or before it if d is negative.
func (w *walker) near(d int) *token { return &w.ring[(w.at+d)&(window-1)] }

// next goes to the next gap that the rules leave open.
func (w *walker) next() bool {
	for w.at+1 < w.limit {
		w.at++
		w.load(w.at + after - 1)
		w.gap.count(w.near(-1))
		if w.mayOpen() {
			w.fill()
			return true
		}
	}
	return false
}

// beforeTitle says whether an abbreviation follows the gap and a word in lower case goes before it: "met Dr. Brown".
func (w *walker) beforeTitle() bool { return w.near(0).has(isPeriod) && w.near(-1).has(isLow) }

// bound says whether the word before the gap cannot be the last of a sentence, or that after it not the first: an article or a preposition
// that ends none, the adjective behind one, the parts of a name such as "Jang Soo-hyun" or "Orion Gas Inc".
func (w *walker) bound() bool {
	p, before, t := w.near(-1), w.near(-2), w.near(0)
	switch {
	case p.has(isLow) && p.class.binds():
		return true
	case p.has(isLow) && p.class.tag() == tagAdjective && w.gap.length > 1 && before.class.binds():
		return true
	case p.shape&shapeTitle != 0 && t.shape&shapeTitle != 0 && w.near(1).kind() == KindHyphen && w.near(2).has(isGlued) && w.near(2).has(isLow):
		return true
	}
	if p.shape&shapeTitle == 0 || t.shape&shapeTitle == 0 {
		return false
	}
	return w.gap.page.care == careful && !w.gap.titled && p.class.names() && t.class.names() || isLastName(w.text.Word(w.at).Text)
}

// isLastName says whether a word is the last of names of firms or of sons.
func isLastName(word string) bool {
	switch word {
	case "Inc", "Ltd", "Corp", "LLC", "LLP", "PLC", "Plc", "Co", "GmbH", "AG", "SA", "SpA", "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// skip goes to token k.
func (w *walker) skip(k int) {
	for w.at < k {
		w.at++
		w.load(w.at + after - 1)
	}
}

// fill shows the gap the tokens around it.
func (w *walker) fill() {
	g := &w.gap
	for d := -before; d < after; d++ {
		if w.at+d >= w.first {
			g.near[d+before] = *w.near(d)
		} else {
			g.near[d+before] = token{}
		}
	}
	g.rest = w.limit - w.at
}

// mayOpen says whether a sentence without a stop before it may begin with the token after the gap, by its first letter,
// or that after its first sign, and by what stands before it, and of what sort the gap is. No word may after a small
// number, an abbreviation or a dash: "Track 1.5" and "12 Americans" are one.
func (w *walker) mayOpen() bool {
	t, p, n := w.near(0), w.near(-1), w.near(1)
	w.gap.Sort = SortSign
	switch {
	case t.kind() == KindPunct || t.has(isGlued):
		return false
	case p.kind() == KindNumber && p.size < 4 && t.kind() == KindWord, p.has(isPeriod), p.kind() == KindHyphen && p.has(isWide):
		return false
	case t.has(isLow):
		w.gap.Sort = SortLow
		return w.gap.page.care != careful && p.kind() != KindNumber
	case t.kind() == KindWord:
		w.gap.Sort = SortCapital
		return true
	case t.kind() == KindNumber:
		return !(n.has(isStop) && n.kind() == KindPunct && w.at+2 >= w.limit)
	case t.kind() == KindQuote || t.kind() == KindBracket:
		return !p.has(isStop) && (!p.has(isLow) || n.shape&shapeTitle != 0)
	case t.kind() == KindURL || t.kind() == KindEmail:
		return true
	}
	return t.size > 2 || n.kind() == 0 || !n.has(isLow)
}
