// Package bench compares the library with its rivals, in one run and on the same text, because absolute times do not hold from
// machine to machine. It is a module of its own, so that no rival enters the graph of a user.
//
//	cd bench && go test -bench . -benchtime 2s
package bench
