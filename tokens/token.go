package tokens

// Token is a handle on one token of a Document; it is two words and is passed by value.
type Token struct {
	doc   *Document
	index int
}

// Index is the token's place in the document, counted from 0.
func (t Token) Index() int { return t.index }

// Text is the token as it stands in the text.
func (t Token) Text() string { return t.doc.Word(t.index) }

// Span is the token's bytes.
func (t Token) Span() Span { return t.doc.Span(t.index) }

// Kind says what the token is made of.
func (t Token) Kind() Kind { return t.doc.recs[t.index].kind }

// Flags are the token's shape flags.
func (t Token) Flags() Flags { return t.doc.recs[t.index].flags }

// Key is the hash of the token's folded form: see the function Key.
func (t Token) Key() uint64 { return t.doc.keys[t.index] }

// Norm is the token's folded form: see Fold. It allocates if the form differs from the text.
func (t Token) Norm() string { return Fold(t.Text()) }

// Kind says what a token is made of.
type Kind uint8

// The kinds of token. The zero value is unset and stands in no document.
const (
	KindWord    Kind = iota + 1 // letters: a word, an abbreviation, a clitic such as "n't"
	KindNumber                  // digits, decimals, 1.5, 10,000, ½
	KindPunct                   // punctuation that ends or divides: . , ; : ! ? …
	KindQuote                   // quotation marks
	KindHyphen                  // hyphens and dashes
	KindBracket                 // brackets
	KindSymbol                  // currency and other symbols, emoji
	KindURL                     // web addresses
	KindEmail                   // e-mail addresses
	KindHandle                  // @handles and #hashtags
	KindOther                   // anything else, among it bytes that are not UTF-8
)

var kindNames = [...]string{"unset", "word", "number", "punct", "quote", "hyphen", "bracket", "symbol", "url", "email", "handle", "other"}

// String returns the lower-case name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[0]
}

// Flags describe the shape of a token.
type Flags uint8

// The shape flags.
const (
	FlagTitle    Flags = 1 << iota // the first letter is upper case
	FlagUpper                      // every letter is upper case and there is one at least
	FlagDigit                      // holds a digit
	FlagNonASCII                   // holds a byte over 0x7F
	FlagPeriod                     // a word that holds a period: U.S., Gen.
	FlagMixed                      // an upper-case letter stands after a lower-case one: McDonald, iPhone
)

// Has says whether all flags of f are set.
func (g Flags) Has(f Flags) bool { return g&f == f }
