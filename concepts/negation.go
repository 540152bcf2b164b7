package concepts

import (
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// negationWindow is how many tokens before a match are read for words that negate it, and aftermath how many behind it.
const (
	negationWindow = 7
	aftermath      = 5
)

// Kinds of the entries of the automaton of negation.
const (
	negNot    = iota // makes its clause not so: no, not, never
	negRefuse        // makes its object not so: refuse, rule out, fail to
	negPassed        // looks like one and is none: not only, no doubt
	negStop          // ends the reach of what stands before it
	negAux           // may stand between a match and a negation behind it
	negPast          // refused, ruled out: behind a match and an auxiliary
)

var negationPatterns = [...][]string{
	negNot: {
		"not", "n't", "no", "never", "without", "neither", "nor", "none", "nobody", "nothing", "cannot", "no longer", "hardly", "barely", "scarcely",
		"not yet", "lack of", "absence of", "not (a|any) single", "neither side", "no one", "far from (a|an|any|being)?", "instead of", "rather than",
		"non", "little (hope|chance|prospect|sign|likelihood) of", "unlikely",
	},
	negRefuse: {
		"refus~", "refuse~", "reject~", "(rule~|ruled|ruling) out", "(rule~|ruled|ruling) *2 out", "deny~", "denied", "denies", "declin~ to", "oppos~", "oppose~", "fail~ (to|in)", "failure (to|of)",
		"unable to", "unwilling~ (to)?", "unwillingness", "inability to", "stop~ short of", "dismiss~", "rebuff~", "spurn~", "resist~", "resisted",
		"block~", "avert~", "prevent~", "avoid~", "shun~", "end hopes of", "forgo~", "forswear~", "forswore", "reluctan~",
		"walk~ away from", "abandon~", "turned down", "turn~ down", "stave~ off", "averted", "preclud~", "forestall~",
	},
	negPassed: {
		"not only", "not just", "not merely", "no doubt", "no later than", "no less than", "no fewer than", "no more than", "not (to)? mention", "no matter",
		"whether or not", "not least", "no fly", "no wonder", "not without", "if not", "why not", "no other", "cannot but", "no sooner", "not until",
		"fail~ state~", "not rule~ out", "n't rule~ out", "never rule~ out", "not exclud~", "n't exclud~", "vote~ against",
	},
	negStop: {",", ";", ":", `\(`, `\)`, "but", "however", "although", "though", "while", "because", "until", "unless", "despite", "after", "since", "before", "which", "who", "so", "when", "where", "as"},
	negAux:  {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "should", "does", "do", "did", "may", "might", "must", "ca", "wo", "also", "again", "immediately", "yet", "still", "currently"},
	negPast: {"refused", "rejected", "denied", "ruled out", "averted", "avoided", "blocked", "prevented", "off the table", "out of the question", "impossible", "unlikely", "turned down", "rebuffed", "unthinkable", "absent"},
}

// negation is compiled on first use.
var negation = sync.OnceValue(func() *lexicon.Automaton {
	b := lexicon.NewBuilder()
	for kind, patterns := range negationPatterns {
		for _, p := range patterns {
			if err := b.Add(p, kind); err != nil {
				panic("concepts: " + err.Error())
			}
		}
	}
	return b.Build()
})

// negated says whether the sentence takes a match back: an odd number of negations stands in its clause before it, within its gaps, or
// behind it.
func (f *finder) negated(c candidate) bool {
	before := tokens.Range{First: max(f.sentence.First, c.full.First-negationWindow), Limit: c.full.First}
	n := f.negationsBefore(before)
	if c.flags&formNegator == 0 {
		n += f.negationsWithin(c.full)
	}
	if n == 0 {
		n = f.negationsBehind(c.full.Limit)
	}
	return n%2 == 1
}

func (f *finder) negationsBefore(r tokens.Range) int {
	n := 0
	f.scratch.negations = negation().AppendLongest(f.scratch.negations[:0], f.doc, r)
	for _, m := range f.scratch.negations {
		switch m.ID {
		case negNot, negRefuse, negPast:
			n++
		case negStop:
			n = 0
		}
	}
	return n
}

func (f *finder) negationsWithin(r tokens.Range) int {
	n := 0
	f.scratch.negations = negation().AppendLongest(f.scratch.negations[:0], f.doc, r)
	for _, m := range f.scratch.negations {
		if m.ID == negNot && m.Range.First > r.First {
			n++
		}
	}
	return n
}

func (f *finder) negationsBehind(from int) int {
	r := tokens.Range{First: from, Limit: min(f.sentence.Limit, from+aftermath)}
	f.scratch.negations = negation().AppendLongest(f.scratch.negations[:0], f.doc, r)
	at := from
	for _, m := range f.scratch.negations {
		if m.Range.First != at || at == from && m.ID != negAux {
			return 0
		}
		switch m.ID {
		case negAux:
			at = m.Range.Limit
		case negNot, negPast, negRefuse:
			return 1
		default:
			return 0
		}
	}
	return 0
}
