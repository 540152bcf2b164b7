package ucd

// Class says what a code point does in words: a coarse mixture of the properties Word_Break and General_Category.
type Class uint8

// The classes.
const (
	Other      Class = iota // controls, unassigned
	Letter                  // letters that make words
	Ideograph               // letters of scripts without spaces: each is a word
	Katakana                // Katakana, which make words among themselves
	Digit                   // decimal digits
	Number                  // other numbers: ½, ²
	Extend                  // combining marks and format characters
	Joiner                  // U+200D
	Connector               // _ and the like
	Space                   // white space
	Punct                   // punctuation of no other class
	Quote                   // quotation marks
	Hyphen                  // hyphens and dashes
	Bracket                 // brackets
	Symbol                  // symbols
	Pictograph              // Extended_Pictographic
	Region                  // regional indicators, which pair into flags
)

const upperBit = 0x80

// ClassOf returns the class of r. It is Other for a rune out of range.
func ClassOf(r rune) Class { return Class(lookup(r) &^ upperBit) }

// Of returns the class of r and whether it is an upper-case or title-case letter.
func Of(r rune) (Class, bool) {
	c := lookup(r)
	return Class(c &^ upperBit), c&upperBit != 0
}

func lookup(r rune) byte {
	if uint32(r) > 0x10FFFF {
		return 0
	}
	i := int(r) >> 7 * 2
	block := int(classIndex[i]) | int(classIndex[i+1])<<8
	return classData[block<<7|int(r)&127]
}
