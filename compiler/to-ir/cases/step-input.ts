// The person, the claim and the subsidy request of one step of an example, as the runtime takes them.

import type { ClaimInput, PersonInput } from '../../../runtime/claim.js';
import type { Day, Group, Input } from '../../ir/ir.js';
import { amountText } from '../../ir/print/amount-text.js';
import { isoDate } from '../../ir/print/iso-date.js';
import { writtenValue } from '../../ir/print/written-value.js';
import type { Lowering } from '../lowering.js';
import type { Facts } from './facts.js';
import type { PolicyCaseStep } from './policy-case.js';

/** 2022-01-01: the day of an example without one, under a policy whose period is not known. */
const assumedDay: Day = 18_993;

type FactValue = string | number | boolean;

/** An identity is certified by the group's own departments unless the example says otherwise. */
export function personOf(lowering: Lowering, facts: Facts): PersonInput {
  const identities = facts.identities.flatMap((identity) => {
    const group = lowering.groups[lowering.groupIndex.get(identity) ?? -1];
    if (!group || (group.everyoneElse && group.name === identity)) return [];
    return [{ group: identity, certifiedBy: facts.certifiedBy ?? ownCertifiers(lowering, group) }];
  });
  return { id: '—', identities, facts: declaredFacts(lowering, facts, 'person') };
}

function ownCertifiers(lowering: Lowering, group: Group): string[] {
  const names = group.certifiers.map((department) => lowering.departments[department] ?? '');
  if (names.length === 0) return [lowering.departments[0] ?? '—'];
  return group.jointly ? names : names.slice(0, 1);
}

export function claimOf(lowering: Lowering, facts: Facts, id: string): ClaimInput {
  const values = withDefaults(lowering, facts);
  const stated: Record<string, FactValue> = {};
  const cost: Record<string, string> = {};
  for (const [index, value] of values) {
    const input = lowering.inputs[index];
    if (!input?.builtin) continue;
    if (input.type.kind === 'money') cost[input.id] = amountText(value, lowering.currency);
    else stated[input.id] = writtenValue(input, value, lowering.currency);
  }
  return {
    disease: null,
    ...stated,
    id,
    visit: String(stated.visit),
    cost: { ...cost, inPolicy: cost.inPolicy ?? amountText(0, lowering.currency) },
    paid: Object.fromEntries([...facts.paid].map(([tier, fen]) => [tier, amountText(fen, lowering.currency)])),
    facts: declaredFacts(lowering, { ...facts, values }, 'claim'),
  };
}

/** An inpatient stay, on a day of the policy's period, with no disease of a list, and amounts that are 0 unless given. */
function withDefaults(lowering: Lowering, facts: Facts): ReadonlyMap<number, number> {
  const values = new Map(facts.values);
  for (const [index, input] of lowering.inputs.entries()) {
    if (values.has(index)) continue;
    if (input.id === 'visit' && input.builtin) values.set(index, 1);
    if (index === lowering.year?.by) values.set(index, defaultDay(lowering, facts));
    if (isZeroUnlessGiven(input)) values.set(index, 0);
  }
  return values;
}

/** The total is not: left out, it is the sum of its parts. */
function isZeroUnlessGiven(input: Input): boolean {
  return input.scope === 'claim' && input.type.kind === 'money' && input.fallback === null && !(input.builtin && input.id === 'total');
}

function defaultDay(lowering: Lowering, facts: Facts): Day {
  const dates = [...facts.values].filter(([index]) => lowering.inputs[index]?.builtin && lowering.inputs[index]?.type.kind === 'date');
  const latest = Math.max(...dates.map(([, day]) => day));
  return dates.length > 0 ? latest : (lowering.effectiveFrom ?? assumedDay);
}

export function subsidyOf(lowering: Lowering, facts: Facts): NonNullable<PolicyCaseStep['subsidy']> {
  const day = facts.values.get(lowering.year?.by ?? -1) ?? defaultDay(lowering, facts);
  return {
    year: facts.coverageYear ?? Number(isoDate(day).slice(0, 4)),
    premium: facts.premium === null ? null : amountText(facts.premium, lowering.currency),
  };
}

function declaredFacts(lowering: Lowering, facts: Facts, scope: Input['scope']): Record<string, FactValue> {
  const stated: Record<string, FactValue> = {};
  for (const [index, value] of facts.values) {
    const input = lowering.inputs[index];
    if (input && !input.builtin && input.scope === scope) stated[input.id] = writtenValue(input, value, lowering.currency);
  }
  return stated;
}
