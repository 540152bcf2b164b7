package concepts

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"

	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// frequencies lists the commonest words of news, with how often each stands in a million words. Forms are found by their rarest
// word, so that only speed hangs on it.
//
//go:embed data/frequencies.tsv
var frequencies string

// unlisted is the rate of a word that is not in the list.
const unlisted = 5

// rates holds the rates of words and of stems.
type rates struct{ words, stems map[string]float64 }

var readRates = sync.OnceValue(func() rates {
	r := rates{map[string]float64{}, map[string]float64{}}
	t, err := lexicon.ReadTable(strings.NewReader(frequencies), "frequencies.tsv", "word", "rate")
	if err != nil {
		panic("concepts: " + err.Error()) // the data belong to the program
	}
	for _, row := range t.Rows {
		rate, err := strconv.ParseFloat(row.Field("rate"), 64)
		if err != nil {
			panic("concepts: frequencies.tsv: " + err.Error())
		}
		r.words[row.Field("word")] = rate
		r.stems[stem(row.Field("word"))] += rate
	}
	return r
})

func stem(word string) string { return english.Stem(word, true) }

// endings complete words that are cut off where their forms begin to differ.
var endings = [...]string{"e", "y", "es", "ies", "ed", "ied", "ing", "ion", "ions", "ate", "ation", "ise", "ize", "al"}

// cutOff returns a common word of which a word before a ~ seems to be the beginning: the pattern matches no common word, and nobody has
// seen the word itself. It is empty if all is well.
func cutOff(word string) string {
	r := readRates()
	if r.stems[stem(word)] > 0 || wordform.Default().Lookup(tokens.Key(word)).Class() != 0 {
		return ""
	}
	for _, end := range endings {
		if r.words[word+end] > 0 {
			return word + end
		}
	}
	return ""
}

// commonness returns a function that gives the rate of a word of a pattern, with its marks.
func commonness() func(word string) float64 {
	r := readRates()
	return func(word string) float64 {
		word = strings.ReplaceAll(word, `\`, "")
		if w, ok := strings.CutSuffix(word, "~"); ok {
			return r.stems[stem(tokens.Fold(w))] + 2*unlisted
		}
		w := tokens.Fold(strings.TrimLeft(word, "=^"))
		rate := r.words[w] + unlisted
		if len(word) > 1 && (word[0] == '=' || word[0] == '^') {
			rate /= 2
		}
		return rate
	}
}
