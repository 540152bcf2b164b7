package ordered_test

import (
	"context"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/dragoman-nlp/dragoman/internal/ordered"
)

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// uneven takes longer for some values than for others, so that workers overtake one another.
func uneven(i int) int {
	if i%7 == 0 {
		time.Sleep(time.Millisecond)
	}
	return i * i
}

func TestResultsKeepTheOrderOfTheInput(t *testing.T) {
	want := numbers(200)
	for i := range want {
		want[i] *= i
	}
	for _, workers := range []int{0, 1, 2, 5} {
		got := slices.Collect(ordered.Map(t.Context(), workers, slices.Values(numbers(200)), uneven))
		require.Equal(t, want, got, "%d workers", workers)
	}
}

func TestNoMoreThanTwiceTheWorkersAreUnderWay(t *testing.T) {
	var taken, given atomic.Int64
	in := func(yield func(int) bool) {
		for i := range 500 {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
	for range ordered.Map(t.Context(), 3, in, uneven) {
		require.LessOrEqual(t, taken.Load()-given.Add(1), int64(2*3+1))
	}
	require.EqualValues(t, 500, given.Load())
}

func TestABrokenLoopLeavesNoGoroutine(t *testing.T) {
	before := runtime.NumGoroutine()
	for range ordered.Map(t.Context(), 4, slices.Values(numbers(1000)), uneven) {
		break
	}
	for range 1000 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	require.LessOrEqual(t, runtime.NumGoroutine(), before)
}

func TestACancelledContextEndsTheSequence(t *testing.T) {
	for _, workers := range []int{1, 4} {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		for range ordered.Map(ctx, workers, slices.Values(numbers(1000)), uneven) {
			if n++; n == 5 {
				cancel()
			}
		}
		cancel()
		require.Equal(t, 5, n)
	}
}
