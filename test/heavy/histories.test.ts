// The long proof: 100,000 random histories with splits, refunds and late claims settle alike on both kernels and keep their laws.

import { expect, test } from 'vitest';
import { firstBrokenLaw, historyRules } from '../support/histories.js';

const rules = await historyRules();

test.each(rules)('25,000 histories: $name', (rule) => {
  expect(firstBrokenLaw(rule, 25_000, 20220501)).toBeNull();
});
