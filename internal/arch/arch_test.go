// Package arch_test holds the rules that the module as a whole keeps: which package may import which, what a small program weighs,
// and how soon it starts.
package arch_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const module = "github.com/dragoman-nlp/dragoman/"

// layers numbers the packages; an import must point to a lower number. Packages under the same parent share its number.
var layers = []struct {
	prefix string
	layer  int
}{
	{"internal/ucd", -1}, {"internal/breaks", -1}, {"internal/codec", 0}, {"internal/ordered", 0}, {"internal/lines", 0}, {"internal/linear", 0}, {"testdata", 0},
	{"tokens", 0}, {"lexicon", 1}, {"internal/standoff", 1}, {"internal/wordform", 1}, {"internal/domain", 2}, {"internal/morph", 1}, {"internal/postag", 2},
	{"tagging", 3}, {"internal/clause", 4}, {"internal/nametagger", 4}, {"internal/testkit", 4},
	{"entities/prosefinder", 6}, {"entities", 5}, {"concepts", 5}, {"hedging", 5}, {"sentiment", 5}, {"quotes", 5}, {"internal/gold", 5},
	{"analysis", 7}, {"internal/brief", 8}, {"internal/page", 8}, {"internal/train", 8}, {"cmd", 9}, {"examples", 9}, {"internal/arch", 9},
}

func layerOf(t *testing.T, pkg string) int {
	for _, l := range layers {
		if pkg == l.prefix || strings.HasPrefix(pkg, l.prefix+"/") {
			return l.layer
		}
	}
	require.Fail(t, "a package without a layer", "%s: give it one in internal/arch", pkg)
	return 0
}

// imports lists the packages of the module with what they import, tests aside.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"...").Output()
	require.NoError(t, err)
	all := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		fields := strings.Fields(line)
		all[strings.TrimPrefix(fields[0], module)] = fields[1:]
	}
	return all
}

func TestImportsPointToLowerLayers(t *testing.T) {
	all := imports(t)
	require.Greater(t, len(all), 15)
	for pkg, list := range all {
		for _, to := range list {
			name, own := strings.CutPrefix(to, module)
			if !own || strings.HasPrefix(name, pkg+"/internal/") || sameParent(pkg, name) {
				continue
			}
			require.Less(t, layerOf(t, name), layerOf(t, pkg), "%s imports %s", pkg, name)
		}
	}
}

// sameParent says whether both packages belong to one component: entities/internal/gazetteer and entities/internal/gen.
func sameParent(a, b string) bool {
	for _, parent := range []string{"entities/internal/", "internal/train/", "tokens/internal/"} {
		if strings.HasPrefix(a, parent) && strings.HasPrefix(b, parent) {
			return true
		}
	}
	return false
}

// core are the packages that a program gets with the façade.
var core = []string{"tokens", "lexicon", "tagging", "entities", "concepts", "hedging", "sentiment", "quotes", "analysis"}

func TestTheCoreDependsOnTheStandardLibraryAndTheStemmerOnly(t *testing.T) {
	args := []string{"list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}"}
	for _, p := range core {
		args = append(args, module+p)
	}
	out, err := exec.Command("go", args...).Output()
	require.NoError(t, err)
	for _, dep := range strings.Fields(string(out)) {
		own := strings.HasPrefix(dep, module)
		require.True(t, own || strings.HasPrefix(dep, "github.com/kljensen/snowball"), "the core depends on %s", dep)
		require.NotContains(t, dep, "prosefinder")
	}
}

var forbidden = regexp.MustCompile(`(?m)^func init\(\)`)

func TestNoPackageOfTheCoreHasAnInit(t *testing.T) {
	for _, p := range core {
		files, err := filepath.Glob("../../" + p + "/*.go")
		require.NoError(t, err)
		require.NotEmpty(t, files, p)
		for _, f := range files {
			data, err := os.ReadFile(f)
			require.NoError(t, err)
			require.False(t, forbidden.Match(data), "%s has an init function", f)
		}
	}
}

// Budgets of examples/brief, which uses the whole analysis. They only ever go down.
const (
	maxBinary      = 25 << 20
	maxFirstResult = 400 * time.Millisecond // the goal is 50 ms; the margin is for loaded machines
)

func TestASmallProgramIsSmallAndStartsSoon(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "brief")
	out, err := exec.Command("go", "build", "-o", binary, module+"examples/brief").CombinedOutput()
	require.NoError(t, err, string(out))
	info, err := os.Stat(binary)
	require.NoError(t, err)
	require.LessOrEqual(t, info.Size(), int64(maxBinary))
	best := time.Hour
	for range 5 {
		cmd := exec.Command(binary)
		cmd.Stdin = bytes.NewBufferString("Moscow said on Monday that it might talk to Kyiv.")
		start := time.Now()
		require.NoError(t, cmd.Run())
		best = min(best, time.Since(start))
	}
	t.Logf("binary %.1f MB, start to result %v", float64(info.Size())/1e6, best)
	require.LessOrEqual(t, best, maxFirstResult)
}
