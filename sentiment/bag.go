package sentiment

import "github.com/dragoman-nlp/dragoman/internal/wordform"

// bag is what the words and word pairs of one sentence speak for each class, prepared for any number of targets in it.
type bag struct {
	known []line // words looked up before, whatever the text
	lines []line // of each token
	pairs []sums // of the pairs of neighbours up to each token
	all   sums   // of the words and clusters wherever they stand
}

// sums are sums of weights as the model stores them, one a class.
type sums [numClasses]int32

// line is what the model has on one word: the sum of the weights of the word and its cluster, wherever they stand, then for each zone.
// It fills one line of the processor's cache.
type line struct {
	key     uint64
	weights [1 + numZones][numClasses]int16
	cluster uint16
}

const (
	numZones   = 8
	knownLines = 1 << 13
	lineShift  = 20 // bits of the key from here up choose its line
)

// read looks up the words of a sentence and tells the tokens their clusters.
func (b *bag) read(toks []viewToken, m *model) {
	if b.known == nil {
		b.known = make([]line, knownLines)
	}
	b.lines, b.pairs = b.lines[:0], b.pairs[:0]
	last, pairs := uint64(0), sums{}
	b.all = sums{}
	for i := range toks {
		key := toks[i].key
		known := b.line(key, m)
		toks[i].cluster = uint32(known.cluster)
		for c := range pairs {
			b.all[c] += int32(known.weights[0][c])
		}
		if last > 1 {
			row := m.row(rowOf(fBigram, last, key))
			pairs[0] += int32(int8(row[0]))
			pairs[1] += int32(int8(row[1]))
			pairs[2] += int32(int8(row[2]))
		}
		last = key
		b.lines, b.pairs = append(b.lines, *known), append(b.pairs, pairs)
	}
}

// line returns what the model has on a word. A word may be in either of two slots, the older one is given up.
func (b *bag) line(key uint64, m *model) *line {
	at := key >> lineShift % knownLines
	first, second := &b.known[at], &b.known[at^1]
	switch {
	case first.key == key && key != 0:
		return first
	case second.key == key && key != 0:
		return second
	case first.key != 0:
		*second = *first
	}
	*first = line{}
	m.fill(first, key, wordform.Default().Lookup(key).Cluster())
	return first
}

// fill looks up all that the model has on a word.
func (m *model) fill(l *line, key uint64, cluster uint32) {
	l.key, l.cluster = key, uint16(cluster)
	for k := range l.weights {
		kindOfWord, kindOfCluster, zone := fWord, fCluster, uint64(0)
		if k > 0 {
			kindOfWord, kindOfCluster, zone = fWordNear, fClusterNear, uint64(k-1)
		}
		word := m.row(rowOf(kindOfWord, key, zone))
		for c := range l.weights[k] {
			l.weights[k][c] = int16(int8(word[c]))
		}
		if cluster == 0 {
			continue
		}
		group := m.row(rowOf(kindOfCluster, uint64(cluster), zone))
		for c := range l.weights[k] {
			l.weights[k][c] += int16(int8(group[c]))
		}
	}
}

// zoneLimits are the last distances of the zones on one side.
var zoneLimits = [...]int{2, 5, 10, 1 << 30}

// addTo adds what the words outside the target first to limit speak for each class.
func (b *bag) addTo(sum *[numClasses]float64, first, limit int) {
	words, n := b.all, len(b.lines)
	for i := first; i < limit; i++ {
		for c := range words {
			words[c] -= int32(b.lines[i].weights[0][c])
		}
	}
	behind, before := limit, first
	for z, far := range zoneLimits {
		end := min(n, limit+far)
		words.zone(b.lines[behind:end], 1+z)
		behind = end
		start := max(0, first-far)
		words.zone(b.lines[start:before], 1+numZones/2+z)
		before = start
	}
	pairs := sums{}
	if first > 0 {
		pairs = b.pairs[first-1]
	}
	for c := range sum {
		if limit < n {
			pairs[c] += b.pairs[n-1][c] - b.pairs[limit][c]
		}
		sum[c] += float64(bagValue*float64(words[c])) + float64(float64(float32(pairValue))*float64(pairs[c])) // not fused
	}
}

// zone adds the weights of words that stand in one zone.
func (s *sums) zone(lines []line, k int) {
	for i := range lines {
		w := &lines[i].weights[k]
		s[0] += int32(w[0])
		s[1] += int32(w[1])
		s[2] += int32(w[2])
	}
}
