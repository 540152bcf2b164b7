package quotes

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:embed data/verbs.tsv
var verbsTSV string

//go:embed data/nouns.tsv
var nounsTSV string

// frame is the set of complements that a reporting verb takes.
type frame uint8

const (
	frameSay frame = 1 << iota
	frameThat
	frameTell
	frameUrge
	frameWill
	frameAct
)

var frameNames = map[string]frame{
	"say": frameSay, "that": frameThat, "tell": frameTell, "urge": frameUrge, "will": frameWill, "act": frameAct,
}

// english reads the embedded table on first use. The table is tested, so that an error is a defect of this package.
var english = sync.OnceValue(func() *Extractor {
	x, err := parse(verbsTSV, "data/verbs.tsv")
	if err == nil {
		err = x.parseNouns(nounsTSV, "data/nouns.tsv")
	}
	if err != nil {
		panic("quotes: " + err.Error())
	}
	return x
})

func parse(data, file string) (*Extractor, error) {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "lemma", "class")
	if err != nil {
		return nil, err
	}
	x := &Extractor{verbs: make(map[uint64]frame, len(t.Rows))}
	for _, row := range t.Rows {
		var f frame
		for _, class := range row.List("class") {
			bit, ok := frameNames[class]
			if !ok {
				return nil, row.Errorf("want say, that, tell, urge, will or act as class, have %q", class)
			}
			f |= bit
		}
		for _, form := range forms(row) {
			x.verbs[tokens.Key(form)] |= f
		}
	}
	return x, nil
}

func (x *Extractor) parseNouns(data, file string) error {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "noun")
	if err != nil {
		return err
	}
	x.nouns = make(map[uint64]bool, 2*len(t.Rows))
	for _, row := range t.Rows {
		for _, form := range forms(row)[:2] {
			x.nouns[tokens.Key(form)] = true
		}
	}
	return nil
}

// forms returns a verb's base form and its inflected forms.
func forms(row lexicon.Row) []string {
	lemma := row.Field(row.Column(0))
	if list := row.List("forms"); len(list) > 0 {
		return append(list, lemma)
	}
	stem, silent := strings.CutSuffix(lemma, "e")
	switch last := len(lemma) - 1; {
	case silent:
		return []string{lemma, lemma + "s", stem + "ed", stem + "ing"}
	case strings.HasSuffix(lemma, "y") && !strings.ContainsRune("aeou", rune(lemma[last-1])):
		return []string{lemma, lemma[:last] + "ies", lemma[:last] + "ied", lemma + "ing"}
	case strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") || strings.HasSuffix(lemma, "x"):
		return []string{lemma, lemma + "es", lemma + "ed", lemma + "ing"}
	}
	return []string{lemma, lemma + "s", lemma + "ed", lemma + "ing"}
}
