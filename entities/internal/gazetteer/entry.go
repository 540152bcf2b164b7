package gazetteer

// Class is a set of facts about a word on its own.
type Class uint32

// The classes of words.
const (
	Starts      Class = 1 << iota // a phrase begins with it
	Given                         // a given name
	Surname                       // a family name
	Title                         // a title or office that stands before a name: President
	Honorific                     // Mr, Dr, Sheikh
	Job                           // a noun for a person: minister, striker
	OrgHead                       // the noun that an organisation's name turns on: ministry, party
	OrgSuffix                     // Inc., Ltd, FC
	LocTail                       // ends the name of a place: River, Province
	LocHead                       // begins the name of a place: Mount, Lake, San
	LocOf                         // begins the name of a place before "of": Gulf, Strait
	FacHead                       // a building or road: Airport, Street
	EventHead                     // War, Olympics
	WorkHead                      // Act, Treaty, Prize
	Month                         // January, Feb.
	Weekday                       // Monday
	Stop                          // a function word, or one that begins sentences: Crucially
	Say                           // a reporting verb
	Particle                      // inside a person's name: de, bin, van
	Glue                          // joined to a name by a hyphen: al-
	GenericPoss                   // possessive inside names: People's
	Tail                          // after a hyphen it ends a name: -led, -based
	Prefix                        // before a hyphen it begins none: anti-, pro-
	LocPrep                       // in, at, near
	Direction                     // north, eastern
	Magnitude                     // million
	Number                        // two, several
	Currency                      // dollars
	Unit                          // kilometres, troops
	Agent                         // a noun for those who act, with a role: troops, police
	Generic                       // alone it names nothing: Government
	Common                        // mostly a common word; a name only with other evidence
)

var classNames = map[string]Class{
	"given": Given, "surname": Surname, "title": Title, "honor": Honorific, "job": Job, "org": OrgHead,
	"orgsuffix": OrgSuffix, "loctail": LocTail, "lochead": LocHead, "locof": LocOf, "fac": FacHead,
	"event": EventHead, "work": WorkHead, "month": Month, "weekday": Weekday, "stop": Stop, "say": Say,
	"particle": Particle, "glue": Glue, "genericposs": GenericPoss, "tail": Tail, "prefix": Prefix,
	"locprep": LocPrep, "dir": Direction, "magnitude": Magnitude, "number": Number, "currency": Currency,
	"unit": Unit, "agent": Agent, "generic": Generic, "common": Common,
}

// ClassOf returns the class of a name as the TSV files write it, 0 if there is none.
func ClassOf(name string) Class { return classNames[name] }

// Sort says what an entry is.
type Sort uint8

// The sorts of entry.
const (
	Country     Sort = iota + 1
	Place            // region, sea, first-level division, mountain
	City             // populated place
	Institution      // organisation
	Person           // known person
	TitlePhrase      // office or title of several words: "foreign minister"
	Group            // nationality, people, religion, party adherents
	User             // given by the user
	AgentPhrase      // a noun of several words for those who act: "security forces"
)

// Form says how a phrase names its entry.
type Form uint8

// The forms.
const (
	Name      Form = iota + 1 // a name or alias
	Adjective                 // "Ukrainian"
	Demonym                   // "Ukrainians"
	Capital                   // the capital of a country
	Seat                      // the seat or a metonym of a government: "Kremlin"
	Exact                     // a name that must stand in exactly this case: "US"
	Postal                    // the abbreviation of a state, a name only behind a comma: "TX"
)

// Entry is what a phrase names. Its strings point into the compiled data.
type Entry struct {
	ID       string // "country:UKR"
	Label    string // "Ukraine"
	Kind     uint8  // entities.Kind
	Sort     Sort
	Country  string // ISO 3166-1 alpha-3, or ""
	Role     string // sector code, or ""
	Weight   uint8  // prominence; for cities 4 × log2(population / 1000)
	Note     string // admin1 of a city, language tags; free
	Offices  string // offices of a person, as the source writes them
	Wikidata string // item, or ""
}

// Hit is one reading of a phrase.
type Hit struct {
	Entry uint32 // index of the entry
	Form  Form
}
