package entities_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// table is one data file as it stands on disk.
type table struct {
	name    string
	header  []string
	columns []string
	rows    [][]string
}

// readData reads data/name.tsv, checks its shape, and returns its rows.
func readData(t *testing.T, name string) table {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("data", name+".tsv"))
	require.NoError(t, err)
	tab := table{name: name}
	for i, line := range strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			tab.header = append(tab.header, line)
		case tab.columns == nil:
			tab.columns = strings.Split(line, "\t")
		default:
			fields := strings.Split(line, "\t")
			require.Len(t, fields, len(tab.columns), "%s.tsv:%d: %s", name, i+1, line)
			tab.rows = append(tab.rows, fields)
		}
	}
	return tab
}

// forms returns the name and the aliases of a row.
func forms(name, aliases string) []string {
	out := []string{name}
	if aliases != "" {
		out = append(out, strings.Split(aliases, "|")...)
	}
	return out
}

func keys(tab table, column int) map[string]bool {
	set := make(map[string]bool, len(tab.rows))
	for _, row := range tab.rows {
		set[row[column]] = true
	}
	return set
}

var dataTables = map[string]struct {
	columns string
	atLeast int
}{
	"countries":     {"iso3 iso2 name official names adjectives demonyms capital seats comment", 250},
	"places":        {"id kind name country aliases comment", 2500},
	"cities":        {"name country aliases population comment", 25000},
	"institutions":  {"id name kind country role aliases comment", 1500},
	"people":        {"id name country role aliases offices comment", 1500},
	"titles":        {"title role comment", 1000},
	"nationalities": {"form country role comment", 1000},
	"names":         {"name kind comment", 5000},
	"genders":       {"word gender comment", 400},
	"ambiguous":     {"form readings needs comment", 200},
}

func TestDataTablesAreWellFormed(t *testing.T) {
	for name, want := range dataTables {
		t.Run(name, func(t *testing.T) {
			tab := readData(t, name)
			require.Equal(t, strings.Fields(want.columns), tab.columns)
			require.GreaterOrEqual(t, len(tab.rows), want.atLeast)
			head := strings.Join(tab.header, "\n")
			for _, key := range []string{"# source: ", "# licence: ", "# retrieved: "} {
				require.Contains(t, head, key)
			}
			seen := map[string]bool{}
			for _, row := range tab.rows {
				require.NotEmpty(t, row[0])
				line := strings.Join(row, "\t")
				require.False(t, seen[line], "twice: %s", line)
				seen[line] = true
				for _, field := range row {
					require.Equal(t, strings.TrimSpace(field), field, line)
					require.NotContains(t, field, "||", line)
					require.False(t, strings.HasPrefix(field, "|") || strings.HasSuffix(field, "|"), line)
				}
			}
		})
	}
}

func TestCountriesHaveUniqueCodesAndNames(t *testing.T) {
	owner := map[string]string{}
	for _, row := range readData(t, "countries").rows {
		require.Regexp(t, `^[A-Z]{3}$`, row[0])
		require.Regexp(t, `^[A-Z]{2}$`, row[1])
		for _, code := range row[:2] {
			require.Empty(t, owner[code], "code %s twice", code)
			owner[code] = row[0]
		}
		for _, form := range forms(row[2], row[4]) {
			if prior := owner["name "+form]; prior != "" {
				require.Equal(t, row[0], prior, "name %q of two countries", form)
			}
			owner["name "+form] = row[0]
		}
	}
}

func TestCountryFieldsAreKnownCodes(t *testing.T) {
	known := keys(readData(t, "countries"), 0)
	for name, column := range map[string]int{"places": 3, "cities": 1, "institutions": 3, "people": 2, "nationalities": 1} {
		for _, row := range readData(t, name).rows {
			require.True(t, row[column] == "" || known[row[column]], "%s: %q of %q", name, row[column], row[0])
		}
	}
}

func TestRolesAreKnownCodes(t *testing.T) {
	roles := map[string]bool{"": true}
	for _, code := range strings.Fields("GOV MIL REB OPP PTY LEG JUD SPY COP IGO NGO MED BUS EDU REF CVL UAF REL CRM SET JRN PRM AGR LAB PRE UNK BUD MOS CHR JEW HIN") {
		roles[code] = true
	}
	for name, column := range map[string]int{"institutions": 4, "people": 3, "titles": 1, "nationalities": 2} {
		for _, row := range readData(t, name).rows {
			require.True(t, roles[row[column]], "%s: role %q of %q", name, row[column], row[0])
		}
	}
}

func TestIdentifiersAreUniqueSlugs(t *testing.T) {
	slug := regexp.MustCompile(`^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, name := range []string{"places", "institutions", "people"} {
		for _, row := range readData(t, name).rows {
			require.Regexp(t, slug, row[0])
			require.False(t, seen[row[0]], "%s twice", row[0])
			seen[row[0]] = true
		}
	}
}

func TestSharedFormsAreDeclaredAmbiguous(t *testing.T) {
	declared := keys(readData(t, "ambiguous"), 0)
	owner := map[string]string{}
	check := func(id, name, aliases string) {
		for _, form := range forms(name, aliases) {
			if prior := owner[form]; prior != "" && prior != id {
				require.True(t, declared[form], "%q of %s and %s is not in ambiguous.tsv", form, prior, id)
			}
			owner[form] = id
		}
	}
	for _, row := range readData(t, "institutions").rows {
		check(row[0], row[1], row[5])
	}
	for _, row := range readData(t, "people").rows {
		check(row[0], row[1], row[4])
	}
	for _, row := range readData(t, "places").rows {
		check(row[0], row[2], row[4])
	}
}

func TestOfficesParse(t *testing.T) {
	known := keys(readData(t, "countries"), 0)
	for id := range keys(readData(t, "institutions"), 0) {
		known[id] = true
	}
	office := regexp.MustCompile(`^([^:]+):([A-Z]{3}|org:[a-z0-9-]+):(\d{4}(?:-\d\d){0,2})\.\.((?:\d{4}(?:-\d\d){0,2})?)$`)
	for _, row := range readData(t, "people").rows {
		if row[5] == "" {
			continue
		}
		for _, item := range strings.Split(row[5], "|") {
			m := office.FindStringSubmatch(item)
			require.NotNil(t, m, "%s: %s", row[0], item)
			require.True(t, known[m[2]], "%s: unknown body in %s", row[0], item)
			if n := min(len(m[3]), len(m[4])); n > 0 {
				require.LessOrEqual(t, m[3][:n], m[4][:n], "%s: %s ends before it begins", row[0], item)
			}
		}
	}
}

// TestHeadsOfStateDoNotOverlap finds two presidents, monarchs or prime ministers of one country on one day.
func TestHeadsOfStateDoNotOverlap(t *testing.T) {
	type term struct{ who, from, to string }
	held := map[string][]term{}
	for _, row := range readData(t, "people").rows {
		for _, item := range strings.Split(row[5], "|") {
			parts := strings.Split(item, ":")
			if len(parts) != 3 || len(parts[1]) != 3 {
				continue
			}
			title := parts[0]
			if title != "president" && title != "prime minister" && title != "king" && title != "chancellor" {
				continue
			}
			from, to, _ := strings.Cut(parts[2], "..")
			if to == "" {
				to = "9999"
			}
			key := title + ":" + parts[1]
			for _, other := range held[key] {
				n := min(len(from), len(to), len(other.from), len(other.to))
				overlap := from[:n] < other.to[:n] && other.from[:n] < to[:n]
				require.False(t, overlap && other.who != row[0], "%s: %s and %s (%s)", key, other.who, row[0], fmt.Sprint(other, from, to))
			}
			held[key] = append(held[key], term{row[0], from, to})
		}
	}
}

func TestSpellingsInUse(t *testing.T) {
	find := func(name string, idColumn, nameColumn, aliasColumn int) map[string]string {
		out := map[string]string{}
		for _, row := range readData(t, name).rows {
			for _, form := range forms(row[nameColumn], row[aliasColumn]) {
				out[form] = row[idColumn]
			}
		}
		return out
	}
	tests := []struct{ table, form, want string }{
		{"countries", "Burma", "MMR"}, {"countries", "Türkiye", "TUR"}, {"countries", "Czechia", "CZE"},
		{"countries", "DPRK", "PRK"}, {"countries", "U.S.", "USA"}, {"countries", "Ivory Coast", "CIV"},
		{"people", "Sergey Lavrov", "person:sergey-lavrov"}, {"people", "MBS", "person:mohammed-bin-salman"},
		{"people", "Zelensky", "person:volodymyr-zelenskyy"}, {"people", "Erdoğan", "person:recep-tayyip-erdogan"},
		{"institutions", "Daesh", "org:islamic-state"}, {"institutions", "Pentagon", "org:pentagon"},
		{"institutions", "IRGC", "org:islamic-revolutionary-guard-corps"}, {"institutions", "Duma", "org:state-duma"},
		{"places", "Artsakh", "region:nagorno-karabakh"}, {"places", "Donbass", "region:donbas"},
		{"places", "Hormuz", "strait:strait-of-hormuz"}, {"places", "Gitmo", "facility:guantanamo"},
	}
	columns := map[string][3]int{"countries": {0, 2, 4}, "people": {0, 1, 4}, "institutions": {0, 1, 5}, "places": {0, 2, 4}}
	cache := map[string]map[string]string{}
	for _, test := range tests {
		if cache[test.table] == nil {
			c := columns[test.table]
			cache[test.table] = find(test.table, c[0], c[1], c[2])
		}
		require.Equal(t, test.want, cache[test.table][test.form], test.form)
	}
}
