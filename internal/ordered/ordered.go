// Package ordered runs a function over a sequence on several goroutines and gives the results in the order of the input.
package ordered

import (
	"context"
	"iter"
)

// job is one input on its way through a worker.
type job[I, O any] struct {
	in   I
	out  O
	done chan struct{}
}

// Map applies f to each value of in, on up to workers goroutines, and yields the results in input order. At most 2×workers values
// are under way at a time; each result is yielded as soon as those before it have been. With one worker no goroutine is started.
//
// When the loop breaks or ctx ends, no new value is taken; the goroutines end when the calls of f under way return and the input
// sequence returns from the step it is in.
func Map[I, O any](ctx context.Context, workers int, in iter.Seq[I], f func(I) O) iter.Seq[O] {
	if workers <= 1 {
		return serial(ctx, in, f)
	}
	return func(yield func(O) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		work := make(chan *job[I, O])
		queue := make(chan *job[I, O], 2*workers-1)
		for range workers {
			go func() {
				for j := range work {
					j.out = f(j.in)
					close(j.done)
				}
			}()
		}
		go feed(ctx, in, work, queue)
		for j := range queue {
			<-j.done
			if ctx.Err() != nil || !yield(j.out) {
				return
			}
		}
	}
}

// feed hands each value first to the queue, which keeps the order, then to a worker. A job in the queue always reaches a worker,
// so that whoever waits for it does not wait in vain.
func feed[I, O any](ctx context.Context, in iter.Seq[I], work, queue chan<- *job[I, O]) {
	defer close(work)
	defer close(queue)
	for v := range in {
		j := &job[I, O]{in: v, done: make(chan struct{})}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		work <- j
	}
}

func serial[I, O any](ctx context.Context, in iter.Seq[I], f func(I) O) iter.Seq[O] {
	return func(yield func(O) bool) {
		for v := range in {
			if ctx.Err() != nil || !yield(f(v)) {
				return
			}
		}
	}
}
