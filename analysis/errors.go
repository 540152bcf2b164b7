package analysis

import "fmt"

// Error says at which stage of which article an analysis failed: in a foreign EntityFinder, by a cancelled context, or because the
// text is too long.
type Error struct {
	Article string // its ID
	Stage   Stage
	Err     error
}

// Error names the article, the stage and the cause.
func (e *Error) Error() string { return fmt.Sprintf("article %q: %v: %v", e.Article, e.Stage, e.Err) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
