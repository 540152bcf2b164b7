package concepts

import (
	"cmp"
	"math"
	"slices"

	"github.com/dragoman-nlp/dragoman/tokens"
)

// Weight is a concept or category with how much a document is about it.
type Weight struct {
	ID     string
	Count  int     // matches
	Weight float64 // salience of the matches, summed; a rank within one document, comparable between documents of like length
}

// Profile says what a document is about.
type Profile struct {
	Categories []Weight // heaviest first
	Concepts   []Weight // heaviest first
}

// Profile counts the matches of a document by concept and by category. Negated matches count: they are on the subject.
func (o *Ontology) Profile(doc *tokens.Document) Profile { return o.ProfileOf(o.Matches(doc)) }

// ProfileOf counts matches found before. Matches of concepts that the ontology does not have are left out.
func (o *Ontology) ProfileOf(matches []Match) Profile {
	var p Profile
	concepts, categories := map[string]int{}, map[string]int{}
	for _, m := range matches {
		n, ok := o.byID[m.ID]
		if !ok {
			continue
		}
		salience := o.nodes[n].record.salience
		p.Concepts = count(p.Concepts, concepts, m.ID, salience)
		p.Categories = count(p.Categories, categories, m.Category, salience)
	}
	order(p.Concepts)
	order(p.Categories)
	return p
}

func count(list []Weight, at map[string]int, id string, salience float64) []Weight {
	i, ok := at[id]
	if !ok {
		i = len(list)
		at[id] = i
		list = append(list, Weight{ID: id})
	}
	list[i].Count++
	list[i].Weight += salience
	return list
}

func order(list []Weight) {
	slices.SortFunc(list, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.ID, b.ID))
	})
}

// inherited is the share of a concept's weight that each of its ancestors takes part in when documents are compared.
const inherited = 0.5

// Similarity compares two documents by their concepts: 1 for the same concepts in the same proportions, 0 for none in common. Kinds of one
// ancestor count as half alike. It is the cosine of the weights, each concept damped by the square root of its count.
func (o *Ontology) Similarity(a, b *tokens.Document) float64 {
	return cosine(o.vector(o.Matches(a)), o.vector(o.Matches(b)))
}

func (o *Ontology) vector(matches []Match) []float64 {
	counts, v := make([]float64, len(o.nodes)), make([]float64, len(o.nodes))
	for _, m := range matches {
		counts[o.byID[m.ID]]++
	}
	for n, c := range counts {
		if c == 0 {
			continue
		}
		w := math.Sqrt(c) * o.nodes[n].record.salience
		v[n] += w
		for _, a := range o.nodes[n].above {
			v[a] += inherited * w
		}
	}
	return v
}

func cosine(a, b []float64) float64 {
	var ab, aa, bb float64
	for i := range a {
		ab += a[i] * b[i]
		aa += a[i] * a[i]
		bb += b[i] * b[i]
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return min(ab/math.Sqrt(aa*bb), 1)
}
