package standoff

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tokens"
)

func spansOf[T any](list []T, span func(T) tokens.Span) []tokens.Span {
	out := make([]tokens.Span, len(list))
	for i, x := range list {
		out[i] = span(x)
	}
	return out
}

// within returns the index of the span of an ordered, disjoint list that s lies in; -1 if there is none.
func within(s tokens.Span, list []tokens.Span) int {
	i := sort.Search(len(list), func(i int) bool { return list[i].End >= s.End })
	if i < len(list) && list[i].Start <= s.Start {
		return i
	}
	return -1
}

func contains(list []tokens.Span, s tokens.Span) bool { return slices.Contains(list, s) }

// divide checks that spans are in order, disjoint, and leave only white space between them.
func (c *checker) divide(what string, list []tokens.Span) {
	c.ordered(what, list)
	last := 0
	for _, s := range append(slices.Clone(list), tokens.Span{Start: len(c.a.Text), End: len(c.a.Text)}) {
		if s.Start > last {
			gap := tokens.Span{Start: last, End: s.Start}
			c.want(strings.TrimSpace(c.a.Text[gap.Start:gap.End]) == "", gap, "no %s cover this", what)
		}
		last = max(last, s.End)
	}
}

// ordered checks that spans are in order and disjoint, and cut no character.
func (c *checker) ordered(what string, list []tokens.Span) {
	last := 0
	for _, s := range list {
		c.want(s.Start >= last, s, "%s are not in order or overlap", what)
		c.boundaries(s)
		last = s.End
	}
}

// boundaries checks that a span cuts no character.
func (c *checker) boundaries(s tokens.Span) {
	for _, i := range []int{s.Start, s.End} {
		c.want(i == len(c.a.Text) || utf8.RuneStart(c.a.Text[i]), s, "cuts a character")
	}
}

// inside checks that each span lies in one of another list.
func (c *checker) inside(what string, list []tokens.Span, outer string, in []tokens.Span) {
	for _, s := range list {
		c.want(within(s, in) >= 0, s, "a %s is not within one %s", what, outer)
	}
}

// inSentences checks that each span lies in one sentence and cuts no token.
func (c *checker) inSentences(what string, list []tokens.Span) {
	for _, s := range list {
		c.boundaries(s)
		c.want(c.sentence(s) >= 0, s, "a %s is not within one sentence", what)
	}
}

// inProse checks that no span lies in a byline or in furniture.
func (c *checker) inProse(what string, list []tokens.Span) {
	for _, s := range list {
		i := c.block(s)
		c.want(i >= 0 && c.a.Blocks[i].IsProse(), s, "a %s outside prose", what)
	}
}

func (c *checker) sentence(s tokens.Span) int {
	return within(s, spansOf(c.a.Sentences, func(x Sentence) tokens.Span { return x.Span }))
}

func (c *checker) block(s tokens.Span) int {
	return within(s, spansOf(c.a.Blocks, func(b Block) tokens.Span { return b.Span }))
}
