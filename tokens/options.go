package tokens

// Convention says which of two conventions of English tokenization a Tokenizer follows.
type Convention uint8

const (
	// UD is the convention of the English treebanks of Universal Dependencies (EWT, GUM): words are divided at
	// hyphens, but for prefixes that do not stand alone ("anti-war", "e-mail"), and at slashes.
	UD Convention = iota
	// Penn keeps words with hyphens and slashes whole, as the Penn Treebank did before 2004: "state-of-the-art".
	Penn
)

// Options choose how a Tokenizer works. The zero value is the default.
type Options struct {
	Convention Convention // where words are divided
}
