package hedging

import (
	_ "embed" // the tables
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

//go:embed data/cues.tsv
var cuesTSV string

//go:embed data/reports.tsv
var reportsTSV string

//go:embed data/events.tsv
var eventsTSV string

//go:embed data/predicates.tsv
var predicatesTSV string

// entry is one line of a table of cues.
type entry struct {
	kind     Kind
	strength int8
	rule     rule
	scope    scope
	reason   string
}

// vocabulary is all that a Detector knows of words.
type vocabulary struct {
	entries    []entry
	cues       *lexicon.Automaton
	negations  *lexicon.Automaton
	predicates map[uint64]predicate
	words      map[uint64]word
	events     map[uint64]bool // nouns that say that something happens, in any form
}

var builtin = sync.OnceValues(func() (*vocabulary, error) { return load(nil, "") })

func load(extra io.Reader, file string) (*vocabulary, error) {
	v := &vocabulary{words: wordList()}
	cues, negations := lexicon.NewBuilder(), lexicon.NewBuilder()
	if err := v.addCues(strings.NewReader(cuesTSV), "cues.tsv", cues, negations); err != nil {
		return nil, err
	}
	if err := v.addReports(cues); err != nil {
		return nil, err
	}
	if extra != nil {
		if err := v.addCues(extra, file, cues, negations); err != nil {
			return nil, err
		}
	}
	v.cues, v.negations = cues.Build(), negations.Build()
	var err error
	if v.events, err = loadEvents(eventsTSV); err != nil {
		return nil, err
	}
	v.predicates, err = loadPredicates(predicatesTSV)
	return v, err
}

func (v *vocabulary) addCues(r io.Reader, file string, cues, negations *lexicon.Builder) error {
	t, err := lexicon.ReadTable(r, file, "pattern", "kind", "strength", "rule", "scope")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		e, err := readEntry(row)
		if err != nil {
			return err
		}
		b := cues
		if e.kind == KindNegation {
			b = negations
		}
		if err := v.add(b, row, e); err != nil {
			return err
		}
	}
	return nil
}

func (v *vocabulary) add(b *lexicon.Builder, row lexicon.Row, e entry) error {
	for _, p := range row.List("pattern") {
		if err := b.Add(p, len(v.entries)); err != nil {
			return row.Errorf("%v", err)
		}
	}
	v.entries = append(v.entries, e)
	return nil
}

func readEntry(row lexicon.Row) (entry, error) {
	kind, ok := parseKind(row.Field("kind"))
	if !ok || kind == 0 {
		return entry{}, row.Errorf("want a kind of cue, have %q", row.Field("kind"))
	}
	strength, err := strconv.Atoi(row.Field("strength"))
	if err != nil || strength < 1 || strength > 3 {
		return entry{}, row.Errorf("want a strength from 1 to 3, have %q", row.Field("strength"))
	}
	r := slices.Index(ruleNames[:], row.Field("rule"))
	if r < 0 {
		return entry{}, row.Errorf("unknown rule %q, have %s", row.Field("rule"), strings.Join(ruleNames[:], " "))
	}
	s := slices.Index(scopeNames[:], row.Field("scope"))
	if s < 0 {
		return entry{}, row.Errorf("unknown scope %q, have %s", row.Field("scope"), strings.Join(scopeNames[:], " "))
	}
	return entry{kind, int8(strength), rule(r), scope(s), row.Field("rule") + ": " + abridge(row.Field("pattern"))}, nil
}

// reportRules are the rules that the classes of data/reports.tsv stand for.
var reportRules = map[string]rule{
	"report": ruleReport, "claim": ruleReport, "quote": ruleQuote, "tell": ruleTell, "accuse": ruleAccuse, "noun": ruleNone, "according": ruleAccording,
}

func (v *vocabulary) addReports(b *lexicon.Builder) error {
	t, err := lexicon.ReadTable(strings.NewReader(reportsTSV), "reports.tsv", "pattern", "class", "strength")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		r, ok := reportRules[row.Field("class")]
		strength, err := strconv.Atoi(row.Field("strength"))
		if !ok || err != nil {
			return row.Errorf("want a class and a strength")
		}
		s := scopeReport
		if r == ruleAccording {
			s = scopeAccording
		}
		e := entry{KindAttribution, int8(strength), r, s, row.Field("class") + ": " + abridge(row.Field("pattern"))}
		if err := v.add(b, row, e); err != nil {
			return err
		}
	}
	return nil
}
