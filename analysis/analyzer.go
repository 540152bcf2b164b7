package analysis

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync"

	"github.com/dragoman-nlp/dragoman/concepts"
	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/hedging"
	"github.com/dragoman-nlp/dragoman/internal/ordered"
	"github.com/dragoman-nlp/dragoman/quotes"
	"github.com/dragoman-nlp/dragoman/sentiment"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// EntityFinder finds names in place of the built-in recogniser: a service, another library, a model of one's own. It is the one
// seam for foreign code, so it has a context and an error. FindEntities may be called from several goroutines. The mentions it
// returns must be in text order and disjoint; only Span and Kind need be set, the rest is resolved by the Analyzer.
type EntityFinder interface {
	FindEntities(ctx context.Context, doc *tokens.Document) ([]entities.Mention, error)
}

// Options choose how an Analyzer works. The zero value is the default.
type Options struct {
	Entities   EntityFinder         // finds names; nil means the Recognizer
	Recognizer *entities.Recognizer // finds and resolves names; nil means entities.Default
	Ontology   *concepts.Ontology   // nil means concepts.Default
	Sentiment  *sentiment.Scorer    // nil means sentiment.Default
	Skip       Stage                // layers not to compute; their fields in results stay empty
	Workers    int                  // goroutines of AnalyzeAll and Stream; 0 means runtime.GOMAXPROCS
}

// Analyzer reads articles. It is safe for concurrent use.
type Analyzer struct {
	finder     EntityFinder
	recognizer *entities.Recognizer
	ontology   *concepts.Ontology
	scorer     *sentiment.Scorer
	tagger     *tagging.Tagger
	detector   *hedging.Detector
	extractor  *quotes.Extractor
	skip       Stage // layers that results do not have
	needed     Stage // layers to compute: the others, and those they read
	workers    int
}

// MaxTextBytes is the longest text that is analysed.
const MaxTextBytes = 1<<31 - 1

// ErrTooLong is the cause of the *Error for a text over MaxTextBytes.
var ErrTooLong = errors.New("text is longer than 2 GiB")

// New returns an analyzer.
func New(o Options) (*Analyzer, error) {
	if o.Workers < 0 {
		return nil, errors.New("analysis: Options.Workers is negative")
	}
	a := &Analyzer{
		finder: o.Entities, recognizer: o.Recognizer, ontology: o.Ontology, scorer: o.Sentiment,
		skip: o.Skip, needed: needed(o.Skip), workers: o.Workers,
	}
	a.load()
	if a.workers == 0 {
		a.workers = runtime.GOMAXPROCS(0)
	}
	return a, nil
}

// load opens the layers that are not given, the ontology beside the others, as it takes as long as they do.
func (a *Analyzer) load() {
	var opening sync.WaitGroup
	if a.ontology == nil {
		opening.Go(func() { a.ontology = concepts.Default() })
	}
	a.tagger, a.detector, a.extractor = tagging.Default(), hedging.Default(), quotes.Default()
	if a.recognizer == nil {
		a.recognizer = entities.Default()
	}
	if a.scorer == nil {
		a.scorer = sentiment.Default()
	}
	opening.Wait()
}

var standard = sync.OnceValue(func() *Analyzer {
	a, err := New(Options{})
	if err != nil {
		panic(err.Error()) // the zero Options are valid
	}
	return a
})

// Default returns the analyzer with default options; the same at every call.
func Default() *Analyzer { return standard() }

// Workers is the number of goroutines that AnalyzeAll and Stream use.
func (a *Analyzer) Workers() int { return a.workers }

// Analyze reads one article. The only errors are a cancelled context, a failing EntityFinder and a text over MaxTextBytes; each
// is an *Error.
func (a *Analyzer) Analyze(ctx context.Context, art Article) (*Result, error) {
	if len(art.Text) > MaxTextBytes {
		return nil, &Error{art.ID, Tokens, ErrTooLong}
	}
	r := &Result{ID: art.ID, Skipped: a.skip, Doc: tokens.New(art.Text), ontology: a.ontology}
	defer func() {
		r.reading.Close()
		r.reading = nil
	}()
	for _, s := range steps {
		if !a.needed.Has(s.stage) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, &Error{art.ID, s.stage, err}
		}
		if err := s.run(a, ctx, art, r); err != nil {
			return nil, &Error{art.ID, s.stage, err}
		}
	}
	return r, nil
}

// AnalyzeAll reads articles on all workers and yields their results in the order of the input. At most twice as many articles as
// workers are held at a time. An article that fails gives an *Error with its ID, and the next goes on. When ctx ends, so does the
// sequence.
func (a *Analyzer) AnalyzeAll(ctx context.Context, in iter.Seq[Article]) iter.Seq2[*Result, error] {
	type outcome struct {
		result *Result
		err    error
	}
	one := func(art Article) outcome {
		r, err := a.Analyze(ctx, art)
		return outcome{r, err}
	}
	return func(yield func(*Result, error) bool) {
		for o := range ordered.Map(ctx, a.workers, in, one) {
			if !yield(o.result, o.err) {
				return
			}
		}
	}
}
