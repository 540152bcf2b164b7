package clause_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/clause"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// analyze returns the syntax of a text and the token of a word in it.
func analyze(text, word string) (*tokens.Document, *clause.Syntax, int) {
	doc := tokens.New(text)
	s := clause.Get()
	s.Analyze(doc, tagging.Default().Tag(doc))
	for i := range doc.Len() {
		if doc.Word(i) == word {
			return doc, s, i
		}
	}
	panic("no " + word + " in " + text)
}

func TestSubjects(t *testing.T) {
	for _, c := range []struct{ text, verb, want string }{
		{"The old bridge collapsed.", "collapsed", "The old bridge"},
		{"The ministers of both states met in Oslo.", "met", "The ministers of both states"},
		{"He said the strike appears to be over.", "appears", "the strike"},
		{"The man who runs the office may resign.", "may", "The man who runs the office"},
		{"The decision to withdraw surprised the allies.", "surprised", "The decision to withdraw"},
		{"In May, the king and the queen will visit Rome.", "will", "the king and the queen"},
		{"They met the envoy, who may stay.", "may", "who"},
	} {
		doc, s, i := analyze(c.text, c.verb)
		g := s.GroupAt(i)
		require.GreaterOrEqual(t, g, 0, c.text)
		got := doc.Slice(doc.SpanOf(tokens.Range{First: s.SubjectStart(g), Limit: s.Groups[g].Range.First}))
		require.Equal(t, c.want, got, c.text)
		s.Put()
	}
}

func TestClauseEnds(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"The talks may resume in May.", "may", "may resume in May"},
		{"The talks may resume, but the king is ill.", "may", "may resume"},
		{"\"The talks may resume,\" he said.", "may", "may resume"},
		{"The treaty that may end the war includes a clause on grain.", "may", "may end the war"},
		{"If the talks fail, the war will go on.", "If", "If the talks fail"},
		{"He said that the king is ill and that the queen left.", "said", "said that the king is ill and that the queen left"},
	} {
		doc, s, i := analyze(c.text, c.word)
		require.Equal(t, c.want, doc.Slice(doc.SpanOf(tokens.Range{First: i, Limit: s.ClauseEnd(i)})), c.text)
		s.Put()
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       clause.Place
	}{
		{"The king resigned.", "resigned", clause.Main},
		{"He said that the king resigned.", "resigned", clause.Complement},
		{"The king, who resigned in May, is ill.", "resigned", clause.Modifier},
		{"Prices fell because the king resigned.", "resigned", clause.Adjunct},
	} {
		_, s, i := analyze(c.text, c.word)
		require.Equal(t, c.want, s.Place(i), c.text)
		s.Put()
	}
}

func TestGroups(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       clause.Group
	}{
		{"The bridge was not repaired.", "repaired", clause.Group{Form: clause.Finite, Past: true, Passive: true, Negation: 3, Modal: -1}},
		{"They may have been sleeping.", "sleeping", clause.Group{Form: clause.Finite, Perfect: true, Ongoing: true, Negation: -1, Modal: 1}},
		{"They want to leave.", "leave", clause.Group{Form: clause.Infinitive, Negation: -1, Modal: -1}},
	} {
		_, s, i := analyze(c.text, c.word)
		g := s.Groups[s.GroupAt(i)]
		g.Range, g.Head, g.Auxiliary = tokens.Range{}, 0, false
		require.Equal(t, c.want, g, c.text)
		s.Put()
	}
}

func FuzzSyntax(f *testing.F) {
	for _, seed := range []string{"", "The king who", "to to to", "said, said, said \" (", strings.Repeat("and the ", 300)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := tokens.New(text)
		s := clause.Get()
		defer s.Put()
		s.Analyze(doc, tagging.Default().Tag(doc))
		for i := range min(doc.Len(), 300) {
			r := s.Sentence(i)
			if r.IsEmpty() {
				continue
			}
			for _, limit := range []int{s.ClauseEnd(i), s.PhraseEnd(i)} {
				require.True(t, limit > i && limit <= r.Limit)
			}
			first := s.SubjectBefore(i)
			require.True(t, first >= r.First && first <= i)
			require.NotZero(t, s.Place(i))
		}
		for _, g := range s.Groups {
			require.True(t, g.Range.Contains(tokens.Range{First: int(g.Head), Limit: int(g.Head) + 1}))
		}
	})
}

func TestVerbsReadAsNouns(t *testing.T) {
	for _, c := range []struct {
		text, word string
		verb       bool
	}{
		{"Did the general order the shelling?", "order", true},
		{"Why did the convoy turn back?", "turn", true},
		{"Should the council refuse, the envoy will go home.", "refuse", true},
		{"Had the dam burst, the valley would have drowned.", "burst", true},
		{"Did the army have a plan?", "army", false},
		{"Do the right thing.", "thing", false},
		{"Had the army plan succeeded, they would be free.", "plan", false},
	} {
		_, s, i := analyze(c.text, c.word)
		require.Equal(t, c.verb, s.GroupAt(i) >= 0, c.text)
		_, inChunk := s.Chunk(i)
		require.NotEqual(t, c.verb, inChunk, c.text)
		for g := 1; g < len(s.Groups); g++ {
			require.LessOrEqual(t, s.Groups[g-1].Range.Limit, s.Groups[g].Range.First, c.text)
		}
		s.Put()
	}
}
