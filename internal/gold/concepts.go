package gold

import (
	"maps"
	"slices"
)

// scoreConcepts scores concepts that overlap and are the wanted one or below it, and look-alikes that must be passed over. Where
// the gold is complete, precision is scored, too.
func scoreConcepts(records []record, results Results) []Row {
	var all, kept agreement
	var found tally
	by := map[string]*agreement{}
	for i := range records {
		rec, res := &records[i], results.of(records[i].ID)
		for _, g := range rec.Concepts {
			hit := slices.ContainsFunc(res.Concepts, func(p concept) bool { return p.matches(g) })
			if by[g.Category] == nil {
				by[g.Category] = new(agreement)
			}
			for _, a := range []*agreement{&all, by[g.Category]} {
				a.yes(hit)
			}
		}
		for _, g := range rec.Negatives {
			kept.yes(!slices.ContainsFunc(res.Concepts, func(p concept) bool { return p.overlaps(g) && p.isA(g.Not) }))
		}
		if rec.complete {
			found.add(rec.conceptTally(res))
		}
	}
	rows := []Row{share("concepts recall", all.same, all.all)}
	if kept.all > 0 {
		rows = append(rows, share("concepts hard negatives kept silent", kept.same, kept.all))
	}
	if found != (tally{}) {
		rows = append(rows, found.row("concepts"))
	}
	for _, category := range slices.Sorted(maps.Keys(by)) {
		if category != "" {
			rows = append(rows, share("concepts recall in "+category, by[category].same, by[category].all))
		}
	}
	return rows
}

func (a *agreement) yes(same bool) {
	a.all++
	if same {
		a.same++
	}
}

// conceptTally counts the concepts of a text whose every concept is annotated.
func (r *record) conceptTally(res *Result) tally {
	var t tally
	for _, p := range res.Concepts {
		if !slices.ContainsFunc(r.Concepts, p.matches) {
			t.fp++
		}
	}
	for _, g := range r.Concepts {
		if slices.ContainsFunc(res.Concepts, func(p concept) bool { return p.matches(g) }) {
			t.tp++
		} else {
			t.fn++
		}
	}
	return t
}

// matches says whether a concept found is one of the gold, or below it, at about the same place.
func (p concept) matches(g goldConcept) bool {
	return p.overlaps(g) && (p.isA(g.Concept) || g.DraftID != "" && p.isA(g.DraftID))
}

func (p concept) overlaps(g goldConcept) bool { return overlap(p.Span, Pair{g.Start, g.End}) }

// isA says whether a concept is another or below it.
func (p concept) isA(id string) bool { return p.ID == id || slices.Contains(p.Ancestors, id) }
