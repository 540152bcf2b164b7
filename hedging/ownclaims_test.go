package hedging_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestClaimsOfTheProjectsTexts guards the certainty of claims on the texts of testdata/hedging: the detector alone, which sees no
// quotations, beside what the source of each claim presents.
func TestClaimsOfTheProjectsTexts(t *testing.T) {
	texts, err := standoff.Load(testdata.Hedging, "hedging")
	require.NoError(t, err)
	var want, have []float64
	var off float64
	for _, a := range texts {
		found := certaintiesOf(a)
		for _, c := range a.Claims {
			v, known := found[c.Span]
			require.True(t, known, "%s: %v", a.Name, c.Span)
			want, have = append(want, float64(c.Certainty)), append(have, v)
			off += math.Abs(float64(c.Certainty) - v)
		}
	}
	require.Len(t, want, 514)
	require.Greater(t, pearson(want, have), 0.88)
	require.Less(t, off/float64(len(want)), 0.55)
}

// certaintiesOf returns the certainty of each annotated predicate of a text.
func certaintiesOf(a *standoff.Article) map[tokens.Span]float64 {
	doc := tokens.New(a.Text)
	tags := tagging.Default().Tag(doc)
	d := hedging.Default()
	var predicates []tokens.Span
	for _, c := range a.Claims {
		predicates = append(predicates, c.Span)
	}
	found := map[tokens.Span]float64{}
	for _, c := range d.Claims(doc, tags, d.Cues(doc, tags), predicates, nil) {
		found[c.Span] = float64(c.Certainty)
	}
	return found
}

func pearson(x, y []float64) float64 {
	var sx, sy, sxx, syy, sxy float64
	for i := range x {
		sx, sy, sxx, syy, sxy = sx+x[i], sy+y[i], sxx+x[i]*x[i], syy+y[i]*y[i], sxy+x[i]*y[i]
	}
	n := float64(len(x))
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy))
}
