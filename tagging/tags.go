package tagging

import (
	"fmt"
	"iter"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Tags are the parts of speech and lemmas of one document. They do not change and are safe for concurrent use.
type Tags struct {
	doc   *tokens.Document
	pairs []pair
}

// FromTags makes tags of universal parts of speech given from outside, one a token. Penn tags are guessed from the word
// and its universal tag; FromPairs takes both. It panics if their number is not that of the document's tokens.
func FromTags(doc *tokens.Document, tags []Tag) Tags {
	mustMatch(doc, len(tags))
	out := Tags{doc: doc, pairs: make([]pair, len(tags))}
	for i, t := range tags {
		out.pairs[i] = pair{t, guessPenn(doc.Word(i), t)}
	}
	return out
}

// FromPairs makes tags of universal and Penn parts of speech given from outside, one of each a token. It panics if their
// numbers are not that of the document's tokens.
func FromPairs(doc *tokens.Document, tags []Tag, penn []Penn) Tags {
	mustMatch(doc, len(tags))
	mustMatch(doc, len(penn))
	out := Tags{doc: doc, pairs: make([]pair, len(tags))}
	for i := range tags {
		out.pairs[i] = pair{tags[i], penn[i]}
	}
	return out
}

func mustMatch(doc *tokens.Document, n int) {
	if n != doc.Len() {
		panic(fmt.Sprintf("tagging: %d tags for %d tokens", n, doc.Len()))
	}
}

// Doc is the document that was tagged.
func (t Tags) Doc() *tokens.Document { return t.doc }

// Len is the number of tokens.
func (t Tags) Len() int { return len(t.pairs) }

// At is the universal part of speech of token i. It panics if i is out of range, as a slice index does.
func (t Tags) At(i int) Tag { return t.pairs[i].tag }

// Penn is the Penn Treebank tag of token i. It panics if i is out of range, as a slice index does.
func (t Tags) Penn(i int) Penn { return t.pairs[i].penn }

// Lemma is the dictionary form of token i: "were" gives "be", "Ministers" as a common noun gives "minister"; proper nouns
// keep their capitals, other words lose them. It allocates if the lemma is not part of the text or of the built-in table.
func (t Tags) Lemma(i int) string {
	return lemma(t.doc.Word(i), t.doc.Key(i), t.pairs[i].tag, t.pairs[i].penn)
}

// All iterates over the tokens in text order with their universal parts of speech.
func (t Tags) All() iter.Seq2[int, Tag] {
	return func(yield func(int, Tag) bool) {
		for i, p := range t.pairs {
			if !yield(i, p.tag) {
				return
			}
		}
	}
}

// defaultPenn is the commonest Penn tag of each universal part of speech.
var defaultPenn = [...]Penn{0, PennJJ, PennIN, PennRB, PennMD, PennCC, PennDT, PennUH, PennNN, PennCD, PennRB, PennPRP, PennNNP,
	PennPeriod, PennIN, PennSYM, PennVB, PennFW}

func guessPenn(word string, t Tag) Penn {
	low := tokens.Fold(word)
	n := len(low)
	switch {
	case int(t) >= len(defaultPenn):
		return 0
	case t == NOUN && n > 3 && low[n-1] == 's' && low[n-2] != 's':
		return PennNNS
	case t == VERB && n > 4 && low[n-3:] == "ing":
		return PennVBG
	case t == VERB && n > 3 && low[n-2:] == "ed":
		return PennVBD
	case t == VERB && n > 3 && low[n-1] == 's':
		return PennVBZ
	case t == PART && low == "to":
		return PennTO
	case t == PART && (low == "'s" || low == "'"):
		return PennPOS
	case t == PUNCT && low == ",":
		return PennComma
	}
	return defaultPenn[t]
}
