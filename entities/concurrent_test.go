package entities_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/internal/testkit"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func TestConcurrent(t *testing.T) {
	doc := tokens.New(strings.Repeat(passage, 3))
	tags := tagging.Default().Tag(doc)
	r := entities.Default()
	want := r.Mentions(doc, tags)
	wantEnts := r.Resolve(doc, tags, want, time.Time{})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 20 {
				got := r.Mentions(doc, tags)
				ents := r.Resolve(doc, tags, got, time.Time{})
				require.Equal(t, want, got)
				require.Equal(t, wantEnts, ents)
			}
		})
	}
	wg.Wait()
}

func TestTimeIsLinear(t *testing.T) {
	for _, unit := range []string{"Ministry of ", "Paris, ", "(UN) ", "al-", "“A ", "Mr. ", "$1 ", "Jean-", "University of Science and "} {
		t.Run(unit, func(t *testing.T) {
			requireLinear(t, func(n int) string { return strings.Repeat(unit, n) })
		})
	}
	t.Run("a head far behind the beginning", func(t *testing.T) {
		requireLinear(t, func(n int) string {
			return strings.Repeat("Foo ", n) + "Authority of " + strings.Repeat("Land, Water and ", n)
		})
	})
}

func requireLinear(t *testing.T, text func(n int) string) {
	testkit.RequireLinear(t, 25, 2000, func(n int) func() {
		doc := tokens.New(text(n))
		tags := tagging.Default().Tag(doc)
		return func() {
			m := entities.Default().Mentions(doc, tags)
			entities.Default().Resolve(doc, tags, m, time.Time{})
		}
	})
}
