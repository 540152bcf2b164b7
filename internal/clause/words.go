package clause

import (
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Class is a set of closed-class properties of a word form.
type Class uint32

// The properties.
const (
	Be           Class = 1 << iota // forms of be
	Have                           // forms of have
	Do                             // forms of do
	Not                            // not, n't, never
	Subordinator                   // because, although, if …
	Contrast                       // subordinators that set a clause against another: although, while …
	Relative                       // who, which, that, where, whose …
	That                           // that
	Report                         // said, told … in any form
	Clausal                        // verbs that take a clause without "that"
	TimeNoun                       // Monday, week, year …: adverbial noun phrases
	AccordingTo                    // according
	To                             // to
	Copula                         // be, become, remain, seem …: a predicate follows
)

var lists = []struct {
	class Class
	words string
}{
	{Be | Copula, "be am is are was were been being 's 're 'm ai"},
	{Have, "have has had having 've"},
	{Do, "do does did doing"},
	{Not, "not n't never neither"},
	{Subordinator, "because although though while whereas since as until unless if whether after before when once lest whenever wherever"},
	{Contrast, "although though while whereas because since as"},
	{Relative, "who which that where whose whom what when"},
	{That, "that"},
	{To, "to"},
	{Report | Clausal, "say says said saying tell tells told telling add adds added adding claim claims claimed claiming state states stated argue argues argued arguing " +
		"report reports reported warn warns warned warning announce announced announces insist insists insisted note notes noted explain explained explains " +
		"declare declared declares reply replied write wrote writes allege alleged alleges admit admitted admits confirm confirmed confirms concede conceded " +
		"acknowledge acknowledged acknowledges deny denied denies tweet tweeted testify testified stress stressed stresses emphasise emphasize emphasised emphasized " +
		"assert asserted asserts contend contended contends maintain maintained maintains recall recalled predict predicted predicts complain complained boast boasted " +
		"remark remarked quip quipped joke joked respond responded conclude concluded concludes observe observed caution cautioned vow vowed pledge pledged promise promised " +
		"continue continued assure assured inform informed estimate estimated estimates reveal revealed reveals"},
	{Clausal, "think thinks thought thinking believe believes believed believing know knows knew known knowing hope hopes hoped hoping feel feels felt fear fears feared fearing " +
		"suspect suspects suspected expect expects expected guess suppose assume assumes assumed seem seems seemed appear appears appeared suggest suggests suggested suggesting indicate indicates " +
		"indicated indicating doubt doubts doubted mean means meant show shows showed shown showing find finds found realise realised realize realized understand understood hear heard see saw seen " +
		"believed imply implies implied wish wishes wished imagine reckon reckons reckoned worry worries worried hint hinted hints sure confident certain afraid clear convinced possible likely likely unclear " +
		"possibility likelihood speculation propose proposed proposes demonstrate demonstrated demonstrates hypothesize hypothesized speculate speculated speculates agree agreed agrees " +
		"demand demands demanded ensure ensures ensured signal signalled signaled signals wonder wonders wondered decide decided decides forget forgot remember remembers is was"},
	{TimeNoun, "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight week month year weekend day days months weeks years morning evening night afternoon"},
	{AccordingTo, "according"},
	{Copula, "become becomes became becoming remain remains remained remaining seem seems seemed appear appears appeared look looks looked sound sounds sounded stay stays stayed feel feels felt prove proves proved get gets got"},
}

var words = sync.OnceValue(func() map[uint64]Class {
	m := map[uint64]Class{}
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			m[tokens.Key(w)] |= l.class
		}
	}
	return m
})
