package entities

import "fmt"

// Kind is what a name stands for. The zero value is unset.
type Kind uint8

// The kinds, named after OntoNotes. Their order is part of the compiled data.
const (
	Person   Kind = iota + 1 // people, real or invented
	Org                      // companies, institutions, parties, forces; governments named by their seat
	GPE                      // countries, cities, states: places that have a government
	Location                 // other places: seas, mountains, regions
	Facility                 // buildings, airports, roads
	NORP                     // nationalities, religious and political groups, and their adjectives
	Event                    // wars, tournaments, summits, storms
	Product                  // things made
	Date                     // calendar dates: weekdays, months, years
	Money                    // amounts of money
	Quantity                 // other amounts with a unit
	Misc                     // other names: laws, treaties, works, prizes
)

var kindNames = [...]string{"", "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "DATE", "MONEY", "QUANTITY", "MISC"}

var kindGlossary = [...]string{
	"unset", "a person", "an organisation", "a country, city or state", "a place without a government", "a building, airport or road",
	"a nationality, a religious or political group", "an event", "a product", "a calendar date", "an amount of money",
	"an amount with a unit", "another name: a law, a treaty, a work, a prize",
}

// String returns the name that the JSON form uses: "PERSON".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Describe says in a few words what the kind means.
func (k Kind) Describe() string {
	if int(k) < len(kindGlossary) {
		return kindGlossary[k]
	}
	return kindGlossary[0]
}

// MarshalText returns the name of the kind.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name of a kind; it fails on names that String does not give.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, n := range kindNames {
		if n == string(text) {
			*k = Kind(i)
			return nil
		}
	}
	return fmt.Errorf("entities: unknown kind %q", text)
}

// isPlace says whether the kind is one of places.
func (k Kind) isPlace() bool { return k == GPE || k == Location || k == Facility }
