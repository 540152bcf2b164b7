package nametagger_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// hints are what a small gazetteer knows of words: see the package's terminology.
var hints = map[string]uint32{"Kim": 1 << 1, "Ministry": 1 << 4, "Geneva": 1<<17 | 1<<12}

// names lists the names that the model finds with the hints alone.
func names(text string) []string {
	doc := tokens.New(text)
	gaz := make([]uint32, doc.Len())
	for i := range gaz {
		gaz[i] = hints[doc.Word(i)]
	}
	labels := nametagger.Default().Tag(doc, tagging.Default().Tag(doc), gaz, nil)
	var out []string
	for i := 0; i < len(labels); i++ {
		first := i
		for labels[i] != 0 && labels[i].Part() <= nametagger.Inside {
			i++
		}
		if labels[i] != 0 {
			out = append(out, labels[i].Kind().String()+" "+doc.Slice(doc.SpanOf(tokens.Range{First: first, Limit: i + 1})))
		}
	}
	return out
}

func TestTagFindsNames(t *testing.T) {
	require.Equal(t, []string{"PERSON Angela Merkel"}, names("Angela Merkel said she would travel to the talks."))
	require.Equal(t, []string{"GPE Geneva", "PERSON Kim Jae-hoon", "ORG Ministry of Defense"}, names("Talks in Geneva were led by Kim Jae-hoon of the Ministry of Defense."))
	require.Empty(t, names("The talks will resume tomorrow, officials said."))
}

func TestLabelsFormWholeNames(t *testing.T) {
	text := strings.Repeat("U.S. President Joe Biden met French President Emmanuel Macron in New York on Sunday; the World Bank and the IMF sent aides. ", 5)
	requireWhole(t, text)
}

func requireWhole(t *testing.T, text string) {
	t.Helper()
	doc := tokens.New(text)
	labels := nametagger.Default().Tag(doc, tagging.Default().Tag(doc), make([]uint32, doc.Len()), nil)
	require.Len(t, labels, doc.Len())
	var inside nametagger.Kind
	for i, l := range labels {
		switch {
		case inside != 0:
			require.Equal(t, inside, l.Kind(), i)
			require.Contains(t, []nametagger.Part{nametagger.Inside, nametagger.Last}, l.Part(), i)
			if l.Part() == nametagger.Last {
				inside = 0
			}
		case l != 0:
			require.Contains(t, []nametagger.Part{nametagger.Begin, nametagger.Unit}, l.Part(), i)
			if l.Part() == nametagger.Begin {
				inside = l.Kind()
			}
		}
	}
	require.Zero(t, inside)
}

func TestOpenRefusesOtherData(t *testing.T) {
	for _, data := range []string{"", "DRGNAME1", strings.Repeat("x", 5000), "DRGNAME1" + strings.Repeat("\x00", 5000)} {
		_, err := nametagger.Open(data)
		require.ErrorIs(t, err, nametagger.ErrFormat)
	}
}

func TestConcurrent(t *testing.T) {
	text := strings.Repeat("Officials from Kenya and Ethiopia met Antonio Guterres in Nairobi. ", 20)
	want := names(text)
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			if got := names(text); strings.Join(got, "|") != strings.Join(want, "|") {
				t.Error("results differ")
			}
		}()
	}
	group.Wait()
}

func FuzzTag(f *testing.F) {
	f.Add("President Kim Jong-un-Lee of the U.N. — “Al-Shabab”")
	f.Add("A-B-c-d-E' The\x00\xff THE ")
	f.Fuzz(func(t *testing.T, text string) { requireWhole(t, text) })
}

func BenchmarkTag(b *testing.B) {
	doc := tokens.New(strings.Repeat("The Foreign Ministry in Moscow said on Tuesday that talks between Russia and Ukraine would resume next month in Geneva, "+
		"after a pause of almost a year. Officials close to the negotiations, who asked not to be named because the discussions are "+
		"private, described the latest proposal as serious but incomplete. Opposition leader Maria Kovacs told reporters she would "+
		"not be bound by a document negotiated without parliament. ", 10))
	tags := tagging.Default().Tag(doc)
	gaz := make([]uint32, doc.Len())
	var labels []nametagger.Label
	b.ReportAllocs()
	for range b.N {
		labels = nametagger.Default().Tag(doc, tags, gaz, labels[:0])
	}
	b.ReportMetric(float64(b.N*doc.Len())/b.Elapsed().Seconds()/1e6, "Mtokens/s")
}
