package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// source is a file to train on.
type source struct {
	name, format string
	weight       float64
	writing      writing
}

// sample is a document to learn from.
type sample struct {
	doc     *tokens.Document
	tags    tagging.Tags
	gaz     []uint32
	allowed []uint64 // right labels of each token, one bit a label
	weight  float64
	small   bool // the text has no capitals
}

func parseSources(list string) ([]source, error) {
	var out []source
	for _, item := range strings.Split(list, ",") {
		if item == "" {
			continue
		}
		f := strings.Split(item, ":")
		if len(f) < 2 || formats[f[1]] == nil {
			return nil, fmt.Errorf("%q: want NAME:FORMAT:WEIGHT with a known format", item)
		}
		s := source{name: f[0], format: f[1], weight: 1}
		if len(f) > 2 {
			var err error
			if s.weight, err = strconv.ParseFloat(f[2], 64); err != nil {
				return nil, fmt.Errorf("%q: %w", item, err)
			}
		}
		if len(f) > 3 {
			if s.writing = writings[f[3]]; s.writing == asIs {
				return nil, fmt.Errorf("%q: no manner of writing is called %q", item, f[3])
			}
		}
		out = append(out, s)
	}
	return out, nil
}

// row is a word of a file.
type row struct{ word, label, penn string }

// read makes documents of a file.
func read(dir string, s source) ([]*sample, error) {
	f := formats[s.format]
	path := s.name
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, s.name)
	}
	if s.format == "inline" {
		return readInline(s) // of the repository
	}
	sentences, marks, err := readRows(path, f)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var out []*sample
	var part [][]row
	flush := func() error {
		if len(part) == 0 {
			return nil
		}
		d, err := f.sample(part, s.writing)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		d.weight = s.weight
		out = append(out, d)
		part = nil
		return nil
	}
	for i, sentence := range sentences {
		if marks[i] || len(part) >= f.group {
			if err := flush(); err != nil {
				return nil, err
			}
		}
		if text := fmt.Sprint(sentence); !seen[text] {
			seen[text] = true
			part = append(part, s.writing.rewrite(f, sentence, len(part)))
		}
	}
	return out, flush()
}

// readRows reads the sentences of a file; marks says which begin a document.
func readRows(path string, f *format) (sentences [][]row, marks []bool, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<24)
	var s []row
	mark := false
	flush := func() {
		if len(s) > 0 {
			sentences, marks = append(sentences, s), append(marks, mark)
			s, mark = nil, false
		}
	}
	for in.Scan() {
		text := in.Text()
		if text == "" {
			flush()
			continue
		}
		if strings.HasPrefix(text, "# newdoc") {
			flush()
			mark = true
			continue
		}
		c := strings.Split(text, "\t")
		if len(c) <= f.column || c[0] == "" {
			continue
		}
		r := row{word: strings.Join(strings.Fields(c[0]), "_"), label: c[f.column]}
		if f.penn > 0 {
			r.penn = c[f.penn]
		}
		if r.word != "" {
			s = append(s, r)
		}
	}
	flush()
	return sentences, marks, in.Err()
}

// build makes a document of sentences, each word divided as the tokenizer would; owner holds the word of each token.
func build(sentences [][]row) (doc *tokens.Document, owner [][2]int, err error) {
	var b strings.Builder
	var segs []tokens.Segment
	for i, s := range sentences {
		for j, r := range s {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			d := tokens.New(r.word)
			for k := range d.Len() {
				p := d.Span(k)
				segs = append(segs, tokens.Segment{Span: tokens.Span{Start: b.Len() + p.Start, End: b.Len() + p.End}})
				owner = append(owner, [2]int{i, j})
			}
			b.WriteString(r.word)
		}
		if len(segs) > 0 {
			segs[len(segs)-1].EndSentence = true
		}
	}
	doc, err = tokens.FromSegments(b.String(), segs)
	return doc, owner, err
}

// know fills in what tagger, gazetteers and rules say.
func (s *sample) know() {
	s.tags = tagging.Default().Tag(s.doc)
	s.gaz = gaz(s.doc, s.tags)
}

// rules is the recognizer without the model that is to be trained.
var rules = sync.OnceValue(func() *entities.Recognizer {
	r, err := entities.New(entities.Options{RulesOnly: true})
	if err != nil {
		panic(err)
	}
	return r
})

// gaz is what gazetteers and rules know of each token, in the form of internal/nametagger.
func gaz(doc *tokens.Document, tags tagging.Tags) []uint32 {
	out := make([]uint32, doc.Len())
	for i, h := range rules().AppendHints(nil, doc) {
		out[i] = uint32(h) & 0xFFFFFF
	}
	for _, m := range rules().Mentions(doc, tags) {
		for i := m.Range.First; i < m.Range.Limit; i++ {
			out[i] |= uint32(m.Kind) << 24
		}
		out[m.Range.First] |= 1 << 28
	}
	return out
}

// labelsOf is the set of labels that makes tokens [i, n) of a name one of the kinds.
func labelsOf(i, n int, kinds []nametagger.Kind) uint64 {
	p := nametagger.Inside
	switch {
	case n == 1:
		p = nametagger.Unit
	case i == 0:
		p = nametagger.Begin
	case i == n-1:
		p = nametagger.Last
	}
	var set uint64
	for _, k := range kinds {
		set |= 1 << nametagger.MakeLabel(k, p)
	}
	return set
}
