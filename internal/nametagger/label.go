package nametagger

// Kind is the kind of a name. The zero value is unset.
type Kind uint8

// The kinds.
const (
	Person Kind = iota + 1
	Org
	GPE
	Location
	Facility
	NORP
	Event
	Product
	Misc
	numKinds = Misc
)

var kindNames = [...]string{"", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "MISC"}

// String returns the name of the kind as the JSON form of the module writes it; "" if unset.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// KindOf finds a kind by its name; 0 if there is none.
func KindOf(name string) Kind {
	for i, n := range kindNames {
		if n == name {
			return Kind(i)
		}
	}
	return 0
}

// Part is the place of a token in a name.
type Part uint8

// The parts.
const (
	Begin Part = iota
	Inside
	Last
	Unit
)

// Label is the part and kind of a token; 0 is outside all names.
type Label uint8

// NumLabels is the number of labels.
const NumLabels = 1 + 4*int(numKinds)

// MakeLabel makes a label.
func MakeLabel(k Kind, p Part) Label { return Label(k-1)*4 + Label(p) + 1 }

// Kind is the kind of the label; 0 outside.
func (l Label) Kind() Kind {
	if l == 0 {
		return 0
	}
	return Kind((l-1)/4) + 1
}

// Part is the part of the label; it means nothing outside.
func (l Label) Part() Part { return Part((l - 1) % 4) }

// open says whether the name goes on after the label.
func (l Label) open() bool { return l != 0 && l.Part() <= Inside }

// continues says whether the label goes on with a name begun before it.
func (l Label) continues() bool { return l != 0 && (l.Part() == Inside || l.Part() == Last) }
