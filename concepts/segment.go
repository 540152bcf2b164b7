package concepts

import (
	"errors"
	"strings"
)

// A form is divided into segments: runs of elements, each a set of phrases, joined by gaps (matcher.go). That keeps the compiled form
// small, as the alternatives of two segments add instead of multiplying.

// element is one step of a pattern, as written.
type element struct {
	text     string
	choices  int // phrases that it stands for, roughly
	optional bool
	gap      int // of a gap *n, else 0
}

// segment is a phrase pattern and the number of tokens that may stand before it.
type segment struct {
	pattern string
	gap     uint8
}

const (
	maxGap          = 9
	maxChoices      = 24  // of a segment, above which it is divided
	maxSegments     = 12  // of a form
	maxVariants     = 256 // of a form whose parts between gaps may be missing
	maxPatternBytes = 1 << 14
)

var (
	errGapAtEnd  = errors.New("want a word before and after a gap")
	errAllMaybe  = errors.New("want a word, the form can match nothing")
	errTooLong   = errors.New("want a shorter form")
	errUnclosed  = errors.New("want ) to close a bracket")
	errTooFlaggy = errors.New("want fewer parts that may be missing")
)

// segments divides a pattern; a part between gaps that may be missing as a whole gives several variants.
func segments(pattern string) ([][]segment, error) {
	if len(pattern) > maxPatternBytes {
		return nil, errTooLong
	}
	elements, err := splitElements(pattern)
	if err != nil {
		return nil, err
	}
	variants, err := resolve([][]element{elements})
	if err != nil {
		return nil, err
	}
	out := make([][]segment, 0, len(variants))
	for _, v := range variants {
		s, err := cut(v)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// splitElements divides a pattern at the spaces outside brackets.
func splitElements(pattern string) ([]element, error) {
	var out []element
	depth, start := 0, 0
	for i := 0; i <= len(pattern); i++ {
		switch {
		case i == len(pattern) && depth > 0:
			return nil, errUnclosed
		case i == len(pattern) || pattern[i] == ' ' && depth == 0:
			if w := pattern[start:i]; w != "" {
				out = append(out, newElement(w))
			}
			start = i + 1
		case pattern[i] == '\\':
			i++
		case pattern[i] == '(':
			depth++
		case pattern[i] == ')' && depth > 0:
			depth--
		}
	}
	return out, nil
}

func newElement(w string) element {
	if len(w) == 2 && w[0] == '*' && '1' <= w[1] && w[1] <= '9' {
		return element{text: w, gap: int(w[1] - '0')}
	}
	text, optional := w, false
	if t, ok := strings.CutSuffix(w, "?"); ok && !strings.HasSuffix(t, "\\") && t != "" {
		text, optional = t, true
	}
	return element{text: text, choices: strings.Count(text, "|") + 1, optional: optional}
}

// resolve replaces forms with a part that may be missing as a whole by variants in which it is there or not.
func resolve(work [][]element) ([][]element, error) {
	var out [][]element
	for len(work) > 0 {
		p := work[len(work)-1]
		work = work[:len(work)-1]
		first, limit, found := optionalPart(p)
		if !found {
			out = append(out, p)
			if len(out) > maxVariants {
				return nil, errTooFlaggy
			}
			continue
		}
		there := append(append([]element(nil), p...), element{})[:len(p)]
		there[first].optional = false
		work = append(work, there)
		if limit-first > 1 {
			work = append(work, append(append([]element(nil), p[:first]...), p[first+1:]...))
		} else if rest := without(p, first, limit); len(rest) > 0 {
			work = append(work, rest)
		} else {
			return nil, errAllMaybe
		}
		if len(work) > maxVariants {
			return nil, errTooFlaggy
		}
	}
	return out, nil
}

// optionalPart finds a part between gaps whose elements may all be missing.
func optionalPart(p []element) (first, limit int, found bool) {
	for first < len(p) {
		limit = first
		maybe := true
		for limit < len(p) && p[limit].gap == 0 {
			maybe = maybe && p[limit].optional
			limit++
		}
		if maybe && limit > first {
			return first, limit, true
		}
		first = limit + 1
	}
	return 0, 0, false
}

// without leaves a part out; the gaps around it become one, or none at the end of the form.
func without(p []element, first, limit int) []element {
	head, tail := p[:first], p[limit:]
	switch {
	case len(head) == 0 && len(tail) > 0:
		return tail[1:]
	case len(tail) == 0 && len(head) > 0:
		return head[:len(head)-1]
	case len(head) == 0:
		return nil
	}
	joined := append([]element(nil), head...)
	joined[len(joined)-1].gap = min(joined[len(joined)-1].gap+tail[0].gap, maxGap)
	return append(joined, tail[1:]...)
}

// cut joins elements to segments of a bearable number of phrases.
func cut(p []element) ([]segment, error) {
	var out []segment
	var words []string
	choices, firm, gap := 1, false, 0
	flush := func() error {
		if !firm {
			return errGapAtEnd
		}
		out = append(out, segment{strings.Join(words, " "), uint8(gap)})
		words, choices, firm = nil, 1, false
		return nil
	}
	for i, e := range p {
		if e.gap > 0 {
			if err := flush(); err != nil {
				return nil, err
			}
			gap = e.gap
			continue
		}
		if firm && choices*e.choices > maxChoices && firmAhead(p[i:]) {
			if err := flush(); err != nil {
				return nil, err
			}
			gap = 0
		}
		text := e.text
		if e.optional {
			text += "?"
			choices *= e.choices + 1
		} else {
			choices *= e.choices
			firm = true
		}
		words = append(words, text)
	}
	if err := flush(); err != nil {
		return nil, err
	}
	if len(out) > maxSegments {
		return nil, errTooLong
	}
	return out, nil
}

// firmAhead says whether an element that must be there stands before the next gap.
func firmAhead(p []element) bool {
	for _, e := range p {
		if e.gap > 0 {
			return false
		}
		if !e.optional {
			return true
		}
	}
	return false
}
