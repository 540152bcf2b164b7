package hedging

import (
	"sort"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// loadEvents reads the nouns for events.
func loadEvents(text string) (map[uint64]bool, error) {
	t, err := lexicon.ReadTable(strings.NewReader(text), "events.tsv", "word")
	if err != nil {
		return nil, err
	}
	m := map[uint64]bool{}
	for _, row := range t.Rows {
		for _, form := range inflect(row.Field("word"))[:2] {
			m[tokens.Key(form)] = true
		}
	}
	return m, nil
}

// events appends the claims of the nouns of a sentence that say that something happens: the alleged attack. Those found already, behind
// be, are left out.
func (r *claimReader) events(out []Claim, s tokens.Range) []Claim {
	known := len(out)
	at := known
	for at > 0 && out[at-1].Span.Start >= r.doc.Span(s.First).Start {
		at--
	}
	for i := s.First; i < s.Limit; i++ {
		if p := r.syn.Penn(i); p != tagging.PennNN && p != tagging.PennNNS || !r.v.events[r.doc.Key(i)] {
			continue
		}
		if c, ok := r.chunk(i); !ok || i+1 < c.Limit && r.penn(i+1) != tagging.PennPOS || r.kind(i-1) == tokens.KindHyphen && r.doc.Glued(i) {
			continue
		}
		span := r.doc.Span(i)
		for at < known && out[at].Span.Start < span.Start {
			at++
		}
		if at == known || out[at].Span != span {
			c := r.nominal(i).claim(span, true)
			c.Nominal = true
			out = append(out, c)
		}
	}
	return out
}

// joins returns the adjective, or the head of the noun phrase, that a group does no more than join to its subject: is ready, remained calm,
// was a farce. It is -1 if there is none.
func (r *claimReader) joins(g int) int {
	x := &r.syn.Groups[g]
	if r.class(int(x.Head))&clause.Be == 0 && r.word(int(x.Head))&wordJoin == 0 || x.Passive || x.Ongoing {
		return -1
	}
	j := r.over(x.Range.Limit)
	if c, ok := r.chunk(j); ok && r.opens(x.Range.First) && r.question() { // Was the vote fair?
		k := r.over(max(c.Limit, r.syn.PhraseEnd(j)))
		if !r.adjective(k) {
			return -1
		}
		j = k
	}
	if j >= r.sent.Limit {
		return -1
	}
	c, ok := r.chunk(j)
	switch {
	case r.key(j-1) == keyAbout: // is about trade
		return -1
	case !ok && r.adjective(j):
		return j
	case !ok, r.existential(r.syn.SubjectStart(g)), r.class(int(x.Head))&clause.Be == 0:
		return -1
	case c.Limit < r.sent.Limit && r.penn(c.Limit) == tagging.PennPOS || r.syn.IsClause(j, r.sent.Limit):
		return -1
	}
	h := c.Limit - 1
	if !r.noun(h) && !r.adjective(h) || r.class(h)&clause.TimeNoun != 0 {
		return -1
	}
	return h
}

// eventAt says whether the noun phrase that begins at first is headed by a noun for an event.
func (r *claimReader) eventAt(first int) bool {
	c, ok := r.chunk(max(first, r.sent.First))
	return ok && r.v.events[r.key(c.Limit-1)]
}

// seek goes to the sentence of token i and to its cues.
func (r *claimReader) seek(i int) {
	r.sent = r.syn.Sentence(i)
	r.first = sort.Search(len(r.cues), func(n int) bool { return r.cues[n].Range.First >= r.sent.First })
}
