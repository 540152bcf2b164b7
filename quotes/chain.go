package quotes

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// maxOpen is how many contents around a cue are looked at, innermost first.
const maxOpen = 16

// said is one content of a quote.
type said struct {
	tokens.Span
	quote int
}

// chain sets the parent of each quote from index from on: the quote with the shortest content around its cue, or around its first
// content if it has no cue.
func chain(list []Quote, from int) {
	var contents []said
	order := make([]int, 0, len(list)-from)
	for i := from; i < len(list); i++ {
		list[i].Parent = -1
		order = append(order, i)
		for _, c := range list[i].Content {
			contents = append(contents, said{c, i})
		}
	}
	slices.SortFunc(contents, func(a, b said) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, a.quote-b.quote)
	})
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(list[a].place().Start-list[b].place().Start, a-b) })
	var open []said
	for _, i := range order {
		place := list[i].place()
		for len(contents) > 0 && contents[0].Start <= place.Start {
			open, contents = append(open, contents[0]), contents[1:]
		}
		for len(open) > 0 && open[len(open)-1].End <= place.Start {
			open = open[:len(open)-1]
		}
		for k := len(open) - 1; k >= max(0, len(open)-maxOpen); k-- {
			if open[k].quote != i && open[k].Contains(place) && !list[open[k].quote].within(list, i) {
				list[i].Parent = open[k].quote
				break
			}
		}
	}
}

// within says whether quote i is the parent of q: then q cannot be that of i.
func (q *Quote) within(list []Quote, i int) bool {
	for steps := 0; steps < maxOpen && q.Parent >= 0; steps++ {
		if q.Parent == i {
			return true
		}
		q = &list[q.Parent]
	}
	return false
}

// place is where a quote is reported.
func (q *Quote) place() tokens.Span {
	if q.Cue.IsEmpty() {
		return q.Content[0]
	}
	return q.Cue
}

// anonymous says whether a source is described and not named: one U.S. official, people familiar with the matter.
func (p *pass) anonymous(f finding) bool {
	if f.speaker >= 0 || f.source.IsEmpty() {
		return false
	}
	head := p.head(f.source)
	if of := head + 1; p.is(head, tagging.NUM, tagging.PRON, tagging.DET) && p.key(of, keyOf) && of+1 < f.source.Limit { // one of the mediators
		head = p.head(tokens.Range{First: of + 1, Limit: f.source.Limit})
	}
	need, listed := p.unnamed[p.keyOf(head)]
	if !listed || !p.is(head, tagging.NOUN) {
		return p.is(head, tagging.NOUN, tagging.PRON, tagging.ADJ, tagging.DET) && (p.hides(f.source) || p.key(f.source.First, keyThose) && p.knows(f.source))
	}
	if head+1 < f.source.Limit && (p.is(head+1, tagging.PROPN) || p.word(head+1) == "," && head+2 < f.source.Limit && p.is(head+2, tagging.PROPN)) {
		return false
	}
	switch {
	case need == needsNothing, p.hides(f.source), p.knows(f.source):
		return true
	}
	return need == needsArticle && (p.key(f.source.First, indefiniteKeys[:]...) || p.is(f.source.First, tagging.NUM))
}

// indefiniteKeys begin the mention of somebody new.
var indefiniteKeys = [...]uint64{
	tokens.Key("a"), tokens.Key("an"), tokens.Key("another"), tokens.Key("one"), tokens.Key("some"), tokens.Key("several"), tokens.Key("many"),
}

// hides says whether the words of a source, or the few behind it in its sentence, say that it is not to be named.
func (p *pass) hides(source tokens.Range) bool {
	limit := min(source.Limit+maxPhrase/2, p.doc.Sentence(p.doc.SentenceOf(source.Limit-1)).Limit)
	for i := source.First; i < limit; i++ {
		if p.key(i, hideKeys[:]...) || p.key(i, namedKeys[:]...) && p.key(i-1, keyBe) && i > source.First || i < source.Limit && p.key(i, keyUnnamed) {
			return true
		}
	}
	return false
}

// knows says whether the words of a source say how it knows: familiar with the matter, briefed on the talks.
func (p *pass) knows(source tokens.Range) bool {
	for i := source.First; i < source.Limit; i++ {
		if (p.key(i, knowKeys[:]...) || p.key(i, qualifierKeys[:]...)) && p.is(i+1, tagging.ADP, tagging.PART) || p.key(i, keyRoom) {
			return true
		}
	}
	return false
}

var (
	hideKeys   = [...]uint64{tokens.Key("anonymity"), tokens.Key("anonymous"), tokens.Key("anonymously")}
	namedKeys  = [...]uint64{tokens.Key("named"), tokens.Key("identified"), tokens.Key("quoted")} // asked not to be named
	keyBe      = tokens.Key("be")
	keyUnnamed = tokens.Key("unnamed")
	keyThose   = tokens.Key("those")
	keyRoom    = tokens.Key("room") // a person in the room
	knowKeys   = [...]uint64{tokens.Key("knowledge"), tokens.Key("understanding"), tokens.Key("insight"), tokens.Key("access")}
)
