package tokens

import (
	_ "embed" // the lists of words
	"strings"
	"sync"
)

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

//go:embed data/affixes.tsv
var affixesTSV string

//go:embed data/contractions.tsv
var contractionsTSV string

//go:embed data/context.tsv
var contextTSV string

//go:embed data/endings.tsv
var endingsTSV string

// wordInfo is what the rules know of a word: its properties, and where a contraction without apostrophe divides.
type wordInfo struct {
	props props
	first uint8
}

// props are properties of a word form, as bits.
type props uint32

const (
	abbrTitle    props = 1 << iota // a name or title follows: Gen., vs.
	abbrNumber                     // an abbreviation before a number only: No. 5
	abbrMonth                      // month or day
	abbrEnd                        // may end a sentence: Inc., etc.
	alsoWord                       // the form without its period is a common word too
	prefix                         // stays with what follows its hyphen
	suffix                         // stays with what precedes its hyphen
	domain                         // last part of the name of a host
	domainWord                     // the same, but a common word: needs more evidence
	fileName                       // last part of the name of a file
	unit                           // is divided from digits before it: 5|pm
	starter                        // often begins a sentence
	dateWord                       // month, day, time zone
	dateNoise                      // goes with dates
	whole                          // a compound that keeps its hyphen
	filler                         // uh, um
	restart                        // often begins a sentence after one that a dash broke off
	label                          // Figure 1, Table 2
	greeting                       // Dear, Hi
	abbreviation = abbrTitle | abbrNumber | abbrMonth | abbrEnd
)

var propNames = map[string]props{
	"title": abbrTitle, "number": abbrNumber, "month": abbrMonth, "end": abbrEnd, "word": alsoWord, "prefix": prefix,
	"suffix": suffix, "domain": domain, "domain-word": domainWord, "file": fileName, "unit": unit,
	"starter": starter, "date": dateWord, "date-noise": dateNoise, "whole": whole, "filler": filler,
	"restart": restart, "label": label, "greeting": greeting,
}

// wordList is the parsed form of the lists of words: an open-addressing table by key. It is not changed after it is
// made.
type wordList struct {
	keys   [wordSlots]uint64
	infos  [wordSlots]wordInfo
	listed [1 << listedBits / 64]uint64 // by the top bits of the key: whether a form may be an abbreviation or divide
}

const (
	wordSlots  = 4096 // a power of two, several times the number of words
	listedBits = 14
)

var words = sync.OnceValue(func() *wordList {
	w := &wordList{}
	for _, tsv := range []string{abbreviationsTSV, affixesTSV, endingsTSV, contextTSV} {
		for fields := range rows(tsv) {
			for _, name := range fields[1:] {
				w.add(fields[0], propNames[name], 0)
			}
		}
	}
	for fields := range rows(contractionsTSV) {
		w.add(fields[0], 0, fields[1][0]-'0')
	}
	return w
})

// add adds properties to a form.
func (w *wordList) add(form string, p props, first uint8) {
	k := Key(form)
	i := w.slot(k)
	w.keys[i] = k
	w.infos[i].props |= p
	w.infos[i].first |= first
	if first > 0 || p&abbreviation != 0 {
		w.listed[k>>(64-listedBits)>>6] |= 1 << (k >> (64 - listedBits) & 63)
	}
}

// slot returns the place of a key, or the free place where it would stand.
func (w *wordList) slot(k uint64) int {
	i := int(k & (wordSlots - 1))
	for w.keys[i] != k && w.keys[i] != 0 {
		i = (i + 1) & (wordSlots - 1)
	}
	return i
}

// of returns what is known of the word with a key.
func (w *wordList) of(k uint64) wordInfo { return w.infos[w.slot(k)] }

// isListed says whether the word with a key may be an abbreviation or a contraction that divides. It errs for one word
// in a hundred.
func (w *wordList) isListed(k uint64) bool {
	return w.listed[k>>(64-listedBits)>>6]>>(k>>(64-listedBits)&63)&1 != 0
}

// rows iterates over the entries of a TSV list: comments, blank lines and the line of column names are left out.
func rows(tsv string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		header := true
		for line := range strings.Lines(tsv) {
			line = strings.TrimRight(line, "\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			if !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}
