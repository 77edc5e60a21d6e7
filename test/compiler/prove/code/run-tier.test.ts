// Tier functions run on terms come to what they come to on numbers.

import { describe, expect, it } from 'vitest';
import { firstCodeDifference } from '../../../support/code-differences.js';
import { handWrittenPlan } from '../../../support/hand-written-plan.js';
import { randomIr } from '../../../support/random-ir.js';

describe('a tier function on terms', () => {
  it('comes to what the module settles, for a plan with every clause', async () => {
    expect(await firstCodeDifference(handWrittenPlan, 200, 1)).toBeNull();
  });

  it.each([0, 2, 6, 8, 12, 14, 15, 28])('comes to what the module settles, for random plan %i', async (seed) => {
    expect(await firstCodeDifference(randomIr(seed), 40, seed)).toBeNull();
  });
});
