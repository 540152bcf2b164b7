package analysis

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/dragoman-nlp/dragoman/internal/lines"
	"github.com/dragoman-nlp/dragoman/internal/ordered"
)

// StreamOptions choose how a stream is read and written. The zero value is the default.
type StreamOptions struct {
	Output  OutputOptions
	Workers int // goroutines; 0 means as many as the Analyzer has

	// MaxLine is the longest input line in bytes; longer lines give an error line. 0 means 256 MiB.
	MaxLine int
}

// StreamStats says what became of the lines of a stream.
type StreamStats struct {
	Lines  int // input lines that are not blank
	Failed int // lines answered by an error line
}

// ErrorLine is the answer to an input line that could not be analysed.
type ErrorLine struct {
	Line  int    `json:"line"` // counted from 1
	ID    string `json:"id,omitempty"`
	Error string `json:"error"`
}

// Stream reads articles as JSON Lines and writes one line for each, in the order of the input: a result or an ErrorLine. Blank lines
// are passed over. A bad line never ends the stream. Each output line is written by one call of Write, complete, as soon as the lines
// before it are. Memory is bounded by the lines under way, twice the workers. The error is one of reading or writing, or the
// context's.
func (a *Analyzer) Stream(ctx context.Context, in io.Reader, out io.Writer, o StreamOptions) (StreamStats, error) {
	if o.Workers == 0 {
		o.Workers = a.workers
	}
	var stats StreamStats
	r := lines.New(in, o.MaxLine)
	answer := func(l lines.Line) answer { return a.answer(ctx, l, o.Output) }
	for got := range ordered.Map(ctx, o.Workers, r.All(), answer) {
		stats.Lines++
		if got.failed {
			stats.Failed++
		}
		if _, err := out.Write(got.bytes); err != nil {
			return stats, err
		}
	}
	if err := ctx.Err(); err != nil {
		return stats, err
	}
	return stats, r.Err()
}

// answer is one output line.
type answer struct {
	bytes  []byte
	failed bool
}

// answer analyses one line.
func (a *Analyzer) answer(ctx context.Context, l lines.Line, o OutputOptions) answer {
	art, err := Article{}, l.Err
	if err == nil {
		art, err = ParseArticle(l.Bytes)
	}
	if err == nil {
		var res *Result
		if res, err = a.Analyze(ctx, art); err == nil {
			return answer{bytes: append(res.AppendJSON(nil, o), '\n')}
		}
	}
	return answer{bytes: AppendErrorLine(nil, l.Number, art.ID, err), failed: true}
}

// AppendErrorLine appends the answer to a bad input line, counted from 1, with its line end.
func AppendErrorLine(dst []byte, line int, id string, err error) []byte {
	var stage *Error
	if errors.As(err, &stage) {
		err = stage.Err
	}
	data, jsonErr := json.Marshal(ErrorLine{line, id, err.Error()})
	if jsonErr != nil {
		panic("analysis: " + jsonErr.Error()) // a struct of strings and an int can always be written
	}
	return append(append(dst, data...), '\n')
}
