package main

import (
	"bytes"
	_ "embed" // the form of the card
	"text/template"

	"github.com/dragoman-nlp/dragoman/internal/breaks"
)

//go:embed data/card.tmpl
var cardTemplate string

// card is the model card.
func card(learned, test []example, m *breaks.Model, h hyper) ([]byte, error) {
	var b bytes.Buffer
	t, err := template.New("card").Parse(cardTemplate)
	if err != nil {
		return nil, err
	}
	err = t.Execute(&b, map[string]any{
		"Gaps": len(learned), "Ends": ends(learned), "TestGaps": len(test), "TestEnds": ends(test), "Test": measure(m, test),
		"Features": breaks.Features, "Size": breaks.Size, "Rate": h.rate, "Drop": h.drop, "Epochs": h.epochs, "Least": h.least,
		"Compose": h.compose, "Strip": h.strip,
	})
	return b.Bytes(), err
}

func ends(examples []example) (n int) {
	for i := range examples {
		if examples[i].ends {
			n++
		}
	}
	return n
}
