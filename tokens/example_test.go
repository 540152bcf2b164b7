package tokens_test

import (
	"fmt"

	"github.com/dragoman-nlp/dragoman/tokens"
)

func Example() {
	doc := tokens.New("KYIV (Reuters) — The U.S. won't attend, İmamoğlu’s aide said. Off-ramps exist.")
	for s := range doc.Sentences() {
		for t := range doc.In(s) {
			fmt.Print("[", t.Text(), "]")
		}
		fmt.Println()
	}
	// Output:
	// [KYIV][(][Reuters][)][—][The][U.S.][wo][n't][attend][,][İmamoğlu][’s][aide][said][.]
	// [Off][-][ramps][exist][.]
}

func ExampleDocument_Blocks() {
	doc := tokens.New("Talks Resume\nBy Jane Doe\n3 minutes read\nKYIV — Talks resumed on Monday, officials said.\n")
	for b := range doc.Blocks() {
		fmt.Printf("%-10s %s\n", b.Kind, doc.Slice(doc.SpanOf(b.Range)))
	}
	// Output:
	// heading    Talks Resume
	// byline     By Jane Doe
	// furniture  3 minutes read
	// paragraph  KYIV — Talks resumed on Monday, officials said.
}

func ExampleDocument_Position() {
	doc := tokens.New("Zürich.\nБерн.")
	t := doc.Token(2)
	p := doc.Position(t.Span().Start)
	fmt.Println(t.Text(), p.Line, p.Column, p.Rune, p.UTF16)
	// Output: Берн 2 1 8 8
}

func ExampleNewTokenizer() {
	z := tokens.NewTokenizer(tokens.Options{Convention: tokens.Penn})
	for t := range z.Tokenize("a state-of-the-art plan").Tokens() {
		fmt.Println(t.Text())
	}
	// Output:
	// a
	// state-of-the-art
	// plan
}

func ExampleFold() {
	fmt.Println(tokens.Fold("İmamoğlu’s"), tokens.Fold("Erdoğan") == tokens.Fold("ERDOGAN"))
	// Output: imamoglu's true
}

func ExampleFromSegments() {
	doc, err := tokens.FromSegments("New York calls.", []tokens.Segment{
		{Span: tokens.Span{Start: 0, End: 8}},
		{Span: tokens.Span{Start: 9, End: 14}},
		{Span: tokens.Span{Start: 14, End: 15}, EndSentence: true},
	})
	fmt.Println(doc.Word(0), doc.NumSentences(), err)
	// Output: New York 1 <nil>
}
