package tokens

// Span is a half-open interval of bytes [Start, End) of a text. Offsets count from 0. On valid UTF-8 the spans
// made by this module lie on rune boundaries.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// IsEmpty says whether the span holds no byte.
func (s Span) IsEmpty() bool { return s.End <= s.Start }

// Contains says whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps says whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Range is a half-open interval of token indices [First, Limit) of a Document. Indices count from 0.
type Range struct{ First, Limit int }

// Len is the number of tokens in the range.
func (r Range) Len() int { return r.Limit - r.First }

// IsEmpty says whether the range holds no token.
func (r Range) IsEmpty() bool { return r.Limit <= r.First }

// Contains says whether o lies wholly inside r.
func (r Range) Contains(o Range) bool { return r.First <= o.First && o.Limit <= r.Limit }

// Overlaps says whether r and o share at least one token.
func (r Range) Overlaps(o Range) bool { return r.First < o.Limit && o.First < r.Limit }
