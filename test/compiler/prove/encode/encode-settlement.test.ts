// The terms of a plan come to what the reference settles: every amount of every tier, the total, the year, the refusal.

import { describe, expect, it } from 'vitest';
import { firstEncodingDifference, firstFigureDifference } from '../../../support/encoding-differences.js';
import { handWrittenPlan } from '../../../support/hand-written-plan.js';
import { randomIr } from '../../../support/random-ir.js';

// Every shipped policy and many more plans: in the long tests.
describe('the terms of a plan', () => {
  it('come to what the reference settles, for a plan with every clause', () => {
    expect(firstEncodingDifference(handWrittenPlan, 300, 1)).toBeNull();
    expect(firstFigureDifference(handWrittenPlan, 300, 1)).toBeNull();
  });

  it.each([0, 2, 6, 8, 12, 14, 15, 28])('come to what the reference settles, for random plan %i', (seed) => {
    expect(firstEncodingDifference(randomIr(seed), 60, seed)).toBeNull();
    expect(firstFigureDifference(randomIr(seed), 60, seed)).toBeNull();
  });
});
