package hedging

import (
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// A report stands between its source and the author: of what somebody admits the author leaves all, of what he says less, of what he
// only claims little.

// part is a stretch of what is said, in the claims' order.
type part struct {
	span   tokens.Span
	source int
	report report
}

// report is what a reporting word leaves of a certainty.
type report struct {
	class  predicate
	holder float32 // how certain it is that it was said
}

// assign gives claims the source of the narrowest attribution around them, and what the reports leave of them. Both are in text order.
func assign(claims []Claim, attributions []Attribution, read func(cue tokens.Span) report) {
	parts := partsOf(attributions, read)
	var open []part // a stack: the inner ones on top
	next := 0
	for i := range claims {
		at := claims[i].Span.Start
		for next < len(parts) && parts[next].span.Start <= at {
			open = append(closed(open, parts[next].span.Start), parts[next])
			next++
		}
		if open = closed(open, at); len(open) > 0 {
			claims[i].Source = open[len(open)-1].source
			claims[i].Author = relayed(claims[i], open)
		}
	}
}

// closed drops the parts from the top of a stack that end before at.
func closed(open []part, at int) []part {
	for len(open) > 0 && open[len(open)-1].span.End <= at {
		open = open[:len(open)-1]
	}
	return open
}

// partsOf returns the stretches of all attributions, the outer before the inner.
func partsOf(attributions []Attribution, read func(cue tokens.Span) report) []part {
	var parts []part
	for _, a := range attributions {
		rep := read(a.Cue)
		for _, s := range a.Content {
			parts = append(parts, part{s, a.Source, rep})
		}
	}
	slices.SortFunc(parts, func(a, b part) int {
		if a.span.Start != b.span.Start {
			return a.span.Start - b.span.Start
		}
		return b.span.End - a.span.End
	})
	return parts
}

// reportOf reads the word that reports something; without one it is a plain quotation.
func (r *claimReader) reportOf(cue tokens.Span) report {
	plain := report{predicateReport, 3}
	if cue.IsEmpty() || cue.Start < 0 || cue.End > len(r.doc.Text()) {
		return plain
	}
	t := r.doc.Covering(cue)
	for i := t.First; i < t.Limit; i++ {
		r.sent = r.syn.Sentence(i)
		g := r.syn.GroupAt(i)
		if g >= 0 {
			i = int(r.syn.Groups[g].Head)
		}
		p, w := r.v.predicates[r.doc.Key(i)], r.word(i)
		switch {
		case w&wordLeave != 0:
			p = predicateClaim
		case w&wordGrant != 0:
			p = predicateFactive
		case p == predicateNone || p == predicateFactive:
			p = predicateReport
		}
		if g < 0 && i+1 < t.Limit {
			continue
		}
		rep := report{p, 3}
		if g >= 0 {
			rep.holder = r.values[g].certainty
		}
		return rep
	}
	return plain
}

// maxRelays is how many reports inside one another are followed: what is left does not change much after.
const maxRelays = 8

// relayed returns what the reports around a claim, the innermost on top, leave of its certainty.
func relayed(c Claim, open []part) float32 {
	v := c.Author
	for k, n := len(open)-1, 0; k >= 0 && n < maxRelays; k, n = k-1, n+1 {
		if open[k].span.End > c.Span.Start {
			v = open[k].report.leaves(v)
		}
	}
	return v
}

// leaves returns what a report leaves of the certainty v of its source.
func (p report) leaves(v float32) float32 {
	size := float32(math.Abs(float64(v)))
	switch p.class {
	case predicateFactive:
		return v
	case predicateVolition, predicateCommit, predicateDemand, predicateTry, predicateAbility, predicateRefuse, predicateNegative, predicatePrevent, predicateCancel, predicateImplicative:
		return v // what somebody wants or does not do is nobody's word
	case predicateDeny:
		if v > 0 {
			return v
		}
		size = min(max(size-1, 0), 1)
	case predicateClaim, predicateBelieve, predicateDoubt, predicateDisbelieve:
		size = min(max(size-1, 0), 1)
	default:
		size = max(min(size, 1), size-1)
	}
	if p.class != predicateDeny && p.class != predicateDisbelieve {
		size = min(size, max(p.holder, 0))
	}
	return float32(math.Copysign(float64(size), float64(v)))
}

// hearsay returns a claim with what is left of it if it is said to be so by nobody: is said to have left.
func hearsay(v float32) float32 {
	return report{predicateClaim, 3}.leaves(v + float32(math.Copysign(0.25, float64(v))))
}

// claim makes the claim of a predicate.
func (v value) claim(span tokens.Span, subordinate bool) Claim {
	c := Claim{Span: span, Certainty: v.certainty, Author: v.certainty, Source: -1, Reason: v.why.String(), Subordinate: subordinate}
	if v.why == causeHearsay {
		c.Author = hearsay(v.certainty)
	}
	return c
}
