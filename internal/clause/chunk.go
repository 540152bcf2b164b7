package clause

import (
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

func isNoun(p tagging.Penn) bool {
	return p >= tagging.PennNN && p <= tagging.PennNNPS
}

func isAdjective(p tagging.Penn) bool {
	return p == tagging.PennJJ || p == tagging.PennJJR || p == tagging.PennJJS
}

// findChunks finds the base noun phrases of a sentence.
func (s *Syntax) findChunks(r tokens.Range) {
	for i := r.First; i < r.Limit; {
		limit := s.readChunk(i, r.Limit)
		if limit == i {
			i++
			continue
		}
		for k := i; k < limit; k++ {
			s.chunkFirst[k], s.chunkLimit[k] = int32(i), int32(limit)
		}
		i = limit
	}
}

// readChunk returns the end of the base noun phrase that begins at i, or i.
func (s *Syntax) readChunk(i, limit int) int {
	switch s.penn[i] {
	case tagging.PennPRP, tagging.PennEX:
		if k := i + 1; k < limit && s.penn[k] != tagging.PennPRPS && (s.doc.Key(k) == keyAll || s.doc.Key(k) == keyBoth) && (k+1 >= limit || !s.startsNominal(k+1)) {
			return k + 1 // we all
		}
		return i + 1
	}
	end := i // behind the last noun, number or determiner
	for j := i; j < limit; j++ {
		switch p := s.penn[j]; {
		case p == tagging.PennDT || p == tagging.PennPRPS || p == tagging.PennPDT:
			if end > i && s.penn[end-1] != tagging.PennPDT && s.penn[end-1] != tagging.PennDT {
				return end
			}
			if s.class[j]&That != 0 && j+1 < limit && !s.startsNominal(j+1) {
				return end
			}
			end = j + 1
		case isNoun(p) || p == tagging.PennCD || p == tagging.PennPOS && end > i || p == tagging.PennSYM:
			end = j + 1
		case isAdjective(p) && j > i+1 && end == j-1 && isNoun(s.penn[j-2]) && s.doc.Kind(j-1) == tokens.KindHyphen && s.doc.Glued(j): // secretary-general
			end = j + 1
		case isAdjective(p) || s.doc.Kind(j) == tokens.KindSymbol:
		case (p == tagging.PennVBN || p == tagging.PennVBG) && j > i && s.startsNominal(j+1) && end == j && s.inNominal(j):
		case isAdverb(p) && j > i && end == j && s.inNominal(j) && j+1 < limit && isAdjective(s.penn[j+1]):
		case s.doc.Kind(j) == tokens.KindHyphen && j > i && j+1 < limit && s.doc.Glued(j) && s.doc.Glued(j+1):
		case s.doc.Kind(j) == tokens.KindQuote && j > i && s.inNominal(j) && s.startsNominal(j+1):
		case j > i && s.doc.Key(j) == keyPer && end == j && s.penn[j-1] == tagging.PennCD: // three per cent
		default:
			return s.lonely(i, end, j)
		}
	}
	return end
}

// lonely lets adjectives behind a determiner stand for a noun: the poor.
func (s *Syntax) lonely(i, end, j int) int {
	if end > i && s.penn[end-1] == tagging.PennDT && j > end && isAdjective(s.penn[j-1]) {
		return j
	}
	return end
}

var keyPer, keyAll, keyBoth = tokens.Key("per"), tokens.Key("all"), tokens.Key("both")

// inNominal says whether a determiner or an adjective stands before token j, so that a participle there modifies a noun.
func (s *Syntax) inNominal(j int) bool {
	p := s.penn[j-1]
	return p == tagging.PennDT || p == tagging.PennPRPS || p == tagging.PennPOS || p == tagging.PennCD || isAdjective(p)
}

func (s *Syntax) startsNominal(j int) bool {
	if j >= len(s.penn) {
		return false
	}
	p := s.penn[j]
	return isNoun(p) || isAdjective(p) || p == tagging.PennCD
}
