package entities

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestInOffice(t *testing.T) {
	const offices = "President of Zorvia:2001-05-07:2009-05-07|Prime Minister of Zorvia:2012:"
	for year, want := range map[int]bool{1999: false, 2001: true, 2005: true, 2009: true, 2010: false, 2012: true, 2024: true} {
		require.Equal(t, want, inOffice(offices, time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC)), year)
	}
	require.False(t, inOffice("", time.Now()))
}

func TestOfficeAt(t *testing.T) {
	const offices = "senator:USA:2011-01-03..2025-01-20|secretary of state:USA:2025-01-21..|leader:org:zorvian-front:1999..2001-06"
	for day, want := range map[string]string{
		"1998-05-05": "|", "2000-01-01": "leader|", "2001-06-30": "leader|", "2001-07-01": "|",
		"2011-01-03": "senator|USA", "2025-01-20": "senator|USA", "2030-01-01": "secretary of state|USA",
	} {
		date, err := time.Parse(time.DateOnly, day)
		require.NoError(t, err)
		title, country := officeAt(offices, date)
		require.Equal(t, want, title+"|"+country, day)
	}
}
