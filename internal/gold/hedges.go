package gold

import "slices"

// scoreHedging scores cues that overlap, sentences, and scopes of the cues that match.
func scoreHedging(records []record, results Results) []Row {
	var c hedgeCount
	for i := range records {
		c.add(&records[i], results.of(records[i].ID))
	}
	rows := []Row{
		c.cues.row("hedging cues"), c.own.row("hedging cues but attribution"), c.sentences.row("hedging sentences"),
		share("hedging scope exact where cue matches", c.exact, c.scopes),
	}
	if len(c.want) > 0 {
		rows = append(rows, Row{Measure: "sentence certainty Pearson r", Value: round(pearson(c.want, c.have)), N: len(c.want)})
	}
	return rows
}

// hedgeCount gathers the figures of scoreHedging.
type hedgeCount struct {
	cues, own, sentences tally // own: all but attribution
	exact, scopes        int
	want, have           []float64 // certainty of sentences, 0 to 3
}

func isShield(kind string) bool { return kind == "attribution" || kind == "attribution-shield" }

// add adds one text, or the part of it that is annotated.
func (c *hedgeCount) add(rec *record, res *Result) {
	var gold []goldCue
	for _, g := range rec.Cues {
		if g.Kind != "negation" {
			gold = append(gold, g)
		}
	}
	found := rec.cuesOf(res)
	used := c.match(gold, found)
	c.cues.fp += len(found) - used.count
	c.cues.fn += len(gold) - used.count
	for j, p := range found {
		if !used.cue[j] && !isShield(p.Kind) {
			c.own.fp++
		}
	}
	c.sentence(rec, res, len(gold) > 0, len(found) > 0)
}

// cuesOf returns the cues of a result that a record is to be compared with. Where the gold says nothing of sentences, it marks
// speculation alone, so the other kinds are left out.
func (r *record) cuesOf(res *Result) []cue {
	var out []cue
	for _, p := range res.Hedging.Cues {
		kind := r.Hedged != nil || slices.Contains([]string{"modal", "epistemic", "evidential", "weasel"}, p.Kind)
		if kind && (r.window == nil || overlap(p.Span, *r.window)) {
			out = append(out, p)
		}
	}
	return out
}

// usage tells which cues of a result have been matched.
type usage struct {
	cue   map[int]bool
	count int
}

// match gives each cue of the gold the first cue of the result that overlaps it and is still free.
func (c *hedgeCount) match(gold []goldCue, found []cue) usage {
	used := usage{cue: map[int]bool{}}
	for _, g := range gold {
		j := slices.IndexFunc(found, func(p cue) bool { return overlap(Pair{g.Start, g.End}, p.Span) })
		for ; j >= 0 && j < len(found); j++ {
			if !used.cue[j] && overlap(Pair{g.Start, g.End}, found[j].Span) {
				break
			}
		}
		hit := j >= 0 && j < len(found)
		if hit {
			used.cue[j] = true
			used.count++
			c.cues.tp++
			c.scope(g, found[j])
		}
		switch {
		case isShield(g.kind()):
		case hit:
			c.own.tp++
		default:
			c.own.fn++
		}
	}
	return used
}

func (c *hedgeCount) scope(g goldCue, p cue) {
	if g.Scope == nil {
		return
	}
	c.scopes++
	if p.Scope != nil && *p.Scope == *g.Scope {
		c.exact++
	}
}

// sentence scores the text as one sentence: hedged if it is said to be, or else if it has a cue.
func (c *hedgeCount) sentence(rec *record, res *Result, want, have bool) {
	if rec.Hedged != nil {
		want = *rec.Hedged
		have = false
		for _, s := range res.Sentences {
			if s.Hedged && (rec.window == nil || overlap(s.Span, *rec.window)) {
				have = true
			}
		}
	}
	switch {
	case want && have:
		c.sentences.tp++
	case have:
		c.sentences.fp++
	case want:
		c.sentences.fn++
	}
	if rec.Certainty != nil && rec.window != nil {
		c.want = append(c.want, *rec.Certainty)
		c.have = append(c.have, 3*res.certaintyAt(*rec.window))
	}
}

// certaintyAt returns the certainty of the sentence that shares most bytes with a span; 1 if there is none.
func (r *Result) certaintyAt(span Pair) float64 {
	best, certainty := 0, 1.0
	for _, s := range r.Sentences {
		if n := min(s.Span[1], span[1]) - max(s.Span[0], span[0]); n > best {
			best, certainty = n, s.Certainty
		}
	}
	return certainty
}
