// Mutants of a module, as many of every operator as there are places for, chosen by a seed.

import { type RandomSource, randomSource } from '../random-source.js';
import { type Mutation, mutationsOf, type Operator, operators } from './mutations.js';

/** Up to `each` of every operator, in functions that these call. */
export function pickMutants(text: string, roots: readonly string[], each: number, seed: number): readonly Mutation[] {
  const random = randomSource(seed);
  const all = mutationsOf(text, roots);
  return operators.flatMap((operator) => picked(all, operator, each, random));
}

function picked(all: readonly Mutation[], operator: Operator, count: number, random: RandomSource): readonly Mutation[] {
  const left = all.filter((mutation) => mutation.operator === operator);
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.integer(0, left.length - 1), 1)).flat();
}
