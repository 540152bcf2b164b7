package hedging

import (
	"fmt"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// element is one part of a form: one of several sequences of words, or a gap.
type element struct {
	words    [][]uint64 // keys of the words of each alternative
	optional bool
	gap      int // up to so many arbitrary tokens

	firsts, lasts uint64 // the low bits of the first and the last word of each alternative, to turn most tokens away at once
	empty         bool   // an alternative has no words
}

// bit is the place of a key in firsts and lasts.
func bit(key uint64) uint64 { return 1 << (key & 63) }

// seal fills what turns tokens away.
func (e *element) seal() {
	for _, s := range e.words {
		if len(s) == 0 {
			e.empty = true
			continue
		}
		e.firsts |= bit(s[0])
		e.lasts |= bit(s[len(s)-1])
	}
}

// anchor is a word of a form by which it is looked for: the rarest that every match has.
type anchor struct {
	form     int
	element  int
	sequence int // alternative of the element
	word     int // of the sequence

	before, behind uint64 // bits of the words that may stand beside it; all of them if that is open
}

// beside fills before and behind.
func (a *anchor) beside(form []element) {
	words := form[a.element].words[a.sequence]
	a.before, a.behind = maskBack(form[:a.element]), maskAhead(form[a.element+1:])
	if a.word > 0 {
		a.before = bit(words[a.word-1])
	}
	if a.word+1 < len(words) {
		a.behind = bit(words[a.word+1])
	}
}

// open stands for any word.
const open = ^uint64(0)

// maskAhead is the bits of the words that elements may begin with; open if they may match nothing or anything.
func maskAhead(form []element) (mask uint64) {
	for k := range form {
		e := &form[k]
		if mask |= e.firsts; e.gap > 0 {
			return open
		}
		if !e.optional && !e.empty {
			return mask
		}
	}
	return open
}

// maskBack is the bits of the words that elements may end with; open if they may match nothing or anything.
func maskBack(form []element) (mask uint64) {
	for k := len(form) - 1; k >= 0; k-- {
		e := &form[k]
		if mask |= e.lasts; e.gap > 0 {
			return open
		}
		if !e.optional && !e.empty {
			return mask
		}
	}
	return open
}

// parseForm reads a pattern: words, (one|or another), word?, *3 for a gap. Alternatives may hold several words and further brackets.
// A pattern costs memory in proportion to its length, unlike one of package lexicon.
func parseForm(pattern string) ([]element, error) {
	var list []element
	for i := 0; i < len(pattern); {
		if pattern[i] == ' ' {
			i++
			continue
		}
		end := i + elementLen(pattern[i:])
		part := pattern[i:end]
		i = end
		var e element
		if part, e.optional = strings.CutSuffix(part, "?"); part == "" {
			return nil, fmt.Errorf("empty element in %q", pattern)
		}
		if part[0] == '*' && len(part) == 2 {
			e.gap = int(part[1] - '0')
		} else {
			e.words = sequences(part)
		}
		e.seal()
		list = append(list, e)
	}
	return list, nil
}

// elementLen is the length of the element at the beginning of a pattern: up to a space outside brackets.
func elementLen(p string) int {
	depth := 0
	for i := range len(p) {
		switch p[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ' ':
			if depth <= 0 {
				return i
			}
		}
	}
	return len(p)
}

// sequences returns the sequences of keys that a part without gaps stands for.
func sequences(part string) [][]uint64 {
	out := [][]uint64{nil}
	for part = strings.TrimSpace(part); part != ""; part = strings.TrimSpace(part) {
		n := elementLen(part)
		word, optional := strings.CutSuffix(part[:n], "?")
		part = part[n:]
		var choice [][]uint64
		if strings.HasPrefix(word, "(") && strings.HasSuffix(word, ")") {
			for _, a := range alternatives(word[1 : len(word)-1]) {
				choice = append(choice, sequences(a)...)
			}
		} else {
			choice = [][]uint64{{tokens.Key(word)}}
		}
		if optional {
			choice = append(choice, nil)
		}
		out = product(out, choice)
	}
	return out
}

// alternatives divides at each | outside brackets.
func alternatives(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, s[from:i])
				from = i + 1
			}
		}
	}
	return append(out, s[from:])
}

// product joins each of a with each of b.
func product(a, b [][]uint64) [][]uint64 {
	out := make([][]uint64, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, append(x[:len(x):len(x)], y...))
		}
	}
	return out
}

// anchors returns the words to look for a form by.
func anchors(id int, form []element, frequency map[uint64]int) []anchor {
	best, cost := -1, 0
	for k, e := range form {
		if e.optional || e.gap > 0 {
			continue
		}
		c := 0
		for _, s := range e.words {
			if len(s) == 0 {
				c = 1 << 20 // this alternative is no word at all
				continue
			}
			c += 1 + frequency[s[rarest(s, frequency)]]
		}
		if best < 0 || c < cost {
			best, cost = k, c
		}
	}
	if best < 0 || cost >= 1<<20 {
		return nil
	}
	var out []anchor
	for i, s := range form[best].words {
		a := anchor{form: id, element: best, sequence: i, word: rarest(s, frequency)}
		a.beside(form)
		out = append(out, a)
	}
	return out
}

// rarest returns the index of the least frequent word.
func rarest(s []uint64, frequency map[uint64]int) int {
	best := 0
	for i := range s {
		if frequency[s[i]] < frequency[s[best]] {
			best = i
		}
	}
	return best
}

// frequentWords are not looked for where a form has a rarer word, the most frequent first.
const frequentWords = "the to of and said say says a in that is it for i was on with as be he you we at by this have are not from or had his they but what an there one which " +
	"all their were who has would will if can no 's when more her she about out up been do its could them so n't any my said than into me did our your other only 'm 're 'll 've 'd " +
	"am does wo ca ; : , . how why where too very just saying told go going get make makes made made give gave take took see know think time new now"

// filter is a set of keys that errs on the side of yes: one bit for each of the low bits of a key.
type filter [256]uint64

func (f *filter) add(key uint64) { f[key>>6&255] |= 1 << (key & 63) }

func (f *filter) has(key uint64) bool { return f[key>>6&255]&(1<<(key&63)) != 0 }

func frequencies() map[uint64]int {
	m := map[uint64]int{}
	words := strings.Fields(frequentWords)
	for i, w := range words {
		m[tokens.Key(w)] = 40 * (len(words) - i)
	}
	return m
}
