package lexicon

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// SyntaxError is a mistake in a file of data: where it is, and what was expected there.
type SyntaxError struct {
	File string
	Line int // counted from 1
	Msg  string
}

// Error formats the error as file:line: message.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// Table is a file of tab-separated data in memory: comment lines "# key: value" that say where the data come from, one line that
// names the columns, then one entry a line.
type Table struct {
	File    string
	Header  map[string]string // source, licence, retrieved …
	Columns []string
	Rows    []Row
	index   map[string]int
}

// Row is one entry of a table.
type Row struct {
	Line   int // counted from 1
	fields []string
	table  *Table
}

// maxLineBytes is the longest line of a data file.
const maxLineBytes = 1 << 20

// ReadTable reads a table. The file name stands in errors only. Every column named in required must be there, others may be.
// A row may leave out its last fields; a row with more fields than columns is a *SyntaxError. Blank lines and lines that
// begin with # are comments.
func ReadTable(r io.Reader, file string, required ...string) (*Table, error) {
	t := &Table{File: file, Header: map[string]string{}}
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, maxLineBytes)
	line := 0
	for scan.Scan() {
		line++
		if err := t.addLine(strings.TrimSuffix(scan.Text(), "\r"), line, required); err != nil {
			return nil, err
		}
	}
	if err := scan.Err(); err != nil {
		return nil, &SyntaxError{file, line + 1, err.Error()}
	}
	if t.Columns == nil {
		return nil, &SyntaxError{file, line + 1, "want a line that names the columns, found none"}
	}
	return t, nil
}

func (t *Table) addLine(text string, line int, required []string) error {
	switch {
	case strings.TrimSpace(text) == "":
		return nil
	case strings.HasPrefix(text, "#"):
		if key, value, ok := strings.Cut(strings.TrimLeft(text, "# "), ":"); ok && len(t.Rows) == 0 {
			t.Header[strings.ToLower(strings.TrimSpace(key))] = strings.TrimSpace(value)
		}
		return nil
	case t.Columns == nil:
		return t.setColumns(strings.Split(text, "\t"), line, required)
	}
	fields := strings.Split(text, "\t")
	if len(fields) > len(t.Columns) {
		return &SyntaxError{t.File, line, fmt.Sprintf("want at most %d fields (%s), have %d", len(t.Columns), strings.Join(t.Columns, ", "), len(fields))}
	}
	t.Rows = append(t.Rows, Row{line, fields, t})
	return nil
}

func (t *Table) setColumns(columns []string, line int, required []string) error {
	t.Columns, t.index = columns, map[string]int{}
	for i, c := range columns {
		t.index[c] = i
	}
	for _, c := range required {
		if !slices.Contains(columns, c) {
			return &SyntaxError{t.File, line, fmt.Sprintf("want a column %q, have %s", c, strings.Join(columns, ", "))}
		}
	}
	return nil
}

// Field returns the value in the named column, without surrounding space; empty if the row or the table has none.
func (r Row) Field(column string) string {
	i, ok := r.table.index[column]
	if !ok || i >= len(r.fields) {
		return ""
	}
	return strings.TrimSpace(r.fields[i])
}

// Column returns the name of the column at a place, counted from 0. It panics outside the table's columns.
func (r Row) Column(i int) string { return r.table.Columns[i] }

// List returns the values of a column that holds several, divided by | outside brackets: see Split.
func (r Row) List(column string) []string { return Split(r.Field(column)) }

// Errorf makes a *SyntaxError that points at the row.
func (r Row) Errorf(format string, args ...any) error {
	return &SyntaxError{r.table.File, r.Line, fmt.Sprintf(format, args...)}
}

// Split divides a field of several values at each | that stands outside brackets, so that patterns with alternatives stay whole.
// Values are trimmed, empty ones left out.
func Split(field string) []string {
	var out []string
	depth, start := 0, 0
	for i := 0; i <= len(field); i++ {
		switch {
		case i == len(field) || field[i] == '|' && depth == 0:
			if v := strings.TrimSpace(field[start:i]); v != "" {
				out = append(out, v)
			}
			start = i + 1
		case field[i] == '(':
			depth++
		case field[i] == ')':
			depth = max(depth-1, 0)
		}
	}
	return out
}
