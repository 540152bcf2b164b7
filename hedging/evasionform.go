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
}

// anchor is a word of a form by which it is looked for: the rarest that every match has.
type anchor struct {
	form     int
	element  int
	sequence int // alternative of the element
	word     int // of the sequence
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
		out = append(out, anchor{id, best, i, rarest(s, frequency)})
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
const frequentWords = "the to of and a in that is it for i was on with as be he you we at by this have are not from or had his they but what an there one which " +
	"all their were who has would will if can no 's when more her she about out up been do its could them so n't any my said than into me did our your other only 'm 're 'll 've 'd " +
	"am does wo ca ; : , . how why where too very just say says saying go going get make makes made made give gave take took see know think time new now"

func frequencies() map[uint64]int {
	m := map[uint64]int{}
	words := strings.Fields(frequentWords)
	for i, w := range words {
		m[tokens.Key(w)] = 40 * (len(words) - i)
	}
	return m
}
