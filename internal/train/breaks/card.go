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
func card(learned []example, held *held, least [breaks.Sorts]float64, s sources, h hyper) ([]byte, error) {
	var b bytes.Buffer
	t, err := template.New("card").Parse(cardTemplate)
	if err != nil {
		return nil, err
	}
	lines := 0
	for _, p := range s.web {
		lines += len(p.lines)
	}
	err = t.Execute(&b, map[string]any{
		"Gaps": len(learned), "Ends": ends(learned), "Features": breaks.Features, "Size": breaks.Size, "Slots": breaks.Slots,
		"Inputs": breaks.Inputs, "Rows": breaks.Rows, "Hidden": breaks.Hidden, "Pages": len(s.web), "Lines": lines,
		"GumGaps": len(held.gum), "GumEnds": ends(held.gum), "Gum": held.gumCounts,
		"PageGaps": len(held.pages), "PageEnds": ends(held.pages), "Page": held.pagesCounts,
		"Rate": h.rate, "Drop": h.drop, "Epochs": h.epochs, "DeepRate": h.deepRate, "DeepDrop": h.deepDrop, "DeepEpochs": h.deepEpochs,
		"Blur": h.blur, "Compose": h.compose, "Strip": h.strip, "Careless": h.careless, "Whole": h.whole, "Times": h.times, "Web": h.web,
		"Common": h.common, "Skip": h.skip, "Alone": h.alone,
		"Capital": least[breaks.SortCapital], "Sign": least[breaks.SortSign], "Low": least[breaks.SortLow],
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
