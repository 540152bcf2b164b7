package concepts

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// slowForms finds a form as its definition says: at every token, step by step, all the ways.
func slowForms(t *testing.T, doc *tokens.Document, r tokens.Range, pattern string) map[tokens.Range]bool {
	found := map[tokens.Range]bool{}
	variants, err := segments(pattern)
	require.NoError(t, err)
	for _, v := range variants {
		for i := r.First; i < r.Limit; i++ {
			for _, limit := range slowPhrases(t, doc, r, v[0].pattern, i) {
				slowFollow(t, doc, r, v[1:], tokens.Range{First: i, Limit: limit}, found)
			}
		}
	}
	return found
}

func slowFollow(t *testing.T, doc *tokens.Document, r tokens.Range, rest []segment, have tokens.Range, found map[tokens.Range]bool) {
	if len(rest) == 0 {
		found[have] = true
		return
	}
	free := have.Limit
	for free < doc.Len() && free-have.Limit < maxTransparent && lexicon.PassedOver(doc, free) {
		free++
	}
	for q := have.Limit; q < r.Limit && q <= free+int(rest[0].gap); q++ {
		if !inClause(doc, free, q) {
			return
		}
		for _, limit := range slowPhrases(t, doc, r, rest[0].pattern, q) {
			slowFollow(t, doc, r, rest[1:], tokens.Range{First: have.First, Limit: limit}, found)
		}
	}
}

// slowPhrases returns where the phrases of a segment that begin at token i end.
func slowPhrases(t *testing.T, doc *tokens.Document, r tokens.Range, pattern string, i int) (limits []int) {
	list, err := phrases(pattern)
	require.NoError(t, err)
	for _, p := range list {
		at, ok := i, true
		for k, w := range strings.Fields(p) {
			for n := 0; k > 0 && n < maxTransparent && at < r.Limit && lexicon.PassedOver(doc, at); n++ {
				at++
			}
			if ok = at < r.Limit && strings.EqualFold(doc.Word(at), w); !ok {
				break
			}
			at++
		}
		if ok && !slices.Contains(limits, at) {
			limits = append(limits, at)
		}
	}
	return limits
}

// randomPattern is a form of words a to e, with gaps, alternatives and parts that may be missing.
func randomPattern(r *rand.Rand) string {
	var b strings.Builder
	n := 1 + r.IntN(4)
	for i := range n {
		if i > 0 && r.IntN(3) == 0 {
			fmt.Fprintf(&b, "*%d ", 1+r.IntN(3))
		}
		word := func() string { return string(rune('a' + r.IntN(5))) }
		switch r.IntN(5) {
		case 0:
			fmt.Fprintf(&b, "(%s|%s %s|%s) ", word(), word(), word(), word())
		case 1:
			if i > 0 && i < n-1 {
				fmt.Fprintf(&b, "%s? ", word())
			}
			fallthrough
		default:
			b.WriteString(word() + " ")
		}
	}
	return strings.TrimSpace(b.String())
}

// TestMatcherFindsWhatTheDefinitionSays compares the matcher, which begins at the rarest word of a form, with one that tries
// everything.
func TestMatcherFindsWhatTheDefinitionSays(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	signs := []string{"a", "b", "c", "d", "e", "f", "a-b", "\"c\"", ",", "--", "(d)"}
	hits := 0
	for range 250 {
		b := newMatcherBuilder()
		pattern := randomPattern(r)
		variants, err := segments(pattern)
		require.NoError(t, err, pattern)
		for _, v := range variants {
			require.NoError(t, b.addForm(v, 0))
		}
		m, memory := compiledMatcher(t, b), new(reading)
		for range 20 {
			var words []string
			for range 2 + r.IntN(12) {
				words = append(words, signs[r.IntN(len(signs))])
			}
			doc := tokens.New(strings.Join(words, " "))
			memory.begin(m, nil, doc)
			for sentence := range doc.Sentences() {
				want := slowForms(t, doc, sentence, pattern)
				got := map[tokens.Range]bool{}
				memory.turn(sentence)
				for _, f := range memory.appendForms(nil) {
					require.False(t, got[f.Range], "twice: %q in %q", pattern, doc.Text())
					got[f.Range] = true
				}
				require.Equal(t, want, got, "%q in %q", pattern, doc.Text())
				hits += len(want)
			}
		}
	}
	require.Greater(t, hits, 1000)
}

func compiledMatcher(t *testing.T, b *matcherBuilder) *matcher {
	t.Helper()
	w := codec.NewWriter(format)
	b.put(w)
	file, err := codec.Open(string(w.Bytes()), format)
	require.NoError(t, err)
	m, err := openMatcher(file)
	require.NoError(t, err)
	return m
}

// TestFormsInLongSentences has a form with a gap at each place of sentences of all lengths round the sizes at which places of words are
// noted more coarsely.
func TestFormsInLongSentences(t *testing.T) {
	o, err := Parse(strings.NewReader("id\tcategory\tforms\nx\ty\tlift~ *3 (sanctions|embargo)\nz\ty\t(halt|stop) *2 talks|zither~ *2 (talks|war)\n"), "x")
	require.NoError(t, err)
	for _, n := range []int{1, 58, 59, 60, 61, 62, 63, 64, 65, 66, 123, 124, 125, 126, 127, 128, 129, 130, 255, 256, 257, 258, 300} {
		for k := range 42 {
			at := k * n / 41
			before, behind := strings.Repeat("word ", at), strings.Repeat(" word", n-at)
			require.Len(t, o.Matches(tokens.New(before+"lift all the embargo"+behind)), 1, "%d of %d", at, n)
			require.Len(t, o.Matches(tokens.New(before+"stop the talks"+behind)), 1, "%d of %d", at, n)
			require.Len(t, o.Matches(tokens.New(before+"zither of war"+behind)), 1, "%d of %d", at, n)
		}
	}
}

// TestDamagedTreesEndInTime searches a tree in which both symbols of a word lead to the same node, so that it has 2³⁰ ways.
func TestDamagedTreesEndInTime(t *testing.T) {
	b := newMatcherBuilder()
	for _, pattern := range []string{"tree", "tree~"} {
		variants, err := segments(pattern)
		require.NoError(t, err)
		require.NoError(t, b.addForm(variants[0], 0))
	}
	m, memory := compiledMatcher(t, b), new(reading)
	doc := tokens.New(strings.Repeat("tree ", 30))
	memory.begin(m, nil, doc)
	memory.read(1)
	symbols := slices.Sorted(slices.Values(memory.known[memory.at[0]].symbols[:2]))
	m.nodes, m.labels, m.targets, m.segments = nil, nil, nil, nil
	list := []uint32{2, 0, symbols[0], edgeEnds, symbols[1] - symbols[0], edgeEnds}
	for range 29 {
		list = append(list, 2, 0, symbols[0], 1<<1, symbols[1]-symbols[0], 1<<1)
	}
	require.True(t, m.readTrees(list))
	require.True(t, m.readSegments([]uint32{29}))
	require.True(t, m.readVariants([]uint32{0, uint32(newStep(0, false, 0))}))
	m.forms = m.group([]placedPivot{{symbols[0], (&pivot{}).pack()}})
	memory = new(reading)
	memory.begin(m, nil, doc)
	memory.turn(tokens.Range{Limit: doc.Len()})
	start := time.Now()
	memory.appendForms(nil)
	require.Less(t, time.Since(start), 5*time.Second)
}

// TestSymbolsWithoutEnd has more symbols than short numbers: they keep the numbers of the vocabulary.
func TestSymbolsWithoutEnd(t *testing.T) {
	var table strings.Builder
	table.WriteString("id\tcategory\tforms\nx\ty\tlift *2 embargo")
	for i := range 1 << 16 {
		fmt.Fprintf(&table, "|w%d", i)
	}
	o, err := Parse(strings.NewReader(table.String()+"\n"), "x")
	require.NoError(t, err)
	require.Zero(t, o.layers[0].matcher.dense.Len())
	require.Len(t, o.Matches(tokens.New("To lift the embargo on w0 and w65535, not w65536.")), 3)
}

// TestWordsComparedAsWritten has words that differ in nothing but their capitals, each met before and behind the others.
func TestWordsComparedAsWritten(t *testing.T) {
	o, err := Parse(strings.NewReader("id\tcategory\tforms\nus\tx\t=US\npows\tx\t=POWs\n"), "x")
	require.NoError(t, err)
	text := strings.Repeat("us US Us uS pows POWs Pows POWS pOWs US ", 2)
	var found []string
	for _, m := range o.Matches(tokens.New(text)) {
		found = append(found, text[m.Span.Start:m.Span.End])
	}
	require.Equal(t, []string{"US", "POWs", "US", "US", "POWs", "US"}, found)
}

// TestWordsOfAnEndlessSentence has more words that are resolved anew each time, as they are compared as written and have capitals inside,
// than a slot has numbers for: words behind them are still told apart.
func TestWordsOfAnEndlessSentence(t *testing.T) {
	names := strings.Fields("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu")
	var table strings.Builder
	table.WriteString("id\tcategory\tforms\nus\tpacts\t=McKay\n")
	for _, name := range names {
		fmt.Fprintf(&table, "%s\tpacts\t%s\n", name, name)
	}
	o, err := Parse(strings.NewReader(table.String()), "x")
	require.NoError(t, err)
	twice := strings.Repeat(" "+strings.Join(names, " "), 2)
	var ids []string
	for _, m := range o.Matches(tokens.New(strings.Repeat("McKay ", indexMask+1) + twice)) {
		if m.ID != "us" {
			ids = append(ids, m.ID)
		}
	}
	require.Equal(t, append(slices.Clone(names), names...), ids)
}

// TestDamagedNumbersDoNoHarm changes each number of a compiled ontology: what opens all the same is searched without a panic.
func TestDamagedNumbersDoNoHarm(t *testing.T) {
	table, err := lexicon.ReadTable(strings.NewReader("id\tcategory\tforms\tcontexts_needed\nx\ty\t? (lift|ease~) *3 sanctions|red line\ttalks|peace deal\n"), "x")
	require.NoError(t, err)
	data, err := newCompiler(table, nil, nil, nil).compile()
	require.NoError(t, err)
	doc := tokens.New("They eased all their sanctions, a red line in talks on a peace deal, to lift the sanctions.")
	opened := 0
	for i := 0; i+4 <= len(data); i += 4 {
		for _, damage := range []uint32{1 << 31, 1 << 30, 1, 0xFF, 1 << 16, 1<<32 - 1} {
			damaged := slices.Clone(data)
			binary.LittleEndian.PutUint32(damaged[i:], binary.LittleEndian.Uint32(damaged[i:])^damage)
			o, err := Open(string(damaged))
			if err != nil {
				require.ErrorIs(t, err, ErrFormat)
				continue
			}
			opened++
			require.NotPanics(t, func() { o.AllMatches(doc) }, "byte %d ^ %x", i, damage)
		}
	}
	require.Greater(t, opened, 100)
}
