package prosefinder

import (
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Finder finds names by prose. It is safe for concurrent use.
type Finder struct{ model *prose.Model }

var shared = sync.OnceValues(func() (*Finder, error) {
	doc, err := prose.NewDocument("x", prose.WithSegmentation(false))
	if err != nil {
		return nil, err
	}
	return &Finder{doc.Model}, nil
})

// New returns the finder with the model that prose brings along. All finders share the model.
func New() (*Finder, error) { return shared() }

// Default is New for programs that have no use for its error, which only a broken build of prose gives.
func Default() *Finder {
	f, err := shared()
	if err != nil {
		panic(err)
	}
	return f
}

// FindEntities returns the names in the prose of a document. It fails only with the error of the context, which it
// asks before every sentence.
func (f *Finder) FindEntities(ctx context.Context, doc *tokens.Document) ([]entities.Mention, error) {
	var out []entities.Mention
	for s := range doc.Prose() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out = f.sentence(out, doc, s)
	}
	return out, nil
}

// line is a sentence as prose is given it: the words of the document, one space between them.
type line struct {
	text  string
	start []int // start[i] is the first byte of word i
	first int   // index of the first token in the document
}

// newLine writes a sentence for prose: straight quotes, a hyphen for any dash, valid UTF-8, a period at the end.
func newLine(doc *tokens.Document, s tokens.Range) line {
	l := line{first: s.First}
	var b strings.Builder
	for i := s.First; i < s.Limit; i++ {
		if i > s.First {
			b.WriteByte(' ')
		}
		l.start = append(l.start, b.Len())
		b.WriteString(plain(doc, i))
	}
	if k := doc.Kind(s.Limit - 1); k != tokens.KindPunct {
		b.WriteString(" .")
	}
	l.text = b.String()
	return l
}

var quotes = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`)

func plain(doc *tokens.Document, i int) string {
	if doc.Kind(i) == tokens.KindHyphen {
		return "-"
	}
	return quotes.Replace(strings.ToValidUTF8(doc.Word(i), "?"))
}

// sentence appends the names of one sentence. A panic inside prose ends the sentence, not the program.
func (f *Finder) sentence(dst []entities.Mention, doc *tokens.Document, s tokens.Range) (out []entities.Mention) {
	if s.IsEmpty() {
		return dst
	}
	kept := len(dst)
	defer func() {
		if recover() != nil {
			out = dst[:kept]
		}
	}()
	l := newLine(doc, s)
	parsed, err := prose.NewDocument(l.text, prose.WithSegmentation(false), prose.UsingModel(f.model))
	if err != nil {
		return dst
	}
	at := 0
	for _, e := range parsed.Entities() {
		n := strings.Index(l.text[at:], e.Text)
		if n < 0 || e.Text == "" {
			continue
		}
		r := l.tokens(at+n, at+n+len(e.Text))
		at += n + len(e.Text)
		if r = trim(doc, r); !r.IsEmpty() {
			dst = append(dst, entities.Mention{Span: doc.SpanOf(r), Range: r, Kind: kind(e.Label), Entity: -1, Score: 0.5})
		}
	}
	return dst
}

// tokens returns the tokens of the document that bytes [start, end) of the line touch.
func (l line) tokens(start, end int) tokens.Range {
	first, exact := slices.BinarySearch(l.start, start)
	if !exact {
		first--
	}
	limit, _ := slices.BinarySearch(l.start, end)
	return tokens.Range{First: l.first + max(first, 0), Limit: l.first + limit}
}

// trim leaves out dashes, quotes and possessives at the ends of a name.
func trim(doc *tokens.Document, r tokens.Range) tokens.Range {
	for !r.IsEmpty() && doc.Kind(r.First) != tokens.KindWord && doc.Kind(r.First) != tokens.KindNumber {
		r.First++
	}
	for !r.IsEmpty() && (doc.Kind(r.Limit-1) != tokens.KindWord && doc.Kind(r.Limit-1) != tokens.KindNumber || isPossessive(doc.Word(r.Limit-1))) {
		r.Limit--
	}
	return r
}

func isPossessive(word string) bool { return word == "'s" || word == "’s" }

func kind(label string) entities.Kind {
	switch label {
	case "PERSON":
		return entities.Person
	case "GPE", "GSP":
		return entities.GPE
	case "ORGANIZATION":
		return entities.Org
	case "LOCATION":
		return entities.Location
	case "FACILITY":
		return entities.Facility
	}
	return entities.Misc
}
