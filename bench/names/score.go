package main

import "strings"

// scored are the kinds that a set is scored on if its gold has them. The first three are the core.
var scored = []string{"PER", "ORG", "LOC", "NORP", "FAC"}

func isCore(kind string) bool { return kind == "PER" || kind == "ORG" || kind == "LOC" }

// tally counts names that are right, found and wanted.
type tally struct{ right, found, gold int }

func (t *tally) add(u tally) {
	t.right += u.right
	t.found += u.found
	t.gold += u.gold
}

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

func (t tally) precision() float64 { return percent(t.right, t.found) }
func (t tally) recall() float64    { return percent(t.right, t.gold) }
func (t tally) f1() float64        { return percent(2*t.right, t.found+t.gold) }

// result is how a finder did on a set.
type result struct {
	kinds       map[string]*tally // exact spans, kind by kind
	core        tally             // exact spans of PER, ORG and LOC together
	overlapping tally             // the same, a name being right where it touches one of its kind
	places      tally             // exact spans of the three, whatever the kind
}

// score compares what was found in the texts of a set with its gold. Kinds that the gold does not have are left out on both sides.
func score(s *goldSet, found [][]named) result {
	r := result{kinds: map[string]*tally{}}
	for _, k := range scored {
		if s.kinds[k] {
			r.kinds[k] = new(tally)
		}
	}
	for i, d := range s.docs {
		gold, have := bareAll(d.Text, d.Names), bareAll(d.Text, found[i])
		for k, t := range r.kinds {
			g, h := ofKind(gold, k), ofKind(have, k)
			exact := tally{sameSpans(g, h), len(h), len(g)}
			t.add(exact)
			if isCore(k) {
				r.core.add(exact)
				r.overlapping.add(tally{touching(g, h), len(h), len(g)})
			}
		}
		g, h := coreSpans(gold), coreSpans(have)
		r.places.add(tally{sameSpans(g, h), len(h), len(g)})
	}
	return r
}

func ofKind(names []named, kind string) []span {
	var out []span
	for _, n := range names {
		if n.Kind == kind {
			out = append(out, n.Span)
		}
	}
	return out
}

// coreSpans are the spans of people, organisations and places, and of names without a kind.
func coreSpans(names []named) []span {
	var out []span
	for _, n := range names {
		if isCore(n.Kind) || n.Kind == "NAME" {
			out = append(out, n.Span)
		}
	}
	return out
}

// sameSpans counts the spans that both have. A span that stands twice counts twice where it does so on both sides.
func sameSpans(gold, found []span) int {
	left := make(map[span]int, len(gold))
	for _, s := range gold {
		left[s]++
	}
	n := 0
	for _, s := range found {
		if left[s] > 0 {
			left[s]--
			n++
		}
	}
	return n
}

// touching counts pairs of spans that overlap, each span in one pair at most. Equal spans are paired first, then each of the gold
// with the first that is left.
func touching(gold, found []span) int {
	used := make([]bool, len(found))
	n := 0
	pair := func(g span, fits func(a, b span) bool) bool {
		for i, f := range found {
			if !used[i] && fits(g, f) {
				used[i] = true
				n++
				return true
			}
		}
		return false
	}
	var rest []span
	for _, g := range gold {
		if !pair(g, func(a, b span) bool { return a == b }) {
			rest = append(rest, g)
		}
	}
	for _, g := range rest {
		pair(g, func(a, b span) bool { return a[0] < b[1] && b[0] < a[1] })
	}
	return n
}

// bareAll takes articles and possessives off names, on both sides alike: conventions differ, and it is nobody's merit.
func bareAll(text string, names []named) []named {
	out := make([]named, 0, len(names))
	for _, n := range names {
		if n.Span = bare(text, n.Span); n.Span[0] < n.Span[1] {
			out = append(out, n)
		}
	}
	return out
}

func bare(text string, s span) span {
	for _, lead := range []string{"the ", "The ", "a ", "A "} {
		if strings.HasPrefix(text[s[0]:s[1]], lead) {
			s[0] += len(lead)
		}
	}
	for _, tail := range []string{"'s", "’s"} {
		if strings.HasSuffix(text[s[0]:s[1]], tail) {
			s[1] -= len(tail)
		}
	}
	return s
}
