package nametagger

// A state is what the model tells apart: a label, but that the rare kinds have only two, the first token of a name and the
// others. That makes the weights of all states of a feature one cache line.
type state uint8

const (
	exact     = int(NORP)                               // kinds whose four parts are told apart; they come first
	loose     = int(numKinds) - exact                   // the others
	numStates = 1 + 4*exact + 2*loose                   // 31
	anyState  = uint32(1<<numStates - 1)                // all of them, one bit a state
	looseOnes = anyState &^ (1<<(1+4*exact) - 1)        // those of the loose kinds
	openOnes  = 0x33333333 << 1 & anyState &^ looseOnes // after which an exact name must go on: its beginning and inside
)

// stateOf is the state of a label.
func stateOf(l Label) state {
	k := int(l.Kind())
	if k <= exact {
		return state(l)
	}
	first := state(1 + 4*exact + 2*(k-exact-1))
	if l.Part() == Begin || l.Part() == Unit {
		return first
	}
	return first + 1
}

// states is the set of the states of a set of labels.
func states(labels uint64) (set uint32) {
	for l := range Label(NumLabels) {
		if labels>>l&1 != 0 {
			set |= 1 << stateOf(l)
		}
	}
	return set
}

// kind is the kind of names that the state is in, 0 outside.
func (s state) kind() Kind {
	if s <= state(4*exact) {
		return Label(s).Kind()
	}
	return Kind(exact + 1 + (int(s)-4*exact-1)/2)
}

// open says whether the name must go on after the state.
func (s state) open() bool { return openOnes>>s&1 != 0 }

// continues says whether the state goes on with a name begun before it.
func (s state) continues() bool {
	if s <= state(4*exact) {
		return Label(s).continues()
	}
	return (int(s)-4*exact)%2 == 0
}

// leads says whether state b may stand after a.
func leads(a, b state) bool {
	if b.continues() {
		return a.kind() == b.kind() && (a.open() || looseOnes>>a&1 != 0)
	}
	return !a.open()
}

// write writes the labels of a run of states.
func write(dst []Label, run []state) {
	for i := 0; i < len(run); {
		first, k := i, run[i].kind()
		i++
		if looseOnes>>run[first]&1 == 0 {
			dst[first] = Label(run[first])
			continue
		}
		for i < len(run) && run[i].continues() && run[i].kind() == k {
			i++
		}
		Write(dst[first:i], k)
	}
}
