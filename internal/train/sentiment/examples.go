package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// example is one mention with the features that the model sees and its class: 0 negative, 1 neutral, 2 positive.
type example struct {
	feats []sentiment.Feature
	class int
	fold  int  // by the text, so that all mentions of one sentence are in one fold
	own   bool // one of the project's own sentences: learned from, not scored
}

const folds = 5

// geopolitics are the project's own sentences: countries and war are rare in the other data.
//
//go:embed data/geopolitics.txt
var geopolitics string

// ownWeight is how often each of the project's own examples is learned from in a pass.
const ownWeight = 3

func readExamples(file string) ([]example, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	empty := sentiment.EncodeModel(make([]float32, 3*sentiment.ModelRows))
	scorer, err := sentiment.New(sentiment.Options{Model: string(empty)})
	if err != nil {
		return nil, err
	}
	out, err := ownExamples(scorer)
	if err != nil {
		return nil, err
	}
	scan := bufio.NewScanner(f)
	scan.Buffer(nil, 1<<20)
	for line := 1; scan.Scan(); line++ {
		e, err := parse(scan.Bytes(), scorer)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		out = append(out, e)
	}
	return out, scan.Err()
}

func parse(line []byte, scorer *sentiment.Scorer) (example, error) {
	var in struct {
		Text     string
		Target   [2]int
		Polarity int
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return example{}, err
	}
	if in.Polarity < -1 || in.Polarity > 1 {
		return example{}, fmt.Errorf("want a polarity of -1, 0 or 1, have %d", in.Polarity)
	}
	span := tokens.Span{Start: in.Target[0], End: in.Target[1]}
	return makeExample(scorer, in.Text, span, in.Polarity+1), nil
}

func makeExample(scorer *sentiment.Scorer, text string, span tokens.Span, class int) example {
	doc := tokens.New(text)
	h := fnv.New32a()
	h.Write([]byte(text))
	return example{
		feats: scorer.AppendFeatures(nil, doc, tagging.Default().Tag(doc), span),
		class: class,
		fold:  int(h.Sum32() % folds),
	}
}

// ownExamples reads the project's own sentences, in which [Name:-], [Name:0] and [Name:+] mark the targets.
func ownExamples(scorer *sentiment.Scorer) ([]example, error) {
	var out []example
	for n, line := range strings.Split(geopolitics, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		text, spans, classes, err := readMarks(line)
		if err != nil {
			return nil, fmt.Errorf("data/geopolitics.txt:%d: %w", n+1, err)
		}
		for i, span := range spans {
			e := makeExample(scorer, text, span, classes[i])
			e.own = true
			for range ownWeight {
				out = append(out, e)
			}
		}
	}
	return out, nil
}

// readMarks takes the marks out of a sentence.
func readMarks(line string) (text string, spans []tokens.Span, classes []int, err error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), spans, classes, nil
		}
		mark, after, closed := strings.Cut(rest, "]")
		name, sign, marked := strings.Cut(mark, ":")
		class := strings.Index("-0+", sign)
		if !closed || !marked || len(sign) != 1 || class < 0 {
			return "", nil, nil, fmt.Errorf("want [Name:-], [Name:0] or [Name:+], have %q", rest)
		}
		spans = append(spans, tokens.Span{Start: b.Len(), End: b.Len() + len(name)})
		classes = append(classes, class)
		b.WriteString(name)
		line = after
	}
}
