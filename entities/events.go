package entities

import (
	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// maxElection is the most tokens in the name of an election.
const maxElection = 10

// elections finds names such as "2016 United States presidential election": a year, whose it is, what it is.
func (w *work) elections(s tokens.Range) {
	for i := s.First; i+2 < s.Limit; i++ {
		if !w.doc.Flags(i).Has(tokens.FlagDigit) || !w.isYearNumber(i) || !w.has(i+1, isCap) || w.has(i+1, isHeadline) {
			continue
		}
		if end := w.election(i+1, min(s.Limit, i+maxElection)); end > 0 {
			first := i
			if i > s.First && w.is(i-1, gazetteer.Month) {
				first-- // "February 1974 United Kingdom general election"
			}
			w.emit(first, end, Event, byHead, 0.8)
			i = end - 1
		}
	}
}

// election returns the end of the name that goes on at token i after its year, 0 if it is none.
func (w *work) election(i, limit int) int {
	lower := 0
	for ; i < limit; i++ {
		switch word := w.word(i); {
		case word == "election" || word == "elections" || word == "referendum":
			if lower > 0 || word == "referendum" {
				return i + 1
			}
			return 0
		case w.doc.Kind(i) == tokens.KindHyphen && w.doc.Glued(i):
		case w.doc.Kind(i) != tokens.KindWord || w.isPossessive(i):
			return 0
		case w.has(i, isCap):
			if w.is(i, gazetteer.Month) || lower > 0 {
				return 0
			}
		default:
			if w.is(i, gazetteer.Stop|gazetteer.Say|gazetteer.LocPrep) {
				return 0
			}
			lower++
		}
	}
	return 0
}
