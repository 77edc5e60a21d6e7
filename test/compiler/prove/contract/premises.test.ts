// Each premise of the contract, broken once, loses the properties that rest on it and no others.

import { describe, expect, it } from 'vitest';
import type { Condition, MoneyExpression, PolicyIr, Tier } from '../../../../compiler/ir/ir.js';
import { contractAnswer, followingOf } from '../../../../compiler/prove/contract/contract-engine.js';
import { contractOrder } from '../../../../compiler/prove/contract/contract-order.js';
import { chainPairs } from '../../../../compiler/prove/domain/chain-pairs.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import {
  always,
  cap,
  deductible,
  fen,
  flat,
  hole,
  inPolicy,
  origin,
  percent,
  planOf,
  threshold,
  tier,
} from '../../../support/small-plan.js';

const properties = ['within_cost', 'never_falls', 'no_cliff', 'split'] as const;
type Name = (typeof properties)[number];

/** Properties that the contract proves of the only chain, of a policy without groups. */
function provedOf(plan: PolicyIr): readonly Name[] {
  const asked = { ...plan, groups: [] };
  const [chain] = chainsOf(asked).chains;
  if (chain === undefined) throw new Error('no chain');
  return properties.filter((property) => {
    const answer = contractAnswer(asked, { kind: 'builtin', property, most: null }, chain, followingOf(asked));
    return answer.verdict === 'proved';
  });
}

const paid = (of: number): MoneyExpression => ({ op: 'part', tier: of, part: 'payment' });
const less = (left: MoneyExpression, right: MoneyExpression): MoneyExpression => ({ op: 'subtract', left, right });

const first = tier({ deductible: deductible(fen(1_000), 0), rates: flat(percent(70)), caps: [cap(fen(50_000), 1)] });
const second = tier({ base: less(inPolicy, paid(0)), rates: flat(percent(50)), caps: [cap(fen(9_000), 2)] });
const kinds = ['deductible', 'paid', 'paid', 'pool', 'eligible', 'times'] as const;

function withTiers(...tiers: readonly Tier[]): PolicyIr {
  return planOf(tiers, kinds, [null, null]);
}

const bands = (second: number, from = 10_000, counter: number | null = 4) => [
  {
    when: always,
    value: {
      kind: 'bands' as const,
      origin: 'excess' as const,
      per: counter === null ? ('visit' as const) : ('year' as const),
      counter,
      bands: [
        { from: 0, to: 10_000, ratio: percent(60), origin },
        { from, to: null, ratio: percent(second), origin },
      ],
    },
    origin,
  },
];

const most: Condition = { op: 'compareMoney', left: inPolicy, comparison: '>', right: fen(500) };

describe('the contract of tiers', () => {
  const all = [...properties];
  const withoutSplit = properties.filter((property) => property !== 'split');

  it.each<readonly [string, PolicyIr, readonly Name[]]>([
    ['all premises', withTiers(first, second), all],
    [
      'figures that no document gives',
      withTiers({ ...first, deductible: deductible(hole(0), 0) }, { ...second, caps: [cap(hole(1), 2)] }),
      all,
    ],
    ['a billed tier', withTiers(tier({ payment: 'billed', rates: null }), second), all],
    ['a tier that is billed or computed', withTiers({ ...first, payment: 'billed_first' }, second), all],
    ['bands of the year', withTiers({ ...first, rates: bands(80) }), all],
    ['a band above 100 %', withTiers({ ...first, rates: bands(108) }), ['within_cost']],
    ['bands with a gap', withTiers({ ...first, rates: bands(80, 20_000) }), ['within_cost']],
    ['bands per visit', withTiers({ ...first, rates: bands(80, 10_000, null) }), withoutSplit],
    ['a deductible per visit', withTiers({ ...first, deductible: deductible(fen(1_000)) }, second), withoutSplit],
    ['a cap per visit', withTiers({ ...first, caps: [cap(fen(1_000))] }), withoutSplit],
    [
      'an amount instead of a ratio',
      withTiers({ ...first, rates: [{ when: always, value: { kind: 'amount', amount: fen(900), text: null }, origin }] }),
      withoutSplit,
    ],
    ['a threshold', withTiers({ ...first, threshold: threshold(fen(3_000), 'inclusive') }), ['within_cost']],
    ['a base that is not the rest', withTiers(first, { ...second, base: inPolicy }), ['no_cliff']],
    ['a base that no document gives', withTiers({ ...first, base: hole(0) }), []],
    [
      'a cap that is chosen by the cost',
      withTiers({
        ...first,
        caps: [
          cap(
            {
              op: 'choose',
              cases: [
                { when: most, value: fen(900), origin },
                { when: always, value: fen(50), origin },
              ],
            },
            1,
          ),
        ],
      }),
      ['within_cost'],
    ],
    ['a gate on the cost', withTiers({ ...first, gates: [{ kind: 'condition', when: most, text: '' }] }), ['within_cost']],
    [
      'so many times a year',
      withTiers({
        ...first,
        times: 5,
        gates: [{ kind: 'times', when: { op: 'compareCounter', counter: 5, comparison: '<', value: 2 }, text: '' }],
      }),
      withoutSplit,
    ],
    [
      'rounding to 5 fen',
      { ...withTiers(first), rounding: { mode: 'half_up', unit: 5, declared: true, cumulative: false } },
      ['within_cost'],
    ],
    ['a shared pool', withTiers({ ...first, caps: [cap(fen(900), 3)] }, { ...second, caps: [cap(fen(900), 3)] }), withoutSplit],
    ['a base of nothing', withTiers(first, { ...second, base: fen(0), deductible: deductible(fen(1_000)) }), all],
    ['what caps cut as the base', withTiers(first, { ...second, base: { op: 'part', tier: 0, part: 'cut' } }), withoutSplit],
  ])('%s', (_, plan, expected) => {
    expect(provedOf(plan)).toEqual(expected);
  });
});

/** The figure of the first group, and of the second. */
function either<T>(one: T, other: T) {
  const cases = [
    { when: { op: 'group', groups: [0] } as const, value: one, origin },
    { when: always, value: other, origin },
  ];
  return { op: 'choose', cases } as const;
}

function ordered(plan: PolicyIr): boolean {
  return chainPairs(plan, [0], [1]).pairs.every(({ better, worse }) => contractOrder(better, worse).verdict === 'proved');
}

describe('the order of two groups', () => {
  const ratio = (one: number, other: number) => flat(either(percent(one), percent(other)));

  it.each<readonly [string, PolicyIr, boolean]>([
    ['a higher ratio', withTiers({ ...first, rates: ratio(80, 70) }, second), true],
    ['a lower ratio', withTiers({ ...first, rates: ratio(60, 70) }, second), false],
    ['a lower deductible', withTiers({ ...first, deductible: deductible(either(fen(100), fen(200)), 0) }, second), true],
    ['a higher deductible', withTiers({ ...first, deductible: deductible(either(fen(300), fen(200)), 0) }, second), false],
    ['a higher cap', withTiers({ ...first, caps: [cap(either(fen(300), fen(200)), 1)] }, second), true],
    ['a lower cap', withTiers({ ...first, caps: [cap(either(fen(100), fen(200)), 1)] }, second), false],
    [
      'then a base that is not the rest',
      withTiers({ ...first, rates: ratio(80, 70) }, { ...second, base: { op: 'part', tier: 0, part: 'below' } }),
      false,
    ],
    // Of a cost of 100 the first is left 25, the second nothing.
    [
      'an equal ratio, then of the rest or of the whole',
      withTiers(
        { ...first, rates: flat(percent(50)), deductible: null, caps: [] },
        { ...second, caps: [], base: either(less(inPolicy, paid(0)), inPolicy) },
      ),
      false,
    ],
    [
      'then a pool that both draw on',
      withTiers({ ...first, rates: ratio(80, 70), caps: [cap(fen(900), 3)] }, { ...second, caps: [cap(fen(900), 3)] }),
      false,
    ],
    ['then a threshold', withTiers({ ...first, rates: ratio(80, 70) }, { ...second, threshold: threshold(fen(900), 'inclusive') }), false],
    [
      'a missing figure, the same for both',
      withTiers({ ...first, rates: ratio(80, 70), deductible: deductible(hole(0), 0) }, second),
      true,
    ],
    ['two missing figures', withTiers({ ...first, deductible: deductible(either(hole(0), hole(1)), 0) }, second), false],
  ])('%s: %s', (_, plan, expected) => {
    expect(ordered(plan)).toBe(expected);
  });
});
