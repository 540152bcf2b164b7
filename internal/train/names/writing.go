package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A writing is how a text is written again before it is learnt from, for texts whose capitals are not those of books.
type writing int

const (
	asIs   writing = iota
	small          // no capitals at all
	shout          // capitals throughout in every third line, in names alone in the others
	titled         // all but small words begin with a capital in every second line
)

var writings = map[string]writing{"small": small, "shout": shout, "titled": titled}

// rewrite returns sentence n of a document in the given manner. What was no name for its lack of capitals or proper nouns, as
// format f reads it, is none either.
func (as writing) rewrite(f *format, sentence []row, n int) []row {
	if as == asIs {
		return sentence
	}
	out := make([]row, len(sentence))
	for i, r := range f.namesOnly(sentence) {
		named := strings.HasPrefix(r.label, "B-") || strings.HasPrefix(r.label, "I-")
		r.word = as.word(r.word, named, n)
		out[i] = r
	}
	return out
}

// namesOnly takes the labels off what is no name in a sentence with its capitals.
func (f *format) namesOnly(sentence []row) []row {
	out := append([]row(nil), sentence...)
	for i := 0; i < len(out); {
		first := i
		for i++; i < len(out) && strings.HasPrefix(out[i].label, "I-"); i++ {
		}
		if !f.names(out[first:i]) {
			for j := first; j < i; j++ {
				out[j].label = "O"
			}
		}
	}
	return out
}

// names says whether marked words are a name.
func (f *format) names(words []row) bool {
	if f.proper[strings.TrimPrefix(words[0].label, "B-")] && !(isProper(words[0]) && isProper(words[len(words)-1])) {
		return false
	}
	for _, r := range words {
		if strings.ContainsFunc(r.word, unicode.IsUpper) {
			return true
		}
	}
	return false
}

func isProper(r row) bool { return strings.HasPrefix(r.penn, "NNP") }

// rewriteText does the same for a text with marks; the result is as long as the text.
func (as writing) rewriteText(text string, spans []span) string {
	if as == asIs {
		return text
	}
	var b strings.Builder
	at, n := 0, 0
	for line := range strings.Lines(text) {
		for word := range words(line) {
			for len(spans) > 0 && spans[0].End <= at {
				spans = spans[1:]
			}
			b.WriteString(as.word(word, len(spans) > 0 && spans[0].Start <= at, n))
			at += len(word)
		}
		n++
	}
	return b.String()
}

// words yields the words of a line and what stands between them.
func words(line string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line != "" {
			first, _ := utf8.DecodeRuneInString(line)
			letter := unicode.IsLetter(first)
			end := strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) != letter })
			if end < 0 {
				end = len(line)
			}
			if !yield(line[:end]) {
				return
			}
			line = line[end:]
		}
	}
}

// word returns a word of line n in the given manner; words whose length would change stay.
func (as writing) word(word string, named bool, n int) string {
	out := word
	switch {
	case as == small:
		out = strings.ToLower(word)
	case as == shout && (named || n%3 == 0):
		out = strings.ToUpper(word)
	case as == titled && n%2 == 0 && (len(word) > 3 || named):
		first, size := utf8.DecodeRuneInString(word)
		out = string(unicode.ToUpper(first)) + word[size:]
	}
	if len(out) != len(word) {
		return word
	}
	return out
}
