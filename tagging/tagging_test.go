package tagging_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// render writes tokens with their universal tags.
func render(text string) string {
	doc := tokens.New(text)
	tags := tagging.Default().Tag(doc)
	var out []string
	for i := range doc.Len() {
		out = append(out, doc.Word(i)+"/"+tags.At(i).String())
	}
	return strings.Join(out, " ")
}

func TestTagFindsPartsOfSpeech(t *testing.T) {
	for text, want := range map[string]string{
		"The minister signed the treaty.":          "The/DET minister/NOUN signed/VERB the/DET treaty/NOUN ./PUNCT",
		"Ukraine's army can use the bridge.":       "Ukraine/PROPN 's/PART army/NOUN can/AUX use/VERB the/DET bridge/NOUN ./PUNCT",
		"They didn't want to record the record.":   "They/PRON did/AUX n't/PART want/VERB to/PART record/VERB the/DET record/NOUN ./PUNCT",
		"Russian forces withdrew from Kherson.":    "Russian/ADJ forces/NOUN withdrew/VERB from/ADP Kherson/PROPN ./PUNCT",
		"He has said that Iran has three weapons.": "He/PRON has/AUX said/VERB that/SCONJ Iran/PROPN has/VERB three/NUM weapons/NOUN ./PUNCT",
	} {
		require.Equal(t, want, render(text))
	}
}

func TestTagReadsCapitals(t *testing.T) {
	require.Contains(t, render("PRESIDENT SIGNS NEW LAW ON TRADE WITH CHINA"), "ON/ADP TRADE/NOUN WITH/ADP CHINA/PROPN")
	require.Contains(t, render("Officials said the talks will resume."), "Officials/NOUN said/VERB")
	require.Contains(t, render("US special envoy"), "US/PROPN")
	require.Contains(t, render("They told us nothing."), "us/PRON")
}

// TestTagReadsGivenNames reads given names of two parts whose second looks like a function word.
func TestTagReadsGivenNames(t *testing.T) {
	for text, want := range map[string]string{
		"Moon Jae-in said so.":             "Jae/PROPN -/PUNCT in/PROPN",
		"She met Chiang Wan-an in Taipei.": "Wan/PROPN -/PUNCT an/PROPN in/ADP",
		"Kim Jong-un left.":                "Jong/PROPN -/PUNCT un/PROPN",
		"They ask for a check-in desk.":    "check/NOUN -/PUNCT in/ADP",
	} {
		require.Contains(t, render(text), want)
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word string
		tag  tagging.Tag
		penn tagging.Penn
		want string
	}{
		{"were", tagging.AUX, tagging.PennVBD, "be"},
		{"Ministers", tagging.NOUN, tagging.PennNNS, "minister"},
		{"countries", tagging.NOUN, tagging.PennNNS, "country"},
		{"crises", tagging.NOUN, tagging.PennNNS, "crisis"},
		{"withdrew", tagging.VERB, tagging.PennVBD, "withdraw"},
		{"making", tagging.VERB, tagging.PennVBG, "make"},
		{"planned", tagging.VERB, tagging.PennVBN, "plan"},
		{"imposing", tagging.VERB, tagging.PennVBG, "impose"},
		{"negotiated", tagging.VERB, tagging.PennVBN, "negotiate"},
		{"agreed", tagging.VERB, tagging.PennVBD, "agree"},
		{"says", tagging.VERB, tagging.PennVBZ, "say"},
		{"has", tagging.VERB, tagging.PennVBZ, "have"},
		{"n't", tagging.PART, tagging.PennRB, "not"},
		{"’s", tagging.PART, tagging.PennPOS, "'s"},
		{"them", tagging.PRON, tagging.PennPRP, "they"},
		{"Kyiv", tagging.PROPN, tagging.PennNNP, "Kyiv"},
		{"Americans", tagging.PROPN, tagging.PennNNPS, "American"},
		{"worse", tagging.ADJ, tagging.PennJJR, "bad"},
		{"larger", tagging.ADJ, tagging.PennJJR, "large"},
		{"heaviest", tagging.ADJ, tagging.PennJJS, "heavy"},
	} {
		require.Equal(t, c.want, tagging.Lemma(c.word, c.tag, c.penn), c.word)
	}
}

func TestNamesRoundTrip(t *testing.T) {
	for i := range tagging.Tag(20) {
		text, err := i.MarshalText()
		require.NoError(t, err)
		var back tagging.Tag
		if i <= tagging.X {
			require.NoError(t, back.UnmarshalText(text))
			require.Equal(t, i, back)
			require.NotEmpty(t, i.Describe())
		} else {
			require.Error(t, back.UnmarshalText(text))
		}
	}
	for i := range tagging.PennDollar + 1 {
		text, err := i.MarshalText()
		require.NoError(t, err)
		var back tagging.Penn
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, i, back)
		require.NotEmpty(t, i.Describe())
	}
}

func TestFromTagsGuessesPennTags(t *testing.T) {
	doc := tokens.New("Talks resumed today")
	tags := tagging.FromTags(doc, []tagging.Tag{tagging.NOUN, tagging.VERB, tagging.NOUN})
	require.Equal(t, tagging.PennNNS, tags.Penn(0))
	require.Equal(t, tagging.PennVBD, tags.Penn(1))
	require.Equal(t, tagging.PennNN, tags.Penn(2))
	require.Equal(t, "resume", tags.Lemma(1))
	require.Equal(t, 3, tags.Len())
	require.Panics(t, func() { tagging.FromTags(doc, nil) })
}

func TestTagIntoNeedsNoMemory(t *testing.T) {
	doc := tokens.New(strings.Repeat("The foreign minister met reporters in Geneva. ", 20))
	tagger := tagging.Default()
	tags := tagger.Tag(doc)
	limit := 0.0
	if testing.Short() {
		limit = 10 // the run under the race detector, which empties pools at random
	}
	require.LessOrEqual(t, testing.AllocsPerRun(50, func() { tags = tagger.TagInto(tags, doc) }), limit)
}

func TestConcurrent(t *testing.T) {
	doc := tokens.New(strings.Repeat("Fighting near the border left many villages without water, officials said. ", 30))
	want := tagging.Default().Tag(doc)
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			got := tagging.Default().Tag(doc)
			for i := range got.Len() {
				if got.At(i) != want.At(i) || got.Penn(i) != want.Penn(i) {
					t.Errorf("token %d differs", i)
				}
			}
		}()
	}
	group.Wait()
}
