package entities

import _ "embed" // the compiled gazetteer

//go:generate go run ./internal/gen

// compiled is the gazetteer that internal/gen makes of data/*.tsv; it is read in place.
//
//go:embed data/en.bin
var compiled string
