package concepts

import (
	"io"
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Lint reads a table as Parse does and returns everything that is wrong or doubtful in it, each a *lexicon.SyntaxError with file, line
// and what was expected; none if all is well. Beside what Parse rejects it wants a label, a definition, CAMEO codes and PLOVER types that
// exist, weak forms only with a context to judge them by, and whole words before ~.
func Lint(r io.Reader, name string) []error {
	c, err := newUserCompiler(r, name)
	if err != nil {
		return []error{err}
	}
	return c.lint()
}

func (c *compiler) lint() []error {
	c.check()
	for i, row := range c.table.Rows {
		c.lintRecord(&c.layer.records[i], row)
	}
	for _, w := range c.written {
		c.lintStems(w.row, w.text)
	}
	return c.errs
}

func (c *compiler) lintRecord(r *record, row lexicon.Row) {
	if r.field[colLabel] == "" || r.field[colDefinition] == "" {
		c.fail(row, "want a label and a definition")
	}
	for _, code := range r.list(colCAMEO) {
		if !isCAMEO(code) {
			c.fail(row, "want a CAMEO code such as 045, have %q", code)
		}
	}
	for _, p := range r.list(colPLOVER) {
		if !ploverTypes[p] {
			c.fail(row, "want a PLOVER type such as CONSULT, have %q", p)
		}
	}
	weak := false
	for _, text := range r.list(colForms) {
		f, _, _ := parseForm(text)
		weak = weak || f.flags&formWeak != 0
	}
	if weak && r.field[colNeeded] == "" && r.field[colExcluded] == "" {
		c.fail(row, "want contexts_needed or contexts_excluded, as some forms are weak")
	}
	c.lintStems(row, r.field[colNeeded]+" "+r.field[colExcluded])
}

// lintStems looks for words cut off before ~, which match nothing: the stem of territory is territori, and territor~ is not found in it.
func (c *compiler) lintStems(row lexicon.Row, patterns string) {
	for _, word := range strings.FieldsFunc(patterns, func(r rune) bool { return strings.ContainsRune(" |()?", r) }) {
		cut, ok := strings.CutSuffix(word, "~")
		if !ok {
			continue
		}
		if like := cutOff(tokens.Fold(cut)); like != "" {
			c.fail(row, "want a whole word before ~, such as %s~, have %s", like, word)
		}
	}
}

// isCAMEO says whether a code has the form of CAMEO: a root from 01 to 20, or a code of three or four digits below one.
func isCAMEO(code string) bool {
	if len(code) < 2 || len(code) > 4 {
		return false
	}
	if _, err := strconv.ParseUint(code, 10, 16); err != nil {
		return false
	}
	return "01" <= code[:2] && code[:2] <= "20"
}

var ploverTypes = map[string]bool{
	"AGREE": true, "CONSULT": true, "SUPPORT": true, "COOPERATE": true, "AID": true, "CONCEDE": true, "RETREAT": true, "ACCUSE": true,
	"REQUEST": true, "REJECT": true, "THREATEN": true, "PROTEST": true, "MOBILIZE": true, "SANCTION": true, "COERCE": true, "ASSAULT": true,
}
