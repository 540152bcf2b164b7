package tagging_test

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func ExampleTagger_Tag() {
	doc := tokens.New("Ministers met in Geneva.")
	tags := tagging.Default().Tag(doc)
	for i, tag := range tags.All() {
		fmt.Println(doc.Word(i), tag, tags.Penn(i), tags.Lemma(i))
	}
	// Output:
	// Ministers NOUN NNS minister
	// met VERB VBD meet
	// in ADP IN in
	// Geneva PROPN NNP Geneva
	// . PUNCT . .
}

func ExampleTag_Describe() {
	fmt.Println(tagging.PROPN, "is a", tagging.PROPN.Describe())
	// Output: PROPN is a proper noun
}
