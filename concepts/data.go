package concepts

import (
	_ "embed"
	"sync"
)

// compiled is made of the tables in data by go generate.
//
//go:generate go test -run TestDataIsCurrent -update .
//go:embed data/en.bin
var compiled string

// builtInOntology opens the embedded data on first use. They are tested, so that an error is a defect of this package.
var builtInOntology = sync.OnceValue(func() *Ontology {
	o, err := Open(compiled)
	if err != nil {
		panic(err.Error())
	}
	o.layers[0].domain = domainModel()
	return o
})

// Default returns the built-in ontology.
func Default() *Ontology { return builtInOntology() }
