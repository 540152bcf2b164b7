package tokens

import (
	_ "embed" // the patterns of furniture
	"strconv"
	"strings"
	"sync"
)

//go:embed data/furniture.tsv
var furnitureTSV string

// pattern describes a line of page furniture, element by element.
type pattern struct {
	elements []element
	kind     BlockKind
	max      int  // most tokens that the line may have
	prefix   bool // the line may go on after the pattern
}

// element matches one token, or a run of them if least < most.
type element struct {
	key   uint64 // a word; 0 for a test
	test  byte   // '0' number, '^' word with a capital, '*' any
	least int
	most  int
}

// patterns are the furniture patterns by the key of their first word; those that begin with a number stand under 0.
var patterns = sync.OnceValue(func() map[uint64][]pattern {
	all := map[uint64][]pattern{}
	for f := range rows(furnitureTSV) {
		p := pattern{kind: BlockFurniture}
		if f[1] == "byline" {
			p.kind = BlockByline
		}
		p.max, _ = strconv.Atoi(f[2])
		for _, e := range strings.Fields(f[0]) {
			if e == "..." {
				p.prefix = true
				continue
			}
			p.elements = append(p.elements, parseElement(e))
		}
		k := p.elements[0].key
		all[k] = append(all[k], p)
	}
	return all
})

func parseElement(e string) element {
	out := element{least: 1, most: 1}
	if strings.HasSuffix(e, "?") && len(e) > 1 {
		out.least, e = 0, e[:len(e)-1]
	}
	if strings.HasSuffix(e, "+") && len(e) > 1 {
		out.most, e = 6, e[:len(e)-1]
	}
	if e == "0" || e == "^" || e == "*" {
		out.test = e[0]
		return out
	}
	out.key = Key(e)
	return out
}

// label finds the kinds of the blocks and their datelines.
func (s *scanner) label(d *Document) {
	table := patterns()
	for i := range d.blocks {
		b := &d.blocks[i]
		first, limit := b.Range.First, b.Range.Limit
		for first < limit && limit-first > 1 && s.recs[first].kind != KindWord && s.recs[first].kind != KindNumber && s.recs[first].kind < KindURL && s.wordAt(first) != "(" && s.wordAt(first) != "©" {
			first++
		}
		switch kind := s.furnitureKind(table, first, limit); {
		case kind != 0:
			b.Kind = kind
		case s.isDateLine(first, limit):
			b.Kind = BlockByline
		case s.onlyAddress(first, limit) || s.noWords(b.Range.First, limit):
			b.Kind = BlockFurniture
		case first > b.Range.First && s.bulletToken(b.Range.First) || s.itemNumber(b.Range.First) && limit-first > 1:
			b.Kind = BlockListItem
		case s.isHeading(d, i):
			b.Kind = BlockHeading
		default:
			b.Dateline = s.dateline(b.Range.First, b.Range.Limit)
		}
	}
}

func (s *scanner) bulletToken(k int) bool {
	switch s.wordAt(k) {
	case "-", "*", "•", "–", "·", "‣", "○", "●", "▪", "◦", "+":
		return true
	}
	return false
}

// itemNumber says whether token k is the number of an item: "3.".
func (s *scanner) itemNumber(k int) bool {
	w := s.wordAt(k)
	return s.recs[k].kind == KindNumber && w[len(w)-1] == '.'
}

// furnitureKind returns the kind of the tokens [first,limit) if a pattern describes them, 0 if none does.
func (s *scanner) furnitureKind(table map[uint64][]pattern, first, limit int) BlockKind {
	for _, p := range table[s.keys[first]] {
		if s.matches(p, first, limit) {
			return p.kind
		}
	}
	if s.recs[first].kind != KindNumber {
		return 0
	}
	for _, p := range table[0] {
		if s.matches(p, first, limit) {
			return p.kind
		}
	}
	return 0
}

// matches says whether a pattern describes the tokens [first,limit).
func (s *scanner) matches(p pattern, first, limit int) bool {
	if p.max > 0 && limit-first > p.max {
		return false
	}
	k := first
	for _, e := range p.elements {
		n := 0
		for n < e.most && k < limit && s.element(e, k) {
			n++
			k++
		}
		if n < e.least {
			return false
		}
	}
	return p.prefix || k == limit
}

func (s *scanner) element(e element, k int) bool {
	switch e.test {
	case '0':
		return s.recs[k].kind == KindNumber
	case '^':
		return s.recs[k].flags&FlagTitle != 0
	case '*':
		return true
	}
	return s.keys[k] == e.key
}

// isDateLine says whether the tokens are a date or time and the words that go with it.
func (s *scanner) isDateLine(first, limit int) bool {
	if limit-first > 16 || limit-first < 2 {
		return false
	}
	dates, numbers := 0, 0
	for k := first; k < limit; k++ {
		r := &s.recs[k]
		switch p := s.words.of(s.keys[k]).props; {
		case r.kind == KindNumber:
			numbers++
		case p&dateWord != 0:
			dates++
		case p&dateNoise != 0 || r.kind == KindPunct && s.wordAt(k) != "?" && s.wordAt(k) != "!" || r.kind == KindHyphen || s.wordAt(k) == "|":
		case r.flags&FlagDigit != 0 && r.kind == KindWord:
			numbers++
		default:
			return false
		}
	}
	return dates > 0 && numbers > 0
}

// noWords says whether the tokens are signs alone, as in a line of underscores.
func (s *scanner) noWords(first, limit int) bool {
	for k := first; k < limit; k++ {
		if s.recs[k].kind <= KindNumber || s.recs[k].kind == KindHandle {
			return false
		}
	}
	return true
}

// onlyAddress says whether the tokens are a web address alone.
func (s *scanner) onlyAddress(first, limit int) bool {
	return limit-first == 1 && (s.recs[first].kind == KindURL || s.recs[first].kind == KindEmail)
}

// isHeading says whether block i is a short title without a stop.
func (s *scanner) isHeading(d *Document, i int) bool {
	b := &d.blocks[i]
	n := b.Range.Len()
	if n > 24 || n < 2 || len(d.blocks) == 1 || b.Sentences.Len() > 1 {
		return false
	}
	last := s.wordAt(b.Range.Limit - 1)
	switch last {
	case ".", ",", ";", ":", "!", "”", "\"", "...", "…":
		return false
	}
	if i+1 == len(d.blocks) || s.recs[b.Range.First].flags&(FlagTitle|FlagDigit) == 0 && s.recs[b.Range.First].kind != KindQuote {
		return false
	}
	for _, next := range d.blocks[i+1 : min(i+5, len(d.blocks))] {
		if next.Range.Len() > n {
			return true
		}
	}
	return i == 0
}

// dateline returns the tokens of "KYIV (Reuters) —" at the beginning of a block, an empty range if there is none. A
// dash alone makes a dateline of one or two words in capitals, with the names that commas divide from them.
func (s *scanner) dateline(first, limit int) Range {
	agency, place := false, true
	words := 0
	for k := first; k < limit && k < first+16; k++ {
		r := &s.recs[k]
		w := s.wordAt(k)
		switch {
		case r.kind == KindHyphen && k > first && !(s.gluedToken(k) && k+1 < limit && s.gluedToken(k+1)), w == ":" && agency && s.closesName(k-1):
			if agency || words <= 2 && s.capitals(first) {
				return Range{first, k + 1}
			}
			return Range{}
		case r.kind == KindBracket && w == "(":
			agency, place = true, false
		case w == ",":
			place = false
		case r.kind == KindBracket && w == ")" || w == "/" || w == "." || r.kind == KindNumber || r.kind == KindHyphen:
		case r.kind != KindWord || r.flags&FlagTitle == 0:
			return Range{}
		case place && r.size > 2:
			words++
		}
	}
	return Range{}
}

// closesName says whether token k is a bracket that closes after a word: the agency of "KYIV (Reuters):".
func (s *scanner) closesName(k int) bool {
	return k > 0 && s.wordAt(k) == ")" && s.recs[k-1].kind == KindWord
}

// capitals says whether a word is written in capitals, as the places of datelines are.
func (s *scanner) capitals(k int) bool {
	r := &s.recs[k]
	return r.flags.Has(FlagUpper) && r.size > 2 && r.kind == KindWord
}
