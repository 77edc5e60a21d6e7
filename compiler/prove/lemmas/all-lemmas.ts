// All lemmas on which proofs rest, in the order in which they build on one another.

import { capLemmas } from './cap-lemmas.js';
import { chainLemmas } from './chain-lemmas.js';
import type { Lemma } from './lemma.js';
import { rateLemmas } from './rate-lemmas.js';
import { splitLemmas } from './split-lemmas.js';

/** Those of single tiers, and those of chains of each of the lengths. */
export function allLemmas(chainLengths: readonly number[]): readonly Lemma[] {
  const lengths = [...new Set(chainLengths)].filter((length) => length > 0).sort((left, right) => left - right);
  return [...rateLemmas(), ...capLemmas(), ...splitLemmas(), ...lengths.flatMap(chainLemmas)];
}
