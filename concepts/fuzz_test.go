package concepts_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func FuzzMatches(f *testing.F) {
	for _, s := range []string{busy, dull, "Track", "track 1½ \xff talks", "no no not never ceasefire \"", "lift lift lift sanctions sanctions"} {
		f.Add(s)
	}
	o := concepts.Default()
	f.Fuzz(func(t *testing.T, text string) {
		doc := tokens.New(text)
		matches := o.Matches(doc)
		for i, m := range matches {
			switch {
			case m.Span.Start < 0 || m.Span.End > len(text) || m.Span.IsEmpty():
				t.Fatalf("span %v out of bounds", m.Span)
			case doc.SpanOf(m.Range) != m.Span:
				t.Fatalf("range %v does not span %v", m.Range, m.Span)
			case i > 0 && m.Span.Start < matches[i-1].Span.Start:
				t.Fatal("not in text order")
			case utf8.ValidString(text) && !utf8.ValidString(doc.Slice(m.Span)):
				t.Fatal("span cuts a rune")
			}
			if _, ok := o.Concept(m.ID); !ok {
				t.Fatalf("unknown concept %q", m.ID)
			}
			for _, before := range matches[:i] {
				if before.Span.End > m.Span.Start && o.IsA(before.ID, m.ID) {
					t.Fatalf("%v says again what %v says", m, before)
				}
			}
		}
		if !slices.Equal(matches, o.Matches(doc)) {
			t.Fatal("not deterministic")
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("id\tcategory\tforms\nx\ty\t? (a|b~)? c *3 d|<2 e f|! g\n")
	f.Add(shipping)
	f.Fuzz(func(t *testing.T, table string) {
		if len(table) > 4096 {
			return
		}
		o, err := concepts.Parse(strings.NewReader(table), "own.tsv")
		if err == nil {
			o.Matches(tokens.New(busy + table))
		}
		concepts.Lint(strings.NewReader(table), "own.tsv")
	})
}

// FuzzOpen opens damaged data: what opens must be searched without a panic.
func FuzzOpen(f *testing.F) {
	data, err := concepts.Compile(strings.NewReader("id\tcategory\tforms\tcontexts_needed\nx\ty\t? (lift|ease~) *3 sanctions|red line\ttalks|peace deal\n"), "x")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		if o, err := concepts.Open(string(data)); err == nil {
			o.AllMatches(tokens.New(busy + "They eased all their sanctions, a red line in talks on a peace deal."))
		}
	})
}
