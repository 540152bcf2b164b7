// Package tokens divides English text into tokens, sentences and blocks with exact byte offsets.
package tokens
