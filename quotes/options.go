package quotes

// Options choose how an Extractor works. The zero value is the default.
type Options struct {
	// DirectOnly leaves out quotes without any quotation mark.
	DirectOnly bool
}

// New returns an extractor for English.
func New(o Options) (*Extractor, error) {
	x := *english()
	x.opts = o
	return &x, nil
}

// Default returns the extractor for English with default options; the same at every call.
func Default() *Extractor { return english() }
