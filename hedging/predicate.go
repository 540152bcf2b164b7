package hedging

import (
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// predicate is the class of a word that governs events: what it makes of its complement.
type predicate uint8

const (
	predicateNone predicate = iota
	predicateFactive
	predicateImplicative
	predicateNegative
	predicatePrevent
	predicateReport
	predicateClaim
	predicateBelieve
	predicateExpect
	predicateDoubt
	predicateVolition
	predicateDemand
	predicateAbility
	predicatePersuade
	predicateDisbelieve
	predicateCommit
	predicateTry
	predicateRefuse
	predicateExclude
	predicateCancel
	predicateDeny
	predicateSeem
)

// predicateNames are the classes in data/predicates.tsv.
var predicateNames = [...]string{"", "factive", "implicative", "negative", "prevent", "report", "claim", "believe", "expect", "doubt", "volition", "demand", "ability", "persuade", "disbelieve",
	"commit", "try", "refuse", "exclude", "cancel", "deny", "seem"}

// signature is the certainty of a complement if the governing word holds, and if it is negated.
type signature struct{ holds, negated float32 }

// signatures of the classes, as [clause or infinitive, noun].
var signatures = [...][2]signature{
	predicateNone:        {{1.75, 0}, {3, 0}},
	predicateFactive:     {{2.8, 2.5}, {2.8, 2.5}},
	predicateImplicative: {{2.7, -2}, {2.8, -1}},
	predicateNegative:    {{-2, 2.5}, {-0.5, 2.5}},
	predicatePrevent:     {{-1.25, 1.5}, {1, 1.5}},
	predicateReport:      {{2.7, 1}, {2.8, 2}},
	predicateClaim:       {{2.25, 0}, {2.25, 0.5}},
	predicateBelieve:     {{2.1, -0.25}, {2.5, 1}},
	predicateExpect:      {{2, -0.75}, {2.1, -0.75}},
	predicateDoubt:       {{1.3, 0.75}, {1.6, 1}},
	predicateVolition:    {{1.5, -0.5}, {1.9, 0}},
	predicateDemand:      {{1.5, -0.25}, {1.75, 0.5}},
	predicateAbility:     {{1.75, -1.5}, {2, 0}},
	predicatePersuade:    {{2.25, -1}, {2.5, 0}},
	predicateDisbelieve:  {{-1.25, 2.7}, {1.6, 2.5}},
	predicateCommit:      {{2.2, -1.5}, {2.2, 0}},
	predicateTry:         {{0.9, -1}, {1.75, 0}},
	predicateRefuse:      {{-2.4, 2.5}, {-0.75, 2.5}},
	predicateCancel:      {{-2, 1.5}, {-2, 1.5}},
	predicateExclude:     {{-2.25, 1}, {-2, 1}},
	predicateDeny:        {{-2.7, 1.1}, {1, 1.5}},
	predicateSeem:        {{2.1, -2}, {2.5, 1}},
}

func loadPredicates(text string) (map[uint64]predicate, error) {
	t, err := lexicon.ReadTable(strings.NewReader(text), "predicates.tsv", "word", "class")
	if err != nil {
		return nil, err
	}
	m := map[uint64]predicate{}
	for _, row := range t.Rows {
		p := slices.Index(predicateNames[1:], row.Field("class")) + 1
		if p == 0 {
			return nil, row.Errorf("unknown class %q", row.Field("class"))
		}
		for _, form := range inflect(row.Field("word")) {
			m[tokens.Key(form)] = predicate(p)
		}
	}
	for _, row := range t.Rows { // irregular forms outrank guessed ones
		p := slices.Index(predicateNames[1:], row.Field("class")) + 1
		for form := range strings.FieldsSeq(row.Field("forms")) {
			m[tokens.Key(form)] = predicate(p)
		}
	}
	return m, nil
}

// inflect returns a word with its regular forms: -s, -ed, -ing.
func inflect(w string) []string {
	stem, last := w, w[len(w)-1]
	switch {
	case last == 'e':
		stem = w[:len(w)-1]
		return []string{w, w + "s", w + "d", stem + "ing"}
	case last == 'y' && len(w) > 2 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		stem = w[:len(w)-1]
		return []string{w, stem + "ies", stem + "ied", w + "ing"}
	case strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch") || last == 's' || last == 'x':
		return []string{w, w + "es", w + "ed", w + "ing"}
	}
	return []string{w, w + "s", w + "ed", w + "ing"}
}
