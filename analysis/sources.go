package analysis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// SourceKind says what is known of who makes a claim. The zero value is unset.
type SourceKind uint8

// The kinds of source.
const (
	SourceAuthor    SourceKind = iota + 1 // the author of the text
	SourceNamed                           // an entity with a name
	SourceDescribed                       // described and not named: a senior U.S. official
	SourceUnknown                         // quoted, but who says it could not be told
)

var sourceKinds = [...]string{"unset", "author", "named", "described", "unknown"}

// String returns the lower-case name of the kind, as it stands in results.
func (k SourceKind) String() string {
	if int(k) < len(sourceKinds) {
		return sourceKinds[k]
	}
	return sourceKinds[0]
}

// ClaimSource is one voice of a text with what it claims. The voice of a claim is the innermost of the quotes that it stands in: of
// "A said that B denied it" the denied is B's, reported at second hand.
type ClaimSource struct {
	Kind     SourceKind
	Entity   int         // index into Entities; of a described one the state or body it belongs to; -1 if not known
	Span     tokens.Span // who it is as the text says it first; empty for the author and the unknown
	Country  string      // ISO 3166-1 alpha-3 that its name or description gives; "" if none
	Role     string      // sector code of CAMEO and PLOVER; "" if not known
	Claims   []int       // indices into Claims, in text order, of its content claims; verbs that only report or hedge, said, seems, and events that are only mentioned are none
	Mean     float64     // mean certainty of the claims, -3 to 3; 0 if there are none
	Firmness float64     // mean of the certainty without its sign, 0 to 3: how far the voice commits itself, either way
	Spread   float64     // standard deviation of the certainty
	Relayed  int         // how many of the claims are reported at second hand, inside the words of another
	Evasions int         // answers of this voice that do not commit
}

// claimView is what the lists of claims need of each claim, read once.
type claimView struct {
	token    []int  // that it begins with; the number of tokens if none does
	sentence []int  // of that token, -1 if none
	content  []bool // it says something of the world: verbs that only report, hedge or evade, said, seems, do not, nor nouns for what took place
}

// view reads the claims, which are in text order.
func (r *Result) view() *claimView {
	v := &claimView{make([]int, len(r.Claims)), make([]int, len(r.Claims)), make([]bool, len(r.Claims))}
	cue := r.cueTokens()
	at, s, n := 0, 0, r.Doc.Len()
	for i := range r.Claims {
		for at < n && r.Doc.Span(at).End <= r.Claims[i].Span.Start {
			at++
		}
		v.token[i], v.sentence[i] = at, -1
		if at == n {
			continue
		}
		for r.Doc.Sentence(s).Limit <= at {
			s++
		}
		v.sentence[i], v.content[i] = s, !cue[at] && !r.Claims[i].granted()
	}
	return v
}

// granted says whether a claim is an event that is only mentioned, as one that took place: since the war.
func (c *Claim) granted() bool { return c.Nominal && c.Certainty > 2.75 }

// cueTokens marks the tokens of cues of hedges, quotes and evasions.
func (r *Result) cueTokens() []bool {
	cue := make([]bool, r.Doc.Len())
	mark := func(at tokens.Range) {
		for i := at.First; i < at.Limit; i++ {
			cue[i] = true
		}
	}
	for _, c := range r.Cues {
		mark(c.Range)
	}
	for _, q := range r.Quotes {
		if !q.Cue.IsEmpty() {
			mark(r.Doc.Covering(q.Cue))
		}
	}
	for i, e := range r.Evasions {
		mark(e.Range)
		if e.Topic.IsEmpty() || i > 0 && e.Topic == r.Evasions[i-1].Topic {
			continue
		}
		at := r.Doc.Covering(e.Topic) // what was asked is no claim, nor is asking
		mark(tokens.Range{First: max(at.First-1, 0), Limit: at.Limit})
	}
	return cue
}

// sourceKey tells the voices of a text apart.
type sourceKey struct {
	kind   SourceKind
	entity int
	words  string // of a described one without an entity
}

// keyOf returns the voice of a quote; -1 is the author.
func (r *Result) keyOf(quote int) sourceKey {
	if quote < 0 {
		return sourceKey{SourceAuthor, -1, ""}
	}
	q := &r.Quotes[quote]
	words := strings.ToLower(strings.Join(strings.Fields(r.Doc.Slice(q.Source)), " "))
	switch {
	case q.Entity >= 0 && !q.Anonymous && (q.Speaker >= 0 || r.Entities[q.Entity].Kind == entities.Person):
		return sourceKey{SourceNamed, q.Entity, ""}
	case q.Entity >= 0:
		return sourceKey{SourceDescribed, q.Entity, ""}
	case words == "" || r.Doc.Covering(q.Source).Len() == 1 && pronouns[words]:
		return sourceKey{SourceUnknown, -1, ""}
	}
	for _, article := range [...]string{"the ", "a ", "an ", "one "} {
		words = strings.TrimPrefix(words, article)
	}
	return sourceKey{SourceDescribed, -1, words}
}

var pronouns = map[string]bool{"he": true, "she": true, "it": true, "they": true, "who": true, "we": true, "i": true, "you": true, "others": true,
	"which": true, "that": true, "this": true, "those": true, "whoever": true, "one": true, "both": true}

// ClaimSources returns the voices of the text with their content claims and evasions, by the number of claims, then in the order in
// which they first speak; the author is among them. Voices that claim and evade nothing are left out.
func (r *Result) ClaimSources() []ClaimSource { return r.claimSources(r.view()) }

func (r *Result) claimSources(v *claimView) []ClaimSource {
	var list []ClaimSource
	index := map[sourceKey]int{}
	heads := map[string]sourceKey{} // the described voice that an officer, an official was last
	keys := r.sourceKeys()
	at := func(quote int) *ClaimSource {
		key := keys[quote+1]
		if known, ok := heads[key.words]; ok && key.words != "" {
			key = known
		} else if head := r.headOf(key, quote); head != "" {
			heads[head] = key
		}
		k, ok := index[key]
		if !ok {
			k = len(list)
			index[key] = k
			list = append(list, r.newSource(key, quote))
		}
		return &list[k]
	}
	for i, c := range r.Claims {
		if !v.content[i] {
			continue
		}
		s := at(c.Source)
		s.Claims = append(s.Claims, i)
		if c.Source >= 0 && r.relayed(keys, c.Source) {
			s.Relayed++
		}
	}
	for _, e := range r.Evasions {
		if !e.Reported && e.Speaker >= 0 {
			at(e.Speaker).Evasions++
		}
	}
	r.evasionsOf(list)
	for i := range list {
		list[i].measure(r.Claims)
	}
	slices.SortStableFunc(list, func(a, b ClaimSource) int { return cmp.Compare(len(b.Claims), len(a.Claims)) })
	return list
}

// headOf is the noun of a description with an entity: official, of "A senior U.S. official, who spoke on condition of anonymity". By it
// "the official" is known further on.
func (r *Result) headOf(key sourceKey, quote int) string {
	if key.kind != SourceDescribed || key.entity < 0 {
		return ""
	}
	words, _, _ := strings.Cut(r.Doc.Slice(r.Quotes[quote].Source), ",")
	return strings.ToLower(words[strings.LastIndexByte(words, ' ')+1:])
}

// evasionsOf counts the reported evasions of those who also speak.
func (r *Result) evasionsOf(list []ClaimSource) {
	if len(r.Evasions) == 0 {
		return
	}
	voice := map[int]int{}
	for k := len(list) - 1; k >= 0; k-- {
		if list[k].Entity >= 0 {
			voice[list[k].Entity] = k
		}
	}
	for _, e := range r.Evasions {
		if k, ok := voice[e.Entity]; ok && e.Reported {
			list[k].Evasions++
		}
	}
}

// newSource makes the voice of a key with who it is.
func (r *Result) newSource(key sourceKey, quote int) ClaimSource {
	s := ClaimSource{Kind: key.kind, Entity: key.entity}
	if quote >= 0 && key.kind != SourceUnknown {
		s.Span = r.Quotes[quote].Source
	}
	if s.Entity >= 0 {
		s.Country, s.Role = r.Entities[s.Entity].Country, r.Entities[s.Entity].Role
	}
	return s
}

// sourceKeys returns the voice of the author and behind it that of each quote.
func (r *Result) sourceKeys() []sourceKey {
	keys := make([]sourceKey, len(r.Quotes)+1)
	for i := range keys {
		keys[i] = r.keyOf(i - 1)
	}
	return keys
}

// relayed says whether a quote stands in the words of another voice.
func (r *Result) relayed(keys []sourceKey, quote int) bool {
	parent := r.Quotes[quote].Parent
	return parent >= 0 && keys[parent+1] != keys[quote+1]
}

// measure fills mean, firmness and spread.
func (s *ClaimSource) measure(claims []Claim) {
	n := float64(len(s.Claims))
	if n == 0 {
		return
	}
	sum, squares, firm := 0.0, 0.0, 0.0
	for _, i := range s.Claims {
		c := float64(claims[i].Certainty)
		sum += c
		squares += c * c
		firm += math.Abs(c)
	}
	s.Mean, s.Firmness = sum/n, firm/n
	s.Spread = math.Sqrt(max(squares/n-s.Mean*s.Mean, 0))
}
