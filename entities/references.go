package entities

import (
	"strings"
	"sync"
	"time"

	"github.com/dragoman-nlp/dragoman/entities/internal/gazetteer"
	"github.com/dragoman-nlp/dragoman/tagging"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// ReferenceKind is how a reference names nobody and yet means someone. The zero value is unset.
type ReferenceKind uint8

// The kinds of reference.
const (
	Pronoun ReferenceKind = iota + 1 // "he", "her"
	Office                           // a person by title: "the minister", "the Russian leader"
	Body                             // an organisation by its noun: "the ministry", "the group"
)

// String returns the name that the JSON form uses: "pronoun".
func (k ReferenceKind) String() string {
	if int(k) < len(referenceNames) {
		return referenceNames[k]
	}
	return ""
}

var referenceNames = [...]string{"", "pronoun", "office", "body"}

// Reference is a pronoun or description that stands for an entity named before it in the document.
type Reference struct {
	Span    tokens.Span  // its bytes: "the foreign minister"
	Range   tokens.Range // its tokens
	Kind    ReferenceKind
	Entity  int // index of its entity in the slice that Resolve returned
	Mention int // index of the mention before it that names the entity last
}

// References finds the pronouns and descriptions in a document that stand for people and organisations named before,
// in text order, for mentions and entities that Resolve has given. Where two may be meant, and inside quotes, none is
// given: precision goes before recall. The date is that of the article, as for Resolve. With Options.NoCoreference
// there are none. It takes time linear in the document.
func (r *Recognizer) References(doc *tokens.Document, tags tagging.Tags, mentions []Mention, ents []Entity, date time.Time) []Reference {
	x := r.Read(doc, tags)
	defer x.Close()
	return x.References(mentions, ents, date)
}

// References finds the pronouns and descriptions that stand for entities: see Recognizer.References.
func (x *Reading) References(mentions []Mention, ents []Entity, date time.Time) []Reference {
	if x.w.r.opts.NoCoreference || len(mentions) == 0 {
		return nil
	}
	t := tracker{resolver: resolver{work: x.w, mentions: mentions, entities: ents, date: date}, last: make([]seen, len(ents))}
	clear(t.said)
	t.run()
	return t.out
}

// tracker follows who is spoken of, sentence by sentence. The map said of its index holds who bears a title, by its
// last word, and which bodies a noun may mean.
type tracker struct {
	resolver
	out       []Reference
	next      int          // the next mention
	sentence  int          // number of the sentence among those of prose
	cur, prev focus        // who is in this sentence and in the one before
	last      []seen       // of each entity
	quoted    bool         // inside a quote
	bodies    [8]bodyNamed // the organisations named last
	nbodies   int          // how many have been
}

// bearer is an entity that a word may mean; title is the hash of the whole title.
type bearer struct {
	entity int
	title  uint64
}

// seen is where an entity was named or meant last.
type seen struct {
	mention, sentence int // mention + 1 and sentence + 1; 0 is never
	gender            gender
	known             bool // its titles in the gazetteer are noted
}

// focus is who is in a sentence.
type focus struct {
	people  [3]int // entities, the first named first
	n       int    // how many; more than three are not kept
	subject bool   // the first stands before the verb
	speaker bool   // the first stands behind "said"
	others  bool   // someone without a name is there: "a soldier"
	verb    bool   // a verb has come
}

// maxBearers is how many entities one word is kept for.
const maxBearers = 8

func (t *tracker) run() {
	for b := range t.doc.NumBlocks() {
		block := t.doc.Block(b)
		t.quoted = false
		if !block.Kind.IsProse() || block.Kind == tokens.BlockHeading {
			continue
		}
		for s := block.Sentences.First; s < block.Sentences.Limit; s++ {
			t.read(t.doc.Sentence(s))
			t.sentence++
			t.prev, t.cur = t.cur, focus{}
		}
	}
}

// read goes through the words of one sentence.
func (t *tracker) read(r tokens.Range) {
	for i := r.First; i < r.Limit; {
		for t.next < len(t.mentions) && t.mentions[t.next].Range.First < i {
			t.next++
		}
		switch {
		case t.next < len(t.mentions) && t.mentions[t.next].Range.First == i:
			t.meet(t.next, r)
			i = max(i+1, min(t.mentions[t.next].Range.Limit, r.Limit))
		case t.doc.Kind(i) == tokens.KindQuote && !t.isPossessive(i):
			t.quoted = t.opensQuote(i)
			i++
		default:
			i = t.readWord(i, r)
		}
	}
}

// opensQuote says whether a quote goes on behind the mark at token i. A straight mark turns what was.
func (t *tracker) opensQuote(i int) bool {
	switch t.word(i) {
	case "“", "«", "„":
		return true
	case "”", "»":
		return false
	case "\"", "''", "``":
		if i > 0 && t.doc.Kind(i-1) == tokens.KindNumber && t.doc.Glued(i) && !t.quoted {
			return false // inches
		}
		return !t.quoted
	}
	return t.quoted
}

// readWord reads what begins at token i and returns where the next begins.
func (t *tracker) readWord(i int, s tokens.Range) int {
	switch g, use := pronounAt(t.doc.Key(i)); {
	case use != 0 && t.doc.Kind(i) == tokens.KindWord:
		t.pronoun(i, g, use, s)
		return i + 1
	case t.word(i) == "the" || t.word(i) == "The":
		if end := t.description(i, s); end > i {
			return end
		}
		return i + 1
	}
	switch t.tags.At(i) {
	case tagging.VERB, tagging.AUX:
		t.cur.verb = true
	case tagging.NOUN:
		if t.isSomeone(i) {
			t.cur.others = true
		}
	}
	return i + 1
}

// isSomeone says whether the noun at token i is for one person, who has no name here: neither a title before a name
// nor an apposition behind one.
func (t *tracker) isSomeone(i int) bool {
	if !t.is(i, gazetteer.Job|gazetteer.Title|gazetteer.Agent) || t.tags.Penn(i) != tagging.PennNN || t.isModifierNoun(i+1) {
		return false
	}
	if t.next < len(t.mentions) && t.mentions[t.next].Kind == Person && t.mentions[t.next].Range.First-i <= 2 {
		return false
	}
	switch role := t.role[i].String(); {
	case role == "" || t.is(i, gazetteer.OrgHead) && !t.is(i, gazetteer.Job):
		return false
	}
	return !t.isApposition(i)
}

// isApposition says whether token i stands in what follows a person's name and a comma.
func (t *tracker) isApposition(i int) bool {
	if t.next == 0 {
		return false
	}
	at := t.next - 1
	for n := 0; n < 2 && at > 0 && t.mentions[at].Kind != Person; n++ {
		at-- // past the country in "Zorvic, the Russian minister"
	}
	m := t.mentions[at]
	return m.Kind == Person && t.word(m.Range.Limit) == "," && i-m.Range.Limit <= 8
}

// meet notes a mention.
func (t *tracker) meet(m int, s tokens.Range) {
	mention := &t.mentions[m]
	e := mention.Entity
	if e < 0 || e >= len(t.entities) {
		return
	}
	switch mention.Kind {
	case Person:
		t.learn(m, s)
		t.spoken(e)
		if t.cur.n == 1 {
			t.cur.speaker = !t.cur.subject && t.isSaid(t.core(mention.Range).First-1, s)
		}
		if t.isAsked(t.core(mention.Range).First - 1) {
			t.cur.others = true // who asked is another
		}
	case Org:
		t.learnBody(m)
	default:
		return
	}
	t.last[e].mention, t.last[e].sentence = m+1, t.sentence+1
}

// isSaid says whether a reporting verb stands at token i or, with a title between, at most four before.
func (t *tracker) isSaid(i int, s tokens.Range) bool {
	for n := 0; n < 5 && i-n >= s.First; n++ {
		if t.is(i-n, gazetteer.Say) {
			return true
		}
		if t.tags.At(i-n) == tagging.VERB {
			return false
		}
	}
	return false
}

// isAsked says whether token i is a verb whose object is told or asked something.
func (t *tracker) isAsked(i int) bool {
	switch t.word(i) {
	case "asked", "asks", "ask", "told", "tells", "tell", "telling", "asking", "assured", "urged", "warned", "informed":
		return true
	}
	return false
}

// spoken notes that a person is in the sentence.
func (t *tracker) spoken(e int) {
	f := &t.cur
	for _, p := range f.people[:min(f.n, len(f.people))] {
		if p == e {
			return
		}
	}
	if f.n == 0 {
		f.subject = !f.verb
	}
	if f.n < len(f.people) {
		f.people[f.n] = e
	}
	f.n++
}

// refer records a reference to an entity.
func (t *tracker) refer(r tokens.Range, k ReferenceKind, e int) {
	t.out = append(t.out, Reference{t.doc.SpanOf(r), r, k, e, t.last[e].mention - 1})
	t.last[e].sentence = t.sentence + 1
	if k != Body {
		t.spoken(e)
	}
}

// learn notes a person's titles, those in the text beside the name and the office in the gazetteer, and the gender
// that they and the name tell.
func (t *tracker) learn(m int, s tokens.Range) {
	mention := &t.mentions[m]
	e, r := mention.Entity, t.core(mention.Range)
	l := &t.last[e]
	if f := t.titleEndingAt(r.First - 1); f >= s.First && !t.isFormer(f-1) {
		t.bears(e, tokens.Range{First: f, Limit: r.First})
	}
	if r.First > s.First && t.is(r.First-1, gazetteer.Title|gazetteer.Honorific) {
		l.gender = l.gender.or(genderOf(t.doc.Key(r.First - 1)))
	}
	if r.Len() > 1 {
		l.gender = l.gender.or(genderOf(t.doc.Key(r.First)))
	}
	if t.word(r.Limit) == "," {
		t.learnApposition(e, r.Limit+1, min(s.Limit, r.Limit+8))
	}
	if !l.known {
		l.known = true
		t.learnOffice(e, r)
	}
}

// learnApposition notes the title in ", the Russian foreign minister,".
func (t *tracker) learnApposition(e, i, limit int) {
	for ; i < limit; i++ {
		if k := t.doc.Kind(i); k != tokens.KindWord && !t.isPossessive(i) && k != tokens.KindHyphen || t.tagsVerb(i) || t.isFormer(i) {
			return
		}
		if end := t.title(i); end > i && t.role[end-1] != 0 && (end >= limit || !t.has(end, isCap)) {
			t.bears(e, tokens.Range{First: i, Limit: end})
			return
		}
	}
}

// learnOffice notes the office that a known person holds at the date, or held last.
func (t *tracker) learnOffice(e int, r tokens.Range) {
	t.readings(r, func(table *gazetteer.Table, h gazetteer.Hit) bool {
		entry := table.Entry(h.Entry)
		if entry.Sort != gazetteer.Person || entry.ID != t.entities[e].ID {
			return true
		}
		date := t.date
		if date.IsZero() {
			date = farFuture
		}
		if title, _ := officeAt(entry.Offices, date); title != "" {
			title, _, _ = strings.Cut(title, " of ")
			t.note(tokens.Key(title[strings.LastIndexByte(title, ' ')+1:]), bearer{e, titleHash(title)})
		}
		return false
	})
}

var farFuture = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

// titleHash is the hash of the words of a title, the same as rangeKey gives.
func titleHash(title string) uint64 {
	h := newHash()
	for word := range strings.FieldsSeq(title) {
		h = h.add(tokens.Key(word))
	}
	return uint64(h)
}

// bears notes the title in a range.
func (t *tracker) bears(e int, r tokens.Range) {
	h := newHash()
	for i := r.First; i < r.Limit; i++ {
		h = h.add(t.doc.Key(i))
	}
	t.last[e].gender = t.last[e].gender.or(genderOf(t.doc.Key(r.Limit - 1)))
	t.note(t.doc.Key(r.Limit-1), bearer{e, uint64(h)})
}

// leaderTitles are the titles of those whom "the Russian leader" may mean.
var leaderTitles = sync.OnceValue(func() map[uint64]bool {
	all := map[uint64]bool{}
	for _, title := range [...]string{"president", "prime minister", "premier", "chancellor", "king", "emir", "supreme leader", "leader", "sultan",
		"dictator", "strongman", "acting president", "ruler"} {
		all[titleHash(title)] = true
	}
	return all
})

var (
	keyLeader  = tokens.Key("leader")
	leaderHash = titleHash("leader")
)

// note keeps that a word may mean a person, and "leader" too if the title is of one.
func (t *tracker) note(word uint64, b bearer) {
	if word != keyLeader && leaderTitles()[b.title] {
		t.note(keyLeader, bearer{b.entity, leaderHash})
	}
	list := t.said[word]
	for _, o := range list {
		if o == b {
			return
		}
	}
	if len(list) < maxBearers {
		t.said[word] = append(list, b)
	}
}

// wordHash is a hash over the keys of words.
type wordHash uint64

func newHash() wordHash { return 14695981039346656037 }

func (h wordHash) add(key uint64) wordHash { return (h ^ wordHash(key)) * 1099511628211 }
