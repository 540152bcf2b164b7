package gazetteer

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/dragoman-nlp/dragoman/lexicon"
)

// Compile compiles the TSV files of a folder and describes the result in a few lines of text.
func Compile(dir fs.FS) (data []byte, manifest string, err error) {
	var b Builder
	if err := b.Load(dir); err != nil {
		return nil, "", err
	}
	data = b.Compile()
	var m strings.Builder
	fmt.Fprintf(&m, "format\t%s\nbytes\t%d\nwords\t%d\nphrases\t%d\nentries\t%d\nsha256\t%x\n", format, len(data), len(b.words), len(b.phrases), len(b.entries), sha256.Sum256(data))
	names, err := fs.Glob(dir, "*.tsv")
	if err != nil {
		return nil, "", err
	}
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, "", err
		}
		fmt.Fprintf(&m, "%s\t%d\t%x\n", name, len(text), sha256.Sum256(text))
	}
	return data, m.String(), nil
}

// ReadUser compiles a user's list of names: columns name, id, kind, country, role, aliases; only name must be there.
func ReadUser(in io.Reader, file string) (*Table, error) {
	table, err := lexicon.ReadTable(in, file, "name")
	if err != nil {
		return nil, err
	}
	var b Builder
	for _, r := range table.Rows {
		if err := b.userRow(r); err != nil {
			return nil, err
		}
	}
	if len(b.phrases) == 0 {
		return nil, nil
	}
	return Open(string(b.Compile()))
}

func (b *Builder) userRow(r lexicon.Row) error {
	name, kind := r.Field("name"), uint8(kindOrg)
	if k := r.Field("kind"); k != "" {
		if kind = kinds[k]; kind == 0 {
			return r.Errorf("unknown kind %q", k)
		}
	}
	id := r.Field("id")
	if id == "" {
		id = "user:" + Slug(name)
	}
	e, err := b.AddEntry(Entry{ID: id, Label: name, Kind: kind, Sort: User, Country: r.Field("country"), Role: r.Field("role"), Weight: 120})
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, n := range append(r.List("aliases"), name) {
		b.addName(n, e)
	}
	return nil
}
