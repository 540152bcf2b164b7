package testkit

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	linearGrain    = 2 * time.Millisecond
	linearAttempts = 12
)

// RequireLinear fails the test if ten times the work takes more than a factor of the time: a little over ten, as more data lie in slower
// caches and other programs use them, too. prepare makes the work of n units ready and
// returns it; only the work is timed. Other programs on the machine make single timings worthless, so the best of several attempts
// counts, and attempts end as soon as the bound holds: work that is quadratic, a hundredfold, never gets there. The smaller work is done
// ten times at a stretch: alone it may be over before another program gets its turn, which the larger one never is.
func RequireLinear(t testing.TB, factor time.Duration, n int, prepare func(n int) (work func())) {
	t.Helper()
	few, many := prepare(n), prepare(10*n)
	tenfold := func() {
		for range 10 {
			few()
		}
	}
	small, large := time.Hour, time.Hour
	for range linearAttempts {
		small, large = min(small, elapsed(tenfold)), min(large, elapsed(many))
		if large <= factor*small/10+linearGrain {
			return
		}
	}
	require.Fail(t, "time is not linear", "%d units take %v, ten times as many %v", n, small/10, large)
}

func elapsed(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}
