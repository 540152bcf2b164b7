package lexicon

import (
	"io"
	"iter"
	"strconv"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Entry is one phrase of a Lexicon.
type Entry struct {
	ID      string  // as in the file; several phrases may share it
	Pattern string  // the phrase in the pattern syntax
	Value   float64 // the weight; 0 if the file gives none
}

// Lexicon is a list of phrases with what they mean. It is safe for concurrent use.
type Lexicon struct {
	entries   []Entry
	automaton *Automaton
}

// EntryMatch is one phrase of a Lexicon found in a document.
type EntryMatch struct {
	Span  tokens.Span
	Range tokens.Range
	Entry *Entry // shared, not to be changed
}

// Parse reads a lexicon from a table with the columns id and phrase, and, if there is one, weight. A field of phrases may hold
// several, divided by |. The file name stands in errors only; errors about the content are *SyntaxError.
func Parse(r io.Reader, file string) (*Lexicon, error) {
	t, err := ReadTable(r, file, "id", "phrase")
	if err != nil {
		return nil, err
	}
	l, b := &Lexicon{}, NewBuilder()
	for _, row := range t.Rows {
		if err := l.addRow(b, row); err != nil {
			return nil, err
		}
	}
	l.automaton = b.Build()
	return l, nil
}

func (l *Lexicon) addRow(b *Builder, row Row) error {
	e := Entry{ID: row.Field("id")}
	if w := row.Field("weight"); w != "" {
		v, err := strconv.ParseFloat(w, 64)
		if err != nil {
			return row.Errorf("want a number as weight, have %q", w)
		}
		e.Value = v
	}
	phrases := row.List("phrase")
	if e.ID == "" || len(phrases) == 0 {
		return row.Errorf("want an id and a phrase")
	}
	for _, e.Pattern = range phrases {
		if err := b.Add(e.Pattern, len(l.entries)); err != nil {
			return row.Errorf("%v", err)
		}
		l.entries = append(l.entries, e)
	}
	return nil
}

// Entries iterates over the entries in the order of the file.
func (l *Lexicon) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, e := range l.entries {
			if !yield(e) {
				return
			}
		}
	}
}

// Matches iterates over the phrases found in the prose of a document: the longest at each place, in text order.
func (l *Lexicon) Matches(doc *tokens.Document) iter.Seq[EntryMatch] {
	return func(yield func(EntryMatch) bool) {
		for m := range l.automaton.Longest(doc) {
			if !yield(EntryMatch{doc.SpanOf(m.Range), m.Range, &l.entries[m.ID]}) {
				return
			}
		}
	}
}
