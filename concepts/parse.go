package concepts

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

// Parse reads an ontology of the caller's own from a table: see the package documentation for its columns. The name stands in errors
// only. Parents may be concepts of the file or built-in ones. The first mistake is returned as a *lexicon.SyntaxError with file, line
// and what was expected; Lint finds all. The result finds the file's concepts alone; New lays it over the built-in ones.
func Parse(r io.Reader, name string) (*Ontology, error) {
	data, err := Compile(r, name)
	if err != nil {
		return nil, err
	}
	return Open(string(data))
}

// newUserCompiler reads a table whose parents and sets of words may be built-in ones.
func newUserCompiler(r io.Reader, name string) (*compiler, error) {
	t, err := lexicon.ReadTable(r, name, "id", "category", "forms")
	if err != nil {
		return nil, err
	}
	base := Default()
	return newCompiler(t, nil, base.layers[0].sets, base.byID), nil
}

// compiler turns a table into a layer and gathers what is wrong with it.
type compiler struct {
	table   *lexicon.Table
	more    *lexicon.Table // forms in a table of their own, one a row; may be nil
	layer   *layer
	written []written
	outside map[string]int32 // ids that parents may name beside those of the table
	matcher *matcherBuilder
	forms   map[form]int
	lines   map[string]int    // of ids
	owner   map[string]string // concept that has a form
	errs    []error
}

// written is a form as it stands in a row.
type written struct {
	concept int // index of its record
	text    string
	row     lexicon.Row
}

func newCompiler(t, forms *lexicon.Table, sets []wordSet, outside map[string]int32) *compiler {
	return &compiler{
		table: t, more: forms, layer: &layer{sets: sets}, outside: outside,
		matcher: newMatcherBuilder(),
		forms:   map[form]int{}, lines: map[string]int{}, owner: map[string]string{},
	}
}

// check gathers all mistakes.
func (c *compiler) check() []error {
	c.records()
	c.addForms()
	c.addContexts()
	return c.errs
}

// compile returns the compiled form, or the first mistake.
func (c *compiler) compile() ([]byte, error) {
	if errs := c.check(); len(errs) > 0 {
		return nil, errs[0]
	}
	return c.bytes(), nil
}

func (c *compiler) fail(row lexicon.Row, format string, args ...any) {
	c.errs = append(c.errs, row.Errorf(format, args...))
}

func (c *compiler) records() {
	for _, row := range c.table.Rows {
		r := record{salience: defaultSalience}
		for i, name := range columnNames {
			r.field[i] = row.Field(name)
		}
		id := r.field[colID]
		if line, ok := c.lines[id]; ok {
			c.fail(row, "want each id once, %q stands in line %d too", id, line)
		}
		c.lines[id] = row.Line
		c.layer.records = append(c.layer.records, r)
	}
	c.gather()
	for i, row := range c.table.Rows {
		c.checkRecord(&c.layer.records[i], row)
	}
}

// gather collects the forms: those in the rows of concepts, then those with a row of their own.
func (c *compiler) gather() {
	index := map[string]int{}
	for i, row := range c.table.Rows {
		index[row.Field("id")] = i
		for _, text := range c.layer.records[i].list(colForms) {
			c.written = append(c.written, written{i, text, row})
		}
	}
	if c.more == nil {
		return
	}
	lists := make([][]string, len(c.layer.records))
	for _, row := range c.more.Rows {
		i, ok := index[row.Field("id")]
		if !ok {
			c.fail(row, "want the id of a concept, have %q", row.Field("id"))
			continue
		}
		c.written = append(c.written, written{i, row.Field("form"), row})
		lists[i] = append(lists[i], row.Field("form"))
	}
	for i := range lists {
		if r := &c.layer.records[i]; len(lists[i]) > 0 {
			r.field[colForms] = strings.TrimPrefix(r.field[colForms]+"|"+strings.Join(lists[i], "|"), "|")
		}
	}
}

// defaultSalience is that of a concept whose row gives none.
const defaultSalience = 0.5

func (c *compiler) checkRecord(r *record, row lexicon.Row) {
	if !isName(r.field[colID]) || !isName(r.field[colCategory]) {
		c.fail(row, "want id and category in lower-case letters, digits and hyphens, have %q and %q", r.field[colID], r.field[colCategory])
	}
	for _, p := range r.list(colParent) {
		_, inside := c.lines[p]
		_, outside := c.outside[p]
		if !inside && !outside || p == r.field[colID] {
			c.fail(row, "want a concept as parent, have %q", p)
		}
	}
	if s := r.field[colSalience]; s != "" {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || math.IsNaN(v) || v < 0 || v > 1 {
			c.fail(row, "want a salience from 0 to 1, have %q", s)
		}
		r.salience = v
	}
	if r.field[colForms] == "" {
		c.fail(row, "want at least one form")
	}
}

func isName(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

func (c *compiler) addForms() {
	for _, w := range c.written {
		f, pattern, ok := parseForm(w.text)
		f.concept = int32(w.concept)
		if !ok {
			c.fail(w.row, "want ?, !, <n or >n (n from 1 to 9) as mark of a form, have %q", w.text)
			continue
		}
		if f.flags&formBlocker == 0 {
			if other, taken := c.owner[pattern]; taken {
				c.fail(w.row, "want each form in one concept, %q stands in %s too", pattern, other)
			}
			c.owner[pattern] = c.layer.records[w.concept].field[colID]
		}
		c.addForm(w.row, pattern, f)
	}
}

func (c *compiler) addForm(row lexicon.Row, pattern string, f form) {
	variants, err := segments(pattern)
	for i := 0; i < len(variants) && err == nil; i++ {
		err = c.matcher.addForm(variants[i], int32(c.formID(f)))
	}
	if err != nil {
		c.fail(row, "form %q: %v", pattern, err)
	}
}

func (c *compiler) formID(f form) int {
	id, ok := c.forms[f]
	if !ok {
		id = len(c.layer.forms)
		c.forms[f] = id
		c.layer.forms = append(c.layer.forms, f)
	}
	return id
}

func (c *compiler) addContexts() {
	for i, s := range c.layer.sets {
		for _, w := range lexicon.Split(s.words) {
			if err := c.matcher.addCue(w, int32(i)); err != nil {
				c.errs = append(c.errs, fmt.Errorf("concepts: words of set %s: %w", s.name, err))
			}
		}
	}
	err := c.layer.contexts(func(w setWords) error { return c.matcher.addCue(w.pattern, w.set) })
	if err == nil {
		return
	}
	for i, row := range c.table.Rows { // find the row at fault
		one := layer{sets: c.layer.sets, records: c.layer.records[i : i+1]}
		if err := one.contexts(func(w setWords) error { return newMatcherBuilder().addCue(w.pattern, 0) }); err != nil {
			c.fail(row, "%v", err)
		}
	}
}
