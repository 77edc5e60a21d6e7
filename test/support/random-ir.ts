// Random settlement plans, well typed by construction, that use everything a plan can say.

import type {
  Accumulator,
  Band,
  Cap,
  Case,
  Condition,
  Count,
  Counter,
  Deductible,
  Gate,
  Group,
  Hole,
  Input,
  MoneyExpression,
  NamedBase,
  PolicyIr,
  Rate,
  RatioExpression,
  Rounding,
  Subsidy,
  SubsidyRow,
  Threshold,
  Tier,
  TierPart,
  ValueNote,
} from '../../compiler/ir/ir.js';
import { irVersion } from '../../compiler/ir/ir.js';
import type { Origin } from '../../compiler/ir/origin.js';
import { rangesOf } from '../../compiler/ir/ranges/ranges.js';
import { builtinInputs } from '../../language/syntax/builtins.js';
import { type RandomSource, randomSource } from './random-source.js';
import { testCurrencies } from './test-currencies.js';

const origin: Origin = { uri: 'random:', start: 0, end: 0, line: 1 };
const groupCount = 4;
const diseaseCount = 6;

interface Draft {
  readonly random: RandomSource;
  readonly holeChance: number;
  readonly noteChance: number;
  readonly rounding: Rounding;
  readonly cumulative: boolean;
  readonly inputs: readonly Input[];
  readonly counters: Counter[];
  readonly bases: NamedBase[];
  readonly holes: Hole[];
  readonly notes: ValueNote[];
  readonly pools: Map<string, number>;
  /** Tiers that count what they paid in the year. */
  readonly yearly: Set<number>;
  readonly accumulators: Accumulator[];
  /** Amounts near the largest that are exact: nothing is summed over the year then. */
  readonly wide: boolean;
}

/** Of the plans that the seed leads to, the first whose amounts stay in the exact range, as those of policies do. */
export function randomIr(seed: number): PolicyIr {
  for (let attempt = 0; ; attempt++) {
    const plan = draftPlan(seed + attempt * 1_000_003);
    if (rangesOf(plan).beyond === null) return plan;
  }
}

function draftPlan(seed: number): PolicyIr {
  const random = randomSource(seed);
  const rounding = randomRounding(random);
  const draft: Draft = {
    random,
    holeChance: random.pick([0, 0, 0.05, 0.2]),
    noteChance: random.pick([0, 0.2]),
    rounding,
    cumulative: random.chance(0.3),
    inputs: randomInputs(),
    counters: [],
    bases: [],
    holes: [],
    notes: [],
    pools: new Map(),
    yearly: new Set(),
    accumulators: [],
    wide: random.chance(0.2),
  };
  const tiers: Tier[] = [];
  const count = random.integer(1, 5);
  for (let index = 0; index < count; index++) tiers.push(randomTier(draft, index));
  const subsidies = Array.from({ length: random.integer(0, 2) }, (_, index) => randomSubsidy(draft, index));
  const counts = randomCounts(draft);
  const { wide } = draft;
  return {
    assumptions: [],
    guarantees: [],
    irVersion,
    policy: {
      name: `random${seed}`,
      title: `随机\n${seed} */`,
      region: { name: '某地', code: null },
      effective: { from: null, to: null, unknown: null },
      issued: null,
      series: null,
      carryOver: null,
      statusChange: null,
      origin,
    },
    conflicts: [],
    documents: [],
    citations: [],
    year: { calendar: 'calendar', start: null, since: null, by: 7 },
    currency: seed % 5 === 0 ? testCurrencies.yen : testCurrencies.renminbi,
    rounding: { ...rounding, cumulative: draft.cumulative },
    departments: [],
    payers: ['甲', '乙', '丙'].map((name, index) => ({ name, kind: index === 2 ? ('party' as const) : ('fund' as const) })),
    groups: Array.from({ length: groupCount }, (_, index) => ({
      name: `对象${index}`,
      includes: [],
      certifiers: [],
      jointly: false,
      route: null,
      everyoneElse: false,
      condition: randomRule(draft),
      derived: randomRule(draft),
      conflicts: [],
      citations: [],
      origin,
    })),
    identityResolution: random.pick(['class', 'benefit']),
    inputs: draft.inputs,
    counters: draft.counters,
    counts,
    accumulators: draft.accumulators,
    bases: draft.bases,
    tiers,
    subsidies,
    holes: draft.holes,
    notes: draft.notes,
    bounds: { claimMoney: wide ? 2 * 10 ** 13 : 10 ** 9, counter: wide ? 10 ** 14 : 10 ** 10, integer: 40_000 },
  };
}

function randomRounding(random: RandomSource): Rounding {
  return { mode: random.pick(['half_up', 'half_up', 'truncate']), unit: random.pick([1, 1, 1, 5, 10, 100]), declared: true };
}

function randomInputs(): readonly Input[] {
  const builtin = builtinInputs.map((input): Input => {
    const values = input.id === 'disease' ? Array.from({ length: diseaseCount }, (_, k) => `病${k}`) : input.values;
    const listed = values.map((value) => (typeof value === 'string' ? { id: value, zh: value, en: value } : value));
    return {
      id: input.id,
      label: { zh: input.zh, en: input.en },
      builtin: true,
      scope: 'claim',
      type: input.type === 'enumeration' ? { kind: 'enumeration', values: listed, open: input.id === 'disease' } : { kind: input.type },
      used: true,
      fallback: null,
      origin: null,
    };
  });
  const declared = (id: string, type: Input['type'], scope: Input['scope']): Input => {
    return { id, label: { zh: id, en: id }, builtin: false, scope, type, used: true, fallback: 0, origin };
  };
  return [
    ...builtin,
    declared('家庭人口', { kind: 'integer' }, 'person'),
    declared('重度残疾', { kind: 'boolean' }, 'person'),
    declared('自付累计', { kind: 'money' }, 'claim'),
    declared('残疾比例', { kind: 'ratio' }, 'person'),
    declared('家庭收入', { kind: 'money' }, 'person'),
    declared('次数甲', { kind: 'integer' }, 'year'),
    declared('次数乙', { kind: 'integer' }, 'year'),
  ];
}

// ── expressions ─────────────────────────────────────────────────────────────────────────────────────────────────

const roundAmounts = [0, 100, 5_000, 30_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 12_345, 847_550];

function randomAmount({ random }: Draft): number {
  return random.chance(0.8) ? random.pick(roundAmounts) : random.integer(0, 3_000_000);
}

function randomNote(draft: Draft): number | null {
  if (!draft.random.chance(draft.noteChance)) return null;
  draft.notes.push({ status: 'provisional', text: '暂按', origin });
  return draft.notes.length - 1;
}

function randomHole(draft: Draft, of: Hole['of']): number {
  const { random, holes } = draft;
  const low = of !== 'other' && random.chance(0.6) ? randomFigure(draft, of) : null;
  const high = of !== 'other' && random.chance(0.4) ? Math.max(low ?? 0, randomFigure(draft, of)) : null;
  holes.push({ id: `洞${holes.length}`, why: '未见规定', of, status: 'open', low, high, origin });
  return holes.length - 1;
}

function randomFigure(draft: Draft, of: 'money' | 'ratio'): number {
  return of === 'money' ? randomAmount(draft) : draft.random.integer(0, 20) * 50_000;
}

function isHole({ random, holeChance }: Draft): boolean {
  return random.chance(holeChance);
}

function constant(draft: Draft): MoneyExpression {
  if (isHole(draft)) return { op: 'hole', hole: randomHole(draft, 'money') };
  return { op: 'money', fen: randomAmount(draft), note: randomNote(draft) };
}

/** `tier`: the tier that reads it, which sees the payments of those before. */
function randomMoney(draft: Draft, tier: number, depth: number): MoneyExpression {
  const { random } = draft;
  const inner = () => randomMoney(draft, tier, depth - 1);
  const forms = depth <= 0 ? leafForms : [...leafForms, ...innerForms];
  switch (random.pick(forms)) {
    case 'constant':
      return constant(draft);
    case 'input':
      return { op: 'input', input: random.pick(inputsOfKind(draft, 'money')) };
    case 'base':
      return draft.bases.length === 0 ? constant(draft) : { op: 'base', base: random.integer(0, draft.bases.length - 1) };
    case 'part':
      return tier === 0 ? { op: 'input', input: 10 } : randomPart(draft, random.integer(0, tier - 1));
    case 'accumulated':
      if (draft.accumulators.length === 0) return constant(draft);
      return { op: 'accumulated', accumulator: random.integer(0, draft.accumulators.length - 1) };
    case 'add':
      return { op: 'add', left: inner(), right: inner() };
    case 'subtract':
      return { op: 'subtract', left: inner(), right: inner() };
    case 'min':
      return { op: 'min', operands: Array.from({ length: random.integer(1, 3) }, inner) };
    case 'max':
      return { op: 'max', operands: Array.from({ length: random.integer(1, 3) }, inner) };
    case 'scale':
      return { op: 'scale', operand: inner(), ratio: randomFactor(draft, tier), rounding: randomRounding(random) };
    case 'choose':
      return { op: 'choose', cases: randomCases(draft, tier, inner) };
  }
}

const parts: readonly TierPart[] = ['base', 'deductible', 'below', 'eligible', 'uncapped', 'cut', 'unpaid'];

function randomPart({ random, yearly }: Draft, tier: number): MoneyExpression {
  if (yearly.has(tier) && random.chance(0.4)) return { op: 'part', tier, part: 'year' };
  return { op: 'part', tier, part: random.chance(0.4) ? 'payment' : random.pick(parts) };
}

const leafForms = ['constant', 'input', 'input', 'base', 'part', 'accumulated'] as const;
const innerForms = ['add', 'subtract', 'subtract', 'min', 'max', 'scale', 'choose'] as const;

function inputsOfKind({ inputs }: Draft, kind: Input['type']['kind']): number[] {
  return inputs.flatMap((input, index) => (input.type.kind === kind ? [index] : []));
}

/** Exhaustive: it ends in `always`, or in a condition and its opposite. */
function randomCases<T>(draft: Draft, tier: number, value: () => T, withNotes = true): Case<T>[] {
  const cases = plainCases(draft, tier, value);
  return withNotes ? cases.map((one) => ({ ...one, ...caseNote(draft) })) : cases;
}

function caseNote(draft: Draft): Pick<Case<unknown>, 'note'> {
  const note = randomNote(draft);
  return note === null ? {} : { note };
}

function plainCases<T>(draft: Draft, tier: number, value: () => T): Case<T>[] {
  const { random } = draft;
  const cases = Array.from({ length: random.integer(0, 3) }, () => ({ when: randomCondition(draft, tier, 1), value: value(), origin }));
  if (random.chance(0.7)) return [...cases, { when: { op: 'always' }, value: value(), origin }];
  const when = randomCondition(draft, tier, 1);
  const otherwise: Condition = { op: 'not', operand: when };
  return [...cases, { when, value: value(), origin }, { when: otherwise, value: value(), origin }];
}

function randomExactRatio({ random }: Draft, mayPassOne = false) {
  const percent = () => ({ numerator: random.pick([0, 30, 50, 60, 65, 70, 80, 100]), denominator: 100 });
  const fine = () => ({ numerator: random.integer(0, 1_000_000), denominator: 1_000_000 });
  const above = () => ({ numerator: random.pick([120, 150, 300]), denominator: 100 });
  return random.pick(mayPassOne ? [percent, fine, above] : [percent, percent, fine])();
}

function randomRatio(draft: Draft, tier: number, depth = 1): RatioExpression {
  const { random } = draft;
  if (isHole(draft)) return { op: 'hole', hole: randomHole(draft, 'ratio') };
  if (depth > 0 && random.chance(0.4)) return { op: 'choose', cases: randomCases(draft, tier, () => randomRatio(draft, tier, depth - 1)) };
  if (random.chance(0.3)) return { op: 'limit', operand: randomFactor(draft, tier), note: randomNote(draft) };
  return { op: 'ratio', ratio: randomExactRatio(draft), note: randomNote(draft) };
}

/** A ratio of any size. */
function randomFactor(draft: Draft, tier: number, depth = 2): RatioExpression {
  const { random } = draft;
  const inner = () => randomFactor(draft, tier, depth - 1);
  const leaves = ['ratio', 'ratio', 'ratio', 'input', 'times'] as const;
  const operations = ['add', 'subtract', 'multiply', 'min', 'max', 'limit', 'choose'] as const;
  const op = random.pick(depth <= 0 || random.chance(0.5) ? leaves : operations);
  switch (op) {
    case 'ratio':
      if (isHole(draft)) return { op: 'hole', hole: randomHole(draft, 'ratio') };
      return { op, ratio: randomExactRatio(draft, true), note: randomNote(draft) };
    case 'input':
      return { op, input: random.pick(inputsOfKind(draft, 'ratio')) };
    case 'times':
      return { op, input: random.pick(inputsOfKind(draft, 'integer')), ratio: { numerator: random.integer(0, 100), denominator: 100_000 } };
    case 'add':
    case 'multiply':
      return { op, left: inner(), right: inner() };
    case 'subtract':
      return { op, left: inner(), right: inner(), note: randomNote(draft) };
    case 'min':
    case 'max':
      return { op, operands: Array.from({ length: random.integer(1, 3) }, inner) };
    case 'limit':
      return { op, operand: inner(), note: randomNote(draft) };
    case 'choose':
      return { op, cases: randomCases(draft, tier, inner) };
  }
}

const comparisons = ['>', '>=', '<', '<=', '=', '≠'] as const;

function randomCondition(draft: Draft, tier: number, depth: number): Condition {
  const { random } = draft;
  if (isHole(draft) && random.chance(0.5)) return { op: 'hole', hole: randomHole(draft, 'other') };
  const inner = () => randomCondition(draft, tier, depth - 1);
  const simple = ['group', 'group', 'oneOf', 'flag', 'compareInput', 'compareMoney'] as const;
  switch (random.pick(depth > 0 ? [...simple, 'all' as const, 'any' as const, 'not' as const] : simple)) {
    case 'group':
      return { op: 'group', groups: someOf(random, groupCount, 0) };
    case 'oneOf': {
      const input = random.pick(inputsOfKind(draft, 'enumeration'));
      const type = draft.inputs[input]?.type;
      return { op: 'oneOf', input, values: someOf(random, type?.kind === 'enumeration' ? type.values.length : 1, 1) };
    }
    case 'flag':
      return { op: 'flag', input: random.pick(inputsOfKind(draft, 'boolean')) };
    case 'compareInput': {
      const input = random.pick([...inputsOfKind(draft, 'integer'), ...inputsOfKind(draft, 'date')]);
      const value = draft.inputs[input]?.type.kind === 'date' ? random.integer(19_000, 19_400) : random.integer(0, 6);
      return { op: 'compareInput', input, comparison: random.pick(comparisons), value };
    }
    case 'compareMoney':
      return {
        op: 'compareMoney',
        left: randomMoney(draft, tier, 0),
        comparison: random.pick(comparisons),
        right: randomMoney(draft, tier, random.integer(0, 1)),
      };
    case 'all':
      return { op: 'all', operands: Array.from({ length: random.integer(1, 3) }, inner) };
    case 'any':
      return { op: 'any', operands: Array.from({ length: random.integer(1, 3) }, inner) };
    case 'not':
      return { op: 'not', operand: inner() };
  }
}

/** What decides who belongs to a group: facts of the person, and the day. */
function randomRule(draft: Draft): Group['condition'] {
  const { random } = draft;
  return random.chance(0.5) ? null : { when: randomPersonCondition(draft, 2), text: '条件' };
}

function randomPersonCondition(draft: Draft, depth: number): Condition {
  const { random, inputs } = draft;
  const input = (id: string) => inputs.findIndex((each) => each.id === id);
  const income: MoneyExpression = { op: 'input', input: input('家庭收入') };
  if (isHole(draft)) return { op: 'hole', hole: randomHole(draft, 'other') };
  const simple = ['flag', 'count', 'day', 'money', 'money'] as const;
  const inner = () => randomPersonCondition(draft, depth - 1);
  switch (random.pick(depth > 0 ? [...simple, 'all' as const, 'any' as const, 'not' as const] : simple)) {
    case 'flag':
      return { op: 'flag', input: input('重度残疾') };
    case 'count':
      return { op: 'compareInput', input: input('家庭人口'), comparison: random.pick(comparisons), value: random.integer(0, 6) };
    case 'day':
      return { op: 'compareInput', input: 7, comparison: random.pick(comparisons), value: random.integer(19_000, 19_400) };
    case 'money': {
      const scaled: MoneyExpression = {
        op: 'scale',
        operand: constant(draft),
        ratio: random.pick([
          { op: 'ratio', ratio: randomExactRatio(draft, true), note: randomNote(draft) },
          { op: 'input', input: input('残疾比例') },
        ]),
        rounding: draft.rounding,
      };
      return { op: 'compareMoney', left: income, comparison: random.pick(comparisons), right: random.pick([constant(draft), scaled]) };
    }
    case 'all':
      return { op: 'all', operands: [inner(), inner()] };
    case 'any':
      return { op: 'any', operands: [inner(), inner()] };
    case 'not':
      return { op: 'not', operand: inner() };
  }
}

function someOf(random: RandomSource, count: number, first: number): number[] {
  const chosen = Array.from({ length: count }, (_, index) => first + index).filter(() => random.chance(0.5));
  return chosen.length === 0 ? [first + random.integer(0, count - 1)] : chosen;
}

// ── tiers ───────────────────────────────────────────────────────────────────────────────────────────────────────

function randomTier(draft: Draft, index: number): Tier {
  const { random } = draft;
  const payment = random.pick(['computed', 'computed', 'computed', 'billed', 'billed_first'] as const);
  if (random.chance(0.5)) draft.bases.push({ name: `费用${draft.bases.length}`, value: randomMoney(draft, index, 2), origin });
  if (!draft.wide && random.chance(0.3)) addAccumulator(draft, index);
  const billed = payment === 'billed';
  const times = random.chance(0.2) ? counterOf(draft, `${index}.times`, 'times') : null;
  const countsPaid = random.chance(0.3);
  if (countsPaid) draft.yearly.add(index);
  return {
    name: `第${index}层 */`,
    payer: null,
    payment,
    gates: [
      ...Array.from({ length: random.integer(0, 2) }, () => randomGate(draft, index)),
      ...(times === null ? [] : [timesGate(times, random.integer(1, 3))]),
    ],
    times,
    carry: billed || !draft.cumulative ? null : counterOf(draft, `${index}.carry`, 'carry'),
    base: randomBase(draft, index),
    baseText: null,
    threshold: billed || random.chance(0.75) ? null : randomThreshold(draft, index),
    deductible: billed || random.chance(0.3) ? null : randomDeductible(draft, index),
    rates: billed ? null : randomRates(draft, index),
    caps: Array.from({ length: random.pick([0, 1, 1, 2]) }, () => randomCap(draft, index)),
    yearly: countsPaid ? counterOf(draft, `${index}.paid`, 'paid') : null,
    advance: random.chance(0.2) ? { when: randomCondition(draft, index, 1), payer: 2, text: '第三方责任', citations: [], origin } : null,
    conflicts: [],
    citations: { tier: [], base: [], deductible: [], rate: [], cap: [] },
    origin,
  };
}

/** Mostly what is left of the cost after earlier tiers, as policies have it. */
function randomBase(draft: Draft, index: number): MoneyExpression {
  const { random } = draft;
  if (random.chance(0.4)) return randomMoney(draft, index, 2);
  let base: MoneyExpression = { op: 'input', input: 10 };
  for (let tier = 0; tier < index; tier++) base = { op: 'subtract', left: base, right: { op: 'part', part: 'payment', tier } };
  return base;
}

function randomGate(draft: Draft, index: number): Gate {
  const groups: Condition = { op: 'group', groups: [0, 1, 2, draft.random.integer(1, 3)] };
  const when = draft.random.chance(0.7) ? groups : randomCondition(draft, index, 1);
  return { kind: 'condition', when, text: '条件\u2028' };
}

function timesGate(counter: number, most: number): Gate {
  return { kind: 'times', when: { op: 'compareCounter', counter, comparison: '<', value: most }, text: String(most) };
}

function addAccumulator(draft: Draft, tier: number): void {
  const name = `累计${draft.accumulators.length}`;
  const value = randomMoney(draft, tier, 2);
  draft.accumulators.push({ name, counter: counterOf(draft, `${name}.sum`, 'sum'), value, origin });
}

/** Of facts alone, for the inputs of scope `year`. */
function randomCounts(draft: Draft): Count[] {
  const { random, inputs } = draft;
  return inputs.flatMap(({ id, scope }, input): Count[] => {
    if (scope !== 'year') return [];
    const when: Condition = random.pick([
      { op: 'oneOf', input: random.pick(inputsOfKind(draft, 'enumeration')), values: [1, 2] },
      { op: 'flag', input: random.pick(inputsOfKind(draft, 'boolean')) },
      { op: 'always' },
      {
        op: 'compareMoney',
        left: { op: 'input', input: 10 },
        comparison: '>',
        right: { op: 'money', fen: randomAmount(draft), note: randomNote(draft) },
      },
    ]);
    return [{ input, counter: counterOf(draft, `${id}.count`, 'count'), when, origin }];
  });
}

function counterOf(draft: Draft, key: string, kind: Counter['kind']): number {
  const found = draft.counters.findIndex((counter) => counter.key === key);
  if (found >= 0) return found;
  draft.counters.push({ key, kind, label: { zh: key, en: key } });
  return draft.counters.length - 1;
}

function randomThreshold(draft: Draft, index: number): Threshold {
  const { random } = draft;
  const per = random.pick(['visit', 'year'] as const);
  const amount = random.pick([() => constant(draft), () => randomMoney(draft, index, 1)])();
  const counter = per === 'year' ? counterOf(draft, `${index}.base`, 'base') : null;
  return { per, amount, bound: random.pick(['inclusive', 'exclusive']), counter, citations: [], origin };
}

function randomDeductible(draft: Draft, index: number): Deductible {
  const { random } = draft;
  const per = random.pick(['visit', 'year'] as const);
  const tilted = (): MoneyExpression => ({
    op: 'choose',
    cases: [
      {
        when: { op: 'group', groups: [random.integer(0, groupCount - 1)] },
        value: {
          op: 'scale',
          operand: constant(draft),
          ratio: { op: 'ratio', ratio: { numerator: 50, denominator: 100 }, note: null },
          rounding: draft.rounding,
        },
        origin,
      },
      { when: { op: 'always' }, value: constant(draft), origin },
    ],
  });
  const amount = random.pick([() => constant(draft), tilted, () => randomMoney(draft, index, 1)])();
  const most = per === 'visit' && random.chance(0.4) ? random.pick([() => constant(draft), () => randomMoney(draft, index, 1)])() : null;
  const shared = random.chance(0.3) ? '共用起付线' : null;
  const counted = per === 'year' || most !== null;
  const counter = counted ? counterOf(draft, `${shared ?? index}.deductible`, 'deductible') : null;
  return { per, amount, most, counter, shared: counted ? shared : null, bound: null, origin };
}

function randomRates(draft: Draft, index: number): Case<Rate>[] {
  const rate = (): Rate => {
    if (draft.random.chance(0.2)) return { kind: 'amount', amount: randomMoney(draft, index, 2), text: null };
    return draft.random.chance(0.4) ? flatRate(draft, index) : randomBands(draft, index);
  };
  return randomCases(draft, index, rate, false);
}

function flatRate(draft: Draft, index: number): Rate {
  return { kind: 'flat', ratio: randomRatio(draft, index) };
}

function randomBands(draft: Draft, index: number): Rate {
  const { random } = draft;
  const kind = random.pick(['excess', 'absolute'] as const);
  const per = random.pick(['visit', 'year'] as const);
  const counterKind = kind === 'excess' ? 'eligible' : 'base';
  const edges = [...new Set(Array.from({ length: random.integer(2, 5) }, () => randomAmount(draft)))].sort((a, b) => a - b);
  const bands: Band[] = edges.map((from, position) => {
    const to = edges[position + 1] ?? (random.chance(0.8) ? null : from + 1_000_000);
    return { from, to, ratio: randomRatio(draft, index), origin };
  });
  return {
    kind: 'bands',
    origin: kind,
    per,
    counter: per === 'year' ? counterOf(draft, `${index}.${counterKind}`, counterKind) : null,
    bands,
  };
}

function randomCap(draft: Draft, index: number): Cap {
  const { random } = draft;
  const per = random.pick(['visit', 'year', 'year'] as const);
  const pool = per === 'year' && random.chance(0.4) ? random.pick(['共用甲', '共用乙']) : null;
  const counter =
    per === 'visit' ? null : pool === null ? counterOf(draft, `${index}.paid`, 'paid') : counterOf(draft, `${pool}.pool`, 'pool');
  const leaf = (): MoneyExpression =>
    random.chance(0.3)
      ? { op: 'unlimited' }
      : isHole(draft) || isHole(draft)
        ? { op: 'hole', hole: randomHole(draft, 'money') }
        : constant(draft);
  const chosen = (): MoneyExpression => ({ op: 'choose', cases: randomCases(draft, index, leaf) });
  const amount = random.pick([leaf, chosen, () => constant(draft), () => randomMoney(draft, index, 1)])();
  const run = pool === null && random.chance(0.25) ? diseaseRun(draft, index) : null;
  if (run !== null) return { per: 'disease', amount, ...run, pool, origin };
  return { per, amount, counter, by: null, pool, origin };
}

function diseaseRun(draft: Draft, index: number): Pick<Cap, 'counter' | 'by'> {
  const run = Array.from({ length: diseaseCount + 1 }, (_, value) => counterOf(draft, `${index}.disease.${value}`, 'disease'));
  return { counter: run[0] ?? null, by: draft.inputs.findIndex(({ id }) => id === 'disease') };
}

// ── subsidies ───────────────────────────────────────────────────────────────────────────────────────────────────

function randomSubsidy(draft: Draft, index: number): Subsidy {
  const { random } = draft;
  const premium = random.pick<Subsidy['premium']>([
    { kind: 'fixed', fen: random.pick([38_000, 35_050]) },
    { kind: 'billed' },
    ...(draft.holeChance > 0 ? [{ kind: 'hole' as const, hole: randomHole(draft, 'money') }] : []),
  ]);
  return {
    from: random.pick([null, 2023 + index]),
    to: random.pick([null, 2024 + index]),
    premium,
    rows: Array.from({ length: random.integer(1, 4) }, () => randomRow(draft)),
    citations: [],
    origin,
  };
}

function randomRow(draft: Draft): SubsidyRow {
  const { random } = draft;
  const conditions: readonly (() => Condition)[] = [
    () => ({ op: 'group', groups: someOf(random, groupCount, 0) }),
    () => ({ op: 'flag', input: builtinInputs.length + 1 }),
    () => ({ op: 'compareInput', input: builtinInputs.length, comparison: '>=', value: 3 }),
    () => (isHole(draft) ? { op: 'hole', hole: randomHole(draft, 'other') } : { op: 'not', operand: { op: 'group', groups: [0] } }),
    () => (random.chance(0.3) ? { op: 'always' } : { op: 'group', groups: [1] }),
  ];
  const grant = random.pick<SubsidyRow['grant']>([
    { kind: 'full' },
    { kind: 'fixed', fen: random.pick([31_000, 25_000, 40_000]), note: randomNote(draft) },
    { kind: 'percentage', ratio: randomExactRatio(draft), note: randomNote(draft) },
    {
      kind: random.pick(['larger', 'smaller'] as const),
      operands: [
        { kind: 'percentage', ratio: randomExactRatio(draft), note: randomNote(draft) },
        { kind: 'fixed', fen: random.pick([31_000, 25_000, 40_000]), note: randomNote(draft) },
      ],
    },
    { kind: 'none' },
    ...(draft.holeChance > 0 ? [{ kind: 'hole' as const, hole: randomHole(draft, 'money') }] : []),
  ]);
  const shares = random.pick([[], [100], [60, 40], [33, 33, 34]]);
  const payers = shares.map((share, payer) => ({ payer, share: { numerator: share, denominator: 100 } }));
  return { when: random.pick(conditions)(), grant, citations: [], payers, origin };
}
