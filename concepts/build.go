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
	rates   []float64 // of the words
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
		built.common += p.rates[p.trigger]
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
		p.rates = append(p.rates, b.common(words[i]))
		if p.rates[i] < p.rates[p.trigger] {
			p.trigger = i
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
	forms    [][]pivot // by symbol
	cues     [][]pivot
	masks    []uint64
	maskOf   map[int32]uint32 // of segments, as in a pivot
	inMask   []uint8
	variants []uint32
	numbers  []uint32 // of the segments that are laid out
	segments []uint32
	nodes    []uint32
	labels   []uint32
	targets  []uint32
	known    map[string]uint32 // nodes by what they hold
}

// numbering gives the symbols that phrases have numbers without gaps.
type numbering struct {
	order   []uint32 // symbols of the vocabulary by their numbers
	numbers []uint16 // numbers of the vocabulary's symbols, + 1; nil if they stay as they are, being too many
}

// number renumbers the symbols of all phrases: first the triggers of forms, then those of contexts, then the others.
func (b *matcherBuilder) number() numbering {
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
	n := numbering{numbers: make([]uint16, limit)}
	for of := uint8(rankForm); of >= rankOther; of-- {
		for symbol, r := range rank {
			if r == of {
				n.order = append(n.order, uint32(symbol))
			}
		}
	}
	if len(n.order) >= 1<<16-1 {
		return numbering{order: make([]uint32, limit)}
	}
	for i, symbol := range n.order {
		n.numbers[symbol] = uint16(i + 1)
	}
	for _, s := range b.built {
		for _, p := range s.phrases {
			for i := range p.symbols {
				p.symbols[i] = uint32(n.numbers[p.symbols[i]] - 1)
			}
		}
	}
	return n
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
	dense := b.number()
	limit := len(dense.order)
	l := &layout{b: b, forms: make([][]pivot, limit), cues: make([][]pivot, limit), maskOf: map[int32]uint32{}, inMask: make([]uint8, limit/8+1), known: map[string]uint32{}}
	for _, s := range b.built {
		l.segment(s)
	}
	for _, v := range b.variants {
		l.variant(v)
	}
	w.Put(secWords, b.words.Bytes())
	w.PutSlice(secDense, dense.numbers)
	putPivots(w, secFormsHeads, l.forms)
	putPivots(w, secCuesHeads, l.cues)
	w.PutSlice(secMasks, l.masks)
	w.PutSlice(secInMask, l.inMask)
	w.PutSlice(secVariants, l.variants)
	w.PutSlice(secSegments, l.segments)
	w.PutSlice(secNodes, l.nodes)
	putLabels(w, l.labels, dense.numbers != nil)
	w.PutSlice(secTargets, l.targets)
}

// putLabels writes the symbols of edges, as short numbers if they are.
func putLabels(w *codec.Writer, list []uint32, areShort bool) {
	if !areShort {
		w.PutSlice(secLongLabels, list)
		return
	}
	short := make([]uint16, len(list))
	for i, symbol := range list {
		short[i] = uint16(symbol)
	}
	w.PutSlice(secLabels, short)
}

// putPivots writes lists of pivots: the heads of the symbols up to the last that has any, and in the next section the pivots.
func putPivots(w *codec.Writer, section uint32, lists [][]pivot) {
	for len(lists) > 0 && len(lists[len(lists)-1]) == 0 {
		lists = lists[:len(lists)-1]
	}
	var heads, pivots []uint32
	for _, list := range lists {
		slices.SortFunc(list, func(x, y pivot) int {
			a, b := x.pack(), y.pack()
			return cmp.Or(cmp.Compare(a.neighbour, b.neighbour), cmp.Compare(a.variant, b.variant), cmp.Compare(a.rest, b.rest))
		})
		from, neighbours := len(pivots), hash(0)
		for _, p := range slices.Compact(list) {
			packed := p.pack()
			pivots = append(pivots, packed.neighbour, packed.variant, packed.rest)
			if p.neighbour != 0 {
				neighbours |= hashOf(p.neighbour - 1)
			}
		}
		heads = append(heads, uint32(from/pivotNumbers), uint32(neighbours), uint32(neighbours>>32))
	}
	w.PutSlice(section, append(heads, uint32(len(pivots)/pivotNumbers)))
	w.PutSlice(section+1, pivots)
}

// segment lays out a segment, unless it is a single word.
func (l *layout) segment(s builtSegment) {
	number := uint32(len(l.segments) / segmentNumbers)
	l.numbers = append(l.numbers, number)
	if s.isWord() {
		return
	}
	h := hash(0)
	for _, p := range s.phrases {
		h |= hashOf(p.symbols[0])
	}
	l.segments = append(l.segments, l.root(s.phrases), uint32(s.words), uint32(h), uint32(h>>32))
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

// tooCommon is how often, a million words, the words of a segment stand in news for which no mask is made: they are near anything.
const tooCommon = 6000

// variant lays out a variant and its pivots.
func (l *layout) variant(v builtVariant) {
	id := uint32(len(l.variants))
	l.variants = append(l.variants, v.kind<<stepsShift|uint32(len(v.steps)-1))
	for _, s := range v.steps {
		l.variants = append(l.variants, uint32(l.step(s)))
	}
	step := l.b.rarest(v, -1)
	second := l.b.rarest(v, step)
	for _, ph := range l.b.built[v.steps[step].segment].phrases {
		p := pivot{variant: id, step: uint8(step), trigger: uint8(ph.trigger), single: len(ph.symbols) == 1}
		p.beside(ph)
		if reach := l.reach(v, step, second, ph); reach <= maxReach && second >= 0 && l.b.built[v.steps[second].segment].common < tooCommon && len(l.masks)/len(mask{}) < maxMasks {
			p.left, p.reach, p.mask = second < step, uint8(reach), l.mask(v.steps[second].segment)
		}
		lists := l.forms
		if v.cue {
			lists = l.cues
		}
		symbol := ph.symbols[ph.trigger]
		lists[symbol] = append(lists[symbol], p)
	}
}

// beside sets the neighbour of a pivot: the rarer of the words on either side of the trigger.
func (p *pivot) beside(ph builtPhrase) {
	before, after := ph.trigger-1, ph.trigger+1
	switch {
	case len(ph.symbols) == 1:
	case after == len(ph.symbols) || before >= 0 && ph.rates[before] < ph.rates[after]:
		p.before, p.neighbour = true, ph.symbols[before]+1
	default:
		p.neighbour = ph.symbols[after] + 1
	}
}

// reach bounds the words from the trigger of a phrase of one step to the farthest word of another.
func (l *layout) reach(v builtVariant, step, other int, ph builtPhrase) int {
	if other < step {
		words := ph.trigger
		for k := step; k > max(other, 0); k-- {
			words += int(v.steps[k].gap) + l.b.built[v.steps[k-1].segment].words
		}
		return words
	}
	words := len(ph.symbols) - 1 - ph.trigger
	for k := step + 1; k <= other; k++ {
		words += int(v.steps[k].gap) + l.b.built[v.steps[k].segment].words
	}
	return words
}

// mask returns the mask of a segment as in a pivot: the triggers of its phrases, by the only bit that they have or by a number.
func (l *layout) mask(segment int32) uint32 {
	if n := l.maskOf[segment]; n != 0 {
		return n
	}
	var m mask
	var bit uint8
	for _, p := range l.b.built[segment].phrases {
		symbol := p.symbols[p.trigger]
		bit = maskBit(symbol)
		m.add(bit)
		l.inMask[symbol>>3] |= 1 << (symbol & 7)
	}
	number := uint32(bit) + 1
	if len(l.b.built[segment].phrases) > 1 {
		l.masks = append(l.masks, m[:]...)
		number = maskBits + uint32(len(l.masks)/len(mask{}))
	}
	l.maskOf[segment] = number
	return number
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

// node lays out a branch behind its branches, its edges together and ordered by symbol. Equal branches are one node: many segments end
// in the same lists of words.
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
	count := uint32(len(symbols)) | at.end<<16
	key := fmt.Sprint(count, symbols, targets)
	id, ok := l.known[key]
	if !ok {
		id = uint32(len(l.nodes) / nodeNumbers)
		l.known[key] = id
		l.nodes = append(l.nodes, uint32(len(l.labels)), count)
		l.labels = append(l.labels, symbols...)
		l.targets = append(l.targets, targets...)
	}
	return id
}
