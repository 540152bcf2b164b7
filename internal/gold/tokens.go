package gold

// scoreTokens scores the spans of tokens and sentences, and the tags of tokens that match.
func scoreTokens(records []record, results Results) []Row {
	var words, sentences tally
	var upos, penn agreement
	for i := range records {
		rec, res := &records[i], results.of(records[i].ID)
		if !rec.complete || rec.Tokens != nil {
			words.add(countWords(rec, res, &upos, &penn))
		}
		found := map[Pair]bool{}
		for _, s := range res.Sentences {
			found[s.Span] = true
		}
		sentences.add(countSpans(rec.Sentences, found))
	}
	rows := []Row{words.row("tokens"), sentences.row("sentences"), share("upos accuracy on matching tokens", upos.same, upos.all)}
	if penn.all > 0 {
		rows = append(rows, share("penn accuracy on matching tokens", penn.same, penn.all))
	}
	return rows
}

// agreement counts tags that are the same.
type agreement struct{ same, all int }

func (a *agreement) count(want, have string) {
	if want == "_" {
		return
	}
	a.all++
	if want == have {
		a.same++
	}
}

// countWords adds the tokens of one text.
func countWords(rec *record, res *Result, upos, penn *agreement) tally {
	found := make(map[Pair]bool, len(res.Tokens))
	tags := make(map[Pair]token, len(res.Tokens))
	for _, t := range res.Tokens {
		found[t.Span], tags[t.Span] = true, t
	}
	index := make(map[Pair]int, len(rec.Tokens)) // the last of each span
	for i, span := range rec.Tokens {
		index[span] = i
	}
	for span, i := range index {
		if !found[span] {
			continue
		}
		if i < len(rec.UPOS) {
			upos.count(rec.UPOS[i], tags[span].POS)
		}
		if i < len(rec.Penn) {
			penn.count(rec.Penn[i], tags[span].Tag)
		}
	}
	return countSpans(rec.Tokens, found)
}

// countSpans compares spans as sets.
func countSpans(want []Pair, have map[Pair]bool) tally {
	set := make(map[Pair]bool, len(want))
	both := 0
	for _, s := range want {
		if !set[s] && have[s] {
			both++
		}
		set[s] = true
	}
	return tally{both, len(have) - both, len(set) - both}
}
