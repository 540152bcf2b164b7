package standoff_test

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// secondClaims is the file of a second annotator's claims.
const secondClaims = "hedging/second-claims.jsonl"

// secondClaim is a line of it: what a second annotator, given the predicate, made of a claim.
type secondClaim struct {
	Text       string
	Start, End int
	Certainty  int    // -3 to 3, as the source presents it
	Author     int    // -3 to 3, as the author does
	Source     string // author, unnamed, or words of the text
}

// claimPairs are the judgements of two annotators on the same claims.
type claimPairs struct {
	certainty, author, attributed [2][]int
}

func (p *claimPairs) add(first standoff.Claim, second secondClaim) {
	put := func(to *[2][]int, a, b int) { to[0], to[1] = append(to[0], a), append(to[1], b) }
	put(&p.certainty, first.Certainty+3, second.Certainty+3)
	put(&p.author, first.Author+3, second.Author+3)
	put(&p.attributed, number(first.Source != standoff.Author), number(second.Source != standoff.Author))
}

// readClaimPairs puts the first annotation of each claim beside the second.
func readClaimPairs(t *testing.T, data []byte) (p claimPairs) {
	t.Helper()
	texts, err := standoff.Load(testdata.Hedging, "hedging")
	require.NoError(t, err)
	for line := range bytes.Lines(data) {
		var s secondClaim
		require.NoError(t, json.Unmarshal(line, &s))
		i := slices.IndexFunc(texts, func(a *standoff.Article) bool { return a.Name == s.Text })
		require.GreaterOrEqual(t, i, 0, s.Text)
		j := slices.IndexFunc(texts[i].Claims, func(c standoff.Claim) bool { return c.Span == tokens.Span{Start: s.Start, End: s.End} })
		require.GreaterOrEqual(t, j, 0, "%s: no claim at %d", s.Text, s.Start)
		p.add(texts[i].Claims[j], s)
	}
	return p
}

// correlation is Pearson's r of two lists of judgements, and their mean absolute difference.
func correlation(p [2][]int) (r, off float64) {
	var sx, sy, sxx, syy, sxy float64
	for i := range p[0] {
		x, y := float64(p[0][i]), float64(p[1][i])
		sx, sy, sxx, syy, sxy = sx+x, sy+y, sxx+x*x, syy+y*y, sxy+x*y
		off += math.Abs(x - y)
	}
	n := float64(len(p[0]))
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy)), off / n
}

func TestCorrelation(t *testing.T) {
	r, off := correlation([2][]int{{0, 1, 2, 3}, {1, 2, 3, 4}})
	require.InDelta(t, 1, r, 1e-9)
	require.InDelta(t, 1, off, 1e-9)
}

// TestAgreementOnClaims asserts the figures in testdata/hedging/README.md.
func TestAgreementOnClaims(t *testing.T) {
	data, err := testdata.Hedging.ReadFile(secondClaims)
	require.NoError(t, err)
	p := readClaimPairs(t, data)
	require.Len(t, p.author[0], 247)
	for _, c := range []struct {
		judged        [2][]int
		r, off, kappa float64
	}{{p.certainty, 0.981, 0.069, 0.967}, {p.author, 0.979, 0.065, 0.967}} {
		r, off := correlation(c.judged)
		require.InDelta(t, c.r, r, 0.0005)
		require.InDelta(t, c.off, off, 0.0005)
		require.InDelta(t, c.kappa, kappa(c.judged[0], c.judged[1], 7), 0.0005)
	}
	require.Equal(t, p.attributed[0], p.attributed[1])
}

func TestClaimPairsAreFoundBySpan(t *testing.T) {
	p := readClaimPairs(t, []byte(`{"text":"amu-darya-communique","start":197,"end":203,"certainty":2,"author":1,"source":"unnamed"}`))
	require.Equal(t, [2][]int{{6}, {5}}, p.certainty)
	require.Equal(t, [2][]int{{6}, {4}}, p.author)
	require.Equal(t, [2][]int{{0}, {1}}, p.attributed)
}
