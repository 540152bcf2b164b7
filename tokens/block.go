package tokens

// Block is a run of whole sentences that the page sets apart: a paragraph, a heading, a line of page furniture.
type Block struct {
	Range     Range     // its tokens
	Sentences Range     // its sentences, as indices of sentences
	Dateline  Range     // the tokens of "KYIV (Reuters) —" at its beginning; empty if there is none
	Kind      BlockKind // what it is
}

// BlockKind says what a block is on the page.
type BlockKind uint8

// The kinds of block. The zero value is unset and stands in no document.
const (
	BlockParagraph BlockKind = iota + 1 // running prose
	BlockHeading                        // headline, crosshead
	BlockListItem                       // item of a list
	BlockByline                         // author, date, place of publication
	BlockFurniture                      // share and cookie lines, counters, photo credits, disclaimers: not prose
)

var blockNames = [...]string{"unset", "paragraph", "heading", "list-item", "byline", "furniture"}

// String returns the lower-case name of the kind.
func (k BlockKind) String() string {
	if int(k) < len(blockNames) {
		return blockNames[k]
	}
	return blockNames[0]
}

// IsProse says whether components read blocks of this kind as language: everything but bylines and furniture.
func (k BlockKind) IsProse() bool { return k < BlockByline }
