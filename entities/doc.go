// Package entities finds the names in a document and says what each stands for: people, organisations, countries and
// other places, nationalities, events, dates and amounts.
//
//	doc := tokens.New("Russian Foreign Minister Sergey Lavrov arrived in Ankara on Tuesday.")
//	tags := tagging.Default().Tag(doc)
//	mentions := entities.Default().Mentions(doc, tags)
//	who := entities.Default().Resolve(doc, tags, mentions, time.Time{})
//
// # Terminology
//
// A mention is a stretch of text that names something. An entity is what mentions of one document stand for. A
// gazetteer is a list of known names. A run is a row of capitalised words. A metonym is a capital or building that
// stands for a government.
//
// # Guarantees
//
// A Recognizer is safe for concurrent use; the slices it returns belong to the caller. Mentions are in text order and
// do not overlap. Text never causes an error or a panic, and time is linear in its length. IDs are stable: equal text
// gives equal IDs, and the ID of a known entity does not depend on the document.
//
// Mentions are found in stages: phrases of the gazetteers, dates and amounts, runs of capitalised words weighed by
// their words, titles, head nouns and neighbours, and what the whole document says of the same words. At last a learned
// tagger (internal/nametagger) decides, with all that as its evidence; what rules are surer of stands: dates, amounts,
// listed names of several words, people behind titles, head nouns, acronyms. Options.RulesOnly leaves it out. A name
// holds no dash, no possessive 's and no line end; page furniture is passed over; in headlines only names that are
// known, or that the prose below has, are found.
//
// Names in lower case are found where they are listed and no ordinary words ("chicago"), or where the tagger of parts of speech
// takes them for names. An amount of people of a nation ("500 Russian troops") is the number alone; the nationality is a mention
// of its own, and Quantities gives the whole as what there is an amount of.
//
// The name, adjectives and demonyms of a country share the entity country:XXX. A capital shares it where it stands for
// the government ("Moscow said"); where it is a place ("in Moscow") it is a city of that country. An actor named by a
// country or group and a noun ("Russian troops", "a senior U.S. official") is an entity of its own, actor:RUS-MIL.
//
// # Limits
//
// English text with capitals. Persons not in the gazetteer get an entity made from their fullest name in the document
// and a country only from a title or apposition beside the name; two people of one surname are kept apart only by
// their first names. Of pronouns "he" and "she" with their forms are resolved, and of
// descriptions offices and bodies, only where one alone can be meant and never inside quotes: in the project's articles
// 16 of 16 references were right, in 44 of local US news, read by eye, 38.
//
// # Sources
//
// The TSV files in data/, each with its source and licence; the model card of internal/nametagger. Kinds follow OntoNotes 5, sector codes CAMEO and PLOVER.
package entities
