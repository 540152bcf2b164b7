package clause

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// SubjectStart returns the token that the subject of verb group g begins at: a noun phrase with what belongs to it, or the relative
// word of a relative clause. Without a subject it is the first token of the group.
func (s *Syntax) SubjectStart(g int) int {
	return s.SubjectBefore(s.Groups[g].Range.First)
}

// SubjectBefore is like SubjectStart for a predicate that begins at token i.
func (s *Syntax) SubjectBefore(i int) int {
	r := s.Sentence(i)
	w := leftWalk{s: s, low: max(r.First, i-maxScan), first: i}
	at := i - 1
	for at >= w.low && isAdverb(s.penn[at]) {
		at--
	}
	if at > w.low && s.isComma(at) {
		at = w.overParenthesis(at)
	}
	for at >= w.low {
		next := w.step(at)
		if next == at {
			break
		}
		at = next
	}
	return w.first
}

// leftWalk goes from a predicate to the left over its subject.
type leftWalk struct {
	s     *Syntax
	low   int
	first int // the subject so far begins here
	nouns int // noun phrases taken
	and   bool
}

// overParenthesis returns the token before the comma that opens the parenthesis which the comma at closes, or at-1.
func (w *leftWalk) overParenthesis(at int) int {
	for j := at - 1; j > w.low; j-- {
		if w.s.isComma(j) {
			return j - 1
		}
	}
	return at - 1
}

// step takes in what ends at token at and returns the token before it, or at if it is no part of the subject.
func (w *leftWalk) step(at int) int {
	s := w.s
	switch p := s.penn[at]; {
	case s.chunkLimit[at] != 0:
		return w.takeChunk(at)
	case w.nouns == 0 && s.isRelativeAt(at):
		w.first = at
		return at
	case w.nouns == 0 && (s.doc.Kind(at) == tokens.KindQuote || s.doc.Kind(at) == tokens.KindBracket):
		return at - 1
	case w.nouns > 0 && p == tagging.PennIN && s.class[at]&Subordinator == 0 && s.class[at]&That == 0:
		if at > w.low && s.chunkLimit[at-1] != 0 {
			return at - 1
		}
		if at > w.low+1 && (isAdjective(s.penn[at-1]) || isAdverb(s.penn[at-1])) && s.chunkLimit[at-2] != 0 { // sources close to the palace
			return at - 2
		}
	case w.nouns > 0 && p == tagging.PennCC:
		if at > w.low && (s.chunkLimit[at-1] != 0 || s.isComma(at-1)) && !s.clauseBefore(at) {
			w.and = true
			return at - 1
		}
	case s.isComma(at):
		if w.and && at > w.low && s.chunkLimit[at-1] != 0 && !s.clauseBefore(at) && !w.opensWithPhrase(at) {
			return at - 1
		}
	case s.group[at] >= 0:
		return w.overGroup(at)
	}
	return at
}

// opensWithPhrase says whether the comma at closes a prepositional phrase that opens the sentence: In May, …
func (w *leftWalk) opensWithPhrase(at int) bool {
	p := int(w.s.chunkFirst[at-1]) - 1
	return p >= w.low && w.s.penn[p] == tagging.PennIN && (p == w.low || w.s.chunkLimit[p-1] == 0)
}

// clauseBefore says whether a finite verb stands shortly before token at, so that a conjunction there joins clauses.
func (s *Syntax) clauseBefore(at int) bool {
	r := s.Sentence(at)
	for j := at - 1; j >= max(r.First, at-12); j-- {
		if g := s.group[j]; g >= 0 && s.Groups[g].Form == Finite {
			return true
		}
	}
	return false
}

func (w *leftWalk) takeChunk(at int) int {
	s := w.s
	first := int(s.chunkFirst[at])
	if w.nouns > 0 && at == w.first-1 { // two phrases side by side: the left one belongs to another verb
		if s.penn[w.first] != tagging.PennPOS {
			return at
		}
	}
	w.nouns++
	w.first = max(first, w.low)
	for w.first > w.low && isAdverb(s.penn[w.first-1]) && s.class[w.first-1]&Not == 0 && s.group[w.first-1] < 0 && w.modifies(w.first-1) {
		w.first--
	}
	return w.first - 1
}

// modifies says whether the adverb at i can belong to the noun phrase behind it: only the king, almost all members.
func (w *leftWalk) modifies(i int) bool {
	switch w.s.penn[i+1] {
	case tagging.PennCD, tagging.PennPDT:
		return true
	}
	return w.s.doc.Key(i) == keyOnly || w.s.doc.Key(i) == keyEven
}

var keyOnly, keyEven = tokens.Key("only"), tokens.Key("even")

// overGroup goes over a verb group that belongs to the subject: an infinitive, a participle or a relative clause behind a noun.
func (w *leftWalk) overGroup(at int) int {
	s := w.s
	g := &s.Groups[s.group[at]]
	before := g.Range.First - 1
	if before < w.low {
		return at
	}
	switch g.Form {
	case Infinitive, Participle, Gerund:
		for before > w.low && isAdverb(s.penn[before]) {
			before--
		}
		if s.chunkLimit[before] != 0 || g.Form == Infinitive && s.group[before] >= 0 {
			return before
		}
		return at
	case Finite:
	default:
		return at
	}
	for before > w.low && isAdverb(s.penn[before]) {
		before--
	}
	if s.chunkLimit[before] != 0 && int(s.chunkFirst[before]) > w.low { // which the army seized
		before = int(s.chunkFirst[before]) - 1
	}
	if !s.isRelativeAt(before) || before == w.low {
		return at
	}
	for before--; before > w.low && (s.isComma(before) || s.penn[before] == tagging.PennIN); before-- {
	}
	if s.chunkLimit[before] == 0 {
		return at
	}
	return before
}

// IsRelative says whether token i is a relative or interrogative word.
func (s *Syntax) IsRelative(i int) bool { return s.isRelativeAt(i) }

// isRelativeAt says whether token i is a relative word behind a noun.
func (s *Syntax) isRelativeAt(i int) bool {
	if s.class[i]&Relative == 0 {
		return false
	}
	switch s.penn[i] {
	case tagging.PennWDT, tagging.PennWP, tagging.PennWPS, tagging.PennWRB:
		return true
	}
	return false
}

func (s *Syntax) isComma(i int) bool {
	return s.doc.Kind(i) == tokens.KindPunct && s.doc.Word(i) == ","
}
