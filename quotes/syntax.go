package quotes

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// reader is what the rules look at: one document with its tags. Look-ahead and look-back are bounded by maxPhrase.
type reader struct {
	doc  *tokens.Document
	tags tagging.Tags
}

// maxPhrase is the longest noun phrase or group of modifiers in tokens.
const maxPhrase = 30

// has says whether there is a token i.
func (r *reader) has(i int) bool { return i >= 0 && i < r.doc.Len() }

// is says whether token i has one of the parts of speech; there is none outside the document.
func (r *reader) is(i int, list ...tagging.Tag) bool {
	if !r.has(i) {
		return false
	}
	t := r.tags.At(i)
	for _, x := range list {
		if t == x {
			return true
		}
	}
	return false
}

// word is the text of token i, "" outside the document.
func (r *reader) word(i int) string {
	if !r.has(i) {
		return ""
	}
	return r.doc.Word(i)
}

// penn is the Penn tag of token i, 0 outside the document.
func (r *reader) penn(i int) tagging.Penn {
	if !r.has(i) {
		return 0
	}
	return r.tags.Penn(i)
}

// tag is the part of speech of token i, the zero value outside the document.
func (r *reader) tag(i int) (t tagging.Tag) {
	if r.has(i) {
		t = r.tags.At(i)
	}
	return t
}

// kind is the kind of token i, KindOther outside the document.
func (r *reader) kind(i int) tokens.Kind {
	if !r.has(i) {
		return tokens.KindOther
	}
	return r.doc.Kind(i)
}

// keyOf is the key of token i, 0 outside the document.
func (r *reader) keyOf(i int) uint64 {
	if !r.has(i) {
		return 0
	}
	return r.doc.Key(i)
}

// key compares the folded form of token i.
func (r *reader) key(i int, keys ...uint64) bool {
	if !r.has(i) {
		return false
	}
	k := r.doc.Key(i)
	for _, x := range keys {
		if k == x {
			return true
		}
	}
	return false
}

// nominal says whether token i can stand inside a noun phrase without prepositions.
func (r *reader) nominal(i int) bool {
	switch r.tag(i) {
	case tagging.NOUN, tagging.PROPN, tagging.ADJ, tagging.DET, tagging.NUM, tagging.PRON, tagging.SYM:
		return true
	case tagging.PART:
		return r.key(i, keyPossessive)
	case tagging.VERB: // United Nations
		return r.doc.Flags(i).Has(tokens.FlagTitle) && i+1 < r.doc.Len() && r.is(i+1, tagging.PROPN) && !r.finite(i)
	}
	return r.kind(i) == tokens.KindHyphen && r.doc.Glued(i)
}

var (
	keyPossessive = tokens.Key("'s")
	keyThat       = tokens.Key("that")
	keyTo         = tokens.Key("to")
	keyAnd        = tokens.Key("and")
	keyOr         = tokens.Key("or")
	keyOf         = tokens.Key("of")
	keyAccording  = tokens.Key("according")
	keyWho        = tokens.Key("who")
	keyWhich      = tokens.Key("which")
	keySince      = tokens.Key("since")
	keyUntil      = tokens.Key("until")
)

// phraseBefore returns the noun phrase whose last token is end-1, with its prepositional parts and what stands between commas
// or brackets at its end; empty if there is none. It does not reach before first.
func (r *reader) phraseBefore(first, end int) tokens.Range {
	last := end - 1
	if last < first {
		return tokens.Range{First: end, Limit: end}
	}
	if r.word(last) == "," || r.word(last) == ")" || r.isDash(last) {
		if open := r.apposition(first, last); open > first {
			if head := r.phraseBefore(first, open); !head.IsEmpty() {
				if r.is(open+1, tagging.ADV) { // "Kyiv, understandably,"
					return head
				}
				return tokens.Range{First: head.First, Limit: end}
			}
		}
		return tokens.Range{First: end, Limit: end}
	}
	start := r.phraseStart(first, end)
	if start < last-1 && start > first && r.key(last, subjectKeys[:]...) && r.is(start-1, tagging.ADP, tagging.VERB) { // met the envoy and he
		start = last
	}
	return tokens.Range{First: start, Limit: end}
}

// subjectKeys are pronouns that stand behind no verb and no preposition.
var subjectKeys = [...]uint64{tokens.Key("i"), tokens.Key("he"), tokens.Key("she"), tokens.Key("we"), tokens.Key("they")}

// isDash says whether token i is a dash that sets something off, not the hyphen of a compound.
func (r *reader) isDash(i int) bool {
	return r.kind(i) == tokens.KindHyphen && !(r.doc.Glued(i) && i+1 < r.doc.Len() && r.doc.Glued(i+1))
}

// apposition finds the comma or bracket that opens what the one at last closes: "Lavrov, the foreign minister," It returns its index.
func (r *reader) apposition(first, last int) int {
	open := r.word(last)
	if open == ")" {
		open = "("
	}
	finite, verbs := false, 0
	for i := last - 1; i >= max(first, last-maxPhrase); i-- {
		switch w := r.word(i); {
		case w == open:
			released := verbs == 1 && r.penn(i+1) == tagging.PennVBD && !r.is(i+1, tagging.AUX) // a participle read as a past tense
			if finite && open == "," && !r.relative(i+1) && !r.relative(i+2) && !released {
				return -1
			}
			return i
		case r.finite(i):
			finite = true
			verbs++
		case w == ";" || w == ":" || r.kind(i) == tokens.KindQuote:
			return -1
		}
	}
	return -1
}

// relative says whether a relative pronoun stands at i.
func (r *reader) relative(i int) bool {
	switch r.penn(i) {
	case tagging.PennWDT, tagging.PennWP, tagging.PennWPS, tagging.PennWRB:
		return true
	}
	return r.key(i, keyThat, keyAs)
}

// phraseStart walks left over a noun phrase that ends before end.
func (r *reader) phraseStart(first, end int) int {
	start := end
	for i := end - 1; i >= max(first, end-maxPhrase); i-- {
		switch {
		case r.is(i, tagging.PRON) && start < end && !r.possessive(i), start < end && start == i+1 && r.opensPhrase(start) && r.endsPhrase(i):
			return start
		case r.nominal(i):
			start = i
		case r.links(i) && start == i+1 && start < end && i > first && r.nominal(i-1):
		default:
			return start
		}
	}
	return start
}

// opensPhrase says whether a noun phrase of its own begins at i, whatever noun stands before it: "in 2023 the presidents".
func (r *reader) opensPhrase(i int) bool {
	return r.is(i, tagging.DET) && r.key(i, articleKeys[:]...)
}

// endsPhrase says whether a noun phrase may end at i.
func (r *reader) endsPhrase(i int) bool { return r.is(i, tagging.NOUN, tagging.PROPN, tagging.NUM) }

// possessive says whether a pronoun stands before a noun: his, their.
func (r *reader) possessive(i int) bool {
	return r.penn(i) == tagging.PennPRPS || r.penn(i) == tagging.PennWPS
}

// genitive says whether token i is the sign of a genitive: Kyiv's, the parties'.
func (r *reader) genitive(i int) bool {
	return r.penn(i) == tagging.PennPOS || r.key(i, keyPossessive)
}

// links says whether token i joins two noun phrases to one: a preposition, and, or.
func (r *reader) links(i int) bool {
	return r.is(i, tagging.ADP) && !r.key(i, keyAfter, keyBefore, keySince, keyUntil) || r.key(i, keyAnd, keyOr)
}

// phraseAfter returns the noun phrase that begins at start; empty if there is none. Prepositions are followed, and a comma with
// an apposition if the phrase is a name.
func (r *reader) phraseAfter(start, limit int) tokens.Range {
	end := start
	for i := start; i < min(limit, start+maxPhrase); i++ {
		switch {
		case r.is(i, tagging.PRON) && i > start && !r.possessive(i):
			return tokens.Range{First: start, Limit: end}
		case r.nominal(i):
			end = i + 1
		case r.links(i) && end == i && i > start && i+1 < limit && r.nominal(i+1):
		default:
			return tokens.Range{First: start, Limit: end}
		}
	}
	return tokens.Range{First: start, Limit: end}
}

// finite says whether token i is a verb with tense, or a modal.
func (r *reader) finite(i int) bool {
	switch r.penn(i) {
	case tagging.PennVBD, tagging.PennVBP, tagging.PennVBZ, tagging.PennMD:
		return true
	}
	return false
}

// clauseFollows says whether a noun phrase and a finite verb come at start: a clause without that. Verbs of relative clauses do not count.
func (r *reader) clauseFollows(start, limit int) bool {
	for start < limit && r.is(start, tagging.ADV) {
		start++
	}
	np := r.phraseAfter(start, limit)
	if np.IsEmpty() && (start >= limit || !r.is(start, tagging.VERB) && !r.key(start, eitherKeys[:]...) && r.kind(start) != tokens.KindQuote) {
		return false
	}
	if r.is(np.Limit, tagging.CCONJ) && r.finite(np.Limit+1) {
		return false
	}
	verbs := 1
	for i := np.Limit; i < min(limit, np.Limit+maxPhrase); i++ {
		switch {
		case r.penn(i) == tagging.PennWDT || r.penn(i) == tagging.PennWP || r.key(i, keyThat) && r.is(i-1, tagging.NOUN, tagging.PROPN):
			verbs++
		case r.finite(i), i == np.Limit && r.penn(i) == tagging.PennVBN:
			if verbs--; verbs == 0 {
				return true
			}
		case r.is(i, tagging.PUNCT) && r.word(i) != "," && r.kind(i) != tokens.KindQuote && r.kind(i) != tokens.KindHyphen:
			return false
		}
	}
	return false
}

// eitherKeys are conjunctions that may open a clause with its subject.
var eitherKeys = [...]uint64{tokens.Key("both"), tokens.Key("either"), tokens.Key("neither")}
