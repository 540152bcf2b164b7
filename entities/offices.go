package entities

import (
	"strings"
	"time"
)

// inOffice says whether one of the offices of a person was held at a date. Offices stand as people.tsv writes them,
// | between them, each with the year or date it began and, unless it lasts, the one it ended.
func inOffice(offices string, date time.Time) bool {
	for office := range strings.SplitSeq(offices, "|") {
		years := yearsIn(office)
		if len(years) == 0 || date.Year() < years[0] {
			continue
		}
		if len(years) == 1 || date.Year() <= years[len(years)-1] {
			return true
		}
	}
	return false
}

// yearsIn returns the numbers of four figures in a text that may be years.
func yearsIn(s string) []int {
	var out []int
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
			n++
		}
		if n == 4 && (s[i] == '1' || s[i] == '2') {
			out = append(out, int(s[i]-'0')*1000+int(s[i+1]-'0')*100+int(s[i+2]-'0')*10+int(s[i+3]-'0'))
		}
		i += max(n, 1)
	}
	return out
}

// officeAt returns the title of the office held at a date, the one begun last if there are several, and the country
// where it is one. The title is "" if none was held.
func officeAt(offices string, date time.Time) (title, country string) {
	day, begun := date.Format(time.DateOnly), ""
	for office := range strings.SplitSeq(offices, "|") {
		end := strings.LastIndexByte(office, ':')
		from, to, ok := strings.Cut(office[end+1:], "..")
		if end < 0 || !ok || from > day || from < begun || to != "" && to < day[:min(len(to), len(day))] {
			continue
		}
		name, of, _ := strings.Cut(office[:end], ":")
		title, country, begun = name, "", from
		if len(of) == 3 {
			country = of
		}
	}
	return title, country
}
