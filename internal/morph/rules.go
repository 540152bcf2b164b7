package morph

import "strings"

// Singular takes off the -s of a noun or verb.
func Singular(w string) string {
	n := len(w)
	switch {
	case n < 3 || w[n-1] != 's' || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") && n > 3:
		return w
	case w[n-2] == '\'':
		return w[:n-2]
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case hasSuffix(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:n-2]
	case strings.HasSuffix(w, "oes") && n > 4:
		return w[:n-2]
	case strings.HasSuffix(w, "ves") && hasSuffix(w, "lves") && !hasSuffix(w, "solves", "volves", "valves", "delves"):
		return w[:n-3] + "f"
	}
	return w[:n-1]
}

// BaseVerb takes off -ed or -ing.
func BaseVerb(w string) string {
	switch {
	case len(w) < 5:
		return shortVerb(w)
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "eed"):
		return w[:len(w)-1]
	case strings.HasSuffix(w, "ed") && hasVowel(w[:len(w)-2]):
		return restore(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && hasVowel(w[:len(w)-3]):
		return restore(w[:len(w)-3])
	case strings.HasSuffix(w, "in'") && hasVowel(w[:len(w)-3]):
		return restore(w[:len(w)-3])
	}
	return w
}

// shortVerb is BaseVerb of words too short for the rules: used, died, own.
func shortVerb(w string) string {
	if s, ok := strings.CutSuffix(w, "ed"); ok && hasVowel(s) {
		return s + "e"
	}
	return w
}

// restore gives a stem back the e, or takes the second of two consonants, that the ending cost or brought.
func restore(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	last, prev := s[n-1], s[n-2]
	switch {
	case s == "add" || s == "err" || s == "ebb" || s == "boycott":
		return s
	case last == prev && !isVowel(last) && !strings.ContainsRune("lsfz", rune(last)):
		return s[:n-1]
	case last == prev:
		if last == 'l' && syllables(s) > 1 && !hasSuffix(s, "call", "fill", "roll", "well", "stall", "pell") || hasSuffix(s, "pell") {
			return s[:n-1]
		}
		return s
	case needsE(s, prev, last):
		return s + "e"
	}
	return s
}

// needsE says whether a verb with the given stem ends in e.
func needsE(s string, prev, last byte) bool {
	one := syllables(s) == 1
	double := len(s) > 2 && isVowel(prev) && isVowel(s[len(s)-3]) && !(s[len(s)-3] == 'u' && len(s) > 3 && s[len(s)-4] == 'q')
	switch last {
	case 'v', 'c', 'u', 'z':
		return true
	case 'g':
		return prev == 'd' || prev == 'r' || hasSuffix(s, "ang", "eng", "ing", "ung", "ag", "eg", "ieg", "ig", "og", "ug", "ulg", "ilg") &&
			!(one && hasSuffix(s, "ing", "ang", "ong")) || hasSuffix(s, "chang", "rang")
	case 's':
		return prev != 's' && !hasSuffix(s, "focus", "bias", "canvas", "gas", "bus")
	case 'l':
		return strings.IndexByte("bcdfgkptz", prev) >= 0 || one && !double && isVowel(prev)
	case 'r':
		return !double && hasSuffix(s, "ir", "ar", "ur", "ior", "lor", "nor", "tor", "dor", "cor", "hor", "ter") &&
			!hasSuffix(s, "er", "itor", "nsor", "uar", "tar") && prev != 'e'
	case 't':
		return !double && (hasSuffix(s, "at", "ot", "ut", "et") && (!one || len(s) > 2) && !hasSuffix(s, "get", "ket", "mat", "pet", "rget", "eet", "fit", "out", "bat", "ret", "iet", "met", "vet", "pivot") ||
			hasSuffix(s, "cit", "nvit", "unit", "writ", "gnit", "quot", "bit", "ast", "kit") && !hasSuffix(s, "xhibit", "hibit", "last", "cast", "bast", "oast", "orbit", "fast"))
	case 'd':
		return !double && isVowel(prev) && prev != 'o' && prev != 'y' || hasSuffix(s, "clud", "plod", "rod", "cod")
	case 'n':
		return !double && hasSuffix(s, "in", "un", "on", "an") && (one || hasSuffix(s, "bin", "fin", "lin", "min", "gin", "cin", "vin", "pon", "dun")) &&
			!hasSuffix(s, "ain", "ien")
	case 'm':
		return !double && isVowel(prev) && (one || hasSuffix(s, "sum", "um", "am", "im")) && prev != 'o' || hasSuffix(s, "com")
	case 'k', 'p', 'b':
		return !double && isVowel(prev) && (one || hasSuffix(s, "vok", "hap", "cap", "cop", "rib", "cub", "rob")) && !hasSuffix(s, "velop")
	case 'h':
		return hasSuffix(s, "ath", "eath", "oth") && !hasSuffix(s, "death")
	}
	return false
}

// Positive takes off -er or -est.
func Positive(w string, superlative bool) string {
	end := "er"
	if superlative {
		end = "est"
	}
	if !strings.HasSuffix(w, end) || !hasVowel(w[:len(w)-len(end)]) {
		return w
	}
	s := w[:len(w)-len(end)]
	n := len(s)
	switch {
	case n < 3:
		return w
	case s[n-1] == 'i':
		return s[:n-1] + "y"
	case s[n-1] == s[n-2] && !isVowel(s[n-1]) && !strings.ContainsRune("ls", rune(s[n-1])):
		return s[:n-1]
	case hasSuffix(s, "at", "it", "id", "ar", "ur", "af", "los", "ens", "uil", "bl", "pl", "tl", "nc", "rg", "ag", "ic", "ut", "iv", "av", "uc", "ues", "am", "in", "ak", "is") &&
		!hasSuffix(s, "eat", "lear", "ear", "ain", "ean", "great", "aid", "icul", "eak", "our"):
		return s + "e"
	}
	return s
}

func hasSuffix(s string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// syllables counts groups of vowels.
func syllables(s string) int {
	n, in := 0, false
	for i := range len(s) {
		v := isVowel(s[i]) || s[i] == 'y' && i > 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
