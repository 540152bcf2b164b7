package main

type evalCmd struct{}

// Run scores.
func (evalCmd) Run(*system) error { return nil }
