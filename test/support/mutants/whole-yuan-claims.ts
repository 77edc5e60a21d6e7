// Random claims in whole yuan, as a hand-made test would have them: a year from its first claim on.

import type { Vector } from '../../../compiler/agreement/period-set/period-set.js';
import { randomClaims } from '../../../compiler/fuzz/claims/random-claims.js';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import type { KernelClaim } from '../../../compiler/ir/kernel.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { type RandomSource, randomSource } from '../random-source.js';

export function wholeYuanClaims(plan: PolicyIr, count: number, seed: number): readonly Vector[] {
  const [kernel, source, random] = [referenceKernel(plan), randomClaims(plan), randomSource(seed)];
  const vectors: Vector[] = [];
  for (let year = 0; vectors.length < count; year++) {
    let state = kernel.initialState();
    for (const claim of source.history(seed + year).claims) {
      const whole = inYuan(plan, claim, random);
      vectors.push({ claim: whole, state });
      state = kernel.settle(whole, state).state;
    }
  }
  return vectors.slice(0, count);
}

/** Costs up to 200,000 yuan; of these, what was paid before is a part. */
function inYuan({ inputs }: PolicyIr, claim: KernelClaim, random: RandomSource): KernelClaim {
  const values = claim.values.map((value, input) => (inputs[input]?.type.kind === 'money' ? 100 * random.integer(0, 200_000) : value));
  const least = Math.min(...values.filter((_, input) => inputs[input]?.type.kind === 'money'));
  return {
    ...claim,
    values,
    billed: claim.billed.map((paid) => (paid < 0 ? paid : 100 * Math.floor((least * random.integer(0, 80)) / 10_000))),
  };
}
