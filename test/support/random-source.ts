// Reproducible randomness for tests: that of the fuzzer.

export { type RandomSource, randomSource } from '../../compiler/fuzz/random-source.js';
