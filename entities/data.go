package entities

import _ "embed" // the compiled gazetteer and the table of genders

//go:generate go run ./internal/gen

// compiled is the gazetteer that internal/gen makes of data/*.tsv; it is read in place.
//
//go:embed data/en.bin
var compiled string

// gendersTSV lists titles and given names that tell the gender of who bears them.
//
//go:embed data/genders.tsv
var gendersTSV string
