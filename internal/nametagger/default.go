package nametagger

import (
	_ "embed"
	"sync"
)

// english is the trained model: see data/en.md.
//
//go:embed data/en.bin
var english string

var open = sync.OnceValue(func() *Model {
	m, err := Open(english)
	if err != nil {
		panic("nametagger: embedded model: " + err.Error())
	}
	return m
})

// Default returns the model for English. The first call opens it.
func Default() *Model { return open() }
