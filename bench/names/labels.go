package main

import (
	_ "embed" // the table of labels
	"fmt"
	"strings"
)

//go:embed labels.tsv
var labelTable string

// labels maps a label to a kind; "" is for labels of other things.
type labels map[string]string

// readLabels reads the table of labels: one map for each family of finders.
func readLabels(table string) (map[string]labels, error) {
	all := map[string]labels{}
	header := true
	for n, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if header {
			header = false
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			return nil, fmt.Errorf("labels.tsv:%d: want family, label and kind", n+1)
		}
		if all[f[0]] == nil {
			all[f[0]] = labels{}
		}
		if f[2] == "-" {
			f[2] = ""
		}
		all[f[0]][f[1]] = f[2]
	}
	return all, nil
}
