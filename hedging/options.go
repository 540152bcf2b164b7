package hedging

import "io"

// Options change a Detector. The zero value is the default.
type Options struct {
	// Cues are further cues, in the columns of data/cues.tsv: pattern, kind, strength, rule, scope. They are tried beside the built-in
	// ones, the longest phrase first.
	Cues io.Reader
	// CuesFile is the name of Cues in errors.
	CuesFile string
}
