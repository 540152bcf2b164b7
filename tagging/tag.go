package tagging

// Tag is a universal part of speech (UPOS of Universal Dependencies v2). The zero value is unset.
type Tag uint8

// The universal parts of speech.
const (
	ADJ Tag = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)
