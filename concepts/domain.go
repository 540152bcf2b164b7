package concepts

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dragoman-nlp/dragoman/internal/domain"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// domainTable holds the weights of the classifier by which the built-in ontology knows sentences about anything but world affairs. It is
// trained by internal/train/domain.
//
//go:embed data/domain.tsv
var domainTable string

// domainModel is read on first use. It is tested, so that an error is a defect of this package.
var domainModel = sync.OnceValue(func() *domain.Model {
	m, err := domain.Read(strings.NewReader(domainTable), "domain.tsv")
	if err != nil {
		panic("concepts: " + err.Error())
	}
	return m
})

// Log-odds, in 1/domain.Scale, over which a sentence, and its document on the mean of its sentences, is about something else than world
// affairs. One article of the world's news has sentences about a singer or a school; what they say is still news of the world.
const (
	elsewhereSentence = 3 * domain.Scale
	elsewhereDocument = elsewhereSentence / 2
)

// elsewhere says whether the sentence at hand is about something else than world affairs, so that words of diplomacy stand in another
// sense there. The words of forms themselves do not count. Ontologies of users know no domain.
func (f *finder) elsewhere(layer int) bool {
	r := f.scratch.reading(layer)
	if r.domain == nil {
		return false
	}
	weight, from := r.domain.Bias(), f.sentence.First
	for _, c := range f.scratch.candidates {
		if int(c.layer) == layer {
			weight += r.weigh(tokens.Range{First: from, Limit: c.rng.First})
			from = max(from, c.rng.Limit)
		}
	}
	weight += r.weigh(tokens.Range{First: from, Limit: f.sentence.Limit})
	return weight > elsewhereSentence && r.mean() > elsewhereDocument
}

// weigh returns what the words of a range add to the log-odds for anything but world affairs.
func (s *reading) weigh(r tokens.Range) (sum int) {
	for i := r.First; i < r.Limit; i++ {
		sum += int(s.known[s.at[i]&^isBetween].domain)
	}
	return sum
}

// mean returns the mean log-odds of the sentences of the document, those of its prose.
func (s *reading) mean() int {
	if !s.isWeighed {
		s.isWeighed = true
		s.read(s.doc.Len())
		sum, n := 0, 0
		for sentence := range s.doc.Prose() {
			sum += s.weigh(sentence)
			n++
		}
		s.weighed = s.domain.Bias() + sum/max(n, 1)
	}
	return s.weighed
}
