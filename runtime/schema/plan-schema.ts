// The shape of a settlement plan as it is stored; a change of the plan's types that is not made here fails to compile.

import * as z from 'zod';
import type * as ir from '../../compiler/ir/ir.js';
import type { Origin } from '../../compiler/ir/origin.js';
import { irVersion } from '../values/kernel-constants.js';

const text = z.string();
const index = z.int().min(0);
const indices = z.array(index);
const fen = z.int().min(0);
const label = z.strictObject({ zh: text, en: text });
const origin: z.ZodType<Origin> = z.strictObject({ uri: text, start: index, end: index, line: index });
const day = z.int();
const ratio: z.ZodType<ir.ExactRatio> = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });
const rounding: z.ZodType<ir.Rounding> = z.strictObject({
  mode: z.enum(['half_up', 'truncate']),
  unit: z.int().min(1),
  declared: z.boolean(),
});
const paymentRounding: z.ZodType<ir.PaymentRounding> = z.strictObject({
  mode: z.enum(['half_up', 'truncate']),
  unit: z.int().min(1),
  declared: z.boolean(),
  cumulative: z.boolean(),
});
const comparison: z.ZodType<ir.Comparison> = z.enum(['>', '>=', '<', '<=', '=', '≠']);
const hole = z.strictObject({ op: z.literal('hole'), hole: index });

function caseOf<T>(value: z.ZodType<T>): z.ZodType<ir.Case<T>> {
  return z.strictObject({ when: condition, value, note: index.optional(), origin }) as unknown as z.ZodType<ir.Case<T>>;
}

const condition: z.ZodType<ir.Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('always') }),
    z.strictObject({ op: z.enum(['all', 'any']), operands: z.array(condition) }),
    z.strictObject({ op: z.literal('not'), operand: condition }),
    z.strictObject({ op: z.literal('group'), groups: indices }),
    z.strictObject({ op: z.literal('oneOf'), input: index, values: indices }),
    z.strictObject({ op: z.literal('flag'), input: index }),
    z.strictObject({ op: z.literal('compareInput'), input: index, comparison, value: z.int() }),
    z.strictObject({ op: z.literal('compareCounter'), counter: index, comparison, value: z.int() }),
    z.strictObject({ op: z.literal('compareMoney'), left: money, comparison, right: money }),
    hole,
  ]),
);

const counterKind: z.ZodType<ir.Counter['kind']> = z.enum([
  'deductible',
  'base',
  'eligible',
  'paid',
  'pool',
  'disease',
  'times',
  'carry',
  'count',
  'sum',
]);
const tierPart: z.ZodType<ir.TierPart> = z.enum([
  'payment',
  'base',
  'deductible',
  'below',
  'eligible',
  'uncapped',
  'cut',
  'unpaid',
  'year',
]);

const money: z.ZodType<ir.MoneyExpression> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('money'), fen, note: index.nullable() }),
    hole,
    z.strictObject({ op: z.literal('unlimited') }),
    z.strictObject({ op: z.literal('input'), input: index }),
    z.strictObject({ op: z.literal('base'), base: index }),
    z.strictObject({ op: z.literal('accumulated'), accumulator: index }),
    z.strictObject({ op: z.literal('part'), tier: index, part: tierPart }),
    z.strictObject({ op: z.enum(['add', 'subtract']), left: money, right: money }),
    z.strictObject({ op: z.enum(['min', 'max']), operands: z.array(money).min(1) }),
    z.strictObject({ op: z.literal('scale'), operand: money, ratio: ratioExpression, rounding }),
    z.strictObject({ op: z.literal('choose'), cases: z.array(caseOf(money)) }),
  ]),
) as z.ZodType<ir.MoneyExpression>;

const ratioExpression: z.ZodType<ir.RatioExpression> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('ratio'), ratio, note: index.nullable() }),
    hole,
    z.strictObject({ op: z.literal('input'), input: index }),
    z.strictObject({ op: z.literal('times'), input: index, ratio }),
    z.strictObject({ op: z.enum(['add', 'multiply']), left: ratioExpression, right: ratioExpression }),
    z.strictObject({ op: z.literal('subtract'), left: ratioExpression, right: ratioExpression, note: index.nullable() }),
    z.strictObject({ op: z.enum(['min', 'max']), operands: z.array(ratioExpression).min(1) }),
    z.strictObject({ op: z.literal('limit'), operand: ratioExpression, note: index.nullable() }),
    z.strictObject({ op: z.literal('choose'), cases: z.array(caseOf(ratioExpression)) }),
  ]),
) as z.ZodType<ir.RatioExpression>;

const per = z.enum(['visit', 'year']);

const conflicts: z.ZodType<readonly ir.Conflict[]> = z.array(z.strictObject({ text, citations: indices, origin }));
const membershipRule = z.strictObject({ when: condition, text }).nullable();

const rate: z.ZodType<ir.Rate> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flat'), ratio: ratioExpression }),
  z.strictObject({ kind: z.literal('amount'), amount: money, text: text.nullable() }),
  z.strictObject({
    kind: z.literal('bands'),
    origin: z.enum(['excess', 'absolute']),
    per,
    counter: index.nullable(),
    bands: z.array(z.strictObject({ from: fen, to: fen.nullable(), ratio: ratioExpression, origin })),
  }),
]);

const tier: z.ZodType<ir.Tier> = z.strictObject({
  name: text.min(1),
  payer: index.nullable(),
  payment: z.enum(['computed', 'billed', 'billed_first']),
  gates: z.array(z.strictObject({ kind: z.enum(['groups', 'visits', 'condition', 'times']), when: condition, text })),
  base: money,
  baseText: text.nullable(),
  threshold: z
    .strictObject({ per, amount: money, bound: z.enum(['inclusive', 'exclusive']), counter: index.nullable(), citations: indices, origin })
    .nullable(),
  deductible: z
    .strictObject({
      per,
      amount: money,
      most: money.nullable(),
      counter: index.nullable(),
      shared: text.nullable(),
      bound: z.enum(['inclusive', 'exclusive']).nullable(),
      origin,
    })
    .nullable(),
  rates: z.array(caseOf(rate)).nullable(),
  caps: z.array(
    z.strictObject({
      per: z.enum(['visit', 'year', 'disease']),
      amount: money,
      counter: index.nullable(),
      by: index.nullable(),
      pool: text.nullable(),
      origin,
    }),
  ),
  yearly: index.nullable(),
  advance: z.strictObject({ when: condition, payer: index, text, citations: indices, origin }).nullable(),
  times: index.nullable(),
  carry: index.nullable(),
  conflicts,
  citations: z.strictObject({ tier: indices, base: indices, deductible: indices, rate: indices, cap: indices }),
  origin,
});

const input: z.ZodType<ir.Input> = z.strictObject({
  id: text.min(1),
  label,
  builtin: z.boolean(),
  scope: z.enum(['person', 'claim', 'year']),
  type: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['money', 'ratio', 'integer', 'boolean', 'date']) }),
    z.strictObject({
      kind: z.literal('enumeration'),
      values: z.array(z.strictObject({ id: text, zh: text, en: text })),
      open: z.boolean(),
    }),
  ]) as z.ZodType<ir.InputType>,
  used: z.boolean(),
  fallback: z.int().nullable(),
  origin: origin.nullable(),
});

const fixedGrant = z.strictObject({ kind: z.literal('fixed'), fen, note: index.nullable() });
const percentageGrant = z.strictObject({ kind: z.literal('percentage'), ratio, note: index.nullable() });

const subsidy: z.ZodType<ir.Subsidy> = z.strictObject({
  from: z.int().nullable(),
  to: z.int().nullable(),
  premium: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), fen }),
    z.strictObject({ kind: z.literal('billed') }),
    z.strictObject({ kind: z.literal('hole'), hole: index }),
  ]),
  rows: z.array(
    z.strictObject({
      when: condition,
      grant: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('full') }),
        fixedGrant,
        percentageGrant,
        z.strictObject({
          kind: z.enum(['larger', 'smaller']),
          operands: z.array(z.discriminatedUnion('kind', [fixedGrant, percentageGrant])),
        }),
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('hole'), hole: index }),
      ]),
      citations: indices,
      payers: z.array(z.strictObject({ payer: index, share: ratio })),
      origin,
    }),
  ),
  citations: indices,
  origin,
});

const acknowledgement = z.strictObject({
  reason: text,
  groups: indices.nullable(),
  when: condition.nullable(),
  citations: indices,
  origin,
});

const guaranteeClaim: z.ZodType<ir.GuaranteeClaim> = z.union([
  z.strictObject({
    kind: z.literal('builtin'),
    property: z.enum(['within_base', 'within_cost', 'never_falls', 'caps_kept', 'ranks_kept', 'no_cliff', 'exact', 'tables']),
  }),
  z.strictObject({ kind: z.literal('builtin'), property: z.literal('split'), most: fen.nullable() }),
  z.strictObject({ kind: z.literal('order'), better: indices, worse: indices }),
  z.strictObject({ kind: z.literal('always'), given: condition.nullable(), when: condition }),
  z.strictObject({
    kind: z.literal('monotone'),
    value: money,
    input: index,
    trend: z.enum(['never_falls', 'never_rises', 'at_most']),
  }),
  z.strictObject({ kind: z.literal('no_loss'), than: text.min(1) }),
]) as z.ZodType<ir.GuaranteeClaim>;

const guarantee: z.ZodType<ir.Guarantee> = z.strictObject({
  text,
  claim: guaranteeClaim,
  acknowledged: z.array(acknowledgement),
  citations: indices,
  origin,
});

/** Strict; that every index points into its table is checked by `check-references`. */
export const planSchema: z.ZodType<ir.PolicyIr> = z.strictObject({
  irVersion: z.literal(irVersion),
  policy: z.strictObject({
    name: text.min(1),
    title: text,
    region: z.strictObject({ name: text, code: text.nullable() }),
    effective: z.strictObject({ from: day.nullable(), to: day.nullable(), unknown: text.nullable() }),
    issued: day.nullable(),
    series: text.min(1).nullable(),
    carryOver: z.enum(['keep', 'rebase', 'restart']).nullable(),
    statusChange: z.enum(['keep', 'rebase']).nullable(),
    origin,
  }),
  conflicts,
  documents: z.array(z.strictObject({ name: text, title: text, grade: text.nullable(), link: text.nullable() })),
  citations: z.array(z.strictObject({ document: index, article: text.nullable() })),
  year: z.strictObject({
    calendar: z.enum(['calendar', 'insurance', 'rolling', 'month']),
    start: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }).nullable(),
    since: index.nullable(),
    by: index,
  }),
  currency: z.strictObject({ code: text.min(1), unit: label, digits: z.int().min(0).max(2) }),
  rounding: paymentRounding,
  guarantees: z.array(guarantee),
  departments: z.array(text.min(1)),
  payers: z.array(z.strictObject({ name: text.min(1), kind: z.enum(['fund', 'department', 'party']) })),
  groups: z.array(
    z.strictObject({
      name: text.min(1),
      includes: z.array(text.min(1)),
      certifiers: indices,
      jointly: z.boolean(),
      route: z.enum(['direct', 'application']).nullable(),
      everyoneElse: z.boolean(),
      condition: membershipRule,
      derived: membershipRule,
      conflicts,
      citations: indices,
      origin,
    }),
  ),
  identityResolution: z.enum(['class', 'benefit']),
  inputs: z.array(input).min(1),
  counters: z.array(z.strictObject({ key: text.min(1), kind: counterKind, label })),
  counts: z.array(z.strictObject({ input: index, counter: index, when: condition, origin })),
  accumulators: z.array(z.strictObject({ name: text.min(1), counter: index, value: money, origin })),
  bases: z.array(z.strictObject({ name: text, value: money, origin })),
  tiers: z.array(tier),
  subsidies: z.array(subsidy),
  holes: z.array(
    z.strictObject({
      id: text.min(1),
      why: text,
      of: z.enum(['money', 'ratio', 'other']),
      status: z.enum(['open', 'range']),
      low: fen.nullable(),
      high: fen.nullable(),
      origin,
    }),
  ),
  assumptions: z.array(z.strictObject({ text, origin })),
  notes: z.array(
    z.strictObject({
      status: z.enum(['floor', 'ceiling', 'provisional', 'average', 'delegated', 'limited', 'cited']),
      text,
      citations: indices.optional(),
      origin,
    }),
  ) as z.ZodType<readonly ir.ValueNote[]>,
  bounds: z.strictObject({ claimMoney: fen, counter: fen, integer: z.int().min(0) }),
});
