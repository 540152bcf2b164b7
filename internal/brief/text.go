package brief

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// colour is an ANSI sequence.
type colour string

const (
	plain   colour = ""
	bold    colour = "\x1b[1m"
	dim     colour = "\x1b[2m"
	red     colour = "\x1b[31m"
	green   colour = "\x1b[32m"
	yellow  colour = "\x1b[33m"
	blue    colour = "\x1b[34m"
	heading colour = "\x1b[1;36m"
)

func (b *writer) paint(c colour, s string) string {
	if !b.colour || c == plain || s == "" {
		return s
	}
	return string(c) + s + "\x1b[0m"
}

// line writes a line, cut to the width.
func (b *writer) line(s string) {
	s = strings.TrimRight(s, " ")
	if width(s) > b.width {
		s = b.clip(s)
	}
	b.out.WriteString(s)
	b.out.WriteByte('\n')
}

// clip cuts a line that may hold ANSI sequences to the width.
func (b *writer) clip(s string) string {
	columns, escape := 0, false
	for i, r := range s {
		switch {
		case r == 0x1b:
			escape = true
		case escape:
			escape = r != 'm'
		default:
			columns++
		}
		if columns == b.width && !escape {
			s = strings.TrimRight(s[:i], " ,…") + "…"
			break
		}
	}
	if b.colour {
		s += "\x1b[0m"
	}
	return s
}

// wrap writes text behind a prefix of so many columns, broken between words, further lines indented as far.
func (b *writer) wrap(prefix string, columns int, text string) {
	indent := min(columns, b.width/3)
	line, used := prefix, columns
	for _, word := range strings.Fields(text) {
		w := width(word)
		if used > indent && used+w > b.width {
			b.line(line)
			line, used = strings.Repeat(" ", indent), indent
		}
		line += word + " "
		used += w + 1
	}
	b.line(line)
}

// width is the number of columns of a string, ANSI sequences and combining characters not counted.
func width(s string) int {
	n, escape := 0, false
	for _, r := range s {
		switch {
		case escape:
			escape = r != 'm'
		case r == 0x1b:
			escape = true
		case unicode.Is(unicode.Mn, r) || !unicode.IsPrint(r):
		default:
			n++
		}
	}
	return n
}

// cut shortens a string to so many columns, with … at its end.
func cut(s string, columns int) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= columns {
		return s
	}
	r := []rune(s)
	return strings.TrimRight(string(r[:max(columns-1, 0)]), " ,") + "…"
}

func pad(s string, columns int) string { return s + strings.Repeat(" ", max(columns-width(s), 0)) }

// oneLine replaces runs of white space by a space and control characters by nothing, so that no text can move the cursor.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// lineList writes line numbers: "line 3", "lines 3, 7, 12 …", as many as there is room for.
func lineList(nums []int, room int) string {
	if len(nums) == 1 {
		return fmt.Sprintf("line %d", nums[0])
	}
	out := "lines"
	for i, n := range nums {
		next := fmt.Sprintf(" %d,", n)
		if len(out)+len(next)+2 > room && i > 0 {
			return strings.TrimSuffix(out, ",") + " …"
		}
		out += next
	}
	return strings.TrimSuffix(out, ",")
}

// lineIndex holds the offset at which each line but the first begins.
type lineIndex []int

func newLineIndex(text string) lineIndex {
	var x lineIndex
	for i := range len(text) {
		if text[i] == '\n' {
			x = append(x, i+1)
		}
	}
	return x
}

// of returns the line of an offset, counted from 1.
func (x lineIndex) of(offset int) int {
	return 1 + sort.Search(len(x), func(i int) bool { return x[i] > offset })
}
