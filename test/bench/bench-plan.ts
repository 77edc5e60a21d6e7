// The plan of the benchmark: basic insurance billed, critical-illness insurance in bands, medical aid, second aid. The figures
// have the shape of a provincial document; they are nobody's rules.

import type { Condition, Counter, MoneyExpression, PolicyIr, Tier } from '../../compiler/ir/ir.js';
import { plainTier } from '../support/plain-tier.js';
import { randomIr } from '../support/random-ir.js';

const origin = { uri: 'bench:', start: 0, end: 0, line: 1 };
const inPolicy: MoneyExpression = { op: 'input', input: 10 };
const thirdParty: MoneyExpression = { op: 'input', input: 15 };
const always: Condition = { op: 'always' };
const noCitations = { tier: [], base: [], deductible: [], rate: [], cap: [] };

/** Groups: 0 destitute, 1 subsistence, 2 back in poverty, 3 at risk, 4 margin, 5 ill and poor. */
const tilted: Condition = { op: 'group', groups: [0, 1, 2] };
const admitted: Condition = { op: 'group', groups: [0, 1, 2, 3, 4, 5] };
const inHospital: Condition = { op: 'oneOf', input: 0, values: [1, 2] };

function yuan(amount: number): MoneyExpression {
  return { op: 'money', fen: amount * 100, note: null };
}

function percent(numerator: number) {
  return { op: 'ratio', ratio: { numerator, denominator: 100 }, note: null } as const;
}

function either<T>(when: Condition, value: T, otherwise: T) {
  return {
    op: 'choose' as const,
    cases: [
      { when, value, origin },
      { when: always, value: otherwise, origin },
    ],
  };
}

function remaining(...tiers: readonly number[]): MoneyExpression {
  return tiers.reduce<MoneyExpression>((left, tier) => ({ op: 'subtract', left, right: { op: 'part', part: 'payment', tier } }), {
    op: 'base',
    base: 0,
  });
}

const gates = [
  { kind: 'groups', when: admitted, text: '对象' },
  { kind: 'visits', when: inHospital, text: '就诊' },
] as const;

const common = { ...plainTier, payer: null, baseText: null, citations: noCitations, origin, gates } as const;

const basic: Tier = { ...common, name: '基本医保', payment: 'billed', base: remaining(), deductible: null, rates: null, caps: [] };

const critical: Tier = {
  ...common,
  name: '大病保险',
  payment: 'computed',
  base: remaining(0),
  deductible: { per: 'year', amount: either(tilted, yuan(2_500), yuan(5_000)), counter: 0, most: null, shared: null, bound: null, origin },
  rates: [
    {
      when: always,
      value: {
        kind: 'bands',
        origin: 'excess',
        per: 'year',
        counter: 1,
        bands: [
          [0, 10_000, 60],
          [10_000, 20_000, 65],
          [20_000, 50_000, 70],
          [50_000, 100_000, 75],
          [100_000, null, 80],
        ].map(([from, to, ratio]) => ({
          from: (from ?? 0) * 100,
          to: to === null || to === undefined ? null : to * 100,
          ratio: either(tilted, percent((ratio ?? 0) + 5), percent(ratio ?? 0)),
          origin,
        })),
      },
      origin,
    },
  ],
  caps: [],
};

const aid: Tier = {
  ...common,
  name: '医疗救助',
  payment: 'computed',
  base: remaining(0, 1),
  deductible: {
    per: 'year',
    amount: {
      op: 'choose',
      cases: [
        { when: { op: 'group', groups: [0, 1, 2, 3] }, value: yuan(0), origin },
        { when: { op: 'group', groups: [4] }, value: yuan(2_000), origin },
        { when: always, value: yuan(5_000), origin },
      ],
    },
    counter: 2,
    most: null,
    shared: null,
    bound: null,
    origin,
  },
  rates: [
    { when: { op: 'group', groups: [0] }, value: { kind: 'flat', ratio: percent(100) }, origin },
    { when: { op: 'group', groups: [1, 2] }, value: { kind: 'flat', ratio: percent(70) }, origin },
    { when: always, value: { kind: 'flat', ratio: percent(60) }, origin },
  ],
  caps: [
    {
      per: 'year',
      amount: either({ op: 'oneOf', input: 3, values: [1, 2, 3] }, yuan(80_000), yuan(50_000)),
      counter: 3,
      by: null,
      pool: null,
      origin,
    },
  ],
};

const second: Tier = {
  ...common,
  name: '倾斜救助',
  payment: 'computed',
  base: remaining(0, 1, 2),
  deductible: { per: 'year', amount: yuan(6_000), counter: 4, most: null, shared: null, bound: null, origin },
  rates: [{ when: always, value: { kind: 'flat', ratio: percent(30) }, origin }],
  caps: [{ per: 'year', amount: yuan(30_000), counter: 5, by: null, pool: null, origin }],
};

function counter(key: string, kind: Counter['kind']): Counter {
  return { key, kind, label: { zh: key, en: key } };
}

export const benchPlan: PolicyIr = {
  ...randomIr(1),
  rounding: { mode: 'half_up', unit: 1, declared: true, cumulative: false },
  groups: Array.from({ length: 6 }, (_, index) => ({
    name: `对象${index}`,
    includes: [],
    certifiers: [],
    jointly: false,
    route: null,
    everyoneElse: false,
    condition: null,
    derived: null,
    conflicts: [],
    citations: [],
    origin,
  })),
  counters: [
    counter('大病保险.deductible', 'deductible'),
    counter('大病保险.eligible', 'eligible'),
    counter('医疗救助.deductible', 'deductible'),
    counter('医疗救助.paid', 'paid'),
    counter('倾斜救助.deductible', 'deductible'),
    counter('倾斜救助.paid', 'paid'),
  ],
  bases: [{ name: '政策范围内自付', value: { op: 'subtract', left: inPolicy, right: thirdParty }, origin }],
  tiers: [basic, critical, aid, second],
  subsidies: [],
  holes: [],
  notes: [],
  bounds: { claimMoney: 10 ** 10, counter: 10 ** 11, integer: 1_000 },
};
