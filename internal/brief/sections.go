package brief

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// hedging shows how much is hedged, and the most hedged sentences with cue and scope marked.
func (b *writer) hedging() {
	hedged, sentences := 0, len(b.Hedging.Sentences)
	for _, s := range b.Hedging.Sentences {
		if s.Hedged {
			hedged++
		}
	}
	if sentences == 0 {
		return
	}
	b.section("HEDGED", fmt.Sprintf("%d of %s, score %.2f; [cue] ‹what it covers›", hedged, plural(sentences, "sentence"), b.Hedging.Score))
	for _, s := range b.mostHedged() {
		r := b.Doc.Sentence(s)
		b.wrap(fmt.Sprintf("  %s ", b.paint(dim, fmt.Sprintf("%4d", b.lines.of(b.Doc.SpanOf(r).Start)))), 7, b.marked(r))
	}
}

// mostHedged returns the sentences with the strongest cues, in text order.
func (b *writer) mostHedged() []int {
	weight := map[int]int{}
	for _, c := range b.Cues {
		if c.Kind != hedging.KindAttribution {
			weight[b.Doc.SentenceOf(c.Range.First)] += c.Strength
		}
	}
	var list []int
	for s := range weight {
		list = append(list, s)
	}
	slices.SortFunc(list, func(x, y int) int {
		return cmp.Or(cmp.Compare(weight[y], weight[x]), cmp.Compare(x, y))
	})
	list = list[:min(len(list), mostHedged)]
	slices.Sort(list)
	return list
}

// marked is a sentence with its cues in [ ] and what they cover in ‹ ›.
func (b *writer) marked(r tokens.Range) string {
	span := b.Doc.SpanOf(r)
	type edge struct {
		at    int
		order int // ] then › then ‹ then [, so that marks nest
		text  string
	}
	var edges []edge
	for _, c := range b.Cues {
		if c.Kind == hedging.KindAttribution || !span.Contains(c.Span) {
			continue
		}
		edges = append(edges, edge{c.Span.Start, 3, "["}, edge{c.Span.End, 0, "]"})
		if span.Contains(c.Scope) && !c.Scope.IsEmpty() {
			edges = append(edges, edge{c.Scope.Start, 2, "‹"}, edge{c.Scope.End, 1, "›"})
		}
	}
	slices.SortStableFunc(edges, func(x, y edge) int { return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.order, y.order)) })
	var out strings.Builder
	at := span.Start
	for _, e := range edges {
		out.WriteString(b.Doc.Slice(tokens.Span{Start: at, End: e.at}))
		out.WriteString(e.text)
		at = e.at
	}
	out.WriteString(b.Doc.Slice(tokens.Span{Start: at, End: span.End}))
	return oneLine(out.String())
}

// tone shows the tone of the text and towards each actor.
func (b *writer) tone() {
	b.section("TONE", fmt.Sprintf("%s overall, %s", b.Sentiment.Label, signed(b.Sentiment.Value)))
	type actor struct {
		name  string
		score float64
		n     int
	}
	var actors []actor
	for i := range b.Entities {
		if score, n := b.ToneTowards(i); n > 0 {
			actors = append(actors, actor{b.Entities[i].Name, score, n})
		}
	}
	slices.SortStableFunc(actors, func(x, y actor) int { return cmp.Compare(y.n, x.n) })
	actors = actors[:min(len(actors), maxTargets)]
	slices.SortStableFunc(actors, func(x, y actor) int { return cmp.Compare(y.score, x.score) })
	for _, a := range actors {
		b.line(fmt.Sprintf("  %s %s %s", pad(cut("towards "+a.name, b.width-20), min(36, b.width-20)),
			b.paint(toneColour(a.score), signed(a.score)), b.paint(dim, plural(a.n, "mention"))))
	}
}

// signed writes a tone with its sign; what rounds to nothing is +0.00.
func signed(v float64) string { return fmt.Sprintf("%+.2f", math.Round(v*100)/100+0) }

func toneColour(score float64) colour {
	switch {
	case score > 0.1:
		return green
	case score < -0.1:
		return red
	}
	return plain
}

// quotes lists what is said between quotation marks, with the speaker.
func (b *writer) quotes() {
	var direct []int
	for i, q := range b.Quotes {
		if q.Direct {
			direct = append(direct, i)
		}
	}
	indirect := len(b.Quotes) - len(direct)
	if len(b.Quotes) == 0 {
		return
	}
	b.section("SAID", fmt.Sprintf("%d direct, below; %d in other words", len(direct), indirect))
	for _, i := range direct[:min(len(direct), maxQuotes)] {
		q := b.Quotes[i]
		said := make([]string, len(q.Content))
		for k, c := range q.Content {
			said[k] = oneLine(b.Doc.Slice(c))
		}
		b.wrap("  "+b.paint(dim, fmt.Sprintf("%4d", b.lines.of(q.Span.Start)))+" ", 7,
			b.paint(bold, b.speaker(i))+": "+strings.Join(said, " … "))
	}
	b.more(len(direct) - maxQuotes)
}

// speaker names who says a quote: as the text says it, with the full name behind if that is another.
func (b *writer) speaker(i int) string {
	q := b.Quotes[i]
	name := ""
	if q.Entity >= 0 {
		name = b.Entities[q.Entity].Name
	}
	said := strings.TrimRight(oneLine(b.Doc.Slice(q.Source)), " ,")
	switch {
	case said == "" && name == "":
		return "(speaker not named)"
	case said == "" || said == name:
		return name
	case name == "" || strings.Contains(said, name):
		return said
	}
	return said + " (" + name + ")"
}
