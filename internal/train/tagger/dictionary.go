package main

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/linear"
	"github.com/dragoman-nlp/dragoman/internal/postag"
	"github.com/dragoman-nlp/dragoman/internal/wordform"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

const (
	minForms = 3  // words seen less often are left to their shape
	rare     = 12 // words seen less often may also have the tags of their shape
	webForms = 40 // words of the table of forms seen as often have the tags seen
	sure     = 60 // words seen as often have no other tags than those seen
)

func (t *trainer) readClusters(path string) error {
	t.clusters = map[uint64]wordform.Form{}
	return readLines(path, func(_ int, text string) error {
		f := strings.Split(text, "\t")
		var group, cluster int
		if len(f) != 3 || strings.HasPrefix(text, "#") {
			return nil
		}
		if _, err := fmt.Sscan(f[1], &group); err != nil {
			return nil
		}
		if _, err := fmt.Sscan(f[2], &cluster); err != nil {
			return nil
		}
		key := tokens.Key(f[0])
		if _, ok := t.clusters[key]; !ok {
			t.clusters[key] = wordform.MakeForm(cluster+1, group+1, 0)
			t.order = append(t.order, key)
		}
		return nil
	})
}

// inventory lists the pairs of GUM, the commonest first.
func (t *trainer) inventory() {
	counts := map[postag.Pair]int{}
	for _, s := range t.gumTrain {
		for i := range s.words {
			counts[pairOf(s.tags[i], s.penn[i])]++
		}
	}
	for p, n := range counts {
		if n >= 2 {
			t.pairs = append(t.pairs, p)
		}
	}
	slices.SortFunc(t.pairs, func(a, b postag.Pair) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.Penn, b.Penn), cmp.Compare(a.Tag, b.Tag))
	})
	superfluous := []postag.Pair{pairOf(tagging.PUNCT, tagging.PennNFP), pairOf(tagging.SYM, tagging.PennNFP)} // which GUM's open genres lack
	t.pairs = append(t.pairs[:min(len(t.pairs), linear.MaxClasses-len(superfluous))], superfluous...)
	t.codeOf = map[postag.Pair]uint8{}
	for i, p := range t.pairs {
		t.codeOf[p] = uint8(i)
	}
}

// setCodes numbers the gold pairs of sentences; pairs outside the inventory are left open.
func (t *trainer) setCodes(all []*sentence) {
	for _, s := range all {
		s.codes = make([]uint64, len(s.words))
		for i := range s.words {
			if c, ok := t.codeOf[pairOf(s.tags[i], s.penn[i])]; ok {
				s.codes[i] = 1 << c
			}
		}
	}
}

// fitting finds the codes of each word of a sentence whose Penn tag alone is known: those that GUM has for the word and
// tag, or the commonest for the tag.
func (t *trainer) fitting(s *sentence) []uint64 {
	seen, common := t.gumPairs()
	out := make([]uint64, len(s.words))
	for i, w := range s.words {
		p := s.penn[i]
		switch {
		case p == tagging.PennHYPH:
			out[i] = 1 << t.codeOf[pairOf(tagging.PUNCT, tagging.PennHYPH)]
		case p == tagging.PennTO:
			out[i] = common[p] | 1<<t.codeOf[pairOf(tagging.ADP, tagging.PennIN)]
		case p != 0:
			if out[i] = seen[wordTag{tokens.Key(w), p}]; out[i] == 0 {
				out[i] = common[p]
			}
		}
	}
	return out
}

type wordTag struct {
	key  uint64
	penn tagging.Penn
}

// gumPairs finds the codes of each word and Penn tag of GUM, and the commonest code of each Penn tag.
func (t *trainer) gumPairs() (map[wordTag]uint64, map[tagging.Penn]uint64) {
	if t.seen != nil {
		return t.seen, t.common
	}
	t.seen, t.common = map[wordTag]uint64{}, map[tagging.Penn]uint64{}
	for _, s := range t.gumTrain {
		for i, w := range s.words {
			t.seen[wordTag{tokens.Key(w), s.penn[i]}] |= s.codes[i]
		}
	}
	for i, p := range slices.Backward(t.pairs) {
		t.common[tagging.Penn(p.Penn)] = 1 << i // the commonest comes last
	}
	for _, name := range strings.Fields("VERB/VB VERB/VBD VERB/VBG VERB/VBN VERB/VBP VERB/VBZ") {
		var p tagging.Penn
		if p.UnmarshalText([]byte(name[5:])) == nil {
			t.common[p] = t.maskOf(name)
		}
	}
	return t.seen, t.common
}

// usage counts the codes of a word form by how it is written.
type usage struct{ lower, upper [64]int }

func (u *usage) total() int { return total(&u.lower) + total(&u.upper) }

// seldomSeen finds the words of the web whose tags the table of forms gives.
func (t *trainer) seldomSeen() map[uint64]*usage {
	forms := map[uint64]*usage{}
	for form, names := range readTable(formTable) {
		u := &usage{}
		for _, c := range expand(t.maskOf(strings.Join(names, " "))) {
			u.lower[c] = 1
		}
		if u.total() > 0 {
			forms[tokens.Key(form)] = u
		}
	}
	return forms
}

// expand lists the codes of a mask.
func expand(mask uint64) []int {
	var codes []int
	for ; mask != 0; mask &= mask - 1 {
		codes = append(codes, bits.TrailingZeros64(mask))
	}
	return codes
}

func total(counts *[64]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// dictionary makes the vocabulary and the classes of a model.
func (t *trainer) dictionary(all []*sentence) *postag.Model {
	words, shapes, shape := t.count(all)
	m := &postag.Model{Thorough: true}
	m.SetPairs(t.pairs)
	for s := range shapes {
		m.Classes = append(m.Classes, t.shapeMasks(&shapes[s]))
	}
	m.Classes[postag.ShapeNumber] = postag.Masks{Lower: t.maskOf("NUM/CD"), Upper: t.maskOf("NUM/CD")}
	m.Classes[postag.ShapeAddress] = postag.Masks{Lower: t.maskOf("PROPN/NNP"), Upper: t.maskOf("PROPN/NNP")}
	number := map[postag.Masks]int{}
	class := func(k postag.Masks) int {
		if _, ok := number[k]; !ok {
			number[k] = len(m.Classes)
			m.Classes = append(m.Classes, k)
		}
		return number[k]
	}
	var entries []wordform.Entry
	have := map[uint64]bool{}
	web := t.seldomSeen()
	keys := append(slices.Clone(t.order), sortedKeys(words)...)
	for _, key := range slices.Concat(keys, sortedKeys(web)) {
		f := t.clusters[key]
		u, seldom := words[key], web[key]
		if have[key] || f == 0 && u == nil && seldom == nil {
			continue
		}
		have[key] = true
		c := 0
		switch {
		case seldom != nil && (u == nil || u.total() < webForms):
			c = class(postag.Masks{Lower: seenMask(&seldom.lower, 0, 1), Upper: seenMask(&seldom.lower, 0, 1)})
		case u != nil && u.total() >= minForms:
			c = class(t.wordMasks(u, m.Classes[shape[key]]))
		}
		if f != 0 || c != 0 {
			entries = append(entries, wordform.Entry{Key: key, Form: wordform.MakeForm(int(f.Cluster()), int(f.Group()), c)})
		}
	}
	t.vocabulary = wordform.Build(entries)
	m.Forms, _ = wordform.Open(string(t.vocabulary))
	return m
}

func sortedKeys(m map[uint64]*usage) []uint64 {
	keys := make([]uint64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b uint64) int {
		na, nb := m[a].total(), m[b].total()
		return cmp.Or(cmp.Compare(nb, na), cmp.Compare(a, b))
	})
	return keys
}

// count tallies codes by word and, for rare words, by shape.
func (t *trainer) count(all []*sentence) (map[uint64]*usage, []usage, map[uint64]int) {
	words, shape := map[uint64]*usage{}, map[uint64]int{}
	each(all, func(s *sentence, i int, upper bool) {
		key := s.doc.Key(i)
		if words[key] == nil {
			words[key] = &usage{}
			shape[key] = postag.Shape(s.doc, i)
		}
		words[key].add(s.codes[i], upper)
	})
	shapes := make([]usage, postag.NumShapes)
	each(all, func(s *sentence, i int, upper bool) {
		if u := words[s.doc.Key(i)]; u.total() < minForms*4 {
			shapes[postag.Shape(s.doc, i)].add(s.codes[i], upper)
		}
	})
	return words, shapes, shape
}

func (u *usage) add(mask uint64, upper bool) {
	if mask&(mask-1) != 0 || mask == 0 {
		return
	}
	if c := bits.TrailingZeros64(mask); upper {
		u.upper[c]++
	} else {
		u.lower[c]++
	}
}

// each visits the words whose writing is telling: capitals at the beginning of a sentence count as lower case.
func each(all []*sentence, visit func(s *sentence, i int, upper bool)) {
	for _, s := range all {
		first := true
		for i := range s.words {
			upper := s.doc.Flags(i).Has(tokens.FlagTitle) && !first && !s.recased
			if k := s.doc.Kind(i); k == tokens.KindWord || k == tokens.KindNumber {
				first = false
			}
			visit(s, i, upper)
		}
	}
}

// seenMask holds the codes with at least share of the total, and at least least times.
func seenMask(counts *[64]int, share float64, least int) uint64 {
	n := total(counts)
	var mask uint64
	for c, k := range counts {
		if k >= least && float64(k) >= share*float64(n) {
			mask |= 1 << c
		}
	}
	return mask
}

// shapeMasks are the codes of unknown words of a shape.
func (t *trainer) shapeMasks(u *usage) postag.Masks {
	open := t.maskOf("NOUN/NN NOUN/NNS PROPN/NNP ADJ/JJ VERB/VB VERB/VBD X/FW")
	k := postag.Masks{Lower: seenMask(&u.lower, 0.002, 2), Upper: seenMask(&u.upper, 0.002, 2)}
	if k.Lower == 0 {
		k.Lower = open
	}
	if k.Upper == 0 {
		k.Upper = k.Lower | t.maskOf("PROPN/NNP")
	}
	return k
}

// wordMasks are the codes of a word of the dictionary. A word seen seldom may also have the tags that go with those seen,
// and those of its shape.
func (t *trainer) wordMasks(u *usage, shape postag.Masks) postag.Masks {
	both := usage{}
	for c := range both.lower {
		both.lower[c] = u.lower[c] + u.upper[c]
	}
	k := postag.Masks{Lower: seenMask(&u.lower, 0.002, 1), Upper: seenMask(&u.upper, 0.002, 1)}
	seen := seenMask(&both.lower, 0.002, 1)
	if total(&u.lower) < sure {
		k.Lower = t.related(cmp.Or(k.Lower, seen))
	}
	if total(&u.lower) < rare && seen&t.openCodes() != 0 {
		k.Lower |= shape.Lower
	}
	if total(&u.upper) >= sure {
		return k
	}
	k.Upper |= seen
	if seen&t.openCodes() != 0 {
		k.Upper |= t.related(seen) | t.maskOf("PROPN/NNP")
	}
	if seen&t.maskOf("NOUN/NNS PROPN/NNPS") != 0 {
		k.Upper |= t.maskOf("PROPN/NNPS")
	}
	if seen&t.maskOf("ADJ/JJ VERB/VBN") != 0 {
		k.Upper |= t.maskOf("ADJ/NNP")
	}
	return k
}

func (t *trainer) openCodes() uint64 {
	return t.maskOf("NOUN/NN NOUN/NNS PROPN/NNP PROPN/NNPS ADJ/JJ ADJ/NNP VERB/VB VERB/VBP VERB/VBZ VERB/VBG VERB/VBN VERB/VBD")
}

// related adds to a mask the codes that words with its codes commonly have too.
func (t *trainer) related(mask uint64) uint64 {
	for _, group := range [...]string{
		"NOUN/NN VERB/VB VERB/VBP", "NOUN/NNS VERB/VBZ", "VERB/VBD VERB/VBN ADJ/JJ", "VERB/VBG NOUN/NN ADJ/JJ",
		"VERB/VB VERB/VBP", "ADJ/JJ NOUN/NN", "VERB/VBZ NOUN/NNS",
	} {
		codes := t.maskOf(group)
		head := t.maskOf(strings.Fields(group)[0])
		if mask&head != 0 {
			mask |= codes
		}
	}
	return mask
}

// maskOf makes a mask of names such as "NOUN/NN".
func (t *trainer) maskOf(names string) uint64 {
	var mask uint64
	for _, name := range strings.Fields(names) {
		tag, penn, _ := strings.Cut(name, "/")
		var p tagging.Tag
		var q tagging.Penn
		if p.UnmarshalText([]byte(tag)) == nil && q.UnmarshalText([]byte(penn)) == nil {
			if c, ok := t.codeOf[pairOf(p, q)]; ok {
				mask |= 1 << c
			}
		}
	}
	return mask
}

// tagMask holds the codes of a universal part of speech.
func (t *trainer) tagMask(tag tagging.Tag) uint64 {
	var mask uint64
	for i, p := range t.pairs {
		if tagging.Tag(p.Tag) == tag {
			mask |= 1 << i
		}
	}
	return mask
}
