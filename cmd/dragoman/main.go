// Command dragoman reads geopolitical news: who speaks, for whom, about what, and how firmly.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"
)

// Exit statuses.
const (
	exitOK          = 0
	exitFailed      = 1 // an input could not be read or analysed; all others were
	exitUsage       = 2 // the command line or a file of configuration is wrong; nothing was done
	exitInterrupted = 130
)

const description = `Reads news as an embassy's political officer does: who spoke, for whom, about what, and how firmly.

Examples:
  dragoman analyze article.txt              a brief that is read in half a minute
  dragoman analyze page.html                the article of a saved web page
  dragoman analyze news.jsonl.gz > out.jsonl   one result a line, in the order of the input
  dragoman analyze                          on a terminal: a sample article`

// cli is the command line.
type cli struct {
	Analyze  analyzeCmd  `cmd:"" help:"Analyse articles: a brief for people, JSON Lines for programs."`
	Tokens   tokensCmd   `cmd:"" help:"Print the tokens of a text, one a line, with part of speech and lemma."`
	Explain  explainCmd  `cmd:"" help:"Say why the text at a place was read as it was."`
	Concepts conceptsCmd `cmd:"" help:"Look into the ontology of diplomatic concepts, or check one of your own."`
	Eval     evalCmd     `cmd:"" help:"Score every layer against annotated text."`
	Version  versionCmd  `cmd:"" help:"Print the version."`
}

// system is what a command sees of the world, so that tests can give it another.
type system struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
	stdinTerminal  bool
	stdoutTerminal bool
	stderrTerminal bool
	width          int // columns of the terminal
	env            func(string) string
}

// exitError ends the program with a status; a nil cause prints nothing more.
type exitError struct {
	status int
	cause  error
}

func (e *exitError) Error() string { return fmt.Sprint(e.cause) }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of writing, so that no line is cut
	os.Exit(run(osSystem(ctx), os.Args[1:]))
}

// run parses the arguments, runs the command and returns the exit status.
func run(sys *system, args []string) int {
	var c cli
	status := -1
	parser, err := kong.New(&c, kong.Name("dragoman"), kong.Description(description), kong.Writers(sys.stdout, sys.stderr),
		kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}), kong.Exit(func(code int) { status = code }))
	if err != nil {
		panic(err) // the struct above is wrong: a defect
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	k, err := parser.Parse(args)
	if status >= 0 { // help was printed
		return status
	}
	if err != nil {
		fmt.Fprintf(sys.stderr, "dragoman: %v\nTry: dragoman --help\n", err)
		return exitUsage
	}
	return report(sys, k.Run(sys))
}

// report prints an error and returns the exit status for it.
func report(sys *system, err error) int {
	var e *exitError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, syscall.EPIPE):
		return exitFailed // whoever read us has gone; there is no one to tell
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(sys.stderr, "dragoman: interrupted")
		return exitInterrupted
	case errors.As(err, &e):
		if e.cause != nil {
			fmt.Fprintf(sys.stderr, "dragoman: %v\n", e.cause)
		}
		return e.status
	}
	fmt.Fprintf(sys.stderr, "dragoman: %v\n", err)
	return exitFailed
}

type versionCmd struct{}

// Run prints the version of the module and of Go.
func (versionCmd) Run(sys *system) error {
	version, goVersion := "unknown", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, goVersion = info.Main.Version, info.GoVersion
	}
	_, err := fmt.Fprintf(sys.stdout, "dragoman %s (%s)\n", version, goVersion)
	return err
}
