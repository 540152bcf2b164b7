package hedging

import (
	"slices"

	"github.com/dragoman-nlp/dragoman/lexicon"
	"github.com/dragoman-nlp/dragoman/tokens"
)

// matches appends the forms found in the sentence, by their first token, then by length, shortest first.
func (r *evasionReader) matches(dst []lexicon.Match) []lexicon.Match {
	for i := r.sent.First; i < r.sent.Limit; i++ {
		key := r.doc.Key(i)
		if !r.forms.begin.has(key) {
			continue
		}
		before, behind := r.lastBefore(i), r.firstBehind(i+1)
		list := r.forms.anchors[key]
		for k := range list {
			a := &list[k]
			if a.before != open && a.before&before == 0 || a.behind != open && a.behind&behind == 0 {
				continue
			}
			if m, ok := r.match(a, i); ok {
				dst = append(dst, m)
			}
		}
	}
	if len(dst) < 2 {
		return dst
	}
	slices.SortFunc(dst, func(a, b lexicon.Match) int {
		switch {
		case a.Range.First != b.Range.First:
			return a.Range.First - b.Range.First
		case a.Range.Limit != b.Range.Limit:
			return a.Range.Limit - b.Range.Limit
		}
		return b.ID - a.ID
	})
	return dst
}

// match returns the longest match of a form whose anchor is token i.
func (r *evasionReader) match(a *anchor, i int) (lexicon.Match, bool) {
	form := r.forms.forms[a.form].elements
	words := form[a.element].words[a.sequence]
	first, ok := r.back(words[:a.word], i)
	if !ok {
		return lexicon.Match{}, false
	}
	if first = r.backward(form[:a.element], first); first < 0 {
		return lexicon.Match{}, false
	}
	limit, ok := r.ahead(words[a.word:], i)
	if !ok {
		return lexicon.Match{}, false
	}
	if limit = r.forward(form[a.element+1:], limit); limit < 0 {
		return lexicon.Match{}, false
	}
	return lexicon.Match{ID: a.form, Range: tokens.Range{First: first, Limit: limit}}, true
}

// ahead matches words from token i on and returns the token behind them. Hyphens inside a compound are passed over.
func (r *evasionReader) ahead(words []uint64, i int) (int, bool) {
	for k, w := range words {
		if k > 0 {
			i = r.overHyphen(i)
		}
		if i >= r.sent.Limit || r.doc.Key(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// back matches words that end before token i and returns the token they begin at.
func (r *evasionReader) back(words []uint64, i int) (int, bool) {
	for k := len(words) - 1; k >= 0; k-- {
		if i-2 >= r.sent.First && r.doc.Kind(i-1) == tokens.KindHyphen && r.doc.Glued(i-1) {
			i--
		}
		i--
		if i < r.sent.First || r.doc.Key(i) != words[k] {
			return 0, false
		}
	}
	return i, true
}

// overHyphen passes over a hyphen inside a compound.
func (r *evasionReader) overHyphen(i int) int {
	if i+1 < r.sent.Limit && r.doc.Kind(i) == tokens.KindHyphen && r.doc.Glued(i) {
		return i + 1
	}
	return i
}

// forward returns the token behind the longest match of the elements from token i on, -1 if there is none.
func (r *evasionReader) forward(form []element, i int) int {
	if len(form) == 0 {
		return i
	}
	e, best := &form[0], -1
	if e.gap > 0 {
		for k := 0; k <= e.gap && i+k < r.sent.Limit && (k == 0 || !r.stop(i+k-1)); k++ {
			best = max(best, r.forward(form[1:], i+k))
		}
		return best
	}
	at := r.overHyphen(i)
	if e.empty || at < r.sent.Limit && e.firsts&bit(r.doc.Key(at)) != 0 {
		for _, s := range e.words {
			if j, ok := r.ahead(s, at); ok {
				best = max(best, r.forward(form[1:], j))
			}
		}
	}
	if e.optional {
		best = max(best, r.forward(form[1:], i))
	}
	return best
}

// backward returns the token that the longest match of the elements before token i begins at, -1 if there is none.
func (r *evasionReader) backward(form []element, i int) int {
	if len(form) == 0 {
		return i
	}
	e, rest, best := &form[len(form)-1], form[:len(form)-1], -1
	for k := 0; k <= e.gap && e.gap > 0 && i-k > r.sent.First && (k == 0 || !r.stop(i-k)); k++ {
		best = earlier(best, r.backward(rest, i-k))
	}
	if e.empty || r.lastBefore(i)&e.lasts != 0 {
		for _, s := range e.words {
			if j, ok := r.back(s, i); ok {
				best = earlier(best, r.backward(rest, j))
			}
		}
	}
	if e.optional {
		best = earlier(best, r.backward(rest, i))
	}
	return best
}

// lastBefore is the bit of the word before token i, a hyphen between passed over; 0 at the beginning of the sentence.
func (r *evasionReader) lastBefore(i int) uint64 {
	if i--; i > r.sent.First && r.doc.Kind(i) == tokens.KindHyphen && r.doc.Glued(i) {
		i--
	}
	if i < r.sent.First {
		return 0
	}
	return bit(r.doc.Key(i))
}

// firstBehind is the bit of token i or of the word behind it if it is a hyphen; 0 at the end of the sentence.
func (r *evasionReader) firstBehind(i int) uint64 {
	if i = r.overHyphen(i); i >= r.sent.Limit {
		return 0
	}
	return bit(r.doc.Key(i))
}

// earlier is the lesser of two tokens, where -1 is none.
func earlier(a, b int) int {
	if a < 0 || b >= 0 && b < a {
		return b
	}
	return a
}

// stop says whether token i ends a clause, so that no gap goes over it.
func (r *evasionReader) stop(i int) bool { return r.doc.Kind(i) == tokens.KindPunct }
