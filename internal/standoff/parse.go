package standoff

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// SyntaxError says what is wrong with a file of annotation, and where.
type SyntaxError struct {
	File string
	Line int // counted from 1
	Msg  string
}

// Error formats the error as file:line: message.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// Load reads every article of a folder, in the order of their names.
func Load(fsys fs.FS, dir string) ([]*Article, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.ann"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var all []*Article
	for _, name := range names {
		ann, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		text, err := fs.ReadFile(fsys, strings.TrimSuffix(name, ".ann")+".txt")
		if err != nil {
			return nil, err
		}
		a, err := Parse(name, string(text), string(ann))
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// Parse reads the annotation of a text. The file's name is used in errors and, without folder and extension, as the article's.
func Parse(file, text, ann string) (*Article, error) {
	a := &Article{Name: strings.TrimSuffix(path.Base(file), path.Ext(file)), Text: text}
	number := 0
	for line := range strings.SplitSeq(ann, "\n") {
		number++
		if line == "" {
			continue
		}
		if err := a.line(line); err != nil {
			return nil, &SyntaxError{File: file, Line: number, Msg: err.Error()}
		}
	}
	return a, nil
}

// line reads one line that is not blank.
func (a *Article) line(line string) error {
	if header, ok := strings.CutPrefix(line, "#"); ok {
		return a.header(header)
	}
	fields := strings.Split(line, "\t")
	if len(fields) != 5 {
		return fmt.Errorf("want 5 fields, have %d", len(fields))
	}
	span, ok := parseSpan(fields[1], fields[2], len(a.Text))
	if !ok {
		return fmt.Errorf("%s-%s is no span of the text", fields[1], fields[2])
	}
	if surface := unescape.Replace(fields[4]); surface != a.Text[span.Start:span.End] {
		return fmt.Errorf("the surface is %q, the text there %q", surface, a.Text[span.Start:span.End])
	}
	read, known := readers()[fields[0]]
	if !known {
		return fmt.Errorf("unknown layer %q", fields[0])
	}
	attrs := parseAttributes(fields[3], len(a.Text))
	read(a, span, attrs)
	return attrs.finish()
}

var unescape = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t")

// header reads "key: value" behind the number sign; other comments are passed over.
func (a *Article) header(s string) error {
	key, value, _ := strings.Cut(strings.TrimSpace(s), ": ")
	switch key {
	case "title":
		a.Title = value
	case "date":
		if !dateForm.MatchString(value) {
			return fmt.Errorf("date is %q, want YYYY-MM-DD", value)
		}
		a.Date = value
	case "source":
		a.Source = value
	case "licence":
		a.Licence = value
	}
	return nil
}

var (
	dateForm    = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)
	idForm      = regexp.MustCompile(`^(country:[A-Z]{3}|(city|org|person|norp|loc|fac|event|product|misc):[a-z0-9]+(-[a-z0-9]+)*)$`)
	countryForm = regexp.MustCompile(`^[A-Z]{3}$`)
	roleForm    = regexp.MustCompile(`^[A-Z]{3}$`)
	codeForm    = regexp.MustCompile(`^\d{2,4}$`)
	spanForm    = regexp.MustCompile(`^\d+-\d+$`)
	slugForm    = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// reader adds one annotation to an article.
type reader func(*Article, tokens.Span, *attributes)

// readers maps each layer to what reads it.
func readers() map[string]reader {
	return map[string]reader{
		"doc": readDoc, "block": readBlock, "sentence": readSentence, "token": readToken, "mention": readMention, "concept": readConcept,
		"cue": readCue, "claim": readClaim, "quote": readQuote, "target": readTarget, "event": readEvent,
	}
}

func readDoc(a *Article, _ tokens.Span, at *attributes) {
	a.Tone, a.Hedging = at.number("tone", -1, 1), at.number("hedging", 0, 1)
}

func readBlock(a *Article, s tokens.Span, at *attributes) {
	a.Blocks = append(a.Blocks, Block{Span: s, Kind: at.among("kind", "heading", "byline", "dateline", "prose", "furniture")})
}

func readSentence(a *Article, s tokens.Span, at *attributes) {
	out := Sentence{Span: s, Judged: len(at.values) > 0}
	if out.Judged {
		out.Hedged, out.Certainty = at.truth("hedged"), int(at.number("certainty", 0, 3))
	}
	a.Sentences = append(a.Sentences, out)
}

func readToken(a *Article, s tokens.Span, at *attributes) {
	lemma := at.optional("lemma")
	if lemma == "" {
		lemma = a.Text[s.Start:s.End]
	}
	a.Tokens = append(a.Tokens, Token{Span: s, UPOS: at.text("upos"), Tag: at.text("tag"), Lemma: lemma})
}

func readMention(a *Article, s tokens.Span, at *attributes) {
	a.Mentions = append(a.Mentions, Mention{
		Span: s,
		Kind: at.among("kind", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "DATE", "MONEY", "QUANTITY", "MISC"),
		ID:   at.matching("id", idForm), Country: at.matching("country", countryForm), Role: at.matching("role", roleForm),
		Value: at.optional("value"), Unit: at.optional("unit"), Metonym: at.truth("metonym"),
	})
}

func readConcept(a *Article, s tokens.Span, at *attributes) {
	a.Concepts = append(a.Concepts, Concept{Span: s, ID: at.matching("id", slugForm)})
}

func readCue(a *Article, s tokens.Span, at *attributes) {
	a.Cues = append(a.Cues, Cue{
		Span:     s,
		Kind:     at.among("kind", "modal", "epistemic", "evidential", "approximator", "attribution", "conditional", "generalizer", "weasel"),
		Strength: int(at.number("strength", 1, 3)), Scope: at.theSpan("scope"),
	})
}

func readClaim(a *Article, s tokens.Span, at *attributes) {
	c := Claim{Span: s, Certainty: int(at.number("certainty", -3, 3))}
	if spanForm.MatchString(at.values["source"]) {
		c.Holder = at.theSpan("source")
	} else {
		c.Source = at.text("source")
	}
	if c.Author = c.Certainty; c.Source != Author {
		c.Author = int(at.number("author", -3, 3))
	}
	if at.values["construction"] != "" {
		c.Construction = at.among("construction", Constructions()...)
	}
	a.Claims = append(a.Claims, c)
}

func readQuote(a *Article, s tokens.Span, at *attributes) {
	a.Quotes = append(a.Quotes, Quote{
		Span: s, Form: at.among("form", "direct", "indirect", "mixed"), Direct: at.truth("direct"), Content: at.spans("content"),
		Cue: at.span("cue"), Speaker: at.span("speaker"), Entity: at.optional("entity"),
	})
}

func readTarget(a *Article, s tokens.Span, at *attributes) {
	a.Targets = append(a.Targets, Target{Span: s, Label: at.among("label", "positive", "neutral", "negative"), Score: at.number("score", -1, 1)})
}

func readEvent(a *Article, s tokens.Span, at *attributes) {
	actor := func(key string) string { return strings.TrimPrefix(at.text(key), "-") }
	e := Event{Span: s, Code: at.matching("code", codeForm), Source: actor("source"), Target: actor("target")}
	e.Tense = at.among("tense", "past", "present", "future")
	e.Modality = at.among("modality", "actual", "possible", "demanded", "denied")
	a.Events = append(a.Events, e)
}
