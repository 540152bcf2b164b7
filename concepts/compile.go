package concepts

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/codec"
)

// ErrFormat is returned, wrapped, by Open for data that this package did not compile, or compiled in another version.
var ErrFormat = codec.ErrFormat

// format names the compiled form; its last letter is the version. See FORMAT.md.
const format = "CON4"

// Sections of the compiled form.
const (
	secFields = iota + 1
	secFieldBlob
	secSalience
	secSets
	secSetBlob
	secForms
	secTexts
	secWords
	secDense
	secNumSymbols
	secTrees
	secSegments
	secVariants
	secFormPivots
	secCuePivots
	secMasks
	secInMask
)

// Open reads the compiled form that Compile made, its strings and words in place: data must not change. Every index in it is checked once.
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
	if l.matcher, err = openMatcher(file); err != nil {
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
	forms := codec.U32s(file.Section(secForms))
	for i := 0; i+1 < forms.Len(); i += 2 {
		f := unpackForm(forms.At(i), forms.At(i+1))
		if f.concept < 0 || int(f.concept) >= len(l.records) {
			return fmt.Errorf("%w: form", ErrFormat)
		}
		l.forms = append(l.forms, f)
	}
	if l.matcher.forms.kinds > len(l.forms) || l.matcher.cues.kinds > l.numSets {
		return fmt.Errorf("%w: forms of variants", ErrFormat)
	}
	return nil
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
	var forms []uint32
	for _, f := range l.forms {
		p := f.pack()
		forms = append(forms, p[:]...)
	}
	w.PutSlice(secForms, forms)
	c.matcher.put(w)
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
