package entities

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Dates returns the values of the dates among the mentions and of expressions such as "yesterday", "last month" and
// "three weeks ago", in text order. Relative ones need the date of the article; without it they are left out, and a
// year that the text does not name is written XXXX. It takes time linear in the document.
func (r *Recognizer) Dates(doc *tokens.Document, mentions []Mention, date time.Time) []DateValue {
	var out []DateValue
	for _, m := range mentions {
		if m.Kind != Date {
			continue
		}
		if v := dateValue(doc, m.Range, date); v != "" {
			out = append(out, DateValue{m.Span, v})
		}
	}
	if !date.IsZero() {
		out = appendRelative(out, doc, date)
	}
	slices.SortStableFunc(out, func(a, b DateValue) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

var monthNames = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdayNames = map[string]time.Weekday{
	"sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

// prefix3 returns the first three letters of a word, folded.
func prefix3(word string) string {
	if word = tokens.Fold(word); len(word) > 3 {
		word = word[:3]
	}
	return word
}

// dateValue reads a calendar date.
func dateValue(doc *tokens.Document, r tokens.Range, date time.Time) string {
	var month time.Month
	year, day := 0, 0
	if word := doc.Word(r.First); r.Len() == 1 && isISODate(word) {
		return word
	}
	for i := r.First; i < r.Limit; i++ {
		word := doc.Word(i)
		n, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
		switch {
		case err == nil && n > 31:
			year = n
		case err == nil && n > 0:
			day = n
		case month == 0 && doc.Kind(i) == tokens.KindWord:
			month = monthNames[prefix3(word)]
			if w, ok := weekdayNames[prefix3(word)]; ok && month == 0 && r.Len() == 1 {
				return weekday(doc, r.First, w, date)
			}
		}
	}
	return isoDate(year, month, day, date)
}

// isoDate writes what is known of a date; the year that is nearest to the article stands in for one not named.
func isoDate(year int, month time.Month, day int, date time.Time) string {
	if month == 0 {
		if year == 0 {
			return ""
		}
		return fmt.Sprintf("%04d", year)
	}
	y := "XXXX"
	if year == 0 && !date.IsZero() {
		year = nearestYear(month, date)
	}
	if year > 0 {
		y = fmt.Sprintf("%04d", year)
	}
	if day == 0 {
		return fmt.Sprintf("%s-%02d", y, month)
	}
	return fmt.Sprintf("%s-%02d-%02d", y, month, day)
}

func nearestYear(month time.Month, date time.Time) int {
	switch d := int(month) - int(date.Month()); {
	case d > 6:
		return date.Year() - 1
	case d < -6:
		return date.Year() + 1
	}
	return date.Year()
}

// weekday returns the last such day up to the article's date, the next one after "next" or "this coming".
func weekday(doc *tokens.Document, i int, w time.Weekday, date time.Time) string {
	if date.IsZero() {
		return ""
	}
	back := (int(date.Weekday()) - int(w) + 7) % 7
	before := ""
	if i > 0 {
		before = tokens.Fold(doc.Word(i - 1))
	}
	switch {
	case before == "next" || before == "coming":
		back -= 7
	case before == "last" && back == 0:
		back = 7
	}
	return date.AddDate(0, 0, -back).Format(time.DateOnly)
}

// appendRelative finds expressions that count from the article's date.
func appendRelative(dst []DateValue, doc *tokens.Document, date time.Time) []DateValue {
	for s := range doc.Prose() {
		for i := s.First; i < s.Limit; i++ {
			if n, v := relative(doc, i, s.Limit, date); n > 0 {
				dst = append(dst, DateValue{doc.SpanOf(tokens.Range{First: i, Limit: i + n}), v})
				i += n - 1
			}
		}
	}
	return dst
}

// relative reads an expression at token i and returns its length in tokens, 0 if there is none.
func relative(doc *tokens.Document, i, limit int, date time.Time) (int, string) {
	switch word := doc.Word(i); word {
	case "yesterday", "Yesterday":
		return 1, date.AddDate(0, 0, -1).Format(time.DateOnly)
	case "today", "Today", "tonight", "Tonight":
		return 1, date.Format(time.DateOnly)
	case "tomorrow", "Tomorrow":
		return 1, date.AddDate(0, 0, 1).Format(time.DateOnly)
	case "last", "Last":
		return step(doc, i, limit, date, -1)
	case "next", "Next":
		return step(doc, i, limit, date, 1)
	case "this", "This":
		return step(doc, i, limit, date, 0)
	default:
		return ago(doc, i, limit, date)
	}
}

// step reads "last week", "next month", "this year".
func step(doc *tokens.Document, i, limit int, date time.Time, n int) (int, string) {
	if i+1 >= limit {
		return 0, ""
	}
	switch doc.Word(i + 1) {
	case "week":
		return 2, isoWeek(date.AddDate(0, 0, 7*n))
	case "month":
		return 2, firstOfMonth(date).AddDate(0, n, 0).Format("2006-01")
	case "year":
		return 2, fmt.Sprintf("%04d", date.Year()+n)
	}
	return 0, ""
}

// ago reads "three weeks ago".
func ago(doc *tokens.Document, i, limit int, date time.Time) (int, string) {
	if i+2 >= limit || doc.Word(i+2) != "ago" && doc.Word(i+2) != "earlier" {
		return 0, ""
	}
	n := int(numberWords[tokens.Fold(doc.Word(i))])
	if v, err := strconv.Atoi(doc.Word(i)); err == nil && v < 1000 {
		n = v
	} else if w := doc.Word(i); w == "a" || w == "A" {
		n = 1
	}
	if n == 0 || doc.Word(i+2) == "earlier" {
		return 0, ""
	}
	switch strings.TrimSuffix(doc.Word(i+1), "s") {
	case "day":
		return 3, date.AddDate(0, 0, -n).Format(time.DateOnly)
	case "week":
		return 3, isoWeek(date.AddDate(0, 0, -7*n))
	case "month":
		return 3, firstOfMonth(date).AddDate(0, -n, 0).Format("2006-01")
	case "year":
		return 3, fmt.Sprintf("%04d", date.Year()-n)
	}
	return 0, ""
}

func firstOfMonth(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

func isoWeek(t time.Time) string {
	year, week := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", year, week)
}
