// Package linear holds sparse linear models over hashed features in tables of signed bytes small enough for a
// processor's cache.
//
// # Terminology
//
// A feature is a number below the size of the table, made by Feature from any 64-bit value. A class is a small number,
// below 64. The weight of a feature for a class is the byte at feature XOR class: the 64 classes of a feature share one
// cache line of 64 bytes, each feature in its own permutation, so that two features that fall on one line seldom
// disturb each other in the same class. Features are not stored: collisions are part of the model and are trained with.
//
// # Guarantees
//
// Tables copy their weights, so that each feature lies in one cache line, never change and are safe for concurrent use. A Trainer is
// deterministic: the same updates in the same order give the same table.
//
// # Sources
//
// Freund and Schapire, Large margin classification using the perceptron algorithm, 1999 (averaging); Collins,
// Discriminative training methods for hidden Markov models, 2002; Weinberger et al., Feature hashing, 2009.
package linear
