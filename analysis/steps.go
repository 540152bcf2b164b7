package analysis

import (
	"context"
	"slices"
	"sort"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// step is one stage of the analysis: the layers it fills, and those it reads. It runs if any layer it fills, or that a later step
// reads, is wanted.
type step struct {
	stage Stage
	run   func(*Analyzer, context.Context, Article, *Result) error
}

// steps are in the order in which each finds what it reads.
var steps = [...]step{
	{Tokens, (*Analyzer).tag},
	{Mentions, (*Analyzer).mentions},
	{Concepts, (*Analyzer).concepts},
	{Quotes, (*Analyzer).quotes},
	{Hedging, (*Analyzer).hedging},
	{Sentiment, (*Analyzer).sentiment},
	{Dates, (*Analyzer).dates},
	{Quantities, (*Analyzer).quantities},
}

// reads says for each stage what else must have been computed; it holds the whole chain.
var reads = map[Stage]Stage{
	Mentions:   Tokens,
	Entities:   Tokens | Mentions,
	Quotes:     Tokens | Mentions,
	Hedging:    Tokens | Mentions | Quotes,
	Sentiment:  Tokens | Mentions | Quotes,
	Concepts:   Tokens | Mentions,
	Dates:      Tokens | Mentions,
	Quantities: Tokens | Mentions,
}

// needed returns the stages to compute if some are skipped.
func needed(skip Stage) Stage {
	want := allStages &^ skip
	for stage, other := range reads {
		if want.Has(stage) {
			want |= other
		}
	}
	return want
}

func (a *Analyzer) tag(_ context.Context, _ Article, r *Result) error {
	r.Tags = a.tagger.Tag(r.Doc)
	return nil
}

func (a *Analyzer) mentions(ctx context.Context, art Article, r *Result) (err error) {
	r.reading = a.recognizer.Read(r.Doc, r.Tags)
	if a.finder != nil {
		r.Mentions, err = a.finder.FindEntities(ctx, r.Doc)
		if err != nil {
			return err
		}
		r.Mentions = a.settle(r.Doc, r.Mentions)
	} else {
		r.Mentions = r.reading.AppendMentions(nil)
	}
	r.Entities = r.reading.Resolve(r.Mentions, art.Date)
	r.References = r.reading.References(r.Mentions, r.Entities, art.Date)
	return nil
}

// settle brings the mentions of a foreign finder into the form of our own: in text order, disjoint, within the text, with ranges.
func (a *Analyzer) settle(doc *tokens.Document, in []entities.Mention) []entities.Mention {
	in = slices.Clone(in)
	slices.SortStableFunc(in, func(x, y entities.Mention) int { return x.Span.Start - y.Span.Start })
	out := in[:0]
	end := 0
	for _, m := range in {
		if m.Span.Start < end || m.Span.IsEmpty() || m.Span.End > len(doc.Text()) {
			continue
		}
		if m.Range = doc.Covering(m.Span); m.Range.IsEmpty() {
			continue
		}
		m.Entity = -1
		end = m.Span.End
		out = append(out, m)
	}
	return out
}

func (a *Analyzer) quotes(_ context.Context, _ Article, r *Result) error {
	speakers, index := r.spansOf(canSpeak)
	found := a.extractor.Quotes(r.Doc, r.Tags, speakers)
	var actors []entities.Actor
	if slices.ContainsFunc(found, func(q quotes.Quote) bool { return q.Speaker < 0 && !q.Source.IsEmpty() }) {
		actors = r.reading.Actors(r.Mentions, r.Entities)
	}
	r.Quotes = make([]Quote, len(found))
	for i, q := range found {
		q.Speaker, q.Within = at(index, q.Speaker), at(index, q.Within)
		if person := r.antecedent(q); person >= 0 {
			q.Speaker = person
		}
		r.Quotes[i] = Quote{q, r.speakerEntity(q, actors)}
	}
	return nil
}

// at looks an index up, keeping -1.
func at(index []int, i int) int {
	if i < 0 {
		return -1
	}
	return index[i]
}

// antecedent is the mention of a person that a speaker named "he" or "she" most likely is: the last one before what is said and
// who says it, in the same block. It is -1 for any other speaker, or if the block names nobody before.
func (r *Result) antecedent(q quotes.Quote) int {
	if q.Source.IsEmpty() {
		return -1
	}
	source := r.Doc.Covering(q.Source)
	if source.Len() == 1 && r.Doc.Key(source.First) == keyIt {
		return r.bodyBefore(source.First)
	}
	if key := r.Doc.Key(source.First); source.Len() != 1 || key != keyHe && key != keyShe {
		return -1
	}
	block := r.Doc.SpanOf(r.Doc.Block(r.Doc.BlockOf(source.First)).Range)
	before := min(q.Source.Start, q.Content[0].Start)
	k := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].Span.Start >= before })
	for k--; k >= 0 && r.Mentions[k].Span.Start >= block.Start; k-- {
		if r.Mentions[k].Kind == entities.Person {
			return k
		}
	}
	return -1
}

// bodyBefore is the mention of the organisation that an "it" at a token most likely is: the one that the sentence before begins with, an
// article apart, in the same block. It is -1 if that begins with anything else.
func (r *Result) bodyBefore(it int) int {
	s := r.Doc.SentenceOf(it)
	if s == 0 || r.Doc.Sentence(s).First != it || r.Doc.BlockOf(r.Doc.Sentence(s-1).First) != r.Doc.BlockOf(it) {
		return -1
	}
	first := r.Doc.Sentence(s - 1).First
	k := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].Range.Limit > first })
	if k < len(r.Mentions) && r.Mentions[k].Kind == entities.Org && r.Mentions[k].Range.First <= first+1 {
		return k
	}
	return -1
}

var keyHe, keyShe, keyIt = tokens.Key("he"), tokens.Key("she"), tokens.Key("it")

// speakerEntity is the entity of the speaker, or else of those whom a description names, "one U.S. official", or else of a name inside
// the description.
func (r *Result) speakerEntity(q quotes.Quote, actors []entities.Actor) int {
	if source := r.Doc.Covering(q.Source); source.Len() == 1 && r.Doc.Key(source.First) != keyIt { // he, she: better than the last person named
		if e := r.referred(q.Source); e >= 0 {
			return e
		}
	}
	if q.Speaker >= 0 && r.Mentions[q.Speaker].Entity >= 0 {
		return r.Mentions[q.Speaker].Entity
	}
	if e := r.referred(q.Source); e >= 0 && !q.Anonymous {
		return e
	}
	if person := r.apposed(q.Source); person >= 0 && !q.Anonymous {
		return r.Mentions[person].Entity
	}
	if !q.Source.IsEmpty() {
		source := r.Doc.Covering(q.Source)
		k := sort.Search(len(actors), func(i int) bool { return actors[i].Range.First >= source.First })
		if k < len(actors) && source.Contains(actors[k].Range) {
			return actors[k].Entity
		}
	}
	if q.Within < 0 {
		return -1
	}
	if m := &r.Mentions[q.Within]; m.Kind != entities.Person || !q.Anonymous {
		return m.Entity
	}
	return r.staff(q)
}

// referred is the entity that a source stands for, "he", "the minister", alone or before a comma; -1 if it is not known.
func (r *Result) referred(source tokens.Span) int {
	if source.IsEmpty() {
		return -1
	}
	k := sort.Search(len(r.References), func(i int) bool { return r.References[i].Span.Start >= source.Start })
	if k == len(r.References) || r.References[k].Span.Start != source.Start || r.References[k].Span.End > source.End {
		return -1
	}
	next := r.Doc.Covering(r.References[k].Span).Limit
	if r.References[k].Span.End == source.End || next < r.Doc.Len() && r.Doc.Word(next) == "," {
		return r.References[k].Entity
	}
	return -1
}

// staff is the entity of those who work for the person named in a description: "an adviser to the president" is not the president but
// of his country and sector. It is added if the text has no other of them; -1 if either is not known.
func (r *Result) staff(q quotes.Quote) int {
	at := r.Mentions[q.Within].Entity
	if at < 0 || r.Entities[at].Country == "" || r.Entities[at].Role == "" {
		return -1
	}
	country, role := r.Entities[at].Country, r.Entities[at].Role
	id := "actor:" + country + "-" + role
	if k := slices.IndexFunc(r.Entities, func(e entities.Entity) bool { return e.ID == id }); k >= 0 {
		return k
	}
	r.Entities = append(r.Entities, entities.Entity{
		ID: id, Name: r.Doc.Slice(q.Source), Kind: entities.Org, Country: country, Role: role, Mentions: []int{},
	})
	return len(r.Entities) - 1
}

// apposed is the mention of a person at the end of a description, behind a comma: Iran's Foreign Minister, Abbas Araghchi. It is -1 if
// there is none.
func (r *Result) apposed(source tokens.Span) int {
	k := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].Span.End > source.End }) - 1
	for ; k >= 0 && r.Mentions[k].Span.Start > source.Start; k-- {
		m := r.Mentions[k]
		if m.Kind != entities.Person || m.Entity < 0 || r.Doc.Word(m.Range.First-1) != "," {
			continue
		}
		if next := m.Range.Limit; m.Span.End == source.End || next < r.Doc.Len() && r.Doc.Word(next) == "," {
			return k
		}
	}
	return -1
}

// spansOf returns the spans of the mentions of some kinds, and their indices.
func (r *Result) spansOf(is func(entities.Kind) bool) (spans []tokens.Span, index []int) {
	for i := range r.Mentions {
		if is(r.Mentions[i].Kind) {
			spans = append(spans, r.Mentions[i].Span)
			index = append(index, i)
		}
	}
	return spans, index
}

func canSpeak(k entities.Kind) bool {
	switch k {
	case entities.Person, entities.Org, entities.GPE, entities.NORP:
		return true
	}
	return false
}

func (a *Analyzer) concepts(_ context.Context, _ Article, r *Result) error {
	r.Concepts = a.ontology.Matches(r.Doc)
	r.Participants = make([][]Participant, len(r.Concepts))
	spans, index := r.spansOf(func(k entities.Kind) bool { return canSpeak(k) || k == entities.Location || k == entities.Facility })
	for i, m := range r.Concepts {
		first, limit := r.near(m.Range, spans)
		for _, p := range a.ontology.Participants(r.Doc, m, spans[first:limit]) {
			if e := r.Mentions[index[first+p.Index]].Entity; e >= 0 {
				r.Participants[i] = append(r.Participants[i], Participant{p.Role.String(), e})
			}
		}
	}
	return nil
}

// participantWindow is how far from a concept, in tokens, those who take part in it may stand.
const participantWindow = 60

// near returns which of the spans, in text order, lie in the sentence of a range and near it.
func (r *Result) near(at tokens.Range, spans []tokens.Span) (first, limit int) {
	sentence := r.Doc.Sentence(r.Doc.SentenceOf(at.First))
	window := r.Doc.SpanOf(tokens.Range{
		First: max(sentence.First, at.First-participantWindow), Limit: min(sentence.Limit, at.Limit+participantWindow),
	})
	first = sort.Search(len(spans), func(i int) bool { return spans[i].Start >= window.Start })
	limit = sort.Search(len(spans), func(i int) bool { return spans[i].Start >= window.End })
	return first, limit
}

func (a *Analyzer) hedging(_ context.Context, art Article, r *Result) error {
	attributions := make([]hedging.Attribution, len(r.Quotes))
	for i, q := range r.Quotes {
		attributions[i] = hedging.Attribution{Content: q.Content, Source: i, Cue: q.Cue}
	}
	read := a.detector.Read(r.Doc, r.Tags, art.Predicates, attributions)
	claims := read.Claims
	r.Cues, r.Hedging = read.Cues, read.Assessment
	r.Claims = make([]Claim, len(claims))
	for i, c := range claims {
		r.Claims[i] = Claim{c, -1}
		if c.Source >= 0 {
			r.Claims[i].Entity = r.Quotes[c.Source].Entity
		}
	}
	r.evasions(read.Evasions)
	return nil
}

func (a *Analyzer) sentiment(_ context.Context, art Article, r *Result) error {
	spans, index := r.spansOf(canSpeak)
	spans, index = merge(spans, index, art.Targets)
	voices := r.voices()
	read := a.scorer.Read(r.Doc, r.Tags, spans, voices)
	r.Sentiment, r.SentenceTones, r.Spread, r.Voices = read.Document, read.Sentences, read.Distribution, read.Voices
	r.Targets = make([]Target, 0, len(spans))
	for i, t := range read.Targets {
		entity := -1
		if index[i] >= 0 {
			entity = r.Mentions[index[i]].Entity
		}
		r.Targets = append(r.Targets, Target{t, index[i], entity})
	}
	r.attitudes(read.Targets, voices)
	return nil
}

// voices are the quotes with the entities of their speakers.
func (r *Result) voices() []sentiment.Quote {
	voices := make([]sentiment.Quote, len(r.Quotes))
	for i, q := range r.Quotes {
		voices[i] = sentiment.Quote{Content: q.Content, Speaker: q.Entity, Cue: q.Cue}
		if q.Entity < 0 {
			voices[i].Speaker = sentiment.Anonymous
		}
	}
	return voices
}

// attitudes sums the tones towards mentions up by entity, and by who speaks.
func (r *Result) attitudes(targets []sentiment.Target, voices []sentiment.Quote) {
	entity := make([]int, len(r.Targets))
	r.scored = make([]int, len(r.Entities))
	for i, t := range r.Targets {
		entity[i] = t.Entity
		if t.Entity >= 0 {
			r.scored[t.Entity]++
		}
	}
	r.Tones = sentiment.ByEntity(targets, entity, len(r.Entities))
	r.Attitudes = sentiment.Matrix(targets, entity, voices)
}

// merge adds the article's own targets to those of the mentions; a target that is a mention stands once.
func merge(spans []tokens.Span, index []int, own []tokens.Span) ([]tokens.Span, []int) {
	for _, s := range own {
		k := sort.Search(len(spans), func(i int) bool {
			return spans[i].Start > s.Start || spans[i].Start == s.Start && spans[i].End >= s.End
		})
		if k < len(spans) && spans[k] == s {
			continue
		}
		spans = slices.Insert(spans, k, s)
		index = slices.Insert(index, k, -1)
	}
	return spans, index
}

func (a *Analyzer) dates(_ context.Context, art Article, r *Result) error {
	r.Dates = a.recognizer.Dates(r.Doc, r.Mentions, art.Date)
	return nil
}

func (a *Analyzer) quantities(_ context.Context, _ Article, r *Result) error {
	r.Quantities = a.recognizer.Quantities(r.Doc, r.Mentions)
	return nil
}
