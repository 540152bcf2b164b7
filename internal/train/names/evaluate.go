package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/bits"
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// found is one line of results.
type found struct {
	ID       string    `json:"id"`
	Mentions []mention `json:"mentions"`
}

type mention struct {
	Span [2]int `json:"span"`
	Kind string `json:"kind"`
}

// evaluate tags the texts of the gold file and writes what it finds.
func evaluate(c config, data []byte) error {
	if c.gold == "" {
		return nil
	}
	model, err := nametagger.Open(string(data))
	if err != nil {
		return err
	}
	out, err := os.Create(c.found)
	if err != nil {
		return err
	}
	defer out.Close()
	w := json.NewEncoder(out)
	for _, path := range strings.Split(c.gold, ",") {
		in, err := os.Open(path)
		if err != nil {
			return err
		}
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var g struct{ ID, Text string }
			if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
				return err
			}
			if err := w.Encode(found{g.ID, tag(model, g.Text)}); err != nil {
				return err
			}
		}
		in.Close()
	}
	return nil
}

func tag(m *nametagger.Model, text string) []mention {
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	labels := m.Tag(doc, tags, gaz(doc, tags), nil)
	out := []mention{}
	for i := 0; i < len(labels); i++ {
		first := i
		for labels[i] != 0 && labels[i].Part() <= nametagger.Inside {
			i++
		}
		if labels[i] != 0 {
			out = append(out, mention{[2]int{doc.Span(first).Start, doc.Span(i).End}, labels[i].Kind().String()})
		}
	}
	return out
}

// check prints how often the model's names are right on samples, by the sets of labels allowed.
func check(title string, data []byte, all []*sample) error {
	m, err := nametagger.Open(string(data))
	if err != nil {
		return err
	}
	var right, found, gold [nametagger.Misc + 1]int
	for _, s := range all {
		labels := m.Tag(s.doc, s.tags, s.gaz, nil)
		ok := true
		for i, l := range labels {
			g := s.allowed[i]
			if g&1 == 0 {
				if p := nametagger.Label(bits.TrailingZeros64(g)); p.Part() == nametagger.Begin || p.Part() == nametagger.Unit {
					gold[p.Kind()]++
				}
			}
			if l == 0 {
				continue
			}
			if l.Part() == nametagger.Begin || l.Part() == nametagger.Unit {
				ok = true
			}
			ok = ok && g>>l&1 == 1
			if l.Part() >= nametagger.Last {
				found[l.Kind()]++
				if !(ok && g&1 == 0) && os.Getenv("SHOW") != "" {
					fmt.Println(l.Kind(), l.Part(), fmt.Sprintf("%x", g), s.doc.SpanOf(tokens.Range{First: max(0, i-3), Limit: i + 1}), s.doc.Slice(s.doc.SpanOf(tokens.Range{First: max(0, i-3), Limit: min(i+4, s.doc.Len())})), "=>", s.doc.Word(i))
				}
				if ok && g&1 == 0 {
					right[l.Kind()]++
				}
			}
		}
	}
	fmt.Fprint(os.Stderr, title)
	for k := nametagger.Person; k <= nametagger.Misc; k++ {
		fmt.Fprintf(os.Stderr, "  %s %d/%d of %d", k, right[k], found[k], gold[k])
	}
	fmt.Fprintln(os.Stderr)
	return nil
}
