package nametagger

// vote counts what the first pass took a word for, all over the document.
type vote [numKinds + 1]uint16

// voteWeight is what the agreement of all other occurrences of a word adds to the score of their kind, in natural units.
const voteWeight = 2

// count fills the votes from the labels of the first pass.
func (s *Scratch) count(labels []Label) {
	if cap(s.votes) < len(s.table) {
		s.votes = make([]vote, len(s.table))
	}
	s.votes = s.votes[:len(s.table)]
	clear(s.votes)
	for i, l := range labels {
		if w := &s.words[i+padding]; w.seen >= 0 && w.mode == 0 {
			s.votes[w.seen][l.Kind()]++
		}
	}
}

// disputed says whether a word of a run, by the labels of the first pass, is more often something else in the document. If
// none is, the votes raise no path more than the one that was found.
func (s *Scratch) disputed(first int, labels []Label) bool {
	for i, l := range labels {
		w := &s.words[first+i+padding]
		if w.seen < 0 {
			continue
		}
		v := &s.votes[w.seen]
		mine := v[l.Kind()]
		for _, n := range v {
			if n > mine {
				return true
			}
		}
	}
	return false
}

// persuade adds to the local scores of a run what the first pass thought of other occurrences of its words.
func (s *Scratch) persuade(first int, local []scores, most int32) {
	for i := range local {
		w := &s.words[first+i+padding]
		if w.seen < 0 {
			continue
		}
		v := &s.votes[w.seen]
		total := int32(0)
		for _, n := range v {
			total += int32(n)
		}
		if total < 2 {
			continue
		}
		for k := range state(numStates) {
			local[i][k] += most * int32(v[k.kind()]) / total
		}
	}
}
