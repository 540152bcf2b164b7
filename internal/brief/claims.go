package brief

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const (
	maxSources  = 8
	maxClaims   = 3
	maxEvasions = 8
)

// claims shows who claims how much how firmly, and the claims that commit most and least.
func (b *writer) claims() {
	sources := b.ClaimSources()
	if len(sources) == 0 {
		return
	}
	b.section("CLAIMS", "by who makes them; certainty from -3, surely not, over 0, open, to 3, surely so")
	column := 0
	shown := sources[:min(len(sources), maxSources)]
	names := make([]string, len(shown))
	for i := range shown {
		names[i] = b.source(&shown[i])
		column = max(column, width(names[i]))
	}
	column = min(column, max(b.width-50, 20))
	for i := range shown {
		s := &shown[i]
		facts := fmt.Sprintf("%-10s", plural(len(s.Claims), "claim"))
		if len(s.Claims) > 0 {
			facts += fmt.Sprintf(" mean %+.1f ± %.1f", s.Mean, s.Spread)
		}
		b.line("  " + pad(cut(names[i], column), column) + "  " + facts + b.paint(dim, asides(s)))
	}
	b.more(len(sources) - len(shown))
	b.listed("firmest", b.MostAssertive(maxClaims))
	b.listed("least certain", b.MostHedged(maxClaims))
}

// asides says what else is to be known of a source.
func asides(s *analysis.ClaimSource) string {
	out := ""
	if s.Relayed > 0 {
		out += fmt.Sprintf(", %d at second hand", s.Relayed)
	}
	if s.Evasions > 0 {
		out += ", evades " + times(s.Evasions)
	}
	return out
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// source names a voice.
func (b *writer) source(s *analysis.ClaimSource) string {
	said := strings.TrimRight(oneLine(b.Doc.Slice(s.Span)), " ,")
	switch s.Kind {
	case analysis.SourceAuthor:
		return "the author"
	case analysis.SourceNamed:
		return b.Entities[s.Entity].Name
	case analysis.SourceUnknown:
		return "(not named)"
	}
	if s.Entity >= 0 {
		if said == "" || said == "who" {
			return b.Entities[s.Entity].Name
		}
		if of := what(&b.Entities[s.Entity]); of != "" {
			return cut(said, 40) + " (" + of + ")"
		}
	}
	return cut(said, 60)
}

// listed lists claims under a word, each with its line, its certainty and its place in its sentence.
func (b *writer) listed(name string, claims []int) {
	if len(claims) == 0 {
		return
	}
	b.line("  " + b.paint(yellow, name))
	for _, i := range claims {
		c := b.Claims[i]
		head := fmt.Sprintf("%4d", b.lines.of(c.Span.Start))
		b.line("  " + b.paint(dim, head) + fmt.Sprintf(" %+.1f  ", c.Certainty) + b.excerpt(c.Span, b.width-14))
	}
}

// excerpt is the sentence around a span, the span in [ ], cut at both sides to so many columns.
func (b *writer) excerpt(span tokens.Span, columns int) string {
	at := b.Doc.Covering(span)
	if at.IsEmpty() {
		return ""
	}
	s := b.Doc.SpanOf(b.Doc.Sentence(b.Doc.SentenceOf(at.First)))
	before := oneLine(b.Doc.Slice(tokens.Span{Start: s.Start, End: max(s.Start, span.Start)}))
	after := oneLine(b.Doc.Slice(tokens.Span{Start: min(span.End, s.End), End: s.End}))
	middle := "[" + oneLine(b.Doc.Slice(span)) + "]"
	if r, _ := utf8.DecodeRuneInString(b.Doc.Slice(tokens.Span{Start: span.End, End: len(b.Doc.Text())})); r == ' ' || r == '\n' {
		middle += " "
	}
	room := columns - width(middle) - 1
	behind := min(width(after), max(room/2, room-width(before)))
	ahead := cutLeft(before, room-behind)
	if ahead != "" {
		ahead += " "
	}
	return ahead + middle + cut(after, behind)
}

// cutLeft shortens a string to so many columns, with … at its beginning.
func cutLeft(s string, columns int) string {
	r := []rune(s)
	if len(r) <= columns {
		return s
	}
	r = r[len(r)-max(columns-1, 0):]
	_, rest, ok := strings.Cut(string(r), " ")
	if !ok {
		rest = string(r)
	}
	return "…" + rest
}

// evasions lists the answers that do not commit.
func (b *writer) evasions() {
	if len(b.Evasions) == 0 {
		return
	}
	b.section("NOT ANSWERED", "answers that do not commit: who, how, about what")
	for i := range b.Evasions[:min(len(b.Evasions), maxEvasions)] {
		e := &b.Evasions[i]
		text := b.paint(bold, b.evader(e)) + ": " + b.words(e) + " " + b.paint(dim, "("+e.Kind.String()+")")
		if !e.Topic.IsEmpty() {
			text += " " + b.paint(dim, "on:") + " " + oneLine(b.Doc.Slice(e.Topic))
		}
		b.wrap("  "+b.paint(dim, fmt.Sprintf("%4d", b.lines.of(e.Span.Start)))+" ", 7, text)
	}
	b.more(len(b.Evasions) - maxEvasions)
}

// words are the words that evade; between quotation marks if they are the evader's own.
func (b *writer) words(e *analysis.Evasion) string {
	said := oneLine(b.Doc.Slice(e.Span))
	if e.Reported {
		return said
	}
	return "“" + said + "”"
}

// evader names who evades: as the text says it, with the full name behind if that is another.
func (b *writer) evader(e *analysis.Evasion) string {
	name := ""
	if e.Entity >= 0 {
		name = b.Entities[e.Entity].Name
	}
	said := strings.TrimRight(oneLine(b.Doc.Slice(e.Who)), " ,")
	switch {
	case said == "":
		return cmp.Or(name, "(not named)")
	case name == "" || strings.Contains(said, name):
		return said
	}
	return said + " (" + name + ")"
}
