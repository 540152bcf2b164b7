package concepts

import (
	"iter"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Reason says why a form that was found counts or does not.
type Reason uint8

// The reasons. The zero value is unset.
const (
	ReasonForm      Reason = iota + 1 // counts: the form is enough
	ReasonContext                     // counts: weak, and its context supports it
	ReasonNoContext                   // weak, and no word that it needs is there
	ReasonExcluded                    // weak, and a word that it excludes is there
	ReasonBlocked                     // lies within a phrase that is not the concept
	ReasonBlocker                     // such a phrase itself
	ReasonDomain                      // would count, but the sentence is about something else than world affairs
)

var reasonNames = [...]string{"unset", "form", "context", "no-context", "excluded", "blocked", "blocker", "domain"}

// String returns the lower-case name of the reason.
func (r Reason) String() string {
	if int(r) < len(reasonNames) {
		return reasonNames[r]
	}
	return reasonNames[0]
}

// Counts says whether the form is an occurrence of its concept.
func (r Reason) Counts() bool { return r == ReasonForm || r == ReasonContext }

// Step is one decision of Explain.
type Step struct {
	Match  Match
	Reason Reason
	Chosen bool // Matches returns it; false as well for what a longer or more salient match hides
}

// Explain iterates over every form found in a document, whether it counts or not, with the reason. The chosen ones are what Matches
// returns.
func (o *Ontology) Explain(doc *tokens.Document) iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, s := range o.steps(doc) {
			if !yield(s) {
				return
			}
		}
	}
}

func (o *Ontology) steps(doc *tokens.Document) []Step {
	var steps []Step
	o.find(nil, doc, func(f *finder, dst []Match) []Match {
		f.sort()
		f.scratch.chosen = f.scratch.chosen[:0]
		for _, c := range f.scratch.candidates {
			steps = append(steps, Step{f.match(c), c.reason, f.chosen(c)})
		}
		return dst
	})
	return steps
}
