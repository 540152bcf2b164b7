package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// text is a document as its sentences, in order.
type text []string

// readLines calls line with every line of a file, unpacked if its name ends in .gz.
func readLines(path string, line func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		line(in.Text())
	}
	return in.Err()
}

// readCoNLLU reads the sentences of a treebank by document, as they stood in the text.
func readCoNLLU(path string) ([]text, error) {
	var all []text
	err := readLines(path, func(line string) {
		if strings.HasPrefix(line, "# newdoc") {
			all = append(all, nil)
		}
		if s, ok := strings.CutPrefix(line, "# text = "); ok && len(all) > 0 {
			all[len(all)-1] = append(all[len(all)-1], s)
		}
	})
	return all, err
}

// sentencesRun is the number of sentences of MASC and GMB that are read as one document: their files do not mark documents.
const sentencesRun = 60

// readWords reads the sentences of a file whose words stand a line each.
func readWords(path string) ([]text, error) {
	var sentences text
	var words []string
	err := readLines(path, func(line string) {
		if word, _, _ := strings.Cut(line, "\t"); word != "" {
			words = append(words, word)
		} else if len(words) > 0 {
			sentences = append(sentences, join(words))
			words = words[:0]
		}
	})
	var all []text
	for len(sentences) > 0 {
		n := min(sentencesRun, len(sentences))
		all = append(all, sentences[:n])
		sentences = sentences[n:]
	}
	return all, err
}

// join puts a space between two words but where English has none.
func join(words []string) string {
	var b strings.Builder
	open, within := true, false
	for _, w := range words {
		closes := strings.ContainsRune(".,;:!?)]}%”’'", []rune(w)[0]) || strings.HasSuffix(w, "n't")
		opens := strings.ContainsRune("([{$“‘#", []rune(w)[0])
		if w == `"` {
			closes, opens = within, !within
			within = !within
		}
		if !open && !closes {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		open = opens
	}
	return b.String()
}

var (
	mark    = regexp.MustCompile(`\[[A-Z]+ ([^\[\]]*)\]`)
	comment = regexp.MustCompile(`(?m)^#.*$`)
)

// readCorpus reads the project's own texts, a document between two comments. Lines are blocks; inside them sentences are
// those that the rules find, for they are edited prose.
func readCorpus(dir string) ([]text, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []text
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for _, part := range comment.Split(string(data), -1) {
			if t := sentences(mark.ReplaceAllString(part, "$1")); len(t) > 0 {
				all = append(all, t)
			}
		}
	}
	return all, nil
}

// sentences divides a text with line ends by the rules alone.
func sentences(s string) (t text) {
	doc := tokens.New(first + s)
	for i := 1; i < doc.NumSentences(); i++ {
		r := doc.Sentence(i)
		t = append(t, s[doc.Span(r.First).Start-len(first):doc.Span(r.Limit-1).End-len(first)])
	}
	return t
}

// first is a line before a text. It makes it one with line ends, in which rules alone divide lines into sentences.
const first = "Text\n\n"
