import fc from 'fast-check';

// A mutation run must tell the same story twice, repeats every law for every mutant, and has no use
// for a smaller counterexample.
fc.configureGlobal({ seed: 20, numRuns: 200, endOnFailure: true });
