package tagging

import "fmt"

// Tag is a universal part of speech (UPOS of Universal Dependencies, version 2). The zero value is unset.
type Tag uint8

// The universal parts of speech.
const (
	ADJ   Tag = iota + 1 // adjective: big, third, Russian
	ADP                  // adposition: in, during, of; particles of verbs: up, off
	ADV                  // adverb: very, today, where
	AUX                  // auxiliary: is, has, did, will; the copula be
	CCONJ                // coordinating conjunction: and, or, but
	DET                  // determiner: the, this, every
	INTJ                 // interjection: yes, oh, please
	NOUN                 // common noun: treaty, minutes
	NUM                  // numeral: 14, two, 1.5
	PART                 // particle: not, n't, possessive 's, to before a verb
	PRON                 // pronoun: she, his, who, everyone
	PROPN                // proper noun: Kyiv, Lavrov, NATO
	PUNCT                // punctuation
	SCONJ                // subordinating conjunction: that, if, because
	SYM                  // symbol: $, %, +
	VERB                 // verb other than an auxiliary: say, signed
	X                    // other: foreign words, list marks
)

var tagNames = [...]string{"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
	"PUNCT", "SCONJ", "SYM", "VERB", "X"}

var tagGlosses = [...]string{"unset", "adjective", "adposition", "adverb", "auxiliary", "coordinating conjunction", "determiner",
	"interjection", "noun", "numeral", "particle", "pronoun", "proper noun", "punctuation", "subordinating conjunction",
	"symbol", "verb", "other"}

// String returns the name of the tag in capitals, as Universal Dependencies writes it; "" if unset.
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return fmt.Sprintf("Tag(%d)", uint8(t))
}

// Describe returns one line in plain English that says what the tag stands for.
func (t Tag) Describe() string {
	if int(t) < len(tagGlosses) {
		return tagGlosses[t]
	}
	return tagGlosses[0]
}

// MarshalText returns the name of the tag.
func (t Tag) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText accepts what MarshalText returns.
func (t *Tag) UnmarshalText(text []byte) error {
	for i, name := range tagNames {
		if name == string(text) {
			*t = Tag(i)
			return nil
		}
	}
	return fmt.Errorf("tagging: %q is no universal part of speech", text)
}

// IsNominal says whether the tag is NOUN, PROPN or PRON.
func (t Tag) IsNominal() bool { return t == NOUN || t == PROPN || t == PRON }

// IsVerbal says whether the tag is VERB or AUX.
func (t Tag) IsVerbal() bool { return t == VERB || t == AUX }
