// The plan as readable text: for golden tests and for people who want to see what was understood.

import type { Case, Deductible, Group, PolicyIr, Rate, Subsidy, Threshold, Tier } from '../ir.js';
import { isoDate } from './iso-date.js';
import { amount, printCondition, printMoney, printRatio } from './print-expression.js';
import { printGuarantee } from './print-guarantee.js';

/** Every part that decides a settlement, a line each; the form is for reading and may change. */
export function printIr(ir: PolicyIr): string {
  return `${[
    `policy ${ir.policy.name} · ${ir.policy.title}`,
    ...(ir.policy.series === null ? [] : [`series ${ir.policy.series}`]),
    ...(ir.policy.carryOver === null ? [] : [`carry over: ${ir.policy.carryOver}`]),
    ...(ir.policy.statusChange === null ? [] : [`status change: ${ir.policy.statusChange}`]),
    ...(ir.policy.issued === null ? [] : [`issued ${isoDate(ir.policy.issued)}`]),
    `year ${ir.year.calendar}${yearStart(ir)} by ${ir.inputs[ir.year.by]?.label.zh}`,
    ...(ir.currency.code === 'CNY' ? [] : [`currency ${ir.currency.code}`]),
    `round ${ir.rounding.mode} to ${amount(ir, ir.rounding.unit)}${ir.rounding.cumulative ? ' cumulative' : ''}${ir.rounding.declared ? '' : ' (default)'}`,
    ...ir.groups.map((group, at) => printGroup(ir, group, at)),
    `reads ${ir.inputs.flatMap((input) => (input.used ? [input.label.zh] : [])).join('、')}`,
    ...ir.counters.map((counter) => `counter ${counter.key}`),
    ...ir.counts.map(({ input, when }) => `count ${ir.inputs[input]?.id} when ${printCondition(ir, when)}`),
    ...ir.accumulators.map(({ name, value }) => `accumulated ${name} = ${printMoney(ir, value)}`),
    ...ir.bases.map((base) => `base ${base.name} = ${printMoney(ir, base.value)}`),
    ...ir.tiers.flatMap((tier) => printTier(ir, tier)),
    ...ir.subsidies.flatMap((subsidy) => printSubsidy(ir, subsidy)),
    ...ir.guarantees.flatMap((guarantee) => printGuarantee(ir, guarantee)),
    ...ir.holes.map((hole) => `hole ${hole.id}: ${hole.why}${bounds(ir, hole.low, hole.high)}`),
    ...ir.assumptions.map((assumption) => `assumed: ${assumption.text}`),
    ...ir.notes.map((note) => `note ${note.status}: ${note.text}`),
  ].join('\n')}\n`;
}

function printGroup(ir: PolicyIr, { name, everyoneElse, condition, derived }: Group, at: number): string {
  const rules = [condition && ` if ${printCondition(ir, condition.when)}`, derived && ` derived if ${printCondition(ir, derived.when)}`];
  return `group ${at} ${name}${everyoneElse ? ' (everyone else)' : ''}${rules.join('')}`;
}

function yearStart({ year, inputs }: PolicyIr): string {
  if (year.start !== null) return ` from ${year.start.month}-${year.start.day}`;
  return year.since === null ? '' : ` from ${inputs[year.since]?.label.zh}`;
}

function bounds(ir: PolicyIr, low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  return ` [${low === null ? '…' : amount(ir, low)}, ${high === null ? '…' : amount(ir, high)}]`;
}

function printTier(ir: PolicyIr, tier: Tier): string[] {
  const counter = (index: number | null): string => (index === null ? '' : ` counter ${ir.counters[index]?.key}`);
  const payer = tier.payer === null ? '' : ` paid by ${ir.payers[tier.payer]?.name}`;
  return [
    `tier ${tier.name} ${tier.payment}${payer}`,
    ...tier.gates.map((gate) => `  if ${gate.kind} ${printCondition(ir, gate.when)}`),
    `  base ${printMoney(ir, tier.base)}`,
    ...(tier.threshold ? [printThreshold(ir, tier.threshold, counter)] : []),
    ...(tier.deductible ? [printDeductible(ir, tier.deductible, counter)] : []),
    ...(tier.rates ?? []).flatMap((rate) => printRate(ir, rate, counter)),
    ...(tier.advance ? [`  recovered from ${ir.payers[tier.advance.payer]?.name} if ${printCondition(ir, tier.advance.when)}`] : []),
    ...tier.caps.map(
      (cap) =>
        `  cap per ${cap.per}${cap.pool ? ` shared ${cap.pool}` : ''} ${printMoney(ir, cap.amount)}${counter(cap.counter)}${cap.by === null ? '' : ` by ${ir.inputs[cap.by]?.id}`}`,
    ),
  ];
}

function printThreshold(ir: PolicyIr, { per, amount, bound, counter }: Threshold, named: (index: number | null) => string): string {
  return `  threshold per ${per} ${bound} ${printMoney(ir, amount)}${named(counter)}`;
}

function printDeductible(
  ir: PolicyIr,
  { per, amount, most, shared, counter }: Deductible,
  named: (index: number | null) => string,
): string {
  const limit = most === null ? '' : ` at most ${printMoney(ir, most)} a year`;
  return `  deductible per ${per}${shared ? ` shared ${shared}` : ''} ${printMoney(ir, amount)}${limit}${named(counter)}`;
}

function printRate(ir: PolicyIr, { when, value }: Case<Rate>, counter: (index: number | null) => string): string[] {
  const condition = when.op === 'always' ? '' : ` if ${printCondition(ir, when)}`;
  if (value.kind === 'flat') return [`  rate${condition} ${printRatio(ir, value.ratio)}`];
  if (value.kind === 'amount') return [`  amount${condition} ${printMoney(ir, value.amount)}`];
  return [
    `  bands${condition} of ${value.origin} per ${value.per}${counter(value.counter)}`,
    ...value.bands.map(
      (band) => `    ${amount(ir, band.from)} – ${band.to === null ? '…' : amount(ir, band.to)}: ${printRatio(ir, band.ratio)}`,
    ),
  ];
}

function printSubsidy(ir: PolicyIr, subsidy: Subsidy): string[] {
  const { premium } = subsidy;
  const stated =
    premium.kind === 'fixed' ? amount(ir, premium.fen) : premium.kind === 'hole' ? `hole ${ir.holes[premium.hole]?.id}` : 'as billed';
  return [
    `subsidy ${subsidy.from ?? '…'} – ${subsidy.to ?? '…'} premium ${stated}`,
    ...subsidy.rows.map(({ when, grant, payers }) => {
      const shares = payers.map(({ payer, share }) => `${ir.payers[payer]?.name} ${share.numerator}/${share.denominator}`).join('、');
      return `  ${printCondition(ir, when)}: ${printGrant(ir, grant)}${shares ? ` from ${shares}` : ''}`;
    }),
  ];
}

function printGrant(ir: PolicyIr, grant: Subsidy['rows'][number]['grant']): string {
  switch (grant.kind) {
    case 'full':
    case 'none':
      return grant.kind;
    case 'fixed':
      return amount(ir, grant.fen);
    case 'percentage':
      return printRatio(ir, { op: 'ratio', ratio: grant.ratio, note: grant.note });
    case 'larger':
    case 'smaller':
      return `${grant.kind} of ${grant.operands.map((one) => printGrant(ir, one)).join(', ')}`;
    case 'hole':
      return `hole ${ir.holes[grant.hole]?.id}`;
  }
}
