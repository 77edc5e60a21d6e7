// What is narrowed away holds nothing that is looked for: random sums along random lines, against every cost.

import { expect, it } from 'vitest';
import { faultInNarrowing, type NarrowingSeen } from '../../../support/check-narrowing.js';

it('leaves a cost, or a fen, wherever there is one', () => {
  const seen: NarrowingSeen = { here: 0, nowhere: 0, looked: 0, all: 0 };
  for (let seed = 1; seed <= 40; seed++) expect(faultInNarrowing(seed, 4_000, seen), `seed ${seed}`).toBeNull();
  expect(seen.here).toBeGreaterThan(500);
  expect(seen.nowhere).toBeGreaterThan(500);
  expect(seen.looked).toBeLessThan(seen.all / 20);
});
