package main

import (
	"fmt"
	"strings"

	"github.com/dragoman-nlp/dragoman/sentiment"
)

// card writes the model card.
func card(examples []example, h hyper) string {
	var count [classes]int
	own := 0
	for _, e := range examples {
		if e.own {
			own++
			continue
		}
		count[e.class]++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# Model of targets: how a sentence speaks of one mention\n\n")
	fmt.Fprintf(&b, "Multinomial logistic regression (negative, neutral, positive) over features hashed to %d rows, weights rounded to one byte.\n\n", sentiment.ModelRows)
	fmt.Fprintf(&b, "- **Command**: `go run ./internal/train/sentiment -data DIR`; deterministic, fixed seed.\n")
	fmt.Fprintf(&b, "- **Data**: NewsMTSC training set (Hamborg and Donnay 2021; MIT-like licence): %d mentions in US political news, %d negative, %d neutral, %d positive.\n",
		len(examples)-own, count[0], count[1], count[2])
	fmt.Fprintf(&b, "- **Own data**: %d mentions in invented sentences on diplomacy and war (data/geopolitics.txt of the trainer), each learned from %d times.\n", own/ownWeight, ownWeight)
	fmt.Fprintf(&b, "- **Features**: words and clusters by distance from the target, neighbours, valences by zone and clause, verbs of which it may be subject or object, "+
		"quotation, position. The target's own name is left out.\n")
	fmt.Fprintf(&b, "- **Settings**: AdaGrad %d passes, mean of the last half, rate %g, L2 %g, %g of the features dropped, weight of neutral %g and positive %g (chosen by cross-validation).\n\n",
		h.epochs, h.rate, h.decay, h.drop, h.neutral, h.positive)
	fmt.Fprintf(&b, "Cross-validation on the training data, %d folds by sentence. It flatters: background valence (data/background.tsv) was estimated from "+
		"these sentences too.\n\n", folds)
	for _, line := range crossValidate(examples, h) {
		fmt.Fprintf(&b, "    %s\n", line)
	}
	fmt.Fprintf(&b, "\nKnown failures: irony; criticism by implication; a negative event that happens to the target (a victim) is often taken for criticism; "+
		"diplomatic understatement is rarer in the training data than in the texts the library is made for.\n")
	return b.String()
}
