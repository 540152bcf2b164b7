package gold

// Score compares results with gold on a layer. A text without result counts as one in which nothing was found. The report has no
// rows if the gold has no annotation of the layer.
func Score(layer Layer, g *Gold, results Results) Report {
	records := g.of(layer)
	report := Report{Layer: layer, Gold: g.name}
	for _, in := range g.Inputs(layer) {
		report.Texts++
		if r := results[in.ID]; r == nil || r.Error != "" {
			report.Missing++
		}
	}
	if len(records) > 0 {
		report.Rows = scorers()[layer](records, results)
	}
	return report
}

// scorers maps each layer to what scores it.
func scorers() map[Layer]func([]record, Results) []Row {
	return map[Layer]func([]record, Results) []Row{
		Names: scoreNames, Tokens: scoreTokens, Countries: scoreCountries, Targets: scoreTargets, Sentiment: scoreSentiment,
		Hedging: scoreHedging, Factuality: scoreFactuality, Quotes: scoreQuotes, Events: scoreEvents, Actors: scoreActors,
		Concepts: scoreConcepts,
	}
}
