package main

import (
	"context"
	"os"
	"strconv"

	"golang.org/x/term"
)

// defaultWidth is the number of columns when nothing says otherwise.
const defaultWidth = 100

// osSystem is the real world.
func osSystem(ctx context.Context) *system {
	s := &system{
		ctx: ctx, stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		stdinTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		stdoutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		stderrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		width:          defaultWidth,
		env:            os.Getenv,
	}
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		s.width = w
	} else if w, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && w > 0 {
		s.width = w
	}
	return s
}

// colour says whether to colour what goes to standard output: on a terminal, unless NO_COLOR is set (no-color.org).
func (s *system) colour() bool {
	return s.stdoutTerminal && s.env("NO_COLOR") == "" && s.env("TERM") != "dumb"
}
