package gold

import (
	"encoding/json"
	"io"
	"iter"
	"os"

	"github.com/dragoman-nlp/dragoman/internal/lines"
)

// Pair is a half-open interval of bytes.
type Pair = [2]int

// Result is what scoring reads of one line of output.
type Result struct {
	ID        string     `json:"id"`
	Error     string     `json:"error"`
	Tokens    []token    `json:"tokens"`
	Sentences []sentence `json:"sentences"`
	Mentions  []mention  `json:"mentions"`
	Entities  []entity   `json:"entities"`
	Concepts  []concept  `json:"concepts"`
	Hedging   struct {
		Cues   []cue   `json:"cues"`
		Claims []claim `json:"claims"`
	} `json:"hedging"`
	Sentiment struct {
		Score   float64  `json:"score"`
		Targets []target `json:"targets"`
	} `json:"sentiment"`
	Quotes []quote `json:"quotes"`
	Events []event `json:"events"`
}

type (
	token struct {
		Span Pair   `json:"span"`
		POS  string `json:"pos"`
		Tag  string `json:"tag"`
	}
	sentence struct {
		Span      Pair    `json:"span"`
		Hedged    bool    `json:"hedged"`
		Certainty float64 `json:"certainty"`
	}
	mention struct {
		Span   Pair   `json:"span"`
		Kind   string `json:"kind"`
		Entity *int   `json:"entity"`
	}
	entity struct {
		ID      string  `json:"id"`
		Country string  `json:"country"`
		Role    *string `json:"role"`
	}
	concept struct {
		Span      Pair     `json:"span"`
		ID        string   `json:"id"`
		Ancestors []string `json:"ancestors"`
	}
	cue struct {
		Span  Pair   `json:"span"`
		Kind  string `json:"kind"`
		Scope *Pair  `json:"scope"`
	}
	claim struct {
		Span      Pair     `json:"span"`
		Certainty float64  `json:"certainty"`
		AsSource  *float64 `json:"source_certainty"` // as the source has it; as the author does if not given
		AsAuthor  *float64 `json:"author_certainty"` // as the author has it, if Certainty is the source's
	}
	target struct {
		Span  Pair   `json:"span"`
		Label string `json:"label"`
	}
	quote struct {
		Content []Pair `json:"content"`
		Cue     *Pair  `json:"cue"`
		Speaker *Pair  `json:"speaker"`
	}
	event struct {
		Code   string `json:"code"`
		Plover string `json:"plover"`
		Source *int   `json:"source"`
		Target *int   `json:"target"`
	}
)

// forSource is the certainty as the source of the claim presents it.
func (c claim) forSource() float64 {
	if c.AsSource != nil {
		return *c.AsSource
	}
	return c.Certainty
}

// forAuthor is the certainty as the author presents the claim.
func (c claim) forAuthor() float64 {
	if c.AsAuthor != nil {
		return *c.AsAuthor
	}
	return c.Certainty
}

// entity returns the entity that a reference points at, the empty one if it points nowhere.
func (r *Result) entity(i *int) entity {
	if i == nil || *i < 0 || *i >= len(r.Entities) {
		return entity{}
	}
	return r.Entities[*i]
}

// Results are results by the id of their text.
type Results map[string]*Result

// of returns the result of a text, an empty one if it has none.
func (rs Results) of(id string) *Result {
	if r := rs[id]; r != nil && r.Error == "" {
		return r
	}
	return &Result{}
}

// ReadResults reads lines of output. The name is for errors.
func ReadResults(name string, in io.Reader) (Results, error) {
	all := Results{}
	for line, err := range eachLine(name, in) {
		if err != nil {
			return nil, err
		}
		r := new(Result)
		if err := line.decode(r); err != nil {
			return nil, err
		}
		all[r.ID] = r
	}
	return all, nil
}

// ReadResultsFile reads a file of output.
func ReadResultsFile(path string) (Results, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadResults(path, f)
}

// numbered is one line of a file.
type numbered struct {
	file   string
	number int
	data   []byte
}

func (l numbered) decode(v any) error {
	if err := json.Unmarshal(l.data, v); err != nil {
		return &SyntaxError{File: l.file, Line: l.number, Msg: err.Error()}
	}
	return nil
}

// eachLine yields the lines of a file that are not blank.
func eachLine(name string, in io.Reader) iter.Seq2[numbered, error] {
	return func(yield func(numbered, error) bool) {
		r := lines.New(in, 0)
		for l := range r.All() {
			var err error
			if l.Err != nil {
				err = &SyntaxError{File: name, Line: l.Number, Msg: l.Err.Error()}
			}
			if !yield(numbered{name, l.Number, l.Bytes}, err) {
				return
			}
		}
		if err := r.Err(); err != nil {
			yield(numbered{}, err)
		}
	}
}
