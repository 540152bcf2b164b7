package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// sentence is one sentence of a corpus.
type sentence struct {
	words   []string
	tags    []tagging.Tag  // 0 unknown
	penn    []tagging.Penn // 0 unknown
	codes   []uint64       // masks of right codes; 0 = any
	doc     *tokens.Document
	guide   postag.Guide // codes by other taggers, while adapting
	recased bool         // a copy with other capitals
}

func (s *sentence) add(word string, tag tagging.Tag, penn tagging.Penn) {
	s.words, s.tags, s.penn = append(s.words, word), append(s.tags, tag), append(s.penn, penn)
}

// document makes a document of one sentence of words, with a space between each two.
func document(words []string) (*tokens.Document, error) {
	segs := make([]tokens.Segment, len(words))
	at := 0
	for i, w := range words {
		segs[i] = tokens.Segment{Span: tokens.Span{Start: at, End: at + len(w)}, EndSentence: i == len(words)-1}
		at += len(w) + 1
	}
	return tokens.FromSegments(strings.Join(words, " "), segs)
}

// open opens a file, unpacked if its name ends in .gz.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	return gzip.NewReader(f)
}

// readLines calls line with every line of a file and its number.
func readLines(path string, line func(n int, text string) error) error {
	f, err := open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		if err := line(n, in.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return in.Err()
}

// readCoNLLU reads words, universal and Penn tags.
func readCoNLLU(path string) ([]*sentence, error) {
	var all []*sentence
	s := &sentence{}
	flush := func() {
		if len(s.words) > 0 {
			all = append(all, s)
		}
		s = &sentence{}
	}
	err := readLines(path, func(_ int, text string) error {
		if text == "" {
			flush()
			return nil
		}
		f := strings.Split(text, "\t")
		if len(f) < 10 || strings.ContainsAny(f[0], "-.") {
			return nil
		}
		var tag tagging.Tag
		var penn tagging.Penn
		if err := tag.UnmarshalText([]byte(strings.Trim(f[3], "_"))); err != nil {
			return err
		}
		if err := penn.UnmarshalText([]byte(strings.Trim(f[4], "_"))); err != nil {
			return err
		}
		s.add(strings.ReplaceAll(f[1], " ", "_"), tag, penn)
		return nil
	})
	flush()
	return all, err
}

// pairOf numbers a pair as the model's inventory does.
func pairOf(t tagging.Tag, p tagging.Penn) postag.Pair {
	return postag.Pair{Tag: uint8(t), Penn: uint8(p)}
}
