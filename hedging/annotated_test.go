package hedging_test

import (
	"embed"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:embed testdata/annotated-*.txt
var annotated embed.FS

// sentence is one annotated sentence.
type sentence struct {
	where     string
	text      string
	hedged    bool
	certainty int
	cues      []goldCue
}

type goldCue struct {
	span, scope tokens.Span
	kind        hedging.Kind
	strength    int
	scoped      bool
}

// readAnnotated reads all files; their form is described in the first.
func readAnnotated(t *testing.T) []sentence {
	t.Helper()
	files, err := annotated.ReadDir("testdata")
	require.NoError(t, err)
	var out []sentence
	for _, f := range files {
		data, err := annotated.ReadFile("testdata/" + f.Name())
		require.NoError(t, err)
		for n, line := range strings.Split(string(data), "\n") {
			where := fmt.Sprintf("%s:%d", f.Name(), n+1)
			switch {
			case line == "" || line[0] == '#':
			case line[0] == '\t':
				s := &out[len(out)-1]
				s.cues = append(s.cues, readCue(t, where, s.text, line[1:]))
			default:
				out = append(out, sentence{where: where, text: line[3:], hedged: line[0] == 'h', certainty: int(line[1] - '0')})
			}
		}
	}
	return out
}

// readCue reads "kind strength cue [scope]".
func readCue(t *testing.T, where, text, line string) goldCue {
	t.Helper()
	line, scope, scoped := strings.Cut(line, " [")
	fields := strings.SplitN(line, " ", 3)
	require.Len(t, fields, 3, where)
	c := goldCue{strength: int(fields[1][0] - '0'), scoped: scoped}
	require.NoError(t, c.kind.UnmarshalText([]byte(fields[0])), where)
	c.span = find(text, fields[2], 0)
	require.False(t, c.span.IsEmpty(), "%s: no cue %q", where, fields[2])
	if scoped {
		c.scope = readScope(text, strings.TrimSuffix(scope, "]"), c.span)
		require.Less(t, c.scope.Start, c.scope.End, "%s: no scope %q", where, scope)
	}
	return c
}

// find returns the place of a word or phrase, as a whole word, from an offset on.
func find(text, phrase string, from int) tokens.Span {
	letter := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || text[i] >= 0x80)
	}
	for from <= len(text) {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			break
		}
		i += from
		if !letter(i-1) && !letter(i+len(phrase)) {
			return tokens.Span{Start: i, End: i + len(phrase)}
		}
		from = i + 1
	}
	return tokens.Span{}
}

// readScope reads "A … B": from the first words to the last; A empty is the cue, ^ the start, B empty the end of the sentence.
func readScope(text, scope string, cue tokens.Span) tokens.Span {
	a, b, gap := strings.Cut(scope, "…")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if !gap {
		i := strings.Index(text, a)
		return tokens.Span{Start: i, End: i + len(a)}
	}
	out := tokens.Span{Start: cue.Start, End: len(strings.TrimRight(text, " .?!\"”’'"))}
	from := cue.End
	switch {
	case a == "^":
		out.Start, from = 0, 0
	case a != "":
		out.Start = strings.Index(text, a)
		from = max(out.Start, 0)
	}
	if b != "" {
		i := strings.Index(text[from:], b)
		out.End = from + i + len(b)
	}
	return out
}

// tally counts what was found rightly, wrongly and not at all.
type tally struct{ right, wrong, missed int }

func (x tally) f1() float64 {
	return 200 * float64(x.right) / float64(max(1, 2*x.right+x.wrong+x.missed))
}

func (x *tally) add(found, gold bool) {
	switch {
	case found && gold:
		x.right++
	case found:
		x.wrong++
	case gold:
		x.missed++
	}
}

// TestAnnotated keeps the scores on the project's own sentences: a guard against loss, not a measure of quality.
func TestAnnotated(t *testing.T) {
	var cues, sentences, scopes, kinds tally
	all := readAnnotated(t)
	for _, s := range all {
		doc, tags := prepare(s.text)
		found := hedging.Default().Cues(doc, tags)
		hedged := false
		for _, x := range hedging.Default().Assess(doc, tags, found).Sentences {
			hedged = hedged || x.Hedged
		}
		sentences.add(hedged, s.hedged)
		used := map[int]bool{}
		for _, g := range s.cues {
			if g.kind == hedging.KindNegation {
				continue
			}
			i := match(found, g.span, used)
			cues.add(i >= 0, true)
			if i < 0 {
				t.Logf("%s: missed %q", s.where, s.text[g.span.Start:g.span.End])
				continue
			}
			used[i] = true
			kinds.add(found[i].Kind == g.kind, true)
			if g.scoped {
				scopes.add(found[i].Scope == g.scope, true)
			}
		}
		cues.wrong += len(found) - len(used)
	}
	t.Logf("%d sentences, cues F1 %.1f, hedged sentences F1 %.1f, scopes exact %d of %d, kinds %d of %d", len(all), cues.f1(), sentences.f1(), scopes.right, scopes.right+scopes.missed, kinds.right, kinds.right+kinds.missed)
	require.Greater(t, cues.f1(), 92.0)
	require.Greater(t, sentences.f1(), 88.0)
	require.Greater(t, scopes.right*100, 88*(scopes.right+scopes.missed))
	require.Greater(t, kinds.right*100, 92*(kinds.right+kinds.missed))
}

func match(cues []hedging.Cue, span tokens.Span, used map[int]bool) int {
	for i, c := range cues {
		if !used[i] && c.Span.Overlaps(span) {
			return i
		}
	}
	return -1
}
