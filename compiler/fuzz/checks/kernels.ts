// Whether the reference and the emitted JavaScript settle random histories alike, every number of their working.

import { type KernelPair, partingAbout, partingIn } from '../../agreement/compare-kernels.js';
import type { History, PersonQuestion } from '../../agreement/history.js';
import type { PolicyIr } from '../../ir/ir.js';
import type { Check, Failure } from '../check.js';
import { type ClaimSource, randomClaims } from '../claims/random-claims.js';
import { seedOf } from '../random-source.js';
import type { Tools } from '../tools.js';

export const kernelsCheck: Check = {
  name: 'kernels',
  asks: { zh: '参照解释器与 JavaScript 结算相同', en: 'the reference and JavaScript settle alike' },
  find: ({ plan, tools }, seed, { histories }) => {
    if (plan === null) return null;
    const pair = kernelPair(plan, tools);
    const source = randomClaims(plan);
    for (let index = 0; index < histories; index++) {
      const { failure } = failureOf(pair, source, seedOf(seed, index));
      if (failure !== null) return failure;
    }
    return null;
  },
};

export function kernelPair(plan: PolicyIr, tools: Tools): KernelPair {
  return { reference: tools.reference(plan), javascript: tools.javascript(plan) };
}

/** One history, and one question about a subsidy and a person's groups; `claims` were settled. */
export function failureOf(
  pair: KernelPair,
  source: ClaimSource,
  seed: number,
): { readonly failure: Failure | null; readonly claims: number } {
  const history = source.history(seed);
  const settled = historyFailure(pair, history);
  const question = source.question(seedOf(seed, 'question'));
  return { failure: settled ?? questionFailure(pair, question), claims: history.claims.length };
}

export function historyFailure(pair: KernelPair, history: History): Failure | null {
  const parting = partingIn(pair, history);
  if (parting === null) return null;
  const claims = history.claims.slice(0, parting.at + 1);
  return { check: 'kernels', details: [parting.what, ...parting.fields], history: { ...history, claims } };
}

export function questionFailure(pair: KernelPair, question: PersonQuestion): Failure | null {
  const parting = partingAbout(pair, question);
  return parting === null ? null : { check: 'kernels', details: [parting.what, ...parting.fields], question };
}
