package sentiment

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Voices are the scores of what the author says and of what each quote says.
type Voices struct {
	Author   Score   // prose outside all quotes
	Speakers Score   // all quotes together
	Quoted   []Score // one for each quote, in the order given
}

// Voices scores the author's voice and the quoted voices apart. Words inside a quote count for it alone; where quotes overlap, for
// the one that begins last.
func (s *Scorer) Voices(doc *tokens.Document, quotes []Quote) Voices {
	m := s.scratch()
	defer s.pool.Put(m)
	return s.voices(m, doc, quotes)
}

func (s *Scorer) voices(m *scratch, doc *tokens.Document, quotes []Quote) Voices {
	pieces := flatten(doc, quotes)
	tallies := make([]voice, len(quotes)+1)
	touched := []int(nil)
	speakers := tally{}
	for b := range doc.Blocks() {
		if !b.Kind.IsProse() {
			continue
		}
		for i := b.Sentences.First; i < b.Sentences.Limit; i++ {
			r := doc.Sentence(i)
			for len(pieces) > 0 && pieces[0].r.Limit <= r.First {
				pieces = pieces[1:]
			}
			touched = divide(touched[:0], tallies, pieces, s.hitsAgain(m, doc, i, r), r)
			for _, who := range touched {
				score, length := tallies[who].close()
				if who > 0 {
					speakers.add(score, length)
				}
			}
		}
	}
	out := Voices{Author: tallies[0].tally.score(), Speakers: speakers.score(), Quoted: make([]Score, len(quotes))}
	for i := range quotes {
		out.Quoted[i] = tallies[i+1].tally.score()
	}
	return out
}

// voice gathers the words of one voice in the present sentence, and its sentences so far.
type voice struct {
	plus, minus float64
	length      int
	tally       tally
}

// close ends the present sentence and returns what the voice said in it.
func (v *voice) close() (Score, int) {
	scale, length := 1/math.Sqrt(float64(max(v.length, 4))), v.length
	score := Score{
		Value: squash((v.plus - v.minus) * scale), Positive: squash(v.plus * scale), Negative: squash(v.minus * scale),
	}
	v.tally.add(score, length)
	v.plus, v.minus, v.length = 0, 0, 0
	return score, length
}

func (v *voice) hear(hits []hit) {
	for i := range hits {
		if w := float64(hits[i].weight); w > 0 {
			v.plus += w
		} else {
			v.minus -= w
		}
	}
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

// divide gives the words of one sentence to their voices, 0 the author's, i+1 that of quote i, and appends the voices heard. No piece
// ends before the sentence.
func divide(touched []int, tallies []voice, pieces []piece, hits []hit, r tokens.Range) []int {
	for at := r.First; at < r.Limit; {
		who, end := 0, r.Limit
		if len(pieces) > 0 && pieces[0].r.First <= at {
			who, end = pieces[0].quote+1, min(end, pieces[0].r.Limit)
			pieces = pieces[1:]
		} else if len(pieces) > 0 {
			end = min(end, pieces[0].r.First)
		}
		if end <= at {
			continue // a piece that a later one cut to nothing
		}
		n := 0
		for n < len(hits) && int(hits[n].first) < end {
			n++
		}
		v := &tallies[who]
		if v.length == 0 {
			touched = append(touched, who)
		}
		v.length += end - at
		v.hear(hits[:n])
		hits, at = hits[n:], end
	}
	return touched
}
