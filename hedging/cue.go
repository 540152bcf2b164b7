package hedging

import (
	"sort"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Cue is a word or phrase that lowers the commitment to a statement or shifts it to someone else.
type Cue struct {
	Span     tokens.Span  // the words themselves
	Range    tokens.Range // their tokens
	Scope    tokens.Span  // what is hedged; the cue may lie outside it
	Kind     Kind
	Strength int    // 1 slight, 2 clear, 3 commitment suspended
	Reason   string // the rule and the pattern that found it
}

// Within returns the cues that lie wholly inside span, as a part of the slice given. The cues must be in text order.
func Within(cues []Cue, span tokens.Span) []Cue {
	first := sort.Search(len(cues), func(i int) bool { return cues[i].Span.Start >= span.Start })
	limit := first
	for limit < len(cues) && cues[limit].Span.End <= span.End {
		limit++
	}
	return cues[first:limit]
}
