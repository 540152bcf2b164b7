package sentiment

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

//go:generate go test -run TestDataIsCurrent -update

//go:embed data/en.bin
var compiled string

// vocabulary is the compiled lexicon: what single words mean in an open-addressing table, phrases in an automaton.
type vocabulary struct {
	prints  codec.U32s // low half of a word's key
	records codec.U32s // packed record; 0 = free slot
	mask    uint64
	phrases *lexicon.Automaton
	values  codec.U32s // packed record of phrase i
}

// record is what a word or phrase means, packed in 32 bits.
type record uint32

const (
	recordValence = 1 << 24 // the entry gives a valence (it may be 0)
	recordUsed    = 1 << 25
	recordApart   = 1 << 26 // no phrase begins with the word
)

// makeRecord packs a valence in units of 1/25, a background valence likewise, and cues.
func makeRecord(valence, background int8, c cue, hasValence bool) record {
	r := record(uint8(valence)) | record(uint8(background))<<8 | record(c)<<16 | recordUsed
	if hasValence {
		r |= recordValence
	}
	return r
}

func (r record) valence() float32    { return float32(int8(r)) / 25 }
func (r record) background() float32 { return float32(int8(r>>8)) / 25 }
func (r record) cue() cue            { return cue(r >> 16) }
func (r record) hasValence() bool    { return r&recordValence != 0 }
func (r record) isApart() bool       { return r&recordApart != 0 }

// cue is a set of ways in which a word changes the valence of words near it.
type cue uint8

const (
	cueNegator     cue = 1 << iota // not, no, without
	cueReliever                    // prevent, end: turns bad things good
	cueSpoiler                     // lose, undermine: turns good things bad
	cueIntensifier                 // very
	cueDiminisher                  // slightly
	cueContrast                    // but
	cueConcession                  // although
	cueIrrealis                    // if, might
)

var cueNames = map[string]cue{
	"negator": cueNegator, "reliever": cueReliever, "spoiler": cueSpoiler, "intensifier": cueIntensifier,
	"diminisher": cueDiminisher, "contrast": cueContrast, "concession": cueConcession, "irrealis": cueIrrealis,
}

const (
	dataFormat  = "SNT2"
	secPrints   = 1
	secRecords  = 2
	secPhrases  = 3
	secValues   = 4
	slotShift   = 32 // bits of the key from here up choose its slot
	valenceUnit = 25
)

func openVocabulary(data string) (*vocabulary, error) {
	f, err := codec.Open(data, dataFormat)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{
		prints: codec.U32s(f.Section(secPrints)), records: codec.U32s(f.Section(secRecords)), values: codec.U32s(f.Section(secValues)),
	}
	n := v.records.Len()
	if n == 0 || n&(n-1) != 0 || v.prints.Len() != n || !slices.Contains([]byte(f.Section(secRecords)), 0) || !v.hasFree() {
		return nil, fmt.Errorf("sentiment: %w: word table", lexicon.ErrFormat)
	}
	v.mask = uint64(n - 1)
	v.phrases, err = lexicon.Open(f.Section(secPhrases))
	return v, err
}

func (v *vocabulary) hasFree() bool {
	for i := range v.records.Len() {
		if v.records.At(i) == 0 {
			return true
		}
	}
	return false
}

// word returns the record of the word with the key, 0 if there is none.
func (v *vocabulary) word(key uint64) record {
	for i := key >> slotShift & v.mask; ; i = (i + 1) & v.mask {
		r := v.records.At(int(i))
		if r == 0 || v.prints.At(int(i)) == uint32(key) {
			return record(r)
		}
	}
}

// phrase returns the record of a match of the automaton.
func (v *vocabulary) phrase(id int) record {
	if id >= v.values.Len() {
		return 0
	}
	return record(v.values.At(id))
}

// entry is one form while it is compiled.
type entry struct {
	valence, background int8
	cues                cue
	hasValence          bool
	apart               bool // no phrase begins with it
}

// compile turns tables with the columns form, valence, kind into the compiled form. Later tables add to earlier ones.
func compile(tables ...*lexicon.Table) ([]byte, error) {
	words, phrases, order := map[string]*entry{}, map[string]*entry{}, []string(nil)
	b := lexicon.NewBuilder()
	for _, t := range tables {
		for _, row := range t.Rows {
			form := row.Field("form")
			set, single := words, !strings.ContainsAny(form, " ~^=*()?|\\")
			if !single {
				set = phrases
			}
			e := set[form]
			if e == nil {
				e = &entry{}
				set[form] = e
				if !single {
					if err := b.Add(form, len(order)); err != nil {
						return nil, row.Errorf("%v", err)
					}
					order = append(order, form)
				}
			}
			if err := e.fill(row); err != nil {
				return nil, err
			}
		}
	}
	automaton := b.Bytes()
	phrasing, err := lexicon.Open(string(automaton))
	if err != nil {
		return nil, err
	}
	for form, e := range words {
		e.apart = !mayBegin(phrasing, form)
	}
	return encode(words, phrases, order, automaton), nil
}

// mayBegin says whether a phrase may begin with a word, written with a capital or without.
func mayBegin(phrases *lexicon.Automaton, form string) bool {
	first, size := utf8.DecodeRuneInString(form)
	for _, text := range []string{form, string(unicode.ToUpper(first)) + form[size:]} {
		doc, err := tokens.FromSegments(text, []tokens.Segment{{Span: tokens.Span{End: len(text)}}})
		if err != nil || doc.Kind(0) != tokens.KindWord || len(text) > longWord || phrases.MayBegin(doc, 0) {
			return true
		}
	}
	return false
}

// fill reads the fields of one row: a cue, a background valence or a valence.
func (e *entry) fill(row lexicon.Row) error {
	kind, text := row.Field("kind"), row.Field("valence")
	if c, ok := cueNames[kind]; ok {
		e.cues |= c
		if text == "" {
			return nil
		}
	}
	if kind == "neutral" && text == "" {
		e.hasValence = true
		return nil
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < -4 || v > 4 {
		return row.Errorf("want a valence from -4 to 4 or a kind of cue, have %q", text)
	}
	units := int8(v * valenceUnit)
	if kind == "background" {
		e.background = units
		return nil
	}
	e.valence, e.hasValence = units, true
	return nil
}

func encode(words, phrases map[string]*entry, order []string, automaton []byte) []byte {
	size := 4
	for size*3 < len(words)*4 {
		size *= 2
	}
	prints, records := make([]uint32, size), make([]uint32, size)
	for _, form := range sortedKeys(words) {
		key := tokens.Key(form)
		i := key >> slotShift & uint64(size-1)
		for records[i] != 0 {
			i = (i + 1) & uint64(size-1)
		}
		prints[i], records[i] = uint32(key), uint32(words[form].record())
	}
	values := make([]uint32, len(order))
	for i, form := range order {
		values[i] = uint32(phrases[form].record())
	}
	w := codec.NewWriter(dataFormat)
	w.PutSlice(secPrints, prints)
	w.PutSlice(secRecords, records)
	w.Put(secPhrases, automaton)
	w.PutSlice(secValues, values)
	return w.Bytes()
}

func (e *entry) record() record {
	r := makeRecord(e.valence, e.background, e.cues, e.hasValence)
	if e.apart {
		r |= recordApart
	}
	return r
}

func sortedKeys(m map[string]*entry) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
