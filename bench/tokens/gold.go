package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// goldText is a text with its right tokens and sentences.
type goldText struct {
	Text              string
	Tokens, Sentences []span
}

// counts are the tokens or sentences that are right, found and wanted.
type counts struct{ right, found, gold int }

func (c *counts) add(gold, found []span) {
	wanted := make(map[span]bool, len(gold))
	for _, s := range gold {
		wanted[s] = true
	}
	c.gold += len(gold)
	c.found += len(found)
	for _, s := range found {
		if wanted[s] {
			c.right++
		}
	}
}

// String gives F1, precision and recall as cells of a table.
func (c counts) String() string {
	if c.found == 0 {
		return "-\t-\t-"
	}
	p, r := 100*float64(c.right)/float64(c.found), 100*float64(c.right)/float64(c.gold)
	return fmt.Sprintf("%.2f\t%.2f\t%.2f", 2*p*r/max(p+r, 1e-9), p, r)
}

// lines iterates over the lines of a file, which may be compressed with gzip.
func lines(name string, yield func(string) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<20), 1<<30)
	for n := 1; sc.Scan(); n++ {
		if err := yield(sc.Text()); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return sc.Err()
}

func readTexts(name string) ([]string, error) {
	var texts []string
	var plain strings.Builder
	isJSON := strings.Contains(name, ".jsonl")
	err := lines(name, func(line string) error {
		if !isJSON {
			plain.WriteString(line + "\n")
			return nil
		}
		var v struct{ Text string }
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			return err
		}
		texts = append(texts, v.Text)
		return nil
	})
	if !isJSON {
		texts = append(texts, plain.String())
	}
	return texts, err
}

func readGold(name string) ([]goldText, error) {
	if strings.Contains(name, ".conllu") {
		return readCoNLLU(name)
	}
	var docs []goldText
	err := lines(name, func(line string) error {
		var d goldText
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			return err
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

// withoutLineEnds returns the texts with a space for each line end, and the number of line ends.
func withoutLineEnds(docs []goldText) (lost []goldText, n int) {
	lost = make([]goldText, len(docs))
	for i, d := range docs {
		n += strings.Count(d.Text, "\n")
		d.Text = strings.ReplaceAll(d.Text, "\n", " ")
		lost[i] = d
	}
	return lost, n
}

// readCoNLLU puts the texts of a treebank together: a space after each token but where SpaceAfter=No, a line end before
// each paragraph.
func readCoNLLU(name string) ([]goldText, error) {
	var docs []goldText
	b := conllu{}
	err := lines(name, func(line string) error {
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			docs = b.flush(docs)
		case strings.HasPrefix(line, "# newpar") && !strings.HasPrefix(line, "# newpar_"):
			b.text = strings.TrimRight(b.text, " ")
			if b.text != "" {
				b.text += "\n"
			}
		case line == "":
			b.endSentence()
		case line[0] != '#':
			return b.token(strings.Split(line, "\t"))
		}
		return nil
	})
	return b.flush(docs), err
}

// conllu builds one text.
type conllu struct {
	text       string
	doc        goldText
	first      int    // the first token of the sentence
	last       string // the last word of the multi-word token that is open
	spaceAfter bool   // whether a space follows that
}

func (b *conllu) token(f []string) error {
	if len(f) < 10 {
		return fmt.Errorf("want 10 fields, have %d", len(f))
	}
	space := !strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		b.last, b.spaceAfter = last, space
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	start := len(b.text)
	b.text += f[1]
	b.doc.Tokens = append(b.doc.Tokens, span{start, len(b.text)})
	if b.last != "" {
		space = f[0] == b.last && b.spaceAfter
		if f[0] == b.last {
			b.last = ""
		}
	}
	if space {
		b.text += " "
	}
	return nil
}

func (b *conllu) endSentence() {
	if n := len(b.doc.Tokens); n > b.first {
		b.doc.Sentences = append(b.doc.Sentences, span{b.doc.Tokens[b.first][0], b.doc.Tokens[n-1][1]})
		b.first = n
	}
}

func (b *conllu) flush(docs []goldText) []goldText {
	b.endSentence()
	if len(b.doc.Tokens) > 0 {
		b.doc.Text = strings.TrimRight(b.text, " \n")
		docs = append(docs, b.doc)
	}
	*b = conllu{}
	return docs
}

// ownText is invented prose in the manner of news.
const ownText = `KYIV (Example Wire) — Negotiators from 14 countries met behind closed doors on Tuesday, March 3, to discuss what one senior official described as a "realistic path" to a cease-fire. The U.S. delegation, led by Gen. Maria Holt (ret.), didn’t comment on the €2.5bn package that was announced last week.

"We came here to listen," the foreign minister, Andrei Petrescu, told reporters. "We won't be rushed." Off-ramps are being explored, he added, although the battlefield — frozen since mid-November — offers few incentives. According to people familiar with the matter, the draft runs to 28 points, of which No. 7 and No. 12 are the most contested.

`
