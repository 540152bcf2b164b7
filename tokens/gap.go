package tokens

import "github.com/dragoman-nlp/dragoman/internal/breaks"

// maxParagraph is the length in bytes beyond which a line is no paragraph, but has lost its line ends.
const maxParagraph = 4096

// minAlone is the number of tokens from which on a text that is one sentence to the rules may be divided.
const minAlone = 10

// sentence appends the sentence of the tokens [start,end), which the rules found. Where line ends are lost it is divided
// further: the model of package breaks finds the end of a heading, a greeting, a signature. In a text that is one
// sentence to the rules it must be surer, and a short one stays whole.
func (s *scanner) sentence(dst []uint32, start, end int) []uint32 {
	dst = append(dst, uint32(start))
	if !s.merged || end-start == len(s.recs) && end-start < minAlone {
		return dst
	}
	if s.lost == nil {
		s.lost = &source{text: s.text, recs: s.recs, keys: s.keys, words: s.words}
		s.page = breaks.Survey(s.lost)
	}
	breaks.Default().Divide(s.lost, start, end, s.page, func(k int) { dst = append(dst, uint32(k)) })
	return dst
}

// source is a text as package breaks reads it.
type source struct {
	text  string
	recs  []record
	keys  []uint64
	words *wordList
}

func (s *source) Len() int { return len(s.recs) }

func (s *source) Word(k int) breaks.Word {
	r := &s.recs[k]
	return breaks.Word{
		Text: s.text[r.start : r.start+uint32(r.size)], Key: s.keys[k], Kind: uint8(r.kind), Flags: uint8(r.flags),
		Glued: k > 0 && s.recs[k-1].start+uint32(s.recs[k-1].size) == r.start,
	}
}

func (s *source) Brief(k int) (kind, letter byte) {
	r := &s.recs[k]
	if r.size == 1 {
		letter = s.text[r.start]
	}
	return uint8(r.kind), letter
}

// Greeting returns the token after "Hi Anna," or "Dear Sir:" at token k if a capital follows, 0 otherwise.
func (s *source) Greeting(k int) int {
	if s.words.of(s.keys[k]).props&greeting == 0 {
		return 0
	}
	for end := k + 1; end < k+5 && end+1 < len(s.recs); end++ {
		r := &s.recs[end]
		if r.kind != KindPunct {
			continue
		}
		if c := s.text[r.start]; (c == ',' || c == ':') && s.recs[end+1].flags&FlagTitle != 0 {
			return end + 1
		}
		break
	}
	return 0
}
