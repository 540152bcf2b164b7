package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"syscall"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/entities/prosefinder"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// workers maps the names of the Go finders to what makes them.
var workers = map[string]func() (func(string) []raw, error){
	"dragoman": ownNames, "dragoman-all": ownAnalysis, "prose": plainProse, "prosefinder": proseBySentences,
}

// work is the other side of process.ask.
func work(name string, in io.Reader, out io.Writer) error {
	if workers[name] == nil {
		return fmt.Errorf("-worker: there is no %q", name)
	}
	find, err := workers[name]()
	if err != nil {
		return err
	}
	dec, w := json.NewDecoder(bufio.NewReader(in)), json.NewEncoder(out)
	for {
		var r request
		if err := dec.Decode(&r); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		a := reply{ID: r.ID, Unit: inBytes}
		if r.Texts != nil {
			a.Passes, a.CPU = passes(r, find)
		} else if a.Names = find(r.Text); a.Names == nil {
			a.Names = []raw{}
		}
		if err := w.Encode(a); err != nil {
			return err
		}
	}
}

// passes goes over the texts until enough processor time has passed.
func passes(r request, find func(string) []raw) (int, float64) {
	began := processorTime()
	for n := 1; ; n++ {
		for _, t := range r.Texts {
			find(t)
		}
		if spent := (processorTime() - began).Seconds(); spent >= r.Seconds {
			return n, spent
		}
	}
}

// processorTime is what the whole process has used.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // the call has no other argument
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func rawMention(m entities.Mention) raw { return raw{m.Span.Start, m.Span.End, m.Kind.String()} }

func ownNames() (func(string) []raw, error) {
	return func(text string) []raw {
		doc := tokens.New(text)
		var out []raw
		for _, m := range entities.Default().Mentions(doc, tagging.Default().Tag(doc)) {
			out = append(out, rawMention(m))
		}
		return out
	}, nil
}

func ownAnalysis() (func(string) []raw, error) {
	a, err := analysis.New(analysis.Options{Workers: 1})
	if err != nil {
		return nil, err
	}
	return func(text string) []raw {
		r, err := a.Analyze(context.Background(), analysis.Article{Text: text})
		if err != nil {
			panic(err) // the context is never cancelled, and no text is over 2 GiB
		}
		var out []raw
		for _, m := range r.Mentions {
			out = append(out, rawMention(m))
		}
		return out
	}, nil
}

func proseBySentences() (func(string) []raw, error) {
	finder, err := prosefinder.New()
	if err != nil {
		return nil, err
	}
	back := map[entities.Kind]string{
		entities.Person: "PERSON", entities.GPE: "GPE", entities.Org: "ORGANIZATION", entities.Location: "LOCATION", entities.Facility: "FACILITY",
	}
	return func(text string) []raw {
		mentions, err := finder.FindEntities(context.Background(), tokens.New(text))
		if err != nil {
			panic(err) // the context is never cancelled
		}
		var out []raw
		for _, m := range mentions {
			if back[m.Kind] != "" {
				out = append(out, raw{m.Span.Start, m.Span.End, back[m.Kind]})
			}
		}
		return out
	}, nil
}

// plainProse is prose as its documentation uses it, but with the model kept, and without sentences, which its names do not need.
func plainProse() (func(string) []raw, error) {
	first, err := prose.NewDocument("x", prose.WithSegmentation(false))
	if err != nil {
		return nil, err
	}
	return func(text string) (out []raw) {
		defer func() {
			if recover() != nil {
				out = nil // on some texts prose panics
			}
		}()
		doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.UsingModel(first.Model))
		if err != nil {
			panic(err)
		}
		f := fold(text)
		for _, e := range doc.Entities() {
			if s, ok := f.next(e.Text); ok {
				out = append(out, raw{s[0], s[1], e.Label})
			}
		}
		return out
	}, nil
}

// folded is a text as prose returns parts of it: quotation marks straight, one space for any white space.
type folded struct {
	text string
	at   []int // at[i] is the byte of the text at which byte i stands
	from int   // where the next search begins
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

func fold(text string) *folded {
	f := new(folded)
	var b strings.Builder
	white := false
	for i, r := range text {
		isWhite := strings.ContainsRune(" \t\r\n", r)
		if isWhite && white {
			continue
		}
		s := straight.Replace(string(r))
		if white = isWhite; white {
			s = " "
		}
		b.WriteString(s)
		for range len(s) {
			f.at = append(f.at, i)
		}
	}
	f.text, f.at = b.String(), append(f.at, len(text))
	return f
}

// next finds a name after the one before.
func (f *folded) next(name string) (span, bool) {
	i := strings.Index(f.text[f.from:], name)
	if i < 0 || name == "" {
		return span{}, false
	}
	start := f.from + i
	f.from = start + len(name)
	return span{f.at[start], f.at[f.from]}, true
}
