package hedging

type predicate struct{}

func loadPredicates(string) (map[uint64]predicate, error) { return nil, nil }
