package concepts

import (
	"cmp"
	"slices"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// chain is a step of a form: a segment that follows the chain's parent within a gap. Chains form a tree; its first level, the segments
// that begin forms, is found by the segment's number.
type chain struct {
	segment  int32
	gap      uint8  // tokens that may stand before the segment
	reach    uint8  // the greatest gap of the children
	children uint32 // index of the first
	count    uint32
	form     int32 // the first of the forms that end here, -1 none
	more     uint32
}

// chains is the tree compiled: children of one parent lie together, ordered by segment. The automaton finds phrases; a phrase belongs to
// one segment or several.
type chains struct {
	nodes []chain
	ends  []int32 // forms; chain.form is an index here, chain.more how many
	// segments of phrase i that do not only begin forms, ascending, are segments[segmentsFrom[i]:segmentsFrom[i+1]], and the nodes of forms that begin with it are
	// roots[rootsFrom[i]:rootsFrom[i+1]].
	segments, segmentsFrom []int32
	roots, rootsFrom       []int32
	doors                  []door // of the roots, in the same order
	numSegments            int
	segmentOf              []int32 // of each node, side by side: most are asked for nothing else
}

// door says at little cost whether a root can be anything in a sentence: what must be there for it.
type door struct {
	root int32
	need int32 // the only segment that goes on with it, or one of the values below
}

const (
	needNothing = -1 // a form ends at the root itself
	needAny     = -2 // one of several segments: see goesOn
)

// furnish makes the doors; roots and nodes must be right.
func (c *chains) furnish() {
	c.doors = make([]door, len(c.roots))
	for i, r := range c.roots {
		n := &c.nodes[r]
		c.doors[i] = door{r, needAny}
		switch {
		case n.form >= 0:
			c.doors[i].need = needNothing
		case n.count == 1:
			c.doors[i].need = c.segmentOf[n.children]
		}
	}
}

// open says whether a root may be followed in a sentence with a set of segments.
func (c *chains) open(d door, set here) bool {
	if d.need >= 0 {
		return set.has(d.need)
	}
	return d.need == needNothing || c.goesOn(&c.nodes[d.root], set)
}

// maxAllSegments bounds the segments of a layer.
const maxAllSegments = 1 << 24

// count finds the number of segments, and lists those of the nodes.
func (c *chains) count() {
	c.segmentOf = make([]int32, len(c.nodes))
	for i := range c.nodes {
		c.segmentOf[i] = c.nodes[i].segment
		c.numSegments = max(c.numSegments, int(c.nodes[i].segment)+1)
	}
	for _, s := range c.segments {
		c.numSegments = max(c.numSegments, int(s)+1)
	}
}

func (c *chains) numPhrases() int { return max(len(c.rootsFrom)-1, 0) }

// chainBuilder collects the tree.
type chainBuilder struct {
	segments map[string]int32
	phrases  map[string]int32
	members  [][]int32 // segments of each phrase
	root     *buildChain
}

type buildChain struct {
	kids  map[segmentStep]*buildChain
	forms []int32
}

type segmentStep struct {
	segment int32
	gap     uint8
}

func newChainBuilder() *chainBuilder {
	return &chainBuilder{segments: map[string]int32{}, phrases: map[string]int32{}, root: &buildChain{}}
}

// add puts a form into the tree. insert receives each phrase the first time it is seen.
func (b *chainBuilder) add(list []segment, form int32, insert func(pattern string, id int) error) error {
	at := b.root
	for _, s := range list {
		id, err := b.segment(s.pattern, insert)
		if err != nil {
			return err
		}
		step := segmentStep{id, s.gap}
		if at.kids == nil {
			at.kids = map[segmentStep]*buildChain{}
		}
		if at.kids[step] == nil {
			at.kids[step] = &buildChain{}
		}
		at = at.kids[step]
	}
	if !slices.Contains(at.forms, form) {
		at.forms = append(at.forms, form)
	}
	return nil
}

// segment numbers a segment and its phrases.
func (b *chainBuilder) segment(pattern string, insert func(pattern string, id int) error) (int32, error) {
	if id, ok := b.segments[pattern]; ok {
		return id, nil
	}
	list, err := phrases(pattern)
	if err != nil {
		return 0, err
	}
	id := int32(len(b.segments))
	b.segments[pattern] = id
	for _, p := range list {
		n, ok := b.phrases[p]
		if !ok {
			n = int32(len(b.phrases))
			if err := insert(p, int(n)); err != nil {
				return 0, err
			}
			b.phrases[p] = n
			b.members = append(b.members, nil)
		}
		if m := b.members[n]; len(m) == 0 || m[len(m)-1] != id {
			b.members[n] = append(m, id)
		}
	}
	return id, nil
}

// build lays the tree out level by level.
func (b *chainBuilder) build() chains {
	var c chains
	first := c.append(b.root)
	heads := len(c.nodes)
	for level := first; len(level) > 0; {
		var next []*buildChain
		for at, kids := len(c.nodes)-len(level), level; len(kids) > 0; at, kids = at+1, kids[1:] {
			from := len(c.nodes)
			below := c.append(kids[0])
			n := &c.nodes[at]
			n.children, n.count = uint32(from), uint32(len(below))
			for _, k := range c.nodes[from:] {
				n.reach = max(n.reach, k.gap)
			}
			next = append(next, below...)
		}
		level = next
	}
	c.index(b.members, heads)
	c.count()
	c.furnish()
	return c
}

// index lists, of every phrase, the segments that go on with a form and the roots; the first nodes are those of the first level.
func (c *chains) index(members [][]int32, heads int) {
	rootOf, goesOn := map[int32]int32{}, map[int32]bool{}
	for i := range c.nodes {
		if i < heads {
			rootOf[c.nodes[i].segment] = int32(i)
		} else {
			goesOn[c.nodes[i].segment] = true
		}
	}
	c.segmentsFrom, c.rootsFrom = []int32{0}, []int32{0}
	for _, list := range members {
		for _, s := range list {
			if goesOn[s] {
				c.segments = append(c.segments, s)
			}
			if r, ok := rootOf[s]; ok {
				c.roots = append(c.roots, r)
			}
		}
		c.segmentsFrom = append(c.segmentsFrom, int32(len(c.segments)))
		c.rootsFrom = append(c.rootsFrom, int32(len(c.roots)))
	}
}

// append adds the children of a node, in order, and returns them.
func (c *chains) append(b *buildChain) []*buildChain {
	steps := make([]segmentStep, 0, len(b.kids))
	for s := range b.kids {
		steps = append(steps, s)
	}
	slices.SortFunc(steps, func(x, y segmentStep) int {
		return cmp.Or(cmp.Compare(x.segment, y.segment), cmp.Compare(x.gap, y.gap))
	})
	out := make([]*buildChain, 0, len(steps))
	for _, s := range steps {
		k := b.kids[s]
		n := chain{segment: s.segment, gap: s.gap, form: -1}
		if len(k.forms) > 0 {
			n.form, n.more = int32(len(c.ends)), uint32(len(k.forms))
			c.ends = append(c.ends, k.forms...)
		}
		c.nodes = append(c.nodes, n)
		out = append(out, k)
	}
	return out
}

// here is the set of the segments found in a sentence, one bit each.
type here []uint64

func (h here) has(segment int32) bool { return h[segment>>6]>>(segment&63)&1 != 0 }

// note puts the segments of the phrases found into the set.
func (h here) note(c *chains, found []lexicon.Match) {
	for _, m := range found {
		for _, s := range c.segmentsOf(m.ID) {
			h[s>>6] |= 1 << (s & 63)
		}
	}
}

// segmentsOf lists the segments that a phrase is and that go on with a form, ascending.
func (c *chains) segmentsOf(phrase int) []int32 {
	if phrase >= c.numPhrases() {
		return nil
	}
	return c.segments[c.segmentsFrom[phrase]:c.segmentsFrom[phrase+1]]
}

// appendForms joins the phrases found in a sentence, ordered by first token, to forms. The set of segments must be empty, and is after.
func (c *chains) appendForms(dst []lexicon.Match, doc *tokens.Document, found []lexicon.Match, set here) []lexicon.Match {
	set.note(c, found)
	for i, m := range found {
		if m.ID >= c.numPhrases() {
			continue
		}
		for _, d := range c.doors[c.rootsFrom[m.ID]:c.rootsFrom[m.ID+1]] {
			if c.open(d, set) {
				dst = c.follow(dst, doc, found[i+1:], set, &c.nodes[d.root], m.Range)
			}
		}
	}
	clear(set)
	return dst
}

// goesOn says whether a segment that may follow a node is in the sentence.
func (c *chains) goesOn(n *chain, set here) bool {
	for _, s := range c.segmentOf[n.children : n.children+n.count] {
		if set.has(s) {
			return true
		}
	}
	return false
}

func (c *chains) follow(dst []lexicon.Match, doc *tokens.Document, ahead []lexicon.Match, set here, n *chain, r tokens.Range) []lexicon.Match {
	if n.form >= 0 {
		for _, id := range c.ends[n.form : n.form+int32(n.more)] {
			dst = append(dst, lexicon.Match{Range: r, ID: int(id)})
		}
	}
	if !c.goesOn(n, set) {
		return dst
	}
	skip := transparent(doc, r.Limit)
	children := c.nodes[n.children : n.children+n.count]
	for i, m := range ahead {
		if m.Range.First < r.Limit {
			continue
		}
		gap := max(m.Range.First-r.Limit-skip, 0)
		if gap > int(n.reach) {
			break
		}
		segments := c.segmentsOf(m.ID)
		for k := range children {
			if segments = skipTo(segments, children[k].segment); len(segments) == 0 {
				break
			}
			if segments[0] == children[k].segment && gap <= int(children[k].gap) && inClause(doc, r.Limit+skip, m.Range.First) {
				dst = c.follow(dst, doc, ahead[i+1:], set, &children[k], tokens.Range{First: r.First, Limit: m.Range.Limit})
			}
		}
	}
	return dst
}

// skipTo cuts what is below a segment off a sorted list.
func skipTo(list []int32, segment int32) []int32 {
	low, high := 0, len(list)
	for low < high {
		if mid := (low + high) / 2; list[mid] < segment {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return list[low:]
}

// inClause says whether a gap from i to limit goes over no sign that divides clauses: a comma, a semicolon, a colon or a bracket. Joining
// hyphens and quotation marks, which may stand round one word, are none.
func inClause(doc *tokens.Document, i, limit int) bool {
	for ; i < limit; i++ {
		switch doc.Kind(i) {
		case tokens.KindBracket:
			return false
		case tokens.KindPunct:
			switch doc.Word(i) {
			case ",", ";", ":":
				return false
			}
		}
	}
	return true
}

// transparent counts the quotation marks and joining hyphens at i, two at most: what lexicon passes over between two words.
func transparent(doc *tokens.Document, i int) int {
	n := 0
	for n < 2 && i+n < doc.Len() {
		switch doc.Kind(i + n) {
		case tokens.KindQuote:
		case tokens.KindHyphen:
			if !doc.Glued(i+n) && !(i+n+1 < doc.Len() && doc.Glued(i+n+1)) {
				return n
			}
		default:
			return n
		}
		n++
	}
	return n
}
