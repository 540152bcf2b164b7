package main

import (
	"fmt"
	"time"
)

// progress is a line on standard error that says how far the run is. It is shown only if standard error is a terminal, the run
// takes longer than a second, and results go elsewhere.
type progress struct {
	sys   *system
	src   *source
	start time.Time
	last  time.Time
	shown bool
}

const progressEvery = 200 * time.Millisecond

func newProgress(sys *system, src *source) *progress {
	if !sys.stderrTerminal || sys.stdoutTerminal {
		src = nil
	}
	now := time.Now()
	return &progress{sys: sys, src: src, start: now, last: now.Add(time.Second)}
}

// count shows how many articles are done.
func (p *progress) count(done int) {
	now := time.Now()
	if p.src == nil || now.Sub(p.last) < progressEvery {
		return
	}
	p.last, p.shown = now, true
	read := p.src.read.Load()
	line := fmt.Sprintf("%d articles, %.1f MB", done, float64(read)/1e6)
	if p.src.total > 0 {
		line += fmt.Sprintf(" of %.1f (%d%%)", float64(p.src.total)/1e6, 100*read/p.src.total)
	}
	fmt.Fprintf(p.sys.stderr, "\r\x1b[K%s, %.0f articles/s", line, float64(done)/now.Sub(p.start).Seconds())
}

// clear removes the line.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.sys.stderr, "\r\x1b[K")
		p.shown = false
	}
}

func (p *progress) stop() { p.clear() }
