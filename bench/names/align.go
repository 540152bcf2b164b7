package main

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unit is what a finder counts its offsets in.
type unit string

// The units: Go counts bytes, Python code points, JavaScript UTF-16 code units.
const (
	inBytes  unit = "bytes"
	inPoints unit = "points"
	inUTF16  unit = "utf16"
)

// raw is a name as a finder gives it: [start, end, label].
type raw struct {
	Start, End int
	Label      string
}

// align gives names byte offsets and kinds, in text order. Labels of other things fall out; a label that the map does not have, or a
// span that is none of the text, is an error: both mean that a finder is not read as it should be.
func align(text string, u unit, m labels, found []raw) ([]named, error) {
	offset, err := offsets(text, u)
	if err != nil {
		return nil, err
	}
	var out []named
	for _, r := range found {
		kind, known := m[r.Label]
		if !known {
			return nil, fmt.Errorf("label %q is not in labels.tsv", r.Label)
		}
		start, ok1 := offset(r.Start)
		end, ok2 := offset(r.End)
		if !ok1 || !ok2 || start >= end {
			return nil, fmt.Errorf("no text from %d to %d", r.Start, r.End)
		}
		if s := trim(text, span{start, end}); kind != "" && s[0] < s[1] {
			out = append(out, named{s, kind})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span[0] < out[j].Span[0] })
	return out, nil
}

// trim takes white space off the ends: to some, a line end is a token that a name may have.
func trim(text string, s span) span {
	piece := strings.TrimLeftFunc(text[s[0]:s[1]], unicode.IsSpace)
	s[0] = s[1] - len(piece)
	return span{s[0], s[0] + len(strings.TrimRightFunc(piece, unicode.IsSpace))}
}

// offsets returns the function from an offset in a unit to one in bytes; it says no to an offset outside the text or inside a character.
func offsets(text string, u unit) (func(int) (int, bool), error) {
	var at []int // at[n] is the byte at which unit n begins; -1 inside a character
	switch u {
	case inBytes:
		return func(n int) (int, bool) {
			return n, n >= 0 && (n == len(text) || n < len(text) && utf8.RuneStart(text[n]))
		}, nil
	case inPoints, inUTF16:
		for i, r := range text {
			at = append(at, i)
			if u == inUTF16 && r > 0xffff {
				at = append(at, -1)
			}
		}
		at = append(at, len(text))
	default:
		return nil, fmt.Errorf("unit %q is not known", u)
	}
	return func(n int) (int, bool) {
		if n < 0 || n >= len(at) || at[n] < 0 {
			return 0, false
		}
		return at[n], true
	}, nil
}
