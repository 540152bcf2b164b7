package tagging

// Options choose how a Tagger works. The zero value is the default: the English model.
type Options struct {
	model string // tests put another model here
}
