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
	}
}

func (s *Syntax) opensGroup(i, limit int) bool {
	switch s.penn[i] {
	case tagging.PennMD, tagging.PennVB, tagging.PennVBD, tagging.PennVBG, tagging.PennVBN, tagging.PennVBP, tagging.PennVBZ:
		return s.chunkLimit[i] == 0
	case tagging.PennTO:
		j := s.overAdverbs(i+1, limit)
		return j < limit && (s.penn[j] == tagging.PennVB || s.penn[j] == tagging.PennVBP)
	}
	return false
}

// overAdverbs skips up to three adverbs.
func (s *Syntax) overAdverbs(i, limit int) int {
	for k := 0; k < 3 && i < limit && isAdverb(s.penn[i]); k++ {
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
	g.Auxiliary = s.class[g.Head]&(Be|Have|Do) != 0
	return g
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
	switch s.penn[i] {
	case tagging.PennMD, tagging.PennVBD, tagging.PennVBP, tagging.PennVBZ:
		return Finite
	case tagging.PennTO:
		return Infinitive
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
	case s.penn[i] == tagging.PennMD || s.penn[i] == tagging.PennTO:
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
