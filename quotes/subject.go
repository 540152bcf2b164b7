package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// subject finds the noun phrase that is the subject of the verb at i, to its left.
func (p *pass) subject(i int, r tokens.Range) tokens.Range {
	k := p.groupStart(i, r)
	if to := p.toBefore(i, k); to > r.First {
		if v := p.raised(to, r); v >= 0 {
			return p.subject(v, tokens.Range{First: r.First, Limit: to})
		}
		return p.driver(to, r)
	}
	switch {
	case p.penn(i) == tagging.PennVBG && k > r.First && p.key(k-1, keyAs):
		if np := p.quoted(k-1, r); !np.IsEmpty() {
			return np
		}
		return p.participleSubject(k, r)
	case p.penn(i) == tagging.PennVBG && !p.is(max(k, i-1), tagging.AUX):
		if np := p.participleSubject(k, r); !np.IsEmpty() {
			return np
		}
	case k > r.First && p.key(k-1, keyWho, keyWhich):
		return tokens.Range{First: k - 1, Limit: k}
	case k > r.First && p.is(k-1, tagging.CCONJ):
		return p.clauseSubject(k-1, r)
	}
	if np := p.phraseBefore(r.First, k); !np.IsEmpty() {
		if whole := p.withRelative(np, r); !whole.IsEmpty() {
			return whole
		}
		if whole := p.withQualifier(np, r); !whole.IsEmpty() {
			return whole
		}
		if whole := p.withParticiple(np, r); !whole.IsEmpty() {
			return whole
		}
		if np = p.pastPlace(np, r); !p.isObject(np, r) {
			return np
		}
	}
	if k == r.First || p.finite(i) && p.word(k-1) == "," && p.inside(i) == nil && k-1 > r.First && p.kind(k-2) == tokens.KindQuote {
		return tokens.Range{}
	}
	np := p.clauseSubject(k, r)
	if np.Len() > 1 && p.key(np.Limit-1, keyWho) && np.Limit < k { // an official who asked not to be named
		np.Limit = k
	}
	return np
}

// quoted is who is quoted as saying something: the object of the verb before the "as", or its subject if it is passive.
func (p *pass) quoted(as int, r tokens.Range) tokens.Range {
	np := p.phraseBefore(r.First, as)
	if np.IsEmpty() || np.First == r.First {
		return tokens.Range{}
	}
	if v := np.First - 1; p.is(v, tagging.VERB) && p.frame(v) != 0 {
		return np
	}
	return tokens.Range{}
}

// withRelative returns the noun phrase whose relative clause np ends: "an official who spoke on condition of anonymity" said.
func (p *pass) withRelative(np, r tokens.Range) tokens.Range {
	if np.First == r.First || !p.is(np.First-1, tagging.VERB, tagging.ADP) {
		return tokens.Range{}
	}
	for k := np.First - 1; k > max(r.First, np.First-maxPhrase/2); k-- {
		switch {
		case p.key(k, keyWho):
			head := p.phraseBefore(r.First, k)
			if head.IsEmpty() {
				return tokens.Range{}
			}
			return tokens.Range{First: head.First, Limit: np.Limit}
		case p.is(k, tagging.PUNCT, tagging.CCONJ):
			return tokens.Range{}
		}
	}
	return tokens.Range{}
}

// withQualifier returns the noun phrase that says how somebody knows, which np ends: "a person close to the minister" said.
func (p *pass) withQualifier(np tokens.Range, r tokens.Range) tokens.Range {
	k := np.First - 2
	if k <= r.First || !p.is(k+1, tagging.ADP, tagging.PART) || !p.key(k, qualifierKeys[:]...) {
		return tokens.Range{}
	}
	for k > r.First && p.is(k-1, tagging.ADV) {
		k--
	}
	head := p.phraseBefore(r.First, k)
	if head.IsEmpty() || !p.is(k-1, tagging.NOUN, tagging.PROPN, tagging.DET, tagging.PRON) {
		return tokens.Range{}
	}
	return tokens.Range{First: head.First, Limit: np.Limit}
}

// qualifierKeys say how somebody knows: familiar with, briefed on.
var qualifierKeys = [...]uint64{
	tokens.Key("close"), tokens.Key("familiar"), tokens.Key("briefed"), tokens.Key("involved"), tokens.Key("privy"), tokens.Key("acquainted"),
	tokens.Key("aware"), tokens.Key("informed"), tokens.Key("apprised"), tokens.Key("loyal"), tokens.Key("present"), tokens.Key("allied"),
	tokens.Key("based"), tokens.Key("knowledgeable"), tokens.Key("near"),
}

// withParticiple returns the noun phrase whose participle np ends: "a letter sent on Monday by the mayor" said.
func (p *pass) withParticiple(np tokens.Range, r tokens.Range) tokens.Range {
	k := np.First - 1
	if whole := p.withGerund(np, r); !whole.IsEmpty() {
		return whole
	}
	if k-1 <= r.First || !p.is(k, tagging.ADP) {
		return tokens.Range{}
	}
	switch p.penn(k - 1) {
	case tagging.PennVBN, tagging.PennVBG:
	case tagging.PennVBD: // "reached by telephone" reads as a past tense to the tagger
		if !p.key(k, keyBy) {
			return tokens.Range{}
		}
	default:
		return tokens.Range{}
	}
	for k--; k > r.First && p.is(k-1, tagging.AUX, tagging.ADV); k-- {
		if p.finite(k - 1) {
			return tokens.Range{}
		}
	}
	head := p.phraseBefore(r.First, k)
	if head.IsEmpty() || !p.is(k-1, tagging.NOUN, tagging.PROPN) || p.isObject(head, r) {
		return tokens.Range{}
	}
	return tokens.Range{First: head.First, Limit: np.Limit}
}

// pastPlace drops what belongs to a preposition from the noun phrase before a verb: "in 1962 Venezuela declared", "who for good reasons asked".
func (p *pass) pastPlace(np tokens.Range, r tokens.Range) tokens.Range {
	k := np.First - 1
	switch {
	case k < r.First || !p.is(k, tagging.ADP):
	case np.Len() > 1 && p.is(np.First, tagging.NUM) && p.doc.Span(np.First).Len() == 4 && p.is(np.First+1, tagging.PROPN):
		np.First++
	case k > r.First && p.key(k-1, keyWho):
		return tokens.Range{First: k - 1, Limit: k}
	}
	return np
}

// withGerund returns the noun phrase in whose gerund np is the object: "talks about ending the war" were welcomed.
func (p *pass) withGerund(np tokens.Range, r tokens.Range) tokens.Range {
	k := np.First - 1
	if k-2 < r.First || p.penn(k) != tagging.PennVBG || !p.is(k-1, tagging.ADP, tagging.SCONJ) || !p.is(k-2, tagging.NOUN, tagging.PROPN) {
		return tokens.Range{}
	}
	head := p.phraseBefore(r.First, k-1)
	if head.IsEmpty() || p.isObject(head, r) {
		return tokens.Range{}
	}
	return tokens.Range{First: head.First, Limit: np.Limit}
}

// participleSubject finds the subject that a participle shares with the main verb of its sentence: "He left, saying …",
// "Lamenting this, she said …".
func (p *pass) participleSubject(k int, r tokens.Range) tokens.Range {
	if v := p.reportBefore(k, r); v >= 0 {
		return p.subject(v, r)
	}
	for v := r.First; v < min(r.Limit, r.First+2*maxPhrase); v++ {
		if !p.finite(v) || p.inside(v) != p.inside(k) {
			continue
		}
		first := p.groupStart(v, r)
		if np := p.phraseBefore(r.First, first); !np.IsEmpty() {
			return np
		}
	}
	return tokens.Range{}
}

// reportBefore returns the verb of an attribution that ends right before the comma before k: "The talks failed, he said, adding". Else -1.
func (p *pass) reportBefore(k int, r tokens.Range) int {
	if k-1 <= r.First || p.word(k-1) != "," {
		return -1
	}
	for v := k - 2; v > max(r.First, k-2-maxTail/2); v-- {
		if p.finite(v) && p.frame(v)&(frameSay|frameTell) != 0 {
			if p.inside(v) == p.inside(k) && p.skipModifiers(v+1, r) >= k-1 {
				return v
			}
			return -1
		}
	}
	return -1
}

// groupStart is the first token of the verb group that ends with the verb at v.
func (p *pass) groupStart(v int, r tokens.Range) int {
	for v > r.First && (p.is(v-1, tagging.AUX, tagging.ADV, tagging.PART) && !p.key(v-1, keyPossessive) || p.key(v-1, groupKeys[:]...)) {
		v--
	}
	return v
}

// isObject says whether a verb or preposition stands before a noun phrase, so that it is no subject.
func (p *pass) isObject(np tokens.Range, r tokens.Range) bool {
	k := np.First - 1
	if k > r.First && p.penn(k) == tagging.PennVBN && p.is(k-1, tagging.ADP, tagging.SCONJ, tagging.CCONJ, tagging.PUNCT) {
		return false // leaked documents
	}
	return k >= r.First && p.is(k, tagging.VERB) && !p.clauseVerb(k)
}

// clauseSubject finds the subject of a verb that shares it with an earlier one: "He left, saying …", "She rose and said …".
func (p *pass) clauseSubject(k int, r tokens.Range) tokens.Range {
	for v := k - 1; v > max(r.First, k-maxPhrase); v-- {
		if p.finite(v) && p.inside(v) == p.inside(k) {
			if np := p.phraseBefore(r.First, p.groupStart(v, r)); !np.IsEmpty() && !p.subordinated(np, r) {
				return np
			}
		}
	}
	return tokens.Range{}
}

// subordinated says whether np is the subject of a clause that depends on another: "said that money …", "what it called …".
func (p *pass) subordinated(np tokens.Range, r tokens.Range) bool {
	k := np.First - 1
	if p.key(np.First, keyThat) && np.Len() > 1 {
		return k > r.First && p.is(k, tagging.VERB)
	}
	_, noun := p.nouns[p.keyOf(k-1)] // concern that
	return k > r.First && (p.key(k, keyWhat) || p.key(k, keyThat) && (noun || p.is(k-1, tagging.VERB)))
}
