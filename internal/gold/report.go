package gold

import (
	"fmt"
	"io"
	"math"
	"text/tabwriter"
)

// Report is how results compare with gold on one layer.
type Report struct {
	Layer   Layer  `json:"layer"`
	Gold    string `json:"gold"`    // its name
	Texts   int    `json:"texts"`   // of the gold
	Missing int    `json:"missing"` // texts without a result, or with an error for one
	Rows    []Row  `json:"rows"`
}

// Row is one measure.
type Row struct {
	Measure   string   `json:"measure"`
	Value     float64  `json:"value"` // per cent, but for r and MAE
	Precision *float64 `json:"precision,omitempty"`
	Recall    *float64 `json:"recall,omitempty"`
	N         int      `json:"n"` // annotations of the gold that were judged
}

// Value returns the value of a measure; false if the report has none of that name.
func (r Report) Value(measure string) (float64, bool) {
	for _, row := range r.Rows {
		if row.Measure == measure {
			return row.Value, true
		}
	}
	return 0, false
}

// Table writes reports for people: a line a measure, but for those that had nothing to judge.
func Table(w io.Writer, reports ...Report) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "gold\tmeasure\tvalue\tprecision\trecall\tn\t")
	for _, r := range reports {
		for _, row := range r.Rows {
			if row.N == 0 {
				continue
			}
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%d\t\n", r.Gold, row.Measure, figure(&row.Value), figure(row.Precision), figure(row.Recall), row.N)
		}
		if r.Missing > 0 {
			fmt.Fprintf(t, "%s\t%s texts without result\t%d\t\t\t%d\t\n", r.Gold, r.Layer, r.Missing, r.Texts)
		}
	}
	return t.Flush()
}

func figure(v *float64) string {
	if v == nil {
		return ""
	}
	return fmt.Sprintf("%.2f", *v)
}

// tally counts what was found rightly, found wrongly, and not found.
type tally struct{ tp, fp, fn int }

func (t *tally) add(o tally) { t.tp += o.tp; t.fp += o.fp; t.fn += o.fn }

// prf returns precision, recall and F1, from 0 to 1.
func (t tally) prf() (p, r, f float64) {
	p, r = ratio(t.tp, t.tp+t.fp), ratio(t.tp, t.tp+t.fn)
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// row makes a row of precision, recall and F1.
func (t tally) row(measure string) Row {
	p, r, f := t.prf()
	p, r = round(100*p), round(100*r)
	return Row{Measure: measure, Value: round(100 * f), Precision: &p, Recall: &r, N: t.tp + t.fn}
}

// share makes a row of a part of a whole, in per cent.
func share(measure string, part, whole int) Row {
	return Row{Measure: measure, Value: round(100 * ratio(part, whole)), N: whole}
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// round cuts a figure to what a report shows at most.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// pearson is the correlation of two lists of one length, 0 if one of them does not vary.
func pearson(x, y []float64) float64 {
	mx, my := mean(x), mean(y)
	var c, sx, sy float64
	for i := range x {
		c += (x[i] - mx) * (y[i] - my)
		sx += (x[i] - mx) * (x[i] - mx)
		sy += (y[i] - my) * (y[i] - my)
	}
	if sx*sy == 0 {
		return 0
	}
	return c / math.Sqrt(sx*sy)
}

func mean(x []float64) float64 {
	var sum float64
	for _, v := range x {
		sum += v
	}
	return sum / float64(max(len(x), 1))
}

// overlap says whether two spans share a byte.
func overlap(a, b Pair) bool { return a[0] < b[1] && b[0] < a[1] }
