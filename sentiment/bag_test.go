package sentiment

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// TestSumsAreThoseOfTheFeatures compares the two ways of weighing a target: by sums kept for the sentence, and feature by feature.
func TestSumsAreThoseOfTheFeatures(t *testing.T) {
	s := Default()
	for _, a := range testkit.Articles(t) {
		doc := tokens.New(a.Text)
		tags := tagging.Default().Tag(doc)
		m := s.scratch()
		m.view.begin(s.model)
		for _, mention := range a.Mentions {
			require.True(t, s.see(m, doc, tags, mention.Span))
			var want [numClasses]float64
			for _, f := range m.view.features(nil) {
				s.model.add(&want, f.row, float64(f.value))
			}
			got := *m.view.weigh()
			for c := range want {
				require.InDelta(t, want[c], got[c], 1e-6, "%s: %s", a.Name, doc.Slice(mention.Span))
			}
		}
	}
}
