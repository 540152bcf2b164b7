// Command lemmas learns the exceptions to the rules of package tagging for lemmas.
//
//	go run ./internal/train/lemmas -data DIR -out tagging/data/lemmas.tsv
//
// DIR holds dep-gum-open-train.conllu.gz, pos-masc.tsv and ner-gmb.tsv. A form whose lemma by the rules is not the one
// that GUM gives, or that is much rarer as a base form than another candidate, becomes an exception.
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dragoman-nlp/dragoman/internal/morph"
	"github.com/dragoman-nlp/dragoman/tagging"
)

// use is a form in one of the classes of the table.
type use struct{ form, class string }

// learner counts what the corpora say.
type learner struct {
	bases map[string]int         // words in base form
	forms map[use]int            // inflected words
	gold  map[use]map[string]int // their lemmas in GUM
}

func main() {
	data := flag.String("data", "", "folder of the training data")
	out := flag.String("out", "tagging/data/lemmas.tsv", "file to write")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "lemmas:", err)
		os.Exit(1)
	}
}

func run(data, out string) error {
	l := &learner{bases: map[string]int{}, forms: map[use]int{}, gold: map[use]map[string]int{}}
	if err := lines(filepath.Join(data, "dep-gum-open-train.conllu.gz"), l.gum); err != nil {
		return err
	}
	for _, name := range []string{"pos-masc.tsv", "ner-gmb.tsv"} {
		if err := lines(filepath.Join(data, name), l.penn); err != nil {
			return err
		}
	}
	if err := os.WriteFile(out, []byte(l.table()), 0o644); err != nil {
		return err
	}
	return measure(filepath.Join(data, "dep-gum-open-dev.conllu.gz"))
}

// classes are the table's class and the universal tag that go with Penn tags.
var classes = map[string][2]string{
	"VBD": {"V", "VERB"}, "VBN": {"V", "VERB"}, "VBG": {"G", "VERB"}, "VBZ": {"Z", "VERB"}, "NNS": {"N", "NOUN"},
	"JJR": {"A", "ADJ"}, "JJS": {"A", "ADJ"}, "RBR": {"R", "ADV"}, "RBS": {"R", "ADV"},
}

func (l *learner) gum(f []string) {
	if len(f) < 10 || strings.ContainsAny(f[0], "-.#") {
		return
	}
	form := strings.ToLower(f[1])
	c, ok := classes[f[4]]
	if ok && c[1] == f[3] {
		u := use{form, c[0]}
		if l.gold[u] == nil {
			l.gold[u] = map[string]int{}
		}
		l.gold[u][strings.ToLower(f[2])]++
	}
	l.count(form, f[4])
}

func (l *learner) penn(f []string) {
	if len(f) >= 2 {
		l.count(strings.ToLower(f[0]), f[1])
	}
}

func (l *learner) count(form, penn string) {
	switch penn {
	case "VB", "VBP":
		l.bases["V "+form]++
	case "NN":
		l.bases["N "+form]++
	case "JJ":
		l.bases["A "+form]++
	}
	if c, ok := classes[penn]; ok {
		u := use{form, c[0]}
		l.forms[u]++
	}
}

// table writes the exceptions.
func (l *learner) table() string {
	var b strings.Builder
	b.WriteString("# source: learnt by internal/train/lemmas from word counts of MASC, GUM and GMB\n# licence: CC0-1.0\n# retrieved: 2026-11\n")
	b.WriteString("# Lemmas that the rules miss. Classes as in irregular.tsv; G verbs in -ing, Z verbs in -s\nform\tclass\tlemma\n")
	uses := slices.SortedFunc(maps.Keys(l.forms), func(a, b use) int {
		return strings.Compare(a.form+"\t"+a.class, b.form+"\t"+b.class)
	})
	for _, u := range uses {
		if lemma := l.best(u); lemma != "" && lemma != bare(u) {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", u.form, u.class, lemma)
		}
	}
	return b.String()
}

// bare is the lemma of a form by the rules alone.
func bare(u use) string {
	switch u.class {
	case "V", "G":
		return morph.BaseVerb(u.form)
	case "Z", "N":
		return morph.Singular(u.form)
	}
	return morph.Positive(u.form, strings.HasSuffix(u.form, "est"))
}

func rule(form, tag, penn string) string {
	var t tagging.Tag
	var p tagging.Penn
	if t.UnmarshalText([]byte(tag)) != nil || p.UnmarshalText([]byte(penn)) != nil {
		return form
	}
	return tagging.Lemma(form, t, p)
}

// best finds the lemma of a form: GUM's, or the candidate that is commonest as a base form.
func (l *learner) best(u use) string {
	if strings.IndexFunc(u.form, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
		return ""
	}
	kind := map[string]string{"V": "V ", "G": "V ", "Z": "V ", "N": "N ", "A": "A ", "R": "A "}[u.class]
	lemma, n := "", 0
	for _, c := range slices.Sorted(maps.Keys(l.gold[u])) {
		if l.gold[u][c] > n && strings.IndexFunc(c, func(r rune) bool { return r < 'a' || r > 'z' }) < 0 {
			lemma, n = c, l.gold[u][c]
		}
	}
	if n >= 2 || n == 1 && l.bases[kind+lemma] > 1 {
		return lemma
	}
	if n > 0 || l.forms[u] < 3 {
		return ""
	}
	ruled := bare(u)
	top, have := "", 2
	for _, c := range candidates(u) {
		if k := l.bases[kind+c]; k > have {
			top, have = c, k
		}
	}
	if top != "" && have > 4*l.bases[kind+ruled] && ruled != u.form {
		return top
	}
	return ""
}

// candidates are the base forms that a form may have by its ending.
func candidates(u use) []string {
	ends := map[string][]string{"V": {"ed"}, "G": {"ing"}, "Z": {"s", "es"}, "N": {"s", "es"}, "A": {"er", "est"}, "R": {"er", "est"}}[u.class]
	var out []string
	for _, e := range ends {
		s, ok := strings.CutSuffix(u.form, e)
		if !ok || len(s) < 2 || e == "es" && !strings.ContainsAny(s[len(s)-1:], "shxzo") {
			continue
		}
		out = append(out, s)
		if u.class == "Z" || u.class == "N" {
			continue
		}
		out = append(out, s+"e")
		if n := len(s); s[n-1] == s[n-2] {
			out = append(out, s[:n-1])
		}
	}
	return out
}

// measure prints the share of right lemmas on the development part of GUM, tags given.
func measure(path string) error {
	n, ok := 0, 0
	err := lines(path, func(f []string) {
		if len(f) < 10 || strings.ContainsAny(f[0], "-.") {
			return
		}
		n++
		if got := rule(f[1], f[3], f[4]); strings.EqualFold(got, f[2]) {
			ok++
		} else if os.Getenv("SHOW") != "" {
			fmt.Println(f[1], f[3], f[4], "gold", f[2], "got", got)
		}
	})
	fmt.Printf("lemmas %.2f of %d tokens\n", 100*float64(ok)/float64(n), n)
	return err
}

// lines calls visit with the fields of each line of a file.
func lines(path string, visit func(f []string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var in io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	s := bufio.NewScanner(in)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		visit(strings.Split(s.Text(), "\t"))
	}
	return s.Err()
}
