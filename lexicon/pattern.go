package lexicon

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/kljensen/snowball/english"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// namespace says how an element of a pattern is compared with a token.
type namespace uint8

const (
	nsFold  namespace = iota // folded form equal
	nsCap                    // folded form equal, token begins with a capital letter
	nsExact                  // surface form equal
	nsStem                   // Snowball stem equal
	nsGap                    // up to max arbitrary tokens
)

// element is one step of an expanded pattern.
type element struct {
	ns   namespace
	key  uint64
	fold uint64 // of an exact element: the key of its folded form
	max  uint8  // of a gap
}

const (
	maxExpansions = 4096 // sequences that one pattern may stand for
	maxElements   = 32   // elements of a sequence
	maxGap        = 9
)

// patternError says what is wrong with a pattern and where: column counts bytes from 1.
type patternError struct {
	pattern string
	column  int
	msg     string
}

func (e *patternError) Error() string {
	return fmt.Sprintf("pattern %q, column %d: %s", e.pattern, e.column, e.msg)
}

// parser expands a pattern into the plain sequences it stands for.
type parser struct {
	src string
	at  int
}

// expand returns all sequences that a pattern stands for.
func expand(pattern string) ([][]element, error) {
	p := &parser{src: pattern}
	seqs, err := p.sequence(0)
	if err != nil {
		return nil, err
	}
	if p.at < len(p.src) {
		return nil, p.errorf("unexpected %q", p.src[p.at])
	}
	for _, s := range seqs {
		if err := p.check(s); err != nil {
			return nil, err
		}
	}
	return seqs, nil
}

func (p *parser) errorf(format string, args ...any) error {
	return &patternError{p.src, p.at + 1, fmt.Sprintf(format, args...)}
}

func (p *parser) check(s []element) error {
	switch {
	case len(s) == 0:
		return p.errorf("want a word, the pattern can match nothing")
	case len(s) > maxElements:
		return p.errorf("want at most %d elements, have %d", maxElements, len(s))
	case s[0].ns == nsGap || s[len(s)-1].ns == nsGap:
		return p.errorf("a gap may stand between words only")
	}
	return nil
}

// sequence parses elements up to the end, or to | or ) inside brackets.
func (p *parser) sequence(depth int) ([][]element, error) {
	out := [][]element{nil}
	for {
		p.skipSpace()
		if p.at == len(p.src) || depth > 0 && (p.src[p.at] == '|' || p.src[p.at] == ')') {
			return out, nil
		}
		atom, err := p.atom(depth)
		if err != nil {
			return nil, err
		}
		if p.at < len(p.src) && p.src[p.at] == '?' {
			p.at++
			atom = append(atom, nil)
		}
		if len(out)*len(atom) > maxExpansions {
			return nil, p.errorf("the pattern stands for over %d phrases", maxExpansions)
		}
		out = product(out, atom)
	}
}

func product(heads, tails [][]element) [][]element {
	out := make([][]element, 0, len(heads)*len(tails))
	for _, h := range heads {
		for _, t := range tails {
			out = append(out, append(h[:len(h):len(h)], t...))
		}
	}
	return out
}

func (p *parser) skipSpace() {
	for p.at < len(p.src) && (p.src[p.at] == ' ' || p.src[p.at] == '\t') {
		p.at++
	}
}

func (p *parser) atom(depth int) ([][]element, error) {
	switch c := p.src[p.at]; {
	case c == '(':
		return p.group(depth)
	case c == '*' && p.at+1 < len(p.src) && '1' <= p.src[p.at+1] && p.src[p.at+1] <= '0'+maxGap:
		n, _ := strconv.Atoi(p.src[p.at+1 : p.at+2])
		p.at += 2
		return [][]element{{{ns: nsGap, max: uint8(n)}}}, nil
	}
	return p.word()
}

func (p *parser) group(depth int) ([][]element, error) {
	open := p.at
	p.at++
	var out [][]element
	for {
		alt, err := p.sequence(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, alt...)
		if p.at == len(p.src) {
			p.at = open
			return nil, p.errorf("want ) to close this bracket")
		}
		p.at++
		if p.src[p.at-1] == ')' {
			return out, nil
		}
	}
}

// word parses one word with its marks: =Word, ^word, word~, and \ before a character that would mean something else.
func (p *parser) word() ([][]element, error) {
	start, ns := p.at, nsFold
	if (p.src[p.at] == '=' || p.src[p.at] == '^') && p.at+1 < len(p.src) && p.src[p.at+1] != ' ' {
		if ns = nsCap; p.src[p.at] == '=' {
			ns = nsExact
		}
		p.at++
	}
	var w strings.Builder
	for p.at < len(p.src) && !strings.ContainsRune(" \t|()?", rune(p.src[p.at])) {
		if p.src[p.at] == '\\' && p.at+1 < len(p.src) {
			p.at++
		}
		w.WriteByte(p.src[p.at])
		p.at++
	}
	text := w.String()
	if stem, ok := strings.CutSuffix(text, "~"); ok {
		if text = stem; ns != nsFold {
			return nil, p.errorf("~ does not go with = or ^")
		}
		ns = nsStem
	}
	if text == "" {
		p.at = start
		return nil, p.errorf("want a word")
	}
	return [][]element{{newElement(ns, text)}}, nil
}

func newElement(ns namespace, text string) element {
	switch ns {
	case nsExact:
		return element{ns: ns, key: exactKey(text), fold: tokens.Key(text)}
	case nsStem:
		return element{ns: ns, key: stemKey(tokens.Fold(text))}
	}
	return element{ns: ns, key: tokens.Key(text)}
}

// stemKey hashes the Snowball English stem of a folded word.
func stemKey(folded string) uint64 { return exactKey(english.Stem(folded, true)) }

// exactKey is the FNV-1a hash of a surface form.
func exactKey(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
