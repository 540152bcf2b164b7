package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// account reports "By his own admission, …", "in Ankara's view, …" and "…, by one estimate".
func (p *pass) account(i int, r tokens.Range) {
	noun := i
	for limit := min(r.Limit, i+maxLabel); noun+1 < limit && p.nominal(noun+1); noun++ {
	}
	if noun <= i+1 || !p.is(noun, tagging.NOUN) || !p.key(noun, accountKeys[:]...) {
		return
	}
	r = p.bounds(i, r)
	source := p.accountant(i+1, noun)
	if source.IsEmpty() || p.key(i, keyIn) && !p.key(noun, viewKeys[:]...) {
		return
	}
	f := finding{cue: tokens.Range{First: noun, Limit: noun + 1}, source: source}
	if source.Contains(f.cue) {
		f.cue = tokens.Range{First: i, Limit: i + 1} // by one estimate
	}
	switch behind := p.word(noun + 1); {
	case (i == r.First || p.is(i-1, tagging.CCONJ, tagging.SCONJ)) && behind == "," && noun+2 < r.Limit:
		f.content = p.after(noun+2, r)
	case i > r.First && p.word(i-1) == "," && noun+2 >= r.Limit && (noun+1 == r.Limit || p.is(noun+1, tagging.PUNCT)):
		f.content = p.before(i, r)
	}
	if len(f.content) > 0 {
		p.keep(f)
	}
}

// inViewOf returns how many tokens from i on say whose account something is, "in the view of", "per"; 0 if none.
func (p *pass) inViewOf(i int, r tokens.Range) int {
	switch opens := i == r.First || p.word(i-1) == ","; {
	case !opens:
	case p.key(i, keyPer):
		if np := p.phraseAfter(i+1, r.Limit); !np.IsEmpty() && p.is(p.head(np), tagging.PROPN) {
			return 1
		}
	case p.key(i, keyIn) && i+4 < r.Limit && p.key(i+1, keyThe) && p.key(i+2, viewKeys[:]...) && p.key(i+3, keyOf):
		return 4
	}
	return 0
}

var keyPer = tokens.Key("per")

// accountant is whose account the words from first to the noun name: the possessor, or all of "one estimate".
func (p *pass) accountant(first, noun int) tokens.Range {
	for k := noun - 1; k >= first; k-- {
		switch {
		case p.genitive(k) && k > first:
			return tokens.Range{First: first, Limit: k}
		case p.possessive(k):
			return tokens.Range{First: k, Limit: k + 1}
		}
	}
	if p.key(noun, viewKeys[:]...) || !p.is(first, tagging.NUM, tagging.ADJ) && !p.key(first, someKeys[:]...) {
		return tokens.Range{}
	}
	return tokens.Range{First: first, Limit: noun + 1}
}

var (
	// accountKeys are what somebody says or holds behind "by" and "in".
	accountKeys = [...]uint64{
		tokens.Key("admission"), tokens.Key("account"), tokens.Key("accounts"), tokens.Key("estimate"), tokens.Key("estimates"),
		tokens.Key("reckoning"), tokens.Key("count"), tokens.Key("calculation"), tokens.Key("calculations"),
		tokens.Key("view"), tokens.Key("opinion"), tokens.Key("eyes"), tokens.Key("words"), tokens.Key("telling"), tokens.Key("judgment"),
	}
	// viewKeys are those of them that stand behind "in", and always with a possessor.
	viewKeys = [...]uint64{
		tokens.Key("view"), tokens.Key("opinion"), tokens.Key("eyes"), tokens.Key("words"), tokens.Key("telling"), tokens.Key("judgment"),
	}
	someKeys = [...]uint64{tokens.Key("some"), tokens.Key("all"), tokens.Key("any"), tokens.Key("most"), tokens.Key("many"), tokens.Key("several")}
)
