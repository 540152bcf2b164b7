package entities

import (
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// gender is what a pronoun, title or given name says of a person. The zero value is not known.
type gender int8

const (
	male   gender = 1
	female gender = -1
)

// or takes the first that is known.
func (g gender) or(o gender) gender {
	if g != 0 {
		return g
	}
	return o
}

// fits says whether two may be of one person.
func (g gender) fits(o gender) bool { return g == 0 || o == 0 || g == o }

// use is how a pronoun stands in its sentence. The zero value is no pronoun.
type use int8

const (
	asSubject use = iota + 1
	asOwner
	asObject
)

var (
	keyHe, keyShe  = tokens.Key("he"), tokens.Key("she")
	keyHis, keyHer = tokens.Key("his"), tokens.Key("her")
	keyHim         = tokens.Key("him")
)

func pronounAt(key uint64) (gender, use) {
	switch key {
	case keyHe:
		return male, asSubject
	case keyShe:
		return female, asSubject
	case keyHis:
		return male, asOwner
	case keyHer:
		return female, asOwner
	case keyHim:
		return male, asObject
	}
	return 0, 0
}

// pronoun records whom the pronoun at token i stands for, if that is clear.
func (t *tracker) pronoun(i int, g gender, u use, s tokens.Range) {
	if t.word(i+1) == "or" || t.word(i-1) == "or" {
		return // "his or her": anyone
	}
	if t.quoted {
		t.cur.others = true // whom the speaker speaks of
		return
	}
	if u == asOwner && g == female && t.tags.Penn(i) == tagging.PennPRP {
		u = asObject
	}
	e := t.antecedent(g, u, i <= s.First+1)
	if e < 0 {
		t.cur.others = true
		return
	}
	t.last[e].gender = g
	t.refer(tokens.Range{First: i, Limit: i + 1}, Pronoun, e)
}

// antecedent returns the person whom a pronoun stands for, -1 if two may be meant: the only one of this sentence, or
// the only one of the sentence before if the subject there or who spoke last, or, where the pronoun opens the sentence,
// the subject of the one before.
func (t *tracker) antecedent(g gender, u use, opens bool) int {
	here, n := t.only(&t.cur, g)
	if t.cur.others || n > 1 || n == 1 && u == asObject || u == asObject && t.cur.n > 0 {
		return -1
	}
	if n == 1 {
		return here
	}
	if !t.prev.subject && (!t.prev.speaker || u == asOwner) {
		return -1
	}
	if there, n := t.only(&t.prev, g); n == 1 && !t.prev.others {
		return there
	}
	if first := t.prev.people[0]; opens && u == asSubject && t.prev.subject && t.last[first].gender.fits(g) {
		return first
	}
	return -1
}

// only returns a person of a sentence who may be of a gender, and how many may.
func (t *tracker) only(f *focus, g gender) (e, n int) {
	if f.n > len(f.people) {
		return -1, f.n
	}
	e = -1
	for _, p := range f.people[:f.n] {
		if t.last[p].gender.fits(g) {
			e, n = p, n+1
		}
	}
	return e, n
}

// genderOf returns the gender that a title or a given name tells.
func genderOf(key uint64) gender { return genders()[key] }

var genders = sync.OnceValue(func() map[uint64]gender {
	all := map[uint64]gender{}
	for word := range strings.FieldsSeq(maleWords) {
		all[tokens.Key(word)] = male
	}
	for word := range strings.FieldsSeq(femaleWords) {
		all[tokens.Key(word)] = female
	}
	return all
})

// Words that tell the gender of who bears them: titles, and given names that are nearly always of one.
const (
	maleWords = `mr mr. king prince emperor sultan emir lord sir baron duke father pope spokesman chairman congressman businessman
		policeman ombudsman statesman brother sheikh imam ayatollah
		abdul abdullah adam ahmad ahmed alan albert aleksandr alexander alexei ali andrei andrew andrzej antony anthony antonio arthur
		ban barack benjamin bernard bill bob boris brian bruno carlos charles christopher colin daniel david dennis dmitry donald douglas
		edward emmanuel eric ernesto evo felix fernando fidel francis francisco franz fred gary george gerald gerhard giorgi giovanni gordon
		graham gregory hamid hans harold harry hassan heiko helmut henri henry herman hosni hugo hussein ian ibrahim igor ivan jack jacob
		jacques james jan javier jens jeremy jerome jim joe joel johannes john jonathan jorge jose joseph josep juan julian karl keir
		kenneth kevin khalid kofi lars lech leon leonid lloyd louis luis luiz mahmoud manuel marco mario mark martin matteo mehmet michael
		mike mikhail miguel milos mohamed mohammad mohammed muhammad moussa mustafa nelson nicholas nicolas nikolai olaf oleg omar osama oscar otto
		pablo patrick paul pavel pedro peter philip pierre rafael ralph raul recep ricardo richard rishi robert roberto roger ronald
		ruslan saeed salman samuel sergei sergey silvio simon stephen steven suleiman thomas timothy tom tony valery victor viktor vladimir
		volodymyr brandon brett chad chris clarence craig curtis dale dan darren derek doug duane eugene evan gerard glenn greg jason jeff jeremiah joshua justin ken kurt kyle larry lawrence matt matthew nathan neil norman peter phil randy ray rick rob ron ross russ russell ryan scott sean stanley steve ted tim todd tyler vincent warren wayne
		walter wolfgang william xavier yasser yevgeny youssef yusuf zoran`
	femaleWords = `mrs mrs. ms ms. miss queen princess empress lady baroness duchess mother spokeswoman chairwoman congresswoman
		businesswoman policewoman sister madam madame
		aisha alice amina amy ana angela anita ann anna anne annalena antonia aung barbara benazir beatrice carla caroline catherine charlotte
		christina christine claire claudia cristina diana dilma dragana elena elizabeth ellen emily emma esther eva fatima federica fiona
		gabriela georgia gina giorgia giulia hanna hannah helen hillary indira irina isabel jacinda jane janet jennifer jessica joyce julia
		julie kaja karen kate katherine kirsten kristalina laura leila linda lisa liz louise lucy maia margaret maria marie marina marine
		martha mary megan melania mercedes michelle mia monica nadia nancy natalia nicola nina olga patricia penny petra rachel
		rosa roza ruth samantha sandra sanna sarah sheikha sofia sonia sophie susan svetlana sviatlana tatiana teresa theresa ursula valentina
		amanda ashley betty beverly bonnie brenda carol carolyn cheryl crystal cynthia debbie deborah debra denise donna doris dorothy erin gail gloria heather holly jacqueline janice jill joan joanne judith judy karla kathleen kathryn kathy kimberly kristin lauren lindsay lisa lori lynn mamie marilyn melissa michelle misty norma pam pamela patty peggy rebecca rhonda rita sally sharon sheila shelley sherry shirley stacy stephanie sue suzanne tabitha tammy tanya tina tracy violet virginia wanda
		vanessa victoria viktoria wendy yulia yvette zainab`
)
