// Random histories meet every way in which a tier can end, within the bounds of the plan, and the same seed draws the same.

import { expect, it } from 'vitest';
import { randomClaims } from '../../../../compiler/fuzz/claims/random-claims.js';
import { isPossible } from '../../../../compiler/prove/replay/is-possible.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const tier = `  起付线 每年 1000元
  分段 按 超出起付线部分 累计 每年 {
    | 超过 | 至 | 比例 |
    | 0元 | 1万元 | 60% |
    | 1万元 | | 70% |
  }
  封顶线 每年 2万元`;
const plan = compileText(smallPolicy({ tier })).ir;

it('draws the same from the same seed', () => {
  expect(randomClaims(plan).history(7)).toEqual(randomClaims(plan).history(7));
  expect(randomClaims(plan).history(7)).not.toEqual(randomClaims(plan).history(8));
});

it('meets deductibles, bands, caps, refusals and tiers that do not apply', () => {
  const kernel = referenceKernel(plan);
  const met = new Set<string>();
  let possible = 0;
  let all = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { start, claims } = randomClaims(plan).history(seed);
    let state = start;
    for (const claim of claims) {
      const { fault, tiers, state: after } = kernel.settle(claim, state);
      all += 1;
      if (isPossible(plan, claim)) possible += 1;
      if (fault >= 0) met.add('refused');
      for (const { status, cut, consumed, eligible, bands, payment } of tiers) {
        met.add(status);
        if (cut > 0) met.add('cut');
        if (cut > 0 && payment === 0) met.add('nothing left of a cap');
        if (consumed > 0 && eligible === 0) met.add('below the deductible');
        if (bands.filter(({ amount }) => amount > 0).length > 1) met.add('over a band');
        if (bands.some(({ amount }) => amount > 0 && amount <= 2)) met.add('a fen over an edge');
      }
      state = after;
    }
  }
  expect([...met].sort()).toEqual(
    [
      'a fen over an edge',
      'below the deductible',
      'billed',
      'cut',
      'not_applicable',
      'nothing left of a cap',
      'over a band',
      'paid',
      'refused',
    ].sort(),
  );
  expect(possible / all).toBeGreaterThan(0.4);
});
