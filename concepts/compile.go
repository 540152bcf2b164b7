package concepts

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/codec"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// ErrFormat is returned, wrapped, by Open for data that this package did not compile, or compiled in another version.
var ErrFormat = codec.ErrFormat

// format names the compiled form; its last letter is the version. See FORMAT.md.
const format = "CON2"

// Sections of the compiled form.
const (
	secFields = iota + 1
	secFieldBlob
	secSalience
	secSets
	secSetBlob
	secForms
	secChains
	secEnds
	secSegments
	secSegmentsFrom
	secRoots
	secRootsFrom
	secMatcher
	secCues
	secTexts
)

const chainWords = 6 // uint32 a chain

// Open reads the compiled form that Bytes made, in place: data must not change. Every index in it is checked once.
func Open(data string) (*Ontology, error) {
	l, err := openLayer(data)
	if err != nil {
		return nil, fmt.Errorf("concepts: %w", err)
	}
	return assemble([]*layer{l}), nil
}

// Compile turns a table such as Parse reads into the compiled form that Open reads. Equal tables give equal bytes.
func Compile(r io.Reader, name string) ([]byte, error) {
	c, err := newUserCompiler(r, name)
	if err != nil {
		return nil, err
	}
	return c.compile()
}

func openLayer(data string) (*layer, error) {
	file, err := codec.Open(data, format)
	if err != nil {
		return nil, err
	}
	l := &layer{}
	if err := l.openStrings(file); err != nil {
		return nil, err
	}
	if l.matcher, err = lexicon.Open(file.Section(secMatcher)); err != nil {
		return nil, err
	}
	if l.cues, err = lexicon.Open(file.Section(secCues)); err != nil {
		return nil, err
	}
	if err := l.contexts(nil); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return l, l.openForms(file)
}

func (l *layer) openStrings(file codec.File) error {
	fields, err := file.Strings(secFields, secFieldBlob)
	if err != nil {
		return err
	}
	sets, err := file.Strings(secSets, secSetBlob)
	if err != nil {
		return err
	}
	salience := codec.F32s(file.Section(secSalience))
	if fields.Len() != numColumns*salience.Len() || sets.Len()%2 != 0 {
		return fmt.Errorf("%w: number of fields", ErrFormat)
	}
	l.records = make([]record, salience.Len())
	texts := sync.OnceValue(func() []string { return unpackTexts(file.Section(secTexts), salience.Len()) })
	for i := range l.records {
		r := &l.records[i]
		r.index, r.texts = i, texts
		r.salience = float64(salience.At(i))
		for c := range numColumns {
			r.field[c] = fields.At(i*numColumns + c)
		}
	}
	for i := 0; i < sets.Len(); i += 2 {
		l.sets = append(l.sets, wordSet{sets.At(i), sets.At(i + 1)})
	}
	return nil
}

func (l *layer) openForms(file codec.File) error {
	forms, raw := codec.U32s(file.Section(secForms)), codec.U32s(file.Section(secChains))
	for i := 0; i+1 < forms.Len(); i += 2 {
		f := unpackForm(forms.At(i), forms.At(i+1))
		if f.concept < 0 || int(f.concept) >= len(l.records) {
			return fmt.Errorf("%w: form", ErrFormat)
		}
		l.forms = append(l.forms, f)
	}
	c := &l.chains
	count := raw.Len() / chainWords
	c.ends = numbers(file, secEnds)
	c.segments, c.segmentsFrom = numbers(file, secSegments), numbers(file, secSegmentsFrom)
	c.roots, c.rootsFrom = numbers(file, secRoots), numbers(file, secRootsFrom)
	c.nodes = make([]chain, count)
	for i := range c.nodes {
		if !c.nodes[i].unpack(raw, i, count, len(c.ends)) {
			return fmt.Errorf("%w: chain", ErrFormat)
		}
	}
	c.count()
	if c.numSegments > maxAllSegments || !below(c.segments, c.numSegments) || !below(c.ends, len(l.forms)) || !below(c.roots, count) || len(c.rootsFrom) != len(c.segmentsFrom) ||
		!offsets(c.rootsFrom, len(c.roots)) || !offsets(c.segmentsFrom, len(c.segments)) {
		return fmt.Errorf("%w: lists of chains", ErrFormat)
	}
	c.furnish()
	return nil
}

func numbers(file codec.File, section uint32) []int32 {
	raw := codec.U32s(file.Section(section))
	out := make([]int32, raw.Len())
	for i := range out {
		out[i] = int32(raw.At(i))
	}
	return out
}

// below says whether every number is an index of n things.
func below(list []int32, n int) bool {
	for _, v := range list {
		if v < 0 || int(v) >= n {
			return false
		}
	}
	return true
}

// offsets says whether numbers do not fall and stay within a list of n things.
func offsets(list []int32, n int) bool {
	return slices.IsSorted(list) && (len(list) == 0 || list[0] >= 0 && int(list[len(list)-1]) <= n)
}

func (n *chain) pack() []uint32 {
	return []uint32{uint32(n.segment), uint32(n.gap) | uint32(n.reach)<<8, n.children, n.count, uint32(n.form), n.more}
}

// unpack reads chain i. Children lie behind their parents, so that following a chain ends.
func (n *chain) unpack(raw codec.U32s, i, count, ends int) bool {
	at := i * chainWords
	gaps := raw.At(at + 1)
	*n = chain{
		segment: int32(raw.At(at)), gap: uint8(gaps), reach: uint8(gaps >> 8),
		children: raw.At(at + 2), count: raw.At(at + 3), form: int32(raw.At(at + 4)), more: raw.At(at + 5),
	}
	kids := n.count == 0 || int(n.children) > i && int(n.children) <= count && int(n.count) <= count-int(n.children)
	form := n.form == -1 || n.form >= 0 && int(n.form) <= ends && int(n.more) <= ends-int(n.form)
	return kids && form && n.segment >= 0 && n.gap <= maxGap && n.reach <= maxGap
}

// bytes is the compiled form of a layer.
func (c *compiler) bytes() []byte {
	l := c.layer
	w := codec.NewWriter(format)
	var fields, sets, texts []string
	var salience []float32
	for i := range l.records {
		r := l.records[i]
		texts = append(texts, r.field[colForms])
		r.field[colForms] = ""
		fields = append(fields, r.field[:]...)
		salience = append(salience, float32(l.records[i].salience))
	}
	for _, s := range l.sets {
		sets = append(sets, s.name, s.words)
	}
	w.PutStrings(secFields, secFieldBlob, fields)
	w.PutSlice(secSalience, salience)
	w.PutStrings(secSets, secSetBlob, sets)
	var forms, chains []uint32
	for _, f := range l.forms {
		p := f.pack()
		forms = append(forms, p[:]...)
	}
	for i := range l.chains.nodes {
		chains = append(chains, l.chains.nodes[i].pack()...)
	}
	w.PutSlice(secForms, forms)
	w.PutSlice(secChains, chains)
	w.PutSlice(secEnds, l.chains.ends)
	w.PutSlice(secSegments, l.chains.segments)
	w.PutSlice(secSegmentsFrom, l.chains.segmentsFrom)
	w.PutSlice(secRoots, l.chains.roots)
	w.PutSlice(secRootsFrom, l.chains.rootsFrom)
	w.Put(secMatcher, c.matcher.Bytes())
	w.Put(secCues, c.cues.Bytes())
	w.Put(secTexts, packTexts(texts))
	return w.Bytes()
}

// packTexts compresses the forms of all records as written, a line a record. Only who looks a concept up asks for them.
func packTexts(texts []string) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = io.WriteString(w, strings.Join(texts, "\n"))
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // a buffer takes everything
	}
	return b.Bytes()
}

// unpackTexts returns the forms of n records; those that data lacks are empty.
func unpackTexts(data string, n int) []string {
	texts, _ := io.ReadAll(io.LimitReader(flate.NewReader(strings.NewReader(data)), maxTexts))
	list := strings.Split(string(texts), "\n")
	return append(list, make([]string, max(0, n-len(list)))...)
}

// maxTexts bounds the bytes of the forms of a layer as written.
const maxTexts = 1 << 26
