package hedging

import "fmt"

// EvasionKind says how an answer keeps from committing itself. The zero value is unset.
type EvasionKind uint8

// The kinds of evasion, after the typology of Bull and Mayer (1993). They distinguish ways to decline an answer more finely.
const (
	EvasionIgnores      EvasionKind = iota + 1 // no answer comes at all
	EvasionAcknowledges                        // the question is praised or thanked for, and not answered
	EvasionQuestions                           // the question is put back or its sense is asked for
	EvasionAttacks                             // the question or who asks is attacked: hypothetical, wrong, unfair
	EvasionDeclines                            // an answer is refused, from unwillingness or for want of leave to give it
	EvasionIgnorance                           // ignorance is pleaded
	EvasionDefers                              // the answer is put off: too early, in due course, we'll see
	EvasionRefers                              // the answer is left to someone else
	EvasionSidesteps                           // the question is said to be dodged, without saying how
	EvasionOpen                                // every possibility is left open
	EvasionIncomplete                          // part of an answer: no details, no names, no date
	EvasionAnswered                            // the question is said to have been answered before
)

var evasionKinds = [...]struct{ name, about string }{
	{"unset", "no kind"},
	{"ignores", "no answer comes at all"},
	{"acknowledges", "the question is praised or thanked for, and not answered"},
	{"questions", "the question is put back, or its sense is asked for"},
	{"attacks", "the question or the questioner is attacked: hypothetical, wrong, unfair"},
	{"declines", "an answer is refused, from unwillingness or for want of leave to give it"},
	{"ignorance", "ignorance is pleaded"},
	{"defers", "the answer is put off to another time"},
	{"refers", "the answer is left to someone else"},
	{"sidesteps", "the question is said to be dodged, without saying how"},
	{"open", "every possibility is left open"},
	{"incomplete", "part of an answer, without its particulars"},
	{"answered", "the question is said to have been answered before"},
}

// String returns the lower-case name of the kind, as it stands in results.
func (k EvasionKind) String() string {
	if int(k) < len(evasionKinds) {
		return evasionKinds[k].name
	}
	return evasionKinds[0].name
}

// Describe returns what the kind means, in one line.
func (k EvasionKind) Describe() string {
	if int(k) < len(evasionKinds) {
		return evasionKinds[k].about
	}
	return evasionKinds[0].about
}

// MarshalText writes the name of the kind.
func (k EvasionKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name of a kind.
func (k *EvasionKind) UnmarshalText(text []byte) error {
	v, ok := parseEvasionKind(string(text))
	if !ok {
		return fmt.Errorf("hedging: unknown kind of evasion %q", text)
	}
	*k = v
	return nil
}

func parseEvasionKind(name string) (EvasionKind, bool) {
	for i, k := range evasionKinds {
		if k.name == name {
			return EvasionKind(i), true
		}
	}
	return 0, false
}
