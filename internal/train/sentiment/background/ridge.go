package main

import "math"

// ridge is a linear regression with a penalty on the squares of its weights.
type ridge struct {
	lower   [][]float64 // Cholesky factor of the normal equations
	weights []float64
}

func newRidge(rows [][]float64, y []float64, penalty float64) *ridge {
	n := len(rows[0])
	a, b := make([][]float64, n), make([]float64, n)
	for i := range a {
		a[i] = make([]float64, i+1)
		a[i][i] = penalty
	}
	for r, row := range rows {
		for i, x := range row {
			b[i] += x * y[r]
			to := a[i]
			for j, z := range row[:i+1] {
				to[j] += x * z
			}
		}
	}
	f := &ridge{lower: a}
	f.factor()
	f.weights = f.solve(b)
	return f
}

// factor replaces the lower half of a symmetric matrix by its Cholesky factor.
func (f *ridge) factor() {
	for i, row := range f.lower {
		for j := range row {
			other := f.lower[j]
			sum := row[j] - dot(row[:j], other[:j])
			if i == j {
				row[i] = math.Sqrt(max(sum, 1e-12))
			} else {
				row[j] = sum / other[j]
			}
		}
	}
}

// forward solves lower · z = b.
func (f *ridge) forward(b []float64) []float64 {
	z := make([]float64, len(b))
	for i, row := range f.lower {
		z[i] = (b[i] - dot(row[:i], z[:i])) / row[i]
	}
	return z
}

func (f *ridge) solve(b []float64) []float64 {
	z := f.forward(b)
	for i := len(z) - 1; i >= 0; i-- {
		z[i] /= f.lower[i][i]
		for j, w := range f.lower[i][:i] {
			z[j] -= w * z[i]
		}
	}
	return z
}

// leverage is the share that a row of the data has in its own estimate.
func (f *ridge) leverage(x []float64) float64 {
	z := f.forward(x)
	return dot(z, z)
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}
