// Random histories with splits, refunds and late claims: both kernels settle them alike, and the declared laws hold.

import { expect, test } from 'vitest';
import { firstBrokenLaw, historyRules } from '../../support/histories.js';

const rules = await historyRules();

test.each(rules)('$name', (rule) => {
  expect(firstBrokenLaw(rule, 150, 7)).toBeNull();
});
