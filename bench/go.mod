module github.com/dragoman-nlp/dragoman/bench

go 1.25.0

require (
	github.com/blevesearch/segment v0.9.1
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/dragoman-nlp/dragoman v0.0.0
	github.com/jdkato/prose/v2 v2.0.0
	github.com/jonreiter/govader v0.0.0-20250429093935-f6505c8d03cc
	github.com/neurosnap/sentences v1.0.6
	github.com/rivo/uniseg v0.4.7
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/deckarep/golang-set v1.7.1 // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/mingrammer/commonregex v1.0.1 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	gonum.org/v1/gonum v0.8.2 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/dragoman-nlp/dragoman => ../
