package gold

// scoreTargets scores the label of each target; no answer is neutral.
func scoreTargets(records []record, results Results) []Row {
	var by [3]tally // negative, neutral, positive
	right, all := 0, 0
	for i := range records {
		span, ok := records[i].targetSpan()
		if !ok || records[i].Polarity == nil {
			continue
		}
		all++
		want, have := *records[i].Polarity+1, results.of(records[i].ID).polarityAt(span)+1
		if want < 0 || want > 2 {
			continue
		}
		if want == have {
			right++
			by[want].tp++
		} else {
			by[have].fp++
			by[want].fn++
		}
	}
	var sum float64
	for _, t := range by {
		_, _, f := t.prf()
		sum += f
	}
	return []Row{share("targets accuracy", right, all), {Measure: "targets macro-F1", Value: round(100 * sum / 3), N: all}}
}

// polarityAt returns the polarity towards the target with exactly these bounds, the last if there are several.
func (r *Result) polarityAt(span Pair) int {
	p := 0
	for _, t := range r.Sentiment.Targets {
		if t.Span != span {
			continue
		}
		switch t.Label {
		case "negative":
			p = -1
		case "positive":
			p = 1
		default:
			p = 0
		}
	}
	return p
}

// scoreSentiment scores the tone of whole texts.
func scoreSentiment(records []record, results Results) []Row {
	var want, have []float64
	for i := range records {
		if records[i].Score == nil {
			continue
		}
		want = append(want, *records[i].Score)
		have = append(have, results.of(records[i].ID).Sentiment.Score)
	}
	return []Row{{Measure: "sentiment Pearson r", Value: round(pearson(want, have)), N: len(want)}}
}
