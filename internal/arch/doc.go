// Package arch holds no code; its tests keep the rules of the module as a whole.
package arch
