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
