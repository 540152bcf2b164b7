package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCoNLLU(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.conllu")
	row := func(id, form, misc string) string { return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n" }
	data := "# newdoc id = a\n# newpar\n" + row("1-2", "don't", "_") + row("1", "do", "_") + row("2", "n't", "_") + row("3", "go", "SpaceAfter=No") + row("4", ".", "_") +
		"\n# newpar\n" + row("1", "No", "SpaceAfter=No") + row("2", ".", "_") + "\n"
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	docs, err := readGold(name)
	if err != nil || len(docs) != 1 || docs[0].Text != "don't go.\nNo." {
		t.Fatalf("got %+v, %v", docs, err)
	}
	rivals, err := tokenizers()
	if err != nil {
		t.Fatal(err)
	}
	var c, s counts
	c.add(docs[0].Tokens, rivals[0].tokens(docs[0].Text))
	s.add(docs[0].Sentences, rivals[0].sentences(docs[0].Text))
	if c.right != 6 || c.found != 6 || s.right != 2 {
		t.Fatalf("got %v and %v", c, s)
	}
}

func TestRivalsFindSomething(t *testing.T) {
	rivals, err := tokenizers()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rivals {
		if r.tokens != nil && len(r.tokens(ownText)) < 100 || r.sentences != nil && len(r.sentences(ownText)) < 3 || r.run(ownText) == 0 {
			t.Errorf("%s found too little", r.name)
		}
	}
}
