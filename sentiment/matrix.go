package sentiment

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Sources that are no entity.
const (
	Author    = -1 // the text speaks in its own voice
	Anonymous = -2 // a quote whose speaker is not known
)

// Quote is a piece of quoted speech, direct or indirect, as another component found it.
type Quote struct {
	Content []tokens.Span // what is quoted, in text order
	Speaker int           // index of the speaker in a list of the caller's, for example of entities; below 0 if unknown
	Cue     tokens.Span   // the word that reports it; empty if there is none
}

// maxLead is how far behind the cue, in bytes, the content may begin for what stands between to be spoken of.
const maxLead = 80

// lead is what stands between a cue and the content behind it: whom the speaker accuses, warns or thanks.
func (q *Quote) lead() (tokens.Span, bool) {
	if q.Cue.IsEmpty() || len(q.Content) == 0 {
		return tokens.Span{}, false
	}
	between := tokens.Span{Start: q.Cue.End, End: q.Content[0].Start}
	return between, between.Start < between.End && between.Len() <= maxLead
}

// Attitude says how one source speaks of one entity, over all mentions.
type Attitude struct {
	Source   int     // index of the speaker as in Quote.Speaker; Author or Anonymous
	Target   int     // index of the entity
	Score    float64 // -1 to 1: the mean over the mentions, neutral ones at a quarter, drawn towards 0 where there are few
	Mentions int
	Positive int // mentions labelled so
	Negative int
}

// byNeutral is the share of its score that a mention labelled neutral counts: most of it is noise.
const byNeutral = 0.25

// weight is what a mention counts in a mean.
func (t Target) weight() float64 {
	if t.Label == Neutral {
		return byNeutral * t.Score
	}
	return t.Score
}

// attitudeShrinkage is the number of neutral mentions that every mean is mixed with.
const attitudeShrinkage = 1

// Matrix gathers targets by who speaks of whom. entity[i] is the index of the entity that targets[i] mentions; targets with an index
// below 0 are left out. The source of a mention is the speaker of the shortest quote that it begins in, or that it is the
// addressee of: it stands between the cue and what is said. The result is sorted by source, then
// target, and holds only pairs that occur. It panics if the lists differ in length.
func Matrix(targets []Target, entity []int, quotes []Quote) []Attitude {
	type pair struct{ source, target int }
	cells := map[pair]*Attitude{}
	source := sources(targets, quotes)
	for i, t := range targets {
		e := entity[i]
		if e < 0 {
			continue
		}
		at := pair{source[i], e}
		if cells[at] == nil {
			cells[at] = &Attitude{Source: at.source, Target: e}
		}
		cells[at].add(t)
	}
	out := make([]Attitude, 0, len(cells))
	for _, a := range cells {
		a.Score /= float64(a.Mentions + attitudeShrinkage)
		out = append(out, *a)
	}
	slices.SortFunc(out, func(a, b Attitude) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target))
	})
	return out
}

func (a *Attitude) add(t Target) {
	a.Score += t.weight()
	a.Mentions++
	switch t.Label {
	case Positive:
		a.Positive++
	case Negative:
		a.Negative++
	}
}

// ByEntity gives the mean score of each of n entities over all its mentions whoever speaks, reckoned as in Attitude.Score; 0
// for an entity that is not mentioned. entity is as in Matrix; indices of n or above are left out.
func ByEntity(targets []Target, entity []int, n int) []float64 {
	sum, count := make([]float64, n), make([]int, n)
	for i, t := range targets {
		if e := entity[i]; e >= 0 && e < n {
			sum[e] += t.weight()
			count[e]++
		}
	}
	for e := range sum {
		sum[e] /= float64(count[e] + attitudeShrinkage)
	}
	return sum
}

// sources finds the source of each target: the speaker of the shortest quote that it begins in. Quotes are taken from the shortest up,
// and targets that have a source are skipped over, so the time is proportional to n log n however quotes are nested.
func sources(targets []Target, quotes []Quote) []int {
	order := make([]int, len(targets))
	for i := range order {
		order[i] = i
	}
	start := func(i int) int { return targets[i].Span.Start }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(start(a), start(b)) })
	out, next := make([]int, len(targets)), make([]int, len(targets)+1)
	for i := range next {
		next[i] = i
	}
	for i := range out {
		out[i] = Author
	}
	for _, c := range shortestFirst(quotes) {
		at, _ := slices.BinarySearchFunc(order, c.span.Start, func(i, want int) int { return cmp.Compare(start(i), want) })
		for at = open(next, at); at < len(order) && start(order[at]) < c.span.End; at = open(next, at) {
			out[order[at]] = c.speaker
			next[at] = at + 1
		}
	}
	return out
}

// open finds the first place from i on that has no source yet, and shortens the way there.
func open(next []int, i int) int {
	for next[i] != i {
		next[i] = next[next[i]]
		i = next[i]
	}
	return i
}

// content is one piece of a quote and who speaks it.
type content struct {
	span    tokens.Span
	speaker int
}

func shortestFirst(quotes []Quote) []content {
	var out []content
	for i := range quotes {
		q := &quotes[i]
		speaker := q.Speaker
		if speaker < 0 {
			speaker = Anonymous
		}
		for _, span := range q.Content {
			out = append(out, content{span, speaker})
		}
		if span, ok := q.lead(); ok {
			out = append(out, content{span, speaker})
		}
	}
	slices.SortStableFunc(out, func(a, b content) int { return cmp.Compare(a.span.Len(), b.span.Len()) })
	return out
}
