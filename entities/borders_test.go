package entities_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBordersOfBodies(t *testing.T) {
	for text, want := range map[string]string{
		"He joined the Ministry of Transport and Logistics in May.":                            "ORG Ministry of Transport and Logistics|DATE May",
		"He left the Ministry of Defence and Parliament followed.":                             "ORG Ministry of Defence|ORG Parliament",
		"She heads the Kestrel Chamber of Commerce and Industry now.":                          "ORG Kestrel Chamber of Commerce and Industry",
		"The Ports and Roads Authority agreed.":                                                "ORG Ports and Roads Authority",
		"On Monday the Communications and Information Technology Commission met.":              "DATE Monday|ORG Communications and Information Technology Commission",
		"The Uzbek Prosecutor General’s Office denied it.":                                     "ORG Uzbek Prosecutor General’s Office",
		"They wrote to the Federal Authority for Identity, Customs and Port Security.":         "ORG Federal Authority for Identity, Customs and Port Security",
		"They study at Narok University of Science and Technology and Narok National College.": "ORG Narok University of Science and Technology|ORG Narok National College",
		"The state said China Ferro would buy the mine. The China Ferro deal is off.":          "ORG China Ferro|ORG China Ferro",
	} {
		require.Equal(t, want, named(text))
	}
}

func TestBordersOfPeople(t *testing.T) {
	for text, want := range map[string]string{
		"He met Deputy Prime Minister of Mongolia S.Batbaatar on Monday.":             "GPE Mongolia|PERSON S.Batbaatar|DATE Monday",
		"He received the ambassador of France to Mongolia Pierre Dunoyer.":            "GPE France|GPE Mongolia|PERSON Pierre Dunoyer",
		"The minister told Senior Ranger Dave Rogerson so.":                           "PERSON Dave Rogerson",
		"King Salman met Pope Francis in May.":                                        "PERSON Salman|PERSON Francis|DATE May",
		"The doors are open, said Alexandra Hill, who left.":                          "PERSON Alexandra Hill",
		"He was the friend of Venezuelans Bernardo and Ana Ruiz.":                     "NORP Venezuelans|PERSON Bernardo|PERSON Ana Ruiz",
		"He met Syed Karim Abbas on Monday.":                                          "PERSON Syed Karim Abbas|DATE Monday",
		"The Karim Zarenko-led team won.":                                             "PERSON Karim Zarenko",
		"The Deputy PM prayed to God. The VP and the President of the Republic came.": "",
	} {
		require.Equal(t, want, named(text))
	}
}

func TestKindsByTheFirstOrLastWord(t *testing.T) {
	for text, want := range map[string]string{
		"The navy paid off INS Vikrama, and USS Carlton sailed.":       "PRODUCT INS Vikrama|PRODUCT USS Carlton",
		"They camped near Klong Bang Na and in Wadi Marjan.":           "GPE Klong Bang Na|GPE Wadi Marjan",
		"Analysts at Empresa Consultores and Lopez y Asociados agree.": "ORG Empresa Consultores|ORG Lopez y Asociados",
		"Fellow Sherpas and Saudis came.":                              "NORP Sherpas|NORP Saudis",
		"Muscat: The zone hosted a delegation.":                        "GPE Muscat",
	} {
		require.Equal(t, want, named(text))
	}
}

func TestNamesAreTakenAgain(t *testing.T) {
	for text, want := range map[string]string{
		"Vertilex Semiconductor Inc opened an office. The state said Vertilex is backed by funds. Vertilex declined to comment.": "ORG Vertilex Semiconductor Inc|ORG Vertilex|ORG Vertilex",
		"The Anti-Fraud Board (AFB) sued him. Besides, the AFB asked his wife. The AFB found money.":                             "ORG Anti-Fraud Board|ORG AFB|ORG AFB|ORG AFB",
	} {
		require.Equal(t, want, named(text))
	}
}

func TestFeastsAndHouses(t *testing.T) {
	for text, want := range map[string]string{
		"Pilgrims performed Umrah before Eid al-Fitr.":                                       "EVENT Umrah|EVENT Eid al-Fitr",
		"He was seen on closed-circuit television (CCTV) there. The CCTV footage was shown.": "",
		"It was sold at Sotheby's and not at Christie's.":                                    "ORG Sotheby's|ORG Christie's",
		"Governor Chris Christie spoke. Everybody heard Christie's plan.":                    "PERSON Chris Christie|PERSON Christie",
	} {
		require.Equal(t, want, named(text))
	}
}
