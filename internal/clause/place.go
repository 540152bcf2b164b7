package clause

import "github.com/dragoman-nlp/dragoman/tagging"

// Place says where in its sentence a clause stands. The zero value is unset.
type Place uint8

// The places.
const (
	Main       Place = iota + 1 // a main clause
	Complement                  // the object of a verb, adjective or noun: said that …, asked whether …
	Modifier                    // a relative clause
	Adjunct                     // an adverbial clause or participle
)

// Place returns where the clause of token i stands.
func (s *Syntax) Place(i int) Place {
	g := s.clauseGroup(i)
	if g < 0 {
		return Main
	}
	r := s.Sentence(i)
	start := s.SubjectStart(g)
	for k := 0; k < 3 && start > r.First && s.penn[start-1] == tagging.PennCC && start == s.Groups[g].Range.First; k++ {
		before := s.finiteBefore(start - 1) // a second verb of the same subject
		if before < 0 {
			break
		}
		start = s.SubjectStart(before)
	}
	mark := start - 1
	if s.isRelativeAt(start) {
		mark = start
	}
	if mark < r.First {
		return Main
	}
	return s.placeBehind(mark, r.First)
}

// placeBehind returns the place of a clause that begins behind the word at mark.
func (s *Syntax) placeBehind(mark, first int) Place {
	governed := mark > first && s.class[mark-1]&(Clausal|Report) != 0
	switch {
	case s.isRelativeAt(mark):
		if governed {
			return Complement
		}
		if mark > first && s.group[mark-1] >= 0 {
			return Modifier // fired what appeared to be a missile
		}
		if mark == first && s.penn[mark] != tagging.PennWRB {
			return Main
		}
		if s.penn[mark] == tagging.PennWRB && mark > first && !s.isComma(mark-1) && s.chunkLimit[mark-1] == 0 || mark == first {
			return Adjunct
		}
		return Modifier
	case s.class[mark]&That != 0:
		return Complement
	case s.class[mark]&Subordinator != 0 && (s.penn[mark] == tagging.PennIN || s.penn[mark] == tagging.PennWRB):
		if governed {
			return Complement
		}
		return Adjunct
	}
	return Main
}

// clauseGroup returns the finite verb group of the clause that token i stands in, or -1.
func (s *Syntax) clauseGroup(i int) int {
	if g := s.GroupAt(i); g >= 0 && s.Groups[g].Form == Finite {
		return g
	}
	if g := s.finiteBefore(i); g >= 0 {
		return g
	}
	r := s.Sentence(i)
	if g := s.NextFinite(i, r.Limit); g >= 0 && !s.crosses(i, s.Groups[g].Range.First) {
		return g
	}
	return -1
}
