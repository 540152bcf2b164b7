package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBodiesAndOfficesAreOfTheCountryOfTheArticle(t *testing.T) {
	const about = "Kenya and Nairobi waited. Kenyans in Kisumu and Nakuru did too. "
	for name, c := range map[string]struct{ text, words, country, role string }{
		"ministry":            {about + "The Ministry of Health said so.", "Ministry of Health", "KEN", "GOV"},
		"parliament":          {about + "He told the National Assembly.", "National Assembly", "KEN", "LEG"},
		"central bank":        {about + "The Central Bank agreed.", "Central Bank", "KEN", "GOV"},
		"minister":            {about + "Transport Minister Ali Zorwa agreed.", "Ali Zorwa", "KEN", "GOV"},
		"ambassador":          {about + "Ambassador Omar Zorwa agreed.", "Omar Zorwa", "", "GOV"},
		"company":             {about + "The manager of Zorwa Holdings agreed.", "Zorwa Holdings", "", "BUS"},
		"spokesman":           {about + "Ali Zorwa, spokesman of the Ministry of Health, agreed.", "Ali Zorwa", "KEN", "GOV"},
		"written elsewhere":   {"CAIRO (Reuters) — Kenya waited. Kenya and Kenyans waited. Transport Minister Ali Zorwa agreed.", "Ali Zorwa", "", "GOV"},
		"two countries":       {"Kenya met Uganda. Kenyans and Ugandans sat down. The Ministry of Health said so.", "Ministry of Health", "", "GOV"},
		"chamber of commerce": {about + "The Zorwa Chamber of Commerce agreed.", "Zorwa Chamber of Commerce", "", "BUS"},
		"possessor, not namesake": {"Australians in Sydney, Perth and Melbourne listened in Australia. Victoria's Department of Environment, Land and Water spoke. Australia and Queensland agreed.",
			"Department of Environment, Land and Water", "AUS", "GOV"},
	} {
		t.Run(name, func(t *testing.T) {
			e := countryOf(t, c.text, c.words)
			require.Equal(t, c.country, e.Country)
			require.Equal(t, c.role, e.Role)
		})
	}
}

func TestTitlesTakeTheRoleOfTheirBody(t *testing.T) {
	for name, c := range map[string]struct{ text, words, country, role string }{
		"general manager":      {"So said Rene Zelaya, general manager of the Zorvian Coffee Institute.", "Rene Zelaya", "", "NGO"},
		"president of a union": {"So said Rene Zelaya, president of the Badminton Association of Thailand.", "Rene Zelaya", "THA", "NGO"},
		"the one before and":   {"It was signed by the president of the Chinese Badminton Association and Rene Zelaya.", "Rene Zelaya", "", ""},
		"sheikh and minister":  {"He met Kuwaiti Foreign Minister Sheikh Nasser Al-Zorwa there.", "Nasser Al-Zorwa", "KWT", "GOV"},
		"ambassador to":        {"He met French Ambassador to Norway Rene Zelaya there.", "Rene Zelaya", "FRA", "GOV"},
		"office of a country":  {"He met the Minister of Finance of Ghana Kofi Zelaya there.", "Kofi Zelaya", "GHA", "GOV"},
		"excellency":           {"The Qatar Airways chief executive H E Rene Zelaya left.", "Rene Zelaya", "QAT", "BUS"},
		"long name of a state": {"He met the Ambassador of the People's Republic of China to Mongolia Chai Wenbo there.", "Chai Wenbo", "CHN", "GOV"},
		"trade":                {"It was sold by US artist and programmer Rene Zelaya there.", "Rene Zelaya", "USA", ""},
		"president of a group": {"It went to Rene Zelaya, the president of a Swiss business group, there.", "Rene Zelaya", "CHE", "BUS"},
		"the next one's title": {"He saw Rene Zelaya, Minister Ali Zorwa and others.", "Rene Zelaya", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			e := countryOf(t, c.text, c.words)
			require.Equal(t, c.country, e.Country)
			require.Equal(t, c.role, e.Role)
		})
	}
}

func TestNamesOfOneEntity(t *testing.T) {
	for name, c := range map[string]struct{ text, words, id string }{
		"first of two surnames":      {"The head, Osvaldo Luna Prieto, came. Luna said little.", "Luna", "person:osvaldo-luna-prieto"},
		"first words":                {"So said Abdel Shakir Mohammed Idris, a refugee. Abdel Shakir said little.", "Abdel Shakir", "person:abdel-shakir-mohammed-idris"},
		"double surname":             {"Dwayne Barron-Harris came. Mr Barron-Harris said little.", "Barron-Harris", "person:dwayne-barron-harris"},
		"known person, middle names": {"In Ghana, President Nana Addo Dankwa Akufo-Addo spoke. Ghana listened.", "Nana Addo Dankwa Akufo-Addo", "person:nana-akufo-addo"},
		"monarch":                    {"They met King Salman there.", "Salman", "person:king-salman"},
		"acronym of the text":        {"The National Institute of Exports and Commerce (INEC) met. INEC said so.", "INEC", "org:national-institute-of-exports-and-commerce"},
		"acronym by its initials":    {"In Ghana the Ghana News Agency met him. Ghana and Ghanaians read the GNA.", "GNA", "org:ghana-news-agency"},
		"acronym that lists know":    {"The Islamist Prosperous Justice Party (PKS) in Indonesia met.", "PKS", "org:prosperous-justice-party"},
		"party without its country":  {"The Democratic Party of Korea met. The Democratic Party lost.", "Democratic Party", "org:democratic-party-of-korea"},
		"first word of a company":    {"Vertilex Semiconductor Inc came. The state said Vertilex is Chinese.", "Vertilex", "org:vertilex-semiconductor-inc"},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.id, countryOf(t, c.text, c.words).ID) })
	}
}

func TestNamesakesOfPlaces(t *testing.T) {
	for name, c := range map[string]struct{ text, words, id, country string }{
		"a great city in a list": {"It flies to Dallas, Fort Worth, London, Montréal, São Paulo, Amsterdam, Sydney and Tokyo.", "Sydney", "city:sydney", "AUS"},
		"a small town elsewhere": {"Nicaragua is small. The bus from San Jorge to Managua crosses Nicaragua, and Nicaraguans like Masaya.", "San Jorge", "place:san-jorge", "NIC"},
		"a town inside a name":   {"He saw Port Lincoln in South Australia. Adelaide and Australia are far.", "Port Lincoln", "place:port-lincoln", "AUS"},
		"a capital, and a town in a country of many towns": {"He left Boston, Chicago, Denver, Miami, Tampa and Orlando in the United States for Paris, and the French liked him in Paris.",
			"Paris", "city:paris", "FRA"},
		"a continent":           {"Trade from Asia, Africa and Europe passes Manila and the Philippines.", "Asia", "continent:asia", ""},
		"a sea, not a province": {"Egypt lies on the Red Sea. Egypt and Cairo agree, and so do Suez and Alexandria.", "Red Sea", "sea:red-sea", ""},
	} {
		t.Run(name, func(t *testing.T) {
			e := countryOf(t, c.text, c.words)
			require.Equal(t, c.id, e.ID)
			require.Equal(t, c.country, e.Country)
		})
	}
}
