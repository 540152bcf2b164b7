package clause

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Form says what a verb group makes of its clause.
type Form uint8

// The forms. The zero value is unset.
const (
	Finite     Form = iota + 1 // is, said, may go, has gone
	Infinitive                 // to go, to have gone
	Bare                       // go without subject agreement or to: imperatives, after let, see
	Gerund                     // going
	Participle                 // gone, without an auxiliary
)

// Group is a verb group.
type Group struct {
	Range     tokens.Range // from "to", the modal or the first auxiliary to the main verb
	Head      int32        // token of the main verb
	Modal     int32        // token of the modal, or -1
	Negation  int32        // token of not, n't or never, or -1
	Form      Form
	Past      bool // the first verb is in the past tense
	Perfect   bool // have + participle
	Passive   bool // be + past participle
	Ongoing   bool // be + -ing
	Auxiliary bool // the head is be, have or do
}

// groups finds the verb groups of a sentence.
func (s *Syntax) findGroups(r tokens.Range) {
	from := len(s.Groups)
	for i := r.First; i < r.Limit; {
		if !s.opensGroup(i, r.Limit) {
			i++
			continue
		}
		g := s.readGroup(i, r.Limit)
		for k := g.Range.First; k < g.Range.Limit; k++ {
			s.group[k] = int32(len(s.Groups))
		}
		s.Groups = append(s.Groups, g)
		i = g.Range.Limit
		if v := s.hiddenVerb(&g, r); v > 0 {
			s.reveal(v)
			i = v + 1
		}
	}
	s.mendGroups(from)
}

// hiddenVerb returns the noun that must be the main verb of an auxiliary before its subject, if no verb follows: did the general order the
// raid; should the council refuse, …; had the dam burst, …. It is 0 if there is none.
func (s *Syntax) hiddenVerb(g *Group, r tokens.Range) int {
	i := g.Range.First
	if g.Range.Len() != 1 || i > r.First && s.penn[i-1] != tagging.PennWRB && s.doc.Kind(i-1) != tokens.KindQuote {
		return 0
	}
	asks := s.class[i]&Do != 0 && s.penn[i] != tagging.PennVB || s.penn[i] == tagging.PennMD
	if !asks && !(s.class[i]&Have != 0 && g.Past) || i+1 >= r.Limit || s.chunkLimit[i+1] == 0 {
		return 0
	}
	v := int(s.chunkLimit[i+1]) - 1
	if v < i+3 || s.penn[v] != tagging.PennNN || s.penn[i+1] != tagging.PennDT && s.penn[i+1] != tagging.PennPRPS {
		return 0
	}
	for j := v + 1; j < min(r.Limit, v+maxScan) && s.doc.Word(j) != ","; j++ {
		if s.opensGroup(j, r.Limit) {
			return 0
		}
	}
	return v
}

// reveal makes a group of the noun at v, and takes it out of its noun phrase.
func (s *Syntax) reveal(v int) {
	for k := int(s.chunkFirst[v]); k < v; k++ {
		s.chunkLimit[k] = int32(v)
	}
	s.chunkLimit[v], s.group[v] = 0, int32(len(s.Groups))
	s.Groups = append(s.Groups, Group{Range: tokens.Range{First: v, Limit: v + 1}, Head: int32(v), Modal: -1, Negation: -1, Form: Bare})
}

// mendGroups gives a sentence without a finite verb one: a participle right behind a noun phrase is a past tense with a wrong tag.
func (s *Syntax) mendGroups(from int) {
	at := -1
	for k := from; k < len(s.Groups); k++ {
		g := &s.Groups[k]
		if g.Form == Finite {
			return
		}
		if at < 0 && g.Form == Participle && g.Range.First > 0 && s.chunkLimit[g.Range.First-1] != 0 {
			at = k
		}
	}
	if at >= 0 {
		s.Groups[at].Form, s.Groups[at].Past = Finite, true
	}
}

func (s *Syntax) opensGroup(i, limit int) bool {
	switch s.penn[i] {
	case tagging.PennMD, tagging.PennVB, tagging.PennVBD, tagging.PennVBG, tagging.PennVBN, tagging.PennVBP, tagging.PennVBZ:
		return s.chunkLimit[i] == 0
	}
	return s.infinitiveAt(i, limit)
}

// infinitiveAt says whether "to" with a verb begins at i.
func (s *Syntax) infinitiveAt(i, limit int) bool {
	if s.class[i]&To == 0 {
		return false
	}
	j := s.overAdverbs(i+1, limit)
	return j < limit && (s.penn[j] == tagging.PennVB || s.penn[j] == tagging.PennVBP) && s.chunkLimit[j] == 0
}

// overAdverbs skips up to three adverbs.
func (s *Syntax) overAdverbs(i, limit int) int {
	for k := 0; k < 3 && i < limit && (isAdverb(s.penn[i]) || s.penn[i] == tagging.PennCC && s.class[i]&Not != 0); k++ { // could neither read
		i++
	}
	return i
}

func isAdverb(p tagging.Penn) bool {
	return p == tagging.PennRB || p == tagging.PennRBR || p == tagging.PennRBS
}

// readGroup reads the group that begins at i.
func (s *Syntax) readGroup(i, limit int) Group {
	g := Group{Head: int32(i), Modal: -1, Negation: -1, Form: s.formOf(i)}
	g.Past = s.penn[i] == tagging.PennVBD
	if s.penn[i] == tagging.PennMD {
		g.Modal = int32(i)
	}
	for at := i; ; {
		j := s.overAdverbs(at+1, limit)
		if j >= limit || !s.continues(at, j) {
			if at+1 < limit && s.class[at+1]&Not != 0 {
				g.Negation, at = int32(at+1), at+1
			}
			g.Range = tokens.Range{First: i, Limit: at + 1}
			break
		}
		for k := at + 1; k < j; k++ {
			if s.class[k]&Not != 0 {
				g.Negation = int32(k)
			}
		}
		g.add(s, at, j)
		at = j
	}
	if g.Form == Participle && g.Range.Len() == 1 && s.hasObject(i, limit) {
		g.Form, g.Past = Finite, true
	}
	if g.Form == Bare && i > 0 && s.chunkLimit[i-1] != 0 && !s.commands(i) {
		g.Form = Finite
	}
	if k := i - 1; g.Form == Bare && k > 0 && s.class[k]&Not != 0 && s.group[k] < 0 && s.chunkLimit[k-1] != 0 && !s.commands(k) { // he never read it
		g.Form = Finite
	}
	g.Auxiliary = s.class[g.Head]&(Be|Have|Do) != 0
	return g
}

// hasObject says whether the participle at i has a subject right before it and an object behind it: a past tense, then, whatever
// the tag.
func (s *Syntax) hasObject(i, limit int) bool {
	if i == 0 || i+1 >= limit || s.chunkLimit[i-1] == 0 || s.chunkLimit[i+1] == 0 {
		return false
	}
	switch s.penn[i+1] {
	case tagging.PennDT, tagging.PennPRP, tagging.PennPRPS, tagging.PennNNP:
		return true
	}
	return false
}

// commands says whether a verb stands before the subject of the bare verb at i: let him go, demands that he go.
func (s *Syntax) commands(i int) bool {
	j := int(s.chunkFirst[i-1]) - 1
	return j >= 0 && (s.group[j] >= 0 || s.class[j]&That != 0)
}

// add takes in the verb at j behind the verb at token at.
func (g *Group) add(s *Syntax, at, j int) {
	g.Head = int32(j)
	c := s.class[at]
	participle := s.penn[j] == tagging.PennVBN || s.penn[j] == tagging.PennVBD
	switch {
	case c&Be != 0 && participle && c&Have == 0:
		g.Passive = true
	case c&Be != 0 && s.penn[j] == tagging.PennVBG:
		g.Ongoing = true
	case c&Have != 0 && participle:
		g.Perfect = true
	}
}

func (s *Syntax) formOf(i int) Form {
	if s.class[i]&To != 0 {
		return Infinitive
	}
	switch s.penn[i] {
	case tagging.PennMD, tagging.PennVBD, tagging.PennVBP, tagging.PennVBZ:
		return Finite
	case tagging.PennVBG:
		return Gerund
	case tagging.PennVBN:
		return Participle
	}
	return Bare
}

// continues says whether the verb at j goes on with the group whose last verb is at token i.
func (s *Syntax) continues(i, j int) bool {
	p, c := s.penn[j], s.class[i]
	base := p == tagging.PennVB || p == tagging.PennVBP
	participle := p == tagging.PennVBN || p == tagging.PennVBD
	switch {
	case s.chunkLimit[j] != 0:
		return false
	case s.penn[i] == tagging.PennMD || c&To != 0:
		return base || p == tagging.PennVBN && s.penn[i] == tagging.PennMD && j == i+1
	case c&Be != 0 && participle, c&Be != 0 && p == tagging.PennVBG:
		return true
	case c&Have != 0:
		return participle
	case c&Do != 0:
		return base
	}
	return false
}
