package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/tagging"
)

// whole are the prefixes that English Universal Dependencies leave joined to a word by their hyphen.
const whole = " anti bi co counter cross de e ex extra hyper inter intra macro mega meta micro mid mini multi neo non over pan " +
	"para post pre pro proto pseudo quasi re semi socio sub super trans ultra un under uh mm um ha al el x "

// readMASC reads words with Penn tags in the tokenization of the Penn Treebank and brings them to that of Universal
// Dependencies. Sentences with labels that are no tags are left out.
func readMASC(path string) ([]*sentence, error) {
	var all []*sentence
	s, bad := &sentence{}, false
	flush := func() {
		if len(s.words) > 0 && len(s.words) < 200 && !bad {
			all = append(all, s)
		}
		s, bad = &sentence{}, false
	}
	err := readLines(path, func(_ int, text string) error {
		word, label, _ := strings.Cut(text, "\t")
		label, _, _ = strings.Cut(label, "\t")
		if text == "" {
			flush()
			return nil
		}
		penn, ok := mascTag(word, label)
		if !ok || word == "" || strings.ContainsFunc(word, unicode.IsSpace) || len(word) > 60 {
			bad = true
			return nil
		}
		s.split(word, penn)
		return nil
	})
	flush()
	return all, err
}

// mascTag maps a label of MASC. Punctuation is left open (0), for the two conventions differ there.
func mascTag(word, label string) (tagging.Penn, bool) {
	if !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return 0, true
	}
	switch label {
	case "SYM", "LS", ":", "-", "''", "\"", "'", "``", "(", ")", ",", ".", "...", "#", "$", "FW":
		return 0, true
	case "PP":
		label = "PRP"
	}
	var p tagging.Penn
	return p, p.UnmarshalText([]byte(label)) == nil && p != 0
}

// split adds a word, parted at its hyphens. The tags of the parts are left open, but for the last one of a noun.
func (s *sentence) split(word string, penn tagging.Penn) {
	parts := hyphenParts(word)
	for i, p := range parts {
		switch {
		case len(parts) == 1:
			s.add(p, 0, penn)
		case p == "-":
			s.add(p, tagging.PUNCT, tagging.PennHYPH)
		case i == len(parts)-1 && (penn == tagging.PennNNS || penn == tagging.PennNNPS):
			s.add(p, 0, penn)
		default:
			s.add(p, 0, 0)
		}
	}
}

// hyphenParts parts a word at hyphens between letters or digits.
func hyphenParts(word string) []string {
	if !strings.Contains(word, "-") || strings.ContainsAny(word, "@/\\_=") {
		return []string{word}
	}
	if head, _, _ := strings.Cut(word, "-"); strings.Contains(whole, " "+strings.ToLower(head)+" ") {
		return []string{word}
	}
	var parts []string
	at := 0
	for i := range word {
		if word[i] != '-' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[i+1:])
		if isAlnum(before) && (isAlnum(after) || i == len(word)-1) && i > at {
			parts = append(parts, word[at:i], "-")
			at = i + 1
		}
	}
	if at < len(word) {
		parts = append(parts, word[at:])
	}
	return parts
}

func isAlnum(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
