package sentiment

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

// Options choose how a Scorer works. The zero value is the default.
type Options struct {
	// Lexicon adds words and phrases to the built-in ones. It needs the columns form (in the pattern syntax of package lexicon)
	// and valence (-4 to 4); a column kind may name a cue: see data/cues.tsv. An entry replaces the built-in meaning of its form.
	Lexicon *lexicon.Table
	// Model replaces the built-in model of targets by one that the trainer wrote; empty is the built-in one.
	Model string
}

var english = sync.OnceValue(func() *Scorer {
	s, err := New(Options{})
	if err != nil {
		panic("sentiment: embedded data: " + err.Error()) // TestDataIsCurrent makes this unreachable
	}
	return s
})

// Default returns the scorer for English news. It is opened at the first call.
func Default() *Scorer { return english() }

// New returns a scorer. Errors in Options.Lexicon are *lexicon.SyntaxError, an unknown model is lexicon.ErrFormat.
func New(o Options) (*Scorer, error) {
	base, err := openVocabulary(compiled)
	if err != nil {
		return nil, err
	}
	s := &Scorer{base: base}
	if o.Lexicon != nil {
		data, err := compile(o.Lexicon)
		if err != nil {
			return nil, err
		}
		if s.user, err = openVocabulary(string(data)); err != nil {
			return nil, err
		}
	}
	if o.Model == "" {
		o.Model = targetModel
	}
	if s.model, err = openModel(o.Model); err != nil {
		return nil, err
	}
	return s, nil
}
