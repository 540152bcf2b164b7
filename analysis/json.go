package analysis

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// OutputOptions choose the form of an output line. The zero value is the default.
type OutputOptions struct {
	Layers  Stage   // layers to write; 0 means DefaultLayers. Layers that were skipped are left out
	Offsets Offsets // unit of all spans
	Echo    bool    // repeat the text
}

// MarshalJSON writes the result in the form of Output with default options.
func (r *Result) MarshalJSON() ([]byte, error) { return json.Marshal(r.Output(OutputOptions{})) }

// AppendJSON appends the result to dst as one line of JSON without its line end.
func (r *Result) AppendJSON(dst []byte, o OutputOptions) []byte {
	data, err := json.Marshal(r.Output(o))
	if err != nil {
		panic("analysis: " + err.Error()) // Output holds nothing that JSON cannot
	}
	return append(dst, data...)
}

// AppendIndentedJSON appends the result to dst as JSON on several lines, for people.
func (r *Result) AppendIndentedJSON(dst []byte, o OutputOptions) []byte {
	data, err := json.MarshalIndent(r.Output(o), "", "  ")
	if err != nil {
		panic("analysis: " + err.Error()) // Output holds nothing that JSON cannot
	}
	return append(dst, data...)
}

// Output converts the result to its JSON form.
func (r *Result) Output(o OutputOptions) Output {
	layers := o.Layers
	if layers == 0 {
		layers = DefaultLayers
	}
	layers &^= r.Skipped
	w := writer{r, newOffsetMap(r.Doc.Text(), o.Offsets)}
	out := Output{Schema: Schema, ID: r.ID}
	if o.Echo {
		text := r.Doc.Text()
		out.Text = &text
	}
	for i, fill := range [...]func(*Output){
		w.tokens, w.sentences, w.mentions, w.entities, w.concepts, w.hedging, w.sentiment, w.quotes, w.events, w.dates, w.quantities,
	} {
		if layers&(1<<i) != 0 {
			fill(&out)
		}
	}
	return out
}

// writer fills the layers of an Output.
type writer struct {
	*Result
	offsets *offsetMap
}

func (w writer) pair(s tokens.Span) Pair { return w.offsets.pair(s) }

// optional is nil for an empty span.
func (w writer) optional(s tokens.Span) *Pair {
	if s.IsEmpty() {
		return nil
	}
	p := w.pair(s)
	return &p
}

// list converts each element; the result is never nil, so that JSON shows [].
func list[S, T any](in []S, convert func(int, *S) T) []T {
	out := make([]T, len(in))
	for i := range in {
		out[i] = convert(i, &in[i])
	}
	return out
}

func (w writer) tokens(out *Output) {
	out.Tokens = make([]TokenOut, w.Doc.Len())
	for i := range out.Tokens {
		out.Tokens[i] = TokenOut{w.pair(w.Doc.Span(i)), w.Tags.At(i).String(), w.Tags.Penn(i).String(), w.Tags.Lemma(i)}
	}
}

func (w writer) sentences(out *Output) {
	out.Sentences = make([]SentenceOut, w.Doc.NumSentences())
	for i := range out.Sentences {
		s := SentenceOut{Span: w.pair(w.Doc.SpanOf(w.Doc.Sentence(i))), Certainty: 1}
		if i < len(w.Hedging.Sentences) {
			s.Hedged, s.Certainty = w.Hedging.Sentences[i].Hedged, Number(w.Hedging.Sentences[i].Certainty)
		}
		if i < len(w.SentenceTones) {
			s.Sentiment = Number(w.SentenceTones[i].Value)
		}
		out.Sentences[i] = s
	}
}

// appendNumber writes a number with four decimals at most, so that a line is short and the same everywhere.
func appendNumber(dst []byte, v float64) []byte {
	v = math.Round(v*1e4) / 1e4
	if v == 0 || math.IsNaN(v) {
		v = 0
	}
	return strconv.AppendFloat(dst, v, 'f', -1, 64)
}
