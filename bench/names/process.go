package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// request is a line to a finder: a text to find the names of, or texts to go over again and again until so much processor time has
// passed.
type request struct {
	ID      string   `json:"id,omitempty"`
	Text    string   `json:"text"`
	Texts   []string `json:"texts,omitempty"`
	Seconds float64  `json:"seconds,omitempty"`
}

// reply is a line from a finder.
type reply struct {
	ID     string  `json:"id,omitempty"`
	Unit   unit    `json:"unit,omitempty"`
	Names  []raw   `json:"names"`
	Passes int     `json:"passes,omitempty"` // over the texts
	CPU    float64 `json:"cpu,omitempty"`    // seconds of the whole process
	Error  string  `json:"error,omitempty"`
}

// MarshalJSON writes a name as [start, end, label].
func (r raw) MarshalJSON() ([]byte, error) { return json.Marshal([]any{r.Start, r.End, r.Label}) }

// UnmarshalJSON reads one.
func (r *raw) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&r.Start, &r.End, &r.Label})
}

// process is a finder that runs.
type process struct {
	cmd    *exec.Cmd
	in     *json.Encoder
	out    *bufio.Reader
	close  func() error
	errors *tail
	cancel context.CancelFunc
}

// tail keeps the end of what is written to it.
type tail struct {
	mu   sync.Mutex
	text string
}

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text += string(p)
	if n := len(t.text) - 2000; n > 0 {
		t.text = t.text[n:]
	}
	return len(p), nil
}

// last returns the last line that is not empty.
func (t *tail) last() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	lines := strings.Split(strings.TrimSpace(t.text), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

// start runs a command, which is killed after so long.
func start(ctx context.Context, command []string, limit time.Duration) (*process, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	p := &process{cmd: exec.CommandContext(ctx, command[0], command[1:]...), errors: new(tail), cancel: cancel}
	p.cmd.Env = append(os.Environ(), "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "PYTHONWARNINGS=ignore")
	p.cmd.Stderr = p.errors
	in, err := p.cmd.StdinPipe()
	if err != nil {
		cancel()
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		cancel()
		return nil, err
	}
	p.in, p.out, p.close = json.NewEncoder(in), bufio.NewReaderSize(out, 1<<20), in.Close
	p.in.SetEscapeHTML(false)
	if err := p.cmd.Start(); err != nil {
		cancel()
		return nil, err
	}
	return p, nil
}

// ask sends a line and waits for the answer.
func (p *process) ask(r request) (reply, error) {
	var a reply
	if err := p.in.Encode(r); err != nil {
		return a, p.reason(err)
	}
	line, err := p.out.ReadBytes('\n')
	if err != nil {
		return a, p.reason(err)
	}
	if err := json.Unmarshal(line, &a); err != nil {
		return a, fmt.Errorf("its answer: %w", err)
	}
	if a.Error != "" {
		return a, fmt.Errorf("%s", a.Error)
	}
	return a, nil
}

// reason prefers the last line on standard error to a broken pipe.
func (p *process) reason(err error) error {
	p.stop()
	if s := p.errors.last(); s != "" {
		return fmt.Errorf("%s", s)
	}
	return err
}

// stop ends the process; a second call does nothing.
func (p *process) stop() {
	if p.cmd.ProcessState != nil {
		return
	}
	_ = p.close()
	_ = p.cmd.Wait() // how it ends is of no interest once its answers are here
	p.cancel()
}

// memory returns the resident memory of the process now and at its highest, in bytes; zero where the system does not tell.
func (p *process) memory() (now, peak int) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, 0
	}
	return statusField(string(data), "VmRSS:"), statusField(string(data), "VmHWM:")
}

// statusField reads a size from the lines of /proc/PID/status.
func statusField(status, name string) int {
	for line := range strings.SplitSeq(status, "\n") {
		if rest, ok := strings.CutPrefix(line, name); ok {
			n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(rest, "kB")))
			if err != nil {
				return 0
			}
			return n * 1024
		}
	}
	return 0
}
