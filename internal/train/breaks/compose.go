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
	rng   *rand.Rand
	parts map[string][]string
	hyper
}

// heads is the kind of part that newComposer takes from a treebank: short lines without a stop.
const heads = "head"

func newComposer(rng *rand.Rand, treebank []text, h hyper) (*composer, error) {
	c := &composer{rng: rng, parts: map[string][]string{}, hyper: h}
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

// names adds a list of names, the kinds of which begin with a star.
func (c *composer) names(path string) error {
	return readLines(path, func(line string) {
		if f := strings.Split(line, "\t"); len(f) > 1 && (f[1] == "first" || f[1] == "last") {
			c.parts["*"+f[1]] = append(c.parts["*"+f[1]], f[0])
		}
	})
}

// pick returns a part of a kind, its variables filled in.
func (c *composer) pick(kind string) string {
	p := c.parts[kind]
	if names := c.parts["*"+kind]; names != nil && c.chance(.4) {
		p = names
	}
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

// stream gives the sentences of a text bit by bit.
type stream struct{ rest text }

func (s *stream) take(n int) text {
	n = min(n, len(s.rest))
	t := s.rest[:n]
	s.rest = s.rest[n:]
	return t
}

// texts composes each of the texts anew, and divides it into several.
func (c *composer) texts(all []text) (out []text) {
	for _, t := range all {
		for s := (&stream{t}); len(s.rest) > 0; {
			out = append(out, c.neglected(c.document(s)))
		}
	}
	return out
}

// document makes a document of the next sentences: as they are, or of one of the kinds of text that the web has.
func (c *composer) document(s *stream) text {
	switch x := c.rng.Float64(); {
	case x > c.compose:
		return c.passage(s, 20)
	case x < c.compose*.4:
		return c.chain(s)
	case x < c.compose*.55:
		return c.thread(s)
	case x < c.compose*.8:
		return c.note(c.passage(s, 7))
	}
	return c.article(s)
}

// passage is up to n sentences, few oftener than many.
func (c *composer) passage(s *stream, n int) text {
	return c.stripped(s.take(1 + min(c.rng.IntN(n), c.rng.IntN(n))))
}

// chain is a letter and those that it answers.
func (c *composer) chain(s *stream) (out text) {
	for i := range 1 + min(c.rng.IntN(5), c.rng.IntN(5)) {
		if len(s.rest) == 0 {
			break
		}
		if i > 0 && c.chance(.5) || c.chance(.1) {
			out = append(out, c.pick("forwarded"))
		}
		if i > 0 && c.chance(.8) || c.chance(.3) {
			out = append(out, c.block("mail")...)
		}
		out = append(out, c.letter(s)...)
	}
	return out
}

func (c *composer) letter(s *stream) (out text) {
	if c.chance(.75) {
		out = append(out, c.pick("greeting"))
	}
	out = append(c.begin(out, "start", .5), c.passage(s, 6)...)
	if c.chance(.15) {
		out = append(append(out, c.list(2+c.rng.IntN(6))...), c.passage(s, 3)...)
	}
	if c.chance(.5) {
		out = append(out, c.pick("closing"))
	}
	if c.chance(.85) {
		out = append(out, c.pick("signer"))
	}
	if c.chance(.35) {
		out = append(out, c.signature(append(text{c.pick("name")}, c.some("contact", 1+c.rng.IntN(6))...))...)
	}
	if c.chance(.1) {
		out = append(out, c.pick("disclaimer"))
	}
	if c.chance(.1) {
		out = append(out, c.some("attachment", 1+c.rng.IntN(2))...)
	}
	if c.chance(.06) {
		out = append(out, c.pick("rule"))
	}
	return out
}

// begin adds a first sentence of a kind to some texts.
func (c *composer) begin(t text, kind string, share float64) text {
	if !c.chance(share) {
		return t
	}
	return append(t, c.stripped(text{c.pick(kind)})...)
}

// signature is the block of lines under a letter. Treebanks take most for one sentence.
func (c *composer) signature(lines text) text {
	if c.chance(c.whole) {
		return text{strings.Join(lines, " ")}
	}
	return lines
}

// thread is a question and its answers.
func (c *composer) thread(s *stream) (out text) {
	if c.chance(.8) {
		out = append(out, c.pick("question"))
	} else {
		out = append(out, c.pick("title"))
	}
	for range 1 + c.rng.IntN(5) {
		out = append(c.begin(out, "reply", .2), c.passage(s, 3)...)
		if c.chance(.08) {
			out = append(out, c.pick("foot"))
		}
		if c.chance(.08) {
			out = append(out, c.pick("closing"))
		}
	}
	return out
}

// list is a list whose items are alike.
func (c *composer) list(n int) (out text) {
	p := c.parts["item"]
	item := p[c.rng.IntN(len(p))]
	for range n {
		out = append(out, c.fill(item))
	}
	return out
}

// neglected makes the writer of some texts careless: sentences begin in lower case, and many lack their stops.
func (c *composer) neglected(t text) text {
	if !c.chance(c.careless) {
		return t
	}
	strip := c.rng.Float64() * .8
	lower := .5 + c.rng.Float64()*.6
	out := make(text, len(t))
	for i, s := range t {
		if c.chance(strip) && len(s) > 1 && strings.ContainsRune(".!", rune(s[len(s)-1])) {
			s = s[:len(s)-1]
		}
		if c.chance(lower) {
			s = strings.ToLower(s[:1]) + s[1:]
			s = strings.ReplaceAll(s, " I ", " i ")
			s = strings.ReplaceAll(s, " I'", " i'")
		}
		out[i] = s
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

// block is a part whose lines "|" divides, as a sentence each.
func (c *composer) block(kind string) text { return strings.Split(c.pick(kind), "|") }

func (c *composer) some(kind string, n int) (out text) {
	for range n {
		out = append(out, c.pick(kind))
	}
	return out
}

func (c *composer) article(s *stream) (out text) {
	kind := heads
	if c.chance(.5) {
		kind = "headline"
	}
	out = append(out, c.pick(kind))
	if c.chance(.3) {
		out = append(out, c.pick("byline"))
	}
	for i := range 1 + c.rng.IntN(4) {
		if i > 0 && c.chance(.3) {
			out = append(out, c.pick(heads))
		}
		out = append(out, c.passage(s, 12)...)
	}
	if c.chance(.35) {
		out = append(out, c.some("foot", 1+c.rng.IntN(3))...)
	}
	if c.chance(.15) {
		out = append(out, c.list(2+c.rng.IntN(8))...)
	}
	return out
}

// note is what a reader or a customer writes.
func (c *composer) note(t text) (out text) {
	out = c.begin(append(out, c.pick("title")), "begin", .25)
	for _, s := range t {
		if c.chance(.15) {
			out = append(out, c.pick("opinion"))
		}
		out = append(out, s)
	}
	if c.chance(.1) {
		out = append(out, c.pick("signer"))
	}
	return out
}
