package testkit

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Mark is one annotation of inline markup.
type Mark struct {
	Label string // GPE
	Value string // IRN; empty for none
	Span  tokens.Span
}

// opening is what follows a bracket that opens a mark: the label, the value, one space.
var opening = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9_-]*)(?::([^\s\[\]\\]+))? `)

// ParseInline takes the marks out of a text: "[GPE:IRN Iran] may resume talks" is "Iran may resume talks" with one mark. A mark
// without value is "[cue may]"; marks nest; a backslash takes its meaning from the bracket or backslash behind it. Marks are in text
// order, outer before inner.
func ParseInline(s string) (text string, marks []Mark, err error) {
	var b strings.Builder
	var open []int // indices of marks not yet closed
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte(`[]\`, s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case s[i] == '[':
			m := opening.FindStringSubmatch(s[i+1:])
			if m == nil {
				return "", nil, fmt.Errorf("at %d: want [LABEL text] or [LABEL:value text]", i)
			}
			open = append(open, len(marks))
			marks = append(marks, Mark{Label: m[1], Value: m[2], Span: tokens.Span{Start: b.Len()}})
			i += len(m[0])
		case s[i] == ']':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("at %d: nothing to close", i)
			}
			marks[open[len(open)-1]].Span.End = b.Len()
			open = open[:len(open)-1]
		default:
			b.WriteByte(s[i])
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("%d marks are not closed", len(open))
	}
	return b.String(), marks, nil
}

// FormatInline puts marks into a text: the inverse of ParseInline. The marks must nest; of two with one span the first is the outer.
func FormatInline(text string, marks []Mark) string {
	var b strings.Builder
	var ends []int
	closeAt := func(i int) {
		for len(ends) > 0 && ends[len(ends)-1] == i {
			b.WriteByte(']')
			ends = ends[:len(ends)-1]
		}
	}
	next := 0
	for i := 0; i <= len(text); i++ {
		closeAt(i)
		for ; next < len(marks) && marks[next].Span.Start == i; next++ {
			b.WriteString(openMark(marks[next]))
			ends = append(ends, marks[next].Span.End)
			closeAt(i)
		}
		if i < len(text) {
			b.WriteString(escape(text[i : i+1]))
		}
	}
	return b.String()
}

// escape puts a backslash before a byte that means something in markup.
func escape(s string) string {
	if strings.Contains(`[]\`, s) {
		return `\` + s
	}
	return s
}

func openMark(m Mark) string {
	if m.Value != "" {
		return "[" + m.Label + ":" + m.Value + " "
	}
	return "[" + m.Label + " "
}
