package main

import (
	"os"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/nametagger"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// readInline reads a text in which names stand in brackets behind their kind, "[PERSON Kofi Annan] said", as one document
// for each part between lines that begin with "#". All names are marked; kinds that the tagger does not know are outside.
func readInline(src source) ([]*sample, error) {
	data, err := os.ReadFile(src.name)
	if err != nil {
		return nil, err
	}
	var out []*sample
	var part strings.Builder
	flush := func() {
		if strings.TrimSpace(part.String()) == "" {
			return
		}
		s := inlineSample(part.String(), src.writing)
		s.weight = src.weight
		out = append(out, s)
		part.Reset()
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			flush()
			continue
		}
		part.WriteString(line)
	}
	flush()
	return out, nil
}

// span is a marked name.
type span struct {
	tokens.Span
	kind nametagger.Kind
}

// unmark takes the marks off a text.
func unmark(text string) (string, []span) {
	var b strings.Builder
	var spans []span
	for text != "" {
		open := strings.IndexByte(text, '[')
		if open < 0 {
			break
		}
		b.WriteString(text[:open])
		kind, rest, ok := strings.Cut(text[open+1:], " ")
		end := strings.IndexByte(rest, ']')
		if !ok || end < 0 || strings.ToUpper(kind) != kind || kind == "" {
			b.WriteByte('[')
			text = text[open+1:]
			continue
		}
		start := b.Len()
		b.WriteString(rest[:end])
		spans = append(spans, span{tokens.Span{Start: start, End: b.Len()}, nametagger.KindOf(kind)})
		text = rest[end+1:]
	}
	b.WriteString(text)
	return b.String(), spans
}

func inlineSample(marked string, as writing) *sample {
	text, spans := unmark(marked)
	s := &sample{doc: tokens.New(as.rewriteText(text, spans)), small: as == small}
	s.know()
	s.allowed = make([]uint64, s.doc.Len())
	for i := range s.allowed {
		s.allowed[i] = 1
	}
	for _, m := range spans {
		r := s.doc.Covering(m.Span)
		part := strings.Trim(s.doc.Slice(s.doc.SpanOf(r)), ".") != strings.Trim(s.doc.Slice(m.Span), ".") // "Ltd" may have its stop
		for i := r.First; i < r.Limit && m.kind != 0; i++ {
			s.allowed[i] = labelsOf(i-r.First, r.Len(), []nametagger.Kind{m.kind})
			if part {
				s.allowed[i] |= 1 // the "European" of "pan-European", one token, may be a name or not
			}
		}
	}
	return s
}
