package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"
)

// report prints the tables in Markdown.
func report(w io.Writer, all []*finder, sets []*goldSet, speedOn string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s, %s/%s, %d cores\n\n", time.Now().UTC().Format(time.DateOnly), runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	b.WriteString("### Names: core F1 (people, organisations, places), exact spans / overlapping spans\n\n")
	overview(&b, all, sets)
	fmt.Fprintf(&b, "\n### Cost: %s\n\n", speedOn)
	cost(&b, all)
	for i, s := range sets {
		fmt.Fprintf(&b, "\n### %s: %d texts\n\n", s.name, len(s.docs))
		details(&b, all, s, i)
	}
	missing(&b, all)
	_, err := io.WriteString(w, b.String())
	return err
}

// row writes cells as a line of a table.
func row(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// header writes the first two lines of a table; all columns but the first are aligned to the right.
func header(b *strings.Builder, cells ...string) {
	row(b, cells...)
	b.WriteString("|---|" + strings.Repeat("---:|", len(cells)-1) + "\n")
}

func overview(b *strings.Builder, all []*finder, sets []*goldSet) {
	cells := []string{"finder"}
	for _, s := range sets {
		cells = append(cells, s.name)
	}
	header(b, append(cells, "NORP")...)
	for _, f := range all {
		cells := []string{f.name}
		for i := range sets {
			if i < len(f.results) {
				cells = append(cells, f.results[i].coreCell())
			} else {
				cells = append(cells, "missing")
			}
		}
		row(b, append(cells, norpCell(f, sets))...)
	}
}

// coreCell is core F1, exact and overlapping; a dash for a finder that knows no kinds.
func (r result) coreCell() string {
	if r.core.found == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f / %.1f", r.core.f1(), r.overlapping.f1())
}

// norpCell is F1 of nationalities and groups in the first set that has them.
func norpCell(f *finder, sets []*goldSet) string {
	for i, s := range sets {
		if s.kinds["NORP"] && i < len(f.results) {
			return kindCell(f.results[i].kinds["NORP"])
		}
	}
	return "-"
}

func kindCell(t *tally) string {
	if t == nil || t.found == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", t.f1())
}

func cost(b *strings.Builder, all []*finder) {
	header(b, "finder", "tokens/s", "slowest-fastest round", "resident MB", "peak MB", "first answer, ms", "version", "licence", "does")
	for _, f := range all {
		if f.results == nil {
			continue
		}
		row(b, f.name, thousands(f.rate), thousands(f.slowest)+"-"+thousands(f.fastest), megabytes(f.resident), megabytes(f.peak),
			fmt.Sprintf("%.0f", float64(f.startup.Microseconds())/1e3), f.version, f.licence, f.note)
	}
}

// thousands rounds to three digits and writes "12.1k".
func thousands(v float64) string {
	switch {
	case v >= 99950:
		return fmt.Sprintf("%.0fk", v/1e3)
	case v > 0:
		return fmt.Sprintf("%.1fk", v/1e3)
	}
	return "-"
}

func megabytes(n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.0f", float64(n)/1e6)
}

// details writes precision, recall and F1 of a set, and F1 kind by kind.
func details(b *strings.Builder, all []*finder, s *goldSet, i int) {
	cells := []string{"finder", "P", "R", "core F1", "overlapping", "any kind"}
	for _, k := range scored {
		if s.kinds[k] {
			cells = append(cells, fmt.Sprintf("%s (%d)", k, s.count(k)))
		}
	}
	header(b, cells...)
	for _, f := range all {
		if i >= len(f.results) {
			continue
		}
		r := f.results[i]
		cells := []string{f.name, "-", "-", "-", "-", fmt.Sprintf("%.1f", r.places.f1())}
		if r.core.found > 0 {
			cells[1], cells[2] = fmt.Sprintf("%.1f", r.core.precision()), fmt.Sprintf("%.1f", r.core.recall())
			cells[3], cells[4] = fmt.Sprintf("%.1f", r.core.f1()), fmt.Sprintf("%.1f", r.overlapping.f1())
		}
		for _, k := range scored {
			if s.kinds[k] {
				cells = append(cells, kindCell(r.kinds[k]))
			}
		}
		row(b, cells...)
	}
}

// count is the number of names of a kind in the gold.
func (s *goldSet) count(kind string) int {
	n := 0
	for _, d := range s.docs {
		n += len(ofKind(d.Names, kind))
	}
	return n
}

func missing(b *strings.Builder, all []*finder) {
	title := "\n### Missing\n\n"
	for _, f := range all {
		if f.err != nil {
			fmt.Fprintf(b, "%s- %s: %v\n", title, f.name, f.err)
			title = ""
		}
	}
}
