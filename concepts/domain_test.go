package concepts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// elsewhere is about sport, with a form that counts by itself.
const elsewhere = "The striker and the goalkeeper of the club signed a non-aggression pact in front of their coach, the fans and the pupils of a school."

func reasons(o *concepts.Ontology, text, id string) (list []concepts.Reason) {
	for s := range o.Explain(tokens.New(text)) {
		if s.Match.ID == id {
			list = append(list, s.Reason)
		}
	}
	return list
}

func TestASentenceAboutSomethingElseHasNoConcepts(t *testing.T) {
	o := concepts.Default()
	require.Contains(t, reasons(o, elsewhere, "mutual-defence"), concepts.ReasonDomain)
	require.Empty(t, o.Matches(tokens.New(elsewhere)))
	require.Equal(t, "domain", concepts.ReasonDomain.String())
	require.False(t, concepts.ReasonDomain.Counts())

	same := "The envoy and the general of the rebels signed a non-aggression pact in front of the ministers, the ambassadors and the observers of the United Nations."
	require.Contains(t, reasons(o, same, "mutual-defence"), concepts.ReasonForm)
}

// TestAnArticleOfTheWorldKeepsItsSentences: what an article about a war says about a club is not about sport.
func TestAnArticleOfTheWorldKeepsItsSentences(t *testing.T) {
	war := "Russian troops shelled the city on Monday, Ukraine's defence ministry said, as the foreign ministers of NATO met in Brussels. "
	require.Contains(t, reasons(concepts.Default(), strings.Repeat(war, 4)+elsewhere, "mutual-defence"), concepts.ReasonForm)
}

func TestOntologiesOfUsersKnowNoDomain(t *testing.T) {
	own, err := concepts.Parse(strings.NewReader("id\tcategory\tforms\ngoal-keeping\tsport\tgoalkeeper\n"), "own.tsv")
	require.NoError(t, err)
	require.Len(t, own.Matches(tokens.New(elsewhere)), 1)

	both, err := concepts.New(concepts.Options{Ontologies: []*concepts.Ontology{own}})
	require.NoError(t, err)
	ids := []string{}
	for _, m := range both.Matches(tokens.New(elsewhere)) {
		ids = append(ids, m.ID)
	}
	require.True(t, slices.Contains(ids, "goal-keeping"), "%v", ids)
	require.NotContains(t, ids, "mutual-defence")
}
