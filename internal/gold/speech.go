package gold

import (
	"slices"
)

// enough is the Jaccard index from which the content of a quote counts as right.
const enough = 0.7

// scoreQuotes scores cues that overlap, and for those the speaker and the content.
func scoreQuotes(records []record, results Results) []Row {
	var c quoteCount
	for i := range records {
		if records[i].Attributions != nil {
			c.add(&records[i], results.of(records[i].ID).Quotes)
		}
	}
	return []Row{
		c.cues.row("attribution cues"), share("speaker right where cue found", c.speakers.same, c.speakers.all),
		share("content (Jaccard >= .7)", c.contents.same, c.contents.all),
	}
}

type quoteCount struct {
	cues               tally
	speakers, contents agreement
}

func (c *quoteCount) add(rec *record, found []quote) {
	used := map[int]bool{}
	for _, a := range rec.Attributions {
		hit := -1
		for j, q := range found {
			if !used[j] && q.Cue != nil && overlapsAny(*q.Cue, a.Cue) {
				hit = j
				break
			}
		}
		if hit < 0 {
			c.cues.fn++
			continue
		}
		used[hit] = true
		c.cues.tp++
		c.compare(a, found[hit])
	}
	for j, q := range found {
		if q.Cue != nil && !used[j] {
			c.cues.fp++
		}
	}
}

// compare scores speaker and content of a quote whose cue was found.
func (c *quoteCount) compare(a goldQuote, q quote) {
	if len(a.Source) > 0 {
		c.speakers.all++
		if q.Speaker != nil && overlapsAny(*q.Speaker, a.Source) {
			c.speakers.same++
		}
	}
	c.contents.all++
	if jaccard(a.Content, q.Content) >= enough {
		c.contents.same++
	}
}

func overlapsAny(s Pair, list []Pair) bool {
	return slices.ContainsFunc(list, func(o Pair) bool { return overlap(s, o) })
}

// jaccard is the share of bytes that two lists of spans have in common of those that either has.
func jaccard(a, b []Pair) float64 {
	x, y := union(a), union(b)
	common := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		common += max(0, min(x[i][1], y[j][1])-max(x[i][0], y[j][0]))
		if x[i][1] < y[j][1] {
			i++
		} else {
			j++
		}
	}
	return ratio(common, size(x)+size(y)-common)
}

// union merges spans that overlap and puts them in order.
func union(list []Pair) []Pair {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b Pair) int { return a[0] - b[0] })
	var out []Pair
	for _, s := range sorted {
		switch last := len(out) - 1; {
		case s[0] >= s[1]:
		case last >= 0 && s[0] <= out[last][1]:
			out[last][1] = max(out[last][1], s[1])
		default:
			out = append(out, s)
		}
	}
	return out
}

func size(list []Pair) int {
	n := 0
	for _, s := range list {
		n += s[1] - s[0]
	}
	return n
}
