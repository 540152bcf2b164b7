package entities_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/entities"
	"github.com/dragoman-nlp/dragoman/lexicon"
)

// codes returns the countries and roles among entities.
func codes(ents []entities.Entity) (countries, roles []string) {
	for _, e := range ents {
		if e.Country != "" {
			countries = append(countries, e.Country)
		}
		if e.Role != "" {
			roles = append(roles, e.Role)
		}
	}
	return countries, roles
}

func TestPhrasesForActors(t *testing.T) {
	in, err := os.Open("testdata/actors.tsv")
	require.NoError(t, err)
	defer in.Close()
	table, err := lexicon.ReadTable(in, "actors.tsv")
	require.NoError(t, err)
	require.Greater(t, len(table.Rows), 250)
	for _, row := range table.Rows {
		_, _, ents := analyze(t, entities.Default(), row.Field("phrase"))
		countries, roles := codes(ents)
		for _, c := range []struct {
			want string
			got  []string
		}{{row.Field("country"), countries}, {row.Field("role"), roles}} {
			if c.want == "" {
				require.Empty(t, c.got, row.Field("phrase"))
			} else {
				require.Contains(t, c.got, c.want, row.Field("phrase"))
			}
		}
	}
}

func TestNounsInArticlesAreNoEntitiesByThemselves(t *testing.T) {
	for _, text := range []string{"Police fired at protesters.", "He spoke.", "The court ruled that the ministers had lied to farmers and students."} {
		_, _, ents := analyze(t, entities.Default(), text)
		require.Empty(t, ents, text)
	}
}

func TestPlacesBehindNouns(t *testing.T) {
	for text, want := range map[string]string{
		"Police in Nairobi arrested five people.":            "actor:KEN-COP",
		"The mayor of Istanbul said so.":                     "actor:TUR-GOV",
		"Courts in Egypt sentenced them.":                    "actor:EGY-JUD",
		"Doctors in Sudan went on strike.":                   "actor:SDN-MED",
		"US troops in Syria were attacked.":                  "",
		"Soldiers in Mali mutinied.":                         "",
		"Reporters in Moscow asked him.":                     "",
		"The president of Brazil Zoran Zorvic said so.":      "",
		"Zoran Zorvic, the president of Brazil, spoke then.": "",
	} {
		_, _, ents := analyze(t, entities.Default(), text)
		var found []string
		for _, e := range ents {
			if e.Kind == entities.Org && e.Role != "" {
				found = append(found, e.ID)
			}
		}
		if want != "" {
			require.Contains(t, found, want, text)
			continue
		}
		for _, id := range found {
			require.NotRegexp(t, "SYR|MLI|RUS|BRA", id, text)
		}
	}
}

func TestActorsOfBodiesAndGroups(t *testing.T) {
	for text, want := range map[string]string{
		"Kurdish fighters took the town.":        "actor:kurdish-REB",
		"EU foreign ministers met in Brussels.":  "actor:european-union-GOV",
		"UN peacekeepers patrolled the streets.": "actor:united-nations-MIL",
		"The Saudi-led coalition struck Sanaa.":  "actor:SAU-MIL",
		"A UN spokesman declined to comment.":    "org:united-nations",
		"Boko Haram gunmen raided the village.":  "org:boko-haram",
	} {
		_, _, ents := analyze(t, entities.Default(), text)
		var ids []string
		for _, e := range ents {
			ids = append(ids, e.ID)
		}
		require.Contains(t, ids, want, text)
		if want[:3] == "org" {
			require.Len(t, ids, 1, text)
		}
	}
}
