// Command gen compiles data/*.tsv of package entities to data/en.bin and writes data/en.manifest, a text that shows
// in reviews what changed. Run it by go generate in the folder of the package.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
)

func main() {
	if err := run("data"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string) error {
	data, manifest, err := gazetteer.Compile(os.DirFS(dir))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "en.bin"), data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "en.manifest"), []byte(manifest), 0o644)
}
