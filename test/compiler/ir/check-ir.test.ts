// The check of a plan: silent on what the compiler makes, loud on each broken invariant.

import { describe, expect, it } from 'vitest';
import { checkIr, type PolicyIr, type Tier } from '../../../compiler/index.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const tierText = `  起付线 每年 1000元
  分段 按 超出起付线部分 累计 每年 {
    | 超过 | 至 | 比例 |
    | 0元 | 1万元 | 60% |
    | 1万元 | | 70% |
  }
  封顶线 每年 5万元`;
const { ir } = compileText(smallPolicy({ tier: tierText }));

/** The plan with its second tier changed. */
function withTier(change: (tier: Tier) => Tier): PolicyIr {
  return { ...ir, tiers: ir.tiers.map((tier, at) => (at === 1 ? change(tier) : tier)) };
}

describe('checkIr', () => {
  it('finds nothing wrong with a compiled policy', () => {
    expect(checkIr(ir)).toEqual([]);
  });

  const broken: readonly (readonly [string, PolicyIr, RegExp])[] = [
    ['a tier that reads a later one', withTier((tier) => ({ ...tier, base: { op: 'part', part: 'payment', tier: 1 } })), /later tier/u],
    ['an input that does not exist', withTier((tier) => ({ ...tier, base: { op: 'input', input: 99 } })), /no money/u],
    ['an unlimited base', withTier((tier) => ({ ...tier, base: { op: 'unlimited' } })), /only a cap/u],
    [
      'a counter of another kind',
      withTier((tier) => ({ ...tier, deductible: tier.deductible && { ...tier.deductible, counter: 2 } })),
      /counter/u,
    ],
    ['a payer that does not exist', withTier((tier) => ({ ...tier, payer: 7 })), /payer/u],
    ['a rest of what is not rounded by the year', withTier((tier) => ({ ...tier, carry: 0 })), /carries/u],
    ['a tier without rates', withTier((tier) => ({ ...tier, rates: null })), /rates/u],
    [
      'cases that leave a group out',
      withTier((tier) => ({
        ...tier,
        base: {
          op: 'choose',
          cases: [{ when: { op: 'group', groups: [0] }, value: { op: 'money', fen: 1, note: null }, origin: tier.origin }],
        },
      })),
      /leave something out/u,
    ],
    [
      'a ratio above 1',
      withTier((tier) => ({
        ...tier,
        rates: [
          {
            when: { op: 'always' },
            value: { kind: 'flat', ratio: { op: 'ratio', ratio: { numerator: 11, denominator: 10 }, note: null } },
            origin: tier.origin,
          },
        ],
      })),
      /may pass 1/u,
    ],
    [
      'bands that do not meet',
      withTier((tier) => ({
        ...tier,
        rates: (tier.rates ?? []).map((rate) =>
          rate.value.kind === 'bands'
            ? { ...rate, value: { ...rate.value, bands: rate.value.bands.map((band) => ({ ...band, from: 5 })) } }
            : rate,
        ),
      })),
      /does not begin/u,
    ],
    [
      'two holes of one id',
      {
        ...ir,
        holes: [1, 2].map(() => ({ id: 'x', why: '', of: 'money', status: 'open', low: null, high: null, origin: ir.policy.origin })),
      },
      /one id/u,
    ],
  ];

  it.each(broken)('reports %s', (_, plan, problem) => {
    expect(checkIr(plan).join('\n')).toMatch(problem);
  });
});
