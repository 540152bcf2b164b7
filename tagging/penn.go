package tagging

import "fmt"

// Penn is a tag of the Penn Treebank, in the form that English Universal Dependencies uses. The zero value is unset.
type Penn uint8

// The tags of the Penn Treebank.
const (
	PennCC           Penn = iota + 1 // coordinating conjunction
	PennCD                           // cardinal number
	PennDT                           // determiner
	PennEX                           // existential there
	PennFW                           // foreign word
	PennIN                           // preposition or subordinating conjunction
	PennJJ                           // adjective
	PennJJR                          // adjective, comparative
	PennJJS                          // adjective, superlative
	PennLS                           // list mark
	PennMD                           // modal verb
	PennNN                           // noun, singular or mass
	PennNNS                          // noun, plural
	PennNNP                          // proper noun, singular
	PennNNPS                         // proper noun, plural
	PennPDT                          // predeterminer
	PennPOS                          // possessive ending
	PennPRP                          // personal pronoun
	PennPRPS                         // possessive pronoun (PRP$)
	PennRB                           // adverb
	PennRBR                          // adverb, comparative
	PennRBS                          // adverb, superlative
	PennRP                           // particle of a verb
	PennSYM                          // symbol
	PennTO                           // to
	PennUH                           // interjection
	PennVB                           // verb, base form
	PennVBD                          // verb, past tense
	PennVBG                          // verb, gerund or present participle
	PennVBN                          // verb, past participle
	PennVBP                          // verb, present, not third person singular
	PennVBZ                          // verb, present, third person singular
	PennWDT                          // wh-determiner
	PennWP                           // wh-pronoun
	PennWPS                          // possessive wh-pronoun (WP$)
	PennWRB                          // wh-adverb
	PennHYPH                         // hyphen
	PennADD                          // address: web, e-mail
	PennAFX                          // affix
	PennGW                           // part of a word written apart
	PennNFP                          // superfluous punctuation
	PennXX                           // cannot be told
	PennPeriod                       // . ! ? (.)
	PennComma                        // comma (,)
	PennColon                        // : ; … – (:)
	PennOpenQuote                    // opening quotation mark (``)
	PennCloseQuote                   // closing quotation mark ('')
	PennOpenBracket                  // opening bracket (-LRB-)
	PennCloseBracket                 // closing bracket (-RRB-)
	PennDollar                       // sign of currency ($)
)

var pennNames = [...]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
	"PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
	"WP", "WP$", "WRB", "HYPH", "ADD", "AFX", "GW", "NFP", "XX", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$"}

var pennGlosses = [...]string{"unset", "coordinating conjunction", "cardinal number", "determiner", "existential there",
	"foreign word", "preposition or subordinating conjunction", "adjective", "adjective, comparative", "adjective, superlative",
	"list mark", "modal verb", "noun, singular or mass", "noun, plural", "proper noun, singular", "proper noun, plural",
	"predeterminer", "possessive ending", "personal pronoun", "possessive pronoun", "adverb", "adverb, comparative",
	"adverb, superlative", "particle of a verb", "symbol", "to", "interjection", "verb, base form", "verb, past tense",
	"verb, gerund or present participle", "verb, past participle", "verb, present, not third person singular",
	"verb, present, third person singular", "wh-determiner", "wh-pronoun", "possessive wh-pronoun", "wh-adverb", "hyphen",
	"address", "affix", "part of a word written apart", "superfluous punctuation", "cannot be told", "end of sentence", "comma",
	"colon, semicolon, dash or ellipsis", "opening quotation mark", "closing quotation mark", "opening bracket",
	"closing bracket", "sign of currency"}

// String returns the tag as the Penn Treebank writes it; "" if unset.
func (p Penn) String() string {
	if int(p) < len(pennNames) {
		return pennNames[p]
	}
	return fmt.Sprintf("Penn(%d)", uint8(p))
}

// Describe returns one line in plain English that says what the tag stands for.
func (p Penn) Describe() string {
	if int(p) < len(pennGlosses) {
		return pennGlosses[p]
	}
	return pennGlosses[0]
}

// MarshalText returns the tag as the Penn Treebank writes it.
func (p Penn) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText accepts what MarshalText returns.
func (p *Penn) UnmarshalText(text []byte) error {
	for i, name := range pennNames {
		if name == string(text) {
			*p = Penn(i)
			return nil
		}
	}
	return fmt.Errorf("tagging: %q is no tag of the Penn Treebank", text)
}
