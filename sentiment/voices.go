package sentiment

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Voices are the scores of what the author says and of what each quote says.
type Voices struct {
	Author Score   // prose outside all quotes
	Quoted []Score // one for each quote, in the order given
}

// Voices scores the author's voice and the quoted voices apart. Words inside a quote count for it alone; where quotes overlap, for
// the one that begins last.
func (s *Scorer) Voices(doc *tokens.Document, quotes []Quote) Voices {
	m := s.scratch()
	defer s.pool.Put(m)
	pieces := flatten(doc, quotes)
	tallies := make([]voice, len(quotes)+1)
	at, touched := 0, []int(nil)
	for r := range doc.Prose() {
		hits := s.hits(m, doc, r)
		for at < len(pieces) && pieces[at].r.Limit <= r.First {
			at++
		}
		touched = divide(touched[:0], tallies, pieces[at:], hits, r)
		for _, i := range touched {
			tallies[i].close()
		}
	}
	out := Voices{Author: tallies[0].tally.score()}
	for _, t := range tallies[1:] {
		out.Quoted = append(out.Quoted, t.tally.score())
	}
	return out
}

// voice gathers the words of one voice in the present sentence, and its sentences so far.
type voice struct {
	plus, minus float64
	length      int
	tally       tally
}

func (v *voice) close() {
	if v.length == 0 {
		return
	}
	scale := 1 / math.Sqrt(float64(max(v.length, 4)))
	v.tally.add(Score{
		Value: squash((v.plus - v.minus) * scale), Positive: squash(v.plus * scale), Negative: squash(v.minus * scale),
	}, v.length)
	v.plus, v.minus, v.length = 0, 0, 0
}

// piece is a run of tokens that one quote owns.
type piece struct {
	r     tokens.Range
	quote int
}

// flatten turns the contents of quotes into disjoint pieces in text order.
func flatten(doc *tokens.Document, quotes []Quote) []piece {
	var all, out []piece
	for q, quote := range quotes {
		for _, c := range quote.Content {
			if r := doc.Covering(c); !r.IsEmpty() {
				all = append(all, piece{r, q})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(a.r.First, b.r.First) })
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].r.Limit > p.r.First {
			out[n-1].r.Limit = p.r.First
		}
		out = append(out, p)
	}
	return out
}

// divide gives the words of one sentence to their voices, 0 the author's, i+1 that of quote i, and appends the voices heard.
func divide(touched []int, tallies []voice, pieces []piece, hits []hit, r tokens.Range) []int {
	owner := func(p int, i int) (int, int) {
		for p < len(pieces) && pieces[p].r.Limit <= i {
			p++
		}
		if p < len(pieces) && pieces[p].r.First <= i {
			return p, pieces[p].quote + 1
		}
		return p, 0
	}
	p, h := 0, 0
	for i := r.First; i < r.Limit; i++ {
		var who int
		p, who = owner(p, i)
		if tallies[who].length++; tallies[who].length == 1 {
			touched = append(touched, who)
		}
		if h < len(hits) && int(hits[h].first) == i {
			if w := float64(hits[h].weight); w > 0 {
				tallies[who].plus += w
			} else {
				tallies[who].minus -= w
			}
			h++
		}
	}
	return touched
}
