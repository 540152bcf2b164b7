// Package page shows results as a page of HTML that needs nothing but itself: the text with its names, concepts, cues and quotes marked.
package page

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:embed head.html
var head string

const tail = "</main>\n</body>\n</html>\n"

// Begin writes the page up to its first article.
func Begin(w io.Writer) error {
	_, err := io.WriteString(w, head)
	return err
}

// End writes what follows the last article.
func End(w io.Writer) error {
	_, err := io.WriteString(w, tail)
	return err
}

// mark is one stretch of text to be shown in a way of its own.
type mark struct {
	span  tokens.Span
	class string
	title string
}

// Append appends one article, between Begin and End.
func Append(dst []byte, art analysis.Article, r *analysis.Result) []byte {
	var b strings.Builder
	b.WriteString("<article>\n<h2>")
	name := art.Title
	if name == "" {
		name = art.ID
	}
	template.HTMLEscape(&b, []byte(name))
	b.WriteString("</h2>\n<div class=\"text\">")
	text := r.Doc.Text()
	at := 0
	for _, m := range marks(r) {
		if m.span.Start < at {
			continue
		}
		template.HTMLEscape(&b, []byte(text[at:m.span.Start]))
		open(&b, m)
		template.HTMLEscape(&b, []byte(r.Doc.Slice(m.span)))
		b.WriteString("</span>")
		at = m.span.End
	}
	template.HTMLEscape(&b, []byte(text[at:]))
	b.WriteString("</div>\n</article>\n")
	return append(dst, b.String()...)
}

func open(b *strings.Builder, m mark) {
	b.WriteString(`<span class="`)
	template.HTMLEscape(b, []byte(m.class))
	b.WriteString(`" title="`)
	template.HTMLEscape(b, []byte(m.title))
	b.WriteString(`">`)
}

// evasionTitle says who evades how, and what was asked about.
func evasionTitle(r *analysis.Result, e *analysis.Evasion) string {
	title := "evasion · " + e.Kind.Describe()
	if !e.Who.IsEmpty() {
		title += " · " + r.Doc.Slice(e.Who)
	}
	if !e.Topic.IsEmpty() {
		title += " · on: " + r.Doc.Slice(e.Topic)
	}
	return title
}

// marks returns what to show, in text order; where marks overlap, the first and longest stands.
func marks(r *analysis.Result) []mark {
	var out []mark
	for _, m := range r.Mentions {
		title := m.Kind.String()
		if m.Entity >= 0 {
			e := r.Entities[m.Entity]
			title = strings.Join(slices.DeleteFunc([]string{title, e.Name, e.Country, e.Role}, func(s string) bool { return s == "" }), " · ")
		}
		out = append(out, mark{m.Span, "mention " + strings.ToLower(m.Kind.String()), title})
	}
	for _, c := range r.Concepts {
		out = append(out, mark{c.Span, "concept", "concept · " + c.ID})
	}
	for _, c := range r.Cues {
		out = append(out, mark{c.Span, "cue", fmt.Sprintf("hedge · %v · strength %d of 3 · covers: %s", c.Kind, c.Strength, r.Doc.Slice(c.Scope))})
	}
	for i := range r.Evasions {
		out = append(out, mark{r.Evasions[i].Span, "evasion", evasionTitle(r, &r.Evasions[i])})
	}
	for _, q := range r.Quotes {
		if !q.Cue.IsEmpty() {
			out = append(out, mark{q.Cue, "report", "reports speech"})
		}
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		if a.span.Start != b.span.Start {
			return a.span.Start - b.span.Start
		}
		return b.span.End - a.span.End
	})
	return out
}
