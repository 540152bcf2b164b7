package analysis

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/sentiment"
)

func (w writer) mentions(out *Output) {
	out.Mentions = list(w.Mentions, func(_ int, m *entities.Mention) MentionOut {
		return MentionOut{w.pair(m.Span), m.Kind.String(), m.Entity, Number(m.Score)}
	})
}

func (w writer) entities(out *Output) {
	out.Entities = list(w.Entities, func(i int, e *entities.Entity) EntityOut {
		o := EntityOut{
			ID: e.ID, Name: e.Name, Kind: e.Kind.String(), Country: e.Country, Role: roleOf(e), Wikidata: e.Wikidata,
			Mentions: append([]int{}, e.Mentions...),
		}
		if score, n := w.ToneTowards(i); n > 0 {
			tone := Number(score)
			o.Sentiment = &tone
		}
		return o
	})
	w.references(out)
}

func (w writer) references(out *Output) {
	out.References = list(w.References, func(_ int, r *entities.Reference) ReferenceOut {
		return ReferenceOut{w.pair(r.Span), r.Kind.String(), r.Entity, r.Mention}
	})
}

// roleOf returns the sector of an entity. A country as a whole has none, "", which is more than not to know one.
func roleOf(e *entities.Entity) *string {
	if e.Role == "" && !strings.HasPrefix(e.ID, "country:") {
		return nil
	}
	return &e.Role
}

func (w writer) concepts(out *Output) {
	known := map[string]concepts.Concept{} // looked up once each: a concept is parsed from its record
	out.Concepts = list(w.Concepts, func(i int, m *concepts.Match) ConceptOut {
		o := ConceptOut{
			Span: w.pair(m.Span), ID: m.ID, Category: m.Category, Negated: m.Negated,
			Ancestors: append([]string{}, w.ontology.Ancestors(m.ID)...),
		}
		c, ok := known[m.ID]
		if !ok {
			c, _ = w.ontology.Concept(m.ID)
			known[m.ID] = c
		}
		o.CAMEO, o.PLOVER = first(c.CAMEO), first(c.PLOVER)
		for _, p := range w.Participants[i] {
			o.Participants = append(o.Participants, ParticipantOut(p))
		}
		return o
	})
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func (w writer) hedging(out *Output) {
	view := w.view()
	top := w.ranked(view, listed)
	out.Hedging = &HedgingOut{
		Score: Number(w.Hedging.Score),
		Cues: list(w.Cues, func(_ int, c *hedging.Cue) CueOut {
			return CueOut{w.pair(c.Span), c.Kind.String(), c.Strength, w.pair(c.Scope), c.Reason}
		}),
		Claims: list(w.Claims, func(_ int, c *Claim) ClaimOut {
			o := ClaimOut{Span: w.pair(c.Span), Certainty: Number(c.Certainty), Source: c.Entity}
			if c.Source >= 0 {
				o.Quote = &c.Source
			}
			if c.Author != c.Certainty {
				author := Number(c.Author)
				o.Author = &author
			}
			return o
		}),
		Sources:    w.sources(view),
		MostHedged: top.hedged, MostAssertive: top.assertive,
	}
	w.evasions(out)
}

// listed is how many claims the lists of the most hedged and the most assertive hold.
const listed = 5

func (w writer) sources(v *claimView) []ClaimSourceOut {
	return list(w.claimSources(v), func(_ int, s *ClaimSource) ClaimSourceOut {
		return ClaimSourceOut{
			Kind: s.Kind.String(), Entity: s.Entity, Source: w.optional(s.Span), Country: s.Country, Role: s.Role, Claims: append([]int{}, s.Claims...),
			Certainty: Number(s.Mean), Firmness: Number(s.Firmness), Spread: Number(s.Spread), Relayed: s.Relayed, Evasions: s.Evasions,
		}
	})
}

func (w writer) sentiment(out *Output) {
	s := w.Sentiment
	out.Sentiment = &SentimentOut{
		Score: Number(s.Value), Positive: Number(s.Positive), Negative: Number(s.Negative), Label: s.Label.String(),
		Spread: SpreadOut(w.Spread),
		Targets: list(w.Targets, func(_ int, t *Target) TargetOut {
			return TargetOut{w.pair(t.Span), t.Entity, Number(t.Score), t.Label.String()}
		}),
		Matrix: list(w.Attitudes, func(_ int, a *sentiment.Attitude) StanceOut {
			return StanceOut{a.Source, a.Target, Number(a.Score), a.Mentions}
		}),
	}
	w.voices(out.Sentiment)
}

// voices writes the tone of the author and of those quoted, if anybody is.
func (w writer) voices(out *SentimentOut) {
	if len(w.Voices.Quoted) == 0 {
		return
	}
	author, quoted := toneOf(w.Voices.Author), toneOf(w.Voices.Speakers)
	out.Author, out.Quoted = &author, &quoted
}

func toneOf(s sentiment.Score) ToneOut {
	return ToneOut{Number(s.Value), Number(s.Positive), Number(s.Negative), s.Label.String()}
}

func (w writer) quotes(out *Output) {
	out.Quotes = list(w.Quotes, func(_ int, q *Quote) QuoteOut {
		o := QuoteOut{Span: w.pair(q.Span), Cue: w.optional(q.Cue), Speaker: w.optional(q.Source), Entity: q.Entity, Direct: q.Direct}
		for _, c := range q.Content {
			o.Content = append(o.Content, w.pair(c))
		}
		if q.Parent >= 0 {
			o.Parent = &q.Parent
		}
		if o.Anonymous = q.Anonymous; q.Anonymous && q.Entity >= 0 {
			o.Country, o.Role = w.Entities[q.Entity].Country, w.Entities[q.Entity].Role
		}
		return o
	})
}

func (w writer) events(out *Output) { out.Events = []EventOut{} }

func (w writer) dates(out *Output) {
	out.Dates = list(w.Dates, func(_ int, d *entities.DateValue) DateOut {
		return DateOut{w.pair(d.Span), d.Value}
	})
}

func (w writer) quantities(out *Output) {
	out.Quantities = list(w.Quantities, func(_ int, q *entities.Amount) QuantityOut {
		return QuantityOut{w.pair(q.Span), q.Value, q.Unit, q.Of}
	})
}
