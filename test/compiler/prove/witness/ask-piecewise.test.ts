// The piecewise engine proves where one cost is all that differs between claims, and otherwise only refutes.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../../compiler/index.js';
import type { GuaranteeClaim } from '../../../../compiler/ir/ir.js';
import { questionsOf } from '../../../../compiler/prove/asking/questions-of.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { propertyOf } from '../../../../compiler/prove/properties/all-properties.js';
import { askPiecewise } from '../../../../compiler/prove/witness/ask-piecewise.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const asked: GuaranteeClaim = { kind: 'builtin', property: 'no_cliff' };

/** Of the chain of the first group. */
async function verdictOf(tier: string, unbilled: boolean) {
  const text = smallPolicy({ tier });
  const plan = compileText(unbilled ? text.replace('支付 按结算单', '比例 50%') : text).ir;
  const [question] = questionsOf(plan, asked, propertyOf(asked, plan, '', null), chainsOf(plan)).questions;
  if (question === undefined) throw new Error('no question');
  return (await askPiecewise({ plan, kernel: referenceKernel(plan) })(question)).verdict;
}

describe('askPiecewise', () => {
  it('proves what every cost of the only line shows', async () => {
    expect(await verdictOf('  起付线 每次 1000 元\n  比例 70%', true)).toBe('proved');
  });

  it('leaves open what may depend on a bill or on the year', async () => {
    expect(await verdictOf('  起付线 每次 1000 元\n  比例 70%', false)).toBe('outside');
    expect(await verdictOf('  起付线 每年 1000 元\n  比例 70%', true)).toBe('outside');
  });
});
