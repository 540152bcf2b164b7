package concepts

import "strings"

// maxPhrases is how many phrases one segment may stand for.
const maxPhrases = 4096

// phrases lists the plain phrases that a segment stands for: brackets and question marks resolved, words and gaps as written.
func phrases(pattern string) ([]string, error) {
	x := expander{src: pattern}
	lists, err := x.sequence(0)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, words := range lists {
		if len(words) > 0 {
			out = append(out, strings.Join(words, " "))
		}
	}
	return out, nil
}

type expander struct {
	src string
	at  int
}

// sequence reads elements up to the end, or to | or ) inside brackets.
func (x *expander) sequence(depth int) ([][]string, error) {
	out := [][]string{nil}
	for {
		for x.at < len(x.src) && x.src[x.at] == ' ' {
			x.at++
		}
		if x.at == len(x.src) {
			if depth > 0 {
				return nil, errUnclosed
			}
			return out, nil
		}
		if c := x.src[x.at]; depth > 0 && (c == '|' || c == ')') {
			return out, nil
		}
		atom, err := x.atom(depth)
		if err != nil {
			return nil, err
		}
		if len(out)*len(atom) > maxPhrases {
			return nil, errTooLong
		}
		joined := make([][]string, 0, len(out)*len(atom))
		for _, h := range out {
			for _, t := range atom {
				joined = append(joined, append(h[:len(h):len(h)], t...))
			}
		}
		out = joined
	}
}

// atom reads a group or a word, and the question mark behind it.
func (x *expander) atom(depth int) ([][]string, error) {
	var out [][]string
	if x.src[x.at] == '(' {
		for more := true; more; {
			x.at++
			alt, err := x.sequence(depth + 1)
			if err != nil {
				return nil, err
			}
			out = append(out, alt...)
			more = x.src[x.at] == '|'
		}
		x.at++
	} else {
		start := x.at
		for x.at < len(x.src) && !strings.ContainsRune(" |()?", rune(x.src[x.at])) {
			if x.src[x.at] == '\\' && x.at+1 < len(x.src) {
				x.at++
			}
			x.at++
		}
		if x.at == start { // a sign out of place: the builder of the vocabulary says what it wants instead
			x.at++
		}
		out = [][]string{{x.src[start:x.at]}}
	}
	if x.at < len(x.src) && x.src[x.at] == '?' {
		x.at++
		out = append(out, nil)
	}
	return out, nil
}
