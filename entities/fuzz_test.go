package entities_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

var seeds = []string{
	"", "U.S.", "Russian Foreign Minister Sergey Lavrov met Joaquín “El Chapo” Guzmán in Paris, Texas.",
	"THE US-RUSSIA TALKS", "Mr. of the and (UN) (", "al-Assad's al- al-al-al", "Ministry of Ministry of Ministry of",
	"President Zoran Zorvic said he and \"he\" left. The president met the Russian leader. The group, the group of. She",
	"$ $ $ 61 61 billion million", "\xff\xfeMoscow\x00 said", strings.Repeat("Paris, ", 50), strings.Repeat("of The ", 50),
}

func FuzzMentions(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	r := entities.Default()
	f.Fuzz(func(t *testing.T, text string) {
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		mentions := r.Mentions(doc, tags)
		checkMentions(t, doc, mentions)
		again := r.Mentions(doc, tags)
		require.Equal(t, mentions, again)
		ents := r.Resolve(doc, tags, mentions, time.Time{})
		checkEntities(t, mentions, ents)
		i := 0
		for step := range r.Explain(doc, tags) {
			require.Equal(t, mentions[i].Span, step.Span)
			require.Equal(t, mentions[i].Kind, step.Kind)
			i++
		}
		require.Equal(t, len(mentions), i)
		for _, d := range r.Dates(doc, mentions, time.Date(2022, 7, 15, 0, 0, 0, 0, time.UTC)) {
			require.NotEmpty(t, d.Value)
		}
		r.Quantities(doc, mentions)
		end := 0
		for _, f := range r.References(doc, tags, mentions, ents, time.Time{}) {
			require.GreaterOrEqual(t, f.Span.Start, end)
			require.Equal(t, doc.SpanOf(f.Range), f.Span)
			require.Less(t, mentions[f.Mention].Span.Start, f.Span.Start)
			require.Equal(t, mentions[f.Mention].Entity, f.Entity)
			end = f.Span.End
		}
	})
}

// checkMentions requires spans in bounds, in order, disjoint, equal to their tokens and on rune boundaries.
func checkMentions(t *testing.T, doc *tokens.Document, mentions []entities.Mention) {
	t.Helper()
	end := 0
	valid := utf8.ValidString(doc.Text())
	for _, m := range mentions {
		require.GreaterOrEqual(t, m.Span.Start, end)
		require.Greater(t, m.Span.End, m.Span.Start)
		require.LessOrEqual(t, m.Span.End, len(doc.Text()))
		require.Equal(t, doc.SpanOf(m.Range), m.Span)
		require.NotZero(t, m.Kind)
		require.Equal(t, -1, m.Entity)
		if valid {
			require.True(t, utf8.ValidString(doc.Slice(m.Span)))
		}
		end = m.Span.End
	}
}

// checkEntities requires that mentions and entities refer to each other.
func checkEntities(t *testing.T, mentions []entities.Mention, ents []entities.Entity) {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range ents {
		require.NotEmpty(t, e.ID)
		require.False(t, ids[e.ID], e.ID)
		ids[e.ID] = true
		require.True(t, len(e.Mentions) > 0 || strings.HasPrefix(e.ID, "actor:"), e.ID)
		for i := 1; i < len(e.Mentions); i++ {
			require.Greater(t, e.Mentions[i], e.Mentions[i-1])
		}
	}
	for i, m := range mentions {
		if m.Entity >= 0 {
			require.Contains(t, ents[m.Entity].Mentions, i)
			require.Equal(t, ents[m.Entity].ID, m.ID)
		}
	}
}
