package quotes

import (
	"sort"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// transcript recognises "LAVROV: …" and "Q: …" at the beginning of a block.
func (p *pass) transcript(b tokens.Block) (finding, bool) {
	r := b.Range
	for i := r.First; i < min(r.Limit-1, r.First+8); i++ {
		if p.word(i) == ":" && i > r.First {
			who := tokens.Range{First: r.First, Limit: i}
			if !p.speaks(who) && !(p.isTitle(b) && p.heads(who)) {
				return finding{}, false
			}
			return finding{
				cue:     tokens.Range{First: i, Limit: i + 1},
				source:  tokens.Range{First: r.First, Limit: i},
				content: []tokens.Range{{First: i + 1, Limit: r.Limit}},
			}, true
		}
		if !p.nominal(i) && !p.is(i, tagging.ADP, tagging.PUNCT) {
			break
		}
	}
	return finding{}, false
}

// speaks says whether the words before a colon name a speaker: all capitals, or one of the speakers passed in.
func (p *pass) speaks(r tokens.Range) bool {
	s, _ := p.resolve(r)
	capitals := true
	for i := r.First; i < r.Limit; i++ {
		if p.kind(i) == tokens.KindWord && !p.doc.Flags(i).Has(tokens.FlagUpper) {
			capitals = false
		}
	}
	return capitals || s >= 0 && r.Len() <= 4
}

// isTitle says whether a block is a heading, or the first of the document and one sentence.
func (p *pass) isTitle(b tokens.Block) bool {
	return b.Kind == tokens.BlockHeading || b.Range.First == 0 && b.Sentences.Len() == 1
}

// heads says whether the words before the colon of a title are who says what stands behind it: a name of two or three words, or a poll.
func (p *pass) heads(r tokens.Range) bool {
	if r.Len() == 1 {
		return p.key(r.First, titleKeys[:]...)
	}
	for i := r.First; i < r.Limit; i++ {
		if !p.is(i, tagging.PROPN) {
			return false
		}
	}
	return r.Len() <= 3
}

var titleKeys = [...]uint64{tokens.Key("poll"), tokens.Key("survey"), tokens.Key("study"), tokens.Key("report")}

// resolve finds a source among the speakers: the one at its head, before any comma or preposition, and one that stands elsewhere in it.
func (p *pass) resolve(source tokens.Range) (speaker, within int) {
	if source.IsEmpty() {
		return -1, -1
	}
	if source.Len() == 1 && p.is(source.First, tagging.PRON) && !p.isSpeaker(source) {
		return p.speaker, p.within
	}
	head := p.head(source)
	speaker, within = -1, -1
	span := p.doc.SpanOf(source)
	for k := p.speakerAt(span.Start); k < len(p.speakers) && p.speakers[k].Start < span.End; k++ {
		if p.speakers[k].Overlaps(p.doc.Span(head)) {
			speaker = k
		} else if within < 0 {
			within = k
		}
	}
	return speaker, within
}

func (p *pass) isSpeaker(r tokens.Range) bool {
	span := p.doc.SpanOf(r)
	k := p.speakerAt(span.Start)
	return k < len(p.speakers) && p.speakers[k].Overlaps(span)
}

// speakerAt returns the first speaker that ends behind the offset.
func (p *pass) speakerAt(offset int) int {
	return sort.Search(len(p.speakers), func(k int) bool { return p.speakers[k].End > offset })
}

// head is the last noun of a phrase before its first comma, bracket or preposition.
func (p *pass) head(r tokens.Range) int {
	head := r.First
	for i := r.First; i < r.Limit; i++ {
		if i > r.First && (p.is(i, tagging.ADP, tagging.PUNCT) && p.kind(i) != tokens.KindHyphen) {
			break
		}
		if p.is(i, tagging.NOUN, tagging.PROPN, tagging.PRON) {
			head = i
		}
	}
	return head
}
