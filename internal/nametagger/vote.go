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

// persuade adds to the local scores of a run what the first pass thought of other occurrences of its words.
func (s *Scratch) persuade(first int, most int32) {
	if len(s.votes) == 0 {
		return
	}
	for i := range s.path {
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
		for l := range NumLabels {
			s.path[i][l] += most * int32(v[Label(l).Kind()]) / total
		}
	}
}
