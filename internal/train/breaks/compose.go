package main

import (
	_ "embed" // the parts of pages
	"fmt"
	"math/rand/v2"
	"strings"
)

//go:embed data/parts.tsv
var partsTSV string

// composer puts what pages and letters hold beside sentences around passages of texts.
type composer struct {
	rng            *rand.Rand
	parts          map[string][]string
	compose, strip float64
}

// heads is the kind of part that newComposer takes from a treebank: short lines without a stop.
const heads = "head"

func newComposer(rng *rand.Rand, treebank []text, h hyper) (*composer, error) {
	c := &composer{rng: rng, parts: map[string][]string{}, compose: h.compose, strip: h.strip}
	header := true
	for line := range strings.Lines(partsTSV) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || header {
			header = header && (line == "" || line[0] == '#')
			continue
		}
		kind, part, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("data/parts.tsv: want a kind, a tab and a part: %q", line)
		}
		c.parts[kind] = append(c.parts[kind], part)
	}
	for _, t := range treebank {
		for _, s := range t {
			if n := strings.Count(s, " "); n > 0 && n < 9 && !strings.ContainsAny(s[len(s)-1:], ".?!:,\"”") && s[0] < 'a' {
				c.parts[heads] = append(c.parts[heads], s)
			}
		}
	}
	return c, nil
}

// pick returns a part of a kind, its variables filled in.
func (c *composer) pick(kind string) string {
	p := c.parts[kind]
	return c.fill(p[c.rng.IntN(len(p))])
}

// fill replaces {kind} by a part of the kind and each % by a digit.
func (c *composer) fill(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "{")
		if !ok {
			break
		}
		kind, after, _ := strings.Cut(rest, "}")
		s = before + c.pick(kind) + after
	}
	b := []byte(s)
	for i := range b {
		if b[i] == '%' {
			b[i] = byte('0' + c.rng.IntN(10))
		}
	}
	return string(b)
}

func (c *composer) chance(p float64) bool { return c.rng.Float64() < p }

// texts composes each of the texts anew.
func (c *composer) texts(all []text) []text {
	out := make([]text, len(all))
	for i, t := range all {
		for len(t) > 0 {
			n := min(2+c.rng.IntN(8), len(t))
			passage := c.stripped(t[:n])
			t = t[n:]
			if c.chance(c.compose) {
				passage = c.page(passage)
			}
			out[i] = append(out[i], passage...)
		}
	}
	return out
}

// stripped takes the stop off some sentences.
func (c *composer) stripped(t text) text {
	out := make(text, len(t))
	for i, s := range t {
		if strings.HasSuffix(s, ".") && strings.Contains(s, " ") && c.chance(c.strip) {
			s = s[:len(s)-1]
		}
		out[i] = s
	}
	return out
}

// page puts a passage into a letter, an article or a note of a reader.
func (c *composer) page(t text) text {
	switch x := c.rng.Float64(); {
	case x < .5:
		return c.letter(t)
	case x < .8:
		return c.article(t)
	}
	return c.note(t)
}

func (c *composer) letter(t text) (out text) {
	if c.chance(.4) {
		if c.chance(.4) {
			out = append(out, c.pick("forwarded"))
		}
		out = append(out, c.block("mail")...)
	}
	if c.chance(.8) {
		out = append(out, c.pick("greeting"))
	}
	out = append(out, t...)
	if c.chance(.6) {
		out = append(out, c.pick("closing"))
	}
	if c.chance(.85) {
		out = append(out, c.pick("signer"))
		if c.chance(.5) {
			out = append(out, c.some("contact", 1+c.rng.IntN(4))...)
		}
	}
	if c.chance(.1) {
		out = append(out, c.pick("rule"))
	}
	return out
}

// block is a part whose lines "|" divides, as a sentence each.
func (c *composer) block(kind string) text { return strings.Split(c.pick(kind), "|") }

func (c *composer) some(kind string, n int) (out text) {
	for range n {
		out = append(out, c.pick(kind))
	}
	return out
}

func (c *composer) article(t text) (out text) {
	kind := heads
	if c.chance(.5) {
		kind = "headline"
	}
	out = append(out, c.pick(kind))
	if c.chance(.3) {
		out = append(out, c.pick("byline"))
	}
	for i, s := range t {
		if i > 1 && c.chance(.06) {
			out = append(out, c.pick(heads))
		}
		out = append(out, s)
	}
	if c.chance(.35) {
		out = append(out, c.pick("foot"))
	}
	if c.chance(.1) {
		out = append(out, c.some("item", 2+c.rng.IntN(4))...)
	}
	return out
}

func (c *composer) note(t text) (out text) {
	out = append(append(out, c.pick("title")), t...)
	if c.chance(.2) {
		out = append(out, c.pick("signer"))
	}
	return out
}
