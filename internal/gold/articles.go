package gold

import (
	"encoding/json"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// articleRecords makes records of the layer out of articles.
func articleRecords(layer Layer, articles []*standoff.Article) []record {
	var out []record
	for _, a := range articles {
		base := record{ID: a.Name, Text: a.Text, Date: a.Date, complete: true}
		if layer == Hedging {
			out = append(out, sentenceRecords(base, a)...)
			continue
		}
		if layer == Targets {
			out = append(out, targetRecords(base, a)...)
			continue
		}
		if fill := fillers()[layer]; fill != nil {
			fill(&base, a)
			out = append(out, base)
		}
	}
	return out
}

// fillers maps a layer to what copies the annotation of an article into a record.
func fillers() map[Layer]func(*record, *standoff.Article) {
	return map[Layer]func(*record, *standoff.Article){
		Names: fillNames, Countries: fillPlaces, Tokens: fillTokens, Sentiment: fillTone, Factuality: fillClaims, Quotes: fillQuotes,
		Events: fillEvents, Concepts: fillConcepts,
	}
}

func pair(s tokens.Span) Pair { return Pair{s.Start, s.End} }

func fillNames(r *record, a *standoff.Article) {
	for _, m := range a.Mentions {
		r.Mentions = append(r.Mentions, place{Start: m.Span.Start, End: m.Span.End, Type: kindOf(m.Kind)})
	}
}

// fillPlaces takes places and nationalities alone: which country a person belongs to is not said by the name.
func fillPlaces(r *record, a *standoff.Article) {
	r.Places = []place{}
	for _, m := range a.Mentions {
		if m.Country != "" && (kindOf(m.Kind) == "LOC" || m.Kind == "FAC" || m.Kind == "NORP") {
			r.Places = append(r.Places, place{Start: m.Span.Start, End: m.Span.End, Country: m.Country})
		}
	}
}

func fillTokens(r *record, a *standoff.Article) {
	for _, t := range a.Tokens {
		r.Tokens, r.UPOS, r.Penn = append(r.Tokens, pair(t.Span)), append(r.UPOS, t.UPOS), append(r.Penn, t.Tag)
	}
	for _, s := range a.Sentences {
		r.Sentences = append(r.Sentences, pair(s.Span))
	}
}

func fillTone(r *record, a *standoff.Article) { r.Score = &a.Tone }

func fillClaims(r *record, a *standoff.Article) {
	for i := range a.Claims {
		c := &a.Claims[i]
		r.Events = append(r.Events, goldEvent{Start: c.Span.Start, End: c.Span.End, Factuality: float64(c.Author), claim: c})
	}
}

func fillQuotes(r *record, a *standoff.Article) {
	r.Attributions = []goldQuote{}
	for _, q := range a.Quotes {
		if q.Cue.IsEmpty() {
			continue
		}
		g := goldQuote{Cue: []Pair{pair(q.Cue)}}
		if !q.Speaker.IsEmpty() {
			g.Source = []Pair{pair(q.Speaker)}
		}
		for _, s := range q.Content {
			g.Content = append(g.Content, pair(s))
		}
		r.Attributions = append(r.Attributions, g)
	}
}

func fillEvents(r *record, a *standoff.Article) {
	actors := a.Actors()
	code := func(id string) string {
		role := actors[id].Role
		return entity{Country: actors[id].Country, Role: &role}.code()
	}
	r.Events = []goldEvent{}
	for _, e := range a.Events {
		r.Events = append(r.Events, goldEvent{
			Start: e.Span.Start, End: e.Span.End, Code: e.Code, Source: code(e.Source), Target: code(e.Target),
		})
	}
}

func fillConcepts(r *record, a *standoff.Article) {
	for _, c := range a.Concepts {
		r.Concepts = append(r.Concepts, goldConcept{Start: c.Span.Start, End: c.Span.End, Concept: c.ID})
	}
}

// sentenceRecords makes a record of each sentence that was judged; it is scored within the whole text.
func sentenceRecords(base record, a *standoff.Article) []record {
	var out []record
	for _, s := range a.Sentences {
		if !s.Judged {
			continue
		}
		r, window, certainty := base, pair(s.Span), float64(s.Certainty)
		r.window, r.Hedged, r.Certainty, r.Cues = &window, &s.Hedged, &certainty, []goldCue{}
		for _, c := range a.Cues {
			if s.Span.Start <= c.Span.Start && c.Span.End <= s.Span.End {
				scope := pair(c.Scope)
				r.Cues = append(r.Cues, goldCue{Start: c.Span.Start, End: c.Span.End, Scope: &scope, Kind: c.Kind})
			}
		}
		out = append(out, r)
	}
	return out
}

// targetRecords makes a record of each target.
func targetRecords(base record, a *standoff.Article) []record {
	var out []record
	for _, t := range a.Targets {
		r := base
		polarity := map[string]int{"negative": -1, "neutral": 0, "positive": 1}[t.Label]
		r.Target, _ = json.Marshal(pair(t.Span))
		r.Polarity = &polarity
		out = append(out, r)
	}
	return out
}
