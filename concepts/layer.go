package concepts

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/domain"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// layer is one compiled table of concepts.
type layer struct {
	records []record
	sets    []wordSet // named sets of context words
	forms   []form
	rules   []contextRule // of concept i
	matcher *matcher      // finds forms and words of contexts
	domain  *domain.Model // nil but for the built-in ontology
	numSets int
}

// wordSet is a named list of context words.
type wordSet struct{ name, words string }

// scope says how far from a match a context word may stand.
type scope uint8

const (
	scopeSentence scope = iota
	scopeNear
	scopeDocument
)

var scopePrefixes = [...]string{scopeNear: "near:", scopeDocument: "doc:"}

// contextRef is a set of words that must, or must not, stand within a scope.
type contextRef struct {
	set   int32
	scope scope
}

type contextRule struct{ needed, excluded []contextRef }

// setWords is a pattern of a context and the set it belongs to.
type setWords struct {
	set     int32
	pattern string
}

// contexts numbers the sets of a layer: named sets first, then one for each concept, column and scope that lists words of its own. It
// depends on the records alone, so that compiled data need not hold the numbers. add receives every pattern, or is nil.
func (l *layer) contexts(add func(setWords) error) error {
	byName := make(map[string]int32, len(l.sets))
	for i, s := range l.sets {
		byName[s.name] = int32(i)
	}
	l.numSets = len(l.sets)
	l.rules = make([]contextRule, len(l.records))
	for i := range l.records {
		r := &l.records[i]
		var err error
		if l.rules[i].needed, err = l.refs(r.field[colNeeded], byName, add); err != nil {
			return err
		}
		if l.rules[i].excluded, err = l.refs(r.field[colExcluded], byName, add); err != nil {
			return err
		}
	}
	return nil
}

func (l *layer) refs(field string, byName map[string]int32, add func(setWords) error) ([]contextRef, error) {
	if field == "" {
		return nil, nil
	}
	var out []contextRef
	own := [len(scopePrefixes)]int32{-1, -1, -1}
	for _, w := range lexicon.Split(field) {
		sc, w := cutScope(w)
		if name, ok := strings.CutPrefix(w, "@"); ok {
			set, known := byName[name]
			if !known {
				return nil, &unknownSetError{name}
			}
			out = append(out, contextRef{set, sc})
			continue
		}
		if own[sc] < 0 {
			own[sc] = int32(l.numSets)
			l.numSets++
			out = append(out, contextRef{own[sc], sc})
		}
		if add != nil {
			if err := add(setWords{own[sc], w}); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

type unknownSetError struct{ name string }

func (e *unknownSetError) Error() string { return "want the name of a set of words, have @" + e.name }

func cutScope(w string) (scope, string) {
	for s := scopeNear; s <= scopeDocument; s++ {
		if rest, ok := strings.CutPrefix(w, scopePrefixes[s]); ok {
			return s, rest
		}
	}
	return scopeSentence, w
}
