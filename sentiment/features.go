package sentiment

import (
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// feature is a row of the model and a value.
type feature struct {
	row   uint32
	value float32
}

// viewToken is what the features need of one token.
type viewToken struct {
	key     uint64
	cluster uint32
	tag     tagging.Tag
	penn    tagging.Penn
	clause  uint8
	quoted  bool
	weight  float32 // of the hit that begins here, 0 none
	rule    Rule
}

// targetView is one sentence prepared for any number of targets.
type targetView struct {
	doc      *tokens.Document
	sentence int
	r        tokens.Range
	toks     []viewToken
	charged  []int32 // tokens with a weight, ascending
	score    float32
	target   tokens.Range
	bag      bag
	model    *model
	sum      [numClasses]float64 // what the features so far speak for each class
	list     bool                // write the features down rather than summing them up
	out      []feature
	at       int    // the token that features come from, -1 the whole sentence
	trace    bool   // keep notes
	notes    []note // one a feature
}

// note says where a feature comes from.
type note struct{ kind, at int }

// begin forgets the last sentence.
func (v *targetView) begin(m *model) { v.sentence, v.model = -1, m }

// forget drops the reference to the document.
func (v *targetView) forget() { v.doc = nil }

// read prepares the tokens of r, a sentence or a part of one, in which hits were found.
func (v *targetView) read(doc *tokens.Document, tags tagging.Tags, sentence int, r tokens.Range, hits []hit) {
	v.doc, v.sentence, v.r = doc, sentence, r
	v.toks = slices.Grow(v.toks[:0], r.Len())[:r.Len()]
	clause, quoted := uint8(0), false
	for k := range v.toks {
		i := r.First + k
		if doc.Kind(i) == tokens.KindQuote && doc.Word(i) != "'" {
			quoted = !quoted
		}
		tag := tags.At(i)
		if clause < 255 && opensClause(doc, i, tag) {
			clause++
		}
		v.toks[k] = viewToken{key: doc.Key(i), tag: tag, penn: tags.Penn(i), clause: clause, quoted: quoted}
	}
	sum := float32(0)
	v.charged = v.charged[:0]
	for i := range hits {
		h := &hits[i]
		k := int(h.first) - r.First
		v.toks[k].weight, v.toks[k].rule = h.weight, h.rule
		sum += h.weight
		if h.weight != 0 {
			v.charged = append(v.charged, int32(k))
		}
	}
	v.score = float32(squash(float64(sum) / math.Sqrt(float64(max(r.Len(), 4)))))
	v.bag.read(v.toks, v.model)
}

// opensClause says whether a clause may begin at token i: behind punctuation, or at a word that joins clauses.
func opensClause(doc *tokens.Document, i int, tag tagging.Tag) bool {
	switch doc.Kind(i) {
	case tokens.KindPunct, tokens.KindQuote, tokens.KindBracket:
		return true
	case tokens.KindHyphen:
		return !doc.Glued(i)
	}
	return tag == tagging.SCONJ
}

// kinds of features; each hashes apart.
const (
	fBias = iota + 1
	fWord
	fWordNear
	fCluster
	fClusterNear
	fAt
	fAtCluster
	fAtTag
	fPair
	fAround
	fBigram
	fSum
	fDecay
	fScore
	fVerb
	fVerbCluster
	fVerbHit
	fShape
	fSignNear
	fClauseSum
	fHitWord
	fTrigram
	fOwned
	fGovernor
)

// rowOf is the row of the model that a feature of a kind falls on.
func rowOf(kind int, a, b uint64) uint32 {
	h := (a*0x9e3779b97f4a7c15 ^ uint64(kind)*0xd6e8feb86659fd93) + b*0xbf58476d1ce4e5b9
	h ^= h >> 29
	h *= 0x94d049bb133111eb
	return uint32(h >> 40 % ModelRows)
}

// add counts a feature of the present target.
func (v *targetView) add(kind int, a, b uint64, value float32) {
	if v.list {
		v.write(kind, rowOf(kind, a, b), value)
		return
	}
	if value != 0 {
		v.model.add(&v.sum, rowOf(kind, a, b), float64(value))
	}
}

// write writes a feature down.
func (v *targetView) write(kind int, row uint32, value float32) {
	v.out = append(v.out, feature{row, value})
	if v.trace {
		v.notes = append(v.notes, note{kind, v.at})
	}
}

// features appends the features of the present target to dst.
func (v *targetView) features(dst []feature) []feature {
	v.out, v.list = dst, true
	v.all()
	v.list = false
	return v.out
}

// weigh sums up what the features of the present target speak for each class.
func (v *targetView) weigh() *[numClasses]float64 {
	v.sum = [numClasses]float64{}
	v.all()
	return &v.sum
}

// all adds every feature of the present target.
func (v *targetView) all() {
	first, limit := v.target.First-v.r.First, v.target.Limit-v.r.First
	v.at = -1
	v.add(fBias, 0, 0, 1)
	if v.list {
		v.words(first, limit)
	} else {
		v.bag.addTo(&v.sum, first, limit)
	}
	v.neighbours(first, limit)
	v.sums(first, limit)
	v.owned(first, limit)
	v.governor(first, limit)
	v.verbs(first, limit)
	v.shape(first, limit)
}

// distance is how far token i stands from the target: negative before it, positive behind it.
func distance(i, first, limit int) int {
	if i < first {
		return i - first
	}
	return i - limit + 1
}

// zone maps a distance to one of eight zones.
func zone(d int) uint64 {
	side := uint64(0)
	if d < 0 {
		side, d = 4, -d
	}
	switch {
	case d <= 2:
		return side
	case d <= 5:
		return side + 1
	case d <= 10:
		return side + 2
	}
	return side + 3
}

const (
	bagValue  = 0.5
	pairValue = 0.4
)

// words adds the words, word pairs and clusters of the sentence by zone. A bag sums the same features up.
func (v *targetView) words(first, limit int) {
	last := uint64(0)
	for i := range v.toks {
		if i >= first && i < limit {
			last = 1
			continue
		}
		t := &v.toks[i]
		z := zone(distance(i, first, limit))
		v.at = i
		v.add(fWord, t.key, 0, bagValue)
		v.add(fWordNear, t.key, z, bagValue)
		if t.cluster > 0 {
			v.add(fCluster, uint64(t.cluster), 0, bagValue)
			v.add(fClusterNear, uint64(t.cluster), z, bagValue)
		}
		if last > 1 {
			v.add(fBigram, last, t.key, pairValue)
		}
		last = t.key
	}
}

// padKey stands for the ends of the sentence.
const padKey = 7

func (v *targetView) keyAt(i int) uint64 {
	if i < 0 || i >= len(v.toks) {
		return padKey
	}
	return v.toks[i].key
}

// neighbours adds the words just before and behind the target.
func (v *targetView) neighbours(first, limit int) {
	for k := 1; k <= 4; k++ {
		for side, i := range [2]int{first - k, limit - 1 + k} {
			place := uint64(2*k + side)
			v.at = i
			v.add(fAt, v.keyAt(i), place, 1)
			if i >= 0 && i < len(v.toks) {
				v.add(fAtCluster, uint64(v.toks[i].cluster), place, 1)
				v.add(fAtTag, uint64(v.toks[i].penn), place, 1)
			}
		}
	}
	v.at = limit
	v.add(fPair, v.keyAt(limit), v.keyAt(limit+1), 1)
	v.at = first - 1
	v.add(fPair, v.keyAt(first-2), v.keyAt(first-1)*3, 1)
	v.add(fAround, v.keyAt(first-1), v.keyAt(limit), 1)
	v.add(fTrigram, v.keyAt(limit)*3+v.keyAt(limit+1), v.keyAt(limit+2), 1)
	v.add(fTrigram, v.keyAt(first-3)*5+v.keyAt(first-2), v.keyAt(first-1), 1)
}

// sums adds the valences of the words around the target, by zone, by clause and with decay.
func (v *targetView) sums(first, limit int) {
	var zones [8][2]float32
	var clause, decay [2]float32
	var sides [2][2]float32
	own := v.toks[first].clause
	for _, at := range v.charged {
		i := int(at)
		if i >= first && i < limit {
			continue
		}
		t := &v.toks[i]
		sign, w := 0, t.weight
		if w < 0 {
			sign, w = 1, -w
		}
		d := distance(i, first, limit)
		zones[zone(d)][sign] += w
		side := 0
		if d < 0 {
			side, d = 1, -d
		}
		sides[side][sign] += w
		decay[sign] += w / (1 + 0.25*float32(d))
		if t.clause == own {
			clause[sign] += w
		}
		if t.rule&RuleBackground == 0 {
			v.at = i
			v.add(fSignNear, zone(distance(i, first, limit)), uint64(sign)<<1|b2u(t.clause == own), 1)
			v.add(fHitWord, t.key, uint64(side), 1)
		}
	}
	v.at = -1
	for z := range zones {
		for sign := range zones[z] {
			v.add(fSum, uint64(z), uint64(sign), soft(zones[z][sign]))
		}
	}
	for sign := range 2 {
		v.add(fClauseSum, 0, uint64(sign), soft(clause[sign]))
		v.add(fDecay, 0, uint64(sign), soft(decay[sign])*2)
		v.add(fSum, 9, uint64(sign), soft(sides[0][sign]))
		v.add(fSum, 10, uint64(sign), soft(sides[1][sign]))
	}
	v.add(fDecay, 1, 0, 2*soft2(decay[0]-decay[1]))
	v.add(fClauseSum, 1, 0, soft2(clause[0]-clause[1]))
	v.add(fScore, 0, 0, 2*v.score)
	v.add(fScore, 1, uint64(int(math.Round(float64(v.score*4)))+8), 1)
}

func b2u(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// soft flattens a sum that is not negative; soft2 takes either sign.
func soft(x float32) float32 { return x / (x + 2) }

func soft2(x float32) float32 {
	if x < 0 {
		return -soft(-x)
	}
	return soft(x)
}

// owned adds the charged words that stand nearer to the target than to any other name or pronoun.
func (v *targetView) owned(first, limit int) {
	var sums [2]float32
	from, to := v.reach(first, limit)
	for k := len(v.charged) - 1; k >= 0 && int(v.charged[k]) >= from; k-- {
		i := int(v.charged[k])
		t := &v.toks[i]
		if i > to || i >= first && i < limit {
			continue
		}
		v.at = i
		neg := b2u(t.weight < 0)
		sums[neg] += max(t.weight, -t.weight)
		v.add(fOwned, t.key, b2u(i >= limit), 1)
	}
	v.at = -1
	v.add(fOwned, 1, 0, 2*soft(sums[0]))
	v.add(fOwned, 1, 1, 2*soft(sums[1]))
	v.add(fOwned, 2, 0, 2*soft2(sums[0]-sums[1]))
}

// reach gives the first and the last token that stand at least as near to the target as to the nearest name on each side of it.
func (v *targetView) reach(first, limit int) (from, to int) {
	before, behind := first-1, limit
	for before >= 0 && !isName(v.toks[before].tag) {
		before--
	}
	for behind < len(v.toks) && !isName(v.toks[behind].tag) {
		behind++
	}
	if before >= 0 {
		from = (first + before + 1) / 2
	}
	if to = len(v.toks) - 1; behind < len(v.toks) {
		to = (behind + limit - 1) / 2
	}
	return from, to
}

// maxModifiers is how many words may stand between a governor and its target.
const maxModifiers = 4

// governor adds the word that the target's phrase hangs on: "in" of "in eastern Ostria", with the word before it, or a verb.
func (v *targetView) governor(first, limit int) {
	i := first - 1
	for i >= 0 && i >= first-maxModifiers && isModifier(v.toks[i].tag) {
		i--
	}
	if i < 0 {
		v.add(fGovernor, 0, 0, 1)
		return
	}
	t := &v.toks[i]
	v.at = i
	v.add(fGovernor, t.key, 1, 1)
	v.add(fGovernor, uint64(t.tag), 2, 1)
	behind := v.keyAt(limit)
	v.add(fGovernor, t.key+3*behind, 3, 0.5)
	if t.tag != tagging.ADP || i == 0 {
		return
	}
	head := &v.toks[i-1]
	v.add(fGovernor, t.key*3+head.key, 4, 1)
	v.add(fGovernor, t.key*3+uint64(head.cluster), 5, 1)
	v.add(fGovernor, t.key*3+uint64(1+sign(head.weight)), 6, 1)
}

func isModifier(t tagging.Tag) bool {
	return t == tagging.ADJ || t == tagging.DET || t == tagging.NUM || t == tagging.ADV || t == tagging.PROPN
}

func isName(t tagging.Tag) bool { return t == tagging.PROPN || t == tagging.PRON }

// verbs adds the verb behind the target, of which it may be the subject, and the verb before it, of which it may be the object.
func (v *targetView) verbs(first, limit int) {
	passive := uint64(0)
	for i, seen := limit, 0; i < len(v.toks) && i < limit+12; i++ {
		t := &v.toks[i]
		if t.tag == tagging.AUX {
			passive = t.key
		}
		if t.tag != tagging.VERB {
			continue
		}
		role := uint64(1)
		if passive != 0 && t.penn == tagging.PennVBN {
			role = 2
		}
		v.at = i
		v.verb(t, role+uint64(4*seen)+8*b2u(t.clause == v.toks[first].clause))
		if seen++; seen == 2 {
			break
		}
	}
	for i := first - 1; i >= 0 && i > first-9; i-- {
		if t := &v.toks[i]; t.tag == tagging.VERB {
			role := uint64(33)
			if first > 0 && v.toks[first-1].tag == tagging.ADP {
				role = 34
			}
			v.at = i
			v.verb(t, role+8*b2u(t.clause == v.toks[first].clause))
			break
		}
	}
}

func (v *targetView) verb(t *viewToken, role uint64) {
	v.add(fVerb, t.key, role, 1)
	v.add(fVerbCluster, uint64(t.cluster), role, 1)
	negated := b2u(t.rule&RuleNegated != 0)
	v.add(fVerbHit, role, uint64(1+sign(t.weight))<<1|negated, 1)
	v.add(fVerbHit, role+64, 0, soft2(t.weight)*2)
}

func sign(x float32) int {
	switch {
	case x > 0.3:
		return 1
	case x < -0.3:
		return -1
	}
	return 0
}

// shape adds where the target stands and what kind of word it is.
func (v *targetView) shape(first, limit int) {
	v.at = -1
	n := len(v.toks)
	t := &v.toks[limit-1]
	v.add(fShape, 1, uint64(min(first*4/n, 3)), 1)
	v.add(fShape, 2, b2u(first == 0), 1)
	v.add(fShape, 3, uint64(t.tag), 1)
	v.add(fShape, 4, b2u(v.toks[first].quoted), 1)
	v.add(fShape, 5, uint64(min(n/8, 7)), 1)
	v.add(fShape, 6, uint64(min(limit-first, 5)), 1)
	if t.tag == tagging.PRON {
		v.add(fShape, 7, t.key, 1)
	}
	v.add(fShape, 8, b2u(isQuestion(v.doc, v.r)), 1)
	v.add(fShape, 9, uint64(t.penn), 1)
	before, behind := 0, 0
	for i := range v.toks {
		if v.toks[i].tag == tagging.PROPN {
			if i < first {
				before++
			} else if i >= limit {
				behind++
			}
		}
	}
	v.add(fShape, 10, uint64(min(before, 4)), 1)
	v.add(fShape, 11, uint64(min(behind, 4)), 1)
}
