package hedging

import "fmt"

// Kind says in what way a cue lowers commitment. The zero value is unset.
type Kind uint8

// The kinds of cue. Negation stands apart: only Negations returns it.
const (
	KindModal        Kind = iota + 1 // may, might, could, must of inference
	KindEpistemic                    // think, seem, perhaps, likely, unclear
	KindEvidential                   // reportedly, alleged, no sign that
	KindApproximator                 // about 40, nearly, sort of
	KindAttribution                  // said, according to: someone else's word
	KindConditional                  // if, unless, would
	KindGeneralizer                  // often, largely
	KindWeasel                       // some say, is believed to: nobody's word
	KindNegation                     // not, never, no
)

var kinds = [...]struct{ name, about string }{
	{"unset", "no kind"},
	{"modal", "a modal verb of possibility or inference"},
	{"epistemic", "a verb, adjective, adverb or noun of belief or uncertainty"},
	{"evidential", "a word that rests the statement on unnamed evidence"},
	{"approximator", "a word that blurs a quantity or a predicate"},
	{"attribution", "a reporting verb or phrase: the statement is someone else's"},
	{"conditional", "a condition, or what would hold under one"},
	{"generalizer", "a word that claims most cases, not all"},
	{"weasel", "an appeal to a source that nobody can find"},
	{"negation", "a word that turns a statement into its contrary"},
}

// String returns the lower-case name of the kind, as it stands in results.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k].name
	}
	return kinds[0].name
}

// Describe returns what the kind means, in one line.
func (k Kind) Describe() string {
	if int(k) < len(kinds) {
		return kinds[k].about
	}
	return kinds[0].about
}

// MarshalText writes the name of the kind.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name of a kind.
func (k *Kind) UnmarshalText(text []byte) error {
	v, ok := parseKind(string(text))
	if !ok {
		return fmt.Errorf("hedging: unknown kind %q", text)
	}
	*k = v
	return nil
}

func parseKind(name string) (Kind, bool) {
	for i, k := range kinds {
		if k.name == name {
			return Kind(i), true
		}
	}
	return 0, false
}
