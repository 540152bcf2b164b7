package main

import (
	"embed"
	"io/fs"
	"regexp"
	"strings"
)

// webFS holds texts of the web and of letters with their line ends.
//
//go:embed data/web
var webFS embed.FS

// page is a document of the web as its lines, variables and all.
type page struct {
	kind  string // of the file: reviews, answers
	lines []string
}

// readWeb reads the pages. A document stands between two comments.
func readWeb() (pages []page, err error) {
	err = fs.WalkDir(webFS, "data/web", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := webFS.ReadFile(path)
		if err != nil {
			return err
		}
		kind, _, _ := strings.Cut(d.Name(), "-")
		for _, part := range comment.Split(string(data), -1) {
			p := page{kind: kind}
			for line := range strings.Lines(part) {
				if line = strings.TrimSpace(line); line != "" {
					p.lines = append(p.lines, line)
				}
			}
			if len(p.lines) > 0 {
				pages = append(pages, p)
			}
		}
		return nil
	})
	return pages, err
}

// heldOut divides the pages: one in five is for measuring.
func heldOut(pages []page) (learn, test []page) {
	for i, p := range pages {
		if i%5 == 2 {
			test = append(test, p)
		} else {
			learn = append(learn, p)
		}
	}
	return learn, test
}

// learnTitles takes the titles of reviews and questions for parts of what is composed.
func (c *composer) learnTitles(pages []page) {
	for _, p := range pages {
		switch p.kind {
		case "reviews":
			c.parts["title"] = append(c.parts["title"], p.lines[0])
		case "answers":
			c.parts["question"] = append(c.parts["question"], p.lines[0])
		}
	}
}

// written fills the variables of pages and divides their lines into sentences.
func (c *composer) written(pages []page) []text {
	out := make([]text, len(pages))
	for i, p := range pages {
		for k := 0; k < len(p.lines); {
			n := signatureLines(p.lines[k:])
			lines := make(text, n)
			for j := range lines {
				lines[j] = c.fill(p.lines[k+j])
			}
			k += n
			if n > 1 {
				out[i] = append(out[i], c.signature(lines)...)
				continue
			}
			out[i] = append(out[i], sentences(lines[0])...)
		}
	}
	return out
}

// signed is a line that begins a signature block, contact one that goes on with it.
var (
	signed  = regexp.MustCompile(`^(\{name\}|\{first\} (\{initial\} )?\{last\})( - \{role\})?$`)
	contact = regexp.MustCompile(`^(\{role\}|\{org\}|%+ \{street\}|\{city\}|\{town\}|<?\{mail-address\}|\{site\}|.{0,16}\{phone\}|(University|Department|School|Professor|Graduate) |Phone |Fax |Tel|x[%3]|ext\.|P\.O\.|(Senior|Vice|Chief|Executive) \w+|(Human Resources|Legal Department|Facilities|Accounting|President|Secretary|Map Editor|Export Manager)$)`)
)

// signatureLines is the number of lines that begin with the first and are one signature block: 1 if it begins none.
func signatureLines(lines []string) int {
	if !signed.MatchString(lines[0]) {
		return 1
	}
	n := 1
	for n < len(lines) && contact.MatchString(lines[n]) {
		n++
	}
	return n
}
