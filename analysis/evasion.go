package analysis

import (
	"sort"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Evasion is an answer that does not commit, with who gives it resolved.
type Evasion struct {
	hedging.Evasion             // Speaker is an index into Quotes
	Who             tokens.Span // who evades, as the text says it; empty if it does not
	Entity          int         // index into Entities of who evades, or of the state or body that an unnamed one belongs to; -1 if not known
}

// EvasionOut is an answer that does not commit.
type EvasionOut struct {
	Span     Pair   `json:"span"`
	Kind     string `json:"kind"`          // ignores acknowledges questions attacks declines ignorance defers refers sidesteps open incomplete answered
	Reported bool   `json:"reported"`      // the text says that someone evades; false: these are the words of who evades
	Who      *Pair  `json:"who,omitempty"` // who evades, as the text says it
	Entity   int    `json:"entity"`
	Quote    int    `json:"quote"` // index of the quote that the words stand in
	Sentence int    `json:"sentence"`
	Topic    *Pair  `json:"topic,omitempty"` // what was asked about
	Reason   string `json:"reason"`
}

// evasions resolves who evades.
func (r *Result) evasions(found []hedging.Evasion) {
	r.Evasions = make([]Evasion, len(found))
	var actors []entities.Actor
	read := false
	speakers := make(map[tokens.Span]int, len(r.Quotes))
	for _, q := range r.Quotes {
		speakers[q.Source] = q.Entity
	}
	for i, e := range found {
		out := Evasion{e, e.Evader, -1}
		if !e.Reported && e.Speaker >= 0 {
			q := r.Quotes[e.Speaker]
			out.Who, out.Entity = q.Source, q.Entity
		}
		if e.Reported && !out.Who.IsEmpty() {
			if !read {
				actors, read = r.reading.Actors(r.Mentions, r.Entities), true
			}
			out.Entity = r.entityOf(out.Who, actors)
			if speaker, ok := speakers[out.Who]; ok && out.Entity < 0 {
				out.Entity = speaker
			}
		}
		r.Evasions[i] = out
	}
}

// entityOf returns the entity that a noun phrase denotes: the description that it is, the name that it ends with or holds, or what the
// pronoun or description stands for; -1 if none.
func (r *Result) entityOf(phrase tokens.Span, actors []entities.Actor) int {
	at := r.Doc.Covering(phrase)
	if k := sort.Search(len(r.References), func(i int) bool { return r.References[i].Span.Start >= phrase.Start }); k < len(r.References) &&
		r.References[k].Span.Start == phrase.Start && r.References[k].Span.End <= phrase.End {
		return r.References[k].Entity
	}
	best := -1
	for k := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].Span.Start >= phrase.Start }); k < len(r.Mentions) && r.Mentions[k].Span.End <= phrase.End; k++ {
		if m := r.Mentions[k]; m.Entity >= 0 && canSpeak(m.Kind) && (best < 0 || m.Kind == entities.Person || m.Span.End == phrase.End) {
			best = m.Entity
		}
	}
	if best >= 0 && (r.Entities[best].Kind == entities.Person || r.Entities[best].Kind == entities.Org) {
		return best
	}
	if k := sort.Search(len(actors), func(i int) bool { return actors[i].Range.First >= at.First }); k < len(actors) && at.Contains(actors[k].Range) {
		return actors[k].Entity
	}
	return best
}

func (w writer) evasions(out *Output) {
	out.Evasions = list(w.Evasions, func(_ int, e *Evasion) EvasionOut {
		return EvasionOut{w.pair(e.Span), e.Kind.String(), e.Reported, w.optional(e.Who), e.Entity, e.Speaker, e.Sentence, w.optional(e.Topic), e.Reason}
	})
}
