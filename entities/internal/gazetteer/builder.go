package gazetteer

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"sort"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// Builder collects words, entries and phrases and compiles them. The zero value is ready for use.
type Builder struct {
	words   map[uint64]word
	entries []Entry
	phrases map[string]*phrase

	countries map[string]bool // their names
	spellings []spelling
}

type word struct {
	class Class
	role  Role
}

type phrase struct {
	keys []uint64
	hits []Hit
}

// AddWord gives a word classes, and a role if it has none yet.
func (b *Builder) AddWord(form string, c Class, r Role) {
	b.addKey(tokens.Key(form), c, r)
}

func (b *Builder) addKey(key uint64, c Class, r Role) {
	if b.words == nil {
		b.words = map[uint64]word{}
	}
	w := b.words[key]
	w.class |= c
	if w.role == 0 {
		w.role = r
	}
	b.words[key] = w
}

// AddEntry adds an entry and returns its index.
func (b *Builder) AddEntry(e Entry) (uint32, error) {
	if _, ok := RoleOf(e.Role); !ok {
		return 0, fmt.Errorf("unknown role %q of %s", e.Role, e.ID)
	}
	if len(e.Country) != 0 && len(e.Country) != 3 {
		return 0, fmt.Errorf("country %q of %s is not an ISO 3166-1 alpha-3 code", e.Country, e.ID)
	}
	b.entries = append(b.entries, e)
	return uint32(len(b.entries) - 1), nil
}

// AddPhrase lets a text name an entry. The text is tokenized as articles are; hyphens, dashes, quotes and the dots
// between words count for nothing. A phrase without words is ignored.
func (b *Builder) AddPhrase(text string, h Hit) {
	keys := phraseKeys(text)
	if len(keys) == 0 {
		return
	}
	if b.phrases == nil {
		b.phrases = map[string]*phrase{}
	}
	id := fmt.Sprint(keys)
	p := b.phrases[id]
	if p == nil {
		p = &phrase{keys: keys}
		b.phrases[id] = p
	}
	switch i := slices.IndexFunc(p.hits, func(o Hit) bool { return o.Entry == h.Entry }); {
	case i < 0:
		p.hits = append(p.hits, h)
	case p.hits[i].Form == Exact && h.Form == Name:
		p.hits[i].Form = Name // both HAMAS and Hamas
	}
	b.addKey(keys[0], Starts, 0)
}

// phraseKeys returns the keys of the words of a phrase.
func phraseKeys(text string) []uint64 {
	doc := tokens.New(text + " x") // so that a period at the end is no full stop
	var keys []uint64
	for i := range doc.Len() - 1 {
		if !Skipped(doc, i) {
			keys = append(keys, doc.Key(i))
		}
	}
	return keys
}

// Skipped says whether a token counts for nothing inside a phrase: hyphens, dashes and quotes.
func Skipped(doc *tokens.Document, i int) bool {
	k := doc.Kind(i)
	return k == tokens.KindHyphen || k == tokens.KindQuote
}

// Compile returns the compiled form; the same input gives the same bytes.
func (b *Builder) Compile() []byte {
	hits, phrases := b.compilePhrases()
	entries, blob := b.compileEntries()
	w := codec.NewWriter(format)
	w.Put(secWords, b.compileWords())
	w.Put(secPhrases, phrases)
	w.Put(secHits, hits)
	w.Put(secEntries, entries)
	w.Put(secBlob, blob)
	return w.Bytes()
}

// tableSize is the number of slots for n keys: a power of two that leaves a third empty at least.
func tableSize(n int) int { return 1 << bits.Len(uint(n+n/2+1)) }

func (b *Builder) compileWords() []byte {
	keys := make([]uint64, 0, len(b.words))
	for k := range b.words {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	size := tableSize(len(keys))
	out := make([]byte, size*wordSize)
	for _, k := range keys {
		at := freeSlot(out, k, size, wordSize)
		binary.LittleEndian.PutUint64(out[at:], k)
		binary.LittleEndian.PutUint32(out[at+8:], uint32(b.words[k].class))
		binary.LittleEndian.PutUint32(out[at+12:], uint32(b.words[k].role))
	}
	return out
}

func freeSlot(table []byte, hash uint64, size, width int) int {
	for i := hash & uint64(size-1); ; i = (i + 1) & uint64(size-1) {
		if at := int(i) * width; binary.LittleEndian.Uint64(table[at:]) == 0 {
			return at
		}
	}
}

// compilePhrases lays out the states of all phrases and the lists of readings at their ends.
func (b *Builder) compilePhrases() (hits, table []byte) {
	ids := make([]string, 0, len(b.phrases))
	for id := range b.phrases {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	values := map[State]uint32{}
	var order []State
	set := func(s State, v uint32) {
		if _, ok := values[s]; !ok {
			order = append(order, s)
		}
		values[s] |= v
	}
	for _, id := range ids {
		p := b.phrases[id]
		var s State
		for _, k := range p.keys[:len(p.keys)-1] {
			s = chain(s, k)
			set(s, 1)
		}
		set(chain(s, p.keys[len(p.keys)-1]), uint32(len(hits)/4+1)<<1)
		hits = b.appendHits(hits, p.hits)
	}
	size := tableSize(len(order))
	table = make([]byte, size*phraseSize)
	for _, s := range order {
		at := freeSlot(table, uint64(s)>>32|uint64(s)<<32, size, phraseSize)
		binary.LittleEndian.PutUint64(table[at:], uint64(s))
		binary.LittleEndian.PutUint32(table[at+8:], values[s])
	}
	return hits, table
}

// appendHits writes a list, the most prominent entry first; the top bit says that the list goes on.
func (b *Builder) appendHits(out []byte, hits []Hit) []byte {
	list := slices.Clone(hits)
	slices.SortStableFunc(list, func(x, y Hit) int {
		return int(b.entries[y.Entry].Weight) - int(b.entries[x.Entry].Weight)
	})
	for i, h := range list {
		v := h.Entry<<4 | uint32(h.Form)
		if i < len(list)-1 {
			v |= 1 << 31
		}
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return out
}

func (b *Builder) compileEntries() (out, blob []byte) {
	at := map[string]uint32{}
	put := func(s string) {
		start, ok := at[s]
		if !ok {
			start = uint32(len(blob))
			at[s] = start
			blob = append(blob, s...)
		}
		out = binary.LittleEndian.AppendUint32(out, start)
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
	}
	for _, e := range b.entries {
		for _, s := range []string{e.ID, e.Label, e.Note, e.Offices} {
			put(s)
		}
		r, _ := RoleOf(e.Role)
		out = binary.LittleEndian.AppendUint32(out, uint32(e.Kind)|uint32(e.Sort)<<8|uint32(e.Weight)<<16|uint32(r)<<24)
		out = append(out, append([]byte(e.Country), 0, 0, 0, 0)[:4]...)
	}
	return out, blob
}
