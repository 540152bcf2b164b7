package nametagger

import "github.com/dragoman-nlp/dragoman/tokens"

// Bits of gaz that IsTitle asks: given name, family name, title, noun for a person, known person, title of several words.
const (
	gazGiven       = 1 << 0
	gazSurname     = 1 << 1
	gazTitle       = 1 << 2
	gazJob         = 1 << 3
	gazPerson      = 1 << 21
	gazTitlePhrase = 1 << 22
)

// IsTitle says whether a word at the beginning of a person's name is a title, by its gaz.
func IsTitle(gaz uint32) bool {
	return gaz&(gazTitle|gazJob|gazTitlePhrase) != 0 && gaz&(gazGiven|gazPerson) == 0
}

// mend makes the names of people whole: parts joined by a hyphen belong to one name, titles do not.
func mend(doc *tokens.Document, gaz []uint32, labels []Label) {
	for i := 0; i < len(labels); i++ {
		if labels[i] == 0 {
			continue
		}
		first := i
		for labels[i].open() && i+1 < len(labels) {
			i++
		}
		if labels[first].Kind() != Person {
			continue
		}
		i = join(doc, labels, i)
		for first < i && IsTitle(gaz[first]) {
			labels[first] = 0
			first++
		}
		Write(labels[first:i+1], Person)
	}
}

// join moves the last token of a name over what a hyphen without spaces joins to it.
func join(doc *tokens.Document, labels []Label, last int) int {
	for {
		at := last + 1
		if doc.Word(last) == "-" {
			at = last
		}
		if at+1 >= len(labels) || doc.Word(at) != "-" || !doc.Glued(at) || !doc.Glued(at+1) ||
			doc.Kind(at+1) != tokens.KindWord || labels[at+1] != 0 || doc.Flags(at+1).Has(tokens.FlagTitle) {
			return glued(doc, labels, last)
		}
		last = at + 1
	}
}

// glued moves the last token of a name behind a hyphen over what the tokenizer has cut off it: the "m" of "Mal-im".
func glued(doc *tokens.Document, labels []Label, last int) int {
	next := last + 1
	if last > 0 && next < len(labels) && doc.Word(last-1) == "-" && labels[next] == 0 && doc.Kind(next) == tokens.KindWord &&
		doc.Glued(next) && doc.Word(next)[0] >= 'a' {
		return next
	}
	return last
}

// Write labels tokens as one name.
func Write(labels []Label, k Kind) {
	n := len(labels)
	if n == 1 {
		labels[0] = MakeLabel(k, Unit)
		return
	}
	for i := range labels {
		labels[i] = MakeLabel(k, Inside)
	}
	labels[0], labels[n-1] = MakeLabel(k, Begin), MakeLabel(k, Last)
}
