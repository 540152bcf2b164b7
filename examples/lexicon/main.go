// Command lexicon finds phrases of one's own vocabulary, in every inflection, without any of the rest of the library.
//
//	go run ./examples/lexicon [vocabulary.tsv] < article.txt
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const vocabulary = `id	phrase	weight
access	(road~|corridor~) *2 close~|cut off from	-1
relief	(food|aid) convoy~|humanitarian (pause|corridor)	1
detainees	exchange~ of prisoner~|prisoner~ exchange~	0.5
`

func main() {
	var source io.Reader = strings.NewReader(vocabulary)
	name := "vocabulary"
	if len(os.Args) > 1 {
		name = os.Args[1]
		f, err := os.Open(name)
		if err != nil {
			log.Fatal(err)
		}
		defer f.Close()
		source = f
	}
	lex, err := lexicon.Parse(source, name)
	if err != nil {
		log.Fatal(err) // vocabulary.tsv:3: pattern …, column …: what is wrong
	}
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	doc := tokens.New(string(text))
	for m := range lex.Matches(doc) {
		at := doc.Position(m.Span.Start)
		fmt.Printf("%d:%d %s %+.1f %q\n", at.Line, at.Column, m.Entry.ID, m.Entry.Value, doc.Slice(m.Span))
	}
}
