package tokens

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Options choose how a Tokenizer works. The zero value is the default.
type Options struct{}

// Tokenizer divides texts into tokens, sentences and blocks. It is safe for concurrent use.
type Tokenizer struct{ opts Options }

// NewTokenizer returns a tokenizer.
func NewTokenizer(o Options) *Tokenizer { return &Tokenizer{o} }

// New tokenizes a text by the default rules for English. It never fails.
func New(text string) *Document { return NewTokenizer(Options{}).Tokenize(text) }

// Tokenize divides a text. It never fails; it takes time linear in the text.
func (z *Tokenizer) Tokenize(text string) *Document {
	d := &Document{text: text}
	var segs []Segment
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			if r == '\n' && len(segs) > 0 {
				segs[len(segs)-1].EndBlock = true
			}
			i += size
			continue
		}
		j := i + size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			for j < len(text) && j-i < 1000 {
				r2, s2 := utf8.DecodeRuneInString(text[j:])
				if unicode.IsLetter(r2) || unicode.IsDigit(r2) || unicode.Is(unicode.Mn, r2) {
					j += s2
				} else if (r2 == '.' || r2 == ',') && j+1 < len(text) && unicode.IsDigit(rune(text[j+1])) && unicode.IsDigit(rune(text[j-1])) {
					j += s2
				} else if r2 == '.' && j-i == 1 || r2 == '.' && strings.Contains(text[i:j], ".") && j+1 < len(text) && text[j-2] == '.' {
					j += s2
				} else {
					break
				}
			}
			w := text[i:j]
			if strings.HasSuffix(w, "n") && (strings.HasPrefix(text[j:], "'t") || strings.HasPrefix(text[j:], "’t")) && j-i > 1 {
				j--
			}
			if w == "n" {
				if strings.HasPrefix(text[j:], "'t") {
					j += 2
				} else if strings.HasPrefix(text[j:], "’t") {
					j += 4
				}
			}
		} else if r == '\'' || r == '’' {
			for _, suf := range []string{"s", "re", "ve", "ll", "d", "m"} {
				if i > 0 && strings.HasPrefix(text[j:], suf) && (j+len(suf) == len(text) || !unicode.IsLetter(rune(text[j+len(suf)]))) && !unicode.IsSpace(rune(text[i-1])) {
					j += len(suf)
					break
				}
			}
		}
		segs = append(segs, Segment{Span: Span{i, j}})
		if w := text[i:j]; w == "." || w == "!" || w == "?" {
			segs[len(segs)-1].EndSentence = true
		} else if n := len(segs); n > 1 && segs[n-2].EndSentence && (w == "”" || w == `"` || w == "’" || w == ")") && segs[n-2].Span.End == i {
			segs[n-2].EndSentence, segs[n-1].EndSentence = false, true
		}
		i = j
	}
	for _, s := range segs {
		d.add(s.Span.Start, s.Span.End)
	}
	d.segment(segs)
	return d
}

// classify finds the kind and the shape flags of a token.
func classify(word string) (Kind, Flags) {
	var f Flags
	letters, lower, first := 0, 0, true
	kind := Kind(0)
	for i, r := range word {
		if r >= utf8.RuneSelf {
			f |= FlagNonASCII
		}
		switch {
		case unicode.IsLetter(r):
			letters++
			if unicode.IsUpper(r) {
				if first {
					f |= FlagTitle
				} else if lower > 0 {
					f |= FlagMixed
				}
			} else {
				lower++
			}
			first = false
		case unicode.IsNumber(r):
			f |= FlagDigit
		case r == '.' && len(word) > 1:
			f |= FlagPeriod
		}
		if i == 0 {
			kind = kindOf(r)
		}
	}
	if letters > 0 {
		if lower == 0 {
			f |= FlagUpper
		}
		kind = KindWord
	} else if f.Has(FlagDigit) {
		kind = KindNumber
	}
	if letters > 0 && strings.Contains(word, "://") {
		kind = KindURL
	}
	return kind, f
}

func kindOf(r rune) Kind {
	switch {
	case strings.ContainsRune("'\"‘’“”„«»‹›`", r):
		return KindQuote
	case strings.ContainsRune("-‐‑‒–—―−", r):
		return KindHyphen
	case strings.ContainsRune("()[]{}", r):
		return KindBracket
	case unicode.IsPunct(r):
		return KindPunct
	case unicode.IsSymbol(r):
		return KindSymbol
	}
	return KindOther
}
