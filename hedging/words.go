package hedging

import (
	"strings"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// word is a set of properties of a word form that rules ask for.
type word uint64

const (
	wordPerson      word = 1 << iota // people and bodies that can recommend and demand
	wordSource                       // people that stay unnamed: official, source
	wordQuantity                     // half, dozen, hundreds …
	wordWhether                      // words before a whether-type if: asked, know, wonder
	wordSense                        // see, hear, feel: could + these is ability
	wordState                        // be, look, sound: concessive may
	wordPolite                       // like, thank, urge: would + these is courtesy
	wordFirst                        // I, we
	wordArticle                      // the, this, what …: before "kind of" these make it a noun
	wordDegree                       // how, as, so, too, more
	wordVague                        // a, one, some, several: before an unnamed source
	wordSuperlative                  // best, every, worst: before possible
	wordStill                        // still, nonetheless: after a concession
	wordCopula                       // be, is, look …
	wordMake                         // make, made, it in "made it possible"
	wordFaint                        // perhaps, possible: less than likely
	wordFactive                      // reporting verbs that grant what they report
	wordClaim                        // reporting verbs that leave it to the speaker
	wordStrong                       // verbs that hardly take a plain object
	wordWithhold                     // discuss, say: would not + these is a refusal
	wordIndicate                     // indicate: of people no more than say
	wordManner                       // plan, law: according to these is no report
	wordUnit                         // units of measure: about a decade
	wordVoice                        // critics, observers: sources that nobody can name
	wordExpect                       // expect: also a demand
	wordSay                          // say: takes a clause and hardly anything else
	wordMass                         // measures: two tonnes of
	wordFinding                      // results, figures: what may be preliminary
	wordAnalyst                      // people whose expectations are forecasts
	wordDoubt                        // doubt
	wordHappen                       // happen, be held: what their subject does is to take place
	wordGrow                         // double, halve: almost + these is an amount
	wordNearly                       // almost, nearly
	wordLeave                        // claim, allege, insist: reports that leave it to the speaker
	wordGrant                        // admit, reveal, show: reports that grant it
	wordHearsay                      // reportedly, allegedly: what is said to be so
	wordJoin                         // become, remain, seem: they join what follows to their subject
	wordMental                       // know, like, want: what may not be so, not what may not be done
	wordContract                     // Party, Member: may + these gives leave
	wordRuled                        // visitors, passengers: may not + these forbids
	wordYouth                        // young, child, student: as a … he could
	wordFar                          // far, early: seen as far away as
	wordDenies                       // deny, admit: they take a gerund
	wordPerceived                    // seen, heard: could be + these is ability
	wordTrace                        // sign, evidence: no + these makes it unlikely
	wordTake                         // take: takes place happens
	wordKeep                         // keep: with from it prevents
	wordTell                         // tell, warn: with an infinitive they command
)

var wordLists = []struct {
	class word
	words string
}{
	{wordPerson, "he she they we i you it-not government ministry parliament council commission committee president minister premier chancellor envoy diplomat diplomats official officials leader leaders " +
		"mediator mediators delegate delegates police army union party opposition court judge spokesman spokeswoman spokesperson ambassador adviser advisers advisor chief head general mayor " +
		"governor senator congressman lawmaker lawmakers analyst analysts expert experts critic critics observer observers who administration authorities group secretary king prince pope man woman people some many others " +
		"team staff parties states members allies partners governments countries nations everyone everybody lawyer lawyers author authors bank chairman director professor union company regime side sides"},
	{wordSource, "official officials source sources diplomat diplomats insider insiders aide aides person people adviser advisers advisor executive executives negotiator negotiators officer witness witnesses individual individuals"},
	{wordQuantity, "half dozen dozens hundred hundreds thousand thousands million millions billion billions quarter third two-thirds three-quarters twice double triple all every everyone everything everybody none no any nobody zero midnight noon a one"},
	{wordWhether, "ask asks asked asking know knows knew known wonder wonders wondered wondering see seeing determine determines determined sure unsure unclear clear uncertain doubt doubts doubted doubtful tell check checked question questioned decide decided deciding " +
		"debate debated discuss discussed investigate investigating find say test tested examine examined inquire enquire certain"},
	{wordSense, "see hear feel smell taste sense afford hardly barely only scarcely understand remember"},
	{wordState, "be seem look sound have appear feel"},
	{wordPolite, "like love prefer rather welcome appreciate thank urge ask note stress add emphasise emphasize wish encourage request remind suggest say hope recall point call express draw underline reiterate propose recommend"},
	{wordFirst, "i we"},
	{wordArticle, "the this that these those what which some any no a an every same another each different certain new other only"},
	{wordDegree, "how as so too more less"},
	{wordVague, "a an one some several two three another unnamed anonymous"},
	{wordSuperlative, "everything anything nothing whatever best worst every earliest greatest fullest highest broadest widest as if where when whenever wherever than all strongest"},
	{wordStill, "still nonetheless nevertheless remains also"},
	{wordCopula, "be is are was were been being 's 're look looks looked remains remained seem seems"},
	{wordMake, "make makes made making"},
	{wordFaint, "perhaps maybe possible possibly possibility possibilities potential potentially conceivable conceivably chance chances theoretically hypothetical hypothetically theory paper supposedly plausible plausibly speculation speculate speculated rule ruled impossible inconceivable hint hints hinted"},
	{wordFactive, "admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding reveal reveals revealed revealing disclose discloses disclosed"},
	{wordClaim, "claim claims claimed claiming allege alleges alleged alleging accuse accuses accused accusing allegation allegations accusation accusations"},
	{wordStrong, "say says said saying tell tells told claim claims claimed insist insists insisted argue argues argued argue allege alleges alleged think believe concede concedes conceded"},
	{wordWithhold, "discuss say comment confirm elaborate answer identify name give disclose specify reveal explain speculate budge let allow tell provide admit commit accept"},
	{wordIndicate, "indicate indicates indicated indicating"},
	{wordManner, "plan plans schedule law laws rule rules protocol tradition need needs size age ability criteria agreement principle principles procedure procedures custom instructions merit population income taste wishes"},
	{wordUnit, "decade year month week century mile kilometre kilometer hour minute day metre meter ton tonne fortnight generation season fifth tenth eighth score pound dollar"},
	{wordVoice, "critics observers analysts experts insiders opponents sceptics skeptics commentators rumours rumors detractors reports"},
	{wordExpect, "expect expects expected expecting"},
	{wordSay, "say says said saying"},
	{wordMass, "tonnes tons tonne ton kilograms kilos kg grams litres liters gallons barrels cent percent acres hectares metres meters kilometres kilometers miles bushels worth"},
	{wordFinding, "report reports result results estimate estimates indication indications finding findings assessment assessments figure figures count counts data toll tally returns evidence information conclusion conclusions analysis investigation investigations inquiry signs accounts"},
	{wordDoubt, "doubt doubts doubted doubting"},
	{wordGrow, "doubled tripled trebled quadrupled quintupled halved emptied filled reached finished completed exhausted vanished disappeared ceased"},
	{wordLeave, "claim claims claimed claiming allege alleges alleged alleging accuse accuses accused accusing insist insists insisted insisting argue argues argued arguing contend contends contended contending " +
		"maintain maintains maintained assert asserts asserted suspect suspects suspected profess professed allegation allegations accusation accusations claims"},
	{wordGrant, "admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded recognise recognises recognised recognize recognizes recognized " +
		"know knows knew known reveal reveals revealed revealing disclose disclosed remind reminds reminded show shows showed shown showing prove proves proved realise realised realize realized confirm confirms confirmed"},
	{wordHearsay, "reportedly allegedly reputedly purportedly supposedly rumoured rumored rumour rumor alleged reported purported"},
	{wordJoin, "become becomes became becoming remain remains remained remaining seem seems seemed appear appears appeared"},
	{wordMental, "know like want understand realise realize see notice care agree think believe need matter mean exist belong depend last hear survive"},
	{wordContract, "party parties member members signatory signatories"},
	{wordRuled, "visitors passengers members journalists reporters motorists drivers applicants employees staff citizens residents travellers travelers candidates foreigners delegates tenants pupils students guests vessels ships aircraft vehicles"},
	{wordYouth, "young child boy girl teenager student youth cadet pupil"},
	{wordPerceived, "seen heard felt smelled smelt spotted glimpsed"},
	{wordTrace, "sign signs evidence indication indications proof trace traces hint hints"},
	{wordKeep, "keep keeps kept keeping stop stops stopped stopping"},
	{wordTake, "take takes took taken taking"},
	{wordFar, "far early recently late well long often many much"},
	{wordDenies, "deny denies denied denying admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging"},
	{wordNearly, "almost nearly"},
	{wordTell, "tell tells told telling warn warns warned warning remind reminded reminds"},
	{wordHappen, "held happen happened occur occurred resume resumed begin begun start started take takes took taken taking erupt erupted ensue ensued follow followed"},
	{wordAnalyst, "analysts analyst economists experts observers officials forecasters traders investors markets market most many few some scientists forecast forecasts pollsters polls diplomats insiders"},
}

func wordList() map[uint64]word {
	m := map[uint64]word{}
	for _, l := range wordLists {
		for w := range strings.FieldsSeq(l.words) {
			m[tokens.Key(w)] |= l.class
		}
	}
	return m
}
