package tagging_test

import (
	"testing"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func FuzzTag(f *testing.F) {
	f.Add("The minister’s aides said: “No.”")
	f.Add("\xff\x00 $5.3bn!!! ------ www.x.org a@b İmamoğlu")
	f.Fuzz(func(t *testing.T, text string) {
		doc := tokens.New(text)
		tags := tagging.Default().Tag(doc)
		again := tagging.Default().Tag(doc)
		if tags.Len() != doc.Len() {
			t.Fatalf("%d tags for %d tokens", tags.Len(), doc.Len())
		}
		for i := range tags.Len() {
			if tags.At(i) == 0 || tags.At(i) > tagging.X || tags.Penn(i) == 0 || tags.Penn(i) > tagging.PennDollar {
				t.Fatalf("token %d has tags %v %v", i, tags.At(i), tags.Penn(i))
			}
			if tags.At(i) != again.At(i) {
				t.Fatalf("token %d differs the second time", i)
			}
			_ = tags.Lemma(i)
		}
	})
}
