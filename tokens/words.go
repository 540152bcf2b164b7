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
	abbreviation = abbrTitle | abbrNumber | abbrMonth | abbrEnd
)

var propNames = map[string]props{
	"title": abbrTitle, "number": abbrNumber, "month": abbrMonth, "end": abbrEnd, "word": alsoWord, "prefix": prefix,
	"suffix": suffix, "domain": domain, "domain-word": domainWord, "file": fileName, "unit": unit,
	"starter": starter, "date": dateWord, "date-noise": dateNoise, "whole": whole, "filler": filler,
	"restart": restart, "label": label,
}

// wordList is the parsed form of the lists of words. It is not changed after it is made.
type wordList struct {
	info  map[uint64]wordInfo
	fused [256]bool // by the top byte of the key: whether a contraction without apostrophe may have it
}

var words = sync.OnceValue(func() *wordList {
	w := &wordList{info: map[uint64]wordInfo{}}
	for _, tsv := range []string{abbreviationsTSV, affixesTSV, endingsTSV, contextTSV} {
		for fields := range rows(tsv) {
			for _, name := range fields[1:] {
				w.add(fields[0], propNames[name], 0)
			}
		}
	}
	for fields := range rows(contractionsTSV) {
		w.add(fields[0], 0, fields[1][0]-'0')
		w.fused[Key(fields[0])>>56] = true
	}
	return w
})

func (w *wordList) add(form string, p props, first uint8) {
	k := Key(form)
	i := w.info[k]
	i.props |= p
	i.first |= first
	w.info[k] = i
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
