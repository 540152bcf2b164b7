package entities

import (
	"strconv"
	"time"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// calendar finds the dates of a sentence: "Feb. 14, 2022", "17 July", "Tuesday", "2019".
func (w *work) calendar(s tokens.Range) {
	for i := s.First; i < s.Limit; i++ {
		if w.has(i, isTaken) || !w.mayDate(i) {
			continue
		}
		if end := w.date(i, s); end > i {
			w.emit(i, end, Date, byCalendar, 0.9)
			i = end - 1
		}
	}
}

// mayDate says whether a date may begin at token i; most tokens cannot.
func (w *work) mayDate(i int) bool {
	return w.doc.Flags(i).Has(tokens.FlagDigit) || w.is(i, gazetteer.Month|gazetteer.Weekday)
}

// date returns the end of the date that begins at token i, i if none does.
func (w *work) date(i int, s tokens.Range) int {
	switch {
	case isISODate(w.word(i)):
		return i + 1
	case w.isMonth(i, s):
		return w.afterMonth(i+1, s.Limit)
	case w.isDay(i):
		n := i + 1
		if n < s.Limit && (w.word(n) == "st" || w.word(n) == "nd" || w.word(n) == "rd" || w.word(n) == "th") {
			n++
		}
		if n < s.Limit && w.word(n) == "of" {
			n++
		}
		if n < s.Limit && w.isMonth(n, s) {
			return w.maybeYear(n+1, s.Limit)
		}
	case w.is(i, gazetteer.Weekday) && w.has(i, isCap) && !w.is(i, gazetteer.Given):
		return i + 1
	}
	if w.isYear(i, s) {
		return i + 1
	}
	return i
}

// isMonth says whether token i is a month and not the verb "may" or the name "April".
func (w *work) isMonth(i int, s tokens.Range) bool {
	if !w.is(i, gazetteer.Month) || !w.has(i, isCap) {
		return false
	}
	switch w.word(i) {
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Sept":
		return w.isDay(i+1) && i+1 < s.Limit || w.isYearNumber(i+1) || w.isDay(i-1) && i > s.First
	case "May", "March", "MAY", "MARCH", "April", "August", "June", "JUNE":
		return w.isDay(i+1) && i+1 < s.Limit || w.isYearNumber(i+1) || w.isDay(i-1) && i > s.First ||
			i > s.First && (w.is(i-1, gazetteer.LocPrep) || w.isMonthPrep(i-1)) && !w.startsName(i, s)
	}
	return !w.startsName(i, s)
}

func (w *work) isMonthPrep(i int) bool {
	switch w.word(i) {
	case "in", "since", "until", "by", "last", "this", "next", "early", "late", "mid", "of", "during", "from", "to", "for", "and", "between", "through", "before", "after", "each", "every":
		return true
	}
	return false
}

// startsName says whether a capitalised word of a name follows token i at once.
func (w *work) startsName(i int, s tokens.Range) bool {
	return i+1 < s.Limit && w.has(i+1, isCap) && w.is(i, gazetteer.Given) && !w.has(i, isHeadline)
}

// afterMonth reads a day and a year after a month.
func (w *work) afterMonth(i, limit int) int {
	if i < limit && w.isDay(i) {
		i++
		if i < limit && (w.word(i) == "st" || w.word(i) == "nd" || w.word(i) == "rd" || w.word(i) == "th") {
			i++
		}
		if i+1 < limit && w.word(i) == "," && w.isYearNumber(i+1) {
			return i + 2
		}
	} else if i+1 < limit && (w.word(i) == "," || w.word(i) == "of") && w.isYearNumber(i+1) {
		return i + 2
	}
	return w.maybeYear(i, limit)
}

func (w *work) maybeYear(i, limit int) int {
	if i < limit && w.isYearNumber(i) {
		return i + 1
	}
	if i+1 < limit && w.word(i) == "," && w.isYearNumber(i+1) {
		return i + 2
	}
	return i
}

// isDay says whether token i is a day of a month: "14", "14th".
func (w *work) isDay(i int) bool {
	word := w.word(i)
	n := 0
	for n < len(word) && word[n] >= '0' && word[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 {
		return false
	}
	day, _ := strconv.Atoi(word[:n])
	rest := word[n:]
	return day >= 1 && day <= 31 && (rest == "" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th")
}

// isYearNumber says whether token i is a number that may be a year.
func (w *work) isYearNumber(i int) bool {
	word := w.word(i)
	return len(word) == 4 && (word[0] == '1' && word[1] >= '5' || word[0] == '2' && word[1] == '0') && isDigits(word)
}

// isYear says whether token i is surely a year: nothing counts it and nothing is counted by it.
func (w *work) isYear(i int, s tokens.Range) bool {
	if !w.isYearNumber(i) {
		return false
	}
	if i > s.First && (w.doc.Kind(i-1) == tokens.KindSymbol || w.doc.Kind(i-1) == tokens.KindHyphen && w.doc.Glued(i)) {
		return false
	}
	if i+1 < s.Limit && w.doc.Kind(i+1) == tokens.KindWord && !w.has(i+1, isCap) && !w.is(i+1, gazetteer.Stop|gazetteer.LocPrep) {
		return i > s.First && (w.isMonthPrep(i-1) || w.word(i-1) == "the") && !w.is(i+1, gazetteer.Unit|gazetteer.Currency)
	}
	return i > s.First || w.word(i+1) == ","
}

// isISODate says whether a word is a date as 2022-07-15.
func isISODate(word string) bool {
	if len(word) != len(time.DateOnly) || word[0] != '1' && word[0] != '2' {
		return false
	}
	_, err := time.Parse(time.DateOnly, word)
	return err == nil
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
