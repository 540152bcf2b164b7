package gold

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func FuzzScore(f *testing.F) {
	f.Add(`{"id":"a","text":"Iran may","entities":[{"start":0,"end":4,"type":"LOC"}],"cues":[{"start":5,"end":8}]}`,
		`{"id":"a","mentions":[{"span":[0,4],"kind":"GPE"}],"hedging":{"cues":[{"span":[5,8],"kind":"modal"}]}}`)
	f.Add(`{"id":"a","text":"x","tokens":[[0,1]],"sentences":[[9,-1]],"score":1,"polarity":7,"target":[0,1],"events":[{"eventcode":"1"}]}`,
		`{"id":"a","tokens":[{"span":[-4,900]}],"entities":[{}],"events":[{"source":9,"target":-9}],"quotes":[{"cue":[3,1]}]}`)
	f.Fuzz(func(t *testing.T, goldLines, resultLines string) {
		g, err := Read("g", strings.NewReader(goldLines))
		if err != nil {
			return
		}
		results, err := ReadResults("r", strings.NewReader(resultLines))
		if err != nil {
			return
		}
		for _, layer := range g.Layers() {
			report := Score(layer, g, results)
			require.Equal(t, report, Score(layer, g, results))
			for _, row := range report.Rows {
				unbounded := strings.Contains(row.Measure, "MAE") || strings.Contains(row.Measure, "Pearson")
				require.True(t, unbounded || row.Value >= 0 && row.Value <= 100 && !math.IsNaN(row.Value), row.Measure)
				require.GreaterOrEqual(t, row.N, 0)
			}
		}
	})
}
