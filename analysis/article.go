package analysis

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Article is one text to analyse, with what is known of it. Only Text is needed.
type Article struct {
	ID     string
	Title  string
	Source string // publisher
	URL    string
	Date   time.Time // of publication; zero if not known. It makes "Tuesday" and "the Prime Minister" resolve
	Text   string    // UTF-8; anything else is accepted too, byte by byte

	Targets    []tokens.Span // spans to score sentiment towards, beside the mentions found
	Predicates []tokens.Span // verbs and event nouns to give a certainty for, beside those found
}

// inputLine is the JSON form of an Article.
type inputLine struct {
	ID         *json.RawMessage `json:"id"`
	Text       *string          `json:"text"`
	Title      string           `json:"title"`
	Date       string           `json:"date"`
	Source     string           `json:"source"`
	URL        string           `json:"url"`
	Targets    [][]int          `json:"targets"`
	Predicates [][]int          `json:"predicates"`
}

// ParseArticle reads one input line of the JSON contract: an object with id and text, and optionally title, date (RFC 3339 or
// YYYY-MM-DD), source, url, targets and predicates (lists of [start, end] byte offsets into text). Fields that the contract does
// not name are ignored. On an error, the article returned holds the id if that could be read.
func ParseArticle(line []byte) (Article, error) {
	var in inputLine
	err := json.Unmarshal(line, &in)
	a := Article{ID: parseID(in.ID)}
	if err != nil {
		return a, describe(err)
	}
	if in.Text == nil {
		return a, errors.New(`want a field "text" with a string, have none`)
	}
	a.Text, a.Title, a.Source, a.URL = *in.Text, in.Title, in.Source, in.URL
	if a.Date, err = parseDate(in.Date); err != nil {
		return a, err
	}
	if a.Targets, err = parseSpans("targets", in.Targets, len(a.Text)); err != nil {
		return a, err
	}
	a.Predicates, err = parseSpans("predicates", in.Predicates, len(a.Text))
	return a, err
}

// parseID takes strings as they are and numbers as they are written.
func parseID(raw *json.RawMessage) string {
	if raw == nil {
		return ""
	}
	var s string
	if json.Unmarshal(*raw, &s) == nil {
		return s
	}
	return string(*raw)
}

func describe(err error) error {
	var typed *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &typed) && typed.Field == "":
		return fmt.Errorf("want a JSON object, have %s", typed.Value)
	case errors.As(err, &typed):
		return fmt.Errorf("field %q: want %s, have %s", typed.Field, typeNames[typed.Type.String()], typed.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: %v at byte %d", err, syntax.Offset)
	}
	return fmt.Errorf("not JSON: %w", err)
}

var typeNames = map[string]string{"string": "a string", "int": "a whole number", "[]int": "[start, end]", "[][]int": "a list of [start, end]"}

// dateLayouts are the forms in which a date may be given.
var dateLayouts = [...]string{time.RFC3339, time.DateOnly, "2006-01-02T15:04:05"}

func parseDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("field \"date\": want RFC 3339 or YYYY-MM-DD, have %q", s)
}

func parseSpans(field string, list [][]int, size int) ([]tokens.Span, error) {
	var out []tokens.Span
	for i, s := range list {
		if len(s) != 2 || s[0] < 0 || s[0] > s[1] || s[1] > size {
			return nil, fmt.Errorf("field %q: element %d: want [start, end] within the %d bytes of text, have %v", field, i, size, s)
		}
		out = append(out, tokens.Span{Start: s[0], End: s[1]})
	}
	return out, nil
}
