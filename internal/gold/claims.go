package gold

import (
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
)

// minClaims is how many claims of a construction there must be to score it by itself.
const minClaims = 5

// scoreFactuality scores the certainty of predicates; no answer is certain. Where the gold has both, the author's figure is compared
// first, then the source's; where it says what a claim is built of, each construction by itself; where it says whose words a claim
// is by a span, that too.
func scoreFactuality(records []record, results Results) []Row {
	all := claimCount{byKind: map[string]*figures{}}
	for i := range records {
		all.add(&records[i], results.of(records[i].ID))
	}
	rows := all.author.rows("factuality")
	if all.both {
		rows = append(rows, all.source.rows("factuality for the source")...)
	}
	for _, kind := range standoff.Constructions() {
		if f := all.byKind[kind]; f != nil && len(f.want) >= minClaims {
			rows = append(rows, f.rows("factuality, "+kind)...)
			rows = append(rows, all.byKind[kind+forSource].rows("factuality for the source, "+kind)...)
		}
	}
	if all.held {
		rows = append(rows, all.attributed.row("claims of a source"), share("source of the claim right", all.right, all.attributed.tp))
	}
	return rows
}

const forSource = " for the source"

// claimCount gathers the figures of scoreFactuality.
type claimCount struct {
	author, source figures
	byKind         map[string]*figures
	both           bool // some claim has a figure of its own for the source
	held           bool // some claim says by a span whose it is
	attributed     tally
	right          int // claims whose source is the right one
}

// figures are certainties of the gold and of the results, -3 to 3.
type figures struct{ want, have []float64 }

func (f *figures) add(want, have float64) {
	f.want, f.have = append(f.want, want), append(f.have, have)
}

func (f *figures) rows(name string) []Row {
	var off float64
	for i := range f.want {
		off += math.Abs(f.want[i] - f.have[i])
	}
	n := len(f.want)
	r := Row{Measure: name + " Pearson r", Value: round(pearson(f.want, f.have)), N: n}
	e := Row{Measure: name + " MAE", Value: round(off / float64(max(n, 1))), N: n}
	if n > 0 && slices.Min(f.want) == slices.Max(f.want) {
		return []Row{e} // nothing to correlate with
	}
	return []Row{r, e}
}

// add adds the claims of one text.
func (c *claimCount) add(rec *record, res *Result) {
	claims := map[Pair]claim{}
	for _, x := range res.Hedging.Claims {
		claims[x.Span] = x
	}
	for i := range rec.Events {
		e := &rec.Events[i]
		x, known := claims[Pair{e.Start, e.End}]
		if !known {
			x.Certainty = 3
		}
		c.certainty(e, x)
		if e.claim != nil && (e.claim.Construction != "" || !e.claim.Holder.IsEmpty()) {
			c.held = true
			c.attribution(e, res)
		}
	}
}

func (c *claimCount) certainty(e *goldEvent, x claim) {
	if e.claim == nil {
		c.author.add(e.Factuality, x.Certainty)
		return
	}
	c.author.add(e.Factuality, x.forAuthor())
	c.both = true
	want, have := float64(e.claim.Certainty), x.forSource()
	c.source.add(want, have)
	if kind := e.claim.Construction; kind != "" {
		c.kind(kind).add(e.Factuality, x.forAuthor())
		c.kind(kind+forSource).add(want, have)
	}
}

func (c *claimCount) kind(name string) *figures {
	if c.byKind[name] == nil {
		c.byKind[name] = &figures{}
	}
	return c.byKind[name]
}

// attribution scores whether a claim stands in what somebody is reported to say, and who that is.
func (c *claimCount) attribution(e *goldEvent, res *Result) {
	q := res.quoteAt(Pair{e.Start, e.End})
	switch reported := e.claim.Source != standoff.Author; {
	case reported && q != nil:
		c.attributed.tp++
		named := q.Speaker != nil && overlap(*q.Speaker, pair(e.claim.Holder))
		if named || e.claim.Holder.IsEmpty() && q.Speaker == nil {
			c.right++
		}
	case reported:
		c.attributed.fn++
	case q != nil:
		c.attributed.fp++
	}
}

// quoteAt returns the quote with the shortest content around a span; nil if there is none.
func (r *Result) quoteAt(s Pair) *quote {
	var best *quote
	size := math.MaxInt
	for i := range r.Quotes {
		for _, c := range r.Quotes[i].Content {
			if c[0] <= s[0] && s[1] <= c[1] && c[1]-c[0] < size {
				best, size = &r.Quotes[i], c[1]-c[0]
			}
		}
	}
	return best
}
