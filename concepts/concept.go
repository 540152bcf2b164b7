package concepts

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

// Concept is one node of the ontology.
type Concept struct {
	ID         string // stable and public: track-1-5
	Category   string // tracks
	Parents    []string
	Label      string
	Definition string   // one sentence
	Salience   float64  // 0 to 1: how much an occurrence says of what a text is about; generic concepts are low
	Forms      []string // patterns with their marks, see the package documentation
	Needed     []string // contexts of weak forms
	Excluded   []string
	CAMEO      []string // codes of the events that the concept is about, if there are any
	PLOVER     []string
	Contexts   []string // PLOVER contexts
	GDELT      []string // GKG themes
}

// The columns of the table, in the order in which records keep them.
const (
	colID = iota
	colCategory
	colParent
	colLabel
	colDefinition
	colSalience
	colForms
	colNeeded
	colExcluded
	colCAMEO
	colPLOVER
	colContext
	colGDELT
	numColumns
)

var columnNames = [numColumns]string{
	"id", "category", "parent", "label", "definition", "salience", "forms", "contexts_needed", "contexts_excluded",
	"cameo", "plover", "plover_context", "gdelt",
}

// record is a row as it stands in the file.
type record struct {
	field    [numColumns]string // without the forms if the record was compiled: see forms
	salience float64
	index    int             // in the layer
	texts    func() []string // the forms of the layer's records, nil if field has them
}

// forms lists the forms as written.
func (r *record) forms() []string {
	if r.texts == nil {
		return r.list(colForms)
	}
	return lexicon.Split(r.texts()[r.index])
}

func (r *record) list(column int) []string { return lexicon.Split(r.field[column]) }

func (r *record) concept() Concept {
	return Concept{
		ID: r.field[colID], Category: r.field[colCategory], Label: r.field[colLabel], Definition: r.field[colDefinition],
		Salience: r.salience,
		Parents:  r.list(colParent), Forms: r.forms(), Needed: r.list(colNeeded), Excluded: r.list(colExcluded),
		CAMEO: r.list(colCAMEO), PLOVER: r.list(colPLOVER), Contexts: r.list(colContext), GDELT: r.list(colGDELT),
	}
}

// formFlags say how a form counts.
type formFlags uint8

const (
	formWeak    formFlags = 1 << iota
	formBlocker           // a phrase that is not the concept
	formNegator           // the form itself holds a word of negation
)

// form is what a match of the matcher means. Forms of one concept that mean the same share one.
type form struct {
	concept int32 // index in the layer
	flags   formFlags
	tail    uint8 // the last tail words are the match; 0 all
	head    uint8 // the first head words are the match; 0 all
}

func (f form) pack() [2]uint32 {
	return [2]uint32{uint32(f.concept), uint32(f.flags) | uint32(f.tail)<<8 | uint32(f.head)<<16}
}

func unpackForm(a, b uint32) form {
	return form{int32(a), formFlags(b), uint8(b >> 8), uint8(b >> 16)}
}

// parseForm reads the marks of a form and returns the pattern behind them. A mark is false if it is malformed.
func parseForm(text string) (f form, pattern string, ok bool) {
	for {
		mark, rest, found := strings.Cut(text, " ")
		if !found || mark == "" {
			return f, text, true
		}
		switch {
		case mark == "?":
			f.flags |= formWeak
		case mark == "!":
			f.flags |= formBlocker
		case (mark[0] == '<' || mark[0] == '>') && len(mark) == 2 && '1' <= mark[1] && mark[1] <= '9':
			if mark[0] == '<' {
				f.tail = mark[1] - '0'
			} else {
				f.head = mark[1] - '0'
			}
		case mark[0] == '<' || mark[0] == '>':
			return f, text, false
		default:
			if holdsNegator(text) {
				f.flags |= formNegator
			}
			return f, text, true
		}
		text = strings.TrimLeft(rest, " ")
	}
}

func holdsNegator(pattern string) bool {
	for _, w := range strings.FieldsFunc(pattern, func(r rune) bool { return strings.ContainsRune(" ()|?", r) }) {
		switch w {
		case "not", "no", "never", "n't", "without", "neither", "nor":
			return true
		}
	}
	return false
}
