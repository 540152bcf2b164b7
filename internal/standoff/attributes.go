package standoff

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// attributes are the key=value pairs of one line. Reading one takes it out; the first thing that is wrong stays in err.
type attributes struct {
	values map[string]string
	length int // of the text
	err    error
}

// parseAttributes reads "key=value;key=value".
func parseAttributes(s string, length int) *attributes {
	a := &attributes{values: map[string]string{}, length: length}
	for pair := range strings.SplitSeq(s, ";") {
		if pair == "" {
			continue
		}
		key, value, found := strings.Cut(pair, "=")
		if _, twice := a.values[key]; !found || twice || key == "" || value == "" {
			a.fail("want key=value, have %q", pair)
			continue
		}
		a.values[key] = value
	}
	return a
}

func (a *attributes) fail(format string, args ...any) {
	if a.err == nil {
		a.err = fmt.Errorf(format, args...)
	}
}

// optional takes a value; "" if it is not there.
func (a *attributes) optional(key string) string {
	v := a.values[key]
	delete(a.values, key)
	return v
}

// text takes a value that must be there.
func (a *attributes) text(key string) string {
	v := a.optional(key)
	if v == "" {
		a.fail("no %s", key)
	}
	return v
}

// among takes a value that must be one of some.
func (a *attributes) among(key string, set ...string) string {
	v := a.text(key)
	if v != "" && !slices.Contains(set, v) {
		a.fail("%s is %q, want one of %s", key, v, strings.Join(set, ", "))
	}
	return v
}

// matching takes a value that must match a pattern if it is there.
func (a *attributes) matching(key string, form *regexp.Regexp) string {
	v := a.optional(key)
	if v != "" && !form.MatchString(v) {
		a.fail("%s is %q, want %s", key, v, form)
	}
	return v
}

// number takes a number between two bounds.
func (a *attributes) number(key string, low, high float64) float64 {
	v, err := strconv.ParseFloat(a.text(key), 64)
	if err != nil || !(v >= low && v <= high) {
		a.fail("%s is not a number from %g to %g", key, low, high)
	}
	return v
}

// truth takes true or false; absent is false.
func (a *attributes) truth(key string) bool {
	v := a.optional(key)
	if v != "" && v != "true" && v != "false" {
		a.fail("%s is %q, want true or false", key, v)
	}
	return v == "true"
}

// spans takes "START-END,START-END"; nil if it is not there.
func (a *attributes) spans(key string) []tokens.Span {
	v := a.optional(key)
	if v == "" {
		return nil
	}
	var all []tokens.Span
	for part := range strings.SplitSeq(v, ",") {
		start, end, _ := strings.Cut(part, "-")
		s, ok := parseSpan(start, end, a.length)
		if !ok {
			a.fail("%s: %q is no span of the text", key, part)
			return nil
		}
		all = append(all, s)
	}
	return all
}

// span takes one span; empty if it is not there.
func (a *attributes) span(key string) tokens.Span {
	all := a.spans(key)
	if len(all) > 1 {
		a.fail("%s has more than one span", key)
	}
	if len(all) == 0 {
		return tokens.Span{}
	}
	return all[0]
}

// theSpan takes one span that must be there.
func (a *attributes) theSpan(key string) tokens.Span {
	if a.values[key] == "" {
		a.fail("no %s", key)
	}
	return a.span(key)
}

// finish says what is wrong with the line, unknown keys among it.
func (a *attributes) finish() error {
	for key := range a.values {
		a.fail("unknown attribute %q", key)
	}
	return a.err
}

// parseSpan reads two offsets of a span that is not empty and lies within length.
func parseSpan(start, end string, length int) (tokens.Span, bool) {
	s, err1 := strconv.Atoi(start)
	e, err2 := strconv.Atoi(end)
	return tokens.Span{Start: s, End: e}, err1 == nil && err2 == nil && 0 <= s && s < e && e <= length
}
