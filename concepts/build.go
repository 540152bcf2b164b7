package concepts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// matcherBuilder collects the variants of forms.
type matcherBuilder struct {
	words    *lexicon.VocabularyBuilder
	common   func(word string) float64
	segments map[string]int32
	built    []builtSegment
	variants []builtVariant
	seen     map[string]bool // variants with their forms
}

type builtSegment struct {
	phrases []builtPhrase
	words   int     // of the longest
	common  float64 // how often one of them stands in news, a million words
}

type builtPhrase struct {
	symbols []uint32
	trigger int
	common  float64 // how often its trigger stands in news, a million words
}

type builtVariant struct {
	steps []builtStep
	cue   bool   // of a context, not a form
	kind  uint32 // of form, or the number of a set
}

type builtStep struct {
	segment int32
	gap     uint8
}

func newMatcherBuilder() *matcherBuilder {
	return &matcherBuilder{
		words: lexicon.NewVocabularyBuilder(), common: commonness(), segments: map[string]int32{}, seen: map[string]bool{},
	}
}

// addForm adds a variant of a kind of form.
func (b *matcherBuilder) addForm(list []segment, kind int32) error { return b.add(list, kind, false) }

// addCue adds a pattern of a set of context words.
func (b *matcherBuilder) addCue(pattern string, set int32) error {
	variants, err := segments(pattern)
	for i := 0; i < len(variants) && err == nil; i++ {
		err = b.add(variants[i], set, true)
	}
	return err
}

func (b *matcherBuilder) add(list []segment, kind int32, cue bool) error {
	variants, err := b.open(list)
	for _, v := range variants {
		v.kind, v.cue = uint32(kind), cue
		if key := fmt.Sprint(v); !b.seen[key] {
			b.seen[key] = true
			b.variants = append(b.variants, v)
		}
	}
	return err
}

// open resolves alternatives that hold gaps themselves: each is a variant of its own, with the parts between its gaps as steps.
func (b *matcherBuilder) open(list []segment) ([]builtVariant, error) {
	out := []builtVariant{{}}
	for _, s := range list {
		choices, err := b.choices(s)
		if err != nil {
			return nil, err
		}
		if len(out)*len(choices) > maxVariants {
			return nil, errTooFlaggy
		}
		var joined []builtVariant
		for _, v := range out {
			for _, steps := range choices {
				joined = append(joined, builtVariant{steps: append(slices.Clone(v.steps), steps...)})
				if len(joined[len(joined)-1].steps) > maxSteps {
					return nil, errTooLong
				}
			}
		}
		out = joined
	}
	return out, nil
}

// choices lists what may stand in the place of a segment: one of its phrases, or the steps of an alternative with gaps.
func (b *matcherBuilder) choices(s segment) (out [][]builtStep, err error) {
	list, err := phrases(s.pattern)
	if err != nil {
		return nil, err
	}
	plain := slices.DeleteFunc(slices.Clone(list), hasGap)
	if len(plain) > 0 {
		id, err := b.segment(s.pattern, plain)
		if err != nil {
			return nil, err
		}
		out = append(out, []builtStep{{id, s.gap}})
	}
	for _, text := range list {
		if !hasGap(text) {
			continue
		}
		steps, err := b.gapped(text, s.gap)
		if err != nil {
			return nil, err
		}
		out = append(out, steps)
	}
	return out, nil
}

// gapped returns the parts between the gaps of a phrase as steps, the first of them behind a gap of its own.
func (b *matcherBuilder) gapped(phrase string, gap uint8) ([]builtStep, error) {
	elements, err := splitElements(phrase)
	if err != nil {
		return nil, err
	}
	parts, err := cut(elements)
	if err != nil {
		return nil, err
	}
	parts[0].gap = gap
	steps := make([]builtStep, len(parts))
	for i, part := range parts {
		id, err := b.segment(part.pattern, []string{part.pattern})
		if err != nil {
			return nil, err
		}
		steps[i] = builtStep{id, part.gap}
	}
	return steps, nil
}

// hasGap says whether a phrase holds a gap.
func hasGap(phrase string) bool {
	return slices.ContainsFunc(strings.Fields(phrase), func(w string) bool { return newElement(w).gap > 0 })
}

// segment numbers a segment by its pattern and the phrases that it stands for.
func (b *matcherBuilder) segment(pattern string, list []string) (int32, error) {
	if id, ok := b.segments[pattern]; ok {
		return id, nil
	}
	var built builtSegment
	for _, text := range list {
		p, err := b.phrase(text)
		if err != nil {
			return 0, err
		}
		built.phrases = append(built.phrases, p)
		built.words = max(built.words, len(p.symbols))
		built.common += p.common
	}
	id := int32(len(b.built))
	b.segments[pattern] = id
	b.built = append(b.built, built)
	return id, nil
}

func (b *matcherBuilder) phrase(text string) (p builtPhrase, err error) {
	symbols, err := b.words.Phrase(text)
	if err != nil {
		return p, err
	}
	words := strings.Fields(text)
	if len(words) != len(symbols) || len(words) > maxPhraseWords {
		return p, errTooLong
	}
	for i, s := range symbols {
		p.symbols = append(p.symbols, uint32(s))
		if common := b.common(words[i]); i == 0 || common < p.common {
			p.trigger, p.common = i, common
		}
	}
	return p, nil
}

// rarest returns the step of a variant whose segment is rarest, other than one; -1 if there is none.
func (b *matcherBuilder) rarest(v builtVariant, other int) int {
	best := -1
	for i, s := range v.steps {
		if i != other && (best < 0 || b.built[s.segment].common < b.built[v.steps[best].segment].common) {
			best = i
		}
	}
	return best
}

// layout is the compiled form under construction.
type layout struct {
	b        *matcherBuilder
	numbers  []uint32 // of the segments that are trees
	segments []uint32
	variants []uint32
	heads    []variantHead
	trees    []uint32
	numNodes uint32
	known    map[string]uint32 // nodes by what they hold
}

// number renumbers the symbols of all phrases without gaps: first the triggers of forms, then those of contexts, then the others. It
// returns the numbers of the vocabulary's symbols, + 1, nil if they stay as they are, being too many; and how many there are.
func (b *matcherBuilder) number() (numbers []uint16, count int) {
	limit := int(b.words.Limit())
	rank := make([]uint8, limit)
	for _, s := range b.built {
		for _, p := range s.phrases {
			for _, symbol := range p.symbols {
				rank[symbol] = max(rank[symbol], rankOther)
			}
		}
	}
	b.rankTriggers(rank)
	numbers = make([]uint16, limit)
	for of := uint8(rankForm); of >= rankOther; of-- {
		for symbol, r := range rank {
			if r == of {
				count++
				numbers[symbol] = uint16(count)
			}
		}
	}
	if count >= 1<<16-1 {
		return nil, limit
	}
	for _, s := range b.built {
		for _, p := range s.phrases {
			for i := range p.symbols {
				p.symbols[i] = uint32(numbers[p.symbols[i]] - 1)
			}
		}
	}
	return numbers, count
}

// Ranks of symbols, in the reverse order of their numbers.
const (
	rankOther = iota + 1
	rankCue   // a trigger of contexts
	rankForm  // of forms
)

// rankTriggers ranks the symbols on which pivots hang.
func (b *matcherBuilder) rankTriggers(rank []uint8) {
	for _, v := range b.variants {
		of := uint8(rankForm)
		if v.cue {
			of = rankCue
		}
		for _, p := range b.built[v.steps[b.rarest(v, -1)].segment].phrases {
			symbol := p.symbols[p.trigger]
			rank[symbol] = max(rank[symbol], of)
		}
	}
}

// put writes the sections of the matcher.
func (b *matcherBuilder) put(w *codec.Writer) {
	dense, count := b.number()
	l := &layout{b: b, known: map[string]uint32{}}
	for _, s := range b.built {
		l.segment(s)
	}
	for _, v := range b.variants {
		l.variant(v)
	}
	w.Put(secWords, b.words.Bytes())
	w.PutSlice(secDense, dense)
	w.PutVarints(secNumSymbols, []uint32{uint32(count)})
	w.PutVarints(secTrees, l.trees)
	w.PutVarints(secSegments, l.segments)
	w.PutVarints(secVariants, l.variants)
	l.putIndex(w, &matcher{numSymbols: count})
}

// putIndex finds the pivots of a matcher, which knows its symbols alone so far, and writes them and their masks.
func (l *layout) putIndex(w *codec.Writer, m *matcher) {
	if !m.readTrees(l.trees) || !m.readSegments(l.segments) || !m.readVariants(l.variants) {
		panic("concepts: a matcher that cannot be read back") // a mistake of this file
	}
	m.index(l.heads)
	w.PutVarints(secFormPivots, m.forms.numbers())
	w.PutVarints(secCuePivots, m.cues.numbers())
	var masks []uint64
	for _, of := range m.masks {
		masks = append(masks, of[:]...)
	}
	w.PutSlice(secMasks, masks)
	inMask := make([]uint8, m.numSymbols/8+1)
	for symbol, is := range m.inMask {
		if is {
			inMask[symbol>>3] |= 1 << (symbol & 7)
		}
	}
	w.PutSlice(secInMask, inMask)
}

// segment lays out a segment, unless it is a single word.
func (l *layout) segment(s builtSegment) {
	l.numbers = append(l.numbers, uint32(len(l.segments)))
	if !s.isWord() {
		l.segments = append(l.segments, l.root(s.phrases))
	}
}

// isWord says whether a segment is a single word.
func (s *builtSegment) isWord() bool { return len(s.phrases) == 1 && s.words == 1 }

// step returns a step as it is stored.
func (l *layout) step(s builtStep) step {
	if seg := &l.b.built[s.segment]; seg.isWord() {
		return newStep(seg.phrases[0].symbols[0], true, s.gap)
	}
	return newStep(l.numbers[s.segment], false, s.gap)
}

// tooCommon is how often, a million words, the words of a segment stand in news that is no use as a second: they are near anything.
const tooCommon = 6000

// variant lays out a variant: its kind and the number of its steps, and the steps.
func (l *layout) variant(v builtVariant) {
	pivot := l.b.rarest(v, -1)
	second := l.b.rarest(v, pivot)
	if second >= 0 && l.b.built[v.steps[second].segment].common >= tooCommon {
		second = -1
	}
	l.heads = append(l.heads, variantHead{uint32(len(l.variants)), v.cue, pivot, second})
	l.variants = append(l.variants, v.kind<<stepsShift|uint32(len(v.steps)-1))
	for _, s := range v.steps {
		l.variants = append(l.variants, uint32(l.step(s)))
	}
}

// branch is a node of the tree of a segment's phrases.
type branch struct {
	end  uint32 // place of the trigger + 1 if a phrase ends here
	next map[uint32]*branch
}

// root lays out the tree of phrases and returns the number of its root.
func (l *layout) root(list []builtPhrase) uint32 {
	top := &branch{next: map[uint32]*branch{}}
	for _, p := range list {
		at := top
		for _, s := range p.symbols {
			if at.next == nil {
				at.next = map[uint32]*branch{}
			}
			if at.next[s] == nil {
				at.next[s] = &branch{}
			}
			at = at.next[s]
		}
		at.end = uint32(p.trigger) + 1
	}
	return l.node(top)
}

// node lays out a branch behind its branches, its edges ordered by symbol. Equal branches are one node: many segments end in the same
// lists of words.
func (l *layout) node(at *branch) uint32 {
	symbols := make([]uint32, 0, len(at.next))
	for s := range at.next {
		symbols = append(symbols, s)
	}
	slices.SortFunc(symbols, cmp.Compare[uint32])
	targets := make([]uint32, 0, len(symbols))
	for _, s := range symbols {
		target := (at.next[s].end-1)<<1 | edgeEnds
		if len(at.next[s].next) > 0 {
			target = l.node(at.next[s]) << 1
		}
		targets = append(targets, target)
	}
	key := fmt.Sprint(at.end, symbols, targets)
	id, ok := l.known[key]
	if !ok {
		id = l.numNodes
		l.known[key] = id
		l.numNodes++
		l.putNode(id, at.end, symbols, targets)
	}
	return id
}

// putNode writes a node: the number of its edges, its end, and of each edge the distance of its symbol from that before, and its target; a
// node by how far it lies back.
func (l *layout) putNode(id, end uint32, symbols, targets []uint32) {
	l.trees = append(l.trees, uint32(len(symbols)), end)
	last := uint32(0)
	for i, s := range symbols {
		target := targets[i]
		if target&edgeEnds == 0 {
			target = (id - target>>1) << 1
		}
		l.trees = append(l.trees, s-last, target)
		last = s
	}
}
