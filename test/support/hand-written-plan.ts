// A settlement plan written by hand: four tiers of a made-up county, for tests that need no compiler.

import type { Condition, Input, MoneyExpression, PolicyIr, RatioExpression, Tier } from '../../compiler/ir/ir.js';
import { irVersion } from '../../compiler/ir/ir.js';
import { builtinInputs } from '../../language/syntax/builtins.js';
import { plainTier } from './plain-tier.js';
import { testCurrencies } from './test-currencies.js';

/** Every figure is invented for tests; no region has these rules. */
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const origin = (line: number) => ({ uri: 'file:///试验县.jz', start: 0, end: 0, line });
const always: Condition = { op: 'always' };
const money = (yuan: number): MoneyExpression => ({ op: 'money', fen: yuan * 100, note: null });
const percent = (numerator: number, note: number | null = null): RatioExpression => ({
  op: 'ratio',
  ratio: { numerator, denominator: 100 },
  note,
});
const inGroups = (...groups: number[]): Condition => ({ op: 'group', groups });
const noCitations = { tier: [], base: [], deductible: [], rate: [], cap: [] };

const diseases = ['尿毒症', '白血病'].map((name) => ({ id: name, zh: name, en: name }));
const usedBuiltins = new Set(['visit', 'disease', 'referred', 'discharge', 'inPolicy', 'thirdParty']);
const defaults: Readonly<Record<string, number>> = { disease: 0, thirdParty: 0, referred: 1 };

function builtin({ id, zh, en, type, values }: (typeof builtinInputs)[number]): Input {
  const isDisease = id === 'disease';
  return {
    id,
    label: { zh, en },
    builtin: true,
    scope: 'claim',
    type: type === 'enumeration' ? { kind: type, values: isDisease ? diseases : values, open: isDisease } : { kind: type },
    used: usedBuiltins.has(id),
    fallback: defaults[id] ?? null,
    origin: null,
  };
}

function declared(id: string, scope: Input['scope'], type: Input['type'], fallback: number | null): Input {
  return { id, label: { zh: id, en: id }, builtin: false, scope, type, used: true, fallback, origin: origin(9) };
}

const grades = ['甲', '乙'].map((name) => ({ id: name, zh: name, en: name }));

export const inputs: readonly Input[] = [
  ...builtinInputs.map(builtin),
  declared('户籍', 'person', { kind: 'boolean' }, null),
  declared('家庭人口', 'person', { kind: 'integer' }, 1),
  declared('残疾等级', 'person', { kind: 'enumeration', values: grades, open: false }, 0),
  declared('护理费', 'claim', { kind: 'money' }, 0),
  declared('住院次数', 'claim', { kind: 'integer' }, 1),
  declared('减负比例', 'claim', { kind: 'ratio' }, 0),
];

export const inputIndex = (id: string) => inputs.findIndex((input) => input.id === id);

const selfPaid: MoneyExpression = {
  op: 'subtract',
  left: { op: 'input', input: inputIndex('inPolicy') },
  right: { op: 'input', input: inputIndex('thirdParty') },
};

/** The self-paid cost less what the earlier tiers paid. */
function remaining(tier: number): MoneyExpression {
  let left = selfPaid;
  for (let earlier = 0; earlier < tier; earlier++) left = { op: 'subtract', left, right: { op: 'part', part: 'payment', tier: earlier } };
  return left;
}

const basic: Tier = {
  ...plainTier,
  name: '基本医保',
  payer: null,
  payment: 'billed',
  gates: [],
  base: selfPaid,
  baseText: null,
  deductible: null,
  rates: null,
  caps: [],
  citations: noCitations,
  origin: origin(20),
};

const critical: Tier = {
  ...plainTier,
  name: '大病保险',
  payer: 1,
  payment: 'computed',
  gates: [{ kind: 'visits', when: { op: 'oneOf', input: 0, values: [1, 2] }, text: '住院、门诊慢特病' }],
  base: remaining(1),
  baseText: null,
  deductible: { per: 'year', amount: money(5000), counter: 0, most: null, shared: null, bound: 'exclusive', origin: origin(26) },
  rates: [
    {
      when: always,
      value: {
        kind: 'bands',
        origin: 'excess',
        per: 'year',
        counter: 1,
        bands: [
          { from: 0, to: 1_000_000, ratio: percent(60), origin: origin(28) },
          { from: 1_000_000, to: 2_000_000, ratio: percent(65), origin: origin(29) },
          { from: 2_000_000, to: null, ratio: percent(70), origin: origin(30) },
        ],
      },
      origin: origin(27),
    },
  ],
  caps: [{ per: 'year', amount: { op: 'unlimited' }, counter: null, by: null, pool: null, origin: origin(31) }],
  citations: { ...noCitations, tier: [0], deductible: [1], rate: [1] },
  origin: origin(24),
};

const aid: Tier = {
  ...plainTier,
  name: '医疗救助',
  payer: 0,
  payment: 'computed',
  gates: [
    { kind: 'groups', when: inGroups(0, 1, 2), text: '特困人员、低保对象、低保边缘家庭成员' },
    { kind: 'condition', when: { op: 'flag', input: inputIndex('referred') }, text: '规范转诊' },
  ],
  base: remaining(2),
  baseText: null,
  deductible: {
    per: 'year',
    amount: {
      op: 'choose',
      cases: [
        { when: inGroups(0, 1), value: money(0), origin: origin(36) },
        { when: always, value: money(2000), origin: origin(37) },
      ],
    },
    counter: 2,
    most: null,
    shared: null,
    bound: null,
    origin: origin(35),
  },
  rates: [
    { when: inGroups(0), value: { kind: 'flat', ratio: percent(100) }, origin: origin(40) },
    { when: inGroups(1), value: { kind: 'flat', ratio: percent(70, 0) }, origin: origin(41) },
    { when: always, value: { kind: 'flat', ratio: percent(60) }, origin: origin(42) },
  ],
  caps: [{ per: 'year', amount: money(50_000), counter: 3, by: null, pool: '救助限额', origin: origin(44) }],
  citations: { tier: [2], base: [], deductible: [3], rate: [3], cap: [4] },
  origin: origin(33),
};

const tilt: Tier = {
  ...plainTier,
  name: '倾斜救助',
  payer: 0,
  payment: 'computed',
  gates: [{ kind: 'groups', when: inGroups(0, 1, 2), text: '特困人员、低保对象、低保边缘家庭成员' }],
  base: remaining(3),
  baseText: null,
  deductible: { per: 'visit', amount: money(6000), counter: null, most: null, shared: null, bound: null, origin: origin(50) },
  rates: [{ when: always, value: { kind: 'flat', ratio: percent(30) }, origin: origin(51) }],
  caps: [{ per: 'year', amount: { op: 'hole', hole: 0 }, counter: 4, by: null, pool: null, origin: origin(52) }],
  citations: { ...noCitations, tier: [2] },
  origin: origin(48),
};

/** 试验县: four groups, four tiers, a cap nobody knows, subsidies for 2024 and 2025. */
export const handWrittenPlan: PolicyIr = {
  irVersion,
  policy: {
    name: '试验县2022',
    title: '试验县医疗救助办法',
    region: { name: '试验县', code: null },
    effective: { from: day('2022-03-01'), to: day('2026-12-31'), unknown: null },
    issued: null,
    series: null,
    carryOver: null,
    statusChange: null,
    origin: origin(1),
  },
  currency: testCurrencies.renminbi,
  guarantees: [],
  conflicts: [],
  documents: [
    { name: '大病办法', title: '试验县大病保险实施方案', grade: null, link: null },
    { name: '救助办法', title: '试政办发〔2022〕9号', grade: null, link: null },
  ],
  citations: [
    { document: 0, article: '第二条' },
    { document: 0, article: '第五条' },
    { document: 1, article: '第六条' },
    { document: 1, article: '第七条' },
    { document: 1, article: '第八条' },
  ],
  year: { calendar: 'calendar', start: null, since: null, by: inputIndex('discharge') },
  rounding: { mode: 'half_up', unit: 1, declared: false, cumulative: false },
  departments: ['民政', '医疗保障', '乡村振兴'],
  payers: [
    { name: '医疗救助基金', kind: 'fund' },
    { name: '大病保险基金', kind: 'fund' },
  ],
  groups: [
    group('特困人员', ['孤儿'], [0], false),
    group('低保对象', [], [0, 2], false),
    group('低保边缘家庭成员', [], [0, 1], true),
    { ...group('其他参保人员', [], [], false), everyoneElse: true },
  ],
  identityResolution: 'class',
  inputs,
  counters: [
    { key: '大病保险.deductible', kind: 'deductible', label: { zh: '大病保险起付线已扣', en: '大病保险 deductible used' } },
    { key: '大病保险.eligible', kind: 'eligible', label: { zh: '大病保险累计', en: '大病保险 eligible' } },
    { key: '医疗救助.deductible', kind: 'deductible', label: { zh: '医疗救助起付线已扣', en: '医疗救助 deductible used' } },
    { key: '救助限额.pool', kind: 'pool', label: { zh: '救助限额已用', en: '救助限额 used' } },
    { key: '倾斜救助.paid', kind: 'paid', label: { zh: '倾斜救助已付', en: '倾斜救助 paid' } },
  ],
  counts: [],
  accumulators: [],
  bases: [],
  tiers: [basic, critical, aid, tilt],
  subsidies: [
    {
      from: 2024,
      to: 2024,
      premium: { kind: 'fixed', fen: 38_000 },
      rows: [
        {
          when: inGroups(0),
          grant: { kind: 'full' },
          citations: [],
          payers: [{ payer: 0, share: { numerator: 1, denominator: 1 } }],
          origin: origin(60),
        },
        {
          when: inGroups(1),
          grant: { kind: 'fixed', fen: 31_000, note: null },
          citations: [],
          payers: [{ payer: 0, share: { numerator: 1, denominator: 1 } }],
          origin: origin(61),
        },
        {
          when: inGroups(2),
          grant: { kind: 'hole', hole: 1 },
          citations: [],
          payers: [{ payer: 0, share: { numerator: 1, denominator: 1 } }],
          origin: origin(62),
        },
      ],
      citations: [2],
      origin: origin(59),
    },
    {
      from: 2025,
      to: 2025,
      premium: { kind: 'billed' },
      rows: [
        {
          when: inGroups(0, 1),
          grant: { kind: 'full' },
          citations: [],
          payers: [{ payer: 0, share: { numerator: 1, denominator: 1 } }],
          origin: origin(66),
        },
      ],
      citations: [],
      origin: origin(65),
    },
  ],
  holes: [
    { id: '倾斜救助.封顶线', why: '来源没有写明封顶线', of: 'money', status: 'open', low: 1_000_000, high: null, origin: origin(52) },
    { id: '参保资助.资助', why: '边缘家庭的资助额没有公布', of: 'money', status: 'open', low: null, high: null, origin: origin(62) },
  ],
  notes: [{ status: 'floor', text: '70% 以上', origin: origin(41) }],
  assumptions: [],
  bounds: { claimMoney: 1_000_000_000, counter: 10_000_000_000, integer: 1_000_000 },
};

function group(name: string, includes: readonly string[], certifiers: readonly number[], jointly: boolean) {
  return {
    name,
    includes,
    certifiers,
    jointly,
    route: null,
    everyoneElse: false,
    condition: null,
    derived: null,
    conflicts: [],
    citations: [],
    origin: origin(12),
  };
}

/** The plan with identities settled by benefit. */
export const planByBenefit: PolicyIr = { ...handWrittenPlan, identityResolution: 'benefit' };
