package clause

import (
	"github.com/dragoman-nlp/dragoman/tagging"
)

// PhraseEnd returns the token behind the noun phrase that token i stands in or before: the base phrase with its prepositional
// phrases, infinitives and "that" clauses. If no noun phrase is near it is i+1.
func (s *Syntax) PhraseEnd(i int) int {
	r := s.Sentence(i)
	limit := min(r.Limit, i+maxScan)
	j := i
	for k := 0; k < 6 && j < limit && s.chunkLimit[j] == 0; k++ {
		if s.group[j] >= 0 && k > 0 && s.Groups[s.group[j]].Form == Finite {
			return i + 1
		}
		j++
	}
	if j >= limit || s.chunkLimit[j] == 0 {
		return i + 1
	}
	return s.afterNoun(int(s.chunkLimit[j]), limit)
}

// afterNoun goes on behind a base phrase that ends before j.
func (s *Syntax) afterNoun(j, limit int) int {
	for k := 0; k < 6 && j+1 < limit; k++ {
		next := s.postmodifier(j, limit)
		if next == j {
			break
		}
		j = next
	}
	return j
}

func (s *Syntax) postmodifier(j, limit int) int {
	switch p := s.penn[j]; {
	case p == tagging.PennIN && s.class[j]&(Subordinator|That) == 0:
		k := j + 1
		for k < limit && isAdverb(s.penn[k]) {
			k++
		}
		if k >= limit {
			return j
		}
		if s.chunkLimit[k] != 0 && s.class[s.chunkLimit[k]-1]&TimeNoun == 0 {
			return int(s.chunkLimit[k])
		}
		if g := s.group[k]; g >= 0 && s.Groups[g].Form == Gerund {
			return s.verbPhraseEnd(s.Groups[g].Range.Limit, limit)
		}
	case s.group[j] >= 0 && s.Groups[s.group[j]].Form == Infinitive:
		return s.verbPhraseEnd(s.Groups[s.group[j]].Range.Limit, limit)
	case p == tagging.PennCC && s.chunkLimit[j+1] != 0:
		k := int(s.chunkLimit[j+1])
		if k >= limit || s.group[k] < 0 || s.Groups[s.group[k]].Form != Finite {
			return k
		}
	case s.class[j]&That != 0 && p == tagging.PennIN:
		return s.ClauseEnd(j)
	}
	return j
}

// verbPhraseEnd goes over the objects of a verb that ends before j.
func (s *Syntax) verbPhraseEnd(j, limit int) int {
	if j < limit && s.chunkLimit[j] != 0 {
		j = int(s.chunkLimit[j])
	}
	for k := 0; k < 3 && j+1 < limit && s.penn[j] == tagging.PennIN && s.chunkLimit[j+1] != 0; k++ {
		j = int(s.chunkLimit[j+1])
	}
	return j
}
