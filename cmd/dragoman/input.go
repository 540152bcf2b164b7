package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	readability "codeberg.org/readeck/go-readability/v2"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/internal/lines"
)

// input is one article to analyse: a whole file, or a line of JSON Lines that has not been parsed yet.
type input struct {
	file    string // as given; "-" is standard input
	line    int    // of JSON Lines, counted from 1; 1 for a whole file
	json    []byte // a line not yet parsed
	article analysis.Article
	err     error // the input cannot be analysed
}

// parse gives the article. It is called by the workers, so that parsing is parallel too.
func (in *input) parse() (analysis.Article, error) {
	if in.err != nil || in.json == nil {
		return in.article, in.err
	}
	return analysis.ParseArticle(in.json)
}

// source reads the inputs of a command.
type source struct {
	sys   *system
	files []string
	kind  string // auto, text, html or jsonl
	read  atomic.Int64
	total int64 // bytes of all files; 0 if not known
}

// newSource names the files to read; none means standard input.
func newSource(sys *system, files []string, kind string) *source {
	if len(files) == 0 {
		files = []string{"-"}
	}
	s := &source{sys: sys, files: files, kind: kind}
	for _, f := range files {
		info, err := os.Stat(f)
		if f == "-" || err != nil {
			s.total = 0
			break
		}
		s.total += info.Size()
	}
	return s
}

// inputs yields every article of every file in order. A file that cannot be read is an input with an error.
func (s *source) inputs() iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, f := range s.files {
			for in := range s.file(f) {
				if !yield(in) {
					return
				}
			}
		}
	}
}

func (s *source) file(name string) iter.Seq[input] {
	return func(yield func(input) bool) {
		r, closer, err := s.open(name)
		if err != nil {
			yield(failed(name, 1, err))
			return
		}
		defer closer.Close()
		if kind := s.kindOf(name, r); kind == "jsonl" {
			jsonLines(name, r, yield)
		} else {
			yield(whole(name, kind, r))
		}
	}
}

func failed(name string, line int, err error) input {
	return input{file: name, line: line, article: analysis.Article{ID: name}, err: err}
}

// open opens a file, unzipping it if its first bytes are those of gzip.
func (s *source) open(name string) (*bufio.Reader, io.Closer, error) {
	var file io.ReadCloser = io.NopCloser(s.sys.stdin)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, nil, plainError(err)
		}
		if info, err := f.Stat(); err == nil && info.IsDir() {
			f.Close()
			return nil, nil, errors.New("is a directory; name the files in it, as in " + filepath.Join(name, "*.txt"))
		}
		file = f
	}
	buf := bufio.NewReaderSize(&counter{file, &s.read}, 1<<16)
	if head, _ := buf.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return buf, file, nil
	}
	z, err := gzip.NewReader(buf)
	if err != nil {
		file.Close()
		return nil, nil, err
	}
	return bufio.NewReaderSize(z, 1<<16), file, nil
}

// plainError says what is wrong without naming the file again.
func plainError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("no permission to read it")
	}
	return err
}

// counter counts the bytes read, for the progress line.
type counter struct {
	io.Reader
	n *atomic.Int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// kindOf tells what a file holds: by the flag, by its name, by its first bytes.
func (s *source) kindOf(name string, r *bufio.Reader) string {
	if s.kind != "auto" && s.kind != "" {
		return s.kind
	}
	base := strings.TrimSuffix(strings.ToLower(name), ".gz")
	switch filepath.Ext(base) {
	case ".jsonl", ".ndjson":
		return "jsonl"
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".txt", ".text", ".md":
		return "text"
	}
	head, _ := r.Peek(512)
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		return "jsonl"
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return "html"
	}
	return "text"
}

func jsonLines(name string, r io.Reader, yield func(input) bool) {
	reader := lines.New(r, 0)
	last := 0
	for l := range reader.All() {
		last = l.Number
		if !yield(input{file: name, line: l.Number, json: l.Bytes, err: l.Err}) {
			return
		}
	}
	if err := reader.Err(); err != nil {
		yield(failed(name, last+1, fmt.Errorf("cannot read on: %w", err)))
	}
}

// whole reads one article that fills its file.
func whole(name, kind string, r *bufio.Reader) input {
	data, err := io.ReadAll(io.LimitReader(r, int64(analysis.MaxTextBytes)+1))
	switch {
	case err != nil:
		return failed(name, 1, err)
	case len(bytes.TrimSpace(data)) == 0:
		return failed(name, 1, errors.New("the file is empty"))
	case isBinary(data):
		return failed(name, 1, errors.New("holds binary data, not text"))
	}
	in := input{file: name, line: 1, article: analysis.Article{ID: name, Text: string(data)}}
	if kind == "html" {
		in.article, in.err = extract(name, data)
	}
	return in
}

// isBinary says whether the beginning of a file holds a NUL byte, or more control bytes than text ever does.
func isBinary(data []byte) bool {
	head := data[:min(len(data), 8192)]
	control := 0
	for _, b := range head {
		if b == 0 {
			return true
		}
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b {
			control++
		}
	}
	return control > len(head)/20
}

// extract takes the article out of a web page.
func extract(name string, page []byte) (analysis.Article, error) {
	a := analysis.Article{ID: name}
	got, err := readability.FromReader(bytes.NewReader(page), nil)
	if err != nil {
		return a, fmt.Errorf("no article found in the page: %w", err)
	}
	var text strings.Builder
	if got.Node != nil {
		if err := got.RenderText(&text); err != nil {
			return a, fmt.Errorf("no article found in the page: %w", err)
		}
	}
	if strings.TrimSpace(text.String()) == "" {
		return a, errors.New("no article found in the page")
	}
	a.Title, a.Source = got.Title(), got.SiteName()
	a.Text = text.String()
	if a.Title != "" && !strings.HasPrefix(strings.TrimSpace(a.Text), a.Title) {
		a.Text = a.Title + "\n\n" + a.Text
	}
	if t, err := got.PublishedTime(); err == nil {
		a.Date = t
	}
	return a, nil
}
