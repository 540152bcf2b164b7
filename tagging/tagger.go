package tagging

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Tagger assigns parts of speech. It is safe for concurrent use.
type Tagger struct {
	model   *postag.Model
	pairs   [64]pair
	scratch sync.Pool // *scratch
}

// pair is what is known of one token.
type pair struct {
	tag  Tag
	penn Penn
}

type scratch struct {
	decoder postag.Scratch
	codes   []uint8
}

var english = sync.OnceValue(func() *Tagger { return must(New(Options{})) })

// Default returns the tagger for English. The first call opens the model; it takes well under a millisecond.
func Default() *Tagger { return english() }

// New returns a tagger. It fails if the options name data that is not a model.
func New(o Options) (*Tagger, error) {
	data := o.model
	if data == "" {
		data = englishModel
	}
	m, err := postag.Open(data, wordform.Default())
	if err != nil {
		return nil, err
	}
	t := &Tagger{model: m}
	for i, p := range m.Pairs {
		t.pairs[i] = pair{Tag(p.Tag), Penn(p.Penn)}
	}
	t.scratch.New = func() any { return new(scratch) }
	return t, nil
}

func must(t *Tagger, err error) *Tagger {
	if err != nil {
		panic("tagging: embedded model: " + err.Error())
	}
	return t
}

// Tag tags all tokens of a document. It takes time linear in their number and never fails.
func (t *Tagger) Tag(doc *tokens.Document) Tags { return t.TagInto(Tags{}, doc) }

// TagInto is Tag in the memory of old, the tags of any document, which must not be used after. It allocates nothing if
// old had room.
func (t *Tagger) TagInto(old Tags, doc *tokens.Document) Tags {
	s := t.scratch.Get().(*scratch)
	defer t.scratch.Put(s)
	out := Tags{doc: doc, pairs: old.pairs[:0]}
	if cap(out.pairs) < doc.Len() {
		out.pairs = make([]pair, 0, doc.Len())
	}
	for i := range doc.NumSentences() {
		s.codes = t.model.Decode(s.codes[:0], &s.decoder, doc, doc.Sentence(i))
		for _, c := range s.codes {
			out.pairs = append(out.pairs, t.pairs[c])
		}
	}
	return out
}
