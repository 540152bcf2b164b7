package quotes

import (
	"slices"
	"sort"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// transcript recognises "LAVROV: …", "QUESTION (Reuters): …" at the beginning of a block, and who speaks in a title.
func (p *pass) transcript(b tokens.Block) (finding, bool) {
	r := b.Range
	for i := r.First + 1; i < min(r.Limit-1, r.First+maxLabel); i++ {
		if p.word(i) == ":" {
			f := finding{
				cue:     tokens.Range{First: i, Limit: i + 1},
				source:  tokens.Range{First: r.First, Limit: i},
				content: []tokens.Range{{First: i + 1, Limit: r.Limit}},
			}
			if p.isTitle(b) {
				return p.headline(f)
			}
			return f, p.speaks(f.source)
		}
		if !p.nominal(i) && !p.is(i, tagging.ADP, tagging.PUNCT) && !p.isTitle(b) {
			break
		}
	}
	return finding{}, false
}

// maxLabel is the longest label before a colon in tokens.
const maxLabel = 12

// headline decides who says what stands behind the colon of a title: "Poll: …", "Ana Ruiz: …", the first name before a quotation; a
// single word if it is found to speak in the text.
func (p *pass) headline(f finding) (finding, bool) {
	if p.key(f.source.First, labelKeys[:]...) || p.reports(f.source) {
		return f, false
	}
	if q := p.inside(f.content[0].First); q != nil && q.First == f.content[0].First && q.Limit >= f.content[0].Limit-1 {
		span := p.doc.SpanOf(f.source)
		k := p.speakerAt(span.Start)
		for k+1 < len(p.speakers) && p.speakers[k+1].Overlaps(span) && p.genitive(p.doc.Covering(p.speakers[k]).Limit) {
			k++ // Hungary's Orban
		}
		if k < len(p.speakers) && p.speakers[k].Overlaps(span) {
			f.source, f.content[0] = p.doc.Covering(p.speakers[k]), q.Range
			return f, true
		}
	}
	if p.heads(f.source) || f.source.Len() > 1 && f.source.Len() <= 4 && p.speaks(f.source) {
		return f, true
	}
	if f.source.Len() > 1 || p.title.content != nil {
		return f, false
	}
	if p.doc.Flags(f.source.First).Has(tokens.FlagUpper) {
		return f, true // Q: …
	}
	p.title = f
	return f, false
}

// reports says whether a verb before the colon of a title reports what stands behind it: "Fidan warns: …".
func (p *pass) reports(r tokens.Range) bool {
	for i := r.First + 1; i < r.Limit; i++ {
		if p.is(i, tagging.VERB) && (p.finite(i) || p.penn(i) == tagging.PennVBG) && p.frame(i)&(frameSay|frameTell) != 0 {
			return true
		}
	}
	return false
}

// titled keeps what a single word before the colon of the title says if it speaks in the text.
func (p *pass) titled() {
	if p.title.content == nil {
		return
	}
	who := p.keyOf(p.title.source.First)
	for _, f := range p.found {
		if !f.source.IsEmpty() && !f.cue.IsEmpty() && p.keyOf(p.head(f.source)) == who {
			p.keep(p.title)
			p.found[len(p.found)-1].speaker = f.speaker
			slices.SortStableFunc(p.found, func(a, b finding) int { return a.first() - b.first() })
			return
		}
	}
}

// labelKeys stand before the colon of a title and say what kind of text follows.
var labelKeys = [...]uint64{
	tokens.Key("analysis"), tokens.Key("transcript"), tokens.Key("opinion"), tokens.Key("comment"), tokens.Key("commentary"), tokens.Key("update"),
	tokens.Key("exclusive"), tokens.Key("breaking"), tokens.Key("explainer"), tokens.Key("video"), tokens.Key("watch"), tokens.Key("factbox"),
	tokens.Key("timeline"), tokens.Key("editorial"), tokens.Key("review"), tokens.Key("correction"), tokens.Key("clarification"), tokens.Key("editor"), tokens.Key("live"), tokens.Key("interview"),
	tokens.Key("profile"), tokens.Key("feature"), tokens.Key("fact"), tokens.Key("note"), tokens.Key("photos"), tokens.Key("listen"), tokens.Key("read"),
}

// speaks says whether the words before a colon name a speaker: all capitals but for what stands in brackets, or one of the speakers
// passed in.
func (p *pass) speaks(r tokens.Range) bool {
	if p.key(r.First, labelKeys[:]...) {
		return false
	}
	s, _ := p.resolve(r)
	capitals := true
	for i := r.First; i < r.Limit && p.kind(i) != tokens.KindBracket; i++ {
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
		} else if within < 0 && p.belongs(head, p.doc.Covering(p.speakers[k])) {
			within = k
		}
	}
	return speaker, within
}

// belongs says whether a name in a description says whose the person at its head is: not "ambassador to Russia", "diplomat in Kyiv",
// "an official from a NATO country".
func (p *pass) belongs(head int, name tokens.Range) bool {
	if name.First > head && p.key(head, awayKeys[:]...) && p.key(name.First-1, keyTo, keyIn) {
		return false
	}
	for i := head + 1; i < name.First; i++ { // the minister, speaking in Oslo,
		if p.word(i) == "," || p.relative(i) || p.is(i, tagging.VERB) && p.finite(i) {
			return false
		}
	}
	return !p.key(name.Limit, memberKeys[:]...)
}

var (
	// awayKeys are people whom one country sends to another.
	awayKeys = [...]uint64{
		tokens.Key("ambassador"), tokens.Key("ambassadors"), tokens.Key("envoy"), tokens.Key("envoys"), tokens.Key("diplomat"),
		tokens.Key("diplomats"), tokens.Key("emissary"), tokens.Key("consul"), tokens.Key("correspondent"), tokens.Key("analyst"),
	}
	memberKeys = [...]uint64{tokens.Key("country"), tokens.Key("countries"), tokens.Key("member"), tokens.Key("nation")}
)

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
		if i > r.First && (p.is(i, tagging.ADP, tagging.PUNCT) && p.kind(i) != tokens.KindHyphen || p.relative(i) || p.key(i, qualifierKeys[:]...) && p.is(i+1, tagging.ADP, tagging.PART)) {
			break
		}
		if p.is(i, tagging.NOUN, tagging.PROPN, tagging.PRON) {
			head = i
		}
	}
	return head
}
