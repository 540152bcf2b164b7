package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// MostHedged returns the content claims that commit least, at most n and one of each sentence, as indices into Claims. They are ranked by
// the distance of their certainty from 3 or -3, whichever is nearer, plus half the strength of the strongest hedge that covers them;
// attribution alone is no hedge. Claims that rank alike stand in text order. Questions, turns of a questioner, headings and
// plain claims are left out.
func (r *Result) MostHedged(n int) []int { return r.ranked(r.view(), n).hedged }

// MostAssertive returns the content claims that commit most, at most n and one of each sentence, as indices into Claims: claims of
// main clauses and of what somebody says, in sentences without any hedge, whose verb is none of thinking, wanting or saying. First come those with a word such as "never" or "certainly",
// then those whose certainty is nearest to 3 or -3; among equals what stands in direct quotes, then indirect speech, then what the author
// says, each in text order. Questions, turns of a questioner
// and headings are left out.
func (r *Result) MostAssertive(n int) []int { return r.ranked(r.view(), n).assertive }

// ranking holds the claims that a brief names.
type ranking struct{ hedged, assertive []int }

// ranked makes both lists.
func (r *Result) ranked(v *claimView, n int) ranking {
	weights, hedged := r.hedgeWeights(), r.hedgedSentences()
	var least, most []int
	for i, ok := range v.content {
		s := v.sentence[i]
		if !ok || s < 0 || r.asks(s) || r.inHeading(s) || r.questioner(r.Claims[i].Source) {
			continue
		}
		if weights[i] > plainWeight {
			least = append(least, i)
		}
		if !hedged[s] && weights[i] <= assertedWeight && !r.Claims[i].Subordinate && !r.ofMind(v.token[i]) {
			most = append(most, i)
		}
	}
	slices.SortStableFunc(least, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
	grades := make([]grade, len(most))
	for k, i := range most {
		grades[k] = grade{i, r.boosted(v.token[i]), weights[i], r.voice(i)}
		if r.Claims[i].State || r.Tags.At(v.token[i]) == tagging.AUX {
			grades[k].weight += 0.1 // what happens is more of a claim than what is
		}
	}
	slices.SortStableFunc(grades, grade.compare)
	for k, g := range grades {
		most[k] = g.claim
	}
	return ranking{v.onePerSentence(least, n), v.onePerSentence(most, n)}
}

const (
	plainWeight    = 0.75 // a claim that weighs no more is as good as plain: what will be
	assertedWeight = 0.75 // and may be assertive
)

// grade is how assertive a claim is.
type grade struct {
	claim  int
	boost  bool
	weight float64
	voice  int
}

// compare puts the more assertive first.
func (g grade) compare(o grade) int {
	if g.boost != o.boost {
		if g.boost {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(g.weight, o.weight), cmp.Compare(o.voice, g.voice))
}

// hedgedSentences says of each sentence whether a hedge other than attribution stands in it.
func (r *Result) hedgedSentences() []bool {
	out := make([]bool, r.Doc.NumSentences())
	for _, c := range r.Cues {
		if c.Kind != hedging.KindAttribution {
			out[r.Doc.SentenceOf(c.Range.First)] = true
		}
	}
	return out
}

// hedgeWeights returns how far each claim is from a plain assertion. Claims are in text order; a cue is remembered until its scope ends.
func (r *Result) hedgeWeights() []float64 {
	out := make([]float64, len(r.Claims))
	cues := make([]hedging.Cue, 0, len(r.Cues))
	for _, c := range r.Cues {
		if c.Kind != hedging.KindAttribution {
			cues = append(cues, c)
		}
	}
	slices.SortStableFunc(cues, func(a, b hedging.Cue) int { return cmp.Compare(a.Scope.Start, b.Scope.Start) })
	next := 0
	var open []hedging.Cue
	for i, c := range r.Claims {
		for next < len(cues) && cues[next].Scope.Start <= c.Span.Start {
			open = append(open, cues[next])
			next++
		}
		open = slices.DeleteFunc(open, func(q hedging.Cue) bool { return q.Scope.End <= c.Span.Start })
		strongest := 0
		for _, q := range open {
			strongest = max(strongest, q.Strength)
		}
		out[i] = 3 - math.Abs(float64(c.Certainty)) + float64(strongest)/2
	}
	return out
}

// onePerSentence keeps the first claim of each sentence, at most n.
func (v *claimView) onePerSentence(list []int, n int) []int {
	out := make([]int, 0, max(min(n, len(list)), 0))
	seen := map[int]bool{}
	for _, i := range list {
		if len(out) >= n {
			break
		}
		if !seen[v.sentence[i]] {
			seen[v.sentence[i]] = true
			out = append(out, i)
		}
	}
	return out
}

// asks says whether a sentence is a question.
func (r *Result) asks(sentence int) bool {
	s := r.Doc.Sentence(sentence)
	for i := s.Limit - 1; i >= max(s.First, s.Limit-3); i-- {
		if r.Doc.Word(i) == "?" {
			return true
		}
	}
	return false
}

// questioner says whether a quote is a turn of who asks in a transcript.
func (r *Result) questioner(quote int) bool {
	if quote < 0 || r.Quotes[quote].Source.IsEmpty() {
		return false
	}
	key := r.Doc.Key(r.Doc.Covering(r.Quotes[quote].Source).First)
	return key == keyQ || key == keyQuestion
}

var keyQ, keyQuestion = tokens.Key("q"), tokens.Key("question")

func (r *Result) inHeading(sentence int) bool {
	return r.Doc.Block(r.Doc.BlockOf(r.Doc.Sentence(sentence).First)).Kind == tokens.BlockHeading
}

// ofMind says whether a token is a verb of thinking, wanting or saying: what it governs is the claim.
func (r *Result) ofMind(token int) bool { return mental[r.Tags.Lemma(token)] }

// voice ranks who says a claim: 2 somebody in direct speech, 1 somebody in other words, 0 the author.
func (r *Result) voice(claim int) int {
	switch q := r.Claims[claim].Source; {
	case q < 0:
		return 0
	case r.Quotes[q].Direct:
		return 2
	}
	return 1
}

// boosterWindow is how far before or behind its verb, in tokens, a word that boosts a claim may stand.
const boosterWindow = 4

// boosted says whether a word that boosts stands with the token of a claim, without punctuation between.
func (r *Result) boosted(token int) bool {
	s := r.Doc.Sentence(r.Doc.SentenceOf(token))
	return r.boosts(token, max(s.First, token-boosterWindow), -1) || r.boosts(token, min(s.Limit, token+boosterWindow)-1, 1)
}

// boosts looks for a word that boosts from token i to last.
func (r *Result) boosts(i, last, step int) bool {
	words := boosters()
	for ; i*step <= last*step; i += step {
		if words[r.Doc.Key(i)] {
			return true
		}
		if k := r.Doc.Kind(i); k == tokens.KindPunct || k == tokens.KindQuote {
			return false
		}
	}
	return false
}

// boosters are words that claim more than plain assertion does, as Hyland (1998), Boosting, hedging and the negotiation of academic
// knowledge, understands them.
var boosters = sync.OnceValue(func() map[uint64]bool {
	m := map[uint64]bool{}
	for w := range strings.FieldsSeq("certainly definitely undoubtedly unquestionably indisputably undeniably clearly obviously plainly surely absolutely categorically " +
		"unequivocally emphatically flatly never always must truly utterly completely totally entirely " +
		"nobody nothing nowhere none everyone everything inevitably " +
		"decisively") {
		m[tokens.Key(w)] = true
	}
	return m
})

// mental are verbs that say what somebody has in mind.
var mental = map[string]bool{
	"think": true, "believe": true, "hope": true, "want": true, "wish": true, "ask": true, "say": true, "tell": true, "know": true, "mean": true,
	"suppose": true, "guess": true, "expect": true, "fear": true, "feel": true, "like": true, "need": true, "ought": true, "doubt": true, "see": true,
}
