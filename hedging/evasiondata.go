package hedging

import (
	_ "embed" // the table
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

//go:embed data/evasion.tsv
var evasionTSV string

// evasionRule is a set of conditions on the context of a form.
type evasionRule uint32

const (
	evasionSay     evasionRule = 1 << iota // what follows is no greeting: say goodbye
	evasionThird                           // the subject is not I, we or you
	evasionVerb                            // the form begins with a verb, not a noun
	evasionEnds                            // the clause ends behind the form, or goes on with when, on, about
	evasionVoiced                          // it stands in quotation marks or in a turn of a transcript
	evasionSpoken                          // it is voiced, or behind a verb of saying
	evasionAlone                           // it stands alone between punctuation, but for on, about, at
	evasionSubject                         // the subject can speak
	evasionGerund                          // a gerund follows
	evasionSee                             // the clause ends, or what, how, if, whether follows
	evasionEarly                           // a verb of saying or judging follows, behind a verb of saying
	evasionFuture                          // will stands before it
	evasionStart                           // it begins a sentence or a clause
	evasionLeave                           // let someone speak, leave that to someone
	evasionAsk                             // a word stands between you and ask
	evasionBadq                            // "serious question" only behind not
	evasionTurn                            // it begins what is said
	evasionAlready                         // with already, just or have
	evasionNobody                          // the subject is not who evades
	evasionFrom                            // who evades stands behind the form
	evasionInquiry                         // a request is one for comment, no call for action
	evasionAsked                           // the sentence says what was asked
)

var evasionRuleNames = [...]string{
	"say", "third", "verb", "ends", "voiced", "spoken", "alone", "subject", "gerund", "see", "early", "future", "start", "leave", "ask",
	"badq", "turn", "already", "nobody", "from", "inquiry", "asked",
}

// evasionForm is one line of data/evasion.tsv.
type evasionForm struct {
	kind     EvasionKind
	reported bool
	rule     evasionRule
	reason   string
	elements []element
}

// evasionForms are all forms of evasion, compiled.
type evasionForms struct {
	forms   []evasionForm
	anchors map[uint64][]anchor // by the key of the word
	begin   filter              // of the keys of anchors: most words are none
	words   map[uint64]evasiveWord
}

var evasions = sync.OnceValues(func() (*evasionForms, error) { return loadEvasions(evasionTSV) })

func loadEvasions(text string) (*evasionForms, error) {
	t, err := lexicon.ReadTable(strings.NewReader(text), "evasion.tsv", "pattern", "kind", "mode", "rule")
	if err != nil {
		return nil, err
	}
	f, often := &evasionForms{words: evasiveWordList(), anchors: map[uint64][]anchor{}}, frequencies()
	for _, row := range t.Rows {
		form, err := readEvasion(row)
		if err != nil {
			return nil, err
		}
		found := anchors(len(f.forms), form.elements, often)
		if len(found) == 0 {
			return nil, row.Errorf("a pattern needs a word that every match has")
		}
		for _, a := range found {
			key := form.elements[a.element].words[a.sequence][a.word]
			f.anchors[key] = append(f.anchors[key], a)
			f.begin.add(key)
		}
		f.forms = append(f.forms, form)
	}
	return f, nil
}

func readEvasion(row lexicon.Row) (evasionForm, error) {
	kind, ok := parseEvasionKind(row.Field("kind"))
	if !ok || kind == 0 {
		return evasionForm{}, row.Errorf("want a kind of evasion, have %q", row.Field("kind"))
	}
	mode := row.Field("mode")
	if mode != "reported" && mode != "performed" {
		return evasionForm{}, row.Errorf("want reported or performed, have %q", mode)
	}
	form := evasionForm{kind: kind, reported: mode == "reported", reason: row.Field("rule") + ": " + abridge(row.Field("pattern"))}
	var err error
	if form.elements, err = parseForm(row.Field("pattern")); err != nil {
		return evasionForm{}, row.Errorf("%v", err)
	}
	for name := range strings.SplitSeq(row.Field("rule"), ",") {
		if name == "-" {
			continue
		}
		k := slices.Index(evasionRuleNames[:], name)
		if k < 0 {
			return evasionForm{}, row.Errorf("unknown rule %q, have %s", name, strings.Join(evasionRuleNames[:], " "))
		}
		form.rule |= 1 << k
	}
	return form, nil
}

// shownAlternatives is how many of the alternatives in brackets a reason shows.
const shownAlternatives = 3

// abridge shortens long lists of alternatives in a pattern, for people.
func abridge(pattern string) string {
	var out strings.Builder
	depth, bars := 0, 0
	for _, c := range pattern {
		switch {
		case c == '(' && depth == 0:
			bars = 0
			depth++
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 1:
			if bars++; bars == shownAlternatives {
				out.WriteString("|…")
			}
		}
		if depth == 0 || bars < shownAlternatives {
			out.WriteRune(c)
		}
	}
	return out.String()
}
