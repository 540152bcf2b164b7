package gold

import (
	_ "embed" // the table of codes
	"maps"
	"slices"
	"strings"
	"sync"
)

// kindOf maps the kinds of results to those of gold; others are the same.
func kindOf(kind string) string {
	switch kind {
	case "PERSON":
		return "PER"
	case "GPE", "LOC":
		return "LOC"
	}
	return kind
}

// judged are the kinds that are scored if the gold has them.
var judged = []string{"PER", "ORG", "LOC", "NORP", "FAC", "DATE", "MONEY"}

// name is a span with its kind.
type name struct {
	span Pair
	kind string
}

// scoreNames scores exact spans and kinds, articles before and possessives behind them aside.
func scoreNames(records []record, results Results) []Row {
	kinds := map[string]bool{}
	for i := range records {
		for _, e := range records[i].names() {
			if slices.Contains(judged, e.Type) {
				kinds[e.Type] = true
			}
		}
	}
	by := map[string]*tally{}
	for i := range records {
		countNames(by, kinds, &records[i], results.of(records[i].ID))
	}
	var rows []Row
	var core, all tally
	for _, kind := range slices.Sorted(maps.Keys(by)) {
		rows = append(rows, by[kind].row("ner "+kind))
		all.add(*by[kind])
		if kind == "PER" || kind == "ORG" || kind == "LOC" {
			core.add(*by[kind])
		}
	}
	return append(rows, core.row("ner core(PER,ORG,LOC)"), all.row("ner all"))
}

// countNames adds the names of one text, kind by kind.
func countNames(by map[string]*tally, kinds map[string]bool, rec *record, res *Result) {
	want, have := map[name]int{}, map[name]int{}
	for _, e := range rec.names() {
		if kinds[e.Type] {
			want[name{bare(rec.Text, Pair{e.Start, e.End}), e.Type}]++
		}
	}
	for _, m := range res.Mentions {
		if kind := kindOf(m.Kind); kinds[kind] {
			have[name{bare(rec.Text, m.Span), kind}]++
		}
	}
	for _, side := range []map[name]int{want, have} {
		for n := range side {
			if by[n.kind] == nil {
				by[n.kind] = new(tally)
			}
		}
	}
	for n, count := range want {
		both := min(count, have[n])
		by[n.kind].add(tally{both, 0, count - both})
	}
	for n, count := range have {
		by[n.kind].fp += count - min(count, want[n])
	}
}

// bare takes articles and possessives off a span.
func bare(text string, s Pair) Pair {
	for _, lead := range []string{"the ", "The ", "a ", "A "} {
		if strings.HasPrefix(cut(text, s), lead) {
			s[0] += len(lead)
		}
	}
	for _, tail := range []string{"'s", "’s"} {
		if strings.HasSuffix(cut(text, s), tail) {
			s[1] -= len(tail)
		}
	}
	return s
}

// cut returns the part of the text that a span covers, "" if it is none of the text.
func cut(text string, s Pair) string {
	if s[0] < 0 || s[0] > s[1] || s[1] > len(text) {
		return ""
	}
	return text[s[0]:s[1]]
}

// countryPlaces are the places with a country: places if there are any, or else mentions.
func (r *record) countryPlaces() []place {
	if r.Places != nil {
		return r.Places
	}
	return r.Mentions
}

// scoreCountries scores the country of each place.
func scoreCountries(records []record, results Results) []Row {
	var right, wrong, silent int
	for i := range records {
		res := results.of(records[i].ID)
		for _, p := range records[i].countryPlaces() {
			if p.Country == "" {
				continue
			}
			switch res.countryAt(Pair{p.Start, p.End}) {
			case "":
				silent++
			case alpha3(p.Country):
				right++
			default:
				wrong++
			}
		}
	}
	all := right + wrong + silent
	return []Row{
		share("countries accuracy where answered", right, right+wrong), share("countries answered", right+wrong, all),
		share("countries correct of all", right, all),
	}
}

// countryAt returns the country of the mention at a span: of the last that has exactly its bounds, or else of the first that overlaps.
func (r *Result) countryAt(span Pair) string {
	best := ""
	for _, m := range r.Mentions {
		if !overlap(m.Span, span) {
			continue
		}
		if c := r.entity(m.Entity).Country; c != "" && (best == "" || m.Span == span) {
			best = c
		}
	}
	return best
}

//go:embed data/iso.tsv
var isoTable string

// alphas maps two letters to three.
var alphas = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(isoTable, "\n") {
		if two, three, ok := strings.Cut(line, "\t"); ok {
			m[two] = three
		}
	}
	return m
})

// alpha3 returns the code of three letters for a code of two or three.
func alpha3(code string) string {
	up := strings.ToUpper(code)
	if len(code) == 3 {
		return up
	}
	if three := alphas()[up]; three != "" {
		return three
	}
	return code
}
