package tagging

import _ "embed"

// englishModel is the trained model: see data/en.md for what it was trained on, package internal/postag for its layout.
//
//go:embed data/en.bin
var englishModel string
