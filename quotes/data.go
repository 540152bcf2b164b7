package quotes

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:embed data/verbs.tsv
var verbsTSV string

//go:embed data/nouns.tsv
var nounsTSV string

//go:embed data/particles.tsv
var particlesTSV string

//go:embed data/documents.tsv
var documentsTSV string

//go:embed data/adjectives.tsv
var adjectivesTSV string

//go:embed data/light.tsv
var lightTSV string

//go:embed data/unnamed.tsv
var unnamedTSV string

//go:embed data/agents.tsv
var agentsTSV string

//go:embed data/raising.tsv
var raisingTSV string

// frame is the set of complements that a reporting verb takes.
type frame uint16

const (
	frameSay frame = 1 << iota
	frameThat
	frameTell
	frameUrge
	frameWill
	frameAct
	frameCore // takes any complement
	frameShow // reports if its subject is a document
	frameMind // an attitude, no speech
	frameAs   // takes an object with as: sees the plan as a sham
	framePrep // takes an object behind a particle: see Extractor.particles
)

var frameNames = map[string]frame{
	"say": frameSay, "that": frameThat, "tell": frameTell, "urge": frameUrge, "will": frameWill, "act": frameAct,
	"core": frameCore, "show": frameShow, "mind": frameMind, "as": frameAs, "prep": framePrep,
}

// english reads the embedded table on first use. The table is tested, so that an error is a defect of this package.
var english = sync.OnceValue(func() *Extractor {
	x, err := parse(verbsTSV, "data/verbs.tsv")
	if err == nil {
		err = x.parseParticles(particlesTSV, "data/particles.tsv")
	}
	if err == nil {
		x.nouns, err = parseFlagged(nounsTSV, "data/nouns.tsv", "infinitive")
	}
	if err == nil {
		x.nounParticles, err = parseNounParticles(nounsTSV, "data/nouns.tsv")
	}
	if err == nil {
		x.agents, err = parseNounParticles(agentsTSV, "data/agents.tsv")
	}
	if err == nil {
		x.documents, err = parseWords(documentsTSV, "data/documents.tsv", "noun", 2)
	}
	if err == nil {
		x.adjectives, err = parseWords(adjectivesTSV, "data/adjectives.tsv", "adjective", 1)
	}
	if err == nil {
		x.light, err = parseWords(lightTSV, "data/light.tsv", "lemma", maxForms)
	}
	if err == nil {
		err = x.parseUnnamed(unnamedTSV, "data/unnamed.tsv")
	}
	if err == nil {
		err = x.parseRaising(raisingTSV, "data/raising.tsv")
	}
	if err != nil {
		panic("quotes: " + err.Error())
	}
	x.index()
	return x
})

// reporter is the set of tables that a form is in.
type reporter uint8

const (
	asVerb reporter = 1 << iota
	asNoun
	asAgent
	asAdjective
)

// index notes which tables each form is in, so that most words are looked up once.
func (x *Extractor) index() {
	x.reporters = make(map[uint64]reporter, len(x.verbs)+len(x.nouns))
	for key := range x.verbs {
		x.reporters[key] |= asVerb
	}
	for key := range x.nouns {
		x.reporters[key] |= asNoun
	}
	for key := range x.agents {
		x.reporters[key] |= asAgent
	}
	for key := range x.adjectives {
		x.reporters[key] |= asAdjective
	}
}

func parse(data, file string) (*Extractor, error) {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "lemma", "class")
	if err != nil {
		return nil, err
	}
	x := &Extractor{verbs: make(map[uint64]frame, len(t.Rows))}
	for _, row := range t.Rows {
		var f frame
		for _, class := range row.List("class") {
			bit, ok := frameNames[class]
			if !ok {
				return nil, row.Errorf("want say, that, tell, urge, will, act, core, show, mind, as or prep as class, have %q", class)
			}
			f |= bit
		}
		for _, form := range forms(row) {
			x.verbs[tokens.Key(form)] |= f
		}
	}
	return x, nil
}

// parseParticles reads the particles of verbs, and gives each of these the frame.
func (x *Extractor) parseParticles(data, file string) error {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "lemma", "class", "particles")
	if err != nil {
		return err
	}
	x.particles = make(map[uint64][]uint64, 4*len(t.Rows))
	for _, row := range t.Rows {
		var keys []uint64
		for _, word := range row.List("particles") {
			keys = append(keys, tokens.Key(word))
		}
		for _, form := range forms(row) {
			x.verbs[tokens.Key(form)] |= framePrep
			x.particles[tokens.Key(form)] = keys
		}
	}
	return nil
}

// parseFlagged reads the first two forms of nouns, and whether a column of theirs is filled.
func parseFlagged(data, file, column string) (map[uint64]bool, error) {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "noun", column)
	if err != nil {
		return nil, err
	}
	nouns := make(map[uint64]bool, 2*len(t.Rows))
	for _, row := range t.Rows {
		flag := len(row.List(column)) > 0
		list := forms(row)
		for _, form := range list[:min(2, len(list))] {
			nouns[tokens.Key(form)] = flag
		}
	}
	return nouns, nil
}

// parseNounParticles reads the prepositions that the first two forms of nouns take.
func parseNounParticles(data, file string) (map[uint64][]uint64, error) {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "noun", "particles")
	if err != nil {
		return nil, err
	}
	nouns := make(map[uint64][]uint64, len(t.Rows))
	for _, row := range t.Rows {
		var keys []uint64
		for _, word := range row.List("particles") {
			keys = append(keys, tokens.Key(word))
		}
		list := forms(row)
		for _, form := range list[:min(2, len(list))] {
			if len(keys) > 0 {
				nouns[tokens.Key(form)] = keys
			}
		}
	}
	return nouns, nil
}

// raise is the set of ways in which a verb before an infinitive makes a report of it.
type raise uint8

const (
	raiseSelf    raise = 1 << iota // it leaves the report standing: went on to say
	raisePurpose                   // its subject reports by it: took to the stage to denounce
	raiseCause                     // its object reports: forced him to admit
)

var raiseNames = map[string]raise{"raise": raiseSelf, "purpose": raisePurpose, "cause": raiseCause}

// parseRaising reads the verbs before infinitives.
func (x *Extractor) parseRaising(data, file string) error {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "lemma", "class")
	if err != nil {
		return err
	}
	x.raising = make(map[uint64]raise, 4*len(t.Rows))
	for _, row := range t.Rows {
		for _, class := range row.List("class") {
			bit, ok := raiseNames[class]
			if !ok {
				return row.Errorf("want raise, purpose or cause as class, have %q", class)
			}
			for _, form := range forms(row) {
				x.raising[tokens.Key(form)] |= bit
			}
		}
	}
	return nil
}

// need is what else makes a noun a source without a name.
type need uint8

const (
	needsNothing need = iota
	needsArticle      // an indefinite article: a minister, not the minister
	needsClue         // words that say how they know, or that they are not to be named
)

var needNames = map[string]need{"": needsNothing, "article": needsArticle, "clue": needsClue}

// parseUnnamed reads the nouns for sources without a name.
func (x *Extractor) parseUnnamed(data, file string) error {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, "noun", "needs")
	if err != nil {
		return err
	}
	x.unnamed = make(map[uint64]need, 2*len(t.Rows))
	for _, row := range t.Rows {
		n, ok := needNames[row.Field("needs")]
		if !ok {
			return row.Errorf("want article, clue or nothing as needs, have %q", row.Field("needs"))
		}
		list := forms(row)
		for _, form := range list[:min(2, len(list))] {
			x.unnamed[tokens.Key(form)] = n
		}
	}
	return nil
}

// maxForms is more than any word has forms.
const maxForms = 8

// parseWords reads the first limit forms of the words in a column.
func parseWords(data, file, column string, limit int) (map[uint64]bool, error) {
	t, err := lexicon.ReadTable(strings.NewReader(data), file, column)
	if err != nil {
		return nil, err
	}
	words := make(map[uint64]bool, 2*len(t.Rows))
	for _, row := range t.Rows {
		list := forms(row)
		for _, form := range list[:min(limit, len(list))] {
			words[tokens.Key(form)] = true
		}
	}
	return words, nil
}

// forms returns a verb's base form and its inflected forms.
func forms(row lexicon.Row) []string {
	lemma := row.Field(row.Column(0))
	if list := row.List("forms"); len(list) > 0 {
		return append(list, lemma)
	}
	stem, silent := strings.CutSuffix(lemma, "e")
	switch last := len(lemma) - 1; {
	case silent:
		return []string{lemma, lemma + "s", stem + "ed", stem + "ing"}
	case strings.HasSuffix(lemma, "y") && !strings.ContainsRune("aeou", rune(lemma[last-1])):
		return []string{lemma, lemma[:last] + "ies", lemma[:last] + "ied", lemma + "ing"}
	case strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") || strings.HasSuffix(lemma, "x"):
		return []string{lemma, lemma + "es", lemma + "ed", lemma + "ing"}
	}
	return []string{lemma, lemma + "s", lemma + "ed", lemma + "ing"}
}
