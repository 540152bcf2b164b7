// Package lines divides a stream into numbered lines of bounded length; a line that is too long is reported and passed over, so that
// none after it is lost.
package lines

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

// DefaultMax is the longest line, in bytes, if nothing else is said.
const DefaultMax = 256 << 20

// Line is one line that is not blank.
type Line struct {
	Number int    // counted from 1, blank lines included
	Bytes  []byte // without the line end; owned by the receiver
	Err    error  // set, with no bytes, if the line is too long
}

// Reader reads lines. Use New.
type Reader struct {
	buf *bufio.Reader
	max int
	err error
}

// New returns a reader of lines of at most limit bytes; 0 means DefaultMax.
func New(in io.Reader, limit int) *Reader {
	if limit == 0 {
		limit = DefaultMax
	}
	return &Reader{buf: bufio.NewReaderSize(in, 1<<16), max: limit}
}

// Err is the error of reading that ended the lines, nil at the end of the stream.
func (r *Reader) Err() error { return r.err }

// All yields the lines that are not blank. It can be used once.
func (r *Reader) All() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for number := 1; ; number++ {
			data, long, err := r.next()
			if number == 1 {
				data = bytes.TrimPrefix(data, []byte("\ufeff"))
			}
			line := Line{Number: number, Bytes: data}
			if long {
				line.Err = fmt.Errorf("line is longer than %d bytes", r.max)
			}
			if (long || len(bytes.TrimSpace(data)) > 0) && !yield(line) {
				return
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					r.err = err
				}
				return
			}
		}
	}
}

// next reads one line without its end; of a line over the limit it keeps nothing. What was read before an error is returned with it.
func (r *Reader) next() (line []byte, long bool, err error) {
	for {
		part, err := r.buf.ReadSlice('\n')
		if long = long || len(line)+len(part) > r.max+1; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimSuffix(line, []byte("\n")), long, err
		}
	}
}
