package standoff

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Check tells what is wrong between the annotations of an article: spans that cut a character or one another, gaps between
// sentences, scopes outside their sentence, ids that no mention has. It returns one message a fault, none for a sound article.
func Check(a *Article) []string {
	c := &checker{a: a, ids: a.Actors()}
	c.meta()
	c.structure()
	c.names()
	c.hedges()
	c.speech()
	c.actions()
	return c.faults
}

// checker gathers faults.
type checker struct {
	a      *Article
	ids    map[string]Actor
	faults []string
}

func (c *checker) fault(s tokens.Span, format string, args ...any) {
	text := c.a.Text[s.Start:s.End]
	c.faults = append(c.faults, fmt.Sprintf("%s: %d-%d %.40q: %s", c.a.Name, s.Start, s.End, text, fmt.Sprintf(format, args...)))
}

// want records a fault if something does not hold.
func (c *checker) want(ok bool, s tokens.Span, format string, args ...any) {
	if !ok {
		c.fault(s, format, args...)
	}
}

func (c *checker) meta() {
	whole := tokens.Span{Start: 0, End: len(c.a.Text)}
	c.want(c.a.Title != "" && c.a.Date != "" && c.a.Source != "" && c.a.Licence != "", whole, "a header is missing")
	c.want(utf8.ValidString(c.a.Text), whole, "the text is not UTF-8")
}

// structure checks that blocks, sentences and tokens divide the text.
func (c *checker) structure() {
	a := c.a
	blocks := spansOf(a.Blocks, func(b Block) tokens.Span { return b.Span })
	sentences := spansOf(a.Sentences, func(s Sentence) tokens.Span { return s.Span })
	words := spansOf(a.Tokens, func(t Token) tokens.Span { return t.Span })
	c.divide("blocks", blocks)
	c.divide("sentences", sentences)
	c.inside("sentence", sentences, "block", blocks)
	if len(words) > 0 {
		c.divide("tokens", words)
		c.inside("token", words, "sentence", sentences)
	}
	for _, t := range a.Tokens {
		c.want(isUPOS(t.UPOS), t.Span, "unknown part of speech %q", t.UPOS)
	}
	for _, s := range a.Sentences {
		i := within(s.Span, blocks)
		judged := i >= 0 && a.Blocks[i].IsProse() && a.Blocks[i].Kind != "dateline"
		c.want(s.Judged == judged, s.Span, "hedged and certainty are for sentences of prose")
	}
}

// isUPOS says whether s is one of the seventeen universal parts of speech.
func isUPOS(s string) bool {
	const all = " ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X "
	return s != "" && strings.Contains(all, " "+s+" ")
}

// names checks mentions, concepts and targets.
func (c *checker) names() {
	a := c.a
	mentions := spansOf(a.Mentions, func(m Mention) tokens.Span { return m.Span })
	c.ordered("mentions", mentions)
	c.inSentences("mention", mentions)
	c.inProse("mention", mentions)
	for _, m := range a.Mentions {
		c.mention(m)
	}
	concepts := spansOf(a.Concepts, func(m Concept) tokens.Span { return m.Span })
	c.inSentences("concept", concepts)
	c.inProse("concept", concepts)
	for _, t := range a.Targets {
		c.want(contains(mentions, t.Span), t.Span, "a target is no mention")
		sign := map[string]bool{"positive": t.Score > 0, "negative": t.Score < 0, "neutral": t.Score > -0.3 && t.Score < 0.3}
		c.want(sign[t.Label], t.Span, "%s with the score %g", t.Label, t.Score)
	}
}

// mention checks one mention by itself and against the first of its entity.
func (c *checker) mention(m Mention) {
	amount := m.Kind == "DATE" || m.Kind == "MONEY" || m.Kind == "QUANTITY"
	c.want(amount == (m.Value != ""), m.Span, "dates and amounts have a value, names have none")
	c.want(amount == (m.ID == ""), m.Span, "names have an id, dates and amounts have none")
	code, isCountry := strings.CutPrefix(m.ID, "country:")
	c.want(!isCountry || code == m.Country, m.Span, "id %s with country %s", m.ID, m.Country)
	first := c.ids[m.ID]
	c.want(m.ID == "" || first.Country == m.Country, m.Span, "country %s here, %s at first", m.Country, first.Country)
	c.want(isCountry || m.ID == "" || first.Kind == m.Kind, m.Span, "kind %s here, %s at first", m.Kind, first.Kind)
	c.want(!m.Metonym || isCountry, m.Span, "a metonym is the country it stands for")
}

// hedges checks cues and claims.
func (c *checker) hedges() {
	a := c.a
	c.inSentences("cue", spansOf(a.Cues, func(x Cue) tokens.Span { return x.Span }))
	c.inSentences("claim", spansOf(a.Claims, func(x Claim) tokens.Span { return x.Span }))
	for _, x := range a.Cues {
		i := c.sentence(x.Span)
		c.want(i >= 0 && c.sentence(x.Scope) == i, x.Span, "the scope is not in the sentence of its cue")
		c.boundaries(x.Scope)
	}
	for _, x := range a.Claims {
		named := x.Source == Author || x.Source == Unnamed || c.known(x.Source)
		c.want(named || !x.Holder.IsEmpty(), x.Span, "no mention of %s", x.Source)
		c.boundaries(x.Holder)
	}
}

// speech checks quotes.
func (c *checker) speech() {
	for _, q := range c.a.Quotes {
		c.want(len(q.Content) > 0, q.Span, "no content")
		c.want(q.Direct == (q.Form == "direct"), q.Span, "direct and form disagree")
		c.want(q.Entity == "" || c.known(q.Entity), q.Span, "no mention of %s", q.Entity)
		last := q.Span.Start
		for _, s := range q.Content {
			c.want(s.Start >= last && s.End <= q.Span.End, s, "the content is not in order within its quote")
			c.boundaries(s)
			last = s.End
		}
		for _, s := range []tokens.Span{q.Cue, q.Speaker} {
			c.want(s == tokens.Span{} || c.block(s) == c.block(q.Content[0]), q.Span, "cue or speaker in another block")
			c.boundaries(s)
		}
	}
}

// actions checks events.
func (c *checker) actions() {
	c.inSentences("event", spansOf(c.a.Events, func(e Event) tokens.Span { return e.Span }))
	for _, e := range c.a.Events {
		c.want(e.Source == "" || c.known(e.Source), e.Span, "no mention of %s", e.Source)
		c.want(e.Target == "" || c.known(e.Target), e.Span, "no mention of %s", e.Target)
		c.want(e.Source+e.Target != "" && e.Code != "", e.Span, "an event without code or without actors")
	}
}

func (c *checker) known(id string) bool { _, ok := c.ids[id]; return ok }
