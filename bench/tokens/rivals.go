package main

import (
	"strings"
	"unicode"

	"github.com/blevesearch/segment"
	uaxsentences "github.com/clipperhouse/uax29/v2/sentences"
	uaxwords "github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"
	"github.com/neurosnap/sentences/english"
	"github.com/rivo/uniseg"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// span is an interval of bytes.
type span [2]int

// tokenizer is one that is compared: what it finds, for the scores, and its plain run, for the speed.
type tokenizer struct {
	name, does string
	tokens     func(string) []span // nil if it finds none
	sentences  func(string) []span
	run        func(string) int // returns the number of tokens, or of sentences if it finds no tokens
}

func tokenizers() ([]tokenizer, error) {
	punkt, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, err
	}
	plain := tokens.NewTokenizer(tokens.Options{})
	return []tokenizer{
		{"dragoman", "tokens, keys, sentences, blocks", ownTokens(plain), ownSentences(plain), func(t string) int { return plain.Tokenize(t).Len() }},
		{"prose", "tokens, sentences", proseTokens, proseSentences, func(t string) int { return len(proseDocument(t).Tokens()) }},
		{"uax29", "words", uaxTokens, uaxSentences, uaxRun},
		{"uniseg", "words", unisegTokens, unisegSentences, unisegRun},
		{"bleve segment", "words", bleveTokens, nil, bleveRun},
		{"neurosnap", "sentences", nil, func(t string) []span {
			var found []string
			for _, s := range punkt.Tokenize(t) {
				found = append(found, s.Text)
			}
			return locate(t, found)
		}, func(t string) int { return len(punkt.Tokenize(t)) }},
	}, nil
}

// locate finds pieces in a text, one after the other, without the white space around them.
func locate(text string, pieces []string) []span {
	var out []span
	from := 0
	for _, p := range pieces {
		p = strings.TrimSpace(p)
		i := strings.Index(text[from:], p)
		if p == "" || i < 0 {
			continue
		}
		out = append(out, span{from + i, from + i + len(p)})
		from += i + len(p)
	}
	return out
}

// trimmed appends the span of text[start:end] without the white space around it, if anything is left.
func trimmed(dst []span, text string, start, end int) []span {
	piece := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	start = end - len(piece)
	piece = strings.TrimRightFunc(piece, unicode.IsSpace)
	if piece == "" {
		return dst
	}
	return append(dst, span{start, start + len(piece)})
}

func ownTokens(z *tokens.Tokenizer) func(string) []span {
	return func(text string) []span {
		doc := z.Tokenize(text)
		var out []span
		for t := range doc.Tokens() {
			out = append(out, span{t.Span().Start, t.Span().End})
		}
		return out
	}
}

func ownSentences(z *tokens.Tokenizer) func(string) []span {
	return func(text string) []span {
		doc := z.Tokenize(text)
		var out []span
		for r := range doc.Sentences() {
			s := doc.SpanOf(r)
			out = append(out, span{s.Start, s.End})
		}
		return out
	}
}

func proseDocument(text string) *prose.Document {
	doc, err := prose.NewDocument(text, prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		panic(err) // prose fails on no text
	}
	return doc
}

func proseTokens(text string) []span {
	var found []string
	for _, t := range proseDocument(text).Tokens() {
		found = append(found, t.Text)
	}
	return locateNear(text, found)
}

// locateNear is locate for tokens: prose rewrites some of them, which must not draw the search far ahead.
func locateNear(text string, pieces []string) []span {
	var out []span
	from := 0
	for _, p := range pieces {
		i := strings.Index(text[from:min(len(text), from+64+len(p))], p)
		if p == "" || i < 0 {
			continue
		}
		out = append(out, span{from + i, from + i + len(p)})
		from += i + len(p)
	}
	return out
}

func proseSentences(text string) []span {
	var found []string
	for _, s := range proseDocument(text).Sentences() {
		found = append(found, s.Text)
	}
	return locate(text, found)
}

func uaxTokens(text string) []span {
	var out []span
	for it := uaxwords.FromString(text); it.Next(); {
		out = trimmed(out, text, it.Start(), it.End())
	}
	return out
}

func uaxRun(text string) int {
	n := 0
	for it := uaxwords.FromString(text); it.Next(); {
		n++
	}
	return n
}

func uaxSentences(text string) []span {
	var out []span
	for it := uaxsentences.FromString(text); it.Next(); {
		out = trimmed(out, text, it.Start(), it.End())
	}
	return out
}

func unisegTokens(text string) []span {
	var out []span
	at, state := 0, -1
	for rest := text; rest != ""; {
		var word string
		word, rest, state = uniseg.FirstWordInString(rest, state)
		out = trimmed(out, text, at, at+len(word))
		at += len(word)
	}
	return out
}

func unisegRun(text string) int {
	n, state := 0, -1
	for text != "" {
		_, text, state = uniseg.FirstWordInString(text, state)
		n++
	}
	return n
}

func unisegSentences(text string) []span {
	var out []span
	at, state := 0, -1
	for rest := text; rest != ""; {
		var s string
		s, rest, state = uniseg.FirstSentenceInString(rest, state)
		out = trimmed(out, text, at, at+len(s))
		at += len(s)
	}
	return out
}

func bleveTokens(text string) []span {
	var out []span
	at := 0
	for s := segment.NewWordSegmenterDirect([]byte(text)); s.Segment(); {
		n := len(s.Bytes())
		out = trimmed(out, text, at, at+n)
		at += n
	}
	return out
}

func bleveRun(text string) int {
	n := 0
	for s := segment.NewWordSegmenterDirect([]byte(text)); s.Segment(); {
		n++
	}
	return n
}
