package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/standoff"
	"github.com/dragoman-nlp/dragoman/testdata"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// span is an interval of bytes.
type span [2]int

// named is a span with its kind: PER, ORG, LOC, NORP, FAC, or NAME for a name of no kind.
type named struct {
	Span span
	Kind string
}

// goldDoc is a text with its names.
type goldDoc struct {
	ID    string
	Text  string
	Names []named
}

// goldSet is a file of them.
type goldSet struct {
	name  string
	docs  []goldDoc
	kinds map[string]bool // the kinds that its names have
}

// articlesName is the set of the project's own articles.
const articlesName = "articles"

// readSets reads the files and adds the project's articles.
func readSets(files string) ([]*goldSet, error) {
	var sets []*goldSet
	for _, path := range strings.FieldsFunc(files, func(r rune) bool { return r == ',' }) {
		read := readJSONL
		if strings.HasSuffix(path, ".tsv") {
			read = readTSV
		}
		docs, err := read(path)
		if err != nil {
			return nil, err
		}
		sets = append(sets, newSet(setName(path), docs))
	}
	own, err := ownArticles()
	if err != nil {
		return nil, err
	}
	return append(sets, newSet(articlesName, own)), nil
}

func newSet(name string, docs []goldDoc) *goldSet {
	s := &goldSet{name: name, docs: docs, kinds: map[string]bool{}}
	for _, d := range docs {
		for _, n := range d.Names {
			s.kinds[n.Kind] = true
		}
	}
	return s
}

func ownArticles() ([]goldDoc, error) {
	all, err := standoff.Load(testdata.Articles, "articles")
	if err != nil {
		return nil, err
	}
	var docs []goldDoc
	for _, a := range all {
		d := goldDoc{ID: a.Name, Text: a.Text}
		for _, m := range a.Mentions {
			d.Names = append(d.Names, named{span{m.Span.Start, m.Span.End}, goldKind(m.Kind)})
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// goldKind maps the kinds of the gold files to the five that are scored; others stay as they are and are not.
func goldKind(label string) string {
	switch strings.ToUpper(label) {
	case "PERSON", "POLITICIAN":
		return "PER"
	case "GPE", "COUNTRY", "LOCATION":
		return "LOC"
	case "ORGANISATION", "POLITICALPARTY":
		return "ORG"
	}
	return strings.ToUpper(label)
}

func countTokens(text string) int { return tokens.New(text).Len() }

func scanner(f *os.File) *bufio.Scanner {
	sc := bufio.NewScanner(f)
	sc.Buffer(make([]byte, 1<<20), 1<<30)
	return sc
}

func readJSONL(path string) ([]goldDoc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []goldDoc
	sc := scanner(f)
	for n := 1; sc.Scan(); n++ {
		var v struct {
			ID, Text string
			Entities []struct {
				Start, End int
				Type       string
			}
		}
		if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		d := goldDoc{ID: v.ID, Text: v.Text}
		for _, e := range v.Entities {
			if e.Start < 0 || e.Start >= e.End || e.End > len(v.Text) {
				return nil, fmt.Errorf("%s:%d: a span of %d to %d in %d bytes", path, n, e.Start, e.End, len(v.Text))
			}
			d.Names = append(d.Names, named{span{e.Start, e.End}, goldKind(e.Type)})
		}
		docs = append(docs, d)
	}
	return docs, sc.Err()
}

// readTSV reads sentences of tokens with BIO labels and puts their texts together.
func readTSV(path string) ([]goldDoc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []goldDoc
	b := new(builder)
	flush := func() {
		if d := b.doc(); d.Text != "" {
			d.ID = fmt.Sprintf("%s/%d", setName(path), len(docs))
			docs = append(docs, d)
		}
		b = new(builder)
	}
	sc := scanner(f)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if strings.TrimSpace(line) == "" {
			flush()
			continue
		}
		word, label, ok := strings.Cut(line, "\t")
		if !ok || word == "" {
			return nil, fmt.Errorf("%s:%d: want a token, a tab and a label", path, n)
		}
		b.add(word, label)
	}
	flush()
	return docs, sc.Err()
}

// builder puts a text together from tokens, with the spaces that a writer would leave out.
type builder struct {
	text   strings.Builder
	names  []named
	last   string
	open   string // the label inside which the last token was
	quotes int    // straight double quotes so far
}

func (b *builder) add(word, label string) {
	if b.text.Len() > 0 && b.spaced(word) {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(word)
	kind := ""
	if len(label) > 2 && label[1] == '-' {
		kind = label[2:]
	}
	switch {
	case kind == "":
	case label[0] == 'I' && kind == b.open:
		b.names[len(b.names)-1].Span[1] = b.text.Len()
	default:
		b.names = append(b.names, named{span{start, b.text.Len()}, goldKind(kind)})
	}
	b.open = kind
	if word == `"` {
		b.quotes++
	}
	b.last = word
}

// spaced says whether a space stands before the word.
func (b *builder) spaced(word string) bool {
	switch {
	case strings.Contains("([{“‘$£€/", b.last), b.last == `"` && b.quotes%2 == 1:
		return false
	case word == `"`:
		return b.quotes%2 == 0
	case b.last == "'" && word == "s", strings.HasPrefix(word, "'s"), word == "n't", word == "'":
		return false
	}
	return !strings.Contains(".,;:!?)]}%”’/", word)
}

func (b *builder) doc() goldDoc { return goldDoc{Text: b.text.String(), Names: b.names} }
