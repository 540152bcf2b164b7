package concepts

// Options choose what an Ontology holds. The zero value is the built-in ontology.
type Options struct {
	// Ontologies are laid over the built-in one, later ones over earlier ones: a concept replaces one of the same id.
	Ontologies []*Ontology
	// Replace leaves the built-in ontology out, so that Ontologies stand alone.
	Replace bool
}

// New returns an ontology. It shares the compiled data of those that it is made of.
func New(o Options) (*Ontology, error) {
	var layers []*layer
	if !o.Replace {
		layers = append(layers, Default().layers...)
	}
	for _, extra := range o.Ontologies {
		layers = append(layers, extra.layers...)
	}
	return assemble(layers), nil
}
