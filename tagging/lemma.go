package tagging

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/morph"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:embed data/irregular.tsv
var irregularTable string

//go:embed data/lemmas.tsv
var learntTable string

// lemmaKey is a folded form and the class of words that a line of the tables holds for.
type lemmaKey struct {
	key   uint64
	class byte
}

var exceptions = sync.OnceValue(func() map[lemmaKey]string {
	m := make(map[lemmaKey]string, 2048)
	for _, table := range []string{learntTable, irregularTable} {
		for line := range strings.Lines(table) {
			form, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			class, lemma, ok := strings.Cut(rest, "\t")
			if ok && len(class) == 1 && !strings.HasPrefix(line, "#") {
				m[lemmaKey{tokens.Key(form), class[0]}] = lemma
			}
		}
	}
	return m
})

// Lemma is the dictionary form of a word with the given tags: see Tags.Lemma.
func Lemma(word string, tag Tag, penn Penn) string { return lemma(word, tokens.Key(word), tag, penn) }

func lemma(word string, key uint64, tag Tag, penn Penn) string {
	class := lemmaClass(tag, penn)
	switch class {
	case 0:
		if tag == PROPN || tag == X || tag == PUNCT || tag == SYM {
			return word
		}
		return tokens.Fold(word)
	case 'N':
		if tag == PROPN {
			return properLemma(word)
		}
	}
	low := tokens.Fold(word)
	if class == 'P' && penn == PennPRPS {
		return low
	}
	if l, ok := exceptions()[lemmaKey{key, class}]; ok {
		return l
	}
	switch class {
	case 'N':
		return morph.Singular(low)
	case 'V', 'G':
		if l, ok := exceptions()[lemmaKey{key, 'X'}]; ok {
			return l
		}
		return morph.BaseVerb(low)
	case 'Z':
		return thirdPerson(low)
	case 'A', 'R':
		return morph.Positive(low, penn == PennJJS || penn == PennRBS)
	case 'X':
		return auxiliary(low, penn)
	}
	return low
}

// lemmaClass is the class of the tables that tags belong to: V past forms, G forms in -ing, Z verbs in -s, N plural nouns,
// A and R adjectives and adverbs in -er and -est, X auxiliaries and particles, P pronouns and determiners; 0 if the form is
// its own lemma.
func lemmaClass(tag Tag, penn Penn) byte {
	switch {
	case tag == AUX || tag == PART:
		return 'X'
	case tag == PRON || tag == DET:
		return 'P'
	}
	switch penn {
	case PennVBD, PennVBN:
		return 'V'
	case PennVBG:
		return 'G'
	case PennVBZ:
		return 'Z'
	case PennNNS, PennNNPS:
		return 'N'
	case PennJJR, PennJJS:
		return 'A'
	case PennRBR, PennRBS:
		return 'R'
	}
	return 0
}

// properLemma takes the ending off a proper noun in the plural, and keeps its capitals.
func properLemma(word string) string {
	low := tokens.Fold(word)
	base := morph.Singular(low)
	if l, ok := exceptions()[lemmaKey{tokens.Key(word), 'N'}]; ok && l == low {
		return word
	}
	if len(low) == len(word) && len(base) < len(low) && strings.HasPrefix(low, base) {
		return word[:len(base)]
	}
	if base != low && len(low) == len(word) && strings.HasSuffix(base, "y") {
		return word[:len(base)-1] + "y"
	}
	return word
}

// thirdPerson takes off the -s of a verb; have, be and do are looked up as auxiliaries are.
func thirdPerson(w string) string {
	if w == "'s" {
		return "be"
	}
	if l, ok := exceptions()[lemmaKey{tokens.Key(w), 'X'}]; ok {
		return l
	}
	return morph.Singular(w)
}

// auxiliary are the short forms that have two readings.
func auxiliary(low string, penn Penn) string {
	switch {
	case low == "'s" && penn != PennPOS:
		return "be"
	case low == "'d" && penn == PennVBD:
		return "have"
	case low == "'d" && penn == PennMD:
		return "would"
	case low == "'" && penn == PennPOS:
		return "'s"
	case low == "s" && penn == PennPOS:
		return "'s"
	}
	return low
}
