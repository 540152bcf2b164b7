package analysis_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/analysis"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// FuzzAnalyze gives the whole analysis any bytes: it never fails, all references hold, and a second run gives the same output.
func FuzzAnalyze(f *testing.F) {
	f.Add(article, 0, 4)
	f.Add("“‘\"'«(((", 1, 2)
	f.Add("Q: Will it end?\nA: We'll see. Asked whether it may, he declined to comment, a U.S. official said.", 3, 9)
	f.Add("\xff\xfe\x00 might \xc3", 0, 1)
	f.Add(strings.Repeat("said he said ", 30), 5, 7)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		art := analysis.Article{ID: "f", Text: text}
		if 0 <= start && start <= end && end <= len(text) {
			art.Targets = []tokens.Span{{Start: start, End: end}}
			art.Predicates = art.Targets
		}
		r, err := analysis.Default().Analyze(t.Context(), art)
		require.NoError(t, err)
		checkReferences(t, r)
		line := r.AppendJSON(nil, analysis.OutputOptions{})
		require.True(t, json.Valid(line))
		require.NotContains(t, string(line), "\n")
		again, err := analysis.Default().Analyze(t.Context(), art)
		require.NoError(t, err)
		require.Equal(t, string(line), string(again.AppendJSON(nil, analysis.OutputOptions{})))
	})
}

// FuzzParseArticle gives the reader of input lines any bytes: an article whose spans lie in its text, or an error in one line.
func FuzzParseArticle(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"b","targets":[[0,1]],"date":"2026-01-02"}`))
	f.Add([]byte(`{"text":"\ud800","id":1e9}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		a, err := analysis.ParseArticle(line)
		if err != nil {
			require.NotContains(t, string(analysis.AppendErrorLine(nil, 1, a.ID, err)[:1]), "\n")
			return
		}
		for _, s := range append(a.Targets, a.Predicates...) {
			require.True(t, 0 <= s.Start && s.Start <= s.End && s.End <= len(a.Text))
		}
	})
}
